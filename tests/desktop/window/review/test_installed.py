"""The record of an installation behind the review page: searched, renamed, its leads written."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.errors import ArgumentError, StoreError
from desktop.paths import app_paths
from desktop.rooms.events import RoomEvent
from desktop.rooms.memory import BuyerProfile
from desktop.sessions.store import NewSession, SessionStore
from desktop.window.installed.archive import InstalledArchive
from tests.desktop.window.fakes import BEGAN, buyer, caption, seen

DIEGO = buyer()


@pytest.fixture
def session_id(home: Path) -> str:
    app_paths().database.parent.mkdir(parents=True, exist_ok=True)
    with SessionStore.open(app_paths().database) as store:
        began = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
        made = store.begin(NewSession("Spring bottles", "en", ("es",), "mic", "small", began))
        store.keep(made, caption(1, "The price is $2.85.", final=True))
        store.keep(made, seen(DIEGO))
        store.keep(
            made, RoomEvent("1", "demo", BEGAN, "commented", DIEGO, "price? diego@herrera.mx", at_ms=9_000)
        )
        store.end(made, began)
    return made


@pytest.fixture
def archive() -> InstalledArchive:
    return InstalledArchive(app_paths())


def test_a_line_is_found_with_its_place(archive: InstalledArchive, session_id: str):
    found = archive.search("pric")
    assert ("caption", session_id, 1) in [(one.kind, one.session_id, one.utterance) for one in found]


def test_a_session_gets_another_title_and_is_found_by_it(archive: InstalledArchive, session_id: str):
    archive.rename(session_id, "Autumn cups")
    assert [one.text for one in archive.search("autumn") if one.kind == "session"] == ["Autumn cups"]


def test_a_session_that_is_not_there_is_not_renamed(archive: InstalledArchive, session_id: str):
    with pytest.raises(ArgumentError):
        archive.rename("20200101-000000", "Autumn cups")


def test_nothing_is_renamed_while_another_window_writes(archive: InstalledArchive, session_id: str):
    with SessionStore.open(app_paths().database), pytest.raises(StoreError) as refused:
        archive.rename(session_id, "Autumn cups")
    assert refused.value.code == "already-running"


@pytest.mark.parametrize(
    ("system", "form", "ending"),
    [("hubspot", "csv", ".csv"), ("okki", "xlsx", ".xlsx"), ("vcard", "vcf", ".vcf")],
)
def test_leads_lie_in_the_exports_folder_and_never_over_another_file(
    archive: InstalledArchive, session_id: str, system: str, form: str, ending: str
):
    first = archive.export_leads(session_id, system, form)
    second = archive.export_leads(session_id, system, form)
    assert first.path is not None
    assert second.path is not None
    assert (first.count, first.path.parent, first.path.suffix) == (1, app_paths().exports, ending)
    assert first.path != second.path


def test_who_wants_no_messages_is_in_no_file(archive: InstalledArchive, session_id: str):
    with SessionStore.open(app_paths().database) as store:
        store.keep(session_id, replace(BuyerProfile(10_000, DIEGO.id, "asked"), do_not_contact=True))
    done = archive.export_leads(session_id, "hubspot", "csv")
    assert (done.path, done.count, done.left_out) == (None, 0, 1)
