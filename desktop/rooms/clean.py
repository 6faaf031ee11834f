"""Outside text made fit to show and to keep: no hidden characters, no bidi tricks, a bounded length.

Names, chat lines and fields of room sources come from strangers. What is left here can be drawn by Qt, by a browser
and by every export; nothing in it can reorder, hide or break the text around it.
"""

import re
import unicodedata

NAME_GRAPHEMES = 80
TEXT_CHARS = 2_000

_BLANKS = re.compile(r"[\s\u2800]+")
_JOINERS = "\u200c\u200d"
_VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
# Letters without a shape: a name made of them looks empty.
_SHAPELESS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_DROPPED = frozenset(("Cc", "Cf", "Cs", "Cn"))
# Scripts whose spelling needs joiners, as the first word of the Unicode name of their characters.
_JOINING_SCRIPTS = frozenset(
    [
        "ARABIC",
        "BENGALI",
        "DEVANAGARI",
        "GUJARATI",
        "GURMUKHI",
        "KANNADA",
        "KHMER",
        "MALAYALAM",
        "MONGOLIAN",
        "MYANMAR",
        "ORIYA",
        "SINHALA",
        "SYRIAC",
        "TAMIL",
        "TELUGU",
    ]
)
_MARKS_PER_LETTER = 4
"""More marks than any living orthography stacks on one letter; beyond it is decoration that covers other lines."""


def clean_name(raw: str) -> str:
    """One line of at most 80 graphemes: for names, companies and other short fields."""
    return _first_graphemes(_clean(raw), NAME_GRAPHEMES)


def clean_text(raw: str) -> str:
    """One line of at most 2,000 characters; a longer one ends in an ellipsis."""
    text = _clean(raw)
    return text if len(text) <= TEXT_CHARS else text[: TEXT_CHARS - 1].rstrip(_JOINERS + " ") + "…"


def has_hidden(raw: str) -> bool:
    """Whether `raw` holds characters that cannot be seen: an identifier with them is refused, not mended."""
    return not _is_plain(raw) and any(_is_dropped(char) or char in _JOINERS for char in raw)


def _is_plain(raw: str) -> bool:
    """Most of what comes, and a crowd brings thousands a second: nothing has to be looked at letter by letter."""
    return raw.isascii() and raw.isprintable()


def _clean(raw: str) -> str:
    if _is_plain(raw):
        return " ".join(raw.split())
    spaced = _BLANKS.sub(" ", raw)
    shown = "".join(char for char in spaced if not _is_dropped(char))
    joined = _without_idle_joiners(unicodedata.normalize("NFC", shown))
    return _BLANKS.sub(" ", _thin_marks(joined)).strip()


def _is_dropped(char: str) -> bool:
    if char in _JOINERS or char in _VISIBLE_FORMATS:
        return False
    return char in _SHAPELESS or unicodedata.category(char) in _DROPPED


def _without_idle_joiners(text: str) -> str:
    """Keeps a joiner only where it shapes what is seen: inside Arabic or Indic words and emoji sequences."""
    kept: list[str] = []
    for index, char in enumerate(text):
        after = text[index + 1] if index + 1 < len(text) else ""
        if char in _JOINERS and not (kept and _takes_joiner(kept[-1]) and _takes_joiner(after)):
            continue
        kept.append(char)
    return "".join(kept)


def _takes_joiner(char: str) -> bool:
    if not char or char in _JOINERS:
        return False
    if char == "\ufe0f" or unicodedata.category(char) in ("So", "Sk"):
        return True
    return unicodedata.name(char, "").split(" ", 1)[0] in _JOINING_SCRIPTS


def _thin_marks(text: str) -> str:
    """At most `_MARKS_PER_LETTER` combining marks in a row."""
    kept: list[str] = []
    run = 0
    for char in text:
        run = run + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if run <= _MARKS_PER_LETTER:
            kept.append(char)
    return "".join(kept)


def _first_graphemes(text: str, limit: int) -> str:
    """The first `limit` user-perceived characters, near enough to UAX 29 for cutting a name."""
    if len(text) <= limit:
        return text
    starts = [index for index in range(len(text)) if _starts_grapheme(text, index)]
    return text if len(starts) <= limit else text[: starts[limit]].rstrip()


def _starts_grapheme(text: str, index: int) -> bool:
    if index == 0:
        return True
    char, before = text[index], text[index - 1]
    if char in _JOINERS or before == "\u200d" or unicodedata.category(char).startswith("M"):
        return False
    if "\U0001f3fb" <= char <= "\U0001f3ff":  # skin tones
        return False
    return not (_is_flag_half(char) and _flag_halves_before(text, index) % 2 == 1)


def _is_flag_half(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _flag_halves_before(text: str, index: int) -> int:
    count = 0
    while index - 1 - count >= 0 and _is_flag_half(text[index - 1 - count]):
        count += 1
    return count
