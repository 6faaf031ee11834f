"""Glossary, product list and talk script: which file, what was read of it, which rows were not understood and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.window.parts import Elided, button, label
from desktop.window.services import ListKind, ListRead
from desktop.window.settings.section import Bench, Section, Verdict

if TYPE_CHECKING:
    from desktop.settings import Settings

SHEETS = "*.csv *.tsv *.xlsx"
SCRIPTS = "*.txt *.md *.csv"


class ListPanel(QWidget):
    """One of the three files; `chosen` carries the path, empty for none."""

    chosen = Signal(str, object)

    def __init__(self, bench: Bench, kind: ListKind) -> None:
        super().__init__()
        self.kind = kind
        self._bench = bench
        self._path = ""
        self._name = Elided("", "muted")
        self.verdict = Verdict()
        self._rows = label("", "muted", wrap=True)
        self._flaws = label("", "late", wrap=True)
        self.choose = button(self.tr("Choose…"), "folder", self._ask)
        self.paste = button(self.tr("Paste from Excel"), "copy", self._paste)
        self.paste.setToolTip(
            self.tr("Cells that you copied in Excel, WPS or Google Sheets, headings included")
        )
        self.none = button(self.tr("Use none"), "cross", lambda: self._take(""))
        buttons = QHBoxLayout()
        for one in (self.choose, self.none) if kind == "script" else (self.choose, self.paste, self.none):
            buttons.addWidget(one)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._name)
        column.addLayout(buttons)
        for part in (self.verdict, self._rows, self._flaws):
            column.addWidget(part)

    def show_path(self, path: str) -> None:
        """Shows which file is chosen, and reads it."""
        if path == self._path and self._name.text():
            return
        self._path = path
        self._name.setText(Path(path).name if path else self.tr("No file is chosen."))
        self._name.setToolTip("")
        self.none.setEnabled(bool(path))
        self._show_lines((), ())
        self.verdict.say("", "")
        if path:
            self.read()

    def read(self) -> None:
        """Reads the chosen file again."""
        kind, path, lists = self.kind, self._path, self._bench.backend.lists
        if path:
            self.verdict.wait(self.tr("Reading…"))
            self._bench.background.run(lambda: lists.read(kind, Path(path)), self.show_read, self.verdict.bad)

    def show_read(self, read: ListRead) -> None:
        """What was found in it."""
        if read.path != self._path:
            return
        if self.kind == "script":
            self.verdict.good(self.tr("%n chapter(s) are used", "", read.count))
        elif read.flaws:
            self.verdict.say(self.tr("%n row(s) are used, some are not", "", read.count), "late")
        else:
            self.verdict.good(self.tr("%n row(s) are used", "", read.count))
        self._show_lines(read.sample, read.flaws)

    def _show_lines(self, sample: tuple[str, ...], flaws: tuple[str, ...]) -> None:
        for shown, lines in ((self._rows, sample), (self._flaws, flaws)):
            shown.setText("\n".join(line[:200] for line in lines))
            shown.setVisible(bool(lines))

    def _take(self, path: str) -> None:
        self.show_path(path)
        self.chosen.emit(self.kind, path)

    def _paste(self) -> None:
        text, kind, lists = QApplication.clipboard().text(), self.kind, self._bench.backend.lists

        def pasted(read: ListRead) -> None:
            self._path = ""
            self._take(read.path)

        self._bench.background.run(lambda: lists.paste(kind, text), pasted, self.verdict.bad)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        wanted = SCRIPTS if self.kind == "script" else SHEETS
        dialog.setNameFilters([self.tr("Tables and texts") + f" ({wanted})", self.tr("All files") + " (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take)
        dialog.open()


class ListsSection(Section):
    """The files that sessions begin with; the ready page can choose others for one title."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        titles = {
            "glossary": (
                self.tr("Glossary"),
                self.tr("Names and terms: how they are said, written, and called in each language."),
            ),
            "products": (
                self.tr("Product list"),
                self.tr(
                    "Prices by quantity, MOQ, lead time. A figure you say that differs is told to you alone."
                ),
            ),
            "script": (
                self.tr("Talk script"),
                self.tr("Chapters and key messages that are ticked off as you say them."),
            ),
        }
        self.panels: dict[str, ListPanel] = {}
        kinds: tuple[ListKind, ...] = ("glossary", "products", "script")
        for kind in kinds:
            made = ListPanel(bench, kind)
            made.chosen.connect(self.changed)
            self.group(*titles[kind]).addWidget(made)
            self.panels[kind] = made
        self.close_column()

    @property
    def names(self) -> tuple[str, ...]:
        """The three files."""
        return ("glossary", "products", "script")

    def show_settings(self, settings: Settings) -> None:
        """Shows which files are kept."""
        for kind, shown in self.panels.items():
            shown.show_path(str(getattr(settings, kind)))

    def enter(self) -> None:
        """The files may have changed on the disk."""
        for shown in self.panels.values():
            shown.read()
