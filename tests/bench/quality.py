"""BLEU and chrF of translations, after sacrebleu's defaults, so that figures compare with published ones.

BLEU: Papineni et al., 2002, corpus level, exponential smoothing, tokens of `13a` (Chinese: `zh`). chrF: Popović, 2015,
corpus level, 1- to 6-grams of characters without blanks, beta 2. Checked against sacrebleu 2.6 on the demo talk.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_ORDERS = 4
_LETTER_ORDERS = 6
_BETA = 2
_SYMBOLS = re.compile(r"([{-~\[-` -&(-+:-@/])")
_HAN = re.compile(r"([\u3400-\u4db5\u4e00-\u9fa5\uf900-\ufad9\u3001-\u303f\uff00-\uffef\u2018-\u201f])")


@dataclass(frozen=True, slots=True)
class Pair:
    """One output and what it should have been."""

    output: str
    reference: str


def tokens(text: str, language: str) -> list[str]:
    """Words and marks, each Han letter of its own."""
    if language == "zh":
        text = _HAN.sub(r" \1 ", text)
    text = _SYMBOLS.sub(r" \1 ", f" {text} ")
    text = re.sub(r"([^0-9])([.,])", r"\1 \2 ", text)
    text = re.sub(r"([.,])([^0-9])", r" \1 \2", text)
    return re.sub(r"([0-9])(-)", r"\1 \2 ", text).split()


def bleu(pairs: Sequence[Pair], language: str) -> float:
    """0 to 100."""
    outputs = [tokens(pair.output, language) for pair in pairs]
    references = [tokens(pair.reference, language) for pair in pairs]
    logs, smooth = 0.0, 1.0
    for order in range(1, _ORDERS + 1):
        both = [
            (_grams(one, order), _grams(other, order)) for one, other in zip(outputs, references, strict=True)
        ]
        hits = sum((one & other).total() for one, other in both)
        total = sum(one.total() for one, _ in both)
        if not total:
            return 0.0
        smooth = smooth if hits else smooth * 2
        logs += math.log(hits / total if hits else 1 / (smooth * total))
    said, wanted = sum(map(len, outputs)), sum(map(len, references))
    return 100 * min(1.0, math.exp(1 - wanted / said)) * math.exp(logs / _ORDERS)


def chrf(pairs: Sequence[Pair]) -> float:
    """0 to 100."""
    scores = []
    for order in range(1, _LETTER_ORDERS + 1):
        both = [(_letters(pair.output, order), _letters(pair.reference, order)) for pair in pairs]
        hits = sum((one & other).total() for one, other in both)
        said, wanted = (sum(pair[side].total() for pair in both) for side in (0, 1))
        if said and wanted:
            precision, recall = hits / said, hits / wanted
            weighed = _BETA**2 * precision + recall
            scores.append((1 + _BETA**2) * precision * recall / weighed if weighed else 0.0)
    return 100 * sum(scores) / len(scores) if scores else 0.0


def _grams(words: Sequence[str], order: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[at : at + order]) for at in range(len(words) - order + 1))


def _letters(text: str, order: int) -> Counter[str]:
    text = "".join(text.split())
    return Counter(text[at : at + order] for at in range(len(text) - order + 1))
