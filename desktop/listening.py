"""The captions as the rep steers them: muted for a while, or gone on with in another language."""

from collections.abc import Iterator

from asr.captions import AudioChunk, Gap
from asr.stream import CaptionEvent, CaptionStream
from desktop.commands import Mute, SwitchSource

MUTED = "muted"
"""The reason of a gap that the rep asked for."""


class Listening:
    """Stage: `AudioChunk`, `Gap`, `Mute` and `SwitchSource` in; what `CaptionStream` gives out.

    While muted no sound reaches the captions; one gap stands for it once it is over. A language that the model does
    not know raises `ModelError`, and the captions go on in the one before.
    """

    def __init__(self, captions: CaptionStream) -> None:
        self._captions = captions
        self._heard_until_ms = 0
        self._muted_from_ms: int | None = None

    def feed(self, item: AudioChunk | Gap | Mute | SwitchSource) -> Iterator[CaptionEvent]:
        """Takes the next sound or command, in the order in which they came."""
        match item:
            case Mute(on=True):
                yield from self._mute()
            case Mute(on=False):
                yield from self._unmute()
            case SwitchSource():
                yield from self._captions.switch(item.language)
            case AudioChunk() | Gap():
                yield from self._hear(item)

    def finish(self) -> Iterator[CaptionEvent]:
        """No more will come."""
        yield from self._unmute()
        yield from self._captions.finish()

    def _hear(self, item: AudioChunk | Gap) -> Iterator[CaptionEvent]:
        self._heard_until_ms = item.end_ms
        if self._muted_from_ms is None:
            yield from self._captions.feed(item)
        elif isinstance(item, Gap):  # of the sound card, which matters muted too
            yield item

    def _mute(self) -> Iterator[CaptionEvent]:
        if self._muted_from_ms is None:
            self._muted_from_ms = self._heard_until_ms
            yield from self._captions.finish()

    def _unmute(self) -> Iterator[CaptionEvent]:
        start_ms, self._muted_from_ms = self._muted_from_ms, None
        if start_ms is not None and start_ms < self._heard_until_ms:
            yield from self._captions.feed(Gap(start_ms, self._heard_until_ms, MUTED))
