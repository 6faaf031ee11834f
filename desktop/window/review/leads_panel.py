"""Whom to write to, the most urgent first, and the list as a file for a customer system."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.window.live.private import Lock
from desktop.window.parts import announce, button, label
from desktop.window.review.entry import Entries, Entry
from desktop.window.review.entry_list import EntryList
from desktop.window.review.tab_order import tab_through

SYSTEMS = (
    ("hubspot", "csv"),
    ("salesforce", "csv"),
    ("zoho", "csv"),
    ("okki", "xlsx"),
    ("generic", "xlsx"),
    ("generic", "csv"),
    ("vcard", "vcf"),
)
"""Who takes leads in, and the kind of file that suits them."""


class LeadsPanel(QWidget):
    """`person_asked` carries a buyer's id, `export_asked` a system and a kind of file."""

    person_asked = Signal(str)
    export_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.list = EntryList(self.tr("Whom to write to"), self.tr("Nobody left a contact or a question."))
        self.list.opened.connect(self._open)
        self.list.chosen.connect(self._show_acts)
        told = self.tr("Hot leads within a day, warm ones within two, the rest within five.")
        self._told = label(told, "muted", wrap=True)
        self._person = button(self.tr("Show the buyer"), "people", self.list.open_current)
        self._copy = button(self.tr("Copy"), "copy", self._copy_row)
        self.export = button(self.tr("Export leads…"), "export", self._open_menu, "primary")
        self._menu = QMenu(self)
        for system, form in SYSTEMS:
            action = self._menu.addAction(self._system_name(system, form))
            action.triggered.connect(partial(self._ask_export, system, form))
        self._lay_out()
        self._show_acts(None)

    def _system_name(self, system: str, form: str) -> str:
        return {
            "hubspot": self.tr("HubSpot (CSV)"),
            "salesforce": self.tr("Salesforce (CSV)"),
            "zoho": self.tr("Zoho (CSV)"),
            "okki": self.tr("OKKI (Excel, Chinese headings)"),
            "vcard": self.tr("Address book (vCard)"),
        }.get(system) or (self.tr("Table, Excel") if form == "xlsx" else self.tr("Table, CSV"))

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 8)
        bar.setSpacing(8)
        bar.addWidget(Lock())
        bar.addWidget(self._told, 1)
        for part in (self._person, self._copy, self.export):
            bar.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.list, 1)
        tab_through(self._person, self._copy, self.export, self.list.view)

    def show_entries(self, entries: Entries) -> None:
        """Shows the leads of a session."""
        self.list.show_entries(entries)
        self.export.setEnabled(bool(entries.rows))

    def _open_menu(self) -> None:
        self._menu.popup(self.export.mapToGlobal(self.export.rect().bottomLeft()))

    def _ask_export(self, system: str, form: str, *_: object) -> None:
        self.export_asked.emit(system, form)

    def _open(self, entry: Entry) -> None:
        self.person_asked.emit(entry.place.buyer_id)

    def _copy_row(self) -> None:
        entry = self.list.current()
        if entry is not None:
            QApplication.clipboard().setText("\n".join((entry.head, *entry.body, *entry.small)))
            announce(self._copy, self.tr("Copied"))

    def _show_acts(self, entry: Entry | None) -> None:
        for part in (self._person, self._copy):
            part.setEnabled(entry is not None)
