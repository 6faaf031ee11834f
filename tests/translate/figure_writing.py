"""Every way to write a figure in eight languages, made from its value; shares no code with the reader of figures."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.translate.number_words import ZH_SIGNS, chinese, english, spanish

COMMA = ("es", "pt", "fr", "de", "ru")
HARD_BLANK = "\u00a0"


def digits(value: str, language: str, group: str | None = None) -> str:
    """`12500.5` as `language` writes it."""
    whole, _, fraction = value.partition(".")
    mark = group if group is not None else "." if language in COMMA else ","
    grouped = f"{int(whole):,}".replace(",", mark)
    return grouped + (("," if language in COMMA else ".") + fraction if fraction else "")


def numbers(value: str, language: str) -> tuple[str, ...]:
    """Every way to write a bare number in digits."""
    ways = {digits(value, language, ""), digits(value, language, HARD_BLANK)}
    ways |= {digits(value, language)} if language != "zh" else set()
    if language == "ar":
        ways |= {digits(value, "ar").translate(str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬"))}
    if language == "zh" and "." not in value and int(value) >= 10_000 and int(value) % 1_000 == 0:
        ways |= {f"{int(value) / 10_000:g}万"}
    return tuple(sorted(ways))


def words(value: str, language: str) -> tuple[str, ...]:
    """A whole number in words, where this file knows them."""
    written = {"en": english, "es": spanish, "zh": chinese}.get(language)
    return (written(int(value)),) if written and "." not in value and int(value) > 1 else ()


def quantity(rng: Random) -> str:
    return str(
        rng.choice(
            (
                rng.randint(2, 99),
                rng.randint(1, 99) * 100,
                rng.randint(1, 90) * 1_000,
                rng.randint(101, 99_999),
            )
        )
    )


def price(rng: Random) -> str:
    cents = rng.choice((0, 5, 50, 85, rng.randint(1, 99)))
    dollars = rng.choice((0, 2, 3, 12, rng.randint(1, 99), rng.randint(100, 4_000)))
    return f"{dollars}.{cents:02d}" if cents else str(dollars or 7)


def money_forms(value: str, language: str) -> tuple[str, ...]:
    """US dollars in all the ways of `language`, words included."""
    forms: list[str] = []
    for number in numbers(value, language):
        forms += {
            "en": [f"${number}", f"US${number}", f"USD {number}", f"{number} dollars", f"{number} USD"],
            "zh": [f"{number}美元", f"{number}美金", f"${number}"],
            "ar": [f"{number} دولار", f"{number} USD", f"${number}"],
            "es": [f"{number} USD", f"{number} dólares", f"USD {number}", f"US$ {number}"],
            "pt": [f"US$ {number}", f"{number} dólares", f"{number} USD"],
            "fr": [f"{number} $", f"{number} dollars", f"{number} USD"],
            "de": [f"{number} Dollar", f"{number} $", f"{number} USD"],
            "ru": [f"{number} доллара", f"{number} долларов", f"{number} $", f"{number} USD"],
        }[language]
    dollars, _, cents = value.partition(".")
    if int(dollars) > 1 and cents and int(cents) >= 10:
        forms += {
            "en": [
                f"{english(int(dollars))} dollars {english(int(cents))}",
                f"{english(int(dollars))} dollars and {english(int(cents))} cents",
            ],
            "es": [
                f"{spanish(int(dollars))} dólares con {spanish(int(cents))}",
                f"{dollars} dólares con {cents} centavos",
            ],
            "zh": [f"{chinese(int(dollars))}点{''.join(ZH_SIGNS[int(sign)] for sign in cents)}美元"],
            "ru": [f"{dollars} долларов {cents} центов"],
            "de": [f"{dollars} Dollar {cents}"],
        }.get(language, [])
    return tuple(forms)


def percent_forms(value: str, language: str) -> tuple[str, ...]:
    named = {
        "en": "{} percent",
        "es": "{} por ciento",
        "pt": "{} por cento",
        "fr": "{} pour cent",
        "de": "{} Prozent",
        "ru": "{} процентов",
        "ar": "{} بالمئة",
        "zh": "百分之{}",
    }
    number = digits(value, language, "")
    forms = [f"{number}%", f"{number} %", named[language].format(number)]
    return (*forms, *(named[language].format(word) for word in words(value, language)))


MONTHS = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}


def date_forms(value: str, language: str) -> tuple[str, ...]:
    month, day = value.split("/")
    name = MONTHS.get(language, "").split()[int(month) - 1 : int(month)]
    return {
        "en": (f"{name[0]} {day}", f"the {day}th of {name[0]}") if name else (),
        "es": (f"el {day} de {name[0]}",) if name else (),
        "pt": (f"{day} de {name[0]}",) if name else (),
        "fr": (f"le {day} {name[0]}",) if name else (),
        "de": (f"{day}. {name[0]}",) if name else (),
        "ru": (f"{day} {name[0]}",) if name else (),
        "ar": (f"{day} {name[0]}",) if name else (),
        "zh": (f"{month}月{day}日", f"{month}月{day}号"),
    }[language]


def clock_forms(value: str, language: str) -> tuple[str, ...]:
    """Afternoon hours, with and without the half of the day."""
    hour, minute = value.split(":")
    twelve = f"{int(hour) - 12}:{minute}"
    halves = {
        "en": ("{} pm", "{} p.m."),
        "es": ("{} de la tarde", "{} de la noche"),
        "pt": ("{} da tarde",),
        "zh": ("下午{}", "晚上{}"),
    }
    return (value, *(half.format(twelve) for half in halves.get(language, ())))


def discount_forms(value: str, language: str) -> tuple[str, ...]:
    """九五折 is 5 % off."""
    left = 100 - int(value)
    if language != "zh":
        return percent_forms(value, language)
    signs = "".join(ZH_SIGNS[int(sign)] for sign in str(left).rstrip("0"))
    return (f"{left / 10:g}折", f"{signs}折", *([f"{left}折"] if left % 10 else []))


def length_forms(value: str, language: str) -> tuple[str, ...]:
    """一米六 is 1.6 m."""
    units = {"zh": "米", "ru": " м", "ar": " متر"}
    forms = [f"{number}{units.get(language, ' m')}" for number in numbers(value, language)]
    metres, _, tenths = value.partition(".")
    return (*forms, *([f"{chinese(int(metres))}米{ZH_SIGNS[int(tenths)]}"] if language == "zh" else []))


def yuan_forms(value: str, language: str) -> tuple[str, ...]:
    """三毛五 is 0.35 yuan, 两块八毛五 2.85."""
    named = {"zh": "{}元", "en": "{} yuan", "es": "{} yuanes", "ru": "{} юаней", "ar": "{} يوان"}
    forms = [named.get(language, "{} yuan").format(number) for number in numbers(value, language)]
    forms += [f"{number} CNY" if language != "en" else f"CNY {number}" for number in numbers(value, language)]
    yuan, _, cents = value.partition(".")
    if language == "zh" and len(cents) == 2:
        jiao, fen = (ZH_SIGNS[int(sign)] for sign in cents)
        whole = "" if yuan == "0" else ("两" if yuan == "2" else chinese(int(yuan))) + "块"
        forms += [f"{whole}{jiao}毛" + (fen if fen != "零" else "")] if jiao != "零" else []
    return tuple(forms)


def small(rng: Random) -> str:
    return str(rng.randint(11, 95))


def plain_forms(value: str, language: str) -> tuple[str, ...]:
    return (*numbers(value, language), *words(value, language))


@dataclass(frozen=True, slots=True)
class Kind:
    """How a figure is drawn and written."""

    draw: Callable[[Random], str]
    forms: Callable[[str, str], tuple[str, ...]]


KINDS = {
    "discount": Kind(lambda rng: str(rng.choice((5, 8, 10, 12, 15, 20, 30))), discount_forms),
    "length": Kind(lambda rng: f"{rng.randint(1, 9)}.{rng.randint(1, 9)}", length_forms),
    "yuan": Kind(
        lambda rng: f"{rng.choice((0, 2, 3, 18))}.{rng.choice(('35', '80', '85', '50'))}", yuan_forms
    ),
    "count": Kind(lambda rng: str(rng.randint(2, 9)), plain_forms),
    "quantity": Kind(quantity, plain_forms),
    "price": Kind(price, money_forms),
    "percent": Kind(lambda rng: str(rng.choice((5, 8, 12, 15, 20, 25, 30, 70, 0.5, 2.5))), percent_forms),
    "days": Kind(small, plain_forms),
    "weight": Kind(lambda rng: f"{rng.randint(0, 40)}.{rng.randint(1, 9)}", numbers),
    "date": Kind(lambda rng: f"{rng.randint(1, 12)}/{rng.randint(13, 28)}", date_forms),
    "clock": Kind(lambda rng: f"{rng.randint(13, 18)}:{rng.choice((15, 20, 30, 45))}", clock_forms),
    "code": Kind(
        lambda rng: f"{rng.choice(('KX', 'PB', 'LM'))}-{rng.randint(100, 990)}",
        lambda value, _language: (value,),
    ),
    "volume": Kind(lambda rng: str(rng.randint(2, 90) * 25), numbers),
}
