"""One window for each home folder: a second start asks the first to come forward, and says so."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 1_000


class OnlyOne(QObject):
    """`asked` when the rep started Deskcast once more. The door can be opened by this user only."""

    asked = Signal()

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = f"deskcast-{hashlib.sha256(str(home).encode()).hexdigest()[:16]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def hold(self) -> bool:
        """Whether this is the first; another one has been asked to come forward where it is not.

        Where the system has no such doors, every window counts as the first: the record has a lock of its own.
        """
        other = QLocalSocket()
        other.connectToServer(self._name)
        if other.waitForConnected(ANSWER_MS):
            other.disconnectFromServer()
            return False
        QLocalServer.removeServer(self._name)  # left by one that was killed
        self._server.listen(self._name)
        return True

    def close(self) -> None:
        """Lets the next one be the first."""
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
            self.asked.emit()
