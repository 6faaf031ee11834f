"""How figures and codes of a caption are said aloud, with the free choice that people have."""

import re
from random import Random

ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """.split()  # noqa: SIM905
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
MONTHS = """
    January February March April May June July August September October November December
    """.split()  # noqa: SIM905
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
# fmt: off
UNIT_WORDS = {
    "mm": "millimeters", "cm": "centimeters", "m": "meters", "km": "kilometers", "g": "grams",
    "kg": "kilograms|kilos", "ml": "milliliters|mils", "l": "liters", "L": "liters", "W": "watts", "kW": "kilowatts",
    "V": "volts", "A": "amps", "Hz": "hertz", "mAh": "milliamp hours", "Wh": "watt hours", "kWh": "kilowatt hours",
    "lm": "lumens", "dB": "decibels", "t": "tons", "cbm": "cubic meters", "CBM": "cubic meters", "rpm": "R P M",
    "m²": "square meters", "m³": "cubic meters", "in": "inches", "ft": "feet", "GB": "gigabytes", "gsm": "G S M",
}
# fmt: on
_SAID_AS_WORDS = {
    "ROHS": "rose",
    "REACH": "reach",
    "SKU": "skew",
    "SKUS": "skews",
    "USB": "U S B",
    "LED": "L E D",
}
_LETTER_NAMES = {"A": "ay"}


def cardinal(number: int) -> str:
    """The number in words, without "and": 12500 is "twelve thousand five hundred"."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + ("" if number % 10 == 0 else " " + ONES[number % 10])
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            return f"{cardinal(number // size)} {name}" + ("" if rest == 0 else " " + cardinal(rest))
    raise ValueError(number)


def integer(number: int, rng: Random) -> str:
    """One of the ways to say a count: "a hundred and twenty", "twelve hundred", "three thousand"."""
    if number % 100 == 0 and 1100 <= number <= 9900 and number % 1000 and rng.random() < 0.2:
        return cardinal(number // 100) + " hundred"
    words = cardinal(number)
    if number >= 100 and rng.random() < 0.35:
        words = re.sub(r"hundred (?!thousand|million)", "hundred and ", words)
        words = re.sub(r"thousand (?!.*hundred)", "thousand and ", words)
    if words.startswith("one hundred") and rng.random() < 0.25:
        words = "a" + words[3:]
    return words


def digits(text: str, rng: Random) -> str:
    """Digit by digit; zero is said "zero" or "oh", one way through the whole string."""
    zero = rng.choice(("zero", "oh"))
    return " ".join(zero if d == "0" else ONES[int(d)] for d in text)


def decimal(text: str, rng: Random) -> str:
    """A number with a point: 1.5 is "one point five", 0.75 is "zero point seven five"."""
    whole, _, fraction = text.replace(",", "").partition(".")
    said = integer(int(whole), rng)
    return said if not fraction else f"{said} point " + " ".join(ONES[int(d)] for d in fraction)


def ordinal(number: int) -> str:
    """21 is "twenty first"."""
    head, _, last = cardinal(number).rpartition(" ")
    last = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return f"{head} {last}".strip()


def price(text: str, rng: Random) -> str:
    """ "$2.85" as "two dollars and eighty five cents", "two eighty five" or "two point eight five dollars"."""
    whole, _, cents_text = text.lstrip("US$").replace(",", "").partition(".")
    dollars, cents = int(whole), int((cents_text + "00")[:2]) if cents_text else 0
    if dollars == 0 and cents:
        return f"{cardinal(cents)} cent" + ("" if cents == 1 else "s")
    unit = "dollar" if dollars == 1 else "dollars"
    if cents == 0:
        return f"{integer(dollars, rng)} {unit}"
    way = rng.random()
    if way < 0.45 and dollars < 100:
        return f"{cardinal(dollars)} " + (cardinal(cents) if cents > 9 else "oh " + ONES[cents])
    if way < 0.55:
        return f"{decimal(whole + '.' + cents_text, rng)} dollars"
    joint = rng.choice((" and ", " "))
    return f"{integer(dollars, rng)} {unit}{joint}{cardinal(cents)} cent" + ("" if cents == 1 else "s")


def year(number: int) -> str:
    """1998 is "nineteen ninety eight", 2008 "two thousand eight", 2026 "twenty twenty six"."""
    if 2000 <= number < 2010:
        return cardinal(number)
    high, low = divmod(number, 100)
    return f"{cardinal(high)} " + ("hundred" if low == 0 else cardinal(low) if low > 9 else "oh " + ONES[low])


def code_digits(text: str, rng: Random) -> str:
    """The figures of a model name: 420 is "four twenty", "four two zero" or "four hundred twenty"."""
    way = rng.random()
    if way < 0.4 or len(text) > 4 or text.startswith("0"):
        return digits(text, rng)
    if len(text) == 3 and way < 0.85 and text[1:] != "00":
        low = int(text[1:])
        return f"{ONES[int(text[0])]} " + (cardinal(low) if low > 9 else "oh " + ONES[low])
    if len(text) == 4 and text[1] != "0" and text[2:] != "00":
        return year(int(text))
    return cardinal(int(text))


def letters(text: str) -> str:
    """Letter by letter, as "M O Q"; A is written so that every voice says the letter's name."""
    return " ".join(_LETTER_NAMES.get(c, c) for c in text.upper())


def date(month: str, day: int) -> str:
    """ "March 15" is "March fifteenth"."""
    return f"{month} {ordinal(day)}"


def word(text: str, rng: Random) -> str:
    """Any written word without its outer punctuation, as said: "MOQ", "T/T", "30%", "KX-420", "12,500", "$2.85"."""
    if text in UNIT_WORDS and len(text) > 1 and text not in ("in", "ft"):
        return rng.choice(UNIT_WORDS[text].split("|"))
    if text.upper() in _SAID_AS_WORDS and text.isupper() | (text == "RoHS"):
        return _SAID_AS_WORDS[text.upper()]
    if re.fullmatch(r"(US)?\$[\d,]+(\.\d+)?", text):
        return price(text, rng)
    if re.fullmatch(r"[\d,.]*\d%", text):
        return decimal(text[:-1], rng) + " percent"
    if re.fullmatch(r"\d[\d,]*(\.\d+)?", text):
        return decimal(text, rng)
    if re.fullmatch(r"\d+(st|nd|rd|th)", text):
        return ordinal(int(text[:-2]))
    return _mixed(text, rng)


def _mixed(text: str, rng: Random) -> str:
    parts = re.findall(r"[A-Za-z]+(?:'[A-Za-z]+)?|\d+(?:\.\d+)?|[^\W\d_]+", text)
    said = [_part(p, text, rng) for p in parts]
    return " ".join(said) if said else text


def _part(part: str, whole: str, rng: Random) -> str:
    if part[0].isdigit():
        coded = any(c.isalpha() for c in whole)
        return decimal(part, rng) if "." in part or not coded or len(part) < 3 else code_digits(part, rng)
    if (part.isupper() and len(part) > 1) or (len(part) == 1 and part not in "aI" and whole != part):
        return letters(part)
    if part == "A":
        return "a"
    if len(part) > 2 and part[:-1].isupper() and part[-1] == "s":
        return letters(part[:-1]) + "s"
    return part
