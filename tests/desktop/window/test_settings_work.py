"""What the sections of the settings do: downloads, tests, keys and tokens, erasing, reports; and rehearsals."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.errors import DeskcastError
from desktop.outlet import OBS_KEPT_AS, YOUTUBE_KEPT_AS
from desktop.overlay.look import themes
from desktop.overlay.obs_values import ObsState
from desktop.rooms.sources.trying import Trial
from desktop.session_options import SessionOptions, rehearsed
from desktop.settings import Settings, Show
from desktop.window.backend import Plan
from desktop.window.ready.shows import show_of, with_show
from desktop.window.services import OBS_SECRET, YOUTUBE_SECRET
from desktop.window.settings.about import AboutSection
from desktop.window.settings.lists import ListsSection
from desktop.window.settings.models import ModelsSection
from desktop.window.settings.obs import ObsSection
from desktop.window.settings.preview import colour, number
from desktop.window.settings.privacy import PrivacySection
from desktop.window.settings.rooms import RoomsSection, SourceRow
from tests.desktop.window.conftest import Desk
from tests.desktop.window.test_settings_page import opened


def test_a_download_shows_how_far_it_is_and_is_stopped(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "models")
    assert isinstance(section, ModelsSection)
    section._install("model")
    qtbot.waitUntil(lambda: section.job._amount.text() == "40 of 80 MB")
    assert not section.measure.isEnabled()
    section.job.stop.click()
    qtbot.waitUntil(lambda: section.job.verdict.text() == "The download was stopped.")
    assert section.job.verdict.hint() == "It goes on from there next time."
    qtbot.waitUntil(section.measure.isEnabled)
    assert desk.backend.stock.done == []


def test_a_pack_is_removed_and_a_fault_is_said_with_its_mend(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "models")
    assert isinstance(section, ModelsSection)
    french = next(one for one in desk.backend.stock.holdings if one.name == "en-fr")
    section._remove(french)
    qtbot.waitUntil(lambda: desk.backend.stock.done == [("remove", "en-fr")])
    desk.backend.stock.refuses = DeskcastError("pack-bad", "That is no language pack.", "Get it again.")
    qtbot.waitUntil(section.measure.isEnabled)
    section.take_in("/somewhere/x.argosmodel")
    qtbot.waitUntil(lambda: section.job.verdict.text() == "That is no language pack.")


def test_a_wrong_password_of_obs_is_said_with_what_to_do(desk: Desk, qtbot: QtBot):
    desk.backend.studio.obs = ObsState(1, "refused", "OBS does not take this password.", "Copy it again.")
    section = opened(desk, qtbot, "obs")
    assert isinstance(section, ObsSection)
    section.password.line.setText("geheim")
    section.password.keep.click()
    qtbot.waitUntil(lambda: section.verdict.text() == "OBS does not take this password.")
    assert desk.backend.secrets.texts == {"obs": "geheim"}
    assert section.password.line.text() == ""
    assert section.verdict.hint() == "Copy it again."


def test_the_names_of_secrets_are_those_that_the_outlet_looks_for():
    assert (OBS_SECRET, YOUTUBE_SECRET) == (OBS_KEPT_AS, YOUTUBE_KEPT_AS)


def test_a_room_source_is_added_tested_and_removed(desk: Desk, qtbot: QtBot):
    desk.backend.rooms.trials = {"twitch:casa": Trial(False, "There is no such channel.", "Check its name.")}
    section = opened(desk, qtbot, "rooms")
    assert isinstance(section, RoomsSection)
    section.kind.setCurrentIndex(section.kind.findData("twitch"))
    section.add.click()
    assert desk.backend.kept.rooms == ()
    section.argument.setText(" casa ")
    section.add.click()
    assert desk.backend.kept.rooms == ("twitch:casa",)
    row = section.findChildren(SourceRow)[-1]
    row.test.click()
    qtbot.waitUntil(lambda: row.verdict.text() == "There is no such channel.")
    row.removed.emit("twitch:casa")
    assert desk.backend.kept.rooms == ()


def test_a_product_list_says_what_was_read_and_which_rows_were_not(desk: Desk, qtbot: QtBot, tmp_path: Path):
    section = opened(desk, qtbot, "lists")
    assert isinstance(section, ListsSection)
    panel = section.panels["products"]
    panel._take(str(tmp_path / "products.xlsx"))
    qtbot.waitUntil(lambda: panel.verdict.text() == "42 rows are used, some are not")
    assert panel._flaws.text().startswith("4: The price 'ask us'")
    assert desk.backend.kept.products == str(tmp_path / "products.xlsx")


def test_cells_of_a_sheet_are_pasted(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "lists")
    assert isinstance(section, ListsSection)
    QApplication.clipboard().setText("written\tes\nMOQ\tpedido mínimo")
    section.panels["glossary"].paste.click()
    qtbot.waitUntil(lambda: desk.backend.kept.glossary == "glossary.tsv")
    assert desk.backend.lists.pasted == [("glossary", "written\tes\nMOQ\tpedido mínimo")]


def test_a_buyer_is_erased_only_after_a_second_yes(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "privacy")
    assert isinstance(section, PrivacySection)
    qtbot.waitUntil(lambda: section.found.count() == 3)
    assert not section.erase.isEnabled()
    section.found.setCurrentRow(0)
    section.erase.click()
    assert desk.backend.people.erased == []
    desk.window.notices._do()
    qtbot.waitUntil(lambda: section.found.count() == 2)
    assert desk.backend.people.erased == ["demo:Diego Ramírez"]
    assert section.verdict.text() == "Erased from 2 sessions, and from the backups."


def test_a_report_is_written_and_a_damaged_record_repaired(desk: Desk, qtbot: QtBot):
    desk.backend.care.damaged = True
    section = opened(desk, qtbot, "about")
    assert isinstance(section, AboutSection)
    qtbot.waitUntil(lambda: section.repair_verdict.text() == "The record is damaged.")
    section.repair.click()
    qtbot.waitUntil(lambda: not desk.backend.care.damaged)
    section.report.click()
    qtbot.waitUntil(lambda: len(desk.backend.care.reports) == 1)


def test_a_check_of_the_ready_page_leads_to_where_it_is_mended(desk: Desk, qtbot: QtBot):
    desk.window.ready.checks.mend_asked.emit("models")
    assert desk.window.pages.currentWidget() is desk.window.settings
    assert desk.window.settings.section("models").isVisible()


def test_a_rehearsal_is_marked_and_its_record_can_be_deleted(desk: Desk, qtbot: QtBot):
    desk.window.ready.title.setText("Cups")
    desk.window.ready.rehearse.click()
    qtbot.waitUntil(lambda: desk.window.live.top.live)
    assert [(plan.title, plan.rehearsal) for plan in desk.backend.plans] == [("Rehearsal · Cups", True)]
    desk.controller.stop()
    qtbot.waitUntil(lambda: not desk.controller.running)
    assert desk.window.notices.texts()[-1] == "That was a rehearsal. Nothing was sent to anybody."
    desk.window.notices._do()
    qtbot.waitUntil(lambda: len(desk.backend.people.deleted) == 1)


def test_a_rehearsal_reaches_no_room_and_no_server():
    options = SessionOptions("mic", rooms=("twitch:casa",), webhook_out="https://crm.example", title="x")
    quiet = rehearsed(options)
    assert (quiet.rooms, quiet.webhook_out, quiet.obs.youtube_url, quiet.title) == ((), "", "", "x")


def test_a_title_brings_back_its_files_and_languages(desk: Desk, qtbot: QtBot, tmp_path: Path):
    products = tmp_path / "cups.csv"
    products.write_text("model\nKX-1\n")
    desk.window.ready.choose(
        Settings(shows=(Show(title="Cups, Chile", targets=("es",), products=str(products)),))
    )
    desk.window.ready.title.setText("cups, chile")
    desk.window.ready.title.editingFinished.emit()
    plan = desk.window.ready.plan()
    assert (plan.products, plan.targets) == (str(products), ("es",))


def test_shows_are_remembered_newest_first_and_once():
    shows: tuple[Show, ...] = ()
    for title in ("Cups", "Bottles", "cups", ""):
        shows = with_show(shows, Plan("mic", None, "en", ("es",), title))
    assert [show.title for show in shows] == ["cups", "Bottles"]
    assert show_of(Settings(shows=shows), " CUPS ") == shows[0]


@pytest.mark.parametrize(
    ("css", "seen"),
    [
        ("#ffe9a8", (255, 233, 168, 255)),
        ("rgba(10, 13, 18, 0.74)", (10, 13, 18, 189)),
        ("transparent", (0, 0, 0, 0)),
        ("linear-gradient(1deg, #fff 0%)", (0, 0, 0, 0)),
        ("nonsense", (0, 0, 0, 0)),
    ],
)
def test_colours_of_themes_are_read(css: str, seen: tuple[int, int, int, int]):
    assert colour(css).getRgb() == seen


def test_every_bundled_theme_has_letters_that_the_preview_can_draw():
    for theme in themes():
        assert colour(theme.variables["text-color"]).alpha() == 255, theme.name
        assert number(theme.variables["font-size"]) > 2, theme.name
