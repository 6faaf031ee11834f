"""The title of a session, which becomes a field while it is changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.window.field import Field
from desktop.window.parts import Elided, button, headline, icon_button


class Title(QWidget):
    """Title and facts; `changed` carries a new title, `left` when the field is given up."""

    changed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kept = ""
        self._title = Elided()
        headline(self._title, 1.3)
        self._facts = Elided(tone="muted")
        self.rename = icon_button(self.tr("Change the title"), "pencil", self.begin)
        self.field = Field(self.tr("Title of the session"), self.tr("Without a title"))
        self.field.returnPressed.connect(self._save)
        self.field.left.connect(self._leave)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.addStretch()
        reading = QWidget()
        row = QHBoxLayout(reading)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.rename)
        writing = QWidget()
        line = QHBoxLayout(writing)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(button(self.tr("Save"), "check", self._save, "primary"))
        line.addWidget(button(self.tr("Cancel"), "cross", self._leave))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(reading)
        self._stack.addWidget(writing)

    def show_title(self, kept: str, shown: str, facts: str) -> None:
        """Shows a session: its title as kept (may be empty) and as shown, and when it was."""
        self._kept = kept
        self._title.setText(shown)
        self._facts.setText(facts)
        self.rename.setEnabled(True)
        self._stack.setCurrentIndex(0)

    def begin(self) -> None:
        """Opens the title to be changed."""
        self.field.setText(self._kept)
        self._stack.setCurrentIndex(1)
        self.field.setFocus()
        self.field.selectAll()

    def _save(self) -> None:
        fresh = " ".join(self.field.text().split())
        if fresh != self._kept:
            self.changed.emit(fresh)
        self._leave()

    def _leave(self) -> None:
        self._stack.setCurrentIndex(0)
        self.rename.setFocus()
        self.left.emit()

    def text(self) -> str:
        """The title as shown."""
        return self._title.text()
