"""What the desk knows of each buyer, and that neither order nor repetition changes it."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.commands import Answer, Command, DraftReplies, NoteBuyer, SetDoNotContact, SetStage
from desktop.rooms.events import Kind, RoomEvent
from desktop.rooms.memory import BuyerProfile, ChatTranslated, Point, Remembered, RepliesDrafted
from desktop.rooms.products import PriceBreak, Product, Products
from desktop.rooms.reception import Reception
from desktop.rooms.stream import RoomOptions, RoomStream
from tests.desktop.rooms.builders import NOON, at_ms, buyer, event

BOTTLE = Product("KX-420", "Steel bottle", ("bottle",), (PriceBreak(500, Decimal("2.85"), "USD"),), 500)
LIST = Products((BOTTLE, Product("PB-210", "Power bank", moq=1_000)))
DIEGO = buyer().id
KNOWN = Remembered(DIEGO, 2, NOON - timedelta(days=3), ("sample",), "quoted", ("likes bamboo",), False)


class Desk:
    """A room and its reception, one behind the other, with a clock that the test sets."""

    def __init__(self, known: Remembered | None = None) -> None:
        self.now_ms = 0
        self.room = RoomStream(RoomOptions(recall=lambda _: known), LIST)
        self.reception = Reception(LIST, lambda: self.now_ms, lambda _: known)
        self.told: list[object] = []

    def take(self, *items: RoomEvent | ChatTranslated | Command) -> BuyerProfile:
        """Diego's standing after `items`."""
        for item in items:
            through = tuple(self.room.feed(item)) if isinstance(item, RoomEvent) else (item,)
            self.told += [told for passed in through for told in self.reception.feed(passed)]
        (profile,) = [one for one in self.reception.profiles() if one.buyer_id == DIEGO]
        return profile


def test_a_viewer_who_only_looks_gives_no_profile() -> None:
    desk = Desk()
    profile = desk.take(event(1, "joined"))
    assert desk.told == []
    assert profile == BuyerProfile(0, DIEGO, "viewer")


def test_a_line_makes_a_buyer_one_who_asked_with_topics_and_products() -> None:
    profile = Desk().take(event(1, "commented", text="¿precio de la bottle? quiero 600 piezas en julio"))
    assert (profile.stage, profile.unanswered, profile.waiting_since_ms) == ("asked", 1, 1000)
    assert profile.topics == ("KX-420", "price", "date")
    assert (profile.products, profile.quantities) == (("KX-420",), ("600 piezas",))
    assert profile.score == (
        Point(20, "named a quantity that can be ordered: 600 piezas"),
        Point(15, "asked for KX-420"),
        Point(15, "named a date"),
        Point(15, "asked about price, terms or freight"),
    )


def test_a_contact_in_the_chat_or_in_a_form_is_kept_byte_for_byte() -> None:
    form = replace(event(2, "inquired", text="call me"), email="D@Example.com", phone="+52 55 1234-5678")
    profile = Desk().take(event(1, "commented", text="wechat: Diego_88"), form)
    assert profile.contacts == ("wechat: Diego_88", "D@Example.com", "+52 55 1234-5678")
    assert profile.stage == "contact"
    assert profile.score[0] == Point(25, "left a contact: wechat: Diego_88")


def test_a_quantity_below_the_moq_counts_half() -> None:
    profile = Desk().take(event(1, "commented", text="200 pcs of the bottle"))
    assert profile.score[0] == Point(10, "named a quantity below the MOQ: 200 pcs")


def test_answering_clears_what_came_before_and_not_what_comes_after() -> None:
    desk = Desk()
    desk.take(event(1, "commented", text="price?"), event(2, "commented", text="moq?"))
    desk.now_ms = 2_500
    assert desk.take(Answer(DIEGO)).unanswered == 0
    later = desk.take(event(3, "commented", text="and the freight?"))
    assert (later.unanswered, later.waiting_since_ms) == (1, 3000)


def test_a_late_line_that_was_not_there_when_the_rep_answered_still_waits() -> None:
    desk = Desk()
    desk.take(event(1, "commented", text="price?"))
    desk.now_ms = 2_000
    desk.take(Answer(DIEGO))
    profile = desk.take(at_ms(event(2, "commented", text="moq?", second=0), 3_000))
    assert (profile.unanswered, profile.waiting_since_ms) == (1, 3_000)


def test_the_rep_may_move_a_buyer_and_only_later_acts_raise_them_again() -> None:
    desk = Desk()
    desk.take(event(1, "commented", text="mail a@example.com"))
    desk.now_ms = 2_000
    assert desk.take(SetStage(DIEGO, "viewer")).stage == "viewer"
    assert desk.take(event(3, "commented", text="hola")).stage == "asked"
    desk.now_ms = 4_000
    assert desk.take(SetStage(DIEGO, "order")).stage == "order"
    assert desk.take(event(5, "commented", text="b@example.com")).stage == "order"


def test_a_stage_that_does_not_exist_changes_nothing() -> None:
    desk = Desk()
    desk.take(event(1, "joined"))
    assert desk.take(SetStage(DIEGO, "married")).stage == "viewer"


def test_notes_and_do_not_contact_are_kept_and_told_at_once() -> None:
    desk = Desk()
    desk.take(event(1, "joined"))
    profile = desk.take(
        NoteBuyer(DIEGO, " asks for\u202e bamboo \n"), NoteBuyer(DIEGO, " "), SetDoNotContact(DIEGO, True)
    )
    assert (profile.notes, profile.do_not_contact) == (("asks for bamboo",), True)
    assert [type(told) for told in desk.told] == [BuyerProfile, BuyerProfile]


def test_a_command_about_nobody_in_the_room_is_passed_over() -> None:
    desk = Desk()
    desk.take(event(1, "joined"))
    desk.take(NoteBuyer("alibaba:404", "who?"), Answer("alibaba:404"))
    assert desk.told == []


def test_earlier_sessions_count_in_visits_stage_notes_topics_and_score() -> None:
    profile = Desk(KNOWN).take(event(1, "joined"), event(2, "commented", text="price?"))
    assert (profile.stage, profile.notes, profile.topics) == (
        "quoted",
        ("likes bamboo",),
        ("price", "sample"),
    )
    assert [point.reason for point in profile.score] == [
        "left a contact in an earlier session",
        "asked about price, terms or freight",
        "visit 3",
    ]


def test_a_translation_finds_the_product_that_the_original_hides() -> None:
    line = "Сколько стоит стальная бутылка?"
    translated = ChatTranslated(1_500, DIEGO, line, "ru", "How much is the steel bottle?", "en")
    assert Desk().take(event(1, "commented", text=line), translated).products == ("KX-420",)


def test_a_phone_is_found_once_the_country_is_known() -> None:
    from_nowhere, from_mexico = buyer(country=""), buyer()
    desk = Desk()
    assert desk.take(event(1, "commented", from_nowhere, "call 55 1234 5678")).contacts == ()
    assert desk.take(event(2, "joined", from_mexico)).contacts == ("55 1234 5678",)


def test_nine_replies_are_drafted_about_what_the_buyer_named() -> None:
    desk = Desk()
    desk.take(event(1, "commented", text="precio de la bottle?"))
    desk.told.clear()
    desk.take(DraftReplies(DIEGO))
    (drafted,) = desk.told
    assert isinstance(drafted, RepliesDrafted)
    assert (drafted.model, len(drafted.drafts)) == ("KX-420", 9)
    assert drafted.drafts[1].text == "KX-420: 500 piezas USD 2.85."
    desk.take(DraftReplies(DIEGO, "PB-210"))
    assert desk.told[-1].model == "PB-210"  # type: ignore[attr-defined]


KINDS: list[Kind] = ["joined", "commented", "left", "inquired"]
LINES = (
    "",
    "¿precio de la bottle?",
    "500 pcs",
    "call 55 1234 5678",
    "wechat: Diego_88",
    "MOQ? a@example.com",
    "3.000 piezas del PB-210",
    "hola",
)


def history(chance: Random) -> list[RoomEvent]:
    """200 events of six buyers who come, go, rename, move and write; times collide and run backwards on purpose."""
    return [_some_event(number, chance) for number in range(200)]


def _some_event(number: int, chance: Random) -> RoomEvent:
    second = chance.randrange(60)
    who = buyer(
        chance.choice("abcdef"), chance.choice(["", "Ana", "Ana B."]), chance.choice(["", "MX", "CN", "BR"])
    )
    made = event(number, chance.choice(KINDS), who, chance.choice(LINES), second)
    return replace(made, phone=chance.choice(["", "", "+5255123456", "+8613812345678"]), at_ms=second * 500)


def final_state(events: list[RoomEvent]) -> tuple[object, ...]:
    """All that the room and the desk know in the end, after the rep did what they always do."""
    room, reception = RoomStream(products=LIST), Reception(LIST, lambda: 12_000)
    for item in events:
        for passed in room.feed(item):
            tuple(reception.feed(passed))
    for who in "abcdef":
        for command in (Answer(f"alibaba:{who}"), NoteBuyer(f"alibaba:{who}", "met")):
            tuple(reception.feed(command))
    return (*room.buyers(), *reception.profiles())


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_any_permutation_and_repetition_of_200_events_ends_in_the_same_state(seed: int) -> None:
    chance = Random(seed)
    events = history(chance)
    mixed = events + chance.choices(events, k=len(events))
    chance.shuffle(mixed)
    assert final_state(mixed) == final_state(events)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32))
def test_the_last_profile_told_of_a_buyer_is_their_standing(seed: int) -> None:
    room, reception = RoomStream(products=LIST), Reception(LIST, lambda: 0)
    passed = (passed for item in history(Random(seed)) for passed in room.feed(item))
    told = [profile for one in passed for profile in reception.feed(one) if isinstance(profile, BuyerProfile)]
    last = {profile.buyer_id: replace(profile, at_ms=0) for profile in told}
    for profile in reception.profiles():
        assert last.get(profile.buyer_id, BuyerProfile(0, profile.buyer_id, "viewer")) == profile
