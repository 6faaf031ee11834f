"""How a figure is written: one form a language that no buyer can misread, and the form that language packs know best.

The form for readers has the ISO code where a sign like $ or ¥ would be ambiguous, and no mark that divides in one
country and groups in another: USD 2.85, 2,85 USD, 2.85美元; 12,500, 12 500, 12500.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from translate.figure_reading import figures
from translate.figure_values import Figure
from translate.numerals.reading import CHINESE
from translate.numerals.values import DECIMAL_COMMA

_ZH_MONEY = {
    "USD": "美元",
    "EUR": "欧元",
    "GBP": "英镑",
    "CNY": "元",
    "JPY": "日元",
    "HKD": "港元",
    "PESO": "比索",
}
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
_HALF_DAY = re.compile(r"(?<=\d)\s?(?P<half>[ap])\.\s?m\.(?P<end>\s*$)?", re.IGNORECASE)
_DAY_OF = re.compile(
    rf"\b(?:the )?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th) of (?P<month>{_MONTHS['en'].replace(' ', '|')})\b"
)
_SMALL_WORD = 10
"""Up to here a number that counts nothing of which the unit is known may stay in words."""


@dataclass(frozen=True, slots=True)
class Form:
    """How numbers and prices look: `money` has places for `{number}` and `{code}`."""

    point: str
    group: str
    money: str
    grouped_from: int = 1_000


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What stands at `start`..`end` of a text once its figure is written."""

    start: int
    end: int
    text: str


_SHOWN_EN = Form(".", ",", "{code} {number}")
_SHOWN_COMMA = Form(",", "\u00a0", "{number} {code}", 10_000)
_SHOWN_OTHER = Form(".", "\u00a0", "{number} {code}", 10_000)
_SHOWN_ZH = Form(".", "", "{number}{code}")
_PACK: Mapping[str, Form] = {
    "en": Form(".", ",", "${number}"),
    "es": Form(",", ".", "{number} USD"),
    "pt": Form(",", ".", "US$ {number}"),
    "fr": Form(",", "\u00a0", "{number} $"),
    "de": Form(",", ".", "{number} $"),
    "ru": Form(",", "\u00a0", "{number} $"),
    "zh": _SHOWN_ZH,
}
"""As the packs of Argos and of the demo have seen prices in dollars."""


def shown_form(language: str) -> Form:
    """The form of captions and translations in `language`."""
    if language in CHINESE:
        return _SHOWN_ZH
    if language == "en":
        return _SHOWN_EN
    return _SHOWN_COMMA if language in DECIMAL_COMMA else _SHOWN_OTHER


def written(figure: Figure, language: str, form: Form | None = None) -> str:
    """`figure` in `language`, as shown unless another `form` is given."""
    form = form or shown_form(language)
    if not isinstance(figure.value, Decimal):
        return figure.text
    if figure.kind == "month":
        return _month(int(figure.value), language)
    if figure.kind == "clock":
        return f"{int(figure.value) // 60}:{int(figure.value) % 60:02d}"
    if figure.kind == "percent":
        return f"{number_text(figure.value, form)}%"
    if figure.is_money:
        return _money(figure.value, figure.kind, language, form)
    return number_text(figure.value, form)


def _money(value: Decimal, kind: str, language: str, form: Form) -> str:
    number = number_text(value, form, 0 if value == value.to_integral_value() else 2)
    code = "pesos" if kind == "PESO" else kind
    if language in CHINESE:
        name = _ZH_MONEY.get(kind)
        return f"{number}{name}" if name else f"{number} {code}"
    pattern = form.money if "{code}" in form.money or kind == "USD" else shown_form(language).money
    return pattern.format(number=number, code=code)


def number_text(value: Decimal, form: Form, least_places: int = 0) -> str:
    """`value` with the marks of `form`."""
    places = max(least_places, -int(value.normalize().as_tuple().exponent), 0)
    whole, _, fraction = f"{abs(value):.{places}f}".partition(".")
    if int(whole) >= form.grouped_from:
        whole = f"{int(whole):,}".replace(",", form.group)
    return ("-" if value < 0 else "") + whole + (form.point + fraction if fraction else "")


def _month(month: int, language: str) -> str:
    if language in CHINESE:
        return f"{month}月"
    names = _MONTHS.get("pt" if language == "pb" else language, _MONTHS["en"])
    return names.split()[month - 1]


def written_date(month: Figure, day: Figure, language: str) -> str:
    """The day of a month, in the order of `language`."""
    name, number = written(month, language), written(day, language)
    if language in CHINESE:
        return f"{name}{number}日"
    if language == "en":
        return f"{name} {number}"
    return f"{number} de {name}" if language in ("es", "pt", "pb") else f"{number} {name}"


def caption_rewritings(text: str, language: str) -> list[Rewriting]:
    """What to write instead of the figures of a caption, in order; those that are clear already are left out."""
    form = shown_form(language)
    return [
        Rewriting(one.start, one.end, written(one, language, form))
        for one in figures(text, language)
        if _is_open_to_doubt(one, language, form)
    ]


def for_pack(text: str, language: str) -> str:
    """`text` with its figures as a pack has learned them: "two dollars eighty-five" as $2.85, 打九五折 as 优惠5%."""
    form = _PACK.get("zh" if language in CHINESE else language)
    if not form:
        return text
    text = _as_taught(text) if language == "en" else text
    done, at = "", 0
    for one in figures(text, language):
        if one.text.endswith("折"):
            done += text[at : one.start].removesuffix("打") + f"优惠{written(one, language, form)}"
            at = one.end
        elif one.start >= at and _is_unlike_pack(one, language, form):
            done += text[at : one.start] + written(one, language, form)
            at = one.end
    return done + text[at:]


def _as_taught(text: str) -> str:
    """English times and dates as the packs know them: 4:30 p.m. as 4:30 pm, the 21st of December as December 21."""
    text = _HALF_DAY.sub(
        lambda found: f" {found['half'].lower()}m" + ("." if found["end"] is not None else ""), text
    )
    return _DAY_OF.sub(r"\g<month> \g<day>", text)


def _is_unlike_pack(figure: Figure, language: str, form: Form) -> bool:
    if figure.is_spoken:
        return _is_worth_digits(figure)
    has_blanks = any(letter.isspace() for letter in figure.text) and figure.kind == "number"
    has_other_sign = figure.is_money and figure.has_sign
    return (has_blanks or has_other_sign) and figure.text != written(figure, language, form)


def _is_open_to_doubt(figure: Figure, language: str, form: Form) -> bool:
    if figure.kind in ("month", "code") or not figure.certain or figure.text.endswith("折"):
        return False
    if figure.is_spoken:
        return _is_worth_digits(figure)
    if figure.is_money:
        return figure.text != written(figure, language, form)
    has_mark = any(mark in figure.text for mark in ".,'’")
    return figure.kind == "number" and has_mark and figure.text != written(figure, language, form)


def _is_worth_digits(figure: Figure) -> bool:
    if not figure.certain:
        return False
    is_small = (
        isinstance(figure.value, Decimal) and abs(figure.value) <= _SMALL_WORD and figure.value % 1 == 0
    )
    return figure.kind != "number" or bool(figure.unit) or not is_small
