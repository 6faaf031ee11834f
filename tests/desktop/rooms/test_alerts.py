"""The rep is told at the right moment, once, and why."""

from dataclasses import replace

from desktop.rooms.events import Alert, Kind, RoomEvent
from desktop.rooms.stream import RoomOptions, RoomStream
from tests.desktop.rooms.builders import at_ms, buyer, event

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
    outputs = list(RoomStream().feed(event(1, "joined", returning)))
    assert outputs[-1] == Alert(
        1000,
        ("An overseas buyer entered the room", "the platform says Mexico", "Visit 3"),
        replace(returning, first_seen=event(1, "joined").at),
    )


def test_the_reasons_speak_chinese_when_asked() -> None:
    assert alerts(event(1, "joined"), options=RoomOptions(wording="zh")) == ["1000 海外买家进入直播间"]
