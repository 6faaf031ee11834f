"""The real app behind the window: its record, its packs, its settings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import pytest

from desktop.paths import ASSETS, app_paths
from desktop.sessions.store import NewSession, SessionStore
from desktop.settings import Settings
from desktop.window.backend import Check, Target
from desktop.window.installation import Installation
from tests.desktop.window.fakes import caption, translation


@dataclass(frozen=True)
class Found:
    check: str
    state: Literal["ok", "warn", "fail"]
    text: str
    mend: str


def examine() -> Iterator[Found]:
    yield Found("disk", "ok", "Plenty.", "")


@pytest.fixture
def app() -> Installation:
    return Installation(app_paths(), examine)


@pytest.fixture
def session_id() -> str:
    app_paths().database.parent.mkdir(parents=True, exist_ok=True)
    with SessionStore.open(app_paths().database) as store:
        began = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
        made = store.begin(NewSession("Spring bottles", "en", ("es",), "mic", "small", began))
        store.keep(made, caption(1, "The price is $2.85.", final=True))
        store.keep(made, translation(1, "es", "El precio es de $2.85.", final=True))
        store.end(made, began)
    return made


def test_settings_come_back_as_they_were_kept(app: Installation):
    app.remember(Settings(title="Autumn cups", targets=("es",)))
    assert (app.settings().title, app.settings().targets) == ("Autumn cups", ("es",))


def test_before_the_first_session_the_record_is_empty(app: Installation):
    assert app.sessions() == ()


def test_a_kept_session_is_listed_shown_and_exported(app: Installation, session_id: str, tmp_path: Path):
    assert [one.title for one in app.sessions()] == ["Spring bottles"]
    assert [line.text for line in app.transcript(session_id).lines] == ["The price is $2.85."]
    proposed = app.export_path(session_id, "srt", "es")
    assert proposed.parent == app_paths().exports
    assert proposed.suffix == ".srt"
    written = app.export(session_id, "srt", "es", tmp_path / "talk.srt")
    assert "El precio es de $2.85." in written.read_text(encoding="utf-8")


def test_an_export_takes_the_place_of_the_file_that_the_dialog_asked_about(
    app: Installation, session_id: str, tmp_path: Path
):
    target = tmp_path / "talk.txt"
    target.write_text("old")
    assert app.export(session_id, "txt", "source", target) == target
    assert "The price is $2.85." in target.read_text(encoding="utf-8")


def test_bundled_packs_are_offered_and_a_wish_without_a_pack_says_which_is_missing(app: Installation):
    if not list((ASSETS / "models" / "packs").glob("*.argosmodel")):
        pytest.skip("the bundled language packs are not there")
    offered = app.languages("en", ("fr", "es"))
    codes = {target.code: target for target in offered.targets}
    assert codes["es"] == Target("es")
    assert codes["zh"] == Target("zh")
    assert "en→fr" in codes["fr"].missing
    assert "en" not in codes


def test_the_check_list_is_the_doctors(app: Installation):
    assert list(app.checks()) == [Check("disk", "ok", "Plenty.")]


def test_the_demo_is_the_bundled_talk_with_its_room(app: Installation):
    options = app.demo()
    assert Path(options.input).is_file()
    assert options.events_in is not None
    assert options.events_in.is_file()
