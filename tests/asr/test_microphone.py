"""Microphones: a capture that is unplugged, stalls and comes back; and a real one behind PulseAudio."""

import threading
import wave
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Self

import numpy as np
import pytest

from asr.captions import RATE_HZ, AudioChunk, Gap, InputChanged, InputRefused, Samples
from asr.errors import DeviceError
from asr.inputs import chosen
from asr.microphone import Microphone, MicrophoneOptions, list_devices
from asr.recording import open_recording
from asr.ring import Item
from asr.telling import Sentence
from asr.wire import Block, Ended, Failed, InputDevice, Message, Opened, Routed
from tests.asr.conftest import DESK, WEBCAM, SoundServer, until

TALK = Path(__file__).parents[2] / "assets" / "demo" / "talk.flac"
MICROPHONE = Opened("Desk", channels=1, rate_hz=16_000)
REFUSED = Failed(
    "no-microphone",
    Sentence.tr("There is no microphone."),
    Sentence.tr("Plug one in; recordings work without one."),
)
CAMERA = Opened("Webcam", channels=2, rate_hz=48_000)
BLOCK = Block(np.full(1_600, 0.25, np.float32).tobytes())
QUICK = MicrophoneOptions(silent_s=1.0, retry_s=1.0)


class Clock:
    """Time that passes only while somebody waits for a message."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@dataclass(frozen=True, slots=True)
class Ask:
    """On a tape: the user asks for another microphone at this point."""

    device: str | None


@dataclass(slots=True)
class Tape:
    """A capture that plays messages; None is a tenth of a second in which nothing comes."""

    clock: Clock
    messages: list[Message | Ask | None]
    ask: Callable[[str | None], None]
    closed: bool = False

    def read(self, timeout_s: float) -> Message | None:
        message = self.messages.pop(0) if self.messages else None
        if isinstance(message, Ask):
            self.ask(message.device)
            return self.read(timeout_s)
        if message is None or isinstance(message, Block):
            self.clock.now_s += 0.1
        return message

    def close(self) -> None:
        self.closed = True


class Desk:
    """Starts one tape after the other; `asked` are the devices that were to be opened."""

    def __init__(self, tapes: list[list[Message | Ask | None]]) -> None:
        self.clock = Clock()
        self.tapes = tapes
        self.started: list[Tape] = []
        self.asked: list[str | None] = []
        self.microphone = Microphone(None, QUICK, self.start, self.clock)

    def start(self, device: str | None) -> Tape:
        messages: list[Message | Ask | None] = self.tapes.pop(0) if self.tapes else [REFUSED]
        self.asked.append(device)
        self.started.append(Tape(self.clock, messages, lambda wanted: self.microphone.switch(wanted)))
        return self.started[-1]


def given(desk: Desk, until_ms: int, options: MicrophoneOptions = QUICK) -> list[Item]:
    """All that comes until there is sound, or the lack of it, up to `until_ms`."""
    items = []
    desk.microphone = Microphone(None, options, desk.start, desk.clock)
    with desk.microphone as microphone:
        for item in microphone:
            items.append(item)
            if isinstance(item, AudioChunk | Gap) and item.end_ms >= until_ms:
                microphone.stop()
    assert all(tape.closed for tape in desk.started)
    return items


def heard(desk: Desk, until_ms: int, options: MicrophoneOptions = QUICK) -> list[AudioChunk | Gap]:
    return [item for item in given(desk, until_ms, options) if isinstance(item, AudioChunk | Gap)]


def told(items: Sequence[Item]) -> list[tuple[str, str]]:
    """Which microphone was heard, and instead of which one."""
    return [(item.device, item.instead_of) for item in items if isinstance(item, InputChanged)]


def marks(items: Sequence[Item]) -> list[tuple[str, int, int]]:
    """Runs of audio and of gaps: what, from, to."""
    runs: list[tuple[str, int, int]] = []
    for item in items:
        if not isinstance(item, AudioChunk | Gap):
            continue
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


def test_it_is_told_which_microphone_is_heard() -> None:
    items = given(Desk([[MICROPHONE, *[BLOCK] * 10]]), 500)
    assert items[0] == InputChanged(0, "Desk")
    assert told(items) == [("Desk", "")]


def test_a_microphone_that_the_sound_server_puts_in_its_place_is_told_with_the_time() -> None:
    desk = Desk([[MICROPHONE, *[BLOCK] * 5, Routed("Webcam"), *[BLOCK] * 10]])
    items = given(desk, 1_000)
    assert InputChanged(500, "Webcam", "Desk") in items
    assert marks(items) == [("audio", 0, marks(items)[0][2])]


def test_one_that_comes_back_by_itself_is_told_too() -> None:
    desk = Desk([[MICROPHONE, BLOCK, Routed("Webcam"), BLOCK, Routed("Desk"), *[BLOCK] * 10]])
    assert told(given(desk, 800)) == [("Desk", ""), ("Webcam", "Desk"), ("Desk", "")]


def test_what_the_sound_server_chose_is_wanted_once_the_user_says_so() -> None:
    desk = Desk([[MICROPHONE, BLOCK, Routed("Webcam"), BLOCK, Ask("Webcam"), *[BLOCK] * 10]])
    items = given(desk, 800)
    assert told(items) == [("Desk", ""), ("Webcam", "Desk"), ("Webcam", "")]
    assert [run[0] for run in marks(items)] == ["audio"]


def test_another_default_after_unplugging_is_told_as_a_change() -> None:
    desk = Desk([[MICROPHONE, *[BLOCK] * 3, Ended()], [CAMERA, *[BLOCK] * 20]])
    assert told(given(desk, 1_000)) == [("Desk", ""), ("Webcam", "Desk")]


def test_a_switch_goes_on_in_the_other_microphone_without_a_jump_in_time() -> None:
    desk = Desk([[MICROPHONE, *[BLOCK] * 5, Ask("Webcam"), *[BLOCK] * 3], [None, CAMERA, *[BLOCK] * 40]])
    items = given(desk, 1_500)
    assert desk.asked[:2] == [None, "Webcam"]
    assert told(items) == [("Desk", ""), ("Webcam", "")]
    runs = marks(items)
    assert [run[0] for run in runs] == ["audio", "switched", "audio"]
    assert all(after[1] - before[2] == 0 for before, after in pairwise(runs))
    assert runs[0][2] == 800  # all that the first one had heard until the other was open


def test_a_microphone_that_cannot_be_had_leaves_the_one_there_is() -> None:
    desk = Desk([[MICROPHONE, *[BLOCK] * 5, Ask("Yeti"), *[BLOCK] * 20], [REFUSED]])
    items = given(desk, 1_500)
    refused = [item for item in items if isinstance(item, InputRefused)]
    assert [(item.at_ms, item.error.code) for item in refused] == [(600, "no-microphone")]
    assert told(items) == [("Desk", "")]
    assert [run[0] for run in marks(items)] == ["audio"]


def test_while_a_microphone_is_unplugged_another_one_takes_its_place() -> None:
    desk = Desk([[MICROPHONE, *[BLOCK] * 5, Ended()], [Ask("Webcam"), REFUSED], [CAMERA, *[BLOCK] * 20]])
    items = given(desk, 1_500, MicrophoneOptions(silent_s=5.0, retry_s=60.0))
    assert desk.asked[:3] == [None, None, "Webcam"]
    assert told(items) == [("Desk", ""), ("Webcam", "")]
    assert [run[0] for run in marks(items)][:3] == ["audio", "unplugged", "audio"]


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


class Listener:
    """Listens to a microphone of the sound server in a thread."""

    def __init__(self, device: str | None) -> None:
        self.items: list[Item] = []
        self.microphone = Microphone(device)
        self._thread = threading.Thread(target=lambda: self.items.extend(self.microphone))

    def __enter__(self) -> Self:
        self.microphone.__enter__()
        self._thread.start()
        until(lambda: len(self.items) > 30)
        return self

    def __exit__(self, *error: object) -> None:
        self.microphone.stop()
        self._thread.join()
        self.microphone.__exit__(None, None, None)

    @property
    def sound(self) -> list[AudioChunk | Gap]:
        return [item for item in self.items if isinstance(item, AudioChunk | Gap)]

    @property
    def now(self) -> InputChanged:
        """What was told last."""
        return [item for item in self.items if isinstance(item, InputChanged)][-1]


@pytest.mark.sound
def test_what_is_played_is_what_is_captured(sound_server: SoundServer, tmp_path: Path) -> None:
    played = saved_talk(tmp_path / "talk.wav")
    with Listener(DESK) as listener:
        began_ms = listener.sound[-1].end_ms
        sound_server.play(tmp_path / "talk.wav")
        until(lambda: listener.sound[-1].end_ms > began_ms + 5_500)
    assert {type(item) for item in listener.sound} == {AudioChunk}
    captured = np.concatenate([item.samples for item in listener.sound if isinstance(item, AudioChunk)])
    assert likeness(played, captured) > 0.9


@pytest.mark.sound
def test_a_sound_server_that_dies_and_comes_back_is_one_session(sound_server: SoundServer) -> None:
    with Listener(DESK) as listener:
        sound_server.kill()
        until(lambda: isinstance(listener.sound[-1], Gap))
        sound_server.start()
        until(lambda: isinstance(listener.sound[-1], AudioChunk))
    assert [run[0] for run in marks(listener.items)] == ["audio", "unplugged", "audio"]
    assert all(abs(after.start_ms - before.end_ms) <= 1 for before, after in pairwise(listener.sound))


@pytest.mark.sound
def test_a_stream_that_is_moved_to_another_microphone_is_noticed(sound_server: SoundServer) -> None:
    with Listener(DESK) as listener:
        sound_server.move("webcam")
        until(lambda: listener.now.instead_of == DESK)
        assert listener.now.device == WEBCAM
        listener.microphone.switch(DESK)
        until(lambda: listener.now.device == DESK)
        assert listener.now.instead_of == ""


@pytest.mark.sound
def test_another_default_microphone_is_noticed(sound_server: SoundServer) -> None:
    with Listener(None) as listener:
        assert listener.now.device == DESK
        sound_server.control("set-default-source", "webcam")
        until(lambda: (listener.now.device, listener.now.instead_of) == (WEBCAM, DESK))


@pytest.mark.sound
def test_a_microphone_that_is_pulled_out_is_noticed_though_sound_goes_on(sound_server: SoundServer) -> None:
    with Listener(DESK) as listener:
        modules = sound_server.control("list", "short", "modules").splitlines()
        module = next(line.split()[0] for line in modules if "source_name=desk" in line)
        sound_server.control("unload-module", module)
        until(lambda: (listener.now.device, listener.now.instead_of) == (WEBCAM, DESK))
        listener.microphone.switch(DESK)
        until(lambda: any(isinstance(item, InputRefused) for item in listener.items))
    assert isinstance(listener.sound[-1], AudioChunk)


@pytest.mark.sound
def test_nothing_asks_the_sound_server_once_the_microphone_is_closed(sound_server: SoundServer) -> None:
    asking = 'application.name = "pactl"'
    with Listener(DESK):
        until(lambda: sound_server.control("list", "clients").count(asking) == 2)
    until(lambda: sound_server.control("list", "clients").count(asking) == 1)


@pytest.mark.sound
def test_the_microphones_are_listed(sound_server: SoundServer) -> None:
    devices = list_devices()
    assert [(device.name, device.default) for device in devices[:2]] == [(DESK, True), (WEBCAM, False)]
    assert sum(device.default for device in devices) == 1
