"""Random figures, codes and names: each as a caption writes it together with how it is said."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from asr.training import spoken


@dataclass(frozen=True, slots=True)
class Said:
    """One stretch of text: as written in a caption, and as spoken words."""

    written: str
    spoken: str


FIRST = tuple(
    """
    Sun Gold Star Blue Green Bright Ever Power Smart East West North South Pacific Union Grand Royal
    Nova Alpha Delta Omega Tech Eco Pro Max Opti Sino Euro Global Prime Silver Iron Wood Home Care Water
    Solar Dragon Phoenix Lucky Happy
    """.split()  # noqa: SIM905
)
COMPANY_TAIL = ("Trading", "Import", "Industries", "Group", "Company", "Limited", "Electronics", "Lighting")
PEOPLE = tuple(
    """
    Maria Carlos Ahmed John Anna Pierre Olga David Fatima Lucas Sofia Peter Elena Miguel Omar Hassan
    Laura Pablo Diego Ivan Natasha Emma James Michael Sarah Tom Linda Kevin Amy Jack Lily Tony Grace
    Victor Diana Ali Yusuf Aisha Rosa Jorge Ana Luis Marco Paolo Hans Klaus Ingrid Sven Raj Priya Arjun
    Kim Park Tanaka Yuki Chen Wang Lee Nguyen Robert Susan Paul Daniel Martin Andrea Gabriel Camila
    Mateo Valentina Joao Pedro Karim Leila Samir Mohammed Ibrahim Chidi Amara Kofi
    """.split()  # noqa: SIM905
)


def integer(rng: Random) -> Said:
    """A count from 1 to 999,999, round ones more often."""
    way = rng.random()
    if way < 0.25:
        number = rng.randint(1, 20)
    elif way < 0.5:
        number = rng.randint(20, 999)
    elif way < 0.85:
        number = rng.randint(1, 99) * rng.choice((10, 50, 100, 500, 1000))
    else:
        number = rng.randint(1000, 999_999)
    return Said(f"{number:,}", spoken.integer(number, rng))


def small(rng: Random) -> Said:
    number = rng.randint(2, 30)
    return Said(str(number), spoken.cardinal(number))


def price(rng: Random) -> Said:
    """$0.05 to $99,999.99, mostly $0.50 to $60."""
    way = rng.random()
    cents = rng.choice((0, 0, 5, 10, 20, 25, 30, 40, 50, 60, 75, 80, 85, 90, 95, 99, rng.randint(1, 99)))
    dollars = (
        rng.randint(0, 60) if way < 0.75 else rng.randint(60, 999) if way < 0.9 else rng.randint(1, 99) * 1000
    )
    if (dollars == 0 and cents == 0) or dollars > 999:
        dollars, cents = max(1, dollars), 0
    text = f"${dollars:,}" + (f".{cents:02d}" if cents else "")
    return Said(text, spoken.price(text, rng))


def full_price(rng: Random) -> Said:
    """A price whose currency is always said, for places where nothing else tells it from a number."""
    made = price(rng)
    while "dollar" not in made.spoken and "cent" not in made.spoken:
        made = price(rng)
    return made


def percent(rng: Random) -> Said:
    text = rng.choice((str(rng.randint(1, 100)), str(rng.randint(1, 20) * 5), f"{rng.randint(0, 9)}.5")) + "%"
    return Said(text, spoken.word(text, rng))


def model(rng: Random) -> Said:
    """A model name made of parts, such as KX-420 or P-35 Pro."""
    head = "".join(rng.choice("ABCDEFGHKLMNPQRSTVWXYZ") for _ in range(rng.choice((1, 2, 2, 2, 3))))
    tail = str(
        rng.choice(
            (rng.randint(1, 99), rng.randint(10, 99) * 10, rng.randint(100, 999), rng.randint(1, 99) * 100)
        )
    )
    said = f"{spoken.letters(head)} {spoken.code_digits(tail, rng)}"
    if rng.random() < 0.12:
        name = rng.choice(("Pro", "Plus", "Max", "Mini"))
        return Said(f"{head}-{tail} {name}", f"{said} {name}")
    return Said(f"{head}-{tail}", said)


def company(rng: Random) -> Said:
    name = f"{rng.choice(FIRST)} {rng.choice(COMPANY_TAIL)}"
    return Said(name, name)


def person(rng: Random) -> Said:
    name = rng.choice(PEOPLE)
    return Said(name, name)


def date(rng: Random) -> Said:
    month, day = rng.choice(spoken.MONTHS), rng.randint(1, 30)
    return Said(f"{month} {day}", spoken.date(month, day))


def clock(rng: Random) -> Said:
    hour, minute, half = rng.randint(1, 12), rng.choice((0, 0, 15, 30, 45)), rng.choice(("am", "pm"))
    said = f"{spoken.cardinal(hour)} {spoken.cardinal(minute) + ' ' if minute else ''}{'ay' if half == 'am' else 'P'} M"
    return Said(f"{hour}:{minute:02d} {half}" if minute else f"{hour} {half}", said)


def size(rng: Random) -> Said:
    count = rng.choice((2, 2, 3))
    sides = [rng.randint(1, 40) * rng.choice((1, 5, 10)) for _ in range(count)]
    unit, word = rng.choice((("cm", "centimeters"), ("cm", "centimeters"), ("mm", "millimeters")))
    said = " by ".join(spoken.cardinal(s) for s in sides)
    return Said(f"{' x '.join(map(str, sides))} {unit}", f"{said} {word}")


def _measure(units: tuple[str, ...], numbers: Callable[[Random], str]) -> Callable[[Random], Said]:
    def make(rng: Random) -> Said:
        number, unit = numbers(rng), rng.choice(units)
        word = rng.choice(spoken.UNIT_WORDS[unit].split("|"))
        if number == "1":
            word = word.replace("s ", " ").removesuffix("s")
        return Said(f"{number} {unit}", f"{spoken.decimal(number, rng)} {word}")

    return make


def _loose(rng: Random) -> str:
    return rng.choice(
        (str(rng.randint(1, 99)), f"{rng.randint(0, 20)}.{rng.randint(1, 9)}", f"{rng.randint(1, 30) * 50:,}")
    )


def _round(rng: Random) -> str:
    return f"{rng.choice((rng.randint(1, 30) * 5, rng.randint(1, 30) * 50, rng.randint(1, 30) * 500)):,}"


weight = _measure(("kg", "kg", "g"), _loose)
power = _measure(("W", "W", "kW"), _round)
volt = _measure(("V",), lambda rng: str(rng.choice((5, 12, 24, 36, 48, 110, 120, 220, 230, 240, 380))))
volume = _measure(("ml", "ml", "L"), _round)
capacity = _measure(("mAh",), lambda rng: f"{rng.randint(4, 60) * 500:,}")
length = _measure(("m", "m", "cm", "mm"), _loose)


def temp(rng: Random) -> Said:
    degrees = rng.choice((rng.randint(1, 40) * 5, rng.randint(20, 99)))
    return Said(f"{degrees}°C", f"{spoken.cardinal(degrees)} degrees{rng.choice(('', ' Celsius', ' C'))}")


def rated(rng: Random) -> Said:
    number = rng.choice((rng.randint(1, 18) * 50, rng.randint(1, 99) * 100))
    return Said(f"{number:,}", spoken.integer(number, rng))


def since(rng: Random) -> Said:
    year = rng.randint(1985, 2026)
    return Said(str(year), spoken.year(year))


def _counted(noun: str) -> Callable[[Random], Said]:
    def make(rng: Random) -> Said:
        number = rng.randint(2, 90)
        return Said(f"{number} {noun}", f"{spoken.cardinal(number)} {noun}")

    return make


days, months, years = _counted("days"), _counted("months"), _counted("years")
minutes, hours, weeks = _counted("minutes"), _counted("hours"), _counted("weeks")
cbm = _counted("cubic meters")
# fmt: off
MAKERS: dict[str, Callable[[Random], Said]] = {
    "n": integer, "small": small, "price": price, "full_price": full_price, "percent": percent, "days": days,
    "months": months, "years": years, "date": date, "time": clock, "size": size, "weight": weight, "power": power,
    "volt": volt, "volume": volume, "capacity": capacity, "temp": temp, "model": model, "company": company,
    "person": person, "year": since, "length": length, "rated": rated, "minutes": minutes, "hours": hours,
    "weeks": weeks, "cbm": cbm,
}
# fmt: on
