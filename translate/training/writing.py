"""How each language of the phrasebook writes numbers, prices, dates, times and units."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


def english(number: str) -> str:
    """`12500.5` -> `12,500.5`."""
    whole, point, rest = number.partition(".")
    return f"{int(whole):,}{point}{rest}"


def with_decimal_comma(number: str) -> str:
    """`12500.5` -> `12.500,5`, as Spanish and Portuguese write it."""
    return english(number).translate(str.maketrans(",.", ".,"))


def chinese(number: str) -> str:
    """Digits without grouping; round tens of thousands as Chinese counts them: `30000` -> `3万`."""
    whole, point, _rest = number.partition(".")
    if not point and int(whole) >= 10_000 and int(whole) % 10_000 == 0:
        return f"{int(whole) // 10_000}万"
    return number


@dataclass(frozen=True, slots=True)
class Writing:
    """One language: `price` has the place of the number, `date` those of `{month}` and `{day}`, the times those of
    `{clock}` and `{half}` (one of `halves`: before noon, before 19:00, later)."""

    number: Callable[[str], str]
    price: str
    months: tuple[str, ...]
    date: str
    first_day: str
    halves: tuple[str, str, str]
    full_hour: str
    time: str
    units: Mapping[str, str]
    """What stands behind the number, by its English, with its leading space where it has one."""


SYMBOLS = {unit: f" {unit}" for unit in ("cm", "mm", "m", "g", "kg", "ml", "L", "W", "V", "mAh")} | {
    "°C": "°C",
    "%": "%",
    "": "",
}

# fmt: off
ENGLISH = Writing(
    english,
    "${}",
    (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "{month} {day}",
    "1",
    ("am", "pm", "pm"),
    "{clock} {half}",
    "{clock} {half}",
    SYMBOLS
    | {unit: f" {unit}" for unit in ("minutes", "hours", "days", "weeks", "months", "years", "cubic meters")},
)
SPANISH = Writing(
    with_decimal_comma,
    "{} USD",
    (
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
    "{day} de {month}",
    "1",
    ("mañana", "tarde", "noche"),
    "{clock} de la {half}",
    "{clock} de la {half}",
    SYMBOLS
    | {
        "minutes": " minutos",
        "hours": " horas",
        "days": " días",
        "weeks": " semanas",
        "months": " meses",
        "years": " años",
        "cubic meters": " metros cúbicos",
    },
)
PORTUGUESE = Writing(
    with_decimal_comma,
    "US$ {}",
    (
        "janeiro", "fevereiro", "março", "abril", "maio", "junho",
        "julho", "agosto", "setembro", "outubro", "novembro", "dezembro",
    ),
    "{day} de {month}",
    "1º",
    ("manhã", "tarde", "noite"),
    "{clock} da {half}",
    "{clock} da {half}",
    SYMBOLS
    | {
        "minutes": " minutos",
        "hours": " horas",
        "days": " dias",
        "weeks": " semanas",
        "months": " meses",
        "years": " anos",
        "cubic meters": " metros cúbicos",
    },
)
CHINESE = Writing(
    chinese,
    "{}美元",
    tuple(f"{month}月" for month in range(1, 13)),
    "{month}{day}日",
    "1",
    ("上午", "下午", "晚上"),
    "{half}{clock}点",
    "{half}{clock}",
    {
        "cm": "厘米", "mm": "毫米", "m": "米", "g": "克", "kg": "公斤", "ml": "毫升", "L": "升", "W": "W", "V": "V",
        "mAh": "毫安时", "°C": "°C", "%": "%", "": "", "minutes": "分钟", "hours": "小时", "days": "天", "weeks": "周",
        "months": "个月", "years": "年", "cubic meters": "立方米",
    },
)

# fmt: on
WRITINGS: Mapping[str, Writing] = {"en": ENGLISH, "es": SPANISH, "pt": PORTUGUESE, "zh": CHINESE}
