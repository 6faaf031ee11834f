"""A training run: which pair it is for, where its files lie, and the options every step shares."""

import argparse
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKS = REPOSITORY / "assets" / "models" / "packs"
BUILD = REPOSITORY / "build" / "mt"
PAIRS = ("en_es", "en_zh", "es_en", "zh_en", "en_pt")
NAMES = {"en": "English", "es": "Spanish", "zh": "Chinese", "pt": "Portuguese"}
FIRST_LANGUAGES = frozenset(("en", "es", "zh"))
PACKAGE_VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class Run:
    """One direction, such as en to es."""

    source: str
    target: str
    hours: float = 0.5
    device: str = "cpu"
    seed: int = 7

    @property
    def pair(self) -> str:
        return f"{self.source}_{self.target}"

    @property
    def folder(self) -> Path:
        """Checkpoints and logs; git ignores it."""
        return BUILD / self.pair

    @property
    def pieces(self) -> Path:
        """The SentencePiece model: one for the first three languages, one with English for each later one.

        A direction that starts from another one takes over what both have: the English pieces, letters and bytes.
        """
        later = sorted({self.source, self.target} - FIRST_LANGUAGES)
        return BUILD / f"{'_'.join(('sentencepiece', *later))}.model"

    @property
    def package_name(self) -> str:
        return f"translate-{self.pair}-{PACKAGE_VERSION.replace('.', '_')}"

    @property
    def package(self) -> Path:
        """The file that the repository ships."""
        return PACKS / f"{self.package_name}.argosmodel"


def arguments(description: str) -> argparse.ArgumentParser:
    """The options that every step takes."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--pair", choices=(*PAIRS, "all"), default="all")
    parser.add_argument("--hours", type=float, default=0.5, help="how long training may take, in all")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--seed", type=int, default=7)
    return parser


def sharing_pieces(run: Run) -> list[Run]:
    """The directions whose text makes the pieces of `run`."""
    every = [Run(*pair.split("_")) for pair in PAIRS]
    return [one for one in every if one.pieces == run.pieces]


def runs_from(options: argparse.Namespace) -> list[Run]:
    """The run of the pair asked for, or one for each."""
    pairs = PAIRS if options.pair == "all" else (options.pair,)
    return [Run(*pair.split("_"), options.hours, options.device, options.seed) for pair in pairs]
