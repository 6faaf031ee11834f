"""Which packs lead from one language to another: one, or two through English. Nothing is loaded here."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from translate.errors import PackError, RouteError
from translate.packs import PackInfo
from translate.telling import Language, Sentence

PIVOT = "en"


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

    @property
    def label(self) -> str:
        """As a reader sees it: `zh→es goes through English`."""
        way = f"{self.source}→{self.target}"
        return f"{way} goes through English" if self.through else way


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


def through_english(packs: Sequence[PackInfo]) -> tuple[Route, ...]:
    """The pairs that have no pack of their own and are reached by two."""
    sound = [pack for pack in packs if not pack.problem]
    pairs = {(pack.source, pack.target) for pack in sound}
    sources = sorted({pack.source for pack in sound if pack.target == PIVOT})
    targets = sorted({pack.target for pack in sound if pack.source == PIVOT})
    return tuple(
        route(source, target, packs)
        for source in sources
        for target in targets
        if source != target and (source, target) not in pairs
    )


def _pack(source: str, target: str, packs: Sequence[PackInfo]) -> PackInfo | None:
    return next(
        (pack for pack in packs if (pack.source, pack.target) == (source, target) and not pack.problem), None
    )


def _no_route(source: str, target: str, packs: Sequence[PackInfo]) -> PackError | RouteError:
    for pack in packs:
        if pack.problem and (pack.source, pack.target) == (source, target):
            return PackError(
                "pack-damaged", pack.problem, Sentence.tr("Remove the pack and import it again.")
            )
    legs = [leg for leg in ((source, PIVOT), (PIVOT, target)) if leg[0] != leg[1] and not _pack(*leg, packs)]
    names = [f"{one}→{other}" for one, other in legs]
    missing = Sentence.tr("{one} and {other}", one=names[0], other=names[1]) if len(names) > 1 else names[0]
    direct = f"{source}→{target}"
    hint = (
        Sentence.tr("Import {direct}: deskcast packs import FILE.argosmodel", direct=direct)
        if PIVOT in (source, target)
        else Sentence.tr(
            "Import {direct}, or {missing}: deskcast packs import FILE.argosmodel",
            direct=direct,
            missing=missing,
        )
    )
    return RouteError(
        "route",
        Sentence.tr(
            "No language pack leads from {source} to {target}.",
            source=Language(source),
            target=Language(target),
        ),
        hint,
    )
