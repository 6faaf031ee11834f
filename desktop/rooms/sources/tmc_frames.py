"""Frames of Taobao's message channel (TMC), version 2: bytes to values and back, without any I/O.

Little endian: `u8 version, u8 type`, then headers of an `i16` kind each, ended by kind 0. A string is an `i32` length
and UTF-8. Layout and numbers are the platform's; ../shared/reference/integrations.md, B.1.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from asr.telling import Sentence
from desktop.errors import RoomError

VERSION: Final = 2
CONNECT, CONNECT_ACK, SEND, SEND_ACK = range(4)
PULL, CONFIRM, DATA, FAILED = 1, 2, 3, 20
KIND = "__kind"
"""The custom header that says what a SEND is for: PULL, CONFIRM or DATA."""
FRAME_BYTES = 1024 * 1024

_END, _CUSTOM, _CODE, _PHRASE, _FLAG, _TOKEN = range(6)
_VOID, _TEXT, _I8, _I16, _I32, _I64, _DATE, _BYTES = range(8)
_SIZES: Final = ((_I8, "<b", 7), (_I16, "<h", 15), (_I32, "<i", 31), (_I64, "<q", 63))


class Long(int):
    """A number that travels in 64 bits however small it is: message ids."""


Value = str | int | bytes | datetime | None


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame; `code` and `flag` of 0 and empty texts are not sent. `content` keeps its order."""

    type: int
    content: Mapping[str, Value] = field(default_factory=dict)
    token: str = ""
    code: int = 0
    phrase: str = ""
    flag: int = 0

    @property
    def kind(self) -> Value:
        """What a SEND is for."""
        return self.content.get(KIND)


def encode(frame: Frame) -> bytes:
    """The frame's bytes."""
    parts = [struct.pack("<BB", VERSION, frame.type)]
    if frame.code:
        parts.append(struct.pack("<hh", _CODE, frame.code))
    if frame.phrase:
        parts += [struct.pack("<h", _PHRASE), _text(frame.phrase)]
    if frame.flag:
        parts.append(struct.pack("<hi", _FLAG, frame.flag))
    if frame.token:
        parts += [struct.pack("<h", _TOKEN), _text(frame.token)]
    for name, value in frame.content.items():
        parts += [struct.pack("<h", _CUSTOM), _text(name), _value(value)]
    return b"".join([*parts, struct.pack("<h", _END)])


def _text(text: str) -> bytes:
    raw = text.encode()
    return struct.pack("<i", len(raw)) + raw


def _value(value: Value) -> bytes:
    if value is None:
        return bytes([_VOID])
    if isinstance(value, str):
        return bytes([_TEXT]) + _text(value)
    if isinstance(value, bytes):
        return struct.pack("<Bi", _BYTES, len(value)) + value
    if isinstance(value, datetime):
        return struct.pack("<Bq", _DATE, round(value.timestamp() * 1000))
    if isinstance(value, Long):
        return struct.pack("<Bq", _I64, value)
    mark, form = next((mark, form) for mark, form, bits in _SIZES if -(2**bits) <= value < 2**bits)
    return bytes([mark]) + struct.pack(form, value)


def decode(raw: bytes) -> Frame:
    """The frame in `raw`; RoomError when it is not one."""
    if len(raw) > FRAME_BYTES:
        raise _broken(Sentence.tr("is too large"))
    try:
        return _Reader(raw).frame()
    except (struct.error, IndexError):
        raise _broken(Sentence.tr("ends too early")) from None
    except UnicodeDecodeError:
        raise _broken(Sentence.tr("holds text that is not UTF-8")) from None


class _Reader:
    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._at = 0

    def frame(self) -> Frame:
        version, kind = self._take("<B"), self._take("<B")
        if version != VERSION or kind > SEND_ACK:
            raise _broken(Sentence.tr("has a version or a type that is not known"))
        code, flag, phrase, token = 0, 0, "", ""
        content: dict[str, Value] = {}
        while (header := self._take("<h")) != _END:
            if header == _CUSTOM:
                name = self._read_text()
                content[name] = self._read_value()
            elif header == _CODE:
                code = self._read_code()
            elif header == _PHRASE:
                phrase = self._read_text()
            elif header == _FLAG:
                flag = self._take("<i")
            elif header == _TOKEN:
                token = self._read_text()
            else:
                raise _broken(Sentence.tr("has a header of kind {header}, which is not known", header=header))
        return Frame(kind, content, token, code, phrase, flag)

    def _take(self, form: str) -> int:
        (number,) = struct.unpack_from(form, self._raw, self._at)
        self._at += struct.calcsize(form)
        return int(number)

    def _read_code(self) -> int:
        """Clients write it in 2 bytes and read it in 4; a server may do either, and only one of them fits the rest."""
        wide = struct.unpack_from("<i", self._raw, self._at)[0] if len(self._raw) - self._at >= 6 else 1 << 16
        return self._take("<i") if 0 <= wide < 1 << 16 else self._take("<h")

    def _read_bytes(self) -> bytes:
        size = self._take("<i")
        if size < 0 or self._at + size > len(self._raw):
            raise _broken(Sentence.tr("ends too early"))
        self._at += size
        return self._raw[self._at - size : self._at]

    def _read_text(self) -> str:
        return self._read_bytes().decode("utf-8")

    def _read_value(self) -> Value:
        mark = self._take("<B")
        if mark == _VOID:
            return None
        if mark == _TEXT:
            return self._read_text()
        if mark == _BYTES:
            return self._read_bytes()
        if mark == _DATE:
            return _date(self._take("<q"))
        form = next((form for known, form, _bits in _SIZES if known == mark), None)
        if form is None:
            raise _broken(Sentence.tr("has a value of kind {mark}, which is not known", mark=mark))
        number = self._take(form)
        return Long(number) if mark == _I64 else number


def _date(millis: int) -> datetime | None:
    try:
        return datetime.fromtimestamp(millis / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _broken(what: Sentence) -> RoomError:
    return RoomError(
        "room.frame",
        Sentence.tr("A frame of the message channel {what}.", what=what),
        Sentence.tr("It was left out."),
    )
