"""Microphones as audio chunks that go on through unplugging, stalls and a restarted sound server."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

import numpy as np

from asr.captions import RATE_HZ, AudioChunk, Gap, InputChanged, InputRefused
from asr.capture import CaptureProcess, list_in_child
from asr.errors import DeviceError
from asr.ring import Item, Ring
from asr.sound import Converter, interleaved_frame
from asr.telling import Sentence
from asr.wire import Block, Failed, InputDevice, Message, Opened, Routed


@dataclass(frozen=True, slots=True)
class MicrophoneOptions:
    """How long what is waited for."""

    open_s: float = 10.0  # for a device to open at the start
    silent_s: float = 3.0  # without a callback; the sound of shorter stalls comes late, but comes
    retry_s: float = 2.0
    ring_ms: int = 30_000


class Capture(Protocol):
    """A running capture; see `CaptureProcess`."""

    def read(self, timeout_s: float) -> Message | None:
        """The next message, or None if none comes in time."""

    def close(self) -> None:
        """Ends it."""


class Microphone:
    """Context manager and iterator of sound and of what there is to tell of it; entering raises `DeviceError`.

    Time is that of the samples, and of the wall clock while there are none. `stop()` from any thread ends the
    iteration at once.
    """

    def __init__(
        self,
        device: str | None,
        options: MicrophoneOptions = MicrophoneOptions(),
        start: Callable[[str | None], Capture] = CaptureProcess,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._device = device
        self._options = options
        self._start = start
        self._clock = clock
        self._ring = Ring(options.ring_ms)
        self._asked: deque[str | None] = deque()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="microphone", daemon=True)
        self._samples = 0  # since the last anchor
        self._anchor_ms = 0
        self._began_s: float | None = None  # when the first sample was heard
        self._lost = ""  # why nothing is heard at present
        self._gone = False  # the capture has ended
        self._wanted = ""  # name of the microphone that should be heard
        self._told = InputChanged(0, "")

    def __enter__(self) -> Self:
        self._capture = self._start(self._device)
        try:
            opened = _required(self._capture.read(self._options.open_s))
        except BaseException:
            self._capture.close()
            raise
        self._begin(opened)
        self._thread.start()
        return self

    def __iter__(self) -> Iterator[Item]:
        while (item := self._ring.take()) is not None:
            yield item

    def switch(self, device: str | None) -> None:
        """Goes over to another microphone once that is open, None for the default one; from any thread.

        `InputChanged` or `InputRefused` follows. One that the sound system has taken by itself is wanted from now on.
        """
        self._asked.append(device)

    def stop(self) -> None:
        """Ends the iteration at once; from any thread."""
        self._stopping.set()
        self._ring.close()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        self._thread.join()
        self._capture.close()

    def _run(self) -> None:
        while not self._stopping.is_set():
            if self._asked:
                self._change(self._asked.popleft())
            message = self._capture.read(timeout_s=0.1)
            if message is not None:
                self._hear(message)
            if self._gone:
                self._recover("unplugged")
            elif self._clock() - self._heard_s > self._options.silent_s:
                self._recover("stall")
            elif self._lost:
                self._lose(self._lost, least_ms=1_000)

    def _hear(self, message: Message) -> None:
        match message:
            case Block():
                self._take(message)
            case Routed():
                self._tell(message.name)
            case _:
                self._gone = True

    def _begin(self, opened: Opened) -> None:
        """A microphone is open."""
        self._opened, self._converter = opened, Converter()
        self._heard_s, self._gone = self._clock(), False
        self._wanted = self._wanted or opened.name
        self._tell(opened.name)

    def _tell(self, name: str) -> None:
        """The sound comes from the microphone called `name`."""
        change = InputChanged(self._now_ms, name, self._wanted if name != self._wanted else "")
        if (change.device, change.instead_of) != (self._told.device, self._told.instead_of):
            self._told = change
            self._ring.put(change)

    def _change(self, device: str | None) -> None:
        if device == self._told.device:
            self._device = self._wanted = device
            self._tell(device)
            return
        fresh = self._start(device)
        try:
            opened = _required(self._answer(fresh))
        except DeviceError as error:
            fresh.close()
            self._ring.put(InputRefused(self._now_ms, error))
            return
        self._capture.close()
        self._capture, self._device, self._wanted, self._lost = fresh, device, "", "switched"
        self._begin(opened)

    def _answer(self, fresh: Capture) -> Message | None:
        """The first message of `fresh`; the present microphone is heard until then."""
        until_s = self._clock() + self._options.open_s
        while not self._stopping.is_set() and self._clock() < until_s:
            if (answer := fresh.read(timeout_s=0.02)) is not None:
                return answer
            while (message := self._capture.read(timeout_s=0)) is not None:
                self._hear(message)
        return None

    @property
    def _now_ms(self) -> int:
        """Time just after the last sample."""
        return self._anchor_ms + round(self._samples * 1000 / RATE_HZ)

    def _take(self, block: Block) -> None:
        opened, self._heard_s = self._opened, self._clock()
        if self._began_s is None:
            self._began_s = self._heard_s - len(block.data) / (4 * opened.channels * opened.rate_hz)
        if self._lost:
            self._lose(self._lost)
            self._lost = ""
        frame = interleaved_frame(np.frombuffer(block.data, np.float32), opened.channels, opened.rate_hz)
        for samples in self._converter.feed(frame):
            self._ring.put(AudioChunk(samples, self._now_ms))
            self._samples += len(samples)

    def _recover(self, reason: str) -> None:
        """Starts the capture again and again until it opens; the time lost becomes gaps of a second or so."""
        self._capture.close()
        while not self._stopping.is_set():
            if self._asked:
                self._device, self._wanted = self._asked.popleft(), ""
            self._capture = self._start(self._device)
            opened = self._reopened(reason)
            if opened:
                self._begin(opened)
                break
            self._capture.close()
            self._idle(self._options.retry_s, reason)
        self._lost = reason

    def _reopened(self, reason: str) -> Opened | None:
        deadline_s = self._clock() + self._options.open_s
        while not self._stopping.is_set() and self._clock() < deadline_s:
            message = self._capture.read(timeout_s=0.1)
            if message is not None:
                return message if isinstance(message, Opened) else None
            self._lose(reason, least_ms=1_000)
        return None

    def _idle(self, seconds: float, reason: str) -> None:
        until_s = self._clock() + seconds
        while not self._stopping.is_set() and not self._asked and self._clock() < until_s:
            self._lose(reason, least_ms=1_000)
            self._stopping.wait(0.1)

    def _lose(self, reason: str, least_ms: int = 1) -> None:
        """The time from the last sample to now is a gap, if it is at least so long."""
        began_s = self._heard_s if self._began_s is None else self._began_s
        start_ms, now_ms = self._now_ms, round((self._clock() - began_s) * 1000)
        if now_ms - start_ms >= least_ms:
            self._ring.put(Gap(start_ms, now_ms, reason))
            self._anchor_ms, self._samples = now_ms, 0


def _required(message: Message | None) -> Opened:
    match message:
        case Opened():
            return message
        case Failed():
            raise DeviceError(message.code, message.text, message.hint)
        case _:
            raise DeviceError(
                "device-silent",
                Sentence.tr("The microphone does not answer."),
                Sentence.tr("Unplug it and plug it in again, or choose another one with --device."),
            )


def list_devices() -> tuple[InputDevice, ...]:
    """The inputs of this machine, the default one marked; raises `DeviceError`."""
    return list_in_child()
