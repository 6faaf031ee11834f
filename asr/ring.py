"""The buffer between a microphone, which never waits, and the session, which may: the oldest audio gives way."""

import threading
from collections import deque

from asr.captions import AudioChunk, Gap, InputChanged, InputRefused

Item = AudioChunk | Gap | InputChanged | InputRefused
"""What a microphone gives."""


class Ring:
    """Holds at most `longest_ms` of audio; what is older becomes one `Gap` with the reason `overload`.

    What there is to tell of the microphone stays.
    """

    def __init__(self, longest_ms: int) -> None:
        self._longest_ms = longest_ms
        self._items: deque[Item] = deque()
        self._audio_ms = 0
        self._changed = threading.Condition()
        self._closed = False

    def put(self, item: Item) -> None:
        """Adds `item`; never waits."""
        with self._changed:
            self._items.append(item)
            self._audio_ms += _audio_ms(item)
            if self._audio_ms > self._longest_ms:
                self._shed()
            self._changed.notify()

    def _shed(self) -> None:
        start_ms = next(item.start_ms for item in self._items if isinstance(item, AudioChunk | Gap))
        end_ms, news = start_ms, []
        while self._items and (
            self._audio_ms > self._longest_ms or not isinstance(self._items[0], AudioChunk)
        ):
            oldest = self._items.popleft()
            self._audio_ms -= _audio_ms(oldest)
            if isinstance(oldest, AudioChunk | Gap):
                end_ms = oldest.end_ms
            else:
                news.append(oldest)
        self._items.extendleft((*reversed(news), Gap(start_ms, end_ms, "overload")))

    def take(self) -> Item | None:
        """The oldest item, waited for; None once the ring is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._items or self._closed)
            if self._closed:
                return None
            item = self._items.popleft()
            self._audio_ms -= _audio_ms(item)
            return item

    def close(self) -> None:
        """Ends `take` at once; what is left is dropped."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()


def _audio_ms(item: Item) -> int:
    return item.end_ms - item.start_ms if isinstance(item, AudioChunk) else 0
