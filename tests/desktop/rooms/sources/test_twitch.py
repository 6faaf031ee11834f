"""Twitch chat against a fake IRC server: lines, comings and goings, and a break in between."""

import pytest
from aiohttp import web
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.rooms.sources.connecting import RefusedError
from desktop.rooms.sources.irc import parse_line
from desktop.rooms.sources.twitch import Twitch
from tests.desktop.rooms.sources.tape import Tape, serving

CHANNEL = "casaverde"
LINE = (
    "@badge-info=;display-name=Di\\sego;id=m-1;tmi-sent-ts=1777624199000;user-id=9 "
    ":diego!diego@diego.tmi.twitch.tv PRIVMSG #casaverde :How much: 500 pcs?"
)
NAMES = [
    f":justinfan1.tmi.twitch.tv 353 justinfan1 = #{CHANNEL} :ana diego",
    ":x 366 justinfan1 #c :End of /NAMES list",
]


class Chat:
    """The platform's side: answers the greeting, sends `lots` (one list a connection), answers until they are out."""

    def __init__(self, *lots: list[str]) -> None:
        self.lots = list(lots)
        self.heard: list[str] = []

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        for _ in range(3):
            self.heard.append((await socket.receive_str()).strip())
        await socket.send_str(":tmi.twitch.tv 001 justinfan1 :Welcome, GLHF!\r\n")
        for line in self.lots.pop(0):
            await socket.send_str(line + "\r\n")
            if line.startswith("PING"):
                self.heard.append((await socket.receive_str()).strip())
        await socket.close()
        return socket


async def listened(*lots: list[str]) -> tuple[Tape, Chat]:
    tape, chat = Tape(), Chat(*lots)
    async with serving("/", chat.serve) as address:
        source = Twitch(CHANNEL, f"ws://{address}/")
        for _ in lots:
            await tape.listen(source)
    return tape, chat


async def test_it_greets_as_a_guest_who_wants_to_see_who_comes_and_goes() -> None:
    _, chat = await listened(["PING :tmi.twitch.tv"])
    assert chat.heard[0] == "CAP REQ :twitch.tv/membership twitch.tv/tags twitch.tv/commands"
    assert chat.heard[1].startswith("NICK justinfan")
    assert chat.heard[2:] == [f"JOIN #{CHANNEL}", "PONG :tmi.twitch.tv"]


async def test_a_line_is_a_comment_with_its_own_id_and_time() -> None:
    tape, _ = await listened([LINE])
    assert tape.brief() == [("commented", "twitch:diego", "Di ego", "How much: 500 pcs?")]
    event = tape.events[0]
    assert (event.id, event.source, event.at.isoformat()) == (
        "m-1",
        "twitch/casaverde",
        "2026-05-01T08:29:59+00:00",
    )


async def test_who_is_listed_came_and_who_parts_left() -> None:
    tape, _ = await listened([*NAMES, ":ana!a@a PART #c", ":ana!a@a JOIN #c", ":ana!a@a JOIN #c"])
    moves = [(event.kind, event.buyer.id, event.id) for event in tape.events]
    assert moves == [
        ("joined", "twitch:ana", "joined-ana-1"),
        ("joined", "twitch:diego", "joined-diego-1"),
        ("left", "twitch:ana", "left-ana-1"),
        ("joined", "twitch:ana", "joined-ana-2"),
    ]
    assert tape.found == ["In the chat of casaverde; viewers listed: 2."]


async def test_after_a_break_only_what_changed_is_brought() -> None:
    tape, _ = await listened(NAMES, [NAMES[0].replace("diego", "lena"), NAMES[1]])
    assert [(event.kind, event.buyer.name) for event in tape.events] == [
        ("joined", "ana"),
        ("joined", "diego"),
        ("left", "diego"),
        ("joined", "lena"),
    ]


async def test_a_room_too_big_for_a_list_leaves_everyone_where_they_are() -> None:
    tape, _ = await listened(NAMES, [":x 366 justinfan1 #c :End of /NAMES list"])
    assert [event.kind for event in tape.events] == ["joined", "joined"]


@pytest.mark.parametrize(
    "notice",
    [
        ":tmi.twitch.tv NOTICE * :Login authentication failed",
        "@msg-id=msg_channel_suspended :t NOTICE #c :Gone.",
    ],
)
async def test_a_refusal_is_not_tried_again(notice: str) -> None:
    with pytest.raises(RefusedError):
        await listened([notice])


async def test_told_to_reconnect_it_lets_go() -> None:
    tape, _ = await listened([LINE, ":tmi.twitch.tv RECONNECT", LINE])
    assert len(tape.events) == 1


async def test_a_line_without_text_is_left_out_and_an_action_is_what_was_done() -> None:
    tape, _ = await listened([":a!a@a PRIVMSG #c :\u200b", ":a!a@a PRIVMSG #c :\x01ACTION waves\x01"])
    assert [event.text for event in tape.events] == ["waves"]
    assert len(tape.left_out) == 1


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_line_can_be_read(line: str) -> None:
    for lead in ("", "@", ":", "@a=\\", ":a!b "):
        parse_line(lead + line)
