"""Restream against a fake server: the chats it has, their lines, and a token that is not accepted."""

import pytest
from aiohttp import web

from desktop.rooms.sources.connecting import RefusedError
from desktop.rooms.sources.restream import Restream
from tests.desktop.rooms.sources.tape import Tape, serving

TOKEN = "s3cr3t&token"


def line(number: str = "e1", source: int = 2, **content: object) -> dict[str, object]:
    payload = {"author": {"id": "77", "displayName": "Diego"}, "bot": False, "text": "hola", **content}
    about = {
        "connectionIdentifier": "c",
        "eventIdentifier": number,
        "eventSourceId": source,
        "eventTypeId": 4,
    }
    return {"action": "event", "timestamp": 1777624199, "payload": {**about, "eventPayload": payload}}


async def listened(*messages: object, token: str = TOKEN) -> Tape:
    tape = Tape()

    async def serve(request: web.Request) -> web.StreamResponse:
        if request.query["accessToken"] != TOKEN:
            return web.Response(status=401)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        for message in messages:
            await socket.send_json(message)
        await socket.close()
        return socket

    async with serving("/ws", serve) as address:
        await tape.listen(Restream(token, f"ws://{address}/ws"))
    return tape


async def test_a_line_is_a_comment_on_the_platform_it_was_written_on() -> None:
    tape = await listened(line("e1", 2), line("e2", 13), line("e3", 99))
    assert [event.buyer.id for event in tape.events] == ["twitch:77", "youtube:77", "restream:77"]
    event = tape.events[0]
    assert (event.id, event.source, event.text) == ("e1", "twitch/restream", "hola")
    assert event.at.isoformat() == "2026-05-01T08:29:59+00:00"


async def test_it_says_which_chats_it_has() -> None:
    chats = [
        {
            "action": "connection_info",
            "payload": {"connectionIdentifier": str(source), "eventSourceId": source},
        }
        for source in (2, 13, 13)
    ]
    tape = await listened({"action": "heartbeat"}, *chats)
    assert tape.found == [
        "Restream let us in.",
        "Restream brings the chats of: twitch.",
        "Restream brings the chats of: twitch, youtube.",
        "Restream brings the chats of: twitch, youtube.",
    ]


@pytest.mark.parametrize(
    "message",
    [
        line(bot=True),
        line(text="  "),
        line(text=5.5),
        {"action": "reply_created"},
        {"action": "event"},
        {},
        [],
        7,
    ],
)
async def test_bots_and_what_is_no_line_bring_nothing(message: object) -> None:
    assert (await listened(message)).events == []


async def test_a_line_without_an_author_is_still_a_line() -> None:
    tape = await listened(line("e1", 19, author=None), line("e2", 19, author={}))
    assert [event.buyer.id for event in tape.events] == ["facebook:event=e1", "facebook:event=e2"]


async def test_a_token_that_is_not_accepted_is_not_tried_again_and_not_told() -> None:
    with pytest.raises(RefusedError) as refusal:
        await listened(token="wr0ng")
    assert "wr0ng" not in refusal.value.text + refusal.value.hint
