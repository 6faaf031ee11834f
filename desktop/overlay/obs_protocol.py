"""The obs-websocket protocol, version 5, as values: frames, the password's answer, close codes. No I/O.

Facts from the protocol's own documentation (obs-websocket, docs/generated/protocol.md).
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

SUBPROTOCOL = "obswebsocket.json"
RPC_VERSION = 1
EVENTS = 1 << 0 | 1 << 1 | 1 << 2 | 1 << 3 | 1 << 6 | 1 << 7
"""General, Config, Scenes, Inputs, Outputs, SceneItems; none of the high-volume ones."""

Data = Mapping[str, Any]


class Op(IntEnum):
    """Kinds of frame."""

    HELLO = 0
    IDENTIFY = 1
    IDENTIFIED = 2
    EVENT = 5
    REQUEST = 6
    REPLY = 7


class Status(IntEnum):
    """Answers to requests that are told apart here."""

    SUCCESS = 100
    NOT_READY = 207
    OUTPUT_NOT_RUNNING = 501
    NOT_FOUND = 600
    EXISTS = 601
    INVALID_INPUT_KIND = 605


class Closed(IntEnum):
    """Why OBS closes a connection, where it must not be tried again as it was."""

    WRONG_PASSWORD = 4009
    OTHER_VERSION = 4010
    KICKED = 4011


@dataclass(frozen=True, slots=True)
class Frame:
    """One message; an `op` that is not known here is passed over by its reader."""

    op: int
    data: Data = field(default_factory=dict)


class NotObsError(Exception):
    """What answers does not speak obs-websocket 5."""


def parse(text: str) -> Frame:
    """The frame in `text`; raises NotObsError."""
    try:
        said = json.loads(text)
        return Frame(int(said["op"]), dict(said["d"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotObsError from error


def frame_text(op: Op, data: Data) -> str:
    """A frame as it is sent."""
    return json.dumps({"op": int(op), "d": data}, ensure_ascii=False, separators=(",", ":"))


def wants_password(hello: Data) -> bool:
    """Whether OBS greets with a challenge."""
    return isinstance(hello.get("authentication"), Mapping)


def identify(hello: Data, password: str) -> str:
    """The answer to OBS's greeting; raises NotObsError when the greeting is none."""
    said: dict[str, Any] = {"rpcVersion": RPC_VERSION, "eventSubscriptions": EVENTS}
    if wants_password(hello):
        asked = hello["authentication"]
        try:
            said["authentication"] = answer(password, asked["salt"], asked["challenge"])
        except (KeyError, TypeError) as error:
            raise NotObsError from error
    return frame_text(Op.IDENTIFY, said)


def answer(password: str, salt: str, challenge: str) -> str:
    """Proof of the password: base64(sha256(base64(sha256(password + salt)) + challenge))."""
    return _digest(_digest(password + salt) + challenge)


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
