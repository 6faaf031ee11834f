"""A direction that begins with the weights of another one; runs only where torch is installed."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="the training extra is not installed")

from translate.training.network import Size, Translator  # noqa: E402
from translate.training.train import begin_with, parts_of  # noqa: E402

KNOWN = ["▁", "▁pre", "ci", "o", "s", "<0xC3>", "<0xA7>"]


@pytest.mark.parametrize(
    ("piece", "parts"),
    [
        ("▁pre", ["▁pre"]),
        ("▁precios", ["▁pre", "ci", "o", "s"]),
        ("▁preço", ["▁pre", "<0xC3>", "<0xA7>", "o"]),
        ("▁so", ["▁", "s", "o"]),
    ],
)
def test_a_new_piece_is_cut_into_the_longest_known_ones_and_bytes(piece: str, parts: list[str]) -> None:
    assert parts_of(piece, KNOWN) == parts


def test_known_pieces_keep_their_weights_and_new_ones_begin_as_the_mean_of_their_parts(
    tmp_path: Path,
) -> None:
    torch.manual_seed(1)
    size = Size(len(KNOWN), width=32, heads=4, inner=64)
    old, new = Translator(size), Translator(size)
    torch.save({"average": old.state_dict(), "pieces": KNOWN}, tmp_path / "checkpoint.pt")
    before = old.table.weight.detach().clone()
    begin_with(new, ["o", "▁pre", "▁preço", "▁", "s", "ci", "sos"], tmp_path / "checkpoint.pt")
    expected = [before[3], before[1], before[[1, 5, 6, 3]].mean(0), before[0], before[4], before[2]]
    expected.append(before[[4, 3, 4]].mean(0))
    assert torch.allclose(new.table.weight.detach(), torch.stack(expected), atol=1e-6)
    assert all(
        torch.equal(weight, dict(old.named_parameters())[name])
        for name, weight in new.named_parameters()
        if name != "table.weight"
    )
