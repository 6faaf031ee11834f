"""The record from the command line: found, exported, erased, repaired; each answer in a form for people or programs."""

import json
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.rooms.memory import BuyerProfile
from desktop.sessions.backups import back_up
from desktop.sessions.store import SessionStore
from tests.desktop.sessions.builders import ANN, NOON, caption, chat, joined, new_session, seen


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESKCAST_HOME", str(tmp_path))
    with SessionStore.open(tmp_path / "deskcast.db") as store:
        session_id = store.begin(new_session())
        store.keep_all(session_id, [caption(1, "The price is $2.85."), joined(), seen(), chat()])
        store.keep(session_id, BuyerProfile(1, ANN.id, "contact", contacts=("ann@lamps.example",)))
        store.end(session_id, NOON)
    back_up(tmp_path / "deskcast.db", NOON)
    return tmp_path


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_text_is_found_with_its_session_and_time(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sessions", "search", "price"]) == 0
    (found,) = lines(capsys)
    assert (found["kind"], found["session_id"], found["at_ms"]) == ("caption", "20261122-120000", 1_000)


def test_buyers_are_found_by_a_contact(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (main(["buyers", "search", "ann@lamps"]), main(["buyers", "search", "nobody"])) == (0, 0)
    assert [known["buyer"]["id"] for known in lines(capsys)] == [ANN.id]


def test_all_of_one_buyer_is_one_file(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["buyers", "export", ANN.id]) == 0
    whole = json.loads(Path(capsys.readouterr().out.strip()).read_text("utf-8"))
    (visit,) = whole["visits"]
    assert (whole["buyer"], visit["seen"]["buyer"]["name"]) == (ANN.id, ANN.name)
    assert (visit["chats"][0]["text"], visit["events"][0]["email"]) == (chat().text, joined().email)
    assert visit["profile"]["contacts"] == ["ann@lamps.example"]


def test_erasing_tells_of_copies_and_of_exported_files_that_name_the_buyer(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for form in ("md", "srt"):
        main(["export", "20261122-120000", "--format", form])
    exported = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert main(["buyers", "erase", ANN.id]) == 0
    told = capsys.readouterr().err
    assert "1 session(s), 1 backup(s)" in told
    assert [str(path) in told for path in exported] == [True, False]
    assert not [path for path in home.glob("**/*.db*") if ANN.name.encode() in path.read_bytes()]
    assert main(["buyers", "erase", ANN.id]) == 2


def test_a_damaged_record_says_how_to_mend_it_and_is_mended(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = home / "deskcast.db"
    database.write_bytes(b"\x00broken" * 4_000)
    assert main(["sessions", "list"]) == 3
    assert "deskcast sessions repair" in capsys.readouterr().err
    assert main(["sessions", "repair"]) == 0
    assert "1 session(s), 1 caption(s)" in capsys.readouterr().err
    assert main(["sessions", "list"]) == 0
    assert [session["captions"] for session in lines(capsys)] == [1]
    assert (home / "deskcast.damaged-1.db").exists()
    assert main(["sessions", "repair"]) == 3


def test_the_review_page_is_written_in_the_wording_that_was_asked_for(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "20261122-120000", "--format", "html", "--wording", "zh"]) == 0
    page = Path(capsys.readouterr().out.strip()).read_text("utf-8")
    assert "待跟进" in page
    assert "The price is $2.85." in page
