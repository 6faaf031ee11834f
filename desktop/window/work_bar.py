"""What the rep waits for, one row each: what it is, how far it is, and a way to stop it where there is one."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.window.parts import announce, button, label

SHOWN_AFTER_MS = 400
"""What is done before that is not shown at all."""
BAR_PX = 240


class WorkBar(QWidget):
    """Rows under the notices of the window, the oldest first."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def add(self, row: WorkRow) -> None:
        """Shows `row` until it ends."""
        self._column.addWidget(row)

    def rows(self) -> tuple[WorkRow, ...]:
        """Those that have not ended."""
        return tuple(self.findChildren(WorkRow))


class WorkRow(QFrame):
    """One piece of work; `told` may be emitted from its thread. Its button sets `enough`, where that is given."""

    told = Signal(int, int)

    def __init__(self, text: str, enough: Event | None = None) -> None:
        super().__init__()
        self.setProperty("bar", "note")
        self._enough = enough
        self.text = label(text, wrap=True)
        self.amount = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(BAR_PX)
        self._bar.setAccessibleName(text)
        self.cancel = button(self.tr("Cancel"), "cross", self._stop)
        if enough is None:
            self.cancel.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        for part in (self.amount, self._bar, self.cancel):
            row.addWidget(part)
        self.told.connect(self._show_amount)
        self.hide()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._appear)
        self._late.start(SHOWN_AFTER_MS)

    def end(self) -> None:
        """The work is over."""
        self._late.stop()
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def _appear(self) -> None:
        self.show()
        announce(self, self.text.text())

    def _show_amount(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.amount.setText(self.tr("%1 %").replace("%1", str(100 * done // max(total, 1))))

    def _stop(self) -> None:
        if self._enough is not None:
            self._enough.set()
            self.cancel.setEnabled(False)
            self.text.setText(self.tr("Stopping…"))
