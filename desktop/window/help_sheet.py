"""The keys of the window on one sheet (F1); it stays open beside the work."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.window.keys.actions import ACTIONS, Bindings, meaning, shown
from desktop.window.parts import heading, label


class HelpSheet(QDialog):
    """A non-modal list of keys: the act, its key here, and its key in other programs where it has one."""

    def __init__(self, parent: QWidget, keys: Bindings) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setWindowTitle(self.tr("Keys"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(24, 16, 24, 24)
        grid.setHorizontalSpacing(24)
        for column, title in enumerate((self.tr("Here"), self.tr("In other programs"))):
            grid.addWidget(label(title, "muted"), 0, column + 1)
        for row, (what, inside, outside) in enumerate(self.lines(), start=1):
            grid.addWidget(label(what), row, 0)
            grid.addWidget(heading(inside, 1.0), row, 1)
            grid.addWidget(label(outside, "muted"), row, 2)
        scroll = QScrollArea()
        scroll.setWidget(sheet)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.addWidget(scroll)
        self.resize(620, 640)

    def lines(self) -> tuple[tuple[str, str, str], ...]:
        """What each key does, the key in this window, and the key in other programs."""
        own = tuple(
            (meaning(action.id), shown(self._keys.inside[action.id]), shown(self._keys.outside[action.id]))
            for action in ACTIONS
            if self._keys.inside[action.id] or self._keys.outside[action.id]
        )
        return (
            *own,
            (self.tr("In a list: to the first and the last line"), shown("Home") + ", " + shown("End"), ""),
            (self.tr("In a list: copy the chosen lines"), shown("Ctrl+C"), ""),
        )
