"""Who comes while no session runs is announced: the room's stage in a worker; its clock ticks only after news."""

import asyncio
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Lock

from desktop.errors import DeskcastError
from desktop.guarding import open_products
from desktop.network import NetworkThread
from desktop.paths import Paths
from desktop.receiving import open_receiving
from desktop.rooms.events import BeenHere, RoomEvent, Tick
from desktop.rooms.memory import Remembered
from desktop.rooms.products import Products
from desktop.rooms.stream import RoomStream
from desktop.session_options import SessionOptions
from desktop.sessions.memory import BuyerMemory
from desktop.worker import Worker

TICK_S = 0.25
SPELL_MS = 6_000
"""Groups of alerts are told and over by then (`BurstOptions.window_ms`)."""


class Watch:
    """Tells `hear` of buyers, their lines and alerts, in the worker's thread, until `close`.

    Judges as a session with `options` would; raises ArgumentError or RoomError where its files cannot be read.
    """

    def __init__(
        self,
        options: SessionOptions,
        paths: Paths,
        network: NetworkThread,
        hear: Callable[[object], None],
        now_ms: Callable[[], int],
    ) -> None:
        self._network = network
        self._hear = hear
        self._now_ms = now_ms
        self._lock = Lock()
        self._ticking = False
        self._spell_ms = 0
        with ExitStack() as stack:
            memory = _Memory(paths.database)
            stack.callback(memory.close)
            room = open_receiving(options, stack).remembering(memory.remembered).room
            stage = RoomStream(room, _products(options.products))
            self._worker = Worker("room between sessions", stage, self._tell, now_ms)
            self._worker.start()
            stack.callback(self._worker.close)
            self._stack = stack.pop_all()

    def take(self, event: RoomEvent | BeenHere) -> None:
        """Something happened in the room; never waits."""
        self._worker.put(event)
        with self._lock:
            self._spell_ms = self._now_ms() + SPELL_MS
            starts, self._ticking = not self._ticking, True
        if starts:
            with suppress(RuntimeError):  # the network thread has ended, and so will this
                self._network.submit(self._tick())

    def close(self) -> None:
        """What had come is told first."""
        self._stack.close()

    def _tell(self, event: object) -> None:
        if not isinstance(event, RoomEvent):
            self._hear(event)

    async def _tick(self) -> None:
        while self._goes_on():
            await asyncio.sleep(TICK_S)
            self._worker.put(Tick(self._now_ms()))

    def _goes_on(self) -> bool:
        with self._lock:
            self._ticking = self._now_ms() < self._spell_ms
            return self._ticking


class _Memory:
    """Earlier sessions, opened when they are first asked for."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._opened: BuyerMemory | None = None
        self._stack = ExitStack()

    def remembered(self, buyer_id: str) -> Remembered | None:
        """As they left the buyer; raises StoreError."""
        if self._opened is None:
            self._opened = self._stack.enter_context(BuyerMemory.open(self._database, ""))
        return self._opened.remembered(buyer_id)

    def close(self) -> None:
        """Lets the record go."""
        self._stack.close()


def _products(path: Path | None) -> Products:
    """Without the list if it cannot be read: the alert matters more, and the session will say so."""
    try:
        return open_products(path)
    except DeskcastError:
        return Products()
