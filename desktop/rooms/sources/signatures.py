"""Signatures of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, fresh for five minutes, and never twice.

The bytes are checked before anything reads them as JSON. Rules: https://github.com/standard-webhooks/standard-webhooks
"""

import base64
import binascii
import hashlib
import hmac
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from asr.telling import Sentence
from desktop.errors import ArgumentError, RoomError

TOLERANCE_S = 300
"""How far the sender's clock may be off, and how old a message may be."""
_PREFIX = "whsec_"
_SECRET_BYTES = range(24, 65)
_ID_CHARS = 256
_MOST_SIGNATURES = 20
_REMEMBERED_S = 2 * TOLERANCE_S + 60
"""A message signed for the future stays valid this long."""
_REMEMBERED = 200_000


@dataclass(frozen=True, slots=True)
class Signed:
    """The three headers of a signed message."""

    id: str
    timestamp: int
    signatures: tuple[bytes, ...]


def read_secret(text: str) -> bytes:
    """The key in `whsec_` and base64; ArgumentError if it is none."""
    try:
        key = base64.b64decode(text.strip().removeprefix(_PREFIX), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) not in _SECRET_BYTES:
        raise ArgumentError(
            "webhook-secret",
            Sentence.tr("The signing secret is not whsec_ followed by 24 to 64 bytes in base64."),
            Sentence.tr("Copy it again, whole, from the program that sends or receives the webhook."),
        )
    return key


def write_secret(key: bytes) -> str:
    """`key` as the other side wants it."""
    return _PREFIX + base64.b64encode(key).decode()


def sign(key: bytes, message_id: str, timestamp: int, body: bytes) -> str:
    """The signature as it stands in the header: `v1,` and base64."""
    return "v1," + base64.b64encode(_digest(key, f"{message_id}.{timestamp}.", body)).decode()


def _digest(key: bytes, head: str, body: bytes) -> bytes:
    return hmac.new(key, head.encode() + body, hashlib.sha256).digest()


def read_headers(headers: Mapping[str, str], now_s: float) -> Signed:
    """The headers, well-formed and fresh; RoomError says what is wrong, before any body is read."""
    message_id, stamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not 0 < len(message_id) <= _ID_CHARS or not message_id.isascii() or not message_id.isprintable():
        raise _unsigned(Sentence.tr("The header webhook-id is missing or malformed."))
    if not stamp.isascii() or not stamp.isdigit() or len(stamp) > 12:
        raise _unsigned(
            Sentence.tr("The header webhook-timestamp must be the time in whole seconds since 1970.")
        )
    signatures = tuple(_signatures(headers.get("webhook-signature", "")))
    if not signatures:
        raise _unsigned(Sentence.tr("The header webhook-signature holds no signature of version 1 (v1,...)."))
    if abs(int(stamp) - now_s) > TOLERANCE_S:
        raise _unsigned(
            Sentence.tr("The message is older or newer than 5 minutes: check the clocks of both sides.")
        )
    return Signed(message_id, int(stamp), signatures)


def _signatures(header: str) -> list[bytes]:
    """Those of version 1; others (`v1a`) are for keys that we do not have."""
    found = []
    for part in header.split()[:_MOST_SIGNATURES]:
        version, _, encoded = part.partition(",")
        if version != "v1" or not encoded.isascii():
            continue
        try:
            found.append(base64.b64decode(encoded, validate=True))
        except binascii.Error:
            continue
    return found


def check(keys: Sequence[bytes], signed: Signed, body: bytes) -> None:
    """RoomError unless one of the signatures is one of our keys' for `body`; every pair is compared."""
    head = f"{signed.id}.{signed.timestamp}."
    right = [
        hmac.compare_digest(_digest(key, head, body), given) for key in keys for given in signed.signatures
    ]
    if not any(right):
        raise _unsigned(Sentence.tr("The signature is wrong. Copy the signing secret again from Deskcast."))


def _unsigned(text: Sentence) -> RoomError:
    return RoomError("room.signature", text, Sentence.tr("Nothing was taken."))


class Replays:
    """Ids of messages that were taken, as long as their signature is fresh; in the order they came."""

    def __init__(self) -> None:
        self._taken: OrderedDict[str, float] = OrderedDict()

    def __contains__(self, message_id: str) -> bool:
        return message_id in self._taken

    def add(self, message_id: str, now_s: float) -> None:
        """Remembers `message_id`, and forgets those whose signatures are stale."""
        self._taken[message_id] = now_s
        while len(self._taken) > _REMEMBERED or next(iter(self._taken.values())) < now_s - _REMEMBERED_S:
            self._taken.popitem(last=False)
