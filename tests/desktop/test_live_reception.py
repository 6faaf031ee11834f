"""A whole session receives buyers: alerts with cards, standings, script and hints are told, kept and remembered."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from asr.captions import Caption
from desktop.commands import Command, DraftReplies, NoteBuyer, SetStage
from desktop.hub import Hub
from desktop.live_session import LiveSession, SessionOptions
from desktop.paths import app_paths
from desktop.rooms.alert_options import RoomChoices
from desktop.rooms.events import Alert
from desktop.rooms.memory import BuyerProfile, Hint, RepliesDrafted, ScriptProgress
from tests.desktop.test_live_session import PRODUCTS, model, options, silence

__all__ = ["model", "silence"]
ID = "demo:d1"
Kind = TypeVar("Kind")


def room_file(path: Path, *rows: tuple[str, dict[str, str]]) -> Path:
    """A scripted room in which Diego does `rows`, one every 100 ms."""
    lines = [
        {
            "specversion": "1.0",
            "id": f"e{number}",
            "source": "demo/room",
            "type": f"room.viewer.{kind}",
            "subject": "d1",
            "data": {"name": "Diego", "country": "MX", **more},
            "at_ms": 100 * number,
        }
        for number, (kind, more) in enumerate(rows, start=1)
    ]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return path


def lived(chosen: SessionOptions, spoken: Caption, *commands: Command) -> list[object]:
    """All that a session told, in which `spoken` is said, the room comes in, and the rep does `commands`."""
    hub, told = Hub(), list[object]()
    hub.subscribe(told.append)
    with LiveSession(chosen, app_paths(), hub) as session:
        hub.publish(spoken)
        session.run()
        for command in commands:
            session.do(command)
    return told


def of(told: list[object], kind: type[Kind]) -> list[Kind]:
    return [one for one in told if isinstance(one, kind)]


@pytest.mark.models
def test_a_buyer_of_one_session_is_known_in_the_next(silence: str, model: str, tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text("# Bottles\nprice\nMOQ\n", encoding="utf-8")
    asked = {"text": "precio de la bottle, 450 pcs?"}
    room = room_file(tmp_path / "room.ndjson", ("joined", {}), ("commented", asked))
    chosen = replace(
        options(silence, model, PRODUCTS),
        events_in=room,
        script=tmp_path / "talk.txt",
        room=RoomChoices(wording="en"),
    )
    spoken = Caption(1, 0, 900, "The bottle is $2.85.", "", "en", True)

    first = lived(chosen, spoken, NoteBuyer(ID, "in a hurry"), SetStage(ID, "quoted"))
    assert [(one.buyer.id, one.priority) for one in of(first, Alert)] == [(ID, "normal")]
    assert [one.buyer_id for one in of(first, Hint) if one.topic == "price-break"] == [ID]
    progress = of(first, ScriptProgress)[-1]
    assert (progress.spoken, progress.open, progress.chapter) == (("price",), ("moq",), "Bottles")

    second = lived(chosen, spoken, DraftReplies(ID))
    (again,) = of(second, Alert)
    assert (again.priority, "Was here earlier today" in again.reasons) == ("high", True)
    assert again.card is not None
    assert (again.card.visits, again.card.topics[:2], again.card.notes) == (
        2,
        ("KX-420", "price"),
        ("in a hurry",),
    )
    profile = of(second, BuyerProfile)[-1]
    assert (profile.stage, profile.notes) == ("quoted", ("in a hurry",))
    assert [one.model for one in of(second, RepliesDrafted)] == ["KX-420"]
