"""Scores of outputs, down to those in which nothing is right."""

import pytest

pytest.importorskip("sacrebleu", reason="the training extra is not installed")

from translate.training.evaluate import Sample, bleu, chrf

REFERENCES = [f"Necesitamos {number} piezas para el martes." for number in range(40)]


def test_equal_texts_have_the_highest_scores() -> None:
    samples = [Sample("", text, text) for text in REFERENCES]
    assert [round(share.value) for share in (chrf(samples), bleu(samples, "es"))] == [100, 100]


@pytest.mark.parametrize("right", [0, 1, 2])
def test_outputs_with_hardly_anything_right_are_scored(right: int) -> None:
    outputs = [text if place < right else "我" for place, text in enumerate(REFERENCES)]
    samples = [Sample("", output, text) for output, text in zip(outputs, REFERENCES, strict=True)]
    assert 0 <= chrf(samples).value < 15
    assert 0 <= bleu(samples, "es").value < 15
