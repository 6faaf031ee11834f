"""The rep is told at the right moment, once, and why."""

from dataclasses import replace
from datetime import timedelta

from desktop.commands import MuteAlerts
from desktop.rooms.alert_options import AlertOptions, Market, VipRules
from desktop.rooms.alerts import sample_alert
from desktop.rooms.events import Alert, CountryCount, Kind, RoomEvent, Tick
from desktop.rooms.memory import Remembered
from desktop.rooms.products import Product, Products
from desktop.rooms.stream import RoomInput, RoomOptions, RoomStream
from desktop.rooms.vip import market_of
from tests.desktop.rooms.builders import NOON, at_ms, buyer, event

UNKNOWN = buyer("9", "guest", country="")
CHINESE = buyer("8", "王小明", country="CN")


def alerts(*events: RoomEvent, options: RoomOptions | None = None) -> list[str]:
    stream = RoomStream(options)
    outputs = [output for item in events for output in stream.feed(item)]
    return [f"{output.at_ms} {output.reasons[0]}" for output in outputs if isinstance(output, Alert)]


def test_an_overseas_buyer_who_joins_is_announced() -> None:
    assert alerts(event(1, "joined")) == ["1000 An overseas buyer entered the room"]


def test_a_domestic_visitor_is_never_announced() -> None:
    kinds: list[Kind] = ["joined", "commented", "inquired", "left"]
    assert alerts(*(event(number, kind, CHINESE, "hi") for number, kind in enumerate(kinds))) == []


def test_an_unknown_visitor_is_announced_only_for_an_inquiry() -> None:
    told = alerts(
        event(1, "joined", UNKNOWN), event(2, "commented", UNKNOWN, "hi"), event(3, "inquired", UNKNOWN, "?")
    )
    assert told == ["3000 A buyer of unknown origin sent an inquiry"]


def test_where_joins_are_not_shown_the_first_message_counts() -> None:
    told = alerts(event(1, "commented", text="hola"), event(2, "commented", text="precio?"))
    assert told == ["1000 First message of an overseas buyer"]


def test_a_buyer_who_turns_out_to_be_overseas_is_announced_then() -> None:
    with_phone = replace(event(2, "commented", UNKNOWN, "call me"), phone="+52 55 1234 5678")
    assert alerts(event(1, "joined", UNKNOWN), with_phone) == [
        "2000 A buyer in the room turned out to be overseas"
    ]


def test_coming_back_within_ten_minutes_is_no_news() -> None:
    back = [at_ms(event(number, "joined"), ms) for number, ms in [(3, 599_000), (5, 602_000)]]
    told = alerts(event(1, "joined"), event(2, "left"), back[0], event(4, "left"), back[1])
    assert told == ["1000 An overseas buyer entered the room", "602000 An overseas buyer entered the room"]


def test_an_inquiry_after_a_join_is_told_and_a_second_one_within_a_minute_is_not() -> None:
    told = alerts(
        event(1, "joined"), event(2, "inquired", text="MOQ?"), event(3, "inquired", text="price?"),
        at_ms(event(4, "inquired", text="freight?"), 63_000),
    )  # fmt: skip
    assert told == [
        "1000 An overseas buyer entered the room",
        "2000 An overseas buyer sent an inquiry",
        "63000 An overseas buyer sent an inquiry",
    ]


def test_a_join_that_comes_after_the_leaving_is_old_news() -> None:
    assert alerts(event(1, "left", second=20), event(2, "joined", second=10)) == []


def test_the_reasons_name_the_evidence_and_the_visit() -> None:
    returning = replace(buyer(), visits=3)
    (*_, alert) = RoomStream().feed(event(1, "joined", returning))
    assert isinstance(alert, Alert)
    assert alert.reasons == ("An overseas buyer entered the room", "the platform says Mexico", "Visit 3")
    assert alert.buyer == replace(returning, first_seen=event(1, "joined").at)


def test_the_reasons_speak_chinese_when_asked() -> None:
    assert alerts(event(1, "joined"), options=RoomOptions(wording="zh")) == ["1000 海外买家进入直播间"]


KNOWN = Remembered(
    "alibaba:7", 2, NOON - timedelta(days=3), ("certificate", "KX-420"), "asked", ("likes bamboo",), True
)
BOTTLES = Products((Product("KX-420", "Steel bottle", incoterm="FOB Shenzhen", certificates_held=("FDA",)),))


def told(
    *items: RoomInput, options: RoomOptions | None = None, products: Products | None = None
) -> list[Alert]:
    stream = RoomStream(options, products)
    outputs = [output for item in items for output in (*stream.feed(item),)]
    return [output for output in (*outputs, *stream.finish()) if isinstance(output, Alert)]


def vip(rules: VipRules) -> RoomOptions:
    return RoomOptions(
        alerts=AlertOptions(vip=rules), recall=lambda one: KNOWN if one == KNOWN.buyer_id else None
    )


def test_the_card_says_who_it_is_what_time_it_is_there_and_what_to_say() -> None:
    (alert,) = told(event(1, "joined"), options=RoomOptions(recall=lambda _: KNOWN), products=BOTTLES)
    card = alert.card
    assert card is not None
    assert (card.flag, card.country, card.local_time) == ("MX", "Mexico", "it is 06:00 there")
    assert (card.visits, card.last_seen, card.stage, card.notes) == (
        3,
        KNOWN.last_seen,
        "asked",
        ("likes bamboo",),
    )
    assert card.topics == ("certificates", "KX-420")
    assert card.greeting is not None
    assert (card.greeting.text, card.greeting.language) == ("Hola Diego, gracias por volver.", "es")
    assert "Diego" in card.greeting.say_pinyin
    assert [draft.text for draft in card.replies] == [
        "Hola Diego, gracias por volver.",
        "KX-420 tiene estos certificados: FDA.",
        "¿Me deja su correo o WhatsApp? Le envío ahí la cotización.",
    ]


def test_who_wants_no_messages_is_announced_with_that_word() -> None:
    (alert,) = told(event(1, "joined"), options=RoomOptions(recall=lambda _: KNOWN))
    assert alert.reasons[-1] == "Wants no messages: do not contact"


def test_at_the_weekend_the_day_is_said_and_two_zones_give_a_span() -> None:
    saturday = replace(event(1, "joined", buyer(country="US")), at=NOON + timedelta(days=1))
    (alert,) = told(saturday)
    assert alert.card is not None
    assert alert.card.local_time == "it is Sat 05:00 to Sat 08:00 there"


def test_someone_back_within_the_days_of_the_rule_is_louder_and_later_is_not() -> None:
    (soon,) = told(event(1, "joined"), options=vip(VipRules(returning_within_days=15)))
    (late,) = told(event(1, "joined"), options=vip(VipRules(returning_within_days=3)))
    assert (soon.priority, late.priority) == ("high", "normal")
    assert "Was here 3 days ago" in soon.reasons


def test_the_invited_are_known_by_id_name_company_or_address_in_any_case() -> None:
    for word in ("ALIBABA:7", "diego ramírez", "Casa Verde", "diego@example.com"):
        guest = replace(event(1, "joined", replace(buyer(), company="casa verde")), email="Diego@example.com")
        (alert,) = told(guest, options=vip(VipRules(0, (word,))))
        assert (alert.priority, alert.reasons[1]) == ("high", "You invited them")
    (other,) = told(event(1, "joined"), options=vip(VipRules(0, ("Diego",))))
    assert other.priority == "normal"


def test_a_market_on_the_list_counts_with_its_product_once_that_was_asked_for() -> None:
    rules = VipRules(0, (), (Market("MX", "KX-420"),))
    (asked,) = told(event(1, "joined"), options=vip(rules), products=BOTTLES)
    (silent,) = told(
        event(1, "joined", buyer("9")), options=RoomOptions(alerts=AlertOptions(vip=rules)), products=BOTTLES
    )
    assert (asked.priority, silent.priority) == ("high", "normal")
    assert "On your list: MX × KX-420" in asked.reasons


def test_a_market_is_read_in_any_of_the_names_of_its_country() -> None:
    assert market_of("UK x KX-420") == Market("GB", "KX-420")
    assert market_of("巴西 × 保温杯") == Market("BR", "保温杯")
    assert market_of("Atlantis") is None


def test_muted_alerts_are_listed_without_a_sound() -> None:
    one, two, three = (event(number, "joined", buyer(str(number))) for number in (1, 2, 3))
    found = told(one, MuteAlerts(True), two, MuteAlerts(False), three)
    assert [alert.priority for alert in found] == ["normal", "silent", "normal"]


def test_an_inquiry_is_loud_and_a_late_finding_is_quiet() -> None:
    with_phone = replace(event(2, "commented", UNKNOWN, "call me"), phone="+52 55 1234 5678")
    found = told(event(1, "joined", UNKNOWN), with_phone, event(3, "inquired", buyer("5"), "MOQ?"))
    assert [alert.priority for alert in found] == ["low", "high"]


def crowd(*countries: str, every_ms: int = 10) -> list[RoomInput]:
    return [
        at_ms(event(number, "joined", buyer(str(number), country=country)), number * every_ms)
        for number, country in enumerate(countries)
    ]


def test_seven_who_come_at_once_are_two_alerts_and_one_that_grows() -> None:
    found = told(*crowd("BR", "MX", "BR", "MX", "BR", "DE", "FR"), Tick(600))
    assert [(one.at_ms, one.together, one.burst) for one in found] == [
        (0, 1, 0),
        (10, 1, 0),
        (20, 3, 1),
        (50, 6, 1),
        (600, 7, 1),
    ]
    assert found[-1].reasons == ("7 buyers joined: 3 BR, 2 MX, 1 DE, 1 more",)
    assert found[-1].countries[:2] == (CountryCount("BR", 3), CountryCount("MX", 2))
    assert found[-1].card is None


def test_after_a_quiet_while_a_buyer_is_announced_alone_again() -> None:
    late = at_ms(event(9, "joined", buyer("9")), 9_000)
    found = told(*crowd("BR", "MX", "BR"), Tick(5_000), Tick(8_000), late)
    assert [(one.together, one.burst) for one in found] == [(1, 0), (1, 0), (3, 1), (1, 0)]


def test_a_crowd_does_not_hide_an_inquiry() -> None:
    asked = at_ms(event(99, "inquired", buyer("99"), "price?"), 45)
    found = told(*crowd("BR", "MX", "BR", "MX", "BR"), asked)
    assert [one.priority for one in found if one.at_ms == 45] == ["high"]


def test_a_thousand_joins_a_second_are_told_twice_a_second_and_all_are_counted() -> None:
    people = crowd(*(("BR", "MX", "DE", "")[number % 4] or "FR" for number in range(10_000)), every_ms=1)
    found = told(*people)
    assert found[-1].together == 10_000
    assert len(found) < 2 * 10 + 16


def test_a_test_alert_is_about_nobody_and_complete() -> None:
    alert = sample_alert("zh", NOON)
    assert alert.buyer.id == "test:sample"
    assert alert.reasons[0] == "测试提醒：海外买家进入时就是这样提示"
    assert alert.card is not None
    assert len(alert.card.replies) == 3
