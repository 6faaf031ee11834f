"""Room events as lines: from standard input and from a file that grows, in any pieces, with bad lines named."""

import json
import os
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.errors import Problem, RoomError
from desktop.rooms.events import RoomEvent
from desktop.rooms.sources.inlet import Inlet
from desktop.rooms.sources.lines import Descriptor, FollowedFile, LineRoom, Lines, file_room

NOW = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
PATIENCE_S = 20.0


def message(number: int, text: str = "") -> bytes:
    kind = "commented" if text else "joined"
    data = {"name": f"Buyer {number}", "country": "MX", **({"text": text} if text else {})}
    return json.dumps({"type": f"room.viewer.{kind}", "id": f"e{number}", "data": data}).encode()


class Arrivals:
    """What came out, in order; `wait_for` until there are so many."""

    def __init__(self) -> None:
        self.items: list[RoomEvent | Problem] = []
        self._changed = threading.Condition()

    @property
    def inlet(self) -> Inlet:
        return Inlet(self._take, lambda: 4_200, lambda: NOW)

    def _take(self, item: RoomEvent | Problem) -> None:
        with self._changed:
            self.items.append(item)
            self._changed.notify_all()

    def wait_for(self, count: int) -> list[str]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.items) >= count, PATIENCE_S)
        return self.seen

    @property
    def seen(self) -> list[str]:
        return [item.id if isinstance(item, RoomEvent) else item.text for item in self.items]


def taken(*pieces: bytes) -> Arrivals:
    arrivals = Arrivals()
    lines = Lines("room.ndjson", arrivals.inlet)
    for piece in pieces:
        lines.take(piece)
    lines.end()
    return arrivals


def test_an_event_happens_when_it_arrives() -> None:
    (event,) = taken(message(1) + b"\n").items
    assert isinstance(event, RoomEvent)
    assert (event.at, event.at_ms, event.buyer.name) == (NOW, 4_200, "Buyer 1")


def test_lines_may_come_in_any_pieces_and_with_any_ends() -> None:
    data = b"\xef\xbb\xbf" + message(1) + b"\r\n\n  \n" + message(2, "¿precio?") + b"\n" + message(3)
    whole = taken(data).seen
    assert whole == ["e1", "e2", "e3"]
    assert taken(*(data[at : at + 1] for at in range(len(data)))).seen == whole


def test_a_line_may_hold_a_list() -> None:
    assert taken(b"[" + message(1) + b"," + message(2) + b"]\n").seen == ["e1", "e2"]


def test_a_bad_line_is_named_and_the_others_are_read() -> None:
    items = taken(message(1) + b"\nnot json\n" + message(3) + b"\n\xff\n").items
    problems = [item.text.split(":")[0] for item in items if isinstance(item, Problem)]
    assert problems == ["room.ndjson, line 2", "room.ndjson, line 4"]
    assert [item.id for item in items if isinstance(item, RoomEvent)] == ["e1", "e3"]


def test_a_line_without_end_is_dropped_without_filling_the_memory() -> None:
    arrivals = taken(*[b"x" * 60_000] * 10, b"\n", message(2) + b"\n")
    assert [text.split(".")[0] for text in arrivals.seen] == ["room", "e2"]
    assert "line 1" in arrivals.seen[0]


def test_half_a_line_at_the_end_is_not_worth_a_word() -> None:
    assert taken(message(1) + b"\n" + message(2)[:20]).seen == ["e1"]


def test_standard_input_is_read_until_its_end() -> None:
    here, there = os.pipe()
    arrivals = Arrivals()
    room = LineRoom("standard input", Descriptor(here).read, arrivals.inlet)
    room.start()
    os.write(there, message(1) + b"\n" + message(2)[:10])
    assert arrivals.wait_for(1) == ["e1"]
    os.write(there, message(2)[10:])
    os.close(there)
    room.join(PATIENCE_S)
    os.close(here)
    assert arrivals.seen == ["e1", "e2"]


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot wait for a pipe; the thread is left behind")
def test_the_session_may_end_while_nobody_writes() -> None:
    here, there = os.pipe()
    arrivals = Arrivals()
    room = LineRoom("standard input", Descriptor(here).read, arrivals.inlet)
    room.start()
    os.write(there, message(1) + b"\n")
    room.stop()
    os.close(there)
    os.close(here)
    assert arrivals.seen == ["e1"]


def test_a_file_is_read_from_its_start_and_then_followed(tmp_path: Path) -> None:
    path = tmp_path / "room.ndjson"
    path.write_bytes(message(1) + b"\n")
    arrivals = Arrivals()
    room = LineRoom(path.name, FollowedFile(path).read, arrivals.inlet)
    room.start()
    assert arrivals.wait_for(1) == ["e1"]
    with path.open("ab") as file:
        file.write(message(2) + b"\n" + message(3))
    assert arrivals.wait_for(2) == ["e1", "e2"]
    room.stop()
    assert arrivals.seen == ["e1", "e2", "e3"]


def test_what_was_written_before_the_end_is_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "room.ndjson"
    path.write_bytes(b"".join(message(number, "¿precio?" * 40) + b"\n" for number in range(500)))
    arrivals = Arrivals()
    room = LineRoom(path.name, FollowedFile(path).read, arrivals.inlet)
    room.start()
    room.stop()
    assert arrivals.seen == [f"e{number}" for number in range(500)]


def test_a_file_that_is_replaced_or_emptied_is_read_from_its_start(tmp_path: Path) -> None:
    path = tmp_path / "room.ndjson"
    path.write_bytes(b"one long first content\n")
    done = threading.Event()
    done.set()
    followed = FollowedFile(path)
    assert followed.read(done) == b"one long first content\n"
    path.write_bytes(b"short\n")
    assert followed.read(done) == b"short\n"
    fresh = tmp_path / "fresh"
    fresh.write_bytes(b"a longer one than before\n")
    fresh.replace(path)
    assert followed.read(done) == b"a longer one than before\n"
    path.unlink()
    assert followed.read(done) == b""


def test_a_file_that_is_not_there_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(RoomError) as refused:
        file_room(tmp_path / "none.ndjson", Arrivals().inlet)
    assert "none.ndjson" in refused.value.text
