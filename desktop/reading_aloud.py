"""Sentences that the rep reads aloud to try a microphone and a model, and how many of their words came back; pure.

The score is 100 % less the word error rate, of characters in languages without blanks; product words that came back
wrong are offered for the glossary, where the model learns to expect them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from asr.wording import normalised, spaceless


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to read; `terms` of the trade stand in it as written."""

    text: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How a reading came back: percent of the words that are right, and the terms that are not."""

    percent: int
    missed: tuple[str, ...]


SENTENCES: dict[str, tuple[Sentence, ...]] = {
    "en": (
        Sentence(
            "Welcome to our factory, please ask me anything about the stainless steel bottles.",
            ("factory", "stainless steel", "bottles"),
        ),
        Sentence(
            "The minimum order quantity is small, and we can mix colors in one carton.",
            ("minimum order quantity", "carton"),
        ),
        Sentence(
            "Our price is FOB Ningbo, and the lead time starts when we receive the deposit.",
            ("FOB", "Ningbo", "lead time", "deposit"),
        ),
        Sentence(
            "Every batch passes a leakage test, and the certificates are ready for your customs.",
            ("batch", "leakage test", "certificates", "customs"),
        ),
        Sentence(
            "Send me your logo, and I will quote the laser engraving and the packaging today.",
            ("logo", "quote", "laser engraving", "packaging"),
        ),
    ),
    "zh": (
        Sentence("欢迎来到我们工厂,不锈钢保温杯有什么问题都可以问我。", ("工厂", "不锈钢", "保温杯")),
        Sentence("起订量不高,一箱里面可以混装不同的颜色。", ("起订量", "混装")),
        Sentence("我们报的是宁波离岸价,交期从收到定金开始算。", ("宁波", "离岸价", "交期", "定金")),
        Sentence("每一批货都做漏水测试,清关要用的证书也准备好了。", ("漏水测试", "清关", "证书")),
        Sentence("把你的商标发给我,激光雕刻和包装今天就给你报价。", ("商标", "激光雕刻", "包装", "报价")),
    ),
}
"""By language of speech; for others there are none, and the rep says a sentence of their own."""


def sentences(language: str) -> tuple[Sentence, ...]:
    """Five sentences of `language`, or none."""
    return SENTENCES.get(language, ())


def score(sentence: Sentence, heard: str) -> Score:
    """Compares what was to be read with what came back."""
    wanted, got = _units(sentence.text), _units(heard)
    right = max(0, len(wanted) - _distance(wanted, got))
    missed = tuple(term for term in sentence.terms if not _holds(got, _units(term)))
    return Score(round(100 * right / len(wanted)) if wanted else 0, missed)


def _units(text: str) -> list[str]:
    """Words, and single characters of scripts without blanks, as they are compared."""
    parted = "".join(f" {character} " if spaceless(character) else character for character in text)
    words = (normalised(word) for word in parted.split())
    return [word for word in words if any(character.isalnum() for character in word)]


def _holds(units: Sequence[str], part: Sequence[str]) -> bool:
    return any(list(units[at : at + len(part)]) == list(part) for at in range(len(units) - len(part) + 1))


def _distance(one: Sequence[str], other: Sequence[str]) -> int:
    """Levenshtein distance: replaced, left out and invented units."""
    row = list(range(len(other) + 1))
    for at, unit in enumerate(one, start=1):
        before, row[0] = row[0], at
        for place, known in enumerate(other, start=1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (unit != known))
    return row[-1]
