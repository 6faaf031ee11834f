"""Figures of trade talk as each language of the phrasebook writes them; one random generator a slot kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from translate.training.template import Term
from translate.training.writing import WRITINGS, Writing


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as each language writes it; `numbers` has the bare number for the slot form `num`."""

    texts: Mapping[str, str]
    numbers: Mapping[str, str]

    @property
    def key(self) -> str:
        return self.texts["en"]

    def write(self, language: str, form: str, bound: Mapping[str, Term]) -> str:
        """The figure in `language`; forms other than `num` (plural and the like) read as plain."""
        return (self.numbers if form == "num" else self.texts)[language]


def as_written(text_in: Callable[[Writing], str]) -> dict[str, str]:
    """The text that `text_in` makes of each language's way of writing."""
    return {language: text_in(writing) for language, writing in WRITINGS.items()}


def everywhere(text: str) -> Figure:
    """Years and model numbers are the same in every language."""
    texts = as_written(lambda _: text)
    return Figure(texts, texts)


def measured(number: str, unit: str) -> Figure:
    """A number followed by its unit, which is named by its English."""
    return Figure(
        as_written(lambda writing: writing.number(number) + writing.units[unit]),
        as_written(lambda writing: writing.number(number)),
    )


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
    return measured(str(number), "")


def long_whole(rng: Random) -> Figure:
    """10,000-999,999: half of them with two to five zeros in a row, which a small model likes to miscount."""
    if rng.random() < 0.5:
        zeros = rng.choice((100, 1_000, 1_000, 10_000, 100_000))
        return measured(str(rng.randint(-(-10_000 // zeros), 999_999 // zeros) * zeros), "")
    return measured(str(rng.randint(10_000, 999_999)), "")


def long_price(rng: Random) -> Figure:
    """$1,000-$99,999.99, two in three with cents."""
    return _dollars(rng.randint(1_000, 99_999), rng.choice((0, rng.randint(5, 99), rng.randint(1, 19) * 5)))


def rated(rng: Random) -> Figure:
    """50-9,900 in fifties and hundreds, as data sheets round."""
    return measured(str(rng.choice((50, 100)) * rng.randint(1, 99)), "")


def small(rng: Random) -> Figure:
    return measured(str(rng.randint(2, 30)), "")


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
    return Figure(
        as_written(lambda writing: writing.price.format(writing.number(number))),
        as_written(lambda writing: writing.number(number)),
    )


def percent(rng: Random) -> Figure:
    draw = rng.random()
    number = rng.randint(1, 20) * 5 if draw < 0.55 else rng.randint(1, 100)
    text = f"{rng.randint(0, 9)}.{rng.randint(1, 9)}" if draw > 0.9 else str(number)
    return measured(text, "%")


def span(unit: str, numbers: range) -> Callable[[Random], Figure]:
    """A length of time: `25 days`; `numbers` starts at two, so the unit is always plural."""
    return lambda rng: measured(str(rng.choice(numbers)), unit)


def year(rng: Random) -> Figure:
    return everywhere(str(rng.randint(1985, 2026)))


def date(rng: Random) -> Figure:
    month, day = rng.randrange(12), rng.randint(1, 28)

    def text_in(writing: Writing) -> str:
        return writing.date.format(month=writing.months[month], day=writing.first_day if day == 1 else day)

    return Figure(as_written(text_in), {})


def time(rng: Random) -> Figure:
    hour, minute = rng.choice((8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21)), rng.choice((0, 0, 15, 30, 45))
    clock = f"{hour if hour < 12 else hour - 12}" + (f":{minute}" if minute else "")
    half = 0 if hour < 12 else 1 if hour < 19 else 2

    def text_in(writing: Writing) -> str:
        form = writing.time if minute else writing.full_hour
        return form.format(clock=clock, half=writing.halves[half])

    return Figure(as_written(text_in), {})


def size(rng: Random) -> Figure:
    count, unit = rng.choice((2, 2, 3)), rng.choice(("cm", "cm", "mm"))
    tenth = rng.random() < 0.15
    sides = [f"{rng.randint(2, 240)}" + (f".{rng.randint(1, 9)}" if tenth else "") for _ in range(count)]
    numbers = as_written(lambda writing: " x ".join(writing.number(side) for side in sides))
    return Figure({code: numbers[code] + writing.units[unit] for code, writing in WRITINGS.items()}, numbers)


def decimal(rng: Random, top: int) -> str:
    """A number below `top`, with one decimal two times in three."""
    return f"{rng.randrange(top)}.{rng.randint(1, 9)}" if rng.random() < 0.66 else str(rng.randint(2, top))


def weight(rng: Random) -> Figure:
    if rng.random() < 0.4:
        return measured(str(rng.randint(3, 190) * 5), "g")
    return measured(decimal(rng, rng.choice((5, 30, 90))), "kg")


def length(rng: Random) -> Figure:
    unit, top = rng.choice((("m", 12), ("cm", 250), ("mm", 90)))
    return measured(decimal(rng, top), unit)


def volume(rng: Random) -> Figure:
    if rng.random() < 0.6:
        return measured(str(rng.randint(2, 190) * 5), "ml")
    return measured(decimal(rng, rng.choice((3, 60))), "L")


def power(rng: Random) -> Figure:
    number = rng.choice((rng.randint(3, 60), rng.randint(3, 30) * 5, rng.randint(2, 60) * 50))
    return measured(str(number), "W")


def volt(rng: Random) -> Figure:
    return measured(str(rng.choice((5, 9, 12, 18, 20, 24, 36, 48, 110, 120, 127, 220, 230, 240, 380))), "V")


def capacity(rng: Random) -> Figure:
    number = rng.choice((rng.randint(3, 60) * 100, rng.randint(2, 60) * 500, rng.randint(3, 60) * 1000))
    return measured(str(number), "mAh")


def temp(rng: Random) -> Figure:
    return measured(str(rng.randint(2, 60) * rng.choice((1, 5))), "°C")


def cbm(rng: Random) -> Figure:
    return measured(decimal(rng, 70), "cubic meters")


def model(rng: Random) -> Figure:
    """`KX-420`, `T-65`, `LM-2200B`: letters, hyphen, digits, sometimes one letter more."""
    letters = "".join(rng.choice("ABCDEFGHJKLMNPQRSTVWXZ") for _ in range(rng.choice((1, 2, 2, 2, 3))))
    digits = str(rng.choice((rng.randint(10, 99), rng.randint(1, 99) * 10, rng.randint(100, 9999))))
    text = f"{letters}-{digits}" + rng.choice(("", "", "", "", rng.choice("ABCDEPSX")))
    return everywhere(text)


GENERATORS: Mapping[str, Callable[[Random], Figure]] = {
    "n": whole,
    "long_n": long_whole,
    "rated": rated,
    "small": small,
    "price": price,
    "long_price": long_price,
    "percent": percent,
    "minutes": span("minutes", range(2, 61)),
    "hours": span("hours", range(2, 73)),
    "days": span("days", range(2, 91)),
    "weeks": span("weeks", range(2, 13)),
    "months": span("months", range(2, 37)),
    "years": span("years", range(2, 36)),
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
