"""What a sentence promises a buyer: price, quantity, time, sample, certificate; by rules on words and figures.

Pure. English and Chinese; a sentence in another language is judged by its translation into one of them. A rule wants
the words of its subject and, where a promise has a figure, a figure: "what price do you want?" promises nothing.
"""

import re
from dataclasses import dataclass
from typing import Literal

from desktop.sessions.transcript import Line, LineTranslation, Transcript

PromiseKind = Literal[
    "price", "moq", "lead-time", "discount", "sample", "certificate", "warranty", "payment", "shipping"
]


@dataclass(frozen=True, slots=True)
class Promise:
    """A sentence to be held to, and what it is about; `utterance` is the line to jump to."""

    at_ms: int
    utterance: int
    kinds: tuple[PromiseKind, ...]
    text: str
    translations: tuple[LineTranslation, ...] = ()


def _any(*patterns: str) -> str:
    return "(?:" + "|".join(patterns) + ")"


_NUMBER = _any(
    r"\d[\d.,]*",
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty)\b",
    r"\b(?:seventy|eighty|ninety|hundred|thousand|half)\b",
    r"[零一二两三四五六七八九十百千万半]",
)
_UNITS_ALONG = r"[\s-]?(?:\w+[\s-]){0,3}?"
"""Between a number and its unit: "five to seven working days"."""
_MONEY = _any(
    r"[$€£¥￥]\s?\d",
    r"\b(?:usd|eur|rmb|cny|gbp)\s?\d",
    _NUMBER + _UNITS_ALONG + r"(?:dollars?|cents?|euros?|pounds?|yuan|usd|eur|rmb|bucks?)\b",
    _NUMBER + r"\s?(?:美元|美金|欧元|元|块|毛|分钱|人民币)",
)
_SPAN = _any(
    _NUMBER + _UNITS_ALONG + r"(?:days?|weeks?|months?|hours?)\b",
    _NUMBER + r"\s?个?(?:工作日|天|日|周|星期|月|小时)",
)
_YEARS = _any(_NUMBER + _UNITS_ALONG + r"(?:years?|months?)\b", _NUMBER + r"\s?个?(?:年|月)")
_PERCENT = _any(r"\d(?:\.\d+)?\s?(?:%|percent\b)", r"\b\w+ percent\b", r"百分之")

_SUBJECTS: dict[PromiseKind, tuple[str, str]] = {
    "price": (_MONEY, ""),
    "moq": (
        _any(
            r"\bmoq\b|(?:minimum|least|smallest) (?:order|quantity)",
            r"起订|起批|最小订|最低订|起做",
        ),
        _any(_NUMBER, r"\bno (?:moq|minimum)", r"没有起订|无起订"),
    ),
    "lead-time": (
        _any(
            r"lead[\s-]?time|deliver|\bship(?:s|ped|ment|ping)?\b|production|ready (?:in|within)",
            r"交期|交货|货期|发货|出货|生产|工期",
        ),
        _SPAN,
    ),
    "discount": (
        _any(r"discount|\boff\b|rebate|cheaper", r"折|优惠|减|返点|便宜"),
        _any(_PERCENT, _MONEY, r"[一二三四五六七八九\d.]+\s?折"),
    ),
    "sample": (_any(r"\bsamples?\b", r"样品|样板|打样|寄样"), ""),
    "certificate": (
        _any(
            r"\b(?:ce|rohs|fda|ul|iso\s?\d*|bsci|reach|lfgb|ukca|gs|etl|fcc|sgs|cpc|astm|en\s?71|halal|fsc|gots)\b",
            r"certificat|certified|test report",
            r"认证|证书|检测报告|检验报告",
        ),
        "",
    ),
    "warranty": (
        _any(r"warrant|guarantee|replacements? for free|free replacement", r"保修|质保|保证|包换|包退"),
        _any(_YEARS, r"\bfree\b", r"免费|包"),
    ),
    "payment": (
        _any(r"deposit|\bt/?t\b|\bl/?c\b|paypal|\bnet \d|payment", r"定金|订金|尾款|付款|账期|信用证"),
        _any(_PERCENT, _NUMBER, r"\bt/?t\b|\bl/?c\b|paypal", r"信用证"),
    ),
    "shipping": (
        _any(
            r"\b(?:fob|cif|cfr|exw|ddp|dap|dpu|fca|cpt|cip|fas)\b|free (?:shipping|freight)",
            r"包邮|包运费|离岸价|到岸价|出厂价",
        ),
        "",
    ),
}
"""The words of each kind, and what must stand in the same sentence."""

_RULES = {
    kind: (re.compile(words, re.IGNORECASE), re.compile(beside, re.IGNORECASE))
    for kind, (words, beside) in _SUBJECTS.items()
}

_BARE: frozenset[PromiseKind] = frozenset({"sample", "certificate"})
_GIVES = re.compile(
    _any(
        r"\b(?:free|can|will|we|our|have|has|send|with|is|are)\b",
        r"可以|免费|我们|有|寄|通过|已|给您|给你|会",
    ),
    re.IGNORECASE,
)
"""Without a figure a promise needs a word of giving or having: "samples and so on" is none."""
_ASKS = re.compile(r"[?？]\s*$|\b(?:do|would|could|can|did) you\b|吗[。.?？]?\s*$", re.IGNORECASE)


def kinds_in(sentence: str) -> tuple[PromiseKind, ...]:
    """What `sentence`, in English or Chinese, promises; nothing for a question."""
    if _ASKS.search(sentence):
        return ()
    gives = bool(_GIVES.search(sentence))
    return tuple(
        kind
        for kind, (words, beside) in _RULES.items()
        if (gives or kind not in _BARE) and words.search(sentence) and beside.search(sentence)
    )


def promises_of(transcript: Transcript) -> tuple[Promise, ...]:
    """The promises of a session in order of time, as the lines read after correction."""
    found = []
    for line in transcript.lines:
        kinds = kinds_in(_readable(line))
        if kinds:
            found.append(Promise(line.start_ms, line.utterance, kinds, line.text, line.translations))
    return tuple(found)


def _readable(line: Line) -> str:
    if line.language in ("en", "zh", ""):
        return line.text
    readable = (known.text for known in line.translations if known.language in ("en", "zh"))
    return next(readable, line.text)
