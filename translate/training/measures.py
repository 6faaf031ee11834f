"""What evaluation counts: figures that came through, outputs that loop, and the spread of a share."""

import math
import re
from collections import Counter
from dataclasses import dataclass

_CODE = re.compile(r"[A-Z]+[A-Z0-9]*-?\d+[A-Z0-9]*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WAN = re.compile(r"(\d+(?:\.\d+)?)\s*万")
_THOUSANDS = {"en": ",", "zh": ",", "es": "."}
REPEATS = 4
LONGEST_REPEAT = 8


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a count with its 95 % Wilson interval, all in percent."""

    value: float
    low: float
    high: float


def wilson(hits: int, count: int) -> Share:
    """Wilson score interval at z = 1.96 (doi:10.1080/01621459.1927.10502953)."""
    z, p = 1.96, hits / count
    middle = (p + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(p * (1 - p) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    return Share(100 * p, 100 * max(0.0, middle - half), 100 * min(1.0, middle + half))


def figures(text: str, language: str) -> Counter[str]:
    """Model codes as written and numbers as plain decimals, however the language writes them."""
    text = _WAN.sub(lambda match: f"{float(match[1]) * 10_000:.0f}", text)
    codes = _CODE.findall(text)
    numbers = _NUMBER.findall(_CODE.sub(" ", text))
    return Counter([*codes, *(_plain(number, language) for number in numbers)])


def _plain(number: str, language: str) -> str:
    mark = re.escape(_THOUSANDS[language])
    if re.fullmatch(rf"\d{{1,3}}(?:{mark}\d{{3}})+(?:[.,]\d+)?", number):
        number = re.sub(mark, "", number)
    number = number.replace(",", ".")
    if number.count(".") != 1:
        return number
    return number.rstrip("0").rstrip(".")


def repeats(pieces: list[str]) -> bool:
    """Whether the end is one run of 1 to 8 pieces said four times or more; digits may repeat, as in 1,000,000."""
    for length in range(1, LONGEST_REPEAT + 1):
        tail = pieces[-length:]
        if (
            len(pieces) >= length * REPEATS
            and pieces[-length * REPEATS :] == tail * REPEATS
            and not _all_digits(tail)
        ):
            return True
    return False


def _all_digits(pieces: list[str]) -> bool:
    return all(piece.strip("▁").isdigit() for piece in pieces)


def most_pieces(source_pieces: int) -> int:
    """The app's own cap on an output."""
    return min(200, 2 * source_pieces + 10)
