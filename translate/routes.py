"""How a language is reached: one pack, or two through English; and the loaded packs of one session."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Self

from translate.argos import ArgosTranslator
from translate.decoding import Decoded, Draft, Translator
from translate.errors import PackError, RouteError
from translate.packs import PackInfo, available, folder_of

PIVOT = "en"
_REMEMBERED = 16


@dataclass(frozen=True, slots=True)
class Route:
    """The packs from `source` to `target` in order; none if the two are the same language."""

    source: str
    target: str
    legs: tuple[PackInfo, ...]

    @property
    def through(self) -> str:
        """The language in the middle, or nothing."""
        return self.legs[0].target if len(self.legs) > 1 else ""


@dataclass(frozen=True, slots=True)
class OpenRoute:
    """A route that is loaded; without a `translator` the source is shown as it is."""

    target: str
    translator: Translator | None
    through: str = ""


class Routes:
    """All routes from one source language; a context manager that frees the models."""

    def __init__(self, source: str, routes: Sequence[OpenRoute]) -> None:
        self.source = source
        self.routes = tuple(routes)

    def close(self) -> None:
        """Frees every model; harmless when repeated."""
        for route in self.routes:
            if route.translator:
                route.translator.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class PivotTranslator:
    """Two translators in a row; the first leg is remembered, for several targets share it."""

    def __init__(self, first: Translator, second: Translator) -> None:
        self._first = first
        self._second = second
        self._middle = lru_cache(maxsize=_REMEMBERED)(self._translate_first)

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
        middle = self._middle(draft.text, draft.closed)
        if "untranslated" in middle.flags:
            return middle
        (out,) = self._second.translate([Draft(middle.text, draft.settled, draft.previous, draft.closed)])
        if "untranslated" in out.flags:
            return Decoded((), draft.text, out.flags)
        return Decoded(out.pieces, out.text, tuple(dict.fromkeys(("pivot", *middle.flags, *out.flags))))

    def _translate_first(self, text: str, closed: bool) -> Decoded:
        return self._first.translate([Draft(text, closed=closed)])[0]


def route(source: str, target: str, packs: Sequence[PackInfo]) -> Route:
    """The way from `source` to `target`: a direct pack, else through English.

    Raises RouteError naming the packs that would make the way, or PackError if the pack for it is damaged.
    """
    if source == target:
        return Route(source, target, ())
    for way in ((source, target), (source, PIVOT, target)):
        legs = [_pack(one, other, packs) for one, other in pairwise(way) if one != other]
        if len(legs) == len(way) - 1 and all(legs):
            return Route(source, target, tuple(leg for leg in legs if leg))
    raise _no_route(source, target, packs)


def open_routes(source: str, targets: Sequence[str], packs_dir: Path, assets_dir: Path) -> Routes:
    """Loads what leads from `source` to each of `targets`; raises RouteError or PackError, leaving nothing open."""
    packs = available(packs_dir, assets_dir)
    ways = [route(source, target, packs) for target in dict.fromkeys(targets)]
    with ExitStack() as undo:
        loaded: dict[Path, Translator] = {}
        for pack in (leg for way in ways for leg in way.legs):
            if pack.path not in loaded:
                loaded[pack.path] = ArgosTranslator(folder_of(pack, packs_dir))
                undo.callback(loaded[pack.path].close)
        undo.pop_all()
    return Routes(source, [_opened(way, [loaded[leg.path] for leg in way.legs]) for way in ways])


def _opened(way: Route, legs: list[Translator]) -> OpenRoute:
    if len(legs) == 2:
        return OpenRoute(way.target, PivotTranslator(*legs), way.through)
    return OpenRoute(way.target, legs[0] if legs else None)


def _pack(source: str, target: str, packs: Sequence[PackInfo]) -> PackInfo | None:
    return next(
        (pack for pack in packs if (pack.source, pack.target) == (source, target) and not pack.problem), None
    )


def _no_route(source: str, target: str, packs: Sequence[PackInfo]) -> PackError | RouteError:
    for pack in packs:
        if pack.problem and (pack.source, pack.target) == (source, target):
            return PackError("pack-damaged", pack.problem, "Remove the pack and import it again.")
    legs = [leg for leg in ((source, PIVOT), (PIVOT, target)) if leg[0] != leg[1] and not _pack(*leg, packs)]
    missing = " and ".join(f"{one}→{other}" for one, other in legs)
    choice = f"{source}→{target}" + (f", or {missing}" if PIVOT not in (source, target) else "")
    return RouteError(
        "route",
        f"No language pack leads from {source} to {target}.",
        f"Import {choice}: deskcast packs import FILE.argosmodel",
    )
