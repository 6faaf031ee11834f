"""Social Stream Ninja against a fake relay: lines, joins, and the markup that sites put into both."""

import json

import pytest
from aiohttp import web

from desktop.rooms.sources.ssn import SocialStream, plain_text
from tests.desktop.rooms.sources.tape import Tape, serving

LINE = {"type": "tiktok", "chatname": "Diego", "userid": "u9", "chatmessage": "precio &amp; MOQ?", "id": 7}


async def listened(*messages: object) -> Tape:
    tape = Tape()

    async def relay(request: web.Request) -> web.WebSocketResponse:
        assert request.path == "/join/Abc/4"
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        for message in messages:
            await socket.send_str(message if isinstance(message, str) else json.dumps(message))
        await socket.close()
        return socket

    async with serving("/{path:.*}", relay) as address:
        await tape.listen(SocialStream("ssn:Abc", "Abc", f"ws://{address}"))
    return tape


async def test_a_line_is_a_comment_of_the_site_it_came_from() -> None:
    tape = await listened(LINE)
    assert tape.brief() == [("commented", "tiktok:u9", "Diego", "precio & MOQ?")]
    assert tape.events[0].source == "tiktok/ssn"


async def test_a_join_is_a_join_and_other_happenings_are_none() -> None:
    tape = await listened(
        {**LINE, "event": "joined", "chatmessage": "joined"},
        {**LINE, "event": "viewer_update", "chatmessage": "12"},
        {**LINE, "event": "new_follower"},
    )
    assert tape.brief() == [("joined", "tiktok:u9", "Diego", "")]


async def test_the_same_message_twice_has_one_identity_and_two_that_differ_have_two() -> None:
    tape = await listened(LINE, LINE, {**LINE, "id": 8}, {**LINE, "chatmessage": "hola"})
    first, again, *others = [event.id for event in tape.events]
    assert first == again
    assert len({first, *others}) == 3


@pytest.mark.parametrize(
    "message",
    [{}, [], 7, None, {"chatname": ""}, {"chatname": "x"}, {"chatname": 5.5, "chatmessage": "x"}, {"action": "x"},
     {"chatname": "x", "chatmessage": "<img src=x onerror=alert(1)>"}, {"chatname": "x", "chatmessage": {"a": 1}}],
)  # fmt: skip
async def test_what_is_no_line_brings_nothing_and_disturbs_nobody(message: object) -> None:
    tape = await listened(message, LINE)
    assert (len(tape.events), tape.left_out) == (1, [])


@pytest.mark.parametrize("message", ["no json", "[" * 5_000, '{"chatname": NaN}', '{"chatname": "\\ud800"}'])
async def test_what_is_no_json_is_left_out_and_said(message: str) -> None:
    tape = await listened(message, LINE)
    assert (len(tape.events), len(tape.left_out)) == (1, 1)


MARKUP = [
    ("a &lt;b&gt; &#128512;", "a <b> 😀"),
    ('nice <img alt=":heart:" src="x"> one', "nice :heart: one"),
    ("<script>alert(1)</script>hi", "hi"),
    ("a<br>b", "a b"),
    ("1 < 2", "1 < 2"),
    ("plain", "plain"),
]


@pytest.mark.parametrize(("markup", "text"), MARKUP)
def test_of_markup_only_what_a_reader_would_see_is_kept(markup: str, text: str) -> None:
    assert plain_text(markup) == text
