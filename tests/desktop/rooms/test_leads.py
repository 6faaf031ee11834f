"""Who of a session becomes a lead, and what is known of them."""

from dataclasses import replace
from datetime import timedelta

from desktop.rooms.events import Buyer, BuyerSeen, Home, Origin, RoomEvent
from desktop.rooms.leads import Lead, leads_of, may_contact
from desktop.rooms.memory import BuyerProfile, Point
from tests.desktop.rooms.builders import NOON, buyer, event


def seen(who: Buyer, home: Home = "overseas") -> BuyerSeen:
    return BuyerSeen(0, who, Origin(home, who.country, ("the platform says so",)), present=False)


def led(who: Buyer, *events: RoomEvent, home: Home = "overseas") -> tuple[Lead, ...]:
    return leads_of([seen(who, home)], events)


def test_who_writes_in_the_chat_is_a_lead_with_all_they_asked() -> None:
    (lead,) = led(
        buyer(),
        event(1, "joined"),
        event(2, "commented", text="¿precio?"),
        event(9, "commented", text="500 piezas"),
    )
    assert lead.asked == ("¿precio?", "500 piezas")
    assert (lead.first_seen, lead.last_seen) == (NOON + timedelta(seconds=1), NOON + timedelta(seconds=9))
    assert (lead.reachable, lead.inquired, lead.country) == (False, False, "MX")


def test_who_only_looks_is_no_lead_unless_a_company_from_overseas() -> None:
    looked = event(1, "joined")
    assert led(buyer(), looked) == ()
    assert len(led(replace(buyer(), company="Lamps & Co"), looked)) == 1
    assert led(replace(buyer(), company="Lamps & Co"), looked, home="unknown") == ()


def test_a_domestic_viewer_is_a_lead_only_with_a_contact_or_an_inquiry() -> None:
    who = buyer(country="CN")
    assert led(who, event(1, "commented", who, "有现货吗？"), home="domestic") == ()
    assert led(who, event(1, "commented", who, "请加微信: abc12345"), home="domestic")
    assert led(who, event(1, "inquired", who, "请报价"), home="domestic")


def test_a_viewer_of_unknown_origin_who_asks_is_a_lead() -> None:
    assert led(buyer(country=""), event(1, "commented", text="how much for 200 pcs"), home="unknown")


def test_contacts_of_forms_come_before_those_of_the_chat_and_each_once() -> None:
    said = event(1, "commented", text="a@example.com or +49 30 2312-5042, wechat: lamp_88")
    form = replace(
        event(2, "inquired"), email="b@example.com", phone="030 23125042", url="https://b.example/"
    )
    (lead,) = led(buyer(country="DE"), said, form, replace(form, id="e3"))
    assert lead.emails == ("b@example.com", "a@example.com")
    assert lead.phones == ("030 23125042", "+49 30 2312-5042")
    assert lead.messengers == ("wechat: lamp_88",)
    assert lead.url == "https://b.example/"


def test_a_form_field_that_is_no_address_is_kept_as_a_remark() -> None:
    (lead,) = led(buyer(), replace(event(1, "inquired"), email="ask my partner"))
    assert (lead.emails, lead.remarks, lead.reachable) == ((), ("ask my partner",), False)


def test_inquiries_come_first_then_who_can_be_reached_then_in_the_order_they_came() -> None:
    people = [buyer(str(number), f"B{number}") for number in range(4)]
    events = [
        event(0, "commented", people[0], "hola"),
        event(1, "commented", people[1], "hola"),
        event(2, "commented", people[2], "a@example.com"),
        event(3, "inquired", people[3], "price?"),
    ]
    found = leads_of([seen(who) for who in people], events)
    assert [lead.buyer.name for lead in found] == ["B3", "B2", "B0", "B1"]


def test_events_of_a_buyer_who_was_erased_bring_nobody_back() -> None:
    assert leads_of([], [event(1, "inquired", text="price?")]) == ()


def test_a_lead_knows_its_stage_score_and_topics_as_the_session_left_them() -> None:
    told = BuyerProfile(9, buyer().id, "quoted", (Point(25, "left a contact"),), ("price",), notes=("hurry",))
    (lead,) = leads_of([seen(buyer())], [event(1, "inquired", text="price?")], [told])
    assert lead.standing == told


def test_a_session_without_profiles_gets_them_from_its_lines() -> None:
    (lead,) = led(buyer(), event(1, "commented", text="precio? a@example.com"))
    assert (lead.standing.stage, lead.standing.topics, lead.standing.points) == ("contact", ("price",), 40)


def test_of_equal_leads_the_better_score_comes_first() -> None:
    people = [buyer(str(number), f"B{number}") for number in range(2)]
    events = [event(0, "commented", people[0], "hola"), event(1, "commented", people[1], "price of 500 pcs?")]
    assert [lead.buyer.name for lead in leads_of(map(seen, people), events)] == ["B1", "B0"]


def test_who_wants_no_messages_is_left_out_whoever_says_so() -> None:
    people = [buyer(str(number)) for number in range(3)]
    events = [event(number, "inquired", who, "price?") for number, who in enumerate(people)]
    said_here = BuyerProfile(9, people[0].id, "asked", do_not_contact=True)
    leads = leads_of(map(seen, people), events, [said_here])
    assert [lead.buyer.id for lead in may_contact(leads, lambda one: one == people[1].id)] == [people[2].id]
