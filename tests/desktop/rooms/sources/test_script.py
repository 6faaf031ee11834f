"""A scripted room plays its events on the audio clock, and a bad line costs only itself."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.errors import Problem, RoomError
from desktop.rooms.events import RoomEvent
from desktop.rooms.sources.script import ScriptedRoom, read_script

START = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)


def line(number: int, at_ms: int | None, **fields: object) -> bytes:
    message = {
        "specversion": "1.0", "id": str(number), "source": "demo", "type": "room.viewer.joined", "data": {}, **fields
    }  # fmt: skip
    return json.dumps(message if at_ms is None else {**message, "at_ms": at_ms}).encode()


def script(folder: Path, *lines: bytes, end: bytes = b"\n") -> Path:
    path = folder / "room.ndjson"
    path.write_bytes(end.join(lines) + end)
    return path


def told(items: list[RoomEvent | Problem]) -> list[str]:
    return [item.id if isinstance(item, RoomEvent) else item.text for item in items]


def test_events_come_when_the_audio_clock_passes_them(tmp_path: Path) -> None:
    room = ScriptedRoom(script(tmp_path, line(1, 500), line(2, None), line(3, 1_500), line(4, 500)))
    assert [told(room.due(ms)) for ms in (0, 499, 500, 1_499, 9_999, 9_999)] == [
        ["2"],
        [],
        ["1", "4"],
        [],
        ["3"],
        [],
    ]
    assert room.waiting == 0


def test_an_event_without_a_time_happens_at_its_place_in_the_session(tmp_path: Path) -> None:
    (event,) = read_script(script(tmp_path, line(1, 1_500)), START)
    assert isinstance(event, RoomEvent)
    assert event.at == START + timedelta(milliseconds=1_500)


def test_bad_lines_become_problems_with_their_numbers_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = script(
        tmp_path,
        line(1, 0),
        b"not json",
        b"",
        line(2, 0, data={"name": 5}),
        b"x" * 200_000,
        b"\xff\xfe",
        line(3, 0),
    )
    items = list(read_script(path))
    assert [item.id for item in items if isinstance(item, RoomEvent)] == ["1", "3"]
    problems = [item for item in items if isinstance(item, Problem)]
    assert [problem.text.split(": ")[0] for problem in problems] == [
        f"room.ndjson, line {n}" for n in (2, 4, 5, 6)
    ]
    assert "`data.name` must be text." in problems[1].text
    assert "at most 65536" in problems[2].text
    assert all(problem.hint and problem.at_ms == 0 for problem in problems)


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    path = script(tmp_path, b"\xef\xbb\xbf" + line(1, 0), line(2, 0), end=b"\r\n")
    assert told(list(read_script(path))) == ["1", "2"]


def test_a_last_line_without_an_end_is_read(tmp_path: Path) -> None:
    path = tmp_path / "room.ndjson"
    path.write_bytes(line(1, 0))
    assert told(list(read_script(path))) == ["1"]


def test_a_line_of_just_64_kilobytes_is_read(tmp_path: Path) -> None:
    short = len(line(1, 0, data={"text": ""}))
    path = script(tmp_path, line(1, 0, data={"text": "x" * (64 * 1024 - short)}), line(2, 0))
    assert told(list(read_script(path))) == ["1", "2"]


def test_an_empty_script_is_an_empty_room(tmp_path: Path) -> None:
    path = tmp_path / "room.ndjson"
    path.touch()
    assert ScriptedRoom(path).due(10**9) == []


def test_a_missing_script_is_named(tmp_path: Path) -> None:
    with pytest.raises(RoomError, match=r"room\.ndjson cannot be read: No such file or directory\."):
        ScriptedRoom(tmp_path / "room.ndjson")


def test_a_folder_is_no_script(tmp_path: Path) -> None:
    with pytest.raises(RoomError, match="cannot be read: Is a directory"):
        ScriptedRoom(tmp_path)
