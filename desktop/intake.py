"""Where a session's room events come in: the sources that were named, the local web address, and what the rep types."""

from collections.abc import Sequence

from aiohttp import web

from desktop.errors import Problem, RoomError, UserError, problem_from
from desktop.network import NetworkThread
from desktop.paths import Paths
from desktop.rooms.events import RoomEvent, SourceState
from desktop.rooms.sources.by_hand import events_by_hand
from desktop.rooms.sources.catalogue import Access, open_rooms
from desktop.rooms.sources.cloudevents import Arrival
from desktop.rooms.sources.cursors import FileCursors
from desktop.rooms.sources.inlet import Inlet
from desktop.rooms.sources.webhook import read_keys, webhook_routes
from desktop.secrets import Passwords, load_tokens

Arrived = RoomEvent | Problem | SourceState
"""What sources bring."""


class Intake:
    """Made before anything listens: ArgumentError or RoomError for a source that cannot be opened."""

    def __init__(self, names: Sequence[str], paths: Paths, network: NetworkThread, inlet: Inlet) -> None:
        self._paths = paths
        self._inlet = inlet
        self._secrets = Passwords(paths.passwords)
        access = Access(network, self._secrets.load, FileCursors(paths.cursors))
        self._rooms = open_rooms(names, inlet, access)

    def routes(self) -> list[web.RouteDef]:
        """The web address, for the local server."""
        token = load_tokens(self._paths.tokens).room
        keys = read_keys(token, self._secrets.load("webhook-in"), self._complain)
        return webhook_routes(keys, self._inlet.accept, self._inlet.clock, self._inlet.now)

    def start(self) -> None:
        """The sources begin to bring events; the network thread runs."""
        for room in self._rooms:
            room.start()

    def stop(self) -> None:
        """The sources end; what had arrived was handed over."""
        for room in self._rooms:
            room.stop()

    def enter(self, text: str) -> None:
        """Buyers whom the rep typed or pasted; a line that cannot be read becomes a Problem."""
        try:
            events = events_by_hand(text, Arrival(self._inlet.now(), self._inlet.clock()))
        except RoomError as error:
            self._complain(error)
            return
        for event in events:
            self._inlet.accept(event)

    def _complain(self, error: UserError) -> None:
        self._inlet.accept(problem_from(error, self._inlet.clock()))
