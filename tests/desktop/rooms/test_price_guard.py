"""The price guard: what the list says is let pass, what differs is told, and what is unclear is left alone."""

import json

import pytest

from asr.captions import Caption
from desktop.errors import Problem
from desktop.paths import ASSETS
from desktop.rooms.price_guard import PriceGuard
from desktop.rooms.product_list import read_products
from desktop.rooms.products import Products

DEMO = ASSETS / "demo"


@pytest.fixture(scope="module")
def products() -> Products:
    return read_products(DEMO / "products.csv")


def line(text: str, number: int = 1, language: str = "en", final: bool = True) -> Caption:
    return Caption(number, number * 4_000, number * 4_000 + 3_000, text, "", language, final)


def said(products: Products, *texts: str, language: str = "en") -> list[str]:
    guard = PriceGuard(products)
    told = [
        told
        for number, text in enumerate(texts, start=1)
        for told in guard.feed(line(text, number, language))
    ]
    assert all(isinstance(problem, Problem) and problem.code == "price-guard" for problem in told)
    return [problem.text for problem in told]


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("The KX-420 is $2.50.", "You said $2.50 for KX-420; the sheet says $2.60 for 3,000 pieces."),
        (
            "For 500 pieces of KX-420, it is $2.50 per piece.",
            "You said $2.50 for 500 pieces of KX-420; the sheet says $2.85 for 500 pieces.",
        ),
        (
            "If you take 3,000 bottles, the price goes down to $2.35.",
            "You said $2.35 for 3,000 pieces of KX-420; the sheet says $2.60 for 3,000 pieces.",
        ),
        (
            "For 2,000 bottles it is $2.60.",
            "You said $2.60 for 2,000 pieces of KX-420; the sheet says $2.85 for 500 pieces.",
        ),
        (
            "The bottle is $2.85 for 3,000.",
            "You said $2.85 for 3,000 pieces of KX-420; the sheet says $2.60 for 3,000 pieces.",
        ),
        ("The kx 420 costs $28.50.", "You said $28.50 for KX-420; the sheet says $2.85 for 500 pieces."),
        ("The power bank is $9.60.", "You said $9.60 for PB-210; the sheet says $6.90 for 1,000 pieces."),
        (
            "Power banks are six dollars fifty each.",
            "You said $6.50 for PB-210; the sheet says $6.90 for 1,000 pieces.",
        ),
        (
            "The bottle costs 85 cents.",
            "You said $0.85 for KX-420; the sheet says $2.35 for 12,500 pieces.",
        ),
        (
            "The bottle is two dollars fifty for five hundred pieces.",
            "You said $2.50 for 500 pieces of KX-420; the sheet says $2.85 for 500 pieces.",
        ),
        (
            "For the bottle it is two and a half dollars.",
            "You said $2.50 for KX-420; the sheet says $2.60 for 3,000 pieces.",
        ),
        ("The bottle is 2.50.", "You said 2.50 for KX-420; the sheet says $2.60 for 3,000 pieces."),
        (
            "The bottle is two fifty each.",
            "You said 2.50 for KX-420; the sheet says $2.60 for 3,000 pieces.",
        ),
        ("The PB210 is 7 dollars.", "You said $7 for PB-210; the sheet says $6.90 for 1,000 pieces."),
        (
            "Logo printing is $0.18 per piece.",
            "You said $0.18 for LOGO; the sheet says $0.08 for 500 pieces.",
        ),
        (
            "The bottle is $2.85 and the power bank is $5.90.",
            "You said $5.90 for PB-210; the sheet says $6.90 for 1,000 pieces.",
        ),
        (
            "500 bottles are $2.85, and 3,000 bottles are $2.65.",
            "You said $2.65 for 3,000 pieces of KX-420; the sheet says $2.60 for 3,000 pieces.",
        ),
        (
            "Hello Diego. The MOQ of the bottle is 300 pieces.",
            "You said an MOQ of 300 pieces for KX-420; the sheet says 500 pieces.",
        ),
        (
            "For the power bank our MOQ is 500.",
            "You said an MOQ of 500 pieces for PB-210; the sheet says 1,000 pieces.",
        ),
        (
            "The minimum order of KX-420 is two hundred pieces.",
            "You said an MOQ of 200 pieces for KX-420; the sheet says 500 pieces.",
        ),
        ("The lead time of the bottle is 15 days.", "You said 15 days for KX-420; the sheet says 25 days."),
        (
            "Production of the power bank takes 30 to 35 days.",
            "You said 30 to 35 days for PB-210; the sheet says 25 days.",
        ),
        (
            "We can deliver the bottle within two weeks.",
            "You said two weeks for KX-420; the sheet says 25 days.",
        ),
        ("Samples are ready in 7 days.", "You said 7 days for SAMPLE; the sheet says 3 days."),
        (
            "The bottle is ready in 10 working days.",
            "You said 10 working days for KX-420; the sheet says 25 days.",
        ),
    ],
)
def test_what_differs_from_the_list_is_told(products: Products, text: str, warning: str) -> None:
    assert said(products, text) == [warning]


@pytest.mark.parametrize(
    "text",
    [
        "The KX-420 is $2.85.",
        "The bottle is $2.60.",
        "For 500 pieces of the bottle, it is $2.85 per piece, FOB Shenzhen.",
        "For 12,500 bottles, our best price is $2.35.",
        "For 20,000 bottles it is $2.35.",
        "500 bottles are $2.85, and 3,000 bottles are $2.60.",
        "The bottle is two dollars eighty-five.",
        "The bottle is two point eight five dollars.",
        "The bottle is 2 dollars and 60 cents.",
        "The power bank is $6.90 for 1,000 pieces.",
        "The bottle is $2.85 and the power bank is $6.90.",
        "The MOQ of the bottle is 500 pieces, and you can mix two colors.",
        "Production of the bottle takes 25 days after we get your deposit.",
        "The lead time of the bottle is 20 to 30 days.",
        "The bottle takes four weeks to produce.",
        "The power bank is ready in 18 working days.",
        "The bottle is two eighty-five.",
        "The bottle is 2.85 each.",
        "The CE certificate of the power bank is ready, but the UL report is still pending.",
        "We expect the UL certificate of the power bank before July 15.",
        "The power bank has CE.",
        "We print your logo for $0.08 on the bottle.",
    ],
)
def test_what_the_list_says_is_let_pass(products: Products, text: str) -> None:
    assert said(products, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Is the bottle $2.50?",
        "Diego asks if the bottle can be $2.50.",
        "The bottle is about $3.",
        "The bottle is between $2 and $3.",
        "The bottle is not $2.50.",
        "Last year the bottle was $3.10.",
        "For the bottle I can give you $0.20 off.",
        "The gift box of the bottle is $0.50.",
        "The freight for the bottle is $1.90.",
        "You can sell the bottle at $4.",
        "One carton of bottles is $68.40.",
        "The bottle is $2.90 a carton.",
        "The total for the bottles is $8.",
        "For 200 bottles it is $3.20.",
        "The bottle is 18 yuan.",
        "From 500 to 3,000 bottles the price is $2.85.",
        "Under 3,000 bottles it is $2.85.",
        "We have 12,000 bottles in stock, and the price is $2.85.",
        "Our MOQ is 500 pieces, and the bottle is $2.60.",
        "KX-420 is two or three dollars.",
        "The MOQ of the bottle is 100 pieces per color.",
        "The MOQ of the bottle is one carton.",
        "For the bottle there is no MOQ for a trial of 100 pieces.",
        "Shipping the bottle by sea takes 35 days.",
        "The offer for the bottle is valid for 15 days.",
        "The power bank charges a phone to 60% in 30 minutes.",
        "We give a warranty of 2 years on the power bank.",
        "It holds 500 ml, and one bottle weighs only 0.3 kg.",
        "The price is $9.99.",
    ],
)
def test_what_is_unclear_is_left_alone(products: Products, text: str) -> None:
    assert said(products, text) == []


def test_a_price_follows_the_product_named_before(products: Products) -> None:
    named = "Let us start with the insulated bottle KX-420."
    assert said(products, named, "For 500 pieces, it is $2.50 per piece.") == [
        "You said $2.50 for 500 pieces of KX-420; the sheet says $2.85 for 500 pieces."
    ]
    assert said(products, named, "Our MOQ is 300 pieces.", "Production takes 15 days.") == [
        "You said an MOQ of 300 pieces for KX-420; the sheet says 500 pieces.",
        "You said 15 days for KX-420; the sheet says 25 days.",
    ]


def test_a_product_is_forgotten_after_a_minute_or_when_the_talk_moves_on(products: Products) -> None:
    guard = PriceGuard(products)
    assert list(guard.feed(line("This is the KX-420.", 1))) == []
    assert list(guard.feed(line("It is $2.50.", 20))) == []
    assert said(products, "This is the KX-420.", "Now the next product.", "It is $2.50.") == []


def test_a_price_far_from_the_list_without_a_name_is_of_something_else(products: Products) -> None:
    assert said(products, "This is the KX-420.", "The strap is $0.40.") == []


@pytest.mark.parametrize(
    ("language", "text", "warnings"),
    [
        (
            "zh",
            "KX-420的起订量是300件。",
            ["You said an MOQ of 300 pieces for KX-420; the sheet says 500 pieces."],
        ),
        ("zh", "KX-420，500件的话，每件2.85美元。", []),
        (
            "zh",
            "KX-420，500件的话，每件2.50美元。",
            ["You said $2.50 for 500 pieces of KX-420; the sheet says $2.85 for 500 pieces."],
        ),
        ("zh", "KX-420可以2.50美元吗？", []),
        ("zh", "KX-420的交期是十五天。", ["You said 十五天 for KX-420; the sheet says 25 days."]),
        ("zh", "KX-420卖两块八毛五。", []),
        (
            "zh",
            "KX-420，五百件的话，两美元半。",
            ["You said $2.50 for 500 pieces of KX-420; the sheet says $2.85 for 500 pieces."],
        ),
        (
            "es",
            "El plazo de entrega de KX-420 es de 15 días.",
            ["You said 15 días for KX-420; the sheet says 25 days."],
        ),
        ("es", "Para 3.000 piezas de KX-420, el precio es 2,60 USD.", []),
        (
            "es",
            "Para 3.000 piezas de KX-420, el precio es 2,50 USD.",
            ["You said $2.50 for 3,000 pieces of KX-420; the sheet says $2.60 for 3,000 pieces."],
        ),
    ],
)
def test_chinese_and_spanish_are_read_too(
    products: Products, language: str, text: str, warnings: list[str]
) -> None:
    assert said(products, text, language=language) == warnings


def test_the_same_warning_is_not_given_again_at_once(products: Products) -> None:
    wrong = "The KX-420 is $2.50."
    assert len(said(products, wrong, wrong)) == 1
    assert len(said(products, wrong, *["Thank you."] * 9, wrong)) == 2


def test_a_sentence_of_an_open_line_is_judged_when_the_next_one_has_begun(products: Products) -> None:
    guard = PriceGuard(products)
    texts = (
        "The KX-420 is $2.50 today.",
        "The KX-420 is $2.50 today. And",
        "The KX-420 is $2.50 today. And the MOQ is 500 pieces.",
    )
    told = [len(list(guard.feed(line(text, final=text is texts[-1])))) for text in texts]
    assert told == [0, 1, 0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The power bank is UL certified."),
        ("en", "Our power bank has CE and UL."),
        ("zh", "PB-210已经通过UL认证。"),
        ("es", "El PB-210 cuenta con certificado UL."),
    ],
)
def test_a_certificate_that_is_pending_must_not_be_claimed(
    products: Products, language: str, text: str
) -> None:
    (told,) = PriceGuard(products).feed(line(text, language=language))
    assert told.code == "claim-guard"
    assert told.text == "You spoke of UL for PB-210 as held; the sheet says it is pending."


@pytest.mark.parametrize(
    "text",
    [
        "Is the power bank UL certified?",
        "The power bank is not UL certified yet.",
        "The bottle has UL.",
        "PB-210的UL认证正在办理。",
    ],
)
def test_a_certificate_that_is_said_to_be_pending_is_let_pass(products: Products, text: str) -> None:
    assert list(PriceGuard(products).feed(line(text, language="zh" if "的" in text else "en"))) == []


@pytest.mark.parametrize(
    ("language", "script"), [("en", "talk.txt"), ("es", "talk.es.txt"), ("zh", "talk.zh.txt")]
)
def test_the_demo_talk_raises_nothing(products: Products, language: str, script: str) -> None:
    texts = (DEMO / script).read_text(encoding="utf-8").splitlines()
    assert len(texts) > 30
    assert said(products, *texts, language=language) == []


def test_a_line_without_marks_that_never_ends_is_left_alone(products: Products) -> None:
    assert said(products, "the bottle is $2.50 " * 200) == []


def test_without_products_there_is_nothing_to_say() -> None:
    assert said(Products(), "The KX-420 is $2.50.") == []


def open_line(text: str, tail: str, final: bool = False) -> Caption:
    return Caption(1, 0, 3_000, text, tail, "en", final)


def test_a_wrong_figure_is_told_before_its_sentence_ends_and_only_once(products: Products) -> None:
    guard = PriceGuard(products)
    captions = [
        open_line("The KX-420 is", "$2.50"),
        open_line("The KX-420 is", "$2.50 each"),
        open_line("The KX-420 is $2.50", "each and we ship"),
        open_line("The KX-420 is $2.50 each and we ship today.", "", final=True),
    ]
    assert [[problem.text for problem in guard.feed(caption)] for caption in captions] == [
        [],
        ["You said $2.50 for KX-420; the sheet says $2.60 for 3,000 pieces."],
        [],
        [],
    ]


@pytest.mark.parametrize(
    "tail",
    ["$2.50 for", "$2.50 if you", "$2.50 each for the box", "$2.50", "about $2.50 each", "$2.50 off, and"],
)
def test_a_figure_that_may_still_be_of_something_else_is_not_told_early(
    products: Products, tail: str
) -> None:
    assert list(PriceGuard(products).feed(open_line("The KX-420 is", tail))) == []


def test_a_price_whose_number_of_pieces_follows_waits_for_it(products: Products) -> None:
    guard = PriceGuard(products)
    assert list(guard.feed(open_line("The KX-420 is $2.60", "for 500"))) == []
    (problem,) = guard.feed(open_line("The KX-420 is $2.60 for", "500 pieces, and"))
    assert problem.text == "You said $2.60 for 500 pieces of KX-420; the sheet says $2.85 for 500 pieces."


def test_the_demo_talk_raises_no_warning_while_it_is_spoken(products: Products) -> None:
    talk = json.loads((DEMO / "talk.json").read_text(encoding="utf-8"))
    guard, told = PriceGuard(products), list[Problem]()
    for number, sentence in enumerate(talk["sentences"], start=1):
        words = [word["text"] for word in sentence["words"]]
        for shown in range(2, len(words) + 2):
            text, tail = " ".join(words[: shown - 1]), " ".join(words[shown - 1 : shown])
            at_ms = sentence["start_ms"] + 300 * shown
            told += guard.feed(Caption(number, at_ms - 300, at_ms, text, tail, "en", shown > len(words)))
    assert [problem for problem in told if problem.code == "price-guard"] == []
