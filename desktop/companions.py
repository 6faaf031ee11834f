"""The stages that go along with a session: each hears every event and may add its own; a new one is one line here."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.paths import Paths
from desktop.rooms.products import Products
from desktop.session_options import SessionOptions
from desktop.worker import Stage


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a companion may know of its session."""

    options: SessionOptions
    paths: Paths
    products: Products
    now_ms: Callable[[], int]
    """Milliseconds of the session, on the audio clock."""


@dataclass(frozen=True, slots=True)
class Companion:
    """A stage that is fed every event of the hub (levels and progress excepted) and every command of the rep.

    It must pass over what it does not know, its own events included.
    """

    name: str
    stage: Stage


def companions(around: Surroundings) -> tuple[Companion, ...]:
    """Those of a session, in the order in which they are fed."""
    return ()
