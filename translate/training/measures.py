"""What evaluation counts: figures that came through, outputs that loop, and the spread of a share."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_CODE = re.compile(r"(?<![A-Za-z])[A-Za-z]{1,5}-\d+[A-Za-z]*|[A-Z]+[A-Z0-9]*\d+[A-Z0-9]*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WAN = re.compile(r"(\d+(?:\.\d+)?)\s*万")
_THOUSANDS = {"en": ",", "zh": ",", "es": ".", "pt": "."}
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
    """Model codes in capitals and numbers as plain decimals, however the text writes them."""
    text = _WAN.sub(lambda match: f"{float(match[1]) * 10_000:.0f}", text)
    codes = [code.upper() for code in _CODE.findall(text)]
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


def repeats(pieces: Sequence[str]) -> bool:
    """Whether 1 to 8 pieces are said four times or more in a row, anywhere; digits may be, as in 1,000,000."""
    return any(_repeats_every(pieces, period) for period in range(1, LONGEST_REPEAT + 1))


def _repeats_every(pieces: Sequence[str], period: int) -> bool:
    same = 0
    for place in range(period, len(pieces)):
        same = same + 1 if pieces[place] == pieces[place - period] else 0
        if same >= period * (REPEATS - 1) and not _all_digits(pieces[place - period + 1 : place + 1]):
            return True
    return False


def _all_digits(pieces: Sequence[str]) -> bool:
    return all(piece.strip("▁").isdigit() for piece in pieces)
