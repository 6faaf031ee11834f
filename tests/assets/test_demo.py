"""What the demo talk promises to everything that is measured on them."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

DEMO = Path(__file__).parents[2] / "assets" / "demo"
RATE_HZ = 16_000


@pytest.fixture(scope="module")
def samples() -> np.ndarray:
    with av.open(DEMO / "talk.flac") as container:
        stream = container.streams.audio[0]
        assert (stream.rate, stream.channels, stream.format.name) == (RATE_HZ, 1, "s16")
        frames = [frame.to_ndarray().reshape(-1) for frame in container.decode(stream)]
    return np.concatenate(frames).astype(np.float32) / 32768


@pytest.fixture(scope="module")
def talk() -> dict[str, Any]:
    return json.loads((DEMO / "talk.json").read_text("utf-8"))


def written(name: str) -> list[str]:
    return (DEMO / name).read_text("utf-8").splitlines()


def level_dbfs(samples: np.ndarray, start_ms: int, end_ms: int) -> float:
    part = samples[start_ms * RATE_HZ // 1000 : end_ms * RATE_HZ // 1000]
    return float(10 * np.log10(np.mean(np.square(part, dtype=np.float64))))


def figures(text: str) -> list[str]:
    return re.findall(r"\d+(?:[.,]\d+)*", text)


def test_the_recording_lasts_three_minutes_and_fits_the_repository(samples, talk):
    assert 175 <= len(samples) / RATE_HZ <= 190
    assert talk["duration_ms"] == len(samples) * 1000 // RATE_HZ
    assert (DEMO / "talk.flac").stat().st_size <= 4_000_000
    assert np.abs(samples).max() < 0.99


def test_the_transcript_says_what_the_text_says(talk):
    assert [sentence["text"] for sentence in talk["sentences"]] == written("talk.txt")
    for sentence in talk["sentences"]:
        assert " ".join(word["text"] for word in sentence["words"]) == sentence["text"]


def test_the_script_is_the_text_with_ways_to_say_it():
    rows = [row.split("\t") for row in written("script.tsv") if not row.startswith("#")][1:]
    assert [" ".join(word.split("=")[0] for word in row[2].split()) for row in rows] == written("talk.txt")


def test_word_times_run_forward_inside_the_recording(talk):
    words = [word for sentence in talk["sentences"] for word in sentence["words"]]
    assert all(0 < word["end_ms"] - word["start_ms"] < 2_500 for word in words)
    assert all(one["end_ms"] <= two["start_ms"] for one, two in pairwise(words))
    assert words[0]["start_ms"] >= 0
    assert words[-1]["end_ms"] <= talk["duration_ms"]
    for sentence in talk["sentences"]:
        span = (sentence["words"][0]["start_ms"], sentence["words"][-1]["end_ms"])
        assert (sentence["start_ms"], sentence["end_ms"]) == span


def test_sound_is_where_the_transcript_says_and_nowhere_else(samples, talk):
    noise = talk["noise"][0]
    for one, two in pairwise(talk["sentences"]):
        assert -24 < level_dbfs(samples, one["start_ms"], one["end_ms"]) < -16
        if two["start_ms"] < noise["start_ms"] or one["end_ms"] > noise["end_ms"]:
            assert level_dbfs(samples, one["end_ms"] + 100, two["start_ms"] - 50) < -60


def test_one_minute_is_noisy_at_the_stated_ratio(samples, talk):
    (noise,) = talk["noise"]
    assert noise["end_ms"] - noise["start_ms"] == 60_000
    whole = [
        (one["end_ms"] + 100, two["start_ms"] - 50)
        for one, two in pairwise(talk["sentences"])
        if noise["start_ms"] + 2_000 < one["end_ms"] and two["start_ms"] < noise["end_ms"] - 2_000
    ]
    levels = [level_dbfs(samples, *pause) for pause in whole]
    assert len(levels) >= 8
    assert -20 - np.mean(levels) == pytest.approx(noise["snr_db"], abs=2)


def test_people_pause_as_people_do(talk):
    pauses = [two["start_ms"] - one["end_ms"] for one, two in pairwise(talk["sentences"])]
    assert sum(pause > 5_500 for pause in pauses) == 1
    assert all(250 <= pause <= 1_500 for pause in pauses if pause <= 5_500)


def test_at_least_two_voices_speak_and_every_speaker_is_introduced(talk):
    spoken = Counter(sentence["speaker"] for sentence in talk["sentences"])
    assert set(spoken) == {speaker["id"] for speaker in talk["speakers"]}
    assert len({speaker["voice"] for speaker in talk["speakers"]}) == len(spoken) >= 2
    assert sorted(spoken.values())[-2] >= 5


def test_the_talk_is_full_of_figures():
    assert len(figures(" ".join(written("talk.txt")))) >= 20


@pytest.mark.parametrize(("name", "point"), [("talk.es.txt", ","), ("talk.zh.txt", ".")])
def test_reference_translations_keep_every_figure_line_by_line(name, point):
    words = {"15 de julio": "7-15", "30 de junio": "6-30", "7月15日": "7-15", "6月30日": "6-30"}
    english = {"July 15": "7-15", "June 30": "6-30"}
    thousands = "." if point == "," else ","
    source, target = written("talk.txt"), written(name)
    assert len(source) == len(target)
    for ours, theirs in zip(source, target, strict=True):
        for old, new in english.items():
            ours = ours.replace(old, new)
        for old, new in words.items():
            theirs = theirs.replace(old, new)
        wanted = sorted(figure.replace(",", "") for figure in figures(ours))
        given = [figure.replace(thousands, "").replace(point, ".") for figure in figures(theirs)]
        assert (sorted(given), theirs) == (wanted, theirs)


def test_the_price_list_and_the_glossary_match_the_talk():
    text = " ".join(written("talk.txt"))
    with (DEMO / "products.csv").open(encoding="utf-8", newline="") as file:
        prices = [step for row in csv.DictReader(file) for step in row["price_breaks"].split(";")]
    assert len(prices) == 6
    for step in prices:
        assert step.split("=")[1] in text
    with (DEMO / "glossary.csv").open(encoding="utf-8", newline="") as file:
        terms = list(csv.DictReader(file))
    assert all(all(row[column] for column in ("spoken", "written", "es", "zh")) for row in terms)
    assert all(row["written"] in text for row in terms)
    assert {row["keep"] for row in terms} == {"yes", "no"}
    assert all(row["es"] == row["zh"] == row["written"] for row in terms if row["keep"] == "yes")
