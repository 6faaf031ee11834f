"""Privacy: how long sessions are kept, and everything that is kept of one buyer, given out or erased."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from desktop.window.notice_bar import Notice
from desktop.window.parts import button
from desktop.window.services import Erased
from desktop.window.settings.fields import Drop
from desktop.window.settings.section import Bench, Section, Verdict
from desktop.window.words import country_name

if TYPE_CHECKING:
    from desktop.sessions.transcript import KnownBuyer

TYPING_MS = 250
LIST_PX = 200
DAYS = (30, 90, 180, 365, 730)


class DaysDrop(Drop):
    """Days as a number."""

    def show_value(self, value: object) -> None:
        """Also a number that is not in the list."""
        at = self.findData(value)
        if at < 0 and value:
            self.addItem(self.tr("%n day(s)", "", int(str(value))), value)
            at = self.count() - 1
        self.setCurrentIndex(max(at, 0))


class PrivacySection(Section):
    """Nothing leaves this machine by itself; erasing asks once more, for it cannot be undone."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr(
                "Speech, captions and buyers stay on this machine. Nothing is sent to us, and there is no account."
            ),
        )
        self._asked = ""
        self.verdict = Verdict()
        self.days = DaysDrop("keep_days")
        self.days.addItem(self.tr("For ever"), 0)
        for days in DAYS:
            self.days.addItem(self.tr("%n day(s)", "", days), days)
        self.group(self.tr("Sessions"))
        self.field(
            self.tr("Keep sessions"), self.days, self.tr("Older ones are erased when a session begins.")
        )
        self._lay_out_buyers()
        self.close_column()
        self._show_possible()

    def _lay_out_buyers(self) -> None:
        self.group(
            self.tr("One buyer"),
            self.tr("A buyer may ask what is kept of them, and that it is erased (GDPR, PIPL)."),
        )
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, company, country, contact or note"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.timeout.connect(self._search)
        self.search.textChanged.connect(lambda: self._typing.start(TYPING_MS))
        self.found = QListWidget()
        self.found.setFixedHeight(LIST_PX)
        self.found.setProperty("box", "true")
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.found.currentRowChanged.connect(self._show_possible)
        self.export = button(self.tr("Export all that is kept"), "export", self._export)
        self.erase = button(self.tr("Erase…"), "trash", self._ask_erase, "stop")
        self.row(self.tr("Find"), self.search)
        self.row(self.tr("Buyers"), self.found)
        self.buttons(self.export, self.erase)
        self.row("", self.verdict)

    def enter(self) -> None:
        """Lists the buyers anew."""
        self._search()

    def show_found(self, found: tuple[KnownBuyer, ...]) -> None:
        """Lists buyers, as plain text."""
        self.found.clear()
        for known in found:
            buyer = known.buyer
            parts = (buyer.name or buyer.id, buyer.company, country_name(buyer.country))
            item = QListWidgetItem(" · ".join(" ".join(part.split()) for part in parts if part))
            item.setData(Qt.ItemDataRole.UserRole, buyer.id)
            self.found.addItem(item)
        self._show_possible()

    def _search(self) -> None:
        people, text = self.bench.backend.people, self.search.text()

        def answered(found: tuple[KnownBuyer, ...]) -> None:
            if text == self.search.text():
                self.show_found(found)

        self.bench.background.run(lambda: people.search(text), answered, self.bench.fail)

    def _chosen(self) -> str:
        item = self.found.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def _show_possible(self, *_: object) -> None:
        for one in (self.export, self.erase):
            one.setEnabled(bool(self._chosen()))

    def _export(self) -> None:
        people, buyer = self.bench.backend.people, self._chosen()

        def written(path: Path) -> None:
            self.verdict.good(self.tr("Written: %1").replace("%1", str(path)))

        self.bench.background.run(lambda: people.export(buyer), written, self.verdict.bad)

    def _ask_erase(self) -> None:
        buyer = self._chosen()
        if not buyer:
            return
        item = self.found.currentItem()
        text = self.tr("Erase %1 and all they wrote? This cannot be undone.").replace("%1", item.text()[:80])
        hint = self.tr("From the record, its search, its log and its backups. Put this away to keep them.")
        self.bench.tell(Notice("late", text, hint, self.tr("Erase"), lambda: self._erase(buyer)))

    def _erase(self, buyer: str) -> None:
        people = self.bench.backend.people
        self.verdict.wait(self.tr("Erasing…"))
        self.bench.background.run(lambda: people.erase(buyer), self._show_erased, self.verdict.bad)

    def _show_erased(self, erased: Erased) -> None:
        text = self.tr("Erased from %n session(s), and from the backups.", "", erased.sessions)
        named = self.tr("Exported files still name them: %1").replace(
            "%1", ", ".join(path.name for path in erased.files)
        )
        self.verdict.say(text, "late" if erased.files else "good", named if erased.files else "")
        self._search()
