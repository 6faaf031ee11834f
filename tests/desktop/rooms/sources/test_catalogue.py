"""Names of room sources: which there are, what each needs, and that no secret is part of one."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.errors import ArgumentError
from desktop.network import NetworkThread
from desktop.rooms.sources.catalogue import KINDS, Access, kind_of, open_rooms, open_source
from desktop.rooms.sources.cursors import NoCursors
from desktop.rooms.sources.inlet import Inlet

INLET = Inlet(lambda _item: None, lambda: 0, lambda: datetime(2026, 5, 1, tzinfo=UTC))
SECRETS = {
    "tmc-app-key": "23456789",
    "tmc-app-secret": "s3cr3t-of-the-app",
    "youtube-key": "AIza-s3cr3t",
    "restream-token": "t0k3n-s3cr3t",
}


def secret(name: str) -> str:
    return SECRETS.get(name, "")


def nothing(_name: str) -> str:
    return ""


ACCESS = Access(NetworkThread(), secret, NoCursors())

NAMES = [
    ("tmc:", "tmc:"),
    ("tmc:spring", "tmc:spring"),
    ("tmc-https:", "tmc-https:"),
    ("ssn:Abc_123", "ssn:Abc_123"),
    ("ssn-local:Abc", "ssn-local:Abc"),
    ("youtube:dQw4w9WgXcQ", "youtube:dQw4w9WgXcQ"),
    ("twitch:SomeOne", "twitch:someone"),
    ("twitch:#someone", "twitch:someone"),
    ("restream:", "restream:"),
    ("restream", "restream:"),
]


@pytest.mark.parametrize(("name", "shown"), NAMES)
def test_a_source_is_opened_by_its_name(name: str, shown: str) -> None:
    assert open_source(name, secret, NoCursors()).name == shown


@pytest.mark.parametrize(
    "name",
    ["tiktok", "file:", "file", "STDIN ", "", "ssn:", "ssn:a b", "ssn:../x", "youtube:", "youtube:a?b", "twitch:",
     "twitch:a/b", "twitch:a\r\nQUIT", "tmc:a b", "stdin:x"],
)  # fmt: skip
def test_a_source_there_is_not_is_refused(name: str) -> None:
    with pytest.raises(ArgumentError):
        open_rooms([name], INLET, ACCESS)


def test_who_asks_for_an_unknown_source_is_told_all_there_are() -> None:
    with pytest.raises(ArgumentError) as refused:
        open_rooms(["tiktok"], INLET, ACCESS)
    assert [kind.name in refused.value.hint for kind in KINDS] == [True] * len(KINDS)


@pytest.mark.parametrize("name", ["tmc:", "tmc-https:", "youtube:dQw4w9WgXcQ", "restream:"])
def test_a_missing_secret_is_named_before_the_session_begins(name: str) -> None:
    with pytest.raises(ArgumentError) as refused:
        open_source(name, nothing, NoCursors())
    assert refused.value.code == "room-secret"
    assert kind_of(name).secrets[0] in refused.value.text


def test_the_same_source_twice_is_read_once_and_the_webhook_is_always_there(tmp_path: Path) -> None:
    path = tmp_path / "room.ndjson"
    path.write_bytes(b"")
    names = [f"file:{path}", "webhook", f"file:{path}", "twitch:a", "twitch:a"]
    assert len(open_rooms(names, INLET, ACCESS)) == 2


def test_platforms_without_joins_are_known_as_such() -> None:
    assert [kind.name for kind in KINDS if not kind.shows_joins] == ["youtube", "restream"]
