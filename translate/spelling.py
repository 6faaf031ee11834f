"""How people say a part number aloud: KX-420 as "K X four twenty", "K X four two zero", "K X 四二零". Pure."""

import re
from itertools import product

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_HAN = "零一二三四五六七八九"
_PARTS = re.compile(r"[A-Za-z]+|\d+")
_MOST_DIGITS = 4
_MOST_FORMS = 12


def spoken_forms(code: str) -> tuple[str, ...]:
    """Ways to say `code`, letters one by one; none for what has no digit or is too long to be said in pieces."""
    parts = _PARTS.findall(code)
    if not any(part.isdigit() for part in parts) or len(parts) > 4:
        return ()
    ways = [_numbers(part) if part.isdigit() else (" ".join(part.upper()),) for part in parts]
    forms = [" ".join(some) for some in product(*ways)]
    return tuple(dict.fromkeys(forms))[:_MOST_FORMS]


def _numbers(digits: str) -> tuple[str, ...]:
    """420: four twenty, four two zero, four two oh, four hundred twenty, 四二零."""
    one_by_one = " ".join(_ONES[int(digit)] for digit in digits)
    forms = [one_by_one, one_by_one.replace("zero", "oh"), "".join(_HAN[int(digit)] for digit in digits)]
    if len(digits) <= _MOST_DIGITS and not digits.startswith("0"):
        forms += _in_pairs(digits)
    return tuple(dict.fromkeys(forms))


def _in_pairs(digits: str) -> list[str]:
    high, low = digits[:-2], digits[-2:]
    if not high:
        return [_below_hundred(int(low))]
    first = _below_hundred(int(high))
    if low == "00":
        return [f"{first} hundred"]
    last = _below_hundred(int(low)) if int(low) >= 10 else f"oh {_ONES[int(low)]}"
    return [
        f"{first} {last}",
        f"{first} hundred {_below_hundred(int(low))}",
        f"{first} hundred and {_below_hundred(int(low))}",
    ]


def _below_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number]
    return _TENS[number // 10] + (f" {_ONES[number % 10]}" if number % 10 else "")
