"""What a package is tried on besides held-out sentences: the demo talk, free sentences, noise, and nonsense."""

import random
import re
from pathlib import Path

from translate.training.noise import copy_line, noisy
from translate.training.phrasebook import Pair
from translate.training.runs import REPOSITORY, Run

_OUTSIDE = Path(__file__).with_name("outside.tsv")
_TALK = REPOSITORY / "assets" / "demo"
_WORD = re.compile(r"[\u4e00-\u9fff]{1,3}|[^\s\u4e00-\u9fff]+")


def outside(run: Run) -> list[Pair]:
    """Everyday sentences that the phrasebook has no shape for."""
    header, *lines = (line.split("\t") for line in _OUTSIDE.read_text(encoding="utf-8").splitlines())
    source, target = header.index(run.source), header.index(run.target)
    return [Pair(line[source], line[target], "outside") for line in lines]


def talk(run: Run) -> list[Pair]:
    """The demo talk, which no training text contains, line by line with its written translation."""
    sides = (
        (_TALK / ("talk.txt" if language == "en" else f"talk.{language}.txt"))
        .read_text(encoding="utf-8")
        .splitlines()
        for language in (run.source, run.target)
    )
    return [Pair(source, target, "talk") for source, target in zip(*sides, strict=True) if source.strip()]


def with_noise(pairs: list[Pair], run: Run) -> list[Pair]:
    chance = random.Random(run.seed)
    return [Pair(noisy(pair.source, run.source, chance), pair.target, pair.shape) for pair in pairs]


class Nonsense:
    """Random inputs made of held-out sentences and of nothing at all, the same for the same seed."""

    def __init__(self, run: Run, sentences: list[str]) -> None:
        self._chance = random.Random(run.seed)
        self._sentences = sentences
        self._glue = "" if run.source == "zh" else " "
        self._words = [word for text in sentences for word in _WORD.findall(text)]

    def lines(self, count: int) -> list[str]:
        """A quarter each: shuffled words, cut and joined sentences, made-up names, any characters."""
        makers = (self._shuffled, self._cut_and_joined, lambda: copy_line(self._chance), self._characters)
        return [makers[number % 4]() for number in range(count)]

    def _shuffled(self) -> str:
        return self._glue.join(self._chance.choice(self._words) for _ in range(self._chance.randint(1, 25)))

    def _cut_and_joined(self) -> str:
        first, second = self._chance.choice(self._sentences), self._chance.choice(self._sentences)
        cut, start = self._chance.randint(1, len(first)), self._chance.randint(0, len(second) - 1)
        return first[:cut] + self._glue + second[start:]

    def _characters(self) -> str:
        return "".join(self._character() for _ in range(self._chance.randint(1, 30)))

    def _character(self) -> str:
        start, count = self._chance.choice(((33, 94), (0xA1, 700), (0x4E00, 20_000)))
        return chr(start + self._chance.randrange(count))
