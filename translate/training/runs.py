"""A training run: which pair it is for, where its files lie, and the options every step shares."""

import argparse
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKS = REPOSITORY / "assets" / "models" / "packs"
BUILD = REPOSITORY / "build" / "mt"
PAIRS = ("en_es", "en_zh", "es_en", "zh_en")
NAMES = {"en": "English", "es": "Spanish", "zh": "Chinese"}
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
        """The SentencePiece model: one for all languages, so that one direction can start from another."""
        return BUILD / "sentencepiece.model"

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


def runs_from(options: argparse.Namespace) -> list[Run]:
    """The run of the pair asked for, or one for each."""
    pairs = PAIRS if options.pair == "all" else (options.pair,)
    return [Run(*pair.split("_"), options.hours, options.device, options.seed) for pair in pairs]
