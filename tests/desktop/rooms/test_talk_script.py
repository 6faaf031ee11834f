"""Key messages are ticked when spoken, chapters leave marks, and pace and contacts are watched."""

from asr.captions import Caption
from desktop.commands import StartChapter
from desktop.desk import Moment
from desktop.rooms.events import Buyer, BuyerSeen, Origin, Tick
from desktop.rooms.memory import Hint, ScriptProgress
from desktop.rooms.phrases import pattern_of
from desktop.rooms.script_file import Chapter, Message
from desktop.rooms.talk_script import TalkScript

DIEGO = BuyerSeen(0, Buyer("demo:1", "demo", "Diego"), Origin("overseas", "MX", ()), True)
SHOW = (
    Chapter("Factory", (Message("story", pattern_of(["since 1998"])), Message("certificate"))),
    Chapter("Steel bottle", (Message("price"), Message("moq"))),
    Chapter("Power bank", (Message("price"),)),
)


def caption(text: str, end_ms: int = 1_000, language: str = "en") -> Caption:
    return Caption(1, end_ms - 900, end_ms, text, "", language, True)


def fed(*items: object, chapters: tuple[Chapter, ...] = (), now_ms: int = 0) -> list[object]:
    stage = TalkScript(chapters, lambda: now_ms)
    return [told for item in items for told in stage.feed(item)]


def spoken(*texts: str, language: str = "en") -> tuple[str, ...]:
    told = fed(*(caption(text, 1_000 * at, language) for at, text in enumerate(texts, start=1)))
    return [one for one in told if isinstance(one, ScriptProgress)][-1].spoken


def test_a_talk_ticks_the_nine_messages_one_by_one() -> None:
    told = fed(
        Tick(0),
        caption("The body is 304 stainless steel.", 1_000),
        caption("Thank you.", 2_000),
        caption("For 500 pieces, it is $2.85.", 3_000),
    )
    assert [one.spoken for one in told if isinstance(one, ScriptProgress)] == [
        (),
        ("material",),
        ("material", "price"),
    ]


def test_every_message_is_heard_in_english_and_in_chinese() -> None:
    assert spoken(
        "Look at the color.", "It is made of bamboo.", "It is perfect for hiking.", "The price is two dollars.",
        "Our MOQ is 500.", "Production takes 25 days.", "We ask for a 30% deposit.", "It passed the FDA test.",
        "Please leave your email.",
    ) == (
        "look", "material", "use", "price", "moq", "lead-time", "terms", "certificate", "contact",
    )  # fmt: skip
    assert spoken(
        "大家看一下颜色", "采用不锈钢", "适合户外使用", "单价2美元", "起订量500件", "交期25天", "定金30%",
        "通过了FDA认证", "请留下您的邮箱", language="zh",
    ) == (
        "look", "material", "use", "price", "moq", "lead-time", "terms", "certificate", "contact",
    )  # fmt: skip


def test_a_line_that_is_still_open_ticks_nothing() -> None:
    assert fed(Caption(1, 0, 900, "The price is", " two", "en", False)) == []


def test_a_chapter_begins_by_command_or_when_its_title_is_announced_and_leaves_a_mark() -> None:
    told = fed(
        caption("We make bottles since 1998.", 1_000),
        caption("Next, please look at our steel bottle.", 5_000),
        caption("It is $2.85.", 6_000),
        StartChapter(),
        chapters=SHOW,
        now_ms=9_000,
    )
    chapters = ("Factory", "Steel bottle", "Power bank")
    assert told == [
        ScriptProgress(1_000, ("story",), ("certificate",), "Factory", chapters),
        Moment(5_000, "Steel bottle"),
        ScriptProgress(5_000, (), ("price", "moq"), "Steel bottle", chapters),
        ScriptProgress(6_000, ("price",), ("moq",), "Steel bottle", chapters),
        Moment(9_000, "Power bank"),
        ScriptProgress(9_000, (), ("price",), "Power bank", chapters),
    ]


def test_a_title_in_passing_starts_no_chapter_and_nothing_comes_after_the_last() -> None:
    told = fed(
        caption("We also have a power bank."), StartChapter("Power bank"), StartChapter(), chapters=SHOW
    )
    assert [one for one in told if isinstance(one, Moment)] == [Moment(0, "Power bank")]
    assert fed(StartChapter("Nowhere"), chapters=SHOW) == []


def hints(*items: object) -> list[Hint]:
    return [one for one in fed(*items) if isinstance(one, Hint)]


def test_ten_minutes_without_asking_for_a_contact_are_mentioned_once_each() -> None:
    found = hints(DIEGO, *(Tick(minute * 60_000) for minute in range(25)))
    assert [(hint.at_ms, hint.text) for hint in found] == [
        (600_000, "Nobody was asked for a contact for 10 min."),
        (1_200_000, "Nobody was asked for a contact for 10 min."),
    ]


def test_asking_for_a_contact_or_an_empty_room_keeps_it_quiet() -> None:
    asked = caption("Please leave your WhatsApp.", 300_000)
    assert hints(DIEGO, asked, Tick(899_999)) == []
    assert hints(Tick(0), Tick(3_600_000)) == []


def test_two_hundred_words_a_minute_are_too_fast_and_said_once_in_five_minutes() -> None:
    fast = [caption("word " * 20, second * 1_000) for second in range(6, 180, 6)]
    assert [(hint.at_ms, hint.text) for hint in hints(*fast)] == [
        (66_000, "You speak 200 words a minute; captions are read at 160 to 180.")
    ]


def test_an_even_pace_is_not_mentioned_and_chinese_is_counted_by_characters() -> None:
    calm = [caption("word " * 15, second * 1_000) for second in range(6, 180, 6)]
    chinese = [caption("字" * 40, second * 1_000, "zh") for second in range(6, 70, 6)]
    assert hints(*calm) == []
    assert [hint.topic for hint in hints(*chinese)] == ["pace"]
