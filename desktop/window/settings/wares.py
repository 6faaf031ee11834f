"""An empty table of what is held and an empty list of what is offered, to be filled by the section of models."""

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.window.settings.fields import Drop


def table() -> QWidget:
    """Rows are put into its grid; the second column takes the room."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    return made


def offers(name: str) -> Drop:
    """Nothing can be chosen before something is offered; `name` is for screen readers."""
    box = Drop("")
    box.setAccessibleName(name)
    box.setEnabled(False)
    return box
