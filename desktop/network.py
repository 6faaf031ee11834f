"""The network thread: one asyncio loop in one daemon thread, for the overlay, the room sources and OBS.

Qt's own asyncio cannot open sockets, and a modal dialog must not stop captions; so the loop lives apart from the
window and is reached by `call` and `submit` from any other thread.
"""

import asyncio
import concurrent.futures
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


class NetworkThread:
    """Started once, stopped once; a context manager."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Returns when the loop runs; starting twice is one start."""
        if self._thread is not None:
            return
        self._loop = asyncio.new_event_loop()
        running = threading.Event()
        self._loop.call_soon(running.set)
        self._thread = threading.Thread(target=_run, args=(self._loop,), name="network", daemon=True)
        self._thread.start()
        running.wait()

    def submit(self, coroutine: Coroutine[Any, Any, Result]) -> concurrent.futures.Future[Result]:
        """Runs `coroutine` in the loop; RuntimeError if the thread is not running."""
        if self._loop is None or self._loop.is_closed():
            coroutine.close()
            raise RuntimeError("the network thread is not running")
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop)

    def call(self, coroutine: Coroutine[Any, Any, Result], timeout_s: float = 10.0) -> Result:
        """Runs `coroutine` in the loop and waits for it; raises what it raises, TimeoutError when it takes too long."""
        if threading.current_thread() is self._thread:
            coroutine.close()
            raise RuntimeError("the network thread cannot wait for itself")
        future = self.submit(coroutine)
        try:
            return future.result(timeout_s)
        except TimeoutError:
            future.cancel()
            raise

    def stop(self) -> None:
        """Cancels what still runs, lets it clean up, closes the loop; stopping twice is one stop."""
        loop, thread = self._loop, self._thread
        self._loop = self._thread = None
        if loop is None or thread is None:
            return
        loop.call_soon_threadsafe(loop.stop)
        thread.join()

    def __enter__(self) -> "NetworkThread":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def _run(loop: asyncio.AbstractEventLoop) -> None:
    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
        _wind_down(loop)
    finally:
        loop.close()


def _wind_down(loop: asyncio.AbstractEventLoop) -> None:
    """Everything still running is cancelled and awaited, as `asyncio.run` does at its end."""
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(loop.shutdown_default_executor())
