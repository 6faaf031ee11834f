"""Keeps None, True and False alive under PySide6 6.12.0 on Python 3.11, which gives back references it never took.

That build follows Python 3.12, where these three are never counted: each call into Qt that returns nothing takes one
reference of None away, each emitted signal one of True, and the process ends with "deallocating None" after minutes.
6.11.3 counts rightly. https://peps.python.org/pep-0683/ says what changed in 3.12.
"""

import ctypes
import sys

import PySide6

SPARE_REFERENCES = 1 << 48
"""More than can be given back in years."""


def toolkit_miscounts() -> bool:
    """Whether this PySide6 on this Python has the fault."""
    return sys.version_info < (3, 12) and PySide6.__version_info__[:2] == (6, 12)


def hold_constants() -> None:
    """Adds references to the three constants, once, where the fault is; CPython keeps the count first in an object."""
    for constant in (None, True, False):
        if toolkit_miscounts() and sys.getrefcount(constant) < SPARE_REFERENCES // 2:
            ctypes.c_ssize_t.from_address(id(constant)).value += SPARE_REFERENCES
