"""Drafts say what the product list says, in the buyer's language, and nothing else."""

import re
from decimal import Decimal

import pytest

from desktop.rooms.events import Buyer
from desktop.rooms.products import PriceBreak, Product
from desktop.rooms.replies import LANGUAGES, SLOTS, called, drafts, filled, greeting, reply_language

BOTTLE = Product(
    "KX-420",
    "Steel bottle",
    (),
    (PriceBreak(500, Decimal("2.85"), "USD"), PriceBreak(12_500, Decimal("2.355"), "USD")),
    500,
    25,
    30,
    "FOB Shenzhen",
    ("ISO 9001",),
    ("UL",),
)
DIEGO = Buyer("demo:1", "demo", "Diego Ramírez", country="MX")


def said(language: str, product: Product | None = BOTTLE) -> dict[str, str]:
    return {draft.key: draft.text for draft in drafts(DIEGO, product, language, returning=False)}


def test_english_replies_hold_the_figures_of_the_list() -> None:
    assert said("en") == {
        "greeting": "Hello Diego, thank you for joining us.",
        "price": "KX-420: 500 pcs USD 2.85; 12500 pcs USD 2.355, FOB Shenzhen.",
        "moq": "The MOQ of KX-420 is 500 pcs.",
        "lead-time": "The lead time of KX-420 is 25-30 days.",
        "terms": "KX-420 is quoted FOB Shenzhen. Which port or city should we quote for?",
        "certificate": "KX-420 has these certificates: ISO 9001. In progress, not held yet: UL.",
        "sample": "Would you like a sample of KX-420? Tell me the city and I will confirm the cost.",
        "contact": "Could you leave your e-mail or WhatsApp? I will send you the quotation there.",
        "check": "Good question. Let me check and answer you.",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_fills_all_nine_slots_with_the_same_figures(language: str) -> None:
    replies = said(language)
    assert tuple(replies) == SLOTS
    for key, figures in {
        "price": ("500", "2.85", "12500", "2.355"),
        "moq": ("500",),
        "lead-time": ("25-30",),
    }.items():
        assert re.findall(r"\d[\d.\-]*\d", replies[key].replace("KX-420", "")) == list(figures)
    assert not re.search(r"[\[\]{}]", "".join(replies.values()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_list_does_not_say_is_offered_to_be_checked(language: str) -> None:
    bare = said(language, Product("", "Lamp"))
    for key in ("price", "moq", "lead-time", "terms", "certificate"):
        assert bare[key] == bare["check"]
    assert "Lamp" in bare["sample"]
    assert said(language, None)["sample"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_greeting_comes_with_its_sounds_for_two_readers_and_the_name_in_each(language: str) -> None:
    for returning in (False, True):
        said_to = greeting(DIEGO, language, returning)
        assert all("Diego" in part for part in (said_to.text, said_to.say_pinyin, said_to.say_english))
        assert greeting(Buyer("demo:2", "demo", "guest_8841"), language, returning).text


@pytest.mark.parametrize(
    ("country", "languages", "expected"),
    [
        ("MX", (), "es"),
        ("BR", ("en", "pt"), "pt"),
        ("DE", ("en",), "en"),
        ("EG", (), "ar"),
        ("JP", (), "en"),
        ("", ("ru",), "ru"),
        ("", (), "en"),
        ("CH", (), "de"),
    ],
)
def test_the_buyer_is_written_to_in_a_language_of_theirs(
    country: str, languages: tuple[str, ...], expected: str
) -> None:
    assert reply_language(Buyer("demo:1", "demo", "x", "", country, languages)) == expected


def test_what_is_no_persons_name_is_left_out_of_a_greeting() -> None:
    assert [called(name, "en") for name in ("Ana María", "guest_8841", "<b>", "a@example.com", "")] == [
        "Ana", "", "", "", "",
    ]  # fmt: skip
    assert called("李 伟", "zh") == "李 伟"


def test_values_are_put_in_as_they_are() -> None:
    assert (
        filled("Hi[ {name}], {product}", {"name": "{product} [x]", "product": "A"}) == "Hi {product} [x], A"
    )
    assert filled("{product}", {}) == ""
