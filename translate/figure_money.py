"""Numbers that are money or a percentage: signs before and behind, cents in words, Chinese jiao and discounts."""

import re
from decimal import Decimal

from translate import figure_signs as signs
from translate.figure_values import Figure, Reader
from translate.numerals.reading import CHINESE
from translate.numerals.values import Numeral

_ARTICLES = frozenset(
    ("un", "una", "uno", "um", "uma", "une", "ein", "eine", "einen", "einem", "einer", "один", "одна", "одну")
)
_MINUS = re.compile(r"(?<![\w.,%)])-$")
_ZH_TENTHS = re.compile(
    r"(?P<tenth>[零一二三四五六七八九]|\d)(?:(?P<jiao>毛|角)(?P<after>[一二三四五六七八九]|\d)?|(?P<cent>[一二三四五六七八九]|\d))?"
    r"分?钱?(?![\d.一二三四五六七八九十百千万个件天点%套只台款种箱])"
)
_ZH_HALF = re.compile(r"半")
_ZH_JIAO = re.compile(
    r"\s?(?:毛(?!巾|衣|线|利|重|病|坯|绒)|角(?![度落钢]))钱?(?P<cent>[一二三四五六七八九]|\d)?分?(?![\d十百千万])"
)
_FIVE = {sign: value for value, sign in enumerate("零一二三四五六七八九")}


def made(reader: Reader, kind: str, value: Decimal, number: Numeral, span: tuple[int, int]) -> Figure:
    """A figure with a sign, which makes a small word a number for certain."""
    word = reader.text[number.start : number.end].casefold()
    return Figure(
        kind,
        value.normalize(),
        reader.shown[span[0] : span[1]],
        number.is_sure or word not in _ARTICLES,
        "",
        *span,
        number.is_spoken,
    )


def discount(reader: Reader, at: int) -> Figure | None:
    """九五折 is 5 % off, 八折 20 % off; 三成 is 30 %."""
    number = reader.numbers[at]
    if reader.language not in CHINESE:
        return None
    if sign := signs.DISCOUNT.match(reader.text, number.end):
        tenths = number.value * (10 if number.value < 10 else 1)
        return made(reader, "percent", 100 - tenths, number, (number.start, sign.end()))
    tenths_sign = signs.TENTHS.match(reader.text, number.end)
    if tenths_sign and number.value <= 10:
        half = 5 if tenths_sign["half"] else 0
        return made(reader, "percent", number.value * 10 + half, number, (number.start, tenths_sign.end()))
    return None


def percent(reader: Reader, at: int) -> Figure | None:
    number = reader.numbers[at]
    before = signs.PERCENT_BEFORE.search(reader.text, reader.done, number.start)
    mille = signs.PER_MILLE_BEFORE.search(reader.text, reader.done, number.start)
    after = signs.PERCENT.match(reader.text, number.end)
    if after:
        return made(reader, "percent", signed(reader, number), number, (number.start, after.end()))
    if before and before.end() == number.start:
        return made(reader, "percent", number.value, number, (before.start(), number.end))
    if mille and mille.end() == number.start:
        return made(reader, "percent", number.value / 10, number, (mille.start(), number.end))
    return None


def signed(reader: Reader, number: Numeral) -> Decimal:
    minus = not number.is_spoken and _MINUS.search(reader.text[: number.start])
    return -number.value if minus else number.value


def chinese_money(reader: Reader, at: int) -> Figure | None:
    """三毛五 is 0.35, 两块八 2.80, 两块八毛五 2.85."""
    number, text = reader.numbers[at], reader.text
    if reader.language not in CHINESE:
        return None
    if jiao := _ZH_JIAO.match(text, number.end):
        value = number.value / 10 + Decimal(digit(jiao["cent"])) / 100
        return made(reader, "CNY", value, number, (number.start, jiao.end()))
    for currency in signs.CURRENCIES:
        unit = currency.after.match(text, number.end)
        if not unit:
            continue
        rest = _ZH_HALF.match(text, unit.end()) or _ZH_TENTHS.match(text, unit.end())
        if rest and number.value == number.value.to_integral_value() and not unit[0].endswith("钱"):
            return made(
                reader, currency.code, number.value + _tenths(rest), number, (number.start, rest.end())
            )
    return None


def _tenths(rest: re.Match[str]) -> Decimal:
    if rest.group() == "半":
        return Decimal("0.5")
    return Decimal(f"0.{digit(rest['tenth'])}{digit(rest['cent'] or rest['after'])}")


def digit(sign: str | None) -> int:
    return _FIVE.get(sign or "零", 0) if not (sign or "").isascii() or not sign else int(sign)


def money(reader: Reader, at: int) -> Figure | None:
    number = reader.numbers[at]
    if cents := signs.CENTS.match(reader.text, number.end):
        return made(reader, "USD", number.value / 100, number, (number.start, cents.end()))
    following = reader.numbers[at + 1].start if at + 1 < len(reader.numbers) else None
    for currency in signs.CURRENCIES:
        before = currency.before.search(reader.text, reader.done, number.start)
        if before and before.end() == number.start:
            return _with_cents(
                reader, at, currency.code, (before.start(), _sign_end(reader, currency, number))
            )
    for currency in signs.CURRENCIES:
        after = currency.after.match(reader.text, number.end)
        if after and not _is_of_next(reader, after, following):
            return _with_cents(reader, at, currency.code, (number.start, after.end()))
    return None


def _sign_end(reader: Reader, currency: signs.Currency, number: Numeral) -> int:
    """The end of a number with a sign before it: behind the name of the same currency where both are there."""
    after = currency.after.match(reader.text, number.end)
    has_both = (
        after and not reader.text[after.end() : after.end() + 1].isalnum() and after[0].strip().isalpha()
    )
    return after.end() if after and has_both else number.end


def _is_of_next(reader: Reader, sign: re.Match[str], following: int | None) -> bool:
    """Whether a sign between two numbers belongs to the second one: "500 $2.85", "500 USD 2.85"."""
    if following is None or reader.text[sign.end() : following].strip():
        return False
    is_name = sign[0].strip().isalpha() and not sign[0].strip().isupper()
    touches_next = sign.end() == following and sign[0][0].isspace()
    before = reader.language in signs.BEFORE_NUMBER and sign[0][0].isspace()
    return not is_name and (touches_next or before)


def _with_cents(reader: Reader, at: int, code: str, span: tuple[int, int]) -> Figure:
    """Takes the cents of "two dollars eighty-five", "2 dólares con 85 centavos"."""
    number = reader.numbers[at]
    value, text = number.value, reader.text
    after = reader.numbers[at + 1] if at + 1 < len(reader.numbers) else None
    is_whole = value == value.to_integral_value() and text[span[1] - 1].isalpha()
    if after and is_whole and 0 < after.value < 100 and after.value == after.value.to_integral_value():
        end = _cents_end(text, span[1], after)
        if end:
            value, span = value + after.value / 100, (span[0], end)
    return made(reader, code, value, number, span)


def _cents_end(text: str, start: int, after: Numeral) -> int:
    """Where the cents end that begin at `start`, 0 if what follows is something of its own."""
    gap = text[start : after.start]
    said = signs.CENTS.match(text, after.end)
    if said and signs.CENT_LINK.fullmatch(gap):
        return said.end()
    if not signs.CENT_LINK_SURE.fullmatch(gap) or not after.is_sure:
        return 0
    is_own = bool(signs.unit_at(text, after.end)[0] or signs.PERCENT.match(text, after.end))
    is_own = is_own or any(one.after.match(text, after.end) for one in signs.CURRENCIES)
    return 0 if is_own else after.end
