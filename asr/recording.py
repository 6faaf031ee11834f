"""An audio or video file as the same audio chunks a microphone gives, at real pace or as fast as they are taken.

A damaged file gives what was heard before the damage, then raises `RecordingError`.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import av
import numpy as np

from asr.captions import RATE_HZ, AudioChunk, Samples
from asr.errors import RecordingError
from asr.riff import stated_ms
from asr.sound import Converter
from asr.telling import Sentence

Pace = Literal["fast", "realtime"]
_TRUSTED_LENGTH = ("wav", "flac", "mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", "ogg", "aiff")
"""Containers that state how long they are; others are guessed from the size by ffmpeg."""
_LACKING_MS = 300


@dataclass(frozen=True, slots=True)
class RecordingOptions:
    """How a file is played."""

    pace: Pace = "realtime"
    chunk_ms: int = 32


class Recording:
    """A file being played; iterate it once. `stop()` from any thread ends the iteration soon."""

    def __init__(
        self,
        path: Path,
        options: RecordingOptions = RecordingOptions(),
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] | None = None,
    ) -> None:
        self.path = path
        self._options = options
        self._clock = clock
        self._stopping = threading.Event()
        self._wait = wait or self._stopping.wait
        self._container = _opened(path)
        self._missing_numbers = False
        try:
            self._stream = _audio_stream(self._container, path)
            self._blocks = self._decoded()
            self._first = next(self._blocks, None)
            _require_sound(self._first, path)
        except BaseException:
            self._container.close()
            raise

    @property
    def duration_ms(self) -> int | None:
        """How long the file says it is; None where it does not say."""
        stream, container = self._stream, self._container
        if stream.duration is not None and stream.time_base is not None:
            return round(float(stream.duration * stream.time_base) * 1000)
        return round(container.duration / 1000) if container.duration is not None else None

    def __iter__(self) -> Iterator[AudioChunk]:
        size = self._options.chunk_ms * RATE_HZ // 1000
        began_s, given = self._clock(), 0
        for samples in _regrouped(self._rest(), size):
            chunk = AudioChunk(samples, round(given * 1000 / RATE_HZ))
            given += len(samples)
            if self._options.pace == "realtime":
                self._wait(max(0.0, began_s + given / RATE_HZ - self._clock()))
            if self._stopping.is_set():
                return
            yield chunk
        self._require_whole(round(given * 1000 / RATE_HZ))

    def _rest(self) -> Iterator[Samples]:
        assert self._first is not None
        yield self._first
        yield from self._blocks

    def _decoded(self) -> Iterator[Samples]:
        converter = Converter()
        damage: RecordingError | None = None
        try:
            for frame in self._container.decode(self._stream):
                yield from (self._numbers(samples) for samples in converter.feed(frame) if samples.size)
        except (av.FFmpegError, ValueError) as error:
            damage = _damaged(self.path, Sentence.tr("it cannot be read to its end"))
            damage.__cause__ = error
        yield from (self._numbers(samples) for samples in converter.flush() if samples.size)
        if damage:
            raise damage

    def _numbers(self, samples: Samples) -> Samples:
        if np.isfinite(samples).all():
            return samples
        self._missing_numbers = True
        return np.nan_to_num(samples, nan=0.0, posinf=0.0, neginf=0.0)

    def _require_whole(self, heard_ms: int) -> None:
        if self._missing_numbers:
            raise _damaged(
                self.path, Sentence.tr("some of its samples are no numbers; they were played as silence")
            )
        duration_ms = max(self.duration_ms or 0, stated_ms(self.path) or 0)
        trusted = self._container.format.name in _TRUSTED_LENGTH
        if trusted and heard_ms + _LACKING_MS < duration_ms:
            raise _damaged(
                self.path,
                Sentence.tr(
                    "it ends after {heard_s:.1f} s of {whole_s:.1f} s, cut off in the middle",
                    heard_s=heard_ms / 1000,
                    whole_s=duration_ms / 1000,
                ),
            )

    def stop(self) -> None:
        """Ends the iteration soon; from any thread."""
        self._stopping.set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        with suppress(av.FFmpegError):
            self._container.close()


def open_recording(path: Path, pace: Pace = "realtime") -> Recording:
    """The file at `path`, opened and its first sound decoded; raises `RecordingError`."""
    return Recording(path, RecordingOptions(pace=pace))


def _opened(path: Path) -> av.container.InputContainer:
    if not path.exists():
        raise RecordingError(
            "recording-missing",
            Sentence.tr("There is no file {path}.", path=path),
            Sentence.tr("Check the name and the folder."),
        )
    if not path.is_file():
        raise RecordingError(
            "recording-missing",
            Sentence.tr("{path} is not a file.", path=path),
            Sentence.tr("Name an audio or video file."),
        )
    try:
        if path.stat().st_size == 0:
            raise RecordingError(
                "recording-empty",
                Sentence.tr("{file} is empty (0 bytes).", file=path.name),
                Sentence.tr("Choose another file, or copy it again."),
            )
        return av.open(str(path), mode="r", metadata_errors="ignore")
    except av.FFmpegError as error:
        raise _not_audio(path) from error
    except OSError as error:
        raise RecordingError(
            "recording-unreadable",
            Sentence.tr(
                "{file} cannot be opened: {reason}.", file=path.name, reason=Sentence.by_system(error)
            ),
            Sentence.tr("Check who may read it."),
        ) from error


def _audio_stream(container: av.container.InputContainer, path: Path) -> av.AudioStream:
    if not container.streams.audio:
        raise _not_audio(path)
    return container.streams.audio[0]


def _require_sound(first: Samples | None, path: Path) -> None:
    if first is None:
        raise RecordingError(
            "recording-no-sound",
            Sentence.tr("{file} holds no sound: 0 samples.", file=path.name),
            Sentence.tr("Choose another file, or record it again."),
        )


def _not_audio(path: Path) -> RecordingError:
    return RecordingError(
        "recording-not-audio",
        Sentence.tr("{file} is not an audio or video file with sound that can be read.", file=path.name),
        Sentence.tr("Choose a WAV, FLAC, MP3, M4A, OGG, MP4, MKV or similar file."),
    )


def _damaged(path: Path, what: Sentence) -> RecordingError:
    return RecordingError(
        "recording-damaged",
        Sentence.tr("{file} is damaged: {what}.", file=path.name, what=what),
        Sentence.tr("What was heard before is kept; copy the file again for the rest."),
    )


def _regrouped(blocks: Iterator[Samples], size: int) -> Iterator[Samples]:
    """The same samples in blocks of `size`, the last one shorter; an error of `blocks` comes after its sound."""
    waiting, failure = np.zeros(0, np.float32), None
    while True:
        try:
            block = next(blocks, None)
        except RecordingError as error:
            block, failure = None, error
        if block is None:
            break
        waiting = np.concatenate([waiting, block])
        while len(waiting) >= size:
            yield waiting[:size]
            waiting = waiting[size:]
    if len(waiting):
        yield waiting
    if failure:
        raise failure
