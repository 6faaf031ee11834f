"""One buyer as the desk sees them: what they wrote, what the rep noted, and what follows from both.

Everything is worked out from the lines in the order of their own times, so that it is the same however they arrived.
"""

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import get_args

from desktop.rooms.events import BuyerSeen, RoomEvent
from desktop.rooms.memory import BuyerProfile, BuyerStage, Remembered
from desktop.rooms.products import Product
from desktop.rooms.questions import LineFacts, LineReader, Quantity
from desktop.rooms.scores import Evidence, score
from desktop.rooms.wording import Wording

STAGES: tuple[BuyerStage, ...] = get_args(BuyerStage)
_LINES = 200
"""Lines of one buyer that are kept in mind, the newest."""
_SHOWN = 12
"""Topics, quantities, products and contacts of each kind that a profile lists."""


@dataclass(slots=True, order=True)
class _Line:
    stamp: tuple[datetime, str, str]
    at_ms: int = field(compare=False)
    inquiry: bool = field(compare=False)
    text: str = field(compare=False)
    given: tuple[str, ...] = field(compare=False)
    """Contacts of a form, byte for byte."""
    facts: LineFacts = field(compare=False)

    @property
    def contacts(self) -> tuple[str, ...]:
        return (*self.given, *self.facts.contacts)

    @property
    def waits(self) -> bool:
        return self.inquiry or self.facts.waits


@dataclass(slots=True)
class Case:
    """Grows by `take`, `see`, `translate` and by what the rep does."""

    buyer_id: str
    past: Remembered | None
    seen: BuyerSeen | None = None
    notes: list[str] = field(default_factory=list)
    do_not_contact: bool = False
    _answered_ms: int = -1
    _set_stage: BuyerStage | None = None
    _set_ms: int = -1
    _lines: list[_Line] = field(default_factory=list)
    _translated: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.past:
            self.notes = list(self.past.notes)
            self.do_not_contact = self.past.do_not_contact

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2 as far as known."""
        return (self.seen.buyer.country or self.seen.origin.country) if self.seen else ""

    @property
    def visits(self) -> int:
        """This one included."""
        return self.seen.buyer.visits if self.seen else 1

    def take(self, event: RoomEvent, reader: LineReader) -> None:
        """A line, a form, or both; the caller has removed repetitions."""
        given = tuple(part for part in (event.email, event.phone) if part)
        if not event.text and not given:
            return
        facts = self._read(event.text, reader)
        stamp = (event.at, event.source, event.id)
        insort(self._lines, _Line(stamp, event.at_ms, event.kind == "inquired", event.text, given, facts))
        del self._lines[:-_LINES]

    def see(self, seen: BuyerSeen, reader: LineReader) -> None:
        """Their newest state; a new country may show a phone in what was only a number."""
        before, self.seen = self.country, seen
        if self.country != before:
            self._read_again(reader)

    def translate(self, text: str, translated: str, reader: LineReader) -> None:
        """What a line says in the rep's language, where products are easier to recognise."""
        if self._translated.get(text) != translated:
            self._translated[text] = translated
            self._read_again(reader, text)

    def _read_again(self, reader: LineReader, text: str | None = None) -> None:
        for line in self._lines:
            if text is None or line.text == text:
                line.facts = self._read(line.text, reader)

    def _read(self, text: str, reader: LineReader) -> LineFacts:
        facts = reader.read(text, self.country)
        translated = self._translated.get(text, "")
        return facts.joined(reader.read(translated)) if translated else facts

    def answer(self, at_ms: int) -> None:
        """What came until `at_ms` is answered."""
        self._answered_ms = max(self._answered_ms, at_ms)

    def set_stage(self, stage: BuyerStage, at_ms: int) -> None:
        """The rep knows better; what the buyer does later may still raise it."""
        self._set_stage, self._set_ms = stage, at_ms

    @property
    def stage(self) -> BuyerStage:
        """The furthest they have come since the rep set it, else ever."""
        later = [line for line in self._lines if line.at_ms > self._set_ms]
        reached: list[BuyerStage] = ["viewer"]
        reached += ["asked"] if any(line.text for line in later) else []
        reached += ["contact"] if any(line.contacts for line in later) else []
        reached += [self._set_stage] if self._set_stage else [self.past.stage] if self.past else []
        return max(reached, key=STAGES.index)

    @property
    def products(self) -> tuple[Product, ...]:
        """Those named, newest first, then those with words in common."""
        matches = [match for line in reversed(self._lines) for match in line.facts.matches]
        ordered = sorted(matches, key=lambda match: not match.named)
        return tuple({match.product.label: match.product for match in ordered}.values())[:_SHOWN]

    @property
    def topics(self) -> tuple[str, ...]:
        """What they asked about, newest first, products by name among them; then what they asked before."""
        return tuple(dict.fromkeys((*self._topics(), *(self.past.topics if self.past else ()))))[:_SHOWN]

    def _topics(self) -> Iterator[str]:
        for line in reversed(self._lines):
            yield from (match.product.label for match in line.facts.matches if match.named)
            yield from line.facts.topics

    @property
    def contacts(self) -> tuple[str, ...]:
        """All they left, in the order in which they left them."""
        return tuple(dict.fromkeys(one for line in self._lines for one in line.contacts))[:_SHOWN]

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """All they named, newest first."""
        found = [one for line in reversed(self._lines) for one in reversed(line.facts.quantities)]
        return tuple({one.text: one for one in found}.values())[:_SHOWN]

    def profile(self, at_ms: int, wording: Wording) -> BuyerProfile:
        """Everything above as a value."""
        waiting = [line.at_ms for line in self._lines if line.waits and line.at_ms > self._answered_ms]
        return BuyerProfile(
            at_ms=at_ms,
            buyer_id=self.buyer_id,
            stage=self.stage,
            score=score(self._evidence(), wording),
            topics=self.topics,
            contacts=self.contacts,
            notes=tuple(self.notes),
            do_not_contact=self.do_not_contact,
            unanswered=len(waiting),
            waiting_since_ms=min(waiting, default=0),
            quantities=tuple(one.text for one in self.quantities),
            products=tuple(product.label for product in self.products),
        )

    def _evidence(self) -> Evidence:
        contacts, topics = self.contacts, tuple(self._topics())
        named = [product for product in self.products if product.label in topics]
        largest = max(self.quantities, key=lambda one: one.pieces, default=Quantity(0, ""))
        reached = STAGES.index(self.past.stage) if self.past else 0
        return Evidence(
            contact=contacts[0] if contacts else "",
            known_contact=reached >= STAGES.index("contact"),
            quantity=largest.text,
            pieces=largest.pieces,
            moq=named[0].moq if named else 0,
            product=named[0].label if named else "",
            topics=topics,
            visits=self.visits,
        )
