"""Where a sentence of settled speech ends, in Latin and CJK writing: pure.

No model and no download: marks, a list of abbreviations, and a limit on length.
"""

import re
import unicodedata
from dataclasses import dataclass

from translate.decoding import is_cjk

MOST_WORDS = 28.0
"""A sentence longer than this is cut at a comma or conjunction (reference: streaming.md section 6, policy 1)."""
MOST_LETTERS = 240
_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]」』）]*")
_CJK_END = frozenset("。！？")
_UNIT = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\s\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")
_SOFT = re.compile(
    r"[，、；：]|[,;:](?=\s)|\s(?=(?:and|but|so|because|which|then|y|pero|porque|entonces)\s)", re.IGNORECASE
)
_NEVER_LAST = re.compile(
    r"mrs?|ms|drs?|dra|prof|st|sra?|srta|lic|ing|vs|approx|aprox|e\.g|i\.e|p\.ej|ee\.uu|u\.[sk]|s\.[al]|[^\W\d_]"
)
_BEFORE_A_NUMBER = re.compile(r"nos?|núm|nro|art|fig|vol|ext|tel|ref|pág|pag|pp|cap")
_HIDDEN = frozenset("\u200b\u200e\u200f\u2060\ufeff")
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Split:
    """`closed` sentences, the open `rest`, and how many characters of the text the closed ones `taken`."""

    closed: tuple[str, ...]
    rest: str
    taken: int


def plain_text(text: str) -> str:
    """`text` with controls as blanks, and bidi overrides, invisible marks and lone surrogates left out.

    Works letter by letter, so that a text and its continuation keep a common beginning.
    """
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    if letter in _BIDI or letter in _HIDDEN:
        return ""
    kind = unicodedata.category(letter)
    if kind in ("Cs", "Cn", "Co"):
        return ""
    return " " if kind in ("Cc", "Zl", "Zp", "Zs") else letter


def word_count(text: str) -> float:
    """Words in `text`; a Han or kana letter counts as half a word."""
    return sum(
        0.5 if is_cjk(unit.group()) and len(unit.group()) == 1 else 1.0 for unit in _UNIT.finditer(text)
    )


def has_words(text: str) -> bool:
    """Whether there is anything to translate: a letter or a digit."""
    return any(letter.isalnum() for letter in text)


def split(text: str, whole: bool) -> Split:
    """Cuts `text` into closed sentences and an open rest; with `whole` nothing stays open.

    The end of an open text closes nothing: "2." may go on as "2.85".
    """
    closed: list[str] = []
    taken = 0
    while end := _next_end(text[taken:]):
        closed.append(text[taken : taken + end].strip())
        taken += end
    if whole:
        closed.append(text[taken:].strip())
        taken = len(text)
    return Split(tuple(sentence for sentence in closed if sentence), text[taken:].strip(), taken)


def _next_end(text: str) -> int:
    """Length of the first sentence of `text`, 0 while none has ended."""
    limit = _length_limit(text)
    for mark in _END.finditer(text):
        if limit and mark.end() > limit:
            break
        if mark.end() < len(text) and _closes(text, mark):
            return mark.end()
    return _cut(text, limit) if limit else 0


def _closes(text: str, mark: re.Match[str]) -> bool:
    if _CJK_END & set(mark.group()):
        return True
    following = text[mark.end() :].lstrip()
    if not text[mark.end()].isspace() or not following:
        return False
    if mark.group()[0] not in ".…":
        return True
    return not following[0].islower() and not _abbreviates(text[: mark.start()], following)


def _abbreviates(before: str, following: str) -> bool:
    words = before.split()
    last = words[-1].strip("(\"'¿¡").casefold() if words else ""
    if _BEFORE_A_NUMBER.fullmatch(last):
        return following[0].isdigit()
    return bool(_NEVER_LAST.fullmatch(last)) or (last == "co" and following.startswith("Ltd"))


def _length_limit(text: str) -> int:
    """Where `text` becomes too long for one sentence, 0 if it does not."""
    words = 0.0
    for unit in _UNIT.finditer(text):
        words += 0.5 if is_cjk(unit.group()[0]) else 1.0
        if words > MOST_WORDS:
            return unit.start()
        if unit.end() > MOST_LETTERS:
            return unit.start() or MOST_LETTERS
    return 0


def _cut(text: str, limit: int) -> int:
    soft = [place.end() for place in _SOFT.finditer(text, limit // 3, limit)]
    return soft[-1] if soft else limit
