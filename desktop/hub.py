"""The hub: events go in from any thread, listeners take them at once and may only enqueue."""

import threading
from collections.abc import Callable

from asr.captions import Caption, Gap, Level
from desktop.errors import Health, Problem, Progress
from translate.translations import Translation

StageEvent = Caption | Gap | Level | Translation | Problem | Progress | Health
"""Events known below the room; listeners take any object, since rooms and records add their own."""

Listener = Callable[[object], None]


class Hub:
    """Hands every event to every listener, in the order of publication."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._lock = threading.RLock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Adds `listener`; returns the call that takes it away again."""
        with self._lock:
            self._listeners = [*self._listeners, listener]

        def unsubscribe() -> None:
            with self._lock:
                self._listeners = [known for known in self._listeners if known is not listener]

        return unsubscribe

    def publish(self, event: object) -> None:
        """Hands `event` to all listeners; one order for all of them, whatever thread publishes."""
        with self._lock:
            for listener in self._listeners:
                listener(event)
