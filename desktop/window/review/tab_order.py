"""The order in which the Tab key goes through a panel: as it is read, not as it was made."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget


def tab_through(*widgets: QWidget) -> None:
    """Goes through `widgets`, all of one window, one after the other."""
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)
