"""Lines of IRC with Twitch's tags, as values: pure. Nothing in a line is trusted to be there."""

from collections.abc import Mapping
from dataclasses import dataclass

_ESCAPES = {":": ";", "s": " ", "\\": "\\", "r": "\r", "n": "\n"}


@dataclass(frozen=True, slots=True)
class IrcLine:
    """`@tags :nick!user@host COMMAND params :last`; what is missing is empty."""

    command: str
    params: tuple[str, ...]
    nick: str
    tags: Mapping[str, str]

    @property
    def last(self) -> str:
        """The last parameter: a message's text."""
        return self.params[-1] if self.params else ""


def parse_line(line: str) -> IrcLine:
    """The parts of one line without its end."""
    tags, rest = _head(line, "@")
    prefix, rest = _head(rest, ":")
    middle, colon, last = rest.partition(" :")
    words = middle.split()
    params = (*words[1:], last) if colon else tuple(words[1:])
    nick = prefix.partition("!")[0] if "!" in prefix else ""
    return IrcLine(words[0].upper() if words else "", params, nick.lower(), _tags(tags))


def _head(line: str, mark: str) -> tuple[str, str]:
    """The first word without its `mark` and what follows, or nothing and the line."""
    if not line.startswith(mark):
        return "", line
    head, _, rest = line[1:].partition(" ")
    return head, rest.lstrip(" ")


def _tags(raw: str) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in raw.split(";") if pair)
    return {name: _unescaped(value) for name, _, value in pairs}


def _unescaped(value: str) -> str:
    if "\\" not in value:
        return value
    shown: list[str] = []
    chars = iter(value)
    for char in chars:
        if char == "\\":
            following = next(chars, "")
            shown.append(_ESCAPES.get(following, following))
        else:
            shown.append(char)
    return "".join(shown)
