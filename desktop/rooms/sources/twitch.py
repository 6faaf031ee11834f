"""Twitch chat over IRC on a WebSocket, without an account: lines at once, comings and goings in lots of 30 to 60 s.

Above about 1,000 viewers Twitch names nobody who enters; then a viewer's first message is their coming. An IRC viewer
is their login name.
"""

import random
from collections.abc import Iterable

import aiohttp

from asr.telling import Sentence
from desktop.rooms.events import Kind
from desktop.rooms.sources.connecting import Backoff, RefusedError, Wire
from desktop.rooms.sources.irc import IrcLine, parse_line
from desktop.rooms.sources.platform_events import Said, from_millis

ADDRESS = "wss://irc-ws.chat.twitch.tv:443"
_GREETING_S = 20.0
_REFUSALS = ("login authentication failed", "improperly formatted auth", "login unsuccessful")
_CLOSED_ROOMS = ("msg_channel_suspended", "msg_banned", "tos_ban")


class Twitch:
    """`twitch:CHANNEL`; `channel` in lower case."""

    def __init__(self, channel: str, address: str = ADDRESS) -> None:
        self.name = f"twitch:{channel}"
        self.backoff = Backoff()
        self._room = IrcRoom(channel)
        self._channel = channel
        self._address = address

    async def listen(self, wire: Wire) -> None:
        """One connection until it ends."""
        nick = f"justinfan{random.randrange(10_000, 99_999)}"
        room = self._room
        async with wire.http.ws_connect(self._address, heartbeat=60.0, max_msg_size=64 * 1024) as socket:
            for line in ("CAP REQ :twitch.tv/membership twitch.tv/tags twitch.tv/commands", f"NICK {nick}"):
                await socket.send_str(line + "\r\n")
            await socket.send_str(f"JOIN #{self._channel}\r\n")
            room.begin(nick)
            while True:
                message = await socket.receive(timeout=None if room.listed else _GREETING_S)
                if message.type is not aiohttp.WSMsgType.TEXT:
                    return
                if not await self._take(socket, message.data, wire):
                    return

    async def _take(self, socket: aiohttp.ClientWebSocketResponse, data: str, wire: Wire) -> bool:
        """One message of several lines; whether the connection goes on."""
        for raw in data.splitlines():
            line = parse_line(raw)
            if line.command == "RECONNECT":
                return False
            if line.command == "PING":
                await socket.send_str(f"PONG :{line.last}\r\n")
            _refuse(line)
            for said in self._room.take(line):
                wire.take("twitch", self._channel, said)
            if line.command == "366":
                wire.opened(
                    Sentence.tr(
                        "In the chat of {channel}; viewers listed: {present}.",
                        channel=self._channel,
                        present=self._room.present,
                    )
                )
        return True


def _refuse(line: IrcLine) -> None:
    wrong = line.last.lower().startswith(_REFUSALS) or line.tags.get("msg-id") in _CLOSED_ROOMS
    if line.command == "NOTICE" and wrong:
        raise RefusedError(
            "room.refused",
            Sentence.tr("Twitch does not let us into this chat."),
            Sentence.tr("Check the channel's name."),
        )


class IrcRoom:
    """Who is in the channel across reconnects, so that a list of names after a break brings only what changed."""

    def __init__(self, channel: str) -> None:
        self.listed = False
        self._channel = channel
        self._nick = ""
        self._names: set[str] = set()
        self._present: set[str] = set()
        self._visits: dict[str, int] = {}

    @property
    def present(self) -> int:
        """How many viewers are known to be in the channel."""
        return len(self._present)

    def begin(self, nick: str) -> None:
        """A connection begins, under the guest's name `nick`."""
        self.listed, self._nick, self._names = False, nick, set()

    def take(self, line: IrcLine) -> Iterable[Said]:
        """What `line` says of viewers."""
        match line.command:
            case "PRIVMSG":
                return (self._line(line),)
            case "JOIN":
                return self._join(line.nick)
            case "PART":
                return self._leave(line.nick)
            case "353":
                self._names.update(name.lower() for name in line.last.split())
            case "366":
                return self._compare()
        return ()

    def _line(self, line: IrcLine) -> Said:
        stamp = line.tags.get("tmi-sent-ts", "")
        at = from_millis(int(stamp)) if stamp.isascii() and stamp.isdigit() else None
        text = line.last.removeprefix("\x01ACTION ").removesuffix("\x01")
        number = line.tags.get("id") or f"{line.nick} {stamp} {text}"
        return Said(number, "commented", line.nick, line.tags.get("display-name") or line.nick, text, at=at)

    def _join(self, nick: str) -> list[Said]:
        if not nick or nick == self._nick or nick in self._present:
            return []
        self._present.add(nick)
        self._visits[nick] = self._visits.get(nick, 0) + 1
        return [self._move(nick, "joined")]

    def _leave(self, nick: str) -> list[Said]:
        if nick not in self._present:
            return []
        self._present.discard(nick)
        return [self._move(nick, "left")]

    def _move(self, nick: str, kind: Kind) -> Said:
        return Said(f"{kind}-{nick}-{self._visits.get(nick, 0)}", kind, nick, nick)

    def _compare(self) -> list[Said]:
        """After the list of names: who came and, where the list names anyone at all, who left meanwhile."""
        self.listed = True
        names = self._names - {self._nick}
        left = sorted(self._present - names) if names else []
        moves = [said for nick in left for said in self._leave(nick)]
        return moves + [said for nick in sorted(names) for said in self._join(nick)]
