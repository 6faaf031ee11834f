"""The second caption line is suggested by who is present, and not again and again."""

from desktop.commands import SwitchTargets
from desktop.rooms.events import Buyer, BuyerSeen, Home, Origin
from desktop.rooms.memory import ChatTranslated, Hint
from desktop.rooms.room_language import RoomLanguage


def seen(
    number: int, country: str, languages: tuple[str, ...] = (), at_ms: int = 0, present: bool = True
) -> BuyerSeen:
    home: Home = "domestic" if country == "CN" else "overseas" if country else "unknown"
    who = Buyer(f"demo:{number}", "demo", "x", "", country, languages)
    return BuyerSeen(at_ms, who, Origin(home, country, ()), present)


def hints(*items: object, targets: tuple[str, ...] = ("zh",)) -> list[Hint]:
    stage = RoomLanguage("en", targets)
    return [hint for item in items for hint in stage.feed(item)]


SPANISH = [seen(number, country) for number, country in enumerate(("MX", "ES", "AR", "US", "DE", "CL"))]


def test_four_of_six_who_read_spanish_make_a_suggestion() -> None:
    (first, *_) = hints(*SPANISH)
    assert first.text == "3 of 3 read Spanish: switch the second line?"
    (only,) = hints(*SPANISH[3:5], seen(7, "FR"), *SPANISH[:3])
    assert (only.text, only.topic, only.action) == (
        "3 of 6 read Spanish: switch the second line?",
        "language",
        "es",
    )


def test_the_language_that_is_shown_already_is_not_suggested() -> None:
    assert hints(*SPANISH, targets=("es", "zh")) == []
    assert hints(SwitchTargets(("es",)), *SPANISH) == []


def test_readers_of_the_spoken_language_need_no_second_line() -> None:
    assert hints(*(seen(number, "US") for number in range(9))) == []


def test_a_suggestion_is_made_again_only_after_five_minutes() -> None:
    again = [seen(number, "MX", at_ms=at_ms) for number, at_ms in ((11, 1_000), (12, 299_999), (13, 300_000))]
    assert [hint.at_ms for hint in hints(*SPANISH, *again)] == [0, 300_000]


def test_who_left_is_at_home_or_unknown_is_not_counted() -> None:
    gone = [seen(number, "MX", present=False) for number in range(3)]
    assert hints(*SPANISH[:2], *gone, *(seen(20 + number, "") for number in range(9)), seen(40, "CN")) == []


def test_what_a_buyer_writes_counts_more_than_their_country() -> None:
    wrote = [ChatTranslated(5, f"demo:{number}", "preço?", "pt", "price?", "en") for number in range(3)]
    people = [seen(number, "US", ("en",)) for number in range(3)]
    assert [hint.action for hint in hints(*people, *wrote)] == ["pt"]
    assert [hint.action for hint in hints(*wrote, *people)] == ["pt"]
