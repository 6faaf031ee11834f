"""The keys of the window on one sheet (F1); it stays open beside the work."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from desktop.window.parts import heading, label


class HelpSheet(QDialog):
    """A non-modal list of keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 16, 24, 24)
        grid.setHorizontalSpacing(24)
        grid.addWidget(heading(self.tr("Keys"), 1.3), 0, 0, 1, 2)
        for row, (keys, meaning) in enumerate(self.lines(), start=1):
            grid.addWidget(heading(keys, 1.0), row, 0)
            grid.addWidget(label(meaning), row, 1)

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Each key with what it does."""
        return (
            ("Ctrl+Return", self.tr("Start the session")),
            ("Ctrl+E", self.tr("End the session; everything is kept")),
            ("Ctrl+O", self.tr("Choose a recording")),
            ("F5", self.tr("Check again, look for microphones again")),
            ("F8", self.tr("The new buyers have been seen")),
            ("Home, End", self.tr("In a list: to the first and the last line")),
            ("Ctrl+C", self.tr("In a list: copy the chosen lines")),
            ("Ctrl++, Ctrl+-, Ctrl+0", self.tr("Larger, smaller, plain letters")),
            ("Alt+Left", self.tr("Back to the start page")),
            ("Esc", self.tr("Put the message at the top away")),
            ("F1", self.tr("This sheet")),
        )
