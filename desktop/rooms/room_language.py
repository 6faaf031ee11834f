"""The language of the room: whom the captions reach, and when another second line would reach more. Private hints."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from babel.languages import get_official_languages

from asr.captions import LanguageHeard
from desktop.commands import SwitchSource, SwitchTargets
from desktop.rooms.countries import language_name
from desktop.rooms.events import Buyer, BuyerSeen
from desktop.rooms.hint_wording import hint_text
from desktop.rooms.memory import ChatTranslated, Hint
from desktop.rooms.wording import Wording


@dataclass(frozen=True, slots=True)
class LanguageOptions:
    """When a switch is worth suggesting."""

    readers: int = 3
    """So many present read the language."""
    part: float = 0.5
    """And they are at least this part of those whose language is known."""
    repeat_ms: int = 300_000
    """The same suggestion is not made again within this time."""


class RoomLanguage:
    """Stage: who is present and what they write in, `Hint`s out. A country stands for its first official language
    until its buyer writes; buyers of the home market and those of whom nothing is known are not counted."""

    def __init__(
        self,
        source: str,
        targets: tuple[str, ...],
        wording: Wording = "en",
        options: LanguageOptions | None = None,
    ) -> None:
        self._source = source
        self._second = targets[0] if targets else ""
        self._wording: Wording = wording
        self._options = options or LanguageOptions()
        self._readers: Counter[str] = Counter()
        self._reads: dict[str, str] = {}
        self._writes: dict[str, str] = {}
        self._told_ms: dict[str, int] = {}

    def feed(self, item: object) -> Iterator[Hint]:
        """A hint when most of the room reads something else than it gets."""
        match item:
            case SwitchTargets():
                self._second = item.languages[0] if item.languages else ""
            case SwitchSource() | LanguageHeard():
                self._source = item.language
            case ChatTranslated():
                self._writes[item.buyer_id] = item.language
                if item.buyer_id in self._reads:
                    self._count(item.buyer_id, item.language)
                    yield from self._suggested(item.at_ms)
            case BuyerSeen():
                self._note(item)
                yield from self._suggested(item.at_ms)

    def finish(self) -> Iterator[Hint]:
        """Nothing is held back."""
        return iter(())

    def _note(self, seen: BuyerSeen) -> None:
        is_counted = seen.present and seen.origin.home != "domestic"
        language = self._writes.get(seen.buyer.id) or read_by(seen.buyer)
        self._count(seen.buyer.id, language if is_counted else "")

    def _count(self, buyer_id: str, language: str) -> None:
        before = self._reads.pop(buyer_id, "")
        if before:
            self._readers[before] -= 1
        if language:
            self._reads[buyer_id] = language
            self._readers[language] += 1

    def _suggested(self, at_ms: int) -> Iterator[Hint]:
        if not self._reads:
            return
        language, readers = max(self._readers.items(), key=lambda one: (one[1], one[0]))
        known = len(self._reads)
        served = language in (self._source, self._second)
        if served or readers < self._options.readers or readers < self._options.part * known:
            return
        if at_ms - self._told_ms.get(language, -self._options.repeat_ms) < self._options.repeat_ms:
            return
        self._told_ms[language] = at_ms
        named = language_name(language, self._wording)
        text = hint_text("language", self._wording, {"readers": readers, "known": known, "language": named})
        yield Hint(at_ms, "language", text, action=language)


def read_by(buyer: Buyer) -> str:
    """What their platform says they use, else what their country speaks; empty when nothing is known."""
    official = get_official_languages(buyer.country, regional=False, de_facto=True) if buyer.country else ()
    said = [one for one in buyer.languages if one in official] or list(buyer.languages) or list(official)
    return str(said[0]) if said else ""
