"""What the capture process says to the app on its standard output: a byte of kind, four of length, then the message."""

import json
import struct
from dataclasses import asdict, dataclass
from typing import IO

from asr.telling import Sentence

_HEAD = struct.Struct("<cI")
_LONGEST = 1 << 22


@dataclass(frozen=True, slots=True)
class InputDevice:
    """A microphone or other input, as the sound system lists it; `source` is its name at the sound server, if any."""

    name: str
    channels: int
    rate_hz: int
    default: bool
    source: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """The device is open; blocks follow with so many interleaved channels at this rate."""

    name: str
    channels: int
    rate_hz: int


@dataclass(frozen=True, slots=True)
class Block:
    """Interleaved float32 samples, native byte order."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Routed:
    """The sound server has put another microphone, `name`, in the place of the one that was opened."""

    name: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The device went away."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The device could not be opened; the fields of a `DeviceError`."""

    code: str
    text: Sentence
    hint: Sentence


Message = Opened | Block | Routed | Ended | Failed


def write_message(out: IO[bytes], message: Message) -> None:
    """Writes one message and flushes."""
    kind, body = _packed(message)
    out.write(_HEAD.pack(kind, len(body)) + body)
    out.flush()


def read_message(source: IO[bytes]) -> Message | None:
    """The next message; None at the end of the stream, or where it is not understood."""
    head = source.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, length = _HEAD.unpack(head)
    if length > _LONGEST:
        return None
    body = source.read(length)
    return _unpacked(kind, body) if len(body) == length else None


def write_devices(devices: tuple[InputDevice, ...]) -> str:
    """The list of devices as one line."""
    return json.dumps([asdict(device) for device in devices])


def read_devices(line: str) -> tuple[InputDevice, ...]:
    """What `write_devices` wrote."""
    return tuple(InputDevice(**row) for row in json.loads(line))


def _packed(message: Message) -> tuple[bytes, bytes]:
    match message:
        case Block():
            return b"A", message.data
        case Opened():
            return b"F", json.dumps(asdict(message)).encode()
        case Routed():
            return b"R", json.dumps(asdict(message)).encode()
        case Failed():
            fields = (message.code, message.text.to_json(), message.hint.to_json())
            return b"X", "\n".join(fields).encode()
        case Ended():
            return b"E", b""


def _unpacked(kind: bytes, body: bytes) -> Message | None:
    match kind:
        case b"A":
            return Block(body)
        case b"F":
            return Opened(**json.loads(body))
        case b"R":
            return Routed(**json.loads(body))
        case b"X":
            code, text, hint = body.decode().splitlines()
            return Failed(code, Sentence.from_json(text), Sentence.from_json(hint))
        case b"E":
            return Ended()
        case _:
            return None
