"""What a session knows beforehand: its product list, glossary and talk script, and where its buyers come from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QWidget

from desktop.window.parts import NAMES_PX, Elided, button, icon_button, label

if TYPE_CHECKING:
    from desktop.window.services import ListKind

FILES = {"products": "*.csv *.tsv *.xlsx", "glossary": "*.csv *.tsv *.xlsx", "script": "*.txt *.md *.csv"}


class FileLine(QWidget):
    """One file, chosen or not."""

    def __init__(self, name: str, kinds: str) -> None:
        super().__init__()
        self._path = ""
        self._kinds = kinds
        self._title = name
        self._name = Elided("", "muted")
        self._choose = icon_button(self.tr("Choose: %1").replace("%1", name), "folder", self._ask)
        self._clear = icon_button(self.tr("None: %1").replace("%1", name), "cross", lambda: self.choose(""))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self._name, 1)
        line.addWidget(self._clear)
        line.addWidget(self._choose)
        self.choose("")

    def choose(self, path: str) -> None:
        """Chooses a file; empty for none. One that is gone says so."""
        self._path = path
        gone = bool(path) and not Path(path).is_file()
        name = self.tr("%1 is not there any more").replace("%1", Path(path).name) if gone else Path(path).name
        self._name.setText(name if path else self.tr("none"))
        self._clear.setVisible(bool(path))

    def path(self) -> str:
        """The chosen file, empty for none and for one that is gone."""
        return self._path if self._path and Path(self._path).is_file() else ""

    def kept(self) -> str:
        """The chosen file, also while it is gone (a stick that is not plugged in)."""
        return self._path

    def text(self) -> str:
        """What is shown."""
        return self._name.text()

    def _ask(self) -> None:
        dialog = QFileDialog(self, self._title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{self._title} ({self._kinds})", self.tr("All files") + " (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.choose)
        dialog.open()


class FilesChoice(QWidget):
    """`rooms_asked` when the rep wants to change where buyers come from."""

    rooms_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        names = {
            "products": self.tr("Products"),
            "glossary": self.tr("Glossary"),
            "script": self.tr("Script"),
        }
        self.lines = {kind: FileLine(name, FILES[kind]) for kind, name in names.items()}
        self._rooms = Elided("", "muted")
        self._change = button(self.tr("Change…"), "people", self.rooms_asked.emit)
        self._change.setAccessibleName(self.tr("Change where buyers come from"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, NAMES_PX)
        grid.setColumnStretch(1, 1)
        for row, (kind, name) in enumerate(names.items()):
            grid.addWidget(label(name), row, 0)
            grid.addWidget(self.lines[kind], row, 1, 1, 2)
        grid.addWidget(label(self.tr("Buyers from")), len(names), 0)
        grid.addWidget(self._rooms, len(names), 1)
        grid.addWidget(self._change, len(names), 2)
        self.show_rooms(())

    def choose(self, glossary: str, products: str, script: str) -> None:
        """Chooses all three."""
        for kind, path in (("glossary", glossary), ("products", products), ("script", script)):
            self.lines[kind].choose(path)

    def path(self, kind: ListKind) -> str:
        """The chosen file of one kind, empty for none."""
        return self.lines[kind].path()

    def kept(self, kind: ListKind) -> str:
        """What is remembered of one kind."""
        return self.lines[kind].kept()

    def show_rooms(self, rooms: tuple[str, ...]) -> None:
        """Lists the sources by their names, which hold no secrets."""
        self._rooms.setText(", ".join(rooms) or self.tr("the address of this machine only"))
