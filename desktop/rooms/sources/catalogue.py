"""The room sources by name (`twitch:CHANNEL`), what each needs and shows, and how one is opened.

Names hold no secrets: keys and tokens come from the keyring, under the names listed here.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from asr.telling import Sentence
from desktop.errors import ArgumentError
from desktop.network import NetworkThread
from desktop.rooms.sources.connecting import ConnectedRoom, Source
from desktop.rooms.sources.cursors import Cursors
from desktop.rooms.sources.inlet import Inlet, Room
from desktop.rooms.sources.lines import file_room, standard_input_room
from desktop.rooms.sources.quota import DAILY_UNITS, Quota
from desktop.rooms.sources.restream import Restream
from desktop.rooms.sources.ssn import LOCAL, RELAY, SocialStream
from desktop.rooms.sources.tmc import Tmc
from desktop.rooms.sources.tmc_https import TmcHttps
from desktop.rooms.sources.tmc_notices import TmcAccess
from desktop.rooms.sources.twitch import Twitch
from desktop.rooms.sources.youtube import YouTube

LoadSecret = Callable[[str], str]
"""The secret of that name, empty when there is none: `Passwords.load`."""


@dataclass(frozen=True, slots=True)
class Access:
    """What sources that connect out are given."""

    network: NetworkThread
    secret: LoadSecret
    cursors: Cursors


@dataclass(frozen=True, slots=True)
class SourceKind:
    """One kind of source, for the settings page and the help text."""

    name: str
    """What stands before the colon."""
    title: str
    argument: str
    """What stands behind the colon, in capitals; empty for none, in brackets where it may be left out."""
    secrets: tuple[str, ...] = ()
    """Names of the secrets that it needs."""
    also: tuple[str, ...] = ()
    """Names of secrets that it uses where they are there."""
    shows_joins: bool = True
    """Whether it says who enters; without, a viewer's first message counts as their coming."""
    leaves_machine: bool = True
    """Whether it talks to a server elsewhere."""


KINDS = (
    SourceKind("webhook", "Web address on this machine", "", leaves_machine=False),
    SourceKind("stdin", "Standard input", "", leaves_machine=False),
    SourceKind("file", "A file that grows", "PATH", leaves_machine=False),
    SourceKind("tmc", "Alibaba.com live", "[GROUP]", ("tmc-app-key", "tmc-app-secret")),
    SourceKind(
        "tmc-https",
        "Alibaba.com live over HTTPS",
        "[GROUP]",
        ("tmc-app-key", "tmc-app-secret"),
        ("tmc-session",),
    ),
    SourceKind("ssn", "Social Stream Ninja, by its relay", "SESSION"),
    SourceKind("ssn-local", "Social Stream Ninja on this machine", "SESSION", leaves_machine=False),
    SourceKind(
        "youtube", "YouTube live chat", "VIDEO", ("youtube-key",), ("youtube-daily-units",), shows_joins=False
    ),
    SourceKind("twitch", "Twitch chat", "CHANNEL"),
    SourceKind("restream", "Restream chat", "", ("restream-token",), shows_joins=False),
)
_SESSION = re.compile(r"[A-Za-z0-9_-]{1,128}")
_VIDEO = re.compile(r"[A-Za-z0-9_-]{6,20}")
_CHANNEL = re.compile(r"#?([A-Za-z0-9_]{1,25})")
_GROUP = re.compile(r"[\w.-]{0,64}")


def open_rooms(names: Sequence[str], inlet: Inlet, access: Access) -> tuple[Room, ...]:
    """The rooms that `names` name, not started; `webhook` is always there and opens nothing.

    Raises ArgumentError for a source there is not or a secret that is missing, RoomError for a file that cannot be
    read.
    """
    wanted = [name for name in dict.fromkeys(names) if name.rstrip(":") != "webhook"]
    return tuple(_room(name, inlet, access) for name in wanted)


def _room(name: str, inlet: Inlet, access: Access) -> Room:
    kind, _, rest = name.partition(":")
    if kind == "stdin" and not rest:
        return standard_input_room(inlet)
    if kind == "file" and rest:
        return file_room(Path(rest).expanduser(), inlet)
    return ConnectedRoom(
        open_source(name, access.secret, access.cursors), inlet, access.network, access.cursors
    )


def open_source(name: str, secret: LoadSecret, cursors: Cursors) -> Source:
    """The source that connects out under `name`; raises ArgumentError."""
    kind, _, rest = name.partition(":")
    make = _MAKERS.get(kind)
    if make is None:
        raise unknown(name)
    return make(_Order(name, rest.strip(), secret, cursors))


def kind_of(name: str) -> SourceKind:
    """The kind of a source by its name; raises ArgumentError."""
    found = next((kind for kind in KINDS if kind.name == name.partition(":")[0]), None)
    if found is None:
        raise unknown(name)
    return found


def unknown(name: str) -> ArgumentError:
    """For a source there is not."""
    forms = tuple(f"{kind.name}:{kind.argument}" if kind.argument else kind.name for kind in KINDS)
    return ArgumentError(
        "room-unknown",
        Sentence.tr("There is no room source {name!r}.", name=name),
        Sentence.tr("There are: {forms}.", forms=forms),
    )


@dataclass(frozen=True, slots=True)
class _Order:
    name: str
    rest: str
    secret: LoadSecret
    cursors: Cursors

    def matched(self, pattern: re.Pattern[str], example: str) -> str:
        """What stands behind the colon if it is well-formed."""
        match = pattern.fullmatch(self.rest)
        if match is None:
            raise ArgumentError(
                "room-unknown",
                Sentence.tr("{name!r} names no room.", name=self.name),
                Sentence.tr("Write it like {example}.", example=example),
            )
        return match[1] if match.groups() else match[0]

    def needed(self, secret: str) -> str:
        """A secret that must be there."""
        value = self.secret(secret).strip()
        if not value:
            raise ArgumentError(
                "room-secret",
                Sentence.tr(
                    "{name} needs {secret!r}, which is not kept on this machine yet.",
                    name=self.name,
                    secret=secret,
                ),
                Sentence.tr(
                    "Enter it in the settings under room sources. It is never given on the command line."
                ),
            )
        return value


def _tmc_access(order: _Order) -> TmcAccess:
    group = order.matched(_GROUP, "tmc: or tmc:GROUP")
    key, secret = order.needed("tmc-app-key"), order.needed("tmc-app-secret")
    return TmcAccess(key, secret, group or "default", order.secret("tmc-session").strip())


def _youtube(order: _Order) -> Source:
    video, key = order.matched(_VIDEO, "youtube:dQw4w9WgXcQ"), order.needed("youtube-key")
    units = order.secret("youtube-daily-units").strip()
    daily = int(units) if units.isascii() and units.isdigit() and len(units) < 10 else DAILY_UNITS
    return YouTube(video, key, Quota(daily, order.cursors))


def _ninja(order: _Order) -> Source:
    session = order.matched(_SESSION, f"{order.name.partition(':')[0]}:SESSION")
    return SocialStream(order.name, session, LOCAL if order.name.startswith("ssn-local") else RELAY)


_MAKERS: dict[str, Callable[[_Order], Source]] = {
    "tmc": lambda order: Tmc(_tmc_access(order)),
    "tmc-https": lambda order: TmcHttps(_tmc_access(order)),
    "ssn": _ninja,
    "ssn-local": _ninja,
    "youtube": _youtube,
    "twitch": lambda order: Twitch(order.matched(_CHANNEL, "twitch:channel").lower()),
    "restream": lambda order: Restream(order.needed("restream-token")),
}
