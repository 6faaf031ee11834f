"""How long a WAV file says it is: ffmpeg goes by the size of the file and takes a cut one for whole."""

import struct
from pathlib import Path
from typing import BinaryIO

_CHUNK = struct.Struct("<4sI")
_UNKNOWN_SIZE = 0xFFFF_FFFF
_MOST_CHUNKS = 64


def stated_ms(path: Path) -> int | None:
    """Length by the header, in milliseconds; None where it is no WAV file or does not say (a live recording)."""
    with path.open("rb") as file:
        if file.read(4) != b"RIFF" or len(file.read(4)) < 4 or file.read(4) != b"WAVE":
            return None
        return _length_ms(file)


def _length_ms(file: BinaryIO) -> int | None:
    bytes_per_second = 0
    for _ in range(_MOST_CHUNKS):
        head = file.read(_CHUNK.size)
        if len(head) < _CHUNK.size:
            return None
        name, size = _CHUNK.unpack(head)
        if name == b"data":
            known = bytes_per_second and 0 < size < _UNKNOWN_SIZE
            return size * 1000 // bytes_per_second if known else None
        body = file.read(16) if name == b"fmt " else b""
        if len(body) == 16:
            bytes_per_second = struct.unpack("<8xI4x", body)[0]
        file.seek(size + size % 2 - len(body), 1)
    return None
