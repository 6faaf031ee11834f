"""Words of a text as they compare, with and without blanks between them: case folded, marks apart. Pure."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from translate.decoding import is_cjk

_OPENING = "\"'([{“‘«¿¡（「『"
_CLOSING = "\"')]}”’»）」』.,!?;:…，。！？；：、"
_WORD = re.compile(r"[^\s\u3000-\u303f\uff00-\uff65]+|[\u3000-\u303f\uff00-\uff65]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or one letter of a script without blanks: the core that compares, and the marks around it."""

    start: int
    end: int
    before: str
    core: str
    after: str


def tokens_of(text: str) -> list[Token]:
    """The words of `text` in order; a mark that stands alone belongs to the word before it."""
    tokens: list[Token] = []
    for word in _WORD.finditer(text):
        for start, end in _units(word.group(), word.start()):
            token = _token(text[start:end], start)
            if token.core:
                tokens.append(token)
            elif tokens:
                tokens[-1] = replace(tokens[-1], after=tokens[-1].after + token.before + token.after)
    return tokens


def _token(raw: str, start: int) -> Token:
    lead = len(raw) - len(raw.lstrip(_OPENING))
    core = raw[lead:].rstrip(_CLOSING)
    end = lead + len(core)
    return Token(start + lead, start + end, raw[:lead], _folded(core), raw[end:])


def _units(word: str, start: int) -> Iterator[tuple[int, int]]:
    """The spans in `word` of letters written without blanks, one by one, and of the words between them."""
    begun = 0
    for at, letter in enumerate(word):
        if is_cjk(letter):
            if begun < at:
                yield start + begun, start + at
            yield start + at, start + at + 1
            begun = at + 1
    if begun < len(word):
        yield start + begun, start + len(word)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def signs(tokens: Sequence[Token]) -> tuple[str, ...]:
    """How a form compares: its cores, with the marks inside it but not those around it."""
    last = len(tokens) - 1
    return tuple(
        (token.before if at else "") + token.core + (token.after if at < last else "")
        for at, token in enumerate(tokens)
    )


def open_signs(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The same for a form that may go on: the marks behind its last word count."""
    return tuple((token.before if at else "") + token.core + token.after for at, token in enumerate(tokens))


def core_of(sign: str) -> str:
    """The core of a form's first sign."""
    return sign.rstrip(_CLOSING) or sign
