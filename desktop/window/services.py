"""What the settings page asks of the app beside settings: values it shows and calls that may block or take minutes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from desktop.overlay.fonts import Script
    from desktop.overlay.look import Look
    from desktop.overlay.obs_values import ObsState
    from desktop.rooms.sources.catalogue import SourceKind
    from desktop.rooms.sources.trying import Trial
    from desktop.sessions.transcript import KnownBuyer

OBS_SECRET, YOUTUBE_SECRET = "obs", "youtube-captions"
"""Names under which `desktop.outlet` looks for secrets; written here too, for it brings half the network along."""
Ware = Literal["model", "pack"]
Tell = Callable[[int, int], None]
"""How much is done, and of how much in all; called in the thread of the job."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A model or pack that lies on this machine; a pack's `name` is its pair, as `en-es`."""

    ware: Ware
    name: str
    label: str
    size_bytes: int
    languages: tuple[str, ...] = ()
    """A model's, empty for all; a pack's two."""
    bundled: bool = False
    problem: str = ""
    verdict: Literal["", "smooth", "slow", "behind"] = ""
    """How a model does on this machine; empty before it was measured."""
    delay_ms: int = 0
    through: str = ""
    """For a pair that is reached over two packs: the language in the middle."""


@dataclass(frozen=True, slots=True)
class Offering:
    """What can be downloaded; size 0 where only the server knows."""

    ware: Ware
    name: str
    size_bytes: int = 0
    languages: tuple[str, ...] = ()


class Stock(Protocol):
    """Models and packs. Calls raise `desktop.errors.USER_ERRORS`."""

    def held(self) -> tuple[Holding, ...]:
        """What is there, models first; pairs through English last."""

    def offered_models(self) -> tuple[Offering, ...]:
        """Models to download, without those that are there; asks nobody."""

    def offered_packs(self) -> tuple[Offering, ...]:
        """Packs to download, as the index lists them now; uses the network."""

    def install(self, offer: Offering, tell: Tell, enough: Event) -> None:
        """Downloads; stops when `enough` is set, and goes on from there the next time."""

    def take_in(self, path: Path) -> str:
        """Imports a model (folder or zip) or a pack (.argosmodel); returns its name."""

    def check(self, holding: Holding) -> None:
        """Verifies every file of a model, translates a probe with a pack."""

    def remove(self, holding: Holding) -> None:
        """Deletes what was installed."""

    def measure(self, tell: Tell, enough: Event) -> None:
        """Measures every model on this machine and keeps the figures; minutes."""


class Studio(Protocol):
    """The overlay and OBS between sessions, and those of the session while one runs."""

    def open(self) -> None:
        """Starts the overlay if it does not run; PortError when its port is taken."""

    def close(self) -> None:
        """Stops what `open` started; the overlay of a session stays."""

    def url(self, lang: str, theme: str, layers: tuple[str, ...]) -> str:
        """Address for OBS."""

    def clients(self) -> int:
        """Pages that are open."""

    def clients_in_obs(self) -> int:
        """Those of them that OBS shows."""

    def show(self, look: Look) -> None:
        """Changes the look of every page that is open."""

    def sample(self) -> None:
        """A test caption on every page."""

    def sample_welcome(self) -> None:
        """A test greeting on every page."""

    def obs_state(self) -> ObsState | None:
        """How OBS stands; None before `connect_obs`."""

    def connect_obs(self) -> None:
        """Connects OBS as the settings say, anew."""

    def missing_scripts(self, languages: tuple[str, ...]) -> tuple[Script, ...]:
        """Scripts of `languages` for which this machine has no font."""


class Secrets(Protocol):
    """Passwords, keys and tokens: kept in the keyring, never shown again."""

    def kept(self, name: str) -> bool:
        """Whether there is one."""

    def keep(self, name: str, text: str) -> bool:
        """Keeps it, forgets it when empty; False when there is no keyring and a private file was used."""


class Rooms(Protocol):
    """Where buyers come from."""

    def kinds(self) -> tuple[SourceKind, ...]:
        """The kinds of source; quick."""

    def trial(self, source: str) -> Trial:
        """Connects once and says what was found."""


ListKind = Literal["glossary", "products", "script"]


@dataclass(frozen=True, slots=True)
class ListRead:
    """What a file held: how many rows are used, some of them, and the rows that are not with the reason."""

    path: str
    count: int
    sample: tuple[str, ...] = ()
    flaws: tuple[str, ...] = ()


class Lists(Protocol):
    """Glossary, product list, talk script."""

    def read(self, kind: ListKind, path: Path) -> ListRead:
        """Reads a file as a session would."""

    def paste(self, kind: ListKind, text: str) -> ListRead:
        """Keeps cells copied from a sheet as a file of the app's own and reads it."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done about a buyer; `files` are exports that still name them."""

    sessions: int
    backups: int
    files: tuple[Path, ...]


class People(Protocol):
    """The buyers that are kept."""

    def search(self, text: str) -> tuple[KnownBuyer, ...]:
        """By name, company, country, contact or note; all of them for an empty text."""

    def export(self, buyer_id: str) -> Path:
        """Writes everything that is kept of one buyer into the exports folder."""

    def erase(self, buyer_id: str) -> Erased:
        """Removes one buyer for good, from the record, its index and its backups."""

    def delete_session(self, session_id: str) -> None:
        """Removes one session for good."""


@dataclass(frozen=True, slots=True)
class About:
    """What this app is."""

    version: str
    licences: tuple[str, ...]
    logs: Path
    record: Path


class Care(Protocol):
    """Help for when something is wrong."""

    def about(self) -> About:
        """Version, licences, folders."""

    def report(self, target: Path) -> Path:
        """Writes a problem report without speech, names or tokens."""

    def report_path(self) -> Path:
        """Where it would be kept if the rep does not say otherwise."""

    def is_damaged(self) -> bool:
        """Whether the record needs a repair."""

    def repair(self) -> str:
        """Repairs it and says what came of it; deletes nothing."""


class Services(Protocol):
    """All of them."""

    @property
    def stock(self) -> Stock:
        """Models and packs."""

    @property
    def studio(self) -> Studio:
        """Overlay and OBS."""

    @property
    def secrets(self) -> Secrets:
        """Passwords and keys."""

    @property
    def rooms(self) -> Rooms:
        """Room sources."""

    @property
    def lists(self) -> Lists:
        """Glossary, products, script."""

    @property
    def people(self) -> People:
        """Kept buyers."""

    @property
    def care(self) -> Care:
        """About, report, repair."""
