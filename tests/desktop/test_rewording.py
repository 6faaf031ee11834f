"""Captions with the glossary's spoken forms written: what is settled still only grows, and words keep their times."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from asr.captions import Caption, Level, Word
from asr.wording import joined
from desktop.rewording import RewordedCaptions, open_glossary, told_flaws
from translate.terms import Flaw, Glossary, Term

GLOSSARY = Glossary(
    (
        Term(("K X four twenty", "K X four two zero"), "KX-420", keep=True),
        Term(("K X",), "KX", keep=True),
        Term(("minimum order quantity",), "MOQ"),
        Term(("起订量",), "MOQ"),
        Term(("四", "订量表"), "4"),
    )
)


class Played:
    """Gives out what it is fed."""

    def feed(self, item: object) -> list[object]:
        return [item]

    def finish(self) -> list[object]:
        return []


def caption(words: list[str], tail: str = "", final: bool = False) -> Caption:
    made = tuple(Word(at * 100, at * 100 + 100, word, 0.9 - at / 100) for at, word in enumerate(words))
    return Caption(1, 0, 1000, joined(words), tail, "en", final, made)


def shown(*captions: Caption) -> list[Caption]:
    stage = RewordedCaptions(Played(), GLOSSARY)
    return [event for one in captions for event in stage.feed(one) if isinstance(event, Caption)]


def test_a_spoken_form_is_shown_as_it_is_written() -> None:
    (line,) = shown(caption(["The", "k", "x", "four", "twenty,", "please."], final=True))
    assert (line.text, line.tail) == ("The KX-420, please.", "")
    assert [(word.text, word.start_ms, word.end_ms) for word in line.words] == [
        ("The", 0, 100),
        ("KX-420,", 100, 500),
        ("please.", 500, 600),
    ]
    assert line.words[1].probability == min(0.9 - at / 100 for at in range(1, 5))


def test_words_that_may_begin_a_spoken_form_wait_in_the_tail() -> None:
    words = ["The", "K", "X", "four", "twenty", "is"]
    lines = shown(*(caption(words[:count]) for count in range(1, 7)))
    assert [(line.text, line.tail) for line in lines] == [
        ("The", ""),
        ("The", "K"),
        ("The", "KX"),
        ("The", "KX four"),
        ("The KX-420", ""),
        ("The KX-420 is", ""),
    ]


def test_a_shorter_form_stands_when_the_longer_one_does_not_come() -> None:
    (first, second) = shown(caption(["K", "X"]), caption(["K", "X", "four", "hundred"]))
    assert (first.text, second.text) == ("", "KX four hundred")


def test_a_form_is_found_inside_a_chinese_word() -> None:
    (line,) = shown(caption(["我们的", "起订", "量是", "500件"], final=True))
    assert (line.text, [word.text for word in line.words]) == (
        "我们的MOQ是500件",
        ["我们的", "MOQ是", "500件"],
    )


def test_the_tail_is_reworded_together_with_what_waits() -> None:
    (line,) = shown(caption(["our", "minimum", "order"], tail="quantity is"))
    assert (line.text, line.tail) == ("our", "MOQ is")


def test_the_same_look_is_not_told_twice() -> None:
    assert len(shown(caption(["our", "minimum"], tail="order"), caption(["our", "minimum", "order"]))) == 1


def test_other_events_pass() -> None:
    level = Level(0, -20.0, -10.0, True)
    stage = RewordedCaptions(Played(), GLOSSARY)
    assert [*stage.feed(level), *stage.finish()] == [level]


def test_without_a_glossary_nothing_is_reworded() -> None:
    assert open_glossary(None) == Glossary()
    said = caption(["K", "X", "four", "twenty"])
    assert list(RewordedCaptions(Played(), Glossary()).feed(said)) == [said]


def test_flaws_are_told_as_problems_with_a_way_out() -> None:
    (problem,) = told_flaws([Flaw(3, "Line 3 of a.csv has no written form; it was left out.")])
    assert (problem.code, "start again" in problem.hint) == ("glossary-row", True)


WORDS = st.lists(
    st.sampled_from(
        [
            *(
                "K",
                "k",
                "X",
                "x,",
                "four",
                "twenty",
                "two",
                "zero",
                "minimum",
                "order",
                "quantity",
                "quantity.",
            ),
            *("KX-420", "我们的", "起订", "量", "量是", "起", "四", "订量", "表", "is"),
        ]
    ),
    max_size=30,
)


@given(WORDS, st.lists(st.integers(0, 5), max_size=12))
def test_settled_text_and_words_only_grow(words: list[str], steps: list[int]) -> None:
    counts = [0]
    for step in steps:
        counts.append(min(counts[-1] + step, len(words)))
    lines = shown(*(caption(words[:count]) for count in counts), caption(words, final=True))
    assert all(later.text.startswith(earlier.text) for earlier, later in pairwise(lines))
    assert all(joined(word.text for word in line.words) == line.text for line in lines)
    assert all(later.words[: len(line.words)] == line.words for line, later in pairwise(lines))
    assert (lines[-1].final, lines[-1].tail) == (True, "")
    assert lines[-1].text == shown(caption(words, final=True))[0].text
