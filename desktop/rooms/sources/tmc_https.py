"""Alibaba.com live over HTTPS calls: messages are consumed in lots and confirmed once they were handed over.

The encrypted way in, for networks where a WebSocket does not pass. The gateway's envelope is as its documentation has
it; it was not tried against the real service.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone

import aiohttp

from asr.telling import Sentence
from desktop.errors import RoomError
from desktop.rooms.sources.connecting import Backoff, RefusedError, Wire
from desktop.rooms.sources.schema import read_json
from desktop.rooms.sources.tmc_notices import TmcAccess, notice_event, sign_call

ADDRESS = "https://eco.taobao.com/router/rest"
PAUSE_S = 1.0
"""Between two calls that found nothing."""
_LOT = 100
_ANSWER_BYTES = 4 * 1024 * 1024
_BEIJING = timezone(timedelta(hours=8))
_FINAL_CODES = (11, 12, 13, 21, 22, 23, 24, 25, 26, 27, 28, 29)
"""Errors of the app, its key, its signature or its permission: the same call would fail again."""


class TmcHttps:
    """`tmc-https:GROUP`."""

    def __init__(self, access: TmcAccess, address: str = ADDRESS) -> None:
        self.name = "tmc-https:" if access.group == "default" else f"tmc-https:{access.group}"
        self.backoff = Backoff(first_s=3.0)
        self._access = access
        self._address = address

    async def listen(self, wire: Wire) -> None:
        """Consumes and confirms for ever."""
        opened = False
        while True:
            messages = await self._consume(wire)
            if not opened:
                wire.opened(Sentence.tr("The message gateway of Alibaba.com let us in."))
                opened = True
            taken = [number for message in messages if (number := _take(message, wire))]
            if taken:
                fields = {"s_message_ids": ",".join(taken), "group_name": self._access.group}
                await self._call(wire, "taobao.tmc.messages.confirm", fields)
            if len(messages) < _LOT:
                await wire.sleep(PAUSE_S)

    async def _consume(self, wire: Wire) -> list[object]:
        fields = {"quantity": str(_LOT), "group_name": self._access.group}
        answer = await self._call(wire, "taobao.tmc.messages.consume", fields)
        found = _inner(_inner(answer, "tmc_messages_consume_response"), "messages").get("tmc_message")
        return found if isinstance(found, list) else []

    async def _call(self, wire: Wire, method: str, fields: Mapping[str, str]) -> dict[str, object]:
        access = self._access
        asked = {
            **fields,
            "method": method,
            "app_key": access.app_key,
            "timestamp": f"{wire.now().astimezone(_BEIJING):%Y-%m-%d %H:%M:%S}",
            "format": "json",
            "v": "2.0",
            "sign_method": "hmac-sha256",
        }
        if access.session:
            asked["session"] = access.session
        asked["sign"] = sign_call(access.app_secret, asked)
        async with wire.http.post(self._address, data=asked, allow_redirects=False) as response:
            return _read(await _body(response))


async def _body(response: aiohttp.ClientResponse) -> bytes:
    if response.status != 200:
        raise RoomError(
            "room.lost",
            Sentence.tr("The gateway answered {status}.", status=response.status),
            Sentence.tr("It is tried again."),
        )
    raw = await response.content.read(_ANSWER_BYTES + 1)
    while not response.content.at_eof() and len(raw) <= _ANSWER_BYTES:
        raw += await response.content.read(_ANSWER_BYTES + 1 - len(raw))
    return raw


def _read(raw: bytes) -> dict[str, object]:
    answer = read_json(raw, _ANSWER_BYTES)
    if not isinstance(answer, dict):
        raise RoomError(
            "room.shape",
            Sentence.tr("The gateway's answer is not a JSON object."),
            Sentence.tr("It is tried again."),
        )
    if "error_response" not in answer:
        return answer
    error = _inner(answer, "error_response")
    code = error.get("code")
    if code in _FINAL_CODES:
        raise RefusedError(
            "room.refused",
            Sentence.tr("Alibaba.com's gateway refuses this app (code {code}).", code=str(code)),
            Sentence.tr("Check the app key, its secret and the seller's grant."),
        )
    raise RoomError(
        "room.lost",
        Sentence.tr("The gateway cannot answer now (code {code}).", code=str(code)),
        Sentence.tr("It is tried again."),
    )


def _inner(outer: dict[str, object], field: str) -> dict[str, object]:
    value = outer.get(field)
    return value if isinstance(value, dict) else {}


def _take(message: object, wire: Wire) -> str:
    """Hands over one message; its id for confirming, nothing if it has none."""
    if not isinstance(message, dict):
        return ""
    number = message.get("id")
    try:
        event = notice_event(
            str(message.get("topic")), message.get("content"), _published(message), wire.arrival()
        )
        if event is not None:
            wire.bring(event)
    except RoomError as error:
        wire.leave_out(error)
    return str(number) if isinstance(number, int) and not isinstance(number, bool) else ""


def _published(message: dict[str, object]) -> datetime | None:
    """`pub_time` is written in Beijing's time without a zone."""
    try:
        return (
            datetime.strptime(str(message.get("pub_time")), "%Y-%m-%d %H:%M:%S")
            .replace(tzinfo=_BEIJING)
            .astimezone(UTC)
        )
    except ValueError:
        return None
