"""Whatever is sent becomes an event or a sentence, never anything else."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import RoomError
from desktop.rooms.events import RoomEvent
from desktop.rooms.sources.cloudevents import parse_event, parse_events
from tests.desktop.rooms.sources.messages import HERE, JOINED, data, raw

MALFORMED = [
    ("empty", b"", "This is not valid JSON"),
    ("no JSON", b"hello", "This is not valid JSON"),
    ("trailing text", raw() + b"x", "This is not valid JSON"),
    ("cut off", raw()[:-5], "This is not valid JSON"),
    ("NaN", raw()[:-1] + b', "x": NaN}', "This is not valid JSON"),
    ("Infinity", raw()[:-1] + b', "x": -Infinity}', "This is not valid JSON"),
    ("byte order mark", b"\xef\xbb\xbf" + raw(), "This is not valid JSON"),
    ("UTF-16", raw().decode().encode("utf-16"), "Byte 1 is not valid UTF-8."),
    ("bad UTF-8", raw().replace(b"Diego", b"Di\xffego"), "is not valid UTF-8."),
    ("lone surrogate", raw().replace(b"Diego", b"\\ud800"), "This is not valid JSON"),
    ("200,000 brackets", b"[" * 60_000, "This is not valid JSON"),
    ("deep nesting", raw()[:-1] + b', "x": ' + b"[" * 500 + b"]" * 500 + b"}", "recursion limit exceeded"),
    ("a number of 5,000 digits", raw()[:-1] + b', "x": ' + b"9" * 5_000 + b"}", "This is not valid JSON"),
    ("over 64 KB", data(text="x" * 66_000), "at most 65536 are read."),
    ("a list", b"[]", "An event must be a JSON object."),
    ("a string", b'"joined"', "An event must be a JSON object."),
    ("null", b"null", "An event must be a JSON object."),
    ("another CloudEvents version", raw(specversion="0.3"), "`specversion` must be 1.0."),
    ("a version that is a number", raw(specversion=1.0), "`specversion` must be 1.0."),
    ("unknown type", raw(type="room.viewer.danced"), "`type` must be room.viewer.joined"),
    ("type is a number", raw(type=7), "`type` must be text."),
    ("no id", raw(id=None), "`id` must be text."),
    ("empty id", raw(id=""), "`id` is empty."),
    ("id is a number", raw(id=7), "`id` must be text."),
    ("endless id", raw(id="7" * 257), "`id` is longer than 256 characters."),
    ("id with hidden characters", raw(id="7\u200b"), "`id` has characters that cannot be seen."),
    ("source with a NUL", raw(source="a\x00"), "`source` has characters that cannot be seen."),
    ("subject with an override", raw(subject="\u202ev"), "`subject` has characters that cannot be seen."),
    ("no data", raw(data=None), "`data` must be a JSON object."),
    ("data is a list", raw(data=[1]), "`data` must be a JSON object."),
    ("name is a number", data(name=5), "`data.name` must be text."),
    ("name is an object", data(name={"first": "x"}), "`data.name` must be text."),
    ("name is a list", data(name=["x"]), "`data.name` must be text."),
    ("a name of 10 kB", data(name="x" * 10_240), "`data.name` is longer than 1000 characters."),
    ("country is a boolean", data(country=True), "`data.country` must be text."),
    ("viewer beyond 64 bits", data(viewer=2**63), "`data.viewer`"),
    ("viewer is a fraction", data(viewer=1.5), "`data.viewer` must be text."),
    ("viewer below zero", data(viewer=-1), "`data.viewer`"),
    ("play time beyond 64 bits", raw(at_ms=2**63), "`at_ms` is too large."),
    ("play time below zero", raw(at_ms=-1), "`at_ms` must not be negative."),
    ("play time is text", raw(at_ms="5"), "`at_ms` must be a whole number."),
    (
        "a comment without text",
        raw(type="room.viewer.commented"),
        "`data.text` is missing: a comment needs its text.",
    ),
    ("time without zone", raw(time="2026-05-01T08:30:00"), "The time must look like"),
    ("time in words", raw(time="yesterday"), "The time must look like"),
    ("time is a number", raw(time=1777624200), "`time` must be text."),
    ("month 13", raw(time="2026-13-01T08:30:00Z"), "a day or an hour that does not exist"),
    (
        "last second of the calendar",
        raw(time="9999-12-31T23:59:59-05:00"),
        "a day or an hour that does not exist",
    ),
    ("the year 1970", raw(time="1970-01-01T00:00:00Z"), "The time is before the year 2000."),
]


@pytest.mark.parametrize(
    ("message", "sentence"), [case[1:] for case in MALFORMED], ids=[case[0] for case in MALFORMED]
)
def test_a_malformed_message_is_refused_with_a_sentence(message: bytes, sentence: str) -> None:
    with pytest.raises(RoomError) as refusal:
        parse_event(message, HERE)
    assert sentence in refusal.value.text
    assert refusal.value.hint


def test_a_refusal_never_repeats_what_the_sender_wrote() -> None:
    with pytest.raises(RoomError) as refusal:
        parse_event(data(name={"secret": "Diego"}, company="Casa Verde"), HERE)
    assert "Diego" not in refusal.value.text


def test_a_batch_is_taken_whole() -> None:
    events = parse_events(b"[" + raw(id="1") + b"," + raw(id="2") + b"]", HERE)
    assert [event.id for event in events] == ["1", "2"]


def test_a_batch_with_one_bad_event_is_refused_whole_and_says_which() -> None:
    with pytest.raises(RoomError, match=r"Event 2 of the batch: `data\.name` must be text\."):
        parse_events(b"[" + raw() + b"," + data(name=5) + b"]", HERE)


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from([*JOINED, "at_ms", "timestamp"]), ANY_JSON))
def test_whatever_is_sent_either_becomes_an_event_or_a_sentence(changes: dict[str, object]) -> None:
    with suppress(RoomError):  # anything else fails the test
        event = parse_event(raw(**changes), HERE)
        assert isinstance(event, RoomEvent)
        assert event.at.tzinfo is not None


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_whatever_bytes_are_sent_nothing_else_is_raised(message: bytes) -> None:
    with pytest.raises(RoomError):
        parse_event(message, HERE)
