"""The real app behind the settings page: models and packs, the overlay between sessions, secrets, lists, buyers."""

import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.errors import ArgumentError, DeskcastError
from desktop.paths import app_paths
from desktop.sessions.store import NewSession, SessionStore
from desktop.settings import Settings
from desktop.window.installation import Installation
from desktop.window.installed.care import licence_of
from desktop.window.services import Holding
from tests.desktop.window.fakes import buyer, seen
from translate.glossary import GlossaryError


@pytest.fixture
def app() -> Installation:
    made = Installation(app_paths(), tuple)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    made.remember(Settings(overlay_port=port, obs_enabled=False))
    return made


@pytest.fixture
def met(app: Installation) -> str:
    who = buyer()
    with SessionStore.open(app_paths().database) as store:
        began = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
        session = store.begin(NewSession("Cups", "en", ("es",), "mic", "small", began))
        store.keep(session, seen(who))
        store.end(session, began)
    return who.id


def test_the_overlay_runs_between_sessions_and_gives_its_port_free(app: Installation):
    studio, port = app.studio, app.settings().overlay_port
    assert studio.url("", "", ()) == ""
    studio.open()
    studio.open()
    assert studio.url("es", "", ("lower-third",)).endswith("?lang=es&layers=lower-third")
    studio.close()
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))


def test_a_port_that_is_taken_is_said(app: Installation):
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", app.settings().overlay_port))
        holder.listen()
        with pytest.raises(DeskcastError, match=str(app.settings().overlay_port)):
            app.studio.open()
    app.studio.close()


def test_bundled_things_are_held_and_cannot_be_removed(app: Installation):
    held = app.stock.held()
    assert all(one.bundled or one.through for one in held)
    with pytest.raises(ArgumentError, match="came with Deskcast"):
        app.stock.remove(Holding("model", "demo", "", 0, bundled=True))


def test_models_to_download_are_listed_without_the_network(app: Installation):
    assert {"tiny", "small", "large-v3-turbo"} <= {one.name for one in app.stock.offered_models()}


def test_pasted_cells_become_a_file_and_a_bad_paste_changes_nothing(app: Installation):
    good = app.lists.paste("glossary", "written\tes\nMOQ\tpedido mínimo\n")
    assert (good.count, good.flaws) == (1, ())
    with pytest.raises(GlossaryError, match="column written"):
        app.lists.paste("glossary", "one\ttwo\n1\t2\n")
    assert app.lists.read("glossary", Path(good.path)).sample == ("MOQ → es: pedido mínimo",)
    assert [path.name for path in Path(good.path).parent.iterdir()] == ["glossary.tsv"]


def test_a_buyer_is_found_exported_and_erased(app: Installation, met: str):
    assert [one.buyer.id for one in app.people.search("Diego")] == [met]
    written = app.people.export(met)
    assert met in written.read_text(encoding="utf-8")
    erased = app.people.erase(met)
    assert (erased.sessions, erased.files) == (1, (written,))
    assert app.people.search("") == ()


def test_before_the_first_session_nobody_is_known_and_nothing_is_damaged(app: Installation):
    assert app.people.search("x") == ()
    assert not app.care.is_damaged()


def test_the_report_is_written_where_it_is_asked_for(app: Installation):
    written = app.care.report(app.care.report_path())
    assert written.read_text(encoding="utf-8").startswith("Deskcast problem report")


def test_licences_are_those_that_packages_state(app: Installation):
    assert licence_of("aiohttp").startswith("Apache-2.0")
    assert app.care.about().licences
