"""Words as text: how they are compared and how they are joined, with and without blanks between them."""

import unicodedata
from collections.abc import Iterable

_SPACELESS_RANGES = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x30FF),  # Han radicals, CJK punctuation, Hiragana, Katakana
    (0x31F0, 0x31FF),  # Katakana extensions
    (0x3400, 0x4DBF),  # Han extension A
    (0x4E00, 0x9FFF),  # Han
    (0xF900, 0xFAFF),  # Han compatibility
    (0xFF00, 0xFF65),  # full-width forms
    (0x20000, 0x3FFFF),  # Han extensions B and up
)
_TRAILING = ".,!?;:…。，！？；：、．"
_SIGNIFICANT = "%"


def spaceless(character: str) -> bool:
    """Whether `character` belongs to a script that is written without blanks between words."""
    point = ord(character)
    return any(first <= point <= last for first, last in _SPACELESS_RANGES)


def normalised(word: str) -> str:
    """`word` as it is compared: NFKC, casefolded, without punctuation except inside figures ("2.85") and %.

    A word of nothing but punctuation stays itself.
    """
    text = unicodedata.normalize("NFKC", word).casefold()
    kept = "".join(character for at, character in enumerate(text) if _counts(text, at))
    return kept or text


def _counts(text: str, at: int) -> bool:
    character = text[at]
    if not unicodedata.category(character).startswith("P") or character in _SIGNIFICANT:
        return True
    return 0 < at < len(text) - 1 and text[at - 1].isdigit() and text[at + 1].isdigit()


def without_trailing_punctuation(word: str) -> str:
    """`word` without the sentence marks at its end; a word of nothing else stays itself."""
    return word.rstrip(_TRAILING) or word


def closing_marks(piece: str) -> str:
    """The sentence marks at the end of `piece`: all that may still be added to a settled word.

    A model that goes on inside a word ("12,500" + "0", "$22" + ".60") would change what was already shown.
    """
    return piece[len(piece.rstrip(_TRAILING)) :]


def is_figure(word: str) -> bool:
    """Whether `word` holds a digit, so that more digits may still follow it."""
    return any(character.isdigit() for character in word)


def joined(words: Iterable[str]) -> str:
    """The words as running text: a blank between two unless one of them is of a spaceless script there."""
    text = ""
    for word in words:
        text = appended(text, word)
    return text


def appended(text: str, word: str) -> str:
    """`text` with `word` after it, with a blank where the scripts want one; `text` stays its prefix."""
    if not text or not word:
        return text + word
    apart = not spaceless(text[-1]) and not spaceless(word[0])
    return f"{text} {word}" if apart else text + word
