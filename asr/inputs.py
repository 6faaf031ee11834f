"""The microphones of this machine: those of the sound server by the names people know, and those PortAudio finds."""

from dataclasses import replace

from asr.errors import DeviceError
from asr.sound_card import SERVER, input_devices
from asr.sound_server import Source, sources
from asr.telling import Sentence
from asr.wire import InputDevice

_PLUMBING = frozenset(
    [
        "default",
        "pulse",
        "pipewire",
        "jack",
        "sysdefault",
        "samplerate",
        "speexrate",
        "lavrate",
        "upmix",
        "vdownmix",
        "dmix",
        "dsnoop",
    ]
)
"""Devices of ALSA that are ways to a microphone and none themselves; with a sound server they only confuse."""


def known_inputs() -> tuple[InputDevice, ...]:
    """What can be chosen, the default one marked; raises `DeviceError`."""
    found = input_devices()
    served = sources() if any(known.name == SERVER for known in found) else ()
    if not served:
        return found
    own = (replace(known, default=False) for known in found if known.name not in _PLUMBING)
    return (*(_device(source) for source in served), *own)


def chosen(device: str | None, devices: tuple[InputDevice, ...]) -> InputDevice:
    """The device whose name is `device`, or holds it; None takes the default, whichever that will be.

    Raises `DeviceError`.
    """
    if not devices:
        raise DeviceError(
            "no-microphone",
            Sentence.tr("There is no microphone."),
            Sentence.tr("Plug one in; recordings work without one."),
        )
    if device is None:
        return replace(next((known for known in devices if known.default), devices[0]), source="")
    wanted = device.casefold()
    exact = [known for known in devices if known.name.casefold() == wanted]
    like = [known for known in devices if wanted in known.name.casefold()]
    if exact or like:
        return (exact or like)[0]
    names = tuple(known.name for known in devices)
    raise DeviceError(
        "no-such-microphone",
        Sentence.tr("No microphone is called {name}.", name=device),
        Sentence.tr("Choose one of: {names}.", names=names),
    )


def _device(source: Source) -> InputDevice:
    return InputDevice(source.description, source.channels, source.rate_hz, source.default, source.name)
