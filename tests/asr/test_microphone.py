"""Microphones: a capture that is unplugged, stalls and comes back; and a real one behind PulseAudio."""

import threading
import wave
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from asr.captions import RATE_HZ, AudioChunk, Gap, Samples
from asr.capture import chosen
from asr.errors import DeviceError
from asr.microphone import InputDevice, Microphone, MicrophoneOptions, list_devices
from asr.recording import open_recording
from asr.wire import Block, Ended, Failed, Message, Opened
from tests.asr.conftest import SoundServer, until

TALK = Path(__file__).parents[2] / "assets" / "demo" / "talk.flac"
MICROPHONE = Opened("Desk", channels=1, rate_hz=16_000)
REFUSED = Failed("no-microphone", "There is no microphone.", "Plug one in.")
BLOCK = Block(np.full(1_600, 0.25, np.float32).tobytes())
QUICK = MicrophoneOptions(silent_s=1.0, retry_s=1.0)


class Clock:
    """Time that passes only while somebody waits for a message."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@dataclass(slots=True)
class Tape:
    """A capture that plays messages; None is a tenth of a second in which nothing comes."""

    clock: Clock
    messages: list[Message | None]
    closed: bool = False

    def read(self, timeout_s: float) -> Message | None:
        message = self.messages.pop(0) if self.messages else None
        if message is None or isinstance(message, Block):
            self.clock.now_s += 0.1
        return message

    def close(self) -> None:
        self.closed = True


@dataclass(slots=True)
class Desk:
    """Starts one tape after the other."""

    tapes: list[list[Message | None]]
    clock: Clock = field(default_factory=Clock)
    started: list[Tape] = field(default_factory=list)

    def start(self, device: str | None) -> Tape:
        self.started.append(Tape(self.clock, self.tapes.pop(0) if self.tapes else [REFUSED]))
        return self.started[-1]


def heard(desk: Desk, until_ms: int, options: MicrophoneOptions = QUICK) -> list[AudioChunk | Gap]:
    items = []
    with Microphone(None, options, start=desk.start, clock=desk.clock) as microphone:
        for item in microphone:
            items.append(item)
            if item.end_ms >= until_ms:
                microphone.stop()
    assert all(tape.closed for tape in desk.started)
    return items


def marks(items: Sequence[AudioChunk | Gap]) -> list[tuple[str, int, int]]:
    """Runs of audio and of gaps: what, from, to."""
    runs: list[tuple[str, int, int]] = []
    for item in items:
        kind = item.reason if isinstance(item, Gap) else "audio"
        if runs and runs[-1][0] == kind:
            runs[-1] = (kind, runs[-1][1], item.end_ms)
        else:
            runs.append((kind, item.start_ms, item.end_ms))
    return runs


def test_sound_comes_with_its_time() -> None:
    items = heard(Desk([[MICROPHONE, *[BLOCK] * 10]]), 500)
    assert marks(items)[0][:2] == ("audio", 0)
    first = items[0]
    assert isinstance(first, AudioChunk)
    assert np.allclose(first.samples, 0.25)


def test_an_unplugged_microphone_is_a_gap_until_it_is_back() -> None:
    desk = Desk([[MICROPHONE, *[BLOCK] * 10, Ended()], [REFUSED], [None, MICROPHONE, *[BLOCK] * 20]])
    items = heard(desk, 3_000, MicrophoneOptions(silent_s=5.0, retry_s=0.0))
    runs = marks(items)
    assert [run[0] for run in runs] == ["audio", "unplugged", "audio"]
    assert runs[0][2] == runs[1][1] == 1_000
    assert runs[1][2] == runs[2][1] == pytest.approx(1_200, abs=2)


def test_a_stall_is_a_gap_and_starts_the_capture_anew() -> None:
    desk = Desk([[MICROPHONE, *[BLOCK] * 5, *[None] * 12], [MICROPHONE, *[BLOCK] * 20]])
    runs = marks(heard(desk, 2_500))
    assert [run[0] for run in runs] == ["audio", "stall", "audio"]
    assert runs[1][1] == 500
    assert 1_500 <= runs[1][2] <= 1_800
    assert desk.started[0].closed


def test_a_short_stall_whose_sound_comes_late_loses_nothing() -> None:
    desk = Desk([[MICROPHONE, BLOCK, *[None] * 5, *[BLOCK] * 20]])
    assert [run[0] for run in marks(heard(desk, 1_500))] == ["audio"]


def test_a_microphone_that_is_refused_at_the_start_is_an_error() -> None:
    desk = Desk([[REFUSED]])
    with pytest.raises(DeviceError, match="There is no microphone"), Microphone(None, start=desk.start):
        pass
    assert desk.started[0].closed


def test_a_microphone_that_does_not_answer_is_an_error() -> None:
    with pytest.raises(DeviceError, match="does not answer"), Microphone(None, start=Desk([[None]]).start):
        pass


DEVICES = (
    InputDevice("Built-in", 2, 48_000, default=False),
    InputDevice("USB Desk Microphone", 1, 44_100, default=True),
)


@pytest.mark.parametrize(
    ("wanted", "name"),
    [(None, "USB Desk Microphone"), ("built-in", "Built-in"), ("desk", "USB Desk Microphone")],
)
def test_a_microphone_is_chosen_by_name_or_part_of_it(wanted: str | None, name: str) -> None:
    assert chosen(wanted, DEVICES).name == name


def test_an_unknown_microphone_is_answered_with_the_known_ones() -> None:
    with pytest.raises(DeviceError) as caught:
        chosen("Röde", DEVICES)
    assert "USB Desk Microphone" in caught.value.hint
    with pytest.raises(DeviceError, match="There is no microphone"):
        chosen(None, ())


def saved_talk(path: Path) -> Samples:
    """The first seconds of the demo talk, also written to `path` as a WAV file."""
    with open_recording(TALK, "fast") as recording:
        samples = np.concatenate([chunk.samples for chunk, _ in zip(recording, range(125), strict=False)])
    with wave.open(str(path), "wb") as out:
        out.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
        out.writeframes((samples * 32_767).astype(np.int16).tobytes())
    return samples


def likeness(played: Samples, captured: Samples) -> float:
    """Correlation of `played` with the stretch of `captured` that is most like it."""
    size = 1 << (len(played) + len(captured)).bit_length()
    cross = np.fft.irfft(np.fft.rfft(captured, size) * np.fft.rfft(played, size).conj(), size)
    at = int(cross.argmax())
    stretch = captured[at : at + len(played)]
    return float(np.corrcoef(stretch, played[: len(stretch)])[0, 1]) if len(stretch) > RATE_HZ else 0.0


@pytest.mark.sound
def test_what_is_played_is_what_is_captured(sound_server: SoundServer, tmp_path: Path) -> None:
    played = saved_talk(tmp_path / "talk.wav")
    items: list[AudioChunk | Gap] = []
    with Microphone("Desk") as microphone:
        listener = threading.Thread(target=lambda: items.extend(microphone))
        listener.start()
        until(lambda: len(items) > 30)
        began_ms = items[-1].end_ms
        sound_server.play(tmp_path / "talk.wav")
        until(lambda: items[-1].end_ms > began_ms + 5_500)
        microphone.stop()
        listener.join()
    assert [item for item in items if isinstance(item, Gap)] == []
    captured = np.concatenate([item.samples for item in items if isinstance(item, AudioChunk)])
    assert likeness(played, captured) > 0.9


@pytest.mark.sound
def test_a_sound_server_that_dies_and_comes_back_is_one_session(sound_server: SoundServer) -> None:
    items: list[AudioChunk | Gap] = []
    with Microphone("Desk") as microphone:
        listener = threading.Thread(target=lambda: items.extend(microphone))
        listener.start()
        until(lambda: len(items) > 30)
        sound_server.kill()
        until(lambda: isinstance(items[-1], Gap))
        sound_server.start()
        until(lambda: isinstance(items[-1], AudioChunk))
        microphone.stop()
        listener.join()
    assert [run[0] for run in marks(items)] == ["audio", "unplugged", "audio"]
    ends = [item.end_ms for item in items[:-1]]
    assert all(abs(item.start_ms - end) <= 1 for item, end in zip(items[1:], ends, strict=True))


@pytest.mark.sound
def test_the_microphones_are_listed(sound_server: SoundServer) -> None:
    devices = list_devices()
    assert "Desk" in [device.name for device in devices]
    assert sum(device.default for device in devices) == 1
