"""E-mail addresses, phones and messenger names that a buyer typed, byte for byte as they typed them: pure."""

import re

import phonenumbers

_EMAIL = re.compile(
    r"(?<![\w.@])[A-Z0-9][A-Z0-9._%+'-]*@[A-Z0-9-]+(?:\.[A-Z0-9-]+)*\.[A-Z]{2,24}(?![\w-])",
    re.ASCII | re.IGNORECASE,
)
_WHOLE_EMAIL = re.compile(r"[^\s@<>\"',;]+@[^\s@<>\"',;]+\.[^\s@<>\"',;.]{2,}")
_ABROAD = re.compile(r"(?<![\w+])(?:[+＋]|00)\s?\(?\d(?:[ ().\-\u00a0]{0,2}\d){7,16}(?!\w)")
"""Written with a country code: kept also where the number plan has moved on, as with +52 1."""
_DIGITS = range(8, 18)
_WHATSAPP_LINK = re.compile(r"\bwa\.me/(\+?\d{8,15})\b", re.ASCII)
_WHATSAPP_NUMBER = re.compile(
    r"\bwhats? ?app(?:\s?(?:no|number|is|es))?\.?\s?[:：=]?\s?(\d(?:[ .\-]?\d){9,14})(?!\d)", re.IGNORECASE
)
"""People leave the plus away here: WhatsApp shows numbers with their country code."""
_MESSENGER = re.compile(
    r"(?P<app>we ?chat|weixin|微信|\bwx|\bvx|telegram|skype|line|qq)\s?(?:id|号|account)?"
    r"(?:\s?[:：=]\s?|\s(?:is\s)?(?=\S*[\d_]))"
    r"(?P<name>@?[A-Z0-9][A-Z0-9_.:-]{4,31})",
    re.ASCII | re.IGNORECASE,
)
"""Without a mark between, only what looks like no word is taken for a name."""


def emails_in(text: str) -> tuple[str, ...]:
    """Addresses in a typed line, each once, in order."""
    return tuple(dict.fromkeys(found.group() for found in _EMAIL.finditer(text)))


def is_email(text: str) -> bool:
    """Whether all of `text` is one address, in any script."""
    return bool(_WHOLE_EMAIL.fullmatch(text))


def phones_in(text: str, country: str) -> tuple[str, ...]:
    """Phones in a typed line, each once, in order; those without a country code only where `country` (ISO) has them.

    Figures that are prices, quantities or dates are left alone.
    """
    spans = [found.span() for found in _ABROAD.finditer(text) if _count(found.group()) in _DIGITS]
    spans += [found.span(1) for found in _WHATSAPP_LINK.finditer(text)]
    spans += [found.span(1) for found in _WHATSAPP_NUMBER.finditer(_without(text, spans))]
    free = _without(text, spans)
    if country:
        spans += [(found.start, found.end) for found in phonenumbers.PhoneNumberMatcher(free, country)]
    return tuple(dict.fromkeys(text[start:end] for start, end in sorted(spans)))


def messengers_in(text: str) -> tuple[str, ...]:
    """Names on messengers in a typed line, as `WeChat: lily_88`: the app as it was written, then the name."""
    found = _MESSENGER.finditer(_EMAIL.sub(" ", text))
    return tuple(dict.fromkeys(f"{one['app']}: {one['name'].rstrip('.:-')}" for one in found))


def e164(phone: str, country: str) -> str:
    """`phone` in the one international form, `+493023125042`; as it was written when it cannot be read as a phone."""
    digits = re.sub(r"[^\d+]", "", phone.replace("＋", "+"))
    international = "+" + digits[2:] if digits.startswith("00") else phone
    try:
        number = phonenumbers.parse(international, country or None)
    except phonenumbers.NumberParseException:
        return phone
    if not phonenumbers.is_possible_number(number):
        return phone
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _count(phone: str) -> int:
    return sum(char.isdigit() for char in phone)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "\x01" * (end - start) + text[end:]
    return text
