"""Where OBS finds each language, and what this session is made of."""

import re

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.window.backend import Plan
from desktop.window.bridge import SOURCE, Opened
from desktop.window.parts import Elided, button, empty, heading, label
from desktop.window.words import language_name

COPIED_MS = 2_000


class AddressesTab(QWidget):
    """Shows addresses to copy and facts of the session; `copied` carries the text for the clipboard."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._done = label("", "good")
        self._title = label("", wrap=True)
        self._model = label("", "muted", wrap=True)
        self._advice = label("", "late", wrap=True)
        self._clear = QTimer(self)
        self._clear.setSingleShot(True)
        self._clear.timeout.connect(lambda: self._done.setText(""))
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("plain", "true")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("Overlay for OBS"), 1.0))
        how = self.tr("Add a browser source in OBS and paste the address of a language.")
        column.addWidget(label(how, "muted", wrap=True))
        column.addLayout(self._rows)
        column.addWidget(self._done)
        self._done.setMinimumHeight(self._done.fontMetrics().height())
        column.addWidget(heading(self.tr("This session"), 1.0))
        for part in (self._title, self._model, self._advice):
            column.addWidget(part)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setProperty("ring", "true")
        area.setAccessibleName(self.tr("Overlay for OBS"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def begin(self, plan: Plan) -> None:
        """A new session: no addresses yet."""
        empty(self._rows)
        self._title.setText(plan.title or self.tr("Without a title"))
        self._model.setText("")
        self._advice.setText("")

    def show_opened(self, opened: Opened) -> None:
        """The addresses are known now."""
        empty(self._rows)
        for code, address in opened.addresses:
            self._rows.addWidget(self._row(self._name(code), address))
        self._model.setText(opened.model_label)
        demo = "demo" in opened.model_label.lower()
        self._advice.setText(
            self.tr("The demo model only knows this talk's trade. For your own voice install a real one:")
            + "\ndeskcast models install small"
            if demo
            else ""
        )

    def _name(self, code: str) -> str:
        if code == SOURCE:
            return self.tr("As spoken")
        return language_name(code) if code else self.tr("Both lines")

    def _row(self, name: str, address: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Elided(name), 1)
        copy = button(self.tr("Copy"), "copy", lambda: self._copy(name, address))
        copy.setToolTip(masked(address))
        copy.setAccessibleName(self.tr("Copy the address: %1").replace("%1", name))
        line.addWidget(copy)
        return row

    def copy_buttons(self) -> tuple[QPushButton, ...]:
        """The buttons of the addresses, from the top."""
        return tuple(self.findChildren(QPushButton))

    def _copy(self, name: str, address: str) -> None:
        self.copied.emit(address)
        self._done.setText(self.tr("✓ Copied: %1").replace("%1", name))
        self._clear.start(COPIED_MS)


def masked(address: str) -> str:
    """`address` without its secret, for a screen that may be on the stream."""
    return re.sub(r"/o/[^/]+/", "/o/••••••/", address)
