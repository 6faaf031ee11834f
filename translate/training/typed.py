"""Text as people type it: looser figures, no accents or capitals, slips of the fingers. Only for the source side."""

from __future__ import annotations

import re
import unicodedata
from random import Random

PRICE = {
    "en": re.compile(r"\$(\d[\d,]*(?:\.\d+)?)"),
    "es": re.compile(r"(\d[\d.]*(?:,\d+)?) USD"),
    "zh": re.compile(r"([\d.]+万?)美元"),
}
PRICE_WAYS = {
    "en": ("US${}", "${} USD", "USD {}", "{} dollars", "{} USD"),
    "es": ("US$ {}", "${}", "{} dólares", "USD {}", "US${}"),
    "zh": ("${}", "{}美金", "US${}", "{}USD", "{}刀"),
}
GROUPED = {
    "en": re.compile(r"(?<=\d),(?=\d{3})"),
    "es": re.compile(r"(?<=\d)\.(?=\d{3})"),
    "zh": re.compile("(?!)"),
}
TEN_THOUSANDS = re.compile(r"(\d+)万")
SHORTHAND = {
    "pieces": ("pcs",),
    "please": ("pls", "plz"),
    "you": ("u",),
    "your": ("ur",),
    "price": ("prise",),
    "much": ("mutch",),
    "shipping": ("shiping",),
    "delivery": ("delivry",),
    "sample": ("samle",),
    "samples": ("sampels",),
    "thank": ("thx",),
    "precio": ("presio", "precios", "presio"),
    "que": ("q", "ke"),
    "qué": ("q", "que"),
    "por": ("x",),
    "también": ("tmb", "tambien"),
    "necesito": ("nesesito", "nececito"),
    "hacen": ("asen", "hacen"),
    "envío": ("embio", "envio"),
    "cuánto": ("cuanto", "quanto"),
    "muestras": ("muestra", "muestrass"),
    "garantía": ("garantia", "garantia"),
    "mínimo": ("minimo",),
    "pueden": ("puede", "pueden"),
    "hola": ("ola", "holaa"),
    "gracias": ("grasias", "gracia"),
}
WORD = re.compile(r"[a-záéíóúñü]{2,}")


def loose_figures(text: str, language: str, rng: Random) -> str:
    """The same values in another notation: `$2.85` -> `2.85 dollars`, `12,500` -> `12500`, `3万` -> `30000`."""
    way = rng.choice(PRICE_WAYS[language])
    text = PRICE[language].sub(lambda found: way.format(found[1]), text)
    if rng.random() < 0.7:
        text = GROUPED[language].sub("", text)
    if language == "zh" and rng.random() < 0.5:
        text = TEN_THOUSANDS.sub(lambda found: found[1] + "0000", text)
    return text


def unpunctuated(text: str) -> str:
    """Lower case without sentence punctuation, as a bare recogniser or a hurried hand gives it; figures stay."""
    return re.sub(r"[.?!]+(?=\s|$)|[¿¡,;](?=\D|$)|[。？！，、]", " ", text.lower()).replace("  ", " ").strip()


def without_accents(text: str) -> str:
    """`cuánto envío` -> `cuanto envio`; ñ stays, as a Spanish keyboard has it."""
    kept = unicodedata.normalize("NFD", text.replace("ñ", "\0"))
    return "".join(c for c in kept if not unicodedata.combining(c)).replace("\0", "ñ")


def slipped(word: str, rng: Random) -> str:
    """One letter lost, doubled or swapped inside a word of six letters or more."""
    if len(word) < 6:
        return word
    at = rng.randint(1, len(word) - 3)
    ways = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    return rng.choice(ways)


def with_slips(text: str, rng: Random) -> str:
    """Chat shorthand where the word has one, and at most one random slip; names and figures are left alone."""

    def shorthand(found: re.Match[str]) -> str:
        ways = SHORTHAND.get(found[0])
        return rng.choice(ways) if ways and rng.random() < 0.3 else found[0]

    text = WORD.sub(shorthand, text)
    words = list(WORD.finditer(text))
    if not words or rng.random() < 0.6:
        return text
    one = rng.choice(words)
    return text[: one.start()] + slipped(one[0], rng) + text[one.end() :]


def typed_spanish(text: str, rng: Random) -> str:
    """A buyer's Spanish: any mix of full orthography, no opening marks, no accents, no capitals, slips."""
    if rng.random() < 0.2:
        return text
    text = with_slips(text, rng).replace("¿", "").replace("¡", "")
    if rng.random() < 0.8:
        text = without_accents(text)
    if rng.random() < 0.75:
        text = text.lower()
    if rng.random() < 0.5:
        text = text.rstrip(".!")
    if rng.random() < 0.4:
        text = text.rstrip("?")
    return text


def typed_english(text: str, rng: Random) -> str:
    """A buyer's English: `how much for 200 pcs`."""
    if rng.random() < 0.25:
        return text
    text = with_slips(text, rng)
    if rng.random() < 0.75:
        text = text.lower()
    return text.rstrip("?.!") if rng.random() < 0.6 else text


def typed_chinese(text: str, rng: Random) -> str:
    """A buyer's Chinese: half-width or no punctuation, 你 for 您, spaces for commas, lower-case Latin letters."""
    if rng.random() < 0.25:
        return text
    if rng.random() < 0.5:
        text = text.replace("您", "你")
    if rng.random() < 0.4:
        text = text.rstrip("。？！")
    elif rng.random() < 0.5:
        text = text.replace("？", "?").replace("，", ",").replace("。", "")
    if rng.random() < 0.2:
        text = text.replace("，", " ")
    return text.lower() if rng.random() < 0.3 else text


TYPISTS = {"en": typed_english, "es": typed_spanish, "zh": typed_chinese}


def typed(text: str, language: str, rng: Random) -> str:
    """`text` as a buyer types it in chat."""
    return TYPISTS[language](text, rng)
