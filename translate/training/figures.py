"""Figures of trade talk as English, Spanish and Chinese write them; one random generator a slot kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from translate.training.template import Term

MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTHS_ES = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in three written forms; `number_*` is the bare number for the slot form `num`."""

    en: str
    es: str
    zh: str
    number_en: str = ""
    number_es: str = ""
    number_zh: str = ""

    @property
    def key(self) -> str:
        return self.en

    def write(self, language: str, form: str, bound: Mapping[str, Term]) -> str:
        """The figure in `language`; forms other than `num` (plural and the like) read as plain."""
        if language == "en":
            return self.number_en if form == "num" else self.en
        if language == "es":
            return self.number_es if form == "num" else self.es
        return self.number_zh if form == "num" else self.zh


def english(number: str) -> str:
    """`12500.5` -> `12,500.5`."""
    whole, point, rest = number.partition(".")
    return f"{int(whole):,}{point}{rest}"


def spanish(number: str) -> str:
    """`12500.5` -> `12.500,5`."""
    return english(number).translate(str.maketrans(",.", ".,"))


def chinese(number: str) -> str:
    """Digits without grouping; round tens of thousands as Chinese counts them: `30000` -> `3万`."""
    whole, point, _rest = number.partition(".")
    if not point and int(whole) >= 10_000 and int(whole) % 10_000 == 0:
        return f"{int(whole) // 10_000}万"
    return number


def measured(number: str, en: str, es: str, zh: str) -> Figure:
    """A number followed by its unit as each language writes it (with its leading space where it has one)."""
    texts = english(number), spanish(number), chinese(number)
    return Figure(texts[0] + en, texts[1] + es, texts[2] + zh, *texts)


def whole(rng: Random) -> Figure:
    """2-999,999: half round as orders are, the rest of any length and digits."""
    draw = rng.random()
    if draw < 0.45:
        number = rng.choice((1, 2, 3, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80)) * rng.choice(
            (10, 100, 100, 100, 1000, 1000, 10_000)
        )
    elif draw < 0.65:
        number = rng.randint(1, 400) * rng.choice((10, 50, 100, 500))
    else:
        number = rng.randint(2, 10 ** rng.choice((2, 3, 3, 4, 4, 5, 6)) - 1)
    return measured(str(number), "", "", "")


def long_whole(rng: Random) -> Figure:
    """10,000-999,999: half of them with two to five zeros in a row, which a small model likes to miscount."""
    if rng.random() < 0.5:
        zeros = rng.choice((100, 1_000, 1_000, 10_000, 100_000))
        return measured(str(rng.randint(-(-10_000 // zeros), 999_999 // zeros) * zeros), "", "", "")
    return measured(str(rng.randint(10_000, 999_999)), "", "", "")


def long_price(rng: Random) -> Figure:
    """$1,000-$99,999.99, two in three with cents."""
    return _dollars(rng.randint(1_000, 99_999), rng.choice((0, rng.randint(5, 99), rng.randint(1, 19) * 5)))


def rated(rng: Random) -> Figure:
    """50-9,900 in fifties and hundreds, as data sheets round."""
    return measured(str(rng.choice((50, 100)) * rng.randint(1, 99)), "", "", "")


def small(rng: Random) -> Figure:
    return measured(str(rng.randint(2, 30)), "", "", "")


def price(rng: Random) -> Figure:
    """$0.05-$99,999.99, mostly $0.50-$60; whole dollars without cents."""
    dollars = rng.choice((0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, rng.randint(10, 60), rng.randint(10, 60)))
    if rng.random() < 0.18:
        dollars = rng.randint(61, 10 ** rng.choice((3, 4, 5)) - 1)
    cents = rng.choice((0, 0, rng.randint(5, 99), rng.randint(5, 99), rng.randint(1, 19) * 5, 99))
    if dollars == 0 and cents == 0:
        cents = rng.randint(5, 99)
    return _dollars(dollars, cents)


def _dollars(dollars: int, cents: int) -> Figure:
    number = f"{dollars}.{cents:02d}" if cents else str(dollars)
    texts = english(number), spanish(number), chinese(number)
    return Figure(f"${texts[0]}", f"{texts[1]} USD", f"{texts[2]}美元", *texts)


def percent(rng: Random) -> Figure:
    draw = rng.random()
    number = rng.randint(1, 20) * 5 if draw < 0.55 else rng.randint(1, 100)
    text = f"{rng.randint(0, 9)}.{rng.randint(1, 9)}" if draw > 0.9 else str(number)
    return measured(text, "%", "%", "%")


def span(en: str, es: str, zh: str, numbers: range) -> Callable[[Random], Figure]:
    """A length of time: `25 days`; `numbers` starts at two, so the unit is always plural."""
    return lambda rng: measured(str(rng.choice(numbers)), f" {en}", f" {es}", zh)


def year(rng: Random) -> Figure:
    text = str(rng.randint(1985, 2026))
    return Figure(text, text, text, text, text, text)


def date(rng: Random) -> Figure:
    month, day = rng.randrange(12), rng.randint(1, 28)
    return Figure(f"{MONTHS_EN[month]} {day}", f"{day} de {MONTHS_ES[month]}", f"{month + 1}月{day}日")


def time(rng: Random) -> Figure:
    hour, minute = rng.choice((8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21)), rng.choice((0, 0, 15, 30, 45))
    clock = f"{hour if hour < 12 else hour - 12}" + (f":{minute}" if minute else "")
    part_es = "mañana" if hour < 12 else "tarde" if hour < 19 else "noche"
    part_zh = "上午" if hour < 12 else "下午" if hour < 19 else "晚上"
    half = "am" if hour < 12 else "pm"
    return Figure(
        f"{clock} {half}", f"{clock} de la {part_es}", f"{part_zh}{clock}" + ("" if minute else "点")
    )


def size(rng: Random) -> Figure:
    count, unit = rng.choice((2, 2, 3)), rng.choice(("cm", "cm", "mm"))
    tenth = rng.random() < 0.15
    sides = [f"{rng.randint(2, 240)}" + (f".{rng.randint(1, 9)}" if tenth else "") for _ in range(count)]
    en = " x ".join(sides)
    es = " x ".join(spanish(side) for side in sides)
    zh = {"cm": "厘米", "mm": "毫米"}[unit]
    return Figure(f"{en} {unit}", f"{es} {unit}", f"{en}{zh}", en, es, en)


def decimal(rng: Random, top: int) -> str:
    """A number below `top`, with one decimal two times in three."""
    return f"{rng.randrange(top)}.{rng.randint(1, 9)}" if rng.random() < 0.66 else str(rng.randint(2, top))


def weight(rng: Random) -> Figure:
    if rng.random() < 0.4:
        return measured(str(rng.randint(3, 190) * 5), " g", " g", "克")
    return measured(decimal(rng, rng.choice((5, 30, 90))), " kg", " kg", "公斤")


def length(rng: Random) -> Figure:
    en, zh, top = rng.choice((("m", "米", 12), ("cm", "厘米", 250), ("mm", "毫米", 90)))
    return measured(decimal(rng, top), f" {en}", f" {en}", zh)


def volume(rng: Random) -> Figure:
    if rng.random() < 0.6:
        return measured(str(rng.randint(2, 190) * 5), " ml", " ml", "毫升")
    return measured(decimal(rng, rng.choice((3, 60))), " L", " L", "升")


def power(rng: Random) -> Figure:
    number = rng.choice((rng.randint(3, 60), rng.randint(3, 30) * 5, rng.randint(2, 60) * 50))
    return measured(str(number), " W", " W", "W")


def volt(rng: Random) -> Figure:
    return measured(
        str(rng.choice((5, 9, 12, 18, 20, 24, 36, 48, 110, 120, 127, 220, 230, 240, 380))), " V", " V", "V"
    )


def capacity(rng: Random) -> Figure:
    number = rng.choice((rng.randint(3, 60) * 100, rng.randint(2, 60) * 500, rng.randint(3, 60) * 1000))
    return measured(str(number), " mAh", " mAh", "毫安时")


def temp(rng: Random) -> Figure:
    return measured(str(rng.randint(2, 60) * rng.choice((1, 5))), "°C", "°C", "°C")


def cbm(rng: Random) -> Figure:
    return measured(decimal(rng, 70), " cubic meters", " metros cúbicos", "立方米")


def model(rng: Random) -> Figure:
    """`KX-420`, `T-65`, `LM-2200B`: letters, hyphen, digits, sometimes one letter more."""
    letters = "".join(rng.choice("ABCDEFGHJKLMNPQRSTVWXZ") for _ in range(rng.choice((1, 2, 2, 2, 3))))
    digits = str(rng.choice((rng.randint(10, 99), rng.randint(1, 99) * 10, rng.randint(100, 9999))))
    text = f"{letters}-{digits}" + rng.choice(("", "", "", "", rng.choice("ABCDEPSX")))
    return Figure(text, text, text)


GENERATORS: Mapping[str, Callable[[Random], Figure]] = {
    "n": whole,
    "long_n": long_whole,
    "rated": rated,
    "small": small,
    "price": price,
    "long_price": long_price,
    "percent": percent,
    "minutes": span("minutes", "minutos", "分钟", range(2, 61)),
    "hours": span("hours", "horas", "小时", range(2, 73)),
    "days": span("days", "días", "天", range(2, 91)),
    "weeks": span("weeks", "semanas", "周", range(2, 13)),
    "months": span("months", "meses", "个月", range(2, 37)),
    "years": span("years", "años", "年", range(2, 36)),
    "year": year,
    "date": date,
    "time": time,
    "size": size,
    "length": length,
    "weight": weight,
    "power": power,
    "volt": volt,
    "volume": volume,
    "capacity": capacity,
    "temp": temp,
    "cbm": cbm,
    "model": model,
}
