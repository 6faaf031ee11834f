"""One row of a list of the review: what stands in it, and where it leads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.rooms.events import Home
from desktop.window.parts import Tone


@dataclass(frozen=True, slots=True)
class Chip:
    """A word in a frame; its colour never says more than the word."""

    text: str
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row leads: a line, else a time (-1 for none), or a buyer; no session means the one on show."""

    session_id: str = ""
    utterance: int = -1
    at_ms: int = -1
    buyer_id: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a row: `label` before it, `head` with chips and `aside` on one line, then whole paragraphs.

    A badge with `country` is drawn where `home` is said.
    """

    head: str = ""
    label: str = ""
    aside: str = ""
    chips: tuple[Chip, ...] = ()
    body: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    country: str = ""
    home: Home | None = None
    place: Place = field(default_factory=Place)

    def plain(self) -> str:
        """The row as text, for copying and for screen readers."""
        first = (self.label, self.country, self.head, *(chip.text for chip in self.chips), self.aside)
        lines = ("  ".join(part for part in first if part), *self.body, *self.small)
        return "\n".join(line for line in lines if line)


@dataclass(frozen=True, slots=True)
class Entries:
    """Rows, of each the text in which is searched, and where each buyer stands."""

    rows: tuple[Entry, ...] = ()
    folded: tuple[str, ...] = ()
    buyers: Mapping[str, int] = field(default_factory=dict)


def entries_of(rows: Iterable[Entry]) -> Entries:
    """`rows` ready to be searched; thousands take a while, so not in the Qt thread."""
    kept = tuple(rows)
    buyers = {row.place.buyer_id: at for at, row in enumerate(kept) if row.place.buyer_id}
    return Entries(kept, tuple(row.plain().casefold() for row in kept), buyers)


def some_of(entries: Entries, places: Iterable[int]) -> Entries:
    """The rows at `places`, in that order."""
    wanted = tuple(places)
    rows = tuple(entries.rows[at] for at in wanted)
    buyers = {row.place.buyer_id: at for at, row in enumerate(rows) if row.place.buyer_id}
    return Entries(rows, tuple(entries.folded[at] for at in wanted), buyers)
