"""The policy alone, on the demo talk: a recogniser that never errs, behind the real voice detector."""

import json
from pathlib import Path

import numpy as np
import pytest

from asr.captions import Caption, Word
from asr.recording import open_recording
from asr.stream import CaptionStream
from tests.asr.fakes import ScriptedModel

DEMO = Path(__file__).parents[2] / "assets" / "demo"


def script() -> list[Word]:
    sentences = json.loads((DEMO / "talk.json").read_text(encoding="utf-8"))["sentences"]
    rows = [row for sentence in sentences for row in sentence["words"]]
    return [Word(row["start_ms"], row["end_ms"], row["text"], 0.8) for row in rows]


@pytest.fixture(scope="module")
def told() -> list[tuple[int, Caption]]:
    """Each caption with the time up to which the talk had been heard when it came."""
    stream = CaptionStream(ScriptedModel(script()), "en")
    events: list[tuple[int, Caption]] = []
    with open_recording(DEMO / "talk.flac", "fast") as recording:
        for chunk in recording:
            events += [(chunk.end_ms, e) for e in stream.feed(chunk) if isinstance(e, Caption)]
            heard_ms = chunk.end_ms
    return [*events, *((heard_ms, e) for e in stream.finish() if isinstance(e, Caption))]


def test_no_word_of_the_talk_is_lost_or_said_twice(told: list[tuple[int, Caption]]) -> None:
    heard = [word.text for _, caption in told if caption.final for word in caption.words]
    assert heard == [word.text for word in script()]


def test_words_settle_soon_after_they_are_said(told: list[tuple[int, Caption]]) -> None:
    settled_ms: dict[tuple[int, int], int] = {}
    for at_ms, caption in told:
        for number in range(len(caption.words)):
            settled_ms.setdefault((caption.utterance, number), at_ms)
    lags = [at_ms - word.end_ms for at_ms, word in zip(settled_ms.values(), script(), strict=True)]
    assert np.mean(lags) < 1_200
    assert np.percentile(lags, 95) < 2_200


def test_no_utterance_is_longer_than_the_cap(told: list[tuple[int, Caption]]) -> None:
    assert max(caption.end_ms - caption.start_ms for _, caption in told) < 13_000
