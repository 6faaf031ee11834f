"""What earlier sessions left of a buyer, asked once for each; a record that cannot be read means nobody is known."""

import logging
import threading

from desktop.errors import DeskcastError
from desktop.rooms.memory import Recall, Remembered

log = logging.getLogger(__name__)


class Recollection:
    """A `Recall` with a memory of its own answers, shared by the stages of a session in their threads."""

    def __init__(self, recall: Recall) -> None:
        self._recall = recall
        self._turn = threading.Lock()
        self._known: dict[str, Remembered | None] = {}

    def __call__(self, buyer_id: str) -> Remembered | None:
        """As earlier sessions left them."""
        with self._turn:
            if buyer_id not in self._known:
                self._known[buyer_id] = self._asked(buyer_id)
            return self._known[buyer_id]

    def _asked(self, buyer_id: str) -> Remembered | None:
        try:
            return self._recall(buyer_id)
        except DeskcastError as error:
            log.warning("what is remembered of a buyer cannot be read: %s", error.code)
            return None
