"""The two notices of an Alibaba.com live room as room events, and the signatures of its message channel.

Enter: `{"country_code"?, "enter_notice_id", "live_uuid", "user_nick_name"?}`; comment: `{"comment_content"?,
"comment_id", "country_code"?, "live_uuid", "user_nick_name"}` (../shared/reference/integrations.md, B.1). There is no
viewer id: within one room the nickname stands for the person, without one an entry is a stranger of its own.
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from asr.telling import Sentence
from desktop.errors import RoomError
from desktop.rooms.events import RoomEvent
from desktop.rooms.sources.cloudevents import Arrival
from desktop.rooms.sources.platform_events import Said, room_event
from desktop.rooms.sources.schema import read_json

ENTER = "alibaba_icbulive_EnterNotice"
COMMENT = "alibaba_icbulive_CommentNotice"
PLATFORM = "alibaba"


@dataclass(frozen=True, slots=True)
class TmcAccess:
    """The app of the open platform that may read the seller's messages."""

    app_key: str
    app_secret: str
    group: str = "default"
    session: str = ""
    """The seller's grant; only the HTTPS way needs it, and only some apps."""


def sign_connect(access: TmcAccess, timestamp_ms: str) -> str:
    """Signature of a CONNECT frame; MD5 is the platform's choice."""
    named = {"app_key": access.app_key, "group_name": access.group, "timestamp": timestamp_ms}
    middle = "".join(name + value for name, value in named.items())
    raw = f"{access.app_secret}{middle}{access.app_secret}"
    return hashlib.md5(raw.encode(), usedforsecurity=False).hexdigest().upper()


def sign_call(secret: str, fields: Mapping[str, str]) -> str:
    """Signature of an HTTPS call, `sign_method=hmac-sha256`: the sorted fields, name and value run together."""
    raw = "".join(name + fields[name] for name in sorted(fields))
    return hmac.new(secret.encode(), raw.encode(), hashlib.sha256).hexdigest().upper()


def notice_event(topic: str, content: object, at: datetime | None, arrival: Arrival) -> RoomEvent | None:
    """The event of one message; None for topics of other trades. RoomError when the notice cannot be read."""
    if topic not in (ENTER, COMMENT):
        return None
    notice = read_json(content.encode("utf-8", "replace")) if isinstance(content, str) else content
    if not isinstance(notice, dict):
        raise RoomError(
            "room.shape", Sentence.tr("A notice is not a JSON object."), Sentence.tr("It was left out.")
        )
    return room_event(PLATFORM, f"live/{_text(notice, 'live_uuid')}", _said(topic, notice, at), arrival)


def _said(topic: str, notice: dict[str, object], at: datetime | None) -> Said:
    name, country = _text(notice, "user_nick_name"), _text(notice, "country_code")
    if topic == COMMENT:
        number = _needed(notice, "comment_id")
        return Said(f"comment-{number}", "commented", "", name, _text(notice, "comment_content"), country, at)
    number = _needed(notice, "enter_notice_id")
    return Said(f"enter-{number}", "joined", "", name, "", country, at)


def _needed(notice: dict[str, object], field: str) -> str:
    value = _text(notice, field)
    if not value:
        raise RoomError(
            "room.field",
            Sentence.tr("A notice has no `{field}`.", field=field),
            Sentence.tr("It was left out."),
        )
    return value


def _text(notice: dict[str, object], field: str) -> str:
    value = notice.get(field)
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
