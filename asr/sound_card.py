"""The sound card by PortAudio: its inputs, an open one, three tones. Only the capture process calls this.

The only importer of sounddevice.
"""

import os
from collections.abc import Callable
from typing import Any

import numpy as np

from asr.errors import DeviceError
from asr.telling import Sentence
from asr.wire import InputDevice, Opened

SERVER = "pulse"
"""PortAudio's name of the sound server, PulseAudio or PipeWire; which of its microphones is told by `PULSE_SOURCE`."""


def input_devices() -> tuple[InputDevice, ...]:
    """The inputs that this process sees; raises `DeviceError`."""
    sounddevice = _sounddevice()
    try:
        rows, default = sounddevice.query_devices(), sounddevice.default.device[0]
    except sounddevice.PortAudioError as error:
        raise _broken(error) from error
    return tuple(
        InputDevice(
            row["name"], row["max_input_channels"], round(row["default_samplerate"]), row["index"] == default
        )
        for row in rows
        if row["max_input_channels"] > 0
    )


def open_input(chosen: InputDevice, take: Callable[[bytes | None], None]) -> tuple[Opened, Any]:
    """Opens `chosen` at its own rate with one or two channels; raises `DeviceError`.

    `take` gets each block of interleaved float32 samples, and None when the device has gone. The second value is a
    context manager that closes the device.
    """
    sounddevice = _sounddevice()
    channels = min(chosen.channels, 2)
    if chosen.source:
        os.environ["PULSE_SOURCE"] = chosen.source
    try:
        stream = sounddevice.RawInputStream(
            samplerate=chosen.rate_hz,
            blocksize=chosen.rate_hz * 32 // 1000,
            device=_index(sounddevice, chosen),
            channels=channels,
            dtype="float32",
            callback=lambda data, frames, moment, status: take(bytes(data)),
            finished_callback=lambda: take(None),
        )
        stream.start()
    except (sounddevice.PortAudioError, ValueError) as error:
        raise _broken(error) from error
    return Opened(chosen.name, channels, chosen.rate_hz), stream


def sound_tones(rate_hz: int = 48_000) -> int:
    """Plays three tones of 300 ms on the default output; exit status 1 where there is none."""
    sounddevice = _sounddevice()
    time_s = np.arange(rate_hz * 3 // 10, dtype=np.float32) / rate_hz
    ramp = np.minimum(1, np.minimum(time_s, time_s[::-1]) * 50)
    pause = np.zeros(rate_hz // 10, np.float32)
    tones = [part for hz in (440, 660, 880) for part in (0.3 * ramp * np.sin(2 * np.pi * hz * time_s), pause)]
    try:
        sounddevice.play(np.concatenate(tones).astype(np.float32), rate_hz, blocking=True)
    except (sounddevice.PortAudioError, ValueError):
        return 1
    return 0


def _index(sounddevice: Any, chosen: InputDevice) -> int | None:
    """PortAudio's number of the device; None for the default one."""
    name = SERVER if chosen.source else chosen.name
    rows = sounddevice.query_devices()
    named = (row["index"] for row in rows if row["name"] == name and row["max_input_channels"] > 0)
    return None if chosen.default and not chosen.source else next(named, None)


def _sounddevice() -> Any:
    try:
        import sounddevice
    except OSError as error:
        raise DeviceError(
            "no-sound-library",
            Sentence.tr("The sound library PortAudio is missing."),
            Sentence.tr(
                "Install it: apt install libportaudio2 (Debian, Ubuntu), dnf install portaudio (Fedora)."
            ),
        ) from error
    return sounddevice


def _broken(error: Exception) -> DeviceError:
    return DeviceError(
        "microphone-refused",
        Sentence.tr(
            "The microphone cannot be opened: {reason}.", reason=Sentence.given(str(error).splitlines()[0])
        ),
        Sentence.tr(
            "Close other programs that use it, see that this one may use it, or choose another with --device."
        ),
    )
