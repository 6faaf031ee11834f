"""A field of one line that Esc leaves."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

LONGEST = 200


class Field(QLineEdit):
    """`left` when Esc was pressed; `name` is what a screen reader says, `hint` stands in it while it is empty.

    `longest` is in characters.
    """

    left = Signal()

    def __init__(self, name: str, hint: str = "", longest: int = LONGEST) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(longest)

    def event(self, event: QEvent) -> bool:
        """Claims Esc before the window's own key of that name has it."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if _is_escape(event):
            self.left.emit()
            return
        super().keyPressEvent(event)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
