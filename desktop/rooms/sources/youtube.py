"""YouTube live chat by polling the Data API: it shows lines, not who enters; a first message is a viewer's coming.

The place in the chat is kept between runs, so that a restart goes on where it stopped. The key travels in a header,
never in an address.
"""

import re

import aiohttp

from asr.telling import Sentence
from desktop.errors import RoomError
from desktop.rooms.clean import clean_name
from desktop.rooms.sources.connecting import Backoff, OverError, RefusedError, Wire
from desktop.rooms.sources.json_socket import Object, inner, text_of
from desktop.rooms.sources.platform_events import Said, from_rfc3339
from desktop.rooms.sources.quota import POLL_UNITS, VIDEO_UNITS, Quota
from desktop.rooms.sources.schema import read_json

ADDRESS = "https://www.googleapis.com/youtube/v3"
_ANSWER_BYTES = 8 * 1024 * 1024
_LEAST_PAUSE_S = 1.0
_MOST_PAUSE_S = 300.0
_SPOKEN = ("textMessageEvent", "superChatEvent", "superStickerEvent", "memberMilestoneChatEvent")
_REFUSALS = {
    "quotaExceeded": Sentence.tr("The quota of this key is used up until midnight in California."),
    "dailyLimitExceeded": Sentence.tr("The quota of this key is used up until midnight in California."),
    "liveChatDisabled": Sentence.tr("The chat of this broadcast is switched off."),
    "forbidden": Sentence.tr("This key may not read that chat."),
    "accessNotConfigured": Sentence.tr("The YouTube Data API is not switched on for this key."),
    "keyInvalid": Sentence.tr("YouTube does not know this key."),
    "badRequest": Sentence.tr("YouTube does not accept the key or the question."),
}
_WAITS = ("rateLimitExceeded", "userRateLimitExceeded", "backendError")


class YouTube:
    """`youtube:VIDEO`."""

    def __init__(self, video: str, key: str, quota: Quota, address: str = ADDRESS) -> None:
        self.name = f"youtube:{video}"
        self.backoff = Backoff(first_s=5.0, most_s=300.0)
        self._video = video
        self._key = key
        self._quota = quota
        self._address = address

    async def listen(self, wire: Wire) -> None:
        """Polls until the broadcast ends."""
        chat, title = await self._find_chat(wire)
        wire.opened(
            Sentence.tr(
                "The chat of “{title}” is open. YouTube does not show who enters: a first message counts.",
                title=title,
            )
        )
        page = _place(wire.cursors.recall(self.name), chat)
        while True:
            answer = await self._poll(wire, chat, page)
            for item in _items(answer):
                said = chat_line(item)
                if said is not None:
                    wire.take("youtube", chat, said)
            page = text_of(answer, "nextPageToken") or page
            wire.cursors.remember(self.name, f"{chat} {page}")
            if answer.get("offlineAt"):
                raise OverError(Sentence.tr("The broadcast has ended."))
            await wire.sleep(max(_LEAST_PAUSE_S, _asked_s(answer), self._quota.pause_s(wire.now())))

    async def _find_chat(self, wire: Wire) -> tuple[str, str]:
        self._spend(VIDEO_UNITS, wire)
        answer = await self._get(wire, "videos", {"part": "snippet,liveStreamingDetails", "id": self._video})
        items = _items(answer)
        chat = text_of(inner(items[0], "liveStreamingDetails"), "activeLiveChatId") if items else ""
        if chat:
            return chat, clean_name(text_of(inner(items[0], "snippet"), "title"))
        raise RefusedError(
            "room.refused",
            Sentence.tr("This video has no live chat now.")
            if items
            else Sentence.tr("There is no such video."),
            Sentence.tr("Give the video's id (the part after v=) once the broadcast is live or waiting."),
        )

    async def _poll(self, wire: Wire, chat: str, page: str) -> Object:
        asked = {"part": "id,snippet,authorDetails", "liveChatId": chat, "maxResults": "2000"}
        self._spend(POLL_UNITS, wire)
        try:
            return await self._get(
                wire, "liveChat/messages", {**asked, **({"pageToken": page} if page else {})}
            )
        except _StalePlaceError:
            wire.cursors.remember(self.name, "")
            raise RoomError(
                "room.lost", Sentence.tr("The kept place is too old."), Sentence.tr("Reading starts again.")
            ) from None

    def _spend(self, units: int, wire: Wire) -> None:
        if not self._quota.spend(units, wire.now()):
            raise RefusedError(
                "room.refused",
                _REFUSALS["quotaExceeded"],
                Sentence.tr("Ask Google for more, or go on tomorrow."),
            )

    async def _get(self, wire: Wire, path: str, asked: dict[str, str]) -> Object:
        address, headers = f"{self._address}/{path}", {"X-Goog-Api-Key": self._key}
        async with wire.http.get(address, params=asked, headers=headers, allow_redirects=False) as response:
            answer = await _read(response)
            if response.status == 200:
                return answer
            raise _error(response.status, answer)


class _StalePlaceError(Exception):
    """The page token is no longer known."""


async def _read(response: aiohttp.ClientResponse) -> Object:
    raw = b""
    async for piece in response.content.iter_chunked(65_536):
        raw += piece
        if len(raw) > _ANSWER_BYTES:
            break
    try:
        answer = read_json(raw, _ANSWER_BYTES)
    except RoomError as error:
        raise RoomError(
            "room.lost",
            Sentence.tr("The answer cannot be read: {error}", error=error.text),
            Sentence.tr("It is tried again."),
        ) from None
    return answer if isinstance(answer, dict) else {}


def _error(status: int, answer: Object) -> Exception:
    error = inner(answer, "error")
    errors = error.get("errors")
    first = errors[0] if isinstance(errors, list) and errors and isinstance(errors[0], dict) else {}
    reason = text_of(first, "reason")
    if reason in ("liveChatEnded", "liveChatNotFound"):
        return OverError(Sentence.tr("The broadcast's chat is closed."))
    if reason in ("pageTokenInvalid", "invalidPageToken"):
        return _StalePlaceError()
    if reason in _REFUSALS or (status in (400, 401, 403) and reason not in _WAITS):
        text = _REFUSALS.get(reason, Sentence.tr("YouTube answers {status}.", status=status))
        return RefusedError("room.refused", text, Sentence.tr("Check the key in the settings."))
    return RoomError(
        "room.lost",
        Sentence.tr("YouTube answered {status}.", status=status),
        Sentence.tr("It is tried again."),
    )


def _asked_s(answer: Object) -> float:
    asked_ms = answer.get("pollingIntervalMillis")
    return min(_MOST_PAUSE_S, asked_ms / 1000) if isinstance(asked_ms, int) else 0.0


def _items(answer: Object) -> list[Object]:
    items = answer.get("items")
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _place(kept: str, chat: str) -> str:
    known, _, page = kept.partition(" ")
    return page if known == chat and re.fullmatch(r"[\w=.-]{1,2000}", page) else ""


def chat_line(item: Object) -> Said | None:
    """The line in a liveChatMessage; None for what nobody said and for the broadcaster's own lines."""
    snippet, author = inner(item, "snippet"), inner(item, "authorDetails")
    text = text_of(snippet, "displayMessage")
    if snippet.get("type") not in _SPOKEN or author.get("isChatOwner") is True or not text.strip():
        return None
    return Said(
        id=text_of(item, "id"),
        kind="commented",
        viewer=text_of(author, "channelId") or text_of(snippet, "authorChannelId"),
        name=text_of(author, "displayName"),
        text=text,
        at=from_rfc3339(text_of(snippet, "publishedAt")),
    )
