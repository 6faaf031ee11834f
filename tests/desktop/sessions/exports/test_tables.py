"""JSON and CSV that read back, and CSV that computes nothing."""

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asr.captions import Gap, InputChanged
from desktop.errors import Problem
from desktop.sessions.exports.cleaning import cell, one_line
from desktop.sessions.exports.tables import csv_text, json_text
from tests.desktop.sessions.builders import ANN, alert, caption, chat, joined, line, seen, transcript
from tests.desktop.sessions.exports.texts import texts

FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@A1",
    "\t=1",
    "\r=1",
    "\n=1",
    "\x00=1",
    "  =1",
    "＝1",
    "＋1",
    "－1",
    "＠A",
    "\u200b=1",
)


def test_json_has_all_that_was_kept() -> None:
    words = caption(1).words
    session = transcript(
        replace(line(1, "one", es="uno", zh="一"), words=words),
        buyers=(seen(),),
        events=(joined(),),
        chats=(chat(),),
        alerts=(alert(),),
        gaps=(Gap(1, 2, "stall"),),
        inputs=(InputChanged(0, "Yeti"),),
        problems=(Problem(1, "c", "t", "h"),),
    )
    whole = json.loads(json_text(session, ("source", "es")))
    assert (whole["format"], whole["version"], whole["languages"]) == (
        "deskcast.transcript",
        1,
        ["source", "es"],
    )
    assert whole["session"]["started_at"] == "2026-11-22T12:00:00+00:00"
    assert whole["lines"] == [
        {
            "utterance": 1,
            "start_ms": 0,
            "end_ms": 3_000,
            "text": "one",
            "original": "",
            "language": "en",
            "words": [
                {"start_ms": word.start_ms, "end_ms": word.end_ms, "text": word.text, "probability": 0.9}
                for word in words
            ],
            "translations": [{"language": "es", "text": "uno", "flags": []}],
        }
    ]
    assert whole["buyers"][0]["buyer"]["name"] == ANN.name
    assert whole["events"][0]["at"] == "2026-11-22T12:00:00+00:00"
    assert [len(whole[part]) for part in ("chats", "alerts", "gaps", "inputs", "problems")] == [1] * 5


def test_json_without_the_source_has_the_translation_only() -> None:
    told = json.loads(json_text(transcript(line(1, "private", es="uno")), ("es",)))["lines"][0]
    assert (told["text"], told["words"], told["translations"][0]["text"]) == ("", [], "uno")


@settings(deadline=None)
@given(st.lists(texts, max_size=4))
def test_json_reads_back_every_text(said: list[str]) -> None:
    written = json_text(transcript(*(line(place, text) for place, text in enumerate(said))), ("source",))
    assert [one["text"] for one in json.loads(written)["lines"]] == said


def test_csv_is_one_row_a_moment_in_order_of_time() -> None:
    flagged = line(1, "one", 1_000, es="uno")
    translated = replace(flagged.translations[0], flags=("figure",))
    session = transcript(
        replace(flagged, translations=(translated,)),
        chats=(chat(at_ms=1_500),),
        alerts=(alert(at_ms=600),),
        gaps=(Gap(4_000, 9_000, "unplugged"),),
    )
    assert _rows(csv_text(session, ("source", "es"))) == [
        ["start", "end", "start_ms", "end_ms", "kind", "who", "source", "es", "notes"],
        [
            "0:00:00",
            "0:00:00",
            "600",
            "600",
            "alert",
            ANN.name,
            "",
            "",
            "first overseas buyer; asked for a price",
        ],
        ["0:00:01", "0:00:04", "1000", "4000", "caption", "", "one", "uno", "es: figure"],
        ["0:00:01", "0:00:01", "1500", "1500", "chat", ANN.name, "", "", "How much for 500?"],
        ["0:00:04", "0:00:09", "4000", "9000", "gap", "", "", "", "unplugged"],
    ]


def test_csv_opens_in_excel_as_utf_8() -> None:
    assert csv_text(transcript(), ("source",)).encode()[:3] == b"\xef\xbb\xbf"


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_becomes_text(formula: str) -> None:
    session = transcript(line(1, formula), chats=(chat(formula, buyer=replace(ANN, name=formula)),))
    cells = [found for row in _rows(csv_text(session, ("source",)))[1:] for found in row]
    assert len([found for found in cells if found.startswith("'")]) == 3


@pytest.mark.parametrize("plain", ["", "1+1", "a=b", "500 pcs", "'quoted'"])
def test_ordinary_cells_stay_as_they_are(plain: str) -> None:
    assert cell(plain) == plain


@settings(deadline=None)
@given(texts)
def test_csv_reads_back_and_computes_nothing(text: str) -> None:
    rows = _rows(csv_text(transcript(line(1, text, es=text), chats=(chat(text),)), ("source", "es")))
    assert [len(row) for row in rows] == [9, 9, 9]
    assert not [
        found
        for row in rows
        for found in row
        if found.lstrip()[:1] in ("=", "+", "-", "@", "＝", "＋", "－", "＠")
    ]
    assert rows[1][6] in (one_line(text), "'" + one_line(text))


def _rows(written: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline=""), strict=True))
