"""Chinese numerals, with digits among them or without: 两万五千, 三百六, 二点八五, 1.5万, 2万5, 二零二六."""

import re
from collections.abc import Iterator
from decimal import Decimal

from translate.numerals.values import DIGITS, Numeral, number_value

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_UNITS = {"十": 10, "百": 100, "千": 1_000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_SIGN = "零〇一二两三四五六七八九"
_NUMERAL = re.compile(
    rf"(?:(?:{DIGITS.pattern})|[一二两三四五六七八九十])"
    rf"(?:点[{_SIGN}]+(?:[百千万亿]+)?|(?:[{_SIGN}十]|百(?!分)|千(?![克瓦米卡])|万|亿|(?<=[万千百])\d{{1,4}}(?![\d.]))*"
    rf"(?:点[{_SIGN}]+)?)"
)
_PART = re.compile(rf"{DIGITS.pattern}|.")
_ABOUT = re.compile(r"[几数第]\s?$")
_NO_NUMBER = re.compile(
    r"(?:十分(?!钟|之)|千万(?!件|个|元|美)|万一|一[下些样起直定般旦边流致再向切律方时]|一(?=点(?![零〇一二两三四五六七八九]))|"
    r"四[川面周处]|五[金颜官]|三[星角明]|六角|七夕|八角|九龙|百[货度]|三明治|两[者边侧]|二[维手]|双十一)"
)


def chinese_numerals(text: str) -> Iterator[Numeral]:
    """The numbers of `text`, a folded text, in order."""
    for found in _NUMERAL.finditer(text):
        sign = found.group()
        if sign[0] not in "0123456789" and _NO_NUMBER.match(text, found.start()):
            continue
        value = _value(sign, text[found.end() : found.end() + 1])
        if value is None:
            continue
        is_spoken = not sign[0].isdigit()
        before = text[: found.start()]
        is_sure = sign != "一" and not (is_spoken and _ABOUT.search(before))
        yield Numeral(value.normalize(), found.start(), found.end(), is_spoken, is_sure)


def _value(sign: str, following: str) -> Decimal | None:
    """What a numeral is worth; None for 四五, which means four or five, unless it is the 九五 of 九五折."""
    whole, point, fraction = sign.partition("点")
    if point:
        digits = "".join(str(_DIGITS[one]) for one in fraction if one in _DIGITS)
        return _scaled(_whole(whole) + Decimal(f"0.{digits}"), fraction)
    if sign[0] in _DIGITS and all(one in _DIGITS for one in sign):
        if len(sign) == 2 and following != "折":
            return None
        return Decimal("".join(str(_DIGITS[one]) for one in sign))
    return _whole(sign)


def _scaled(value: Decimal, signs: str) -> Decimal:
    for sign in signs:
        value *= (_UNITS | _MYRIADS).get(sign, 1)
    return value


def _whole(numeral: str) -> Decimal:
    """两万五千 is 25,000 and 两万五 too: a last digit counts a tenth of the unit before it."""
    total = part = digit = Decimal(0)
    unit, zero, last = 1, False, ""
    for sign in _PART.findall(numeral):
        last = sign
        if sign in _UNITS:
            unit = _UNITS[sign]
            part, digit, zero = part + (digit or 1) * unit, Decimal(0), False
        elif sign in _MYRIADS:
            unit = _MYRIADS[sign]
            is_scaled = total and not part and not digit  # 万亿
            total = total * unit if is_scaled else total + (part + digit or 1) * unit
            part, digit, zero = Decimal(0), Decimal(0), False
        else:
            zero = zero or sign in "零〇"
            digit = Decimal(_DIGITS[sign]) if sign in _DIGITS else number_value(sign, "zh")
    is_short = digit and unit > 10 and not zero and (last in _DIGITS or len(last) == 1)
    return total + part + digit * (unit // 10 if is_short else 1)
