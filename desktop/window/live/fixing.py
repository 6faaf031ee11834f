"""The foot of the captions: fix a line, take it back or put it back, with the text to fix in place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedLayout, QWidget

from desktop.commands import Correct
from desktop.window.field import Field
from desktop.window.letters import keep_height
from desktop.window.live.caption_model import Line
from desktop.window.parts import button

LONGEST = 2_000


class FixingBar(QFrame):
    """`asked` carries a `Correct`; `fix_asked` and `take_back_asked` come from its buttons; `done` when it is left."""

    asked = Signal(object)
    fix_asked = Signal()
    take_back_asked = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line: Line | None = None
        self._fix = button(self.tr("Fix last"), "pencil", self.fix_asked.emit)
        self._take_back = button(self.tr("Take back"), "undo", self.take_back_asked.emit)
        self.field = Field(self.tr("The line as it should read"), longest=LONGEST)
        self.field.returnPressed.connect(self._save)
        self.field.left.connect(self.leave)
        self._save_button = button(self.tr("Save"), "check", self._save, "primary")
        self._lay_out()

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.addWidget(_row(self._fix, self._take_back, None))
        cancel = button(self.tr("Cancel"), "cross", self.leave)
        self._stack.addWidget(_row(self.field, self._save_button, cancel))
        keep_height(self, 48)

    def show_keys(self, fix: str, take_back: str) -> None:
        """Writes the keys on the buttons."""
        self._fix.setText(" ".join((fix, self.tr("Fix last"))).strip())
        self._take_back.setText(" ".join((take_back, self.tr("Take back"))).strip())

    def show_line(self, line: Line | None) -> None:
        """`line` is the one that the buttons mean now."""
        for one in (self._fix, self._take_back):
            one.setEnabled(line is not None)

    def begin(self, line: Line) -> None:
        """Opens `line` for fixing."""
        self._line = line
        self.field.setText(line.source.text)
        self._stack.setCurrentIndex(1)
        self.field.setFocus()
        self.field.selectAll()

    @property
    def open(self) -> bool:
        """Whether a line is being fixed."""
        return self._stack.currentIndex() == 1

    def take_back(self, line: Line) -> None:
        """Takes `line` off the overlay and out of the transcript, or puts it back."""
        self.asked.emit(Correct(line.utterance, line.source.text, hidden=not line.taken_back))

    def leave(self) -> None:
        """Gives up fixing; the line stays as it is."""
        self._line = None
        self._stack.setCurrentIndex(0)
        self.done.emit()

    def _save(self) -> None:
        line, text = self._line, " ".join(self.field.text().split())
        if line is not None and text:
            self.asked.emit(Correct(line.utterance, text))
        self.leave()

    def buttons(self) -> tuple[QPushButton, QPushButton]:
        """Fix, and take back."""
        return self._fix, self._take_back


def _row(first: QWidget, second: QWidget, third: QWidget | None) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(16, 8, 16, 8)
    line.setSpacing(8)
    line.addWidget(first)
    line.addWidget(second)
    if third is not None:
        line.addWidget(third)
    else:
        line.addStretch()
    return row
