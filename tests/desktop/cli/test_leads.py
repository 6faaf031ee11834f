"""`deskcast leads`: the file is written whole, nothing is overwritten, and a session without leads says so."""

from pathlib import Path

import pytest

from desktop.cli import main
from desktop.paths import app_paths
from desktop.rooms.events import BuyerSeen, Origin
from desktop.rooms.memory import BuyerProfile
from desktop.sessions.store import SessionStore
from tests.desktop.sessions.builders import ANN, joined, new_session


@pytest.fixture
def session(home: Path) -> str:
    with SessionStore.open(app_paths().database) as store:
        kept = store.begin(new_session("Lamps: spring"))
        store.keep(kept, joined())
        store.keep(kept, BuyerSeen(500, ANN, Origin("overseas", "DE", ("phone +49",)), True))
    return str(kept)


@pytest.fixture
def empty_session(home: Path) -> str:
    with SessionStore.open(app_paths().database) as store:
        return str(store.begin(new_session("Nobody")))


def test_the_file_stands_in_the_exports_folder_and_its_path_is_said(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["leads", session, "--for", "hubspot"]) == 0
    path = Path(capsys.readouterr().out.strip())
    assert path == app_paths().exports / "2026-11-22 Lamps- spring.leads-hubspot.csv"
    assert "ann@example.com" in path.read_text(encoding="utf-8-sig")


def test_a_second_run_takes_a_name_beside_the_first(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        main(["leads", session, "--for", "vcard"])
    names = [Path(line).name for line in capsys.readouterr().out.splitlines()]
    assert names == [
        "2026-11-22 Lamps- spring.leads-vcard.vcf",
        "2026-11-22 Lamps- spring.leads-vcard (2).vcf",
    ]


def test_a_file_that_is_there_is_left_alone(session: str, tmp_path: Path) -> None:
    mine = tmp_path / "leads.csv"
    mine.write_text("mine")
    assert main(["leads", session, "--for", "zoho", "--output", str(mine)]) == 2
    assert mine.read_text() == "mine"


def test_an_unknown_session_is_an_argument_that_does_not_fit(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["leads", "nope", "--for", "okki"]) == 2
    assert "sessions list" in capsys.readouterr().err


def test_a_session_without_buyers_makes_a_sentence_and_no_file(
    empty_session: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["leads", empty_session, "--for", "generic", "--output", str(tmp_path / "a.csv")]) == 0
    said = capsys.readouterr()
    assert (said.out, "no file was made" in said.err) == ("", True)
    assert not (tmp_path / "a.csv").exists()


def test_a_folder_that_cannot_be_written_leaves_nothing_behind(session: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert main(["leads", session, "--for", "generic", "--output", str(tmp_path / "file" / "a.csv")]) == 3


def test_a_workbook_and_a_raw_file_have_names_of_their_own(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["leads", session, "--for", "okki", "--as", "xlsx"])
    main(["leads", session, "--for", "generic", "--raw"])
    book, raw = (Path(line) for line in capsys.readouterr().out.splitlines())
    assert book.name == "2026-11-22 Lamps- spring.leads-okki.xlsx"
    assert book.read_bytes().startswith(b"PK")
    assert raw.suffix == ".csv"


def test_who_wants_no_messages_is_left_out_and_counted(
    session: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with SessionStore.open(app_paths().database) as store:
        later = store.begin(new_session("Next show"))
        store.keep(later, joined())
        store.keep(later, BuyerProfile(0, ANN.id, "viewer", do_not_contact=True))
    assert main(["leads", session, "--for", "generic", "--output", str(tmp_path / "a.csv")]) == 0
    said = capsys.readouterr()
    assert "Left out, because they want no messages: 1." in said.err
    assert not (tmp_path / "a.csv").exists()
