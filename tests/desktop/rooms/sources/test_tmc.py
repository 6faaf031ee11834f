"""Alibaba.com live against a fake message channel that speaks the real frames, and against the HTTPS gateway."""

import json
from collections.abc import Sequence
from urllib.parse import parse_qsl

import pytest
from aiohttp import web

from desktop.errors import RoomError
from desktop.rooms.sources import tmc_frames as frames
from desktop.rooms.sources.connecting import RefusedError
from desktop.rooms.sources.tmc import Tmc
from desktop.rooms.sources.tmc_frames import Frame, Long, decode, encode
from desktop.rooms.sources.tmc_https import TmcHttps
from desktop.rooms.sources.tmc_notices import COMMENT, ENTER, TmcAccess, sign_call, sign_connect
from tests.desktop.rooms.sources.tape import Tape, serving

ACCESS = TmcAccess("23456789", "s3cr3t-of-the-app")
ROOM = "0a1b-uuid"


def entered(number: int, name: str | None = "Diego", country: str | None = "BR") -> str:
    notice = {"country_code": country, "enter_notice_id": number, "live_uuid": ROOM, "user_nick_name": name}
    return json.dumps({field: value for field, value in notice.items() if value is not None})


def commented(number: int, text: str) -> str:
    return json.dumps(
        {"comment_content": text, "comment_id": number, "live_uuid": ROOM, "user_nick_name": "Diego"}
    )


class Channel:
    """The platform's side: checks the signature, hands out messages at the first pull, notes what is confirmed."""

    def __init__(self, messages: Sequence[tuple[int, str, object]], refuse: int = 0) -> None:
        self.messages = messages
        self.refuse = refuse
        self.pulls = 0
        self.confirmed: list[int] = []

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        greeting = decode(await socket.receive_bytes())
        right = sign_connect(ACCESS, str(greeting.content["timestamp"]))
        if self.refuse or greeting.content["sign"] != right:
            await socket.send_bytes(encode(Frame(frames.CONNECT_ACK, code=self.refuse or 27, phrase="no")))
            return socket
        await socket.send_bytes(encode(Frame(frames.CONNECT_ACK, token="tok-en")))
        async for message in socket:
            if await self._take(socket, decode(message.data)):
                break
        return socket

    async def _take(self, socket: web.WebSocketResponse, frame: Frame) -> bool:
        assert (frame.type, frame.token) == (frames.SEND, "tok-en")
        if frame.kind == frames.PULL:
            self.pulls += 1
            for number, topic, content in self.messages if self.pulls == 1 else ():
                data: dict[str, frames.Value] = {frames.KIND: 3, "id": Long(number), "topic": topic}
                data["content"] = content if isinstance(content, str) else json.dumps(content)
                await socket.send_bytes(encode(Frame(frames.SEND, data)))
            return not self.messages
        self.confirmed.append(int(str(frame.content["id"])))
        return len(self.confirmed) == len(self.messages)


async def listened(channel: Channel, access: TmcAccess = ACCESS) -> Tape:
    tape = Tape()
    async with serving("/", channel.serve) as address:
        await tape.listen(Tmc(access, f"ws://{address}/"))
    return tape


async def test_viewers_enter_with_their_country_and_comments_are_theirs() -> None:
    channel = Channel([(11, ENTER, entered(501)), (12, COMMENT, commented(7, "What is your MOQ?"))])
    tape = await listened(channel)
    assert tape.brief() == [
        ("joined", "alibaba:diego", "Diego", ""),
        ("commented", "alibaba:diego", "Diego", "What is your MOQ?"),
    ]
    assert [(event.id, event.source, event.buyer.country) for event in tape.events] == [
        ("enter-501", f"alibaba/live/{ROOM}", "BR"),
        ("comment-7", f"alibaba/live/{ROOM}", ""),
    ]
    assert channel.confirmed == [11, 12]
    assert len(tape.found) == 1


async def test_viewers_without_a_name_or_a_country_are_strangers_each() -> None:
    tape = await listened(Channel([(1, ENTER, entered(1, None, None)), (2, ENTER, entered(2, "", None))]))
    assert tape.brief() == [
        ("joined", "alibaba:event=enter-1", "", ""),
        ("joined", "alibaba:event=enter-2", "", ""),
    ]


async def test_messages_of_other_trades_are_confirmed_and_bring_nothing() -> None:
    channel = Channel([(1, "taobao_trade_TradeCreate", {"tid": 1}), (2, ENTER, entered(2))])
    tape = await listened(channel)
    assert (len(tape.events), channel.confirmed) == (1, [1, 2])


@pytest.mark.parametrize(
    "content",
    ["", "no json", "[]", '{"live_uuid": "x"}', '{"enter_notice_id": 1.5}', '{"enter_notice_id": null}',
     '{"enter_notice_id": "\\ud800"}', '{"enter_notice_id": NaN}', "[" * 5_000, '"' + "x" * 70_000 + '"'],
)  # fmt: skip
async def test_a_notice_that_cannot_be_read_is_left_out_confirmed_and_said(content: str) -> None:
    channel = Channel([(1, ENTER, content), (2, ENTER, entered(2))])
    tape = await listened(channel)
    assert (len(tape.events), len(tape.left_out), channel.confirmed) == (1, 1, [1, 2])


async def test_hostile_names_are_cut_and_cleaned_but_nobody_can_hide() -> None:
    names = [
        "\u202egnihton",
        "x" * 10_240,
        "\x00\u200b",
        "<b>Bob</b>",
        "a\u0300\u0301\u0302\u0303\u0304\u0305",
    ]
    tape = await listened(Channel([(at, ENTER, entered(at, name)) for at, name in enumerate(names)]))
    shown = [event.buyer.name for event in tape.events]
    assert shown == ["gnihton", "x" * 80, "", "<b>Bob</b>", "à\u0301\u0302\u0303\u0304"]


async def test_numbers_beyond_64_bits_are_still_identities() -> None:
    tape = await listened(Channel([(1, ENTER, entered(2**63)), (2, ENTER, entered(2**70))]))
    assert [event.id for event in tape.events] == [f"enter-{2**63}", f"enter-{2**70}"]


@pytest.mark.parametrize(("refuse", "secret"), [(0, "wrong"), (40, "s3cr3t-of-the-app")])
async def test_a_refused_app_is_not_tried_again(refuse: int, secret: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        await listened(Channel([], refuse), TmcAccess("23456789", secret))
    assert secret not in refusal.value.text + refusal.value.hint


async def test_it_asks_for_messages_every_five_seconds() -> None:
    channel = Channel([])
    tape = Tape()
    async with serving("/", channel.serve) as address:
        await tape.listen(Tmc(ACCESS, f"ws://{address}/"))
    assert set(tape.pauses) <= {5.0}
    assert channel.pulls == 1


class Gateway:
    """The HTTPS side: consume hands out what is not confirmed; checks the signature of every call."""

    def __init__(self, messages: dict[int, tuple[str, object]], errors: Sequence[int] = ()) -> None:
        self.messages = messages
        self.errors = list(errors)
        self.calls: list[str] = []

    async def serve(self, request: web.Request) -> web.Response:
        fields = dict(parse_qsl(await request.text(), keep_blank_values=True))
        sign = fields.pop("sign")
        assert sign == sign_call(ACCESS.app_secret, fields)
        assert "query" not in request.url.query_string
        self.calls.append(fields["method"].rsplit(".", 1)[-1])
        if self.errors:
            return web.json_response({"error_response": {"code": self.errors.pop(0), "msg": "secret text"}})
        if fields["method"] == "taobao.tmc.messages.confirm":
            for number in fields["s_message_ids"].split(","):
                del self.messages[int(number)]
            return web.json_response({"tmc_messages_confirm_response": {"is_success": True}})
        if not self.messages:
            return web.Response(status=503)  # ends the test: an outage, to be tried again
        found = [
            {"id": number, "topic": topic, "content": content, "pub_time": "2026-05-01 16:29:00"}
            for number, (topic, content) in self.messages.items()
        ]
        return web.json_response({"tmc_messages_consume_response": {"messages": {"tmc_message": found}}})


async def consumed(gateway: Gateway) -> Tape:
    tape = Tape()
    async with serving("/router/rest", gateway.serve) as address:
        with pytest.raises(RoomError) as ended:
            await tape.listen(TmcHttps(ACCESS, f"http://{address}/router/rest"))
    tape.left_out.append(ended.value)
    return tape


async def test_over_https_messages_are_consumed_then_confirmed() -> None:
    gateway = Gateway({5: (ENTER, entered(501)), 6: (COMMENT, commented(7, "hola")), 7: ("other", "{}")})
    tape = await consumed(gateway)
    assert [kind for kind, *_ in tape.brief()] == ["joined", "commented"]
    assert tape.events[0].at.isoformat() == "2026-05-01T08:29:00+00:00"
    assert gateway.calls == ["consume", "confirm", "consume"]
    assert gateway.messages == {}
    assert tape.left_out[-1].text == "The gateway answered 503."
    assert tape.pauses == [1.0]


async def test_over_https_a_refused_app_is_not_tried_again_and_an_outage_is() -> None:
    errors = [(await consumed(Gateway({}, [code]))).left_out[-1] for code in (25, 15)]
    assert [(error.text, isinstance(error, RefusedError)) for error in errors] == [
        ("Alibaba.com's gateway refuses this app (code 25).", True),
        ("The gateway cannot answer now (code 15).", False),
    ]
