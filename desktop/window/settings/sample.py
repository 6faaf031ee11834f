"""A made-up alert for the test of the settings page; it enters no room and no record."""

from PySide6.QtCore import QCoreApplication

from desktop.rooms.events import Alert, Buyer


def sample_alert() -> Alert:
    """A buyer from Mexico comes in."""
    reason = QCoreApplication.translate("AlertsSection", "This is a test.")
    return Alert(0, (reason,), Buyer("test:1", "test", "Diego Ramírez", "Casa Verde", "MX"))
