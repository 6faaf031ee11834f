"""What a reader sees of a translation while the talk goes on: nothing settled ever changes."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.chinese import writing
from translate.decoding import Decoded, Draft
from translate.errors import PackError
from translate.lines import Patience
from translate.routes import OpenRoute, Routes
from translate.stream import TranslationOptions, TranslationStream, merge
from translate.translations import SourceText, Translation


class Echo:
    """Says every word of the source in capitals, keeps to what is settled, and remembers what it was asked."""

    def __init__(self, change: int = 0) -> None:
        self.asked: list[Draft] = []
        self._change = change

    def translate(self, drafts: Sequence[Draft]) -> list[Decoded]:
        self.asked += drafts
        return [self._translate(draft) for draft in drafts]

    def _translate(self, draft: Draft) -> Decoded:
        words = [f"▁{word.upper()}" for word in draft.text.split()]
        if self._change and len(self.asked) % self._change == 0:
            words.reverse()
        pieces = (*draft.settled, *words[len(draft.settled) :])
        return Decoded(pieces, self.text(pieces))

    def text(self, pieces: Sequence[str]) -> str:
        return "".join(pieces).replace("▁", " ").strip()

    def close(self) -> None:
        pass


QUICK = TranslationOptions(new_words=2, patience=Patience(masked_words=3, unseen_words=0, agreeing=2))


def stream_of(translator: Echo, target: str = "es", options: TranslationOptions = QUICK) -> TranslationStream:
    return TranslationStream(Routes("en", [OpenRoute(target, translator)]), options)


def said(text: str, final: bool = False, utterance: int = 1, language: str = "en") -> SourceText:
    return SourceText(utterance, text, language, final)


def heard(text: str, tail: str) -> SourceText:
    """An open line whose `tail` may still change."""
    return SourceText(1, text, "en", False, tail)


def fed(stream: TranslationStream, *items: SourceText) -> list[Translation]:
    return [event for item in items for event in stream.feed(item)]


def test_a_closed_sentence_is_translated_once() -> None:
    echo = Echo()
    events = fed(stream_of(echo), said("we ship today", final=True))
    assert events == [Translation(1, "es", "WE SHIP TODAY", "", True)]
    assert [draft.closed for draft in echo.asked] == [True]


def test_an_open_sentence_waits_for_two_new_words() -> None:
    echo = Echo()
    events = fed(stream_of(echo), said("we"), said("we ship"), said("we ship it"), said("we ship it today"))
    assert [draft.text for draft in echo.asked] == ["we ship", "we ship it today"]
    assert [(event.text, event.tail) for event in events] == [("WE", "SHIP")]


def test_words_show_when_two_outputs_agree_and_all_but_the_last_three_settle() -> None:
    words = ["a", "b", "c", "d", "e", "f", "g", "h"]
    events = fed(stream_of(Echo()), *(said(" ".join(words[:count])) for count in (4, 6, 8)))
    assert [(event.text, event.tail) for event in events] == [
        ("A B C", "D"),
        ("A B C D E", "F"),
    ]


def test_what_only_one_output_says_is_not_shown() -> None:
    events = fed(stream_of(Echo(change=2)), said("a b"), said("a b c d"), said("a b c d", final=True))
    assert events == [Translation(1, "es", "A B C D", "", True)]


def test_a_line_that_stays_as_it_is_says_nothing() -> None:
    class Same(Echo):
        def _translate(self, draft: Draft) -> Decoded:
            return Decoded(("▁Hola", "▁a"), "Hola a")

    events = fed(stream_of(Same()), *(said("a b c d e f g h"[:count]) for count in (3, 7, 11, 15)))
    assert [(event.text, event.tail) for event in events] == [("", "Hola a")]


def test_settled_words_are_forced_and_the_last_output_is_followed() -> None:
    echo = Echo()
    words = ["a", "b", "c", "d", "e", "f", "g", "h"]
    fed(
        stream_of(echo),
        *(said(" ".join(words[:count])) for count in (4, 6, 8)),
        said("a b c d e f g h", True),
    )
    assert [draft.settled for draft in echo.asked] == [
        (),
        (),
        ("▁A", "▁B", "▁C"),
        ("▁A", "▁B", "▁C", "▁D", "▁E"),
    ]
    assert [draft.previous for draft in echo.asked] == [(), ("▁A",), ("▁A", "▁B", "▁C"), ()]


def test_sentences_that_are_closed_are_not_asked_for_again() -> None:
    echo = Echo()
    events = fed(
        stream_of(echo),
        said("Good morning."),
        said("Good morning. We"),
        said("Good morning. We ship today."),
        said("Good morning. We ship today.", final=True),
    )
    assert [draft.text for draft in echo.asked if draft.closed] == ["Good morning.", "We ship today."]
    assert events[-1] == Translation(1, "es", "GOOD MORNING. WE SHIP TODAY.", "", True)


def test_chinese_sentences_are_joined_without_a_blank() -> None:
    class Chinese(Echo):
        def _translate(self, draft: Draft) -> Decoded:
            return Decoded(("你好。",), "你好。")

    (event,) = fed(stream_of(Chinese(), "zh"), said("Hello. Hello.", final=True))
    assert event.text == "你好。你好。"


def test_the_same_language_passes_through() -> None:
    stream = TranslationStream(Routes("en", [OpenRoute("en", None)]))
    events = fed(stream, said("we ship"), said("we ship on 5 May.", final=True))
    assert [(event.text, event.tail, event.flags) for event in events] == [
        ("we ship", "", ()),
        ("we ship on 5 May.", "", ()),
    ]


def test_another_language_than_the_packs_read_is_shown_as_it_is_and_flagged() -> None:
    echo = Echo()
    (event,) = fed(stream_of(echo), said("今天发货", final=True, language="zh"))
    assert (event.text, event.flags, echo.asked) == ("今天发货", ("untranslated",), [])


def test_a_wrong_figure_is_put_right_and_a_missing_one_is_flagged() -> None:
    class Wrong(Echo):
        def _translate(self, draft: Draft) -> Decoded:
            return Decoded(("x",), "cuesta 2,58 USD" if "$" in draft.text else "estará listo")

    stream = TranslationStream(Routes("en", [OpenRoute("es", Wrong()), OpenRoute("zh", Echo())]))
    first, second = fed(stream, said("it is $2.85", final=True))
    assert (first.text, first.flags, second.flags) == ("cuesta 2,85 USD", (), ())
    third, _fourth = fed(stream, said("ready in 25 days", True, 2))
    assert (third.text, third.flags) == ("estará listo (25)", ("figure",))


def test_a_pack_that_fails_shows_the_source_and_spares_the_other_languages() -> None:
    class Failing(Echo):
        def _translate(self, draft: Draft) -> Decoded:
            raise PackError("pack-decode", "It does not work.", "Import it again.")

    stream = TranslationStream(Routes("en", [OpenRoute("es", Failing()), OpenRoute("zh", Echo())]))
    events: list[Translation] = []
    with pytest.raises(PackError, match="does not work"):
        events.extend(stream.feed(said("we ship", final=True)))
    assert [(event.language, event.text, event.flags) for event in events] == [
        ("es", "we ship", ("untranslated",)),
        ("zh", "WE SHIP", ()),
    ]


def test_a_late_text_of_a_closed_utterance_gives_nothing() -> None:
    stream = stream_of(Echo())
    fed(stream, said("we ship", final=True))
    assert fed(stream, said("we ship it now"), said("we ship it now", final=True)) == []
    assert list(stream.finish()) == []


def test_finish_closes_what_was_left_open() -> None:
    stream = stream_of(Echo())
    fed(stream, said("Good morning. We ship"))
    assert list(stream.finish()) == [Translation(1, "es", "GOOD MORNING. WE SHIP", "", True)]


def test_a_text_without_words_is_shown_without_asking() -> None:
    echo = Echo()
    (event,) = fed(stream_of(echo), said("🙂 …", final=True))
    assert (event.text, echo.asked) == ("🙂 …", [])


def test_an_empty_text_gives_nothing() -> None:
    assert fed(stream_of(Echo()), said("", final=True), said(" \u202e", final=True, utterance=2)) == []


class Saying(Echo):
    """Says what it was given, one output after the other."""

    def __init__(self, *outputs: str) -> None:
        super().__init__()
        self._outputs = list(outputs)

    def _translate(self, draft: Draft) -> Decoded:
        pieces = tuple(f"▁{word}" for word in self._outputs[len(self.asked) - 1].split())
        return Decoded(pieces, self.text(pieces))


def shown_while_growing(*outputs: str, patience: Patience) -> list[tuple[str, str]]:
    """(text, tail) after each of `outputs`, said of a sentence that grows by a word each time."""
    options = TranslationOptions(new_words=1, patience=patience)
    stream = stream_of(Saying(*outputs), options=options)
    sources = [said("x " * count) for count in range(1, len(outputs) + 1)]
    return [(event.text, event.tail) for event in fed(stream, *sources)]


def test_a_word_settles_when_three_outputs_in_a_row_agree_on_it() -> None:
    patience = Patience(masked_words=1, unseen_words=0, agreeing=3)
    assert shown_while_growing("A B", "A B C", "A B C D", patience=patience) == [("", "A B"), ("A B", "C")]


def test_the_last_words_of_an_output_are_not_shown() -> None:
    patience = Patience(masked_words=9, unseen_words=2)
    assert shown_while_growing("A B C", "A B C", "A B C D", patience=patience) == [("", "A"), ("", "A B")]


def test_what_is_seen_is_not_taken_back_because_one_output_is_another() -> None:
    patience = Patience(masked_words=9, unseen_words=0)
    shown = shown_while_growing("A B C", "A B C", "A X Y", "A B C", "A B C D", "A B C D", patience=patience)
    assert shown == [("", "A B C"), ("", "A B C D")]


def test_a_figure_that_was_not_said_is_not_shown_while_a_sentence_is_open() -> None:
    patience = Patience(masked_words=1, unseen_words=0, agreeing=2)
    translator = Saying(
        "Cuesta 3 USD por", "Cuesta 3 USD por pieza", "Cuesta 2 USD por", "Cuesta 2 USD por pieza"
    )
    stream = stream_of(translator, options=TranslationOptions(new_words=1, patience=patience))
    sources = [said(f"It is $2 {'per ' * count}") for count in range(1, 5)]
    shown = [(event.text, event.tail) for event in fed(stream, *sources)]
    assert shown == [("", "Cuesta"), ("Cuesta", ""), ("Cuesta 2 USD por", "")]


def test_what_is_seen_gives_way_to_what_three_outputs_agree_on() -> None:
    patience = Patience(masked_words=9, unseen_words=0, replacing=3)
    outputs = ("A B C", "A B C", "A X Y", "A X Y", "A X Y")
    assert shown_while_growing(*outputs[:4], patience=patience) == [("", "A B C")]
    assert shown_while_growing(*outputs, patience=patience) == [("", "A B C"), ("", "A X Y")]


def test_what_is_heard_but_not_settled_is_translated_for_show_and_never_settles() -> None:
    options = TranslationOptions(new_words=1, patience=Patience(masked_words=0, unseen_words=0, agreeing=2))
    echo = Echo()
    items = [heard("", "a"), heard("", "a b"), heard("a", "b c"), heard("a b", "c d")]
    events = fed(stream_of(echo, options=options), *items)
    assert [draft.text for draft in echo.asked] == ["a", "a b", "a b c", "a b c d"]
    assert [(event.text, event.tail) for event in events] == [("", "A"), ("A", "B"), ("A B", "C")]


def test_a_line_that_comes_to_nothing_takes_back_what_was_seen_of_it() -> None:
    options = TranslationOptions(new_words=1, patience=Patience(unseen_words=0))
    events = fed(stream_of(Echo(), options=options), heard("", "a"), heard("", "a b"), said("", final=True))
    assert [(event.text, event.tail, event.final) for event in events] == [("", "A", False), ("", "", False)]


def test_an_output_of_words_that_were_changed_settles_nothing() -> None:
    options = TranslationOptions(new_words=1, patience=Patience(masked_words=0, unseen_words=0, agreeing=2))
    stream = stream_of(Saying("X", "X Y", "X Y Z", "X Y Z"), options=options)
    events = fed(stream, heard("", "a"), heard("", "a b"), heard("c", "d e"), heard("c d e", "f"))
    assert [(event.text, event.tail) for event in events] == [("", "X"), ("", "X Y"), ("X Y Z", "")]


def test_only_the_open_sentence_is_asked_for_while_the_next_one_is_heard() -> None:
    echo = Echo()
    fed(stream_of(echo), heard("we ship", "today. And"))
    assert [draft.text for draft in echo.asked] == ["we ship today."]


def test_the_tail_of_a_caption_in_the_readers_language_is_shown_as_it_is() -> None:
    stream = TranslationStream(Routes("en", [OpenRoute("en", None)]))
    (event,) = fed(stream, heard("we ship", "today or"))
    assert (event.text, event.tail) == ("we ship", "today or")


def test_a_figure_in_the_tail_of_a_caption_is_not_shown_before_it_settles() -> None:
    patience = Patience(masked_words=9, unseen_words=0)
    stream = stream_of(
        Saying("Cuesta 2 USD por", "Cuesta 2 USD por", "Cuesta 2 USD por"),
        options=TranslationOptions(new_words=1, patience=patience),
    )
    items = [heard("It is", "$2 per"), heard("It is", "$2 per piece"), heard("It is $2 per", "piece now")]
    shown = [(event.text, event.tail) for event in fed(stream, *items)]
    assert shown == [("", "Cuesta"), ("", "Cuesta 2 USD por")]


def test_heavy_packs_are_asked_less_often() -> None:
    echo = Echo()
    stream = TranslationStream(Routes("en", [OpenRoute("es", echo)], heavy_packs=3))
    fed(stream, *(said("a b c d e f g"[: 2 * count - 1]) for count in range(1, 8)))
    assert [draft.text for draft in echo.asked] == ["a b c", "a b c d e f"]


def test_other_languages_come_with_the_next_utterance() -> None:
    stream = stream_of(Echo())
    events = fed(stream, said("we ship"))
    stream.turn_to(Routes("en", [OpenRoute("zh", Echo()), OpenRoute("ar", Echo())]))
    events += fed(stream, said("we ship today", final=True), said("hello", final=True, utterance=2))
    assert [(event.utterance, event.language) for event in events] == [(1, "es"), (2, "zh"), (2, "ar")]


def test_a_corrected_line_is_translated_anew() -> None:
    stream = stream_of(Echo())
    fed(stream, said("we sheep today", final=True))
    assert list(stream.correct(said("we ship today", final=True))) == [
        Translation(1, "es", "WE SHIP TODAY", "", True)
    ]


def test_a_line_corrected_while_it_is_open_takes_no_more_of_what_is_heard() -> None:
    stream = stream_of(Echo())
    fed(stream, said("we sheep"))
    corrected = list(stream.correct(said("we ship today", final=True)))
    assert [event.text for event in corrected] == ["WE SHIP TODAY"]
    assert fed(stream, said("we sheep today", final=True)) == []


def test_chinese_is_written_in_the_script_asked_for() -> None:
    class Chinese(Echo):
        def _translate(self, draft: Draft) -> Decoded:
            return Decoded(("价格", "不变", "。"), "价格不变。")

    options = TranslationOptions(chinese=writing("traditional"))
    (event,) = fed(stream_of(Chinese(), "zh", options), said("The price stays.", final=True))
    assert event.text == "價格不變。"


def test_traditional_chinese_is_read_by_packs_that_know_simplified() -> None:
    echo = Echo()
    stream = TranslationStream(Routes("zh", [OpenRoute("es", echo), OpenRoute("zh", None)]))
    events = fed(stream, said("價格不變", final=True, language="zh"))
    assert [draft.text for draft in echo.asked] == ["价格不变"]
    assert events[1].text == "價格不變"


def test_newer_open_text_replaces_older_and_finals_stay() -> None:
    one, two, three = said("a"), said("a b"), said("a b c", final=True)
    other = said("x", utterance=2)
    assert merge([one, two, other]) == [two, other]
    assert merge([one, other, two, three]) == [other, three]
    assert merge([three, said("late")]) == [three, said("late")]
    assert merge([]) == []


@given(st.lists(st.tuples(st.integers(1, 3), st.booleans())))
def test_merging_twice_is_merging_once_and_loses_no_final(kinds: list[tuple[int, bool]]) -> None:
    items = [said(str(at), final, utterance) for at, (utterance, final) in enumerate(kinds)]
    once = merge(items)
    assert merge(once) == once
    assert [item for item in items if item.final] == [item for item in once if item.final]


SPOKEN = st.lists(
    st.sampled_from(["a", "bb", "$2.85", "Yes.", "no,", "你好。", "价", "Mr.", "why?", "🙂"]), max_size=40
)


@given(
    SPOKEN, st.lists(st.integers(0, 12), max_size=10), st.integers(0, 4), st.sampled_from(["es", "zh", "en"])
)
def test_text_only_grows_and_a_closed_line_never_speaks_again(
    words: list[str], steps: list[int], change: int, target: str
) -> None:
    """With a translator that now and then says something quite different, as models do."""
    translator = None if target == "en" else Echo(change)
    stream = TranslationStream(Routes("en", [OpenRoute(target, translator)]), TranslationOptions())
    events, at = [], 0
    for step in steps:
        at += step
        events += fed(stream, said(" ".join(words[:at])))
    events += fed(stream, said(" ".join(words), final=True))
    assert fed(stream, said("more", final=True)) == []
    assert all(later.text.startswith(earlier.text) for earlier, later in pairwise(events))
    assert [event.final for event in events] == [False] * (len(events) - 1) + [True] * bool(events)
    assert not events or (events[-1].tail == "" and bool(events[-1].text.strip()))
    assert bool(words) == bool(events)
