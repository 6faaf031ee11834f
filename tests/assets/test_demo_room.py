"""What the scripted room of the demo promises: who comes, what goes wrong on purpose, how the talk fits."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

DEMO = Path(__file__).parents[2] / "assets" / "demo"


@pytest.fixture(scope="module")
def talk() -> dict[str, Any]:
    return json.loads((DEMO / "talk.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def room() -> list[dict[str, Any]]:
    return [json.loads(line) for line in room_lines()]


def room_lines() -> list[str]:
    return (DEMO / "room.ndjson").read_text("utf-8").splitlines()


def test_twelve_buyers_come_from_eight_countries_one_home_and_one_unknown(room):
    countries = {event["subject"]: event["data"].get("country") for event in room}
    assert len(countries) == 12
    assert len(set(countries.values()) - {None}) == 8
    assert list(countries.values()).count("CN") == 1
    assert list(countries.values()).count(None) == 1


def test_every_event_has_the_shape_of_the_contract(room):
    kinds = {"room.viewer.joined", "room.viewer.commented", "room.viewer.left", "room.viewer.inquired"}
    assert {event["type"] for event in room} == kinds
    allowed = {"name", "company", "country", "language", "phone", "email", "text", "url"}
    for event in room:
        fixed = (event["specversion"], event["source"], event["datacontenttype"])
        assert fixed == ("1.0", "demo/room", "application/json")
        assert set(event["data"]) <= allowed
        assert event["data"]["name"]
        assert ("text" in event["data"]) == event["type"].endswith(("commented", "inquired"))


def test_events_are_played_in_order_within_the_talk(room, talk):
    moments = [event["at_ms"] for event in room]
    assert moments == sorted(moments)
    assert moments[-1] < talk["duration_ms"]
    joins = [event for event in room if event["type"].endswith("joined")]
    assert joins[0]["data"]["country"] != "CN"
    assert joins[0]["at_ms"] == 8_000


def test_one_event_is_delivered_twice_byte_for_byte(room):
    assert sorted(Counter(room_lines()).values())[-2:] == [1, 2]
    assert len({(event["source"], event["id"]) for event in room}) == len(room) - 1


def test_one_event_comes_late(room):
    begin = datetime.fromisoformat("2026-06-09T12:00:00+00:00")
    late = [
        event["id"]
        for event in room
        if (datetime.fromisoformat(event["time"]) - begin).total_seconds() * 1000 != event["at_ms"]
    ]
    times = [datetime.fromisoformat(event["time"]) for event in room]
    backwards = [
        later["id"] for one, two, later in zip(times, times[1:], room[1:], strict=False) if two < one
    ]
    assert late == backwards == ["demo-017"]


def test_one_buyer_has_a_hostile_name_and_writes_a_formula(room):
    names = {event["data"]["name"] for event in room}
    hostile = [name for name in names if any(unicodedata.category(letter) == "Cf" for letter in name)]
    assert [name for name in names if "<" in name] == hostile
    assert len(hostile) == 1
    assert "\u202e" in hostile[0]
    assert "\u200b" in hostile[0]
    texts = [
        event["data"]["text"]
        for event in room
        if event["data"]["name"] in hostile and "text" in event["data"]
    ]
    assert texts
    assert all(text.startswith("=") for text in texts)


def test_buyers_write_in_five_languages(room):
    comments = [event for event in room if event["type"].endswith("commented")]
    assert {event["data"]["language"] for event in comments} == {"es", "en", "ar", "ru", "zh"}


def test_whoever_leaves_was_there_and_one_comes_back(room):
    present: Counter[str] = Counter()
    joined: Counter[str] = Counter()
    for event in room:
        if event["type"].endswith("joined"):
            joined[event["subject"]] += 1
            present[event["subject"]] += 1
        assert present[event["subject"]] == 1, event["id"]
        if event["type"].endswith("left"):
            present[event["subject"]] -= 1
    assert [subject for subject, times in joined.items() if times > 1] == ["buyer-05"]


@pytest.mark.parametrize(
    ("buyer", "kind", "answer"),
    [
        ("buyer-01", "joined", "Welcome, Diego from Mexico, thank you for joining us."),
        ("buyer-01", "commented", "Diego, our MOQ is 500 pieces, and you can mix two colors."),
        ("buyer-03", "commented", "Good evening, Anna from Russia, you asked about the lead time."),
        ("buyer-04", "commented", "Ahmed from Egypt would like to know about our certificates."),
        ("buyer-05", "commented", "Yes, Grace, we can print your logo on both products."),
        ("buyer-10", "commented", "Lily, John from America is asking about your warranty."),
        ("buyer-11", "commented", "Maria from Brazil is asking how the bottles are packed."),
    ],
)
def test_the_rep_answers_within_twenty_seconds_of_what_the_buyer_did(room, talk, buyer, kind, answer):
    asked_ms = min(e["at_ms"] for e in room if e["subject"] == buyer and e["type"].endswith(kind))
    (answered_ms,) = [s["start_ms"] for s in talk["sentences"] if s["text"] == answer]
    assert 1_000 <= answered_ms - asked_ms <= 20_000
