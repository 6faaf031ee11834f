"""The language of a short line: by its script where that decides, else by py3langid (its only importer).

py3langid is asked among the languages of trade, not among those of the installed packs alone: a French line would
otherwise pass for Spanish where there is no French pack, and its translation would be made up.
"""

import re
from collections import Counter
from collections.abc import Collection
from functools import cache
from typing import Any

from translate.sentences import plain_text

LATIN = frozenset(("en", "es", "pt", "fr", "de", "it", "nl", "pl", "cs", "ro", "hu")) | frozenset(
    ("sv", "da", "no", "fi", "tr", "az", "vi", "id", "ms", "sw", "tl")
)
CYRILLIC = frozenset(("ru", "uk", "bg", "kk", "sr"))
MOST_LETTERS = 600
"""More of a line says nothing new of its language."""
_DOUBT = 0.5
"""Below this probability a language without a pack gives way to the likeliest one that has one."""
_LEAST_LETTERS = 3
_SCRIPTS = (
    ("hangul", re.compile(r"[\uac00-\ud7af\u1100-\u11ff\u3130-\u318f]")),
    ("kana", re.compile(r"[\u3040-\u30ff]")),
    ("han", re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf\U00020000-\U0003134f]")),
    ("thai", re.compile(r"[\u0e00-\u0e7f]")),
    ("arabic", re.compile(r"[\u0620-\u064a\u0660-\u06d3\u06fa-\u06ff\u0750-\u077f]")),
    ("cyrillic", re.compile(r"[\u0400-\u052f]")),
    ("hebrew", re.compile(r"[\u05d0-\u05ea]")),
    ("greek", re.compile(r"[\u0370-\u03ff]")),
    ("devanagari", re.compile(r"[\u0900-\u097f]")),
    ("latin", re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
)
_OF_ONE = {
    "hangul": "ko",
    "kana": "ja",
    "han": "zh",
    "thai": "th",
    "hebrew": "he",
    "greek": "el",
    "devanagari": "hi",
}
_DENSE = frozenset(("hangul", "kana", "han"))
"""One of their letters says as much as about three others."""
_URDU, _PERSIAN = re.compile(r"[ٹڈڑںےہ]"), re.compile(r"[پچژگکی]")
_ADDRESSES = re.compile(r"\S*@\S*|(?:https?://|www\.)\S*")
_CODES = re.compile(r"\b(?=[A-Z0-9-]*[A-Z0-9]{2})[A-Z0-9-]+\b|\S*\d\S*")
"""Part numbers, MOQ and FOB are in no language, unless the whole line is in capitals."""


def language_of(text: str, known: Collection[str]) -> str:
    """ISO 639-1 of `text`, empty where there is too little to tell; `known` languages are preferred in doubt."""
    line = _ADDRESSES.sub(" ", plain_text(text[:MOST_LETTERS]))
    words = _CODES.sub(" ", line)
    line = words if _letters(words) else line
    match _script(line):
        case "latin":
            return _likeliest(line, LATIN, known)
        case "cyrillic":
            return _likeliest(line, CYRILLIC, known)
        case "arabic":
            return "ur" if _URDU.search(line) else "fa" if _PERSIAN.search(line) else "ar"
        case script:
            return _OF_ONE.get(script, "")


def warm_up() -> None:
    """Loads py3langid now, so that the first line need not wait for it."""
    _identifier()


def _script(line: str) -> str:
    """The script that most of `line` is written in; Japanese where there is any kana among the Han letters."""
    counts = Counter({name: len(letters.findall(line)) for name, letters in _SCRIPTS})
    if counts["kana"]:
        counts["kana"] += counts.pop("han", 0)
    weighed = {name: count * (3 if name in _DENSE else 1) for name, count in counts.items() if count}
    return max(weighed, key=lambda name: weighed[name]) if weighed else ""


def _letters(text: str) -> int:
    return sum(letter.isalpha() for letter in text)


def _likeliest(text: str, candidates: frozenset[str], known: Collection[str]) -> str:
    if _letters(text) < _LEAST_LETTERS:
        return ""
    ranked: list[tuple[str, float]] = _identifier().rank(text.strip())
    (first, probability), *others = [one for one in ranked if one[0] in candidates]
    if first in known or probability >= _DOUBT:
        return first
    return next((language for language, _ in others if language in known), first)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted(LATIN | CYRILLIC))
    return identifier
