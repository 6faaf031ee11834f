"""Numbers written in words in English, Spanish and Chinese; shares no code with the reader of figures."""

import re


def in_order(words: str) -> list[str]:
    """Words by their number."""
    return words.split()


EN_ONES = in_order(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
EN_TENS = in_order("- - twenty thirty forty fifty sixty seventy eighty ninety")
ES_ONES = in_order(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
    "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
ES_TENS = in_order("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa")
ES_HUNDREDS = in_order(
    "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
ZH_SIGNS = "零一二三四五六七八九"


def english(number: int) -> str:
    if number < 20:
        return EN_ONES[number]
    if number < 100:
        return EN_TENS[number // 10] + (f"-{EN_ONES[number % 10]}" if number % 10 else "")
    if number < 1_000:
        rest = number % 100
        return f"{EN_ONES[number // 100]} hundred" + (f" and {english(rest)}" if rest else "")
    rest = number % 1_000
    link = " and " if 0 < rest < 100 else " " if rest else ""
    return f"{english(number // 1_000)} thousand" + (link + english(rest) if rest else "")


def spanish(number: int) -> str:
    if number < 30:
        return ES_ONES[number]
    if number < 100:
        return ES_TENS[number // 10] + (f" y {ES_ONES[number % 10]}" if number % 10 else "")
    if number == 100:
        return "cien"
    if number < 1_000:
        return ES_HUNDREDS[number // 100] + (f" {spanish(number % 100)}" if number % 100 else "")
    before = re.sub("uno$", "ún", spanish(number // 1_000)).replace(" ún", " un")
    thousands = "mil" if number < 2_000 else f"{before} mil"
    return thousands + (f" {spanish(number % 1_000)}" if number % 1_000 else "")


def chinese(number: int) -> str:
    if number < 10:
        return ZH_SIGNS[number]
    if number < 20:
        return "十" + (ZH_SIGNS[number % 10] if number % 10 else "")
    for unit, sign in ((10_000, "万"), (1_000, "千"), (100, "百"), (10, "十")):
        if number >= unit:
            high, rest = divmod(number, unit)
            first = ("两" if high == 2 and unit > 100 else chinese(high)) + sign
            zero = "零" if 0 < rest < unit // 10 else ""
            tail = ("一" if 10 <= rest < 20 else "") + chinese(rest) if rest else ""
            return first + zero + tail
    raise AssertionError(number)
