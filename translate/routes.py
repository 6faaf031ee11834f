"""The loaded packs of a session: what leads from its language to others, each pack loaded once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

from translate.argos import ArgosTranslator
from translate.decoding import Decoded, Draft, Translator
from translate.installing import folder_of
from translate.packs import PackInfo, available
from translate.ways import PIVOT, Route, route

HEAVY_BYTES = 30_000_000
"""A pack larger than this takes a few hundred milliseconds a sentence on a small laptop."""
_REMEMBERED = 16


@dataclass(frozen=True, slots=True)
class OpenRoute:
    """A route that is loaded; without a `translator` the source is shown as it is."""

    target: str
    translator: Translator | None
    through: str = ""


class Routes:
    """All routes from one source language; a context manager that frees the models."""

    def __init__(self, source: str, routes: Sequence[OpenRoute], heavy_packs: int = 0) -> None:
        self.source = source
        self.routes = tuple(routes)
        self._heavy_packs = heavy_packs

    @property
    def least_words(self) -> float:
        """By how much an open sentence should grow before it is worth asking all packs again.

        Heavy packs take 0.2 s of processor for a sentence (reference: streaming.md section 5); at 150 words a minute
        this keeps any number of them at half a core.
        """
        return float(max(2, self._heavy_packs)) if self._heavy_packs else 0.0

    def close(self) -> None:
        """Frees every model; harmless when repeated."""
        for way in self.routes:
            if way.translator:
                way.translator.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Remembering:
    """A translator that knows its last answers: several routes may share it as their first leg."""

    def __init__(self, translator: Translator) -> None:
        self._translator = translator
        self._answers = lru_cache(maxsize=_REMEMBERED)(self._ask)

    def translate(self, drafts: Sequence[Draft]) -> list[Decoded]:
        """One output for each draft, in order; raises PackError."""
        return [self._answers(draft) for draft in drafts]

    def text(self, pieces: Sequence[str]) -> str:
        """What `pieces` read as; without surrounding blanks."""
        return self._translator.text(pieces)

    def close(self) -> None:
        """Frees the model; harmless when repeated."""
        self._translator.close()

    def _ask(self, draft: Draft) -> Decoded:
        return self._translator.translate([draft])[0]


class PivotTranslator:
    """Two translators in a row."""

    def __init__(self, first: Translator, second: Translator) -> None:
        self._first = first
        self._second = second

    def translate(self, drafts: Sequence[Draft]) -> list[Decoded]:
        """One output for each draft, flagged `pivot`; raises PackError."""
        return [self._translate(draft) for draft in drafts]

    def text(self, pieces: Sequence[str]) -> str:
        """What `pieces` of the second leg read as."""
        return self._second.text(pieces)

    def close(self) -> None:
        """Frees both models."""
        self._first.close()
        self._second.close()

    def _translate(self, draft: Draft) -> Decoded:
        (middle,) = self._first.translate([Draft(draft.text, closed=draft.closed)])
        if "untranslated" in middle.flags:
            return middle
        (out,) = self._second.translate([Draft(middle.text, draft.settled, draft.previous, draft.closed)])
        if "untranslated" in out.flags:
            return Decoded((), draft.text, out.flags)
        return Decoded(out.pieces, out.text, tuple(dict.fromkeys(("pivot", *middle.flags, *out.flags))))


class PackShelf:
    """Loads packs when a route needs them, each once; a context manager that frees them all. Not for two threads."""

    def __init__(self, packs_dir: Path, assets_dir: Path) -> None:
        self._packs_dir = packs_dir
        self._assets_dir = assets_dir
        self._loaded: dict[Path, Translator] = {}

    def routes(self, source: str, targets: Sequence[str]) -> Routes:
        """What leads from `source` to each of `targets`; raises RouteError or PackError before anything changes."""
        packs = available(self._packs_dir, self._assets_dir)
        ways = [route(source, target, packs) for target in dict.fromkeys(targets)]
        legs = {leg.path: leg for way in ways for leg in way.legs}
        opened = [self._opened(way) for way in ways]
        return Routes(source, opened, sum(leg.size_bytes > HEAVY_BYTES for leg in legs.values()))

    def sources_to(self, target: str) -> frozenset[str]:
        """The languages from which a sound pack, or two, lead to `target`."""
        packs = [pack for pack in available(self._packs_dir, self._assets_dir) if not pack.problem]
        pairs = {(pack.source, pack.target) for pack in packs}
        ends = {target, PIVOT} if (PIVOT, target) in pairs else {target}
        return frozenset(source for source, end in pairs if end in ends) - {target}

    def close(self) -> None:
        """Frees every model; harmless when repeated."""
        for translator in self._loaded.values():
            translator.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _opened(self, way: Route) -> OpenRoute:
        legs = [self._translator(leg) for leg in way.legs]
        if len(legs) == 2:
            return OpenRoute(way.target, PivotTranslator(*legs), way.through)
        return OpenRoute(way.target, legs[0] if legs else None)

    def _translator(self, pack: PackInfo) -> Translator:
        if pack.path not in self._loaded:
            self._loaded[pack.path] = Remembering(ArgosTranslator(folder_of(pack, self._packs_dir)))
        return self._loaded[pack.path]


def open_routes(source: str, targets: Sequence[str], packs_dir: Path, assets_dir: Path) -> Routes:
    """Loads what leads from `source` to each of `targets`; raises RouteError or PackError, leaving nothing open."""
    shelf = PackShelf(packs_dir, assets_dir)
    try:
        return shelf.routes(source, targets)
    except BaseException:
        shelf.close()
        raise
