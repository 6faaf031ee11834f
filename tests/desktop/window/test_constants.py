"""The toolkit does not use up Python's constants."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.window.constants import SPARE_REFERENCES, hold_constants, toolkit_miscounts


def test_a_hundred_thousand_calls_into_qt_leave_none_alive(qtbot: QtBot):
    hold_constants()
    label = QLabel()
    qtbot.addWidget(label)
    for _ in range(100_000):
        label.setEnabled(True)
    assert sys.getrefcount(None) > 100


def test_references_are_added_only_where_the_fault_is_and_only_once():
    hold_constants()
    before = sys.getrefcount(None)
    hold_constants()
    assert abs(sys.getrefcount(None) - before) < 1_000
    assert (before > SPARE_REFERENCES // 2) is toolkit_miscounts() or sys.version_info >= (3, 12)
