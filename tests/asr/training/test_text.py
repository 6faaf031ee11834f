"""The sentences of the speech corpus: held-out ones and the demo talk stay out, units line up with the speech."""

from itertools import islice
from pathlib import Path

from asr.training import text
from asr.training.phrasebook import Entry, Phrasebook, load

BOOK = Phrasebook(
    ("Our {product} is {price} per {unit}, {incoterm} {port}.", "So, {person} asked for {n} {unit:pl}."),
    {
        "product": (Entry({"": "steel bottle"}, ()),),
        "unit": (Entry({"": "piece", "pl": "pieces"}, ()),),
        "incoterm": (Entry({"": "FOB"}, ("F O B",)),),
        "port": (Entry({"": "Ningbo"}, ()),),
    },
)


def some(seed: int, blocked: frozenset[str] = frozenset()) -> list[text.Sentence]:
    return list(islice(text.Writer(BOOK, seed, blocked).training(), 400))


def test_the_same_seed_writes_the_same_sentences() -> None:
    assert [s.written for s in some(3)] == [s.written for s in some(3)]
    assert [s.written for s in some(3)] != [s.written for s in some(4)]


def test_training_and_held_out_sentences_never_meet() -> None:
    held = {text.normalised(s.written) for s in islice(text.Writer(BOOK, 1, frozenset()).held_out(), 200)}
    assert held & {text.normalised(s.written) for s in some(1)} == set()


def test_blocked_sentences_are_never_written() -> None:
    known = frozenset(text.normalised(s.written) for s in some(5))
    assert [s.written for s in some(5, known) if text.normalised(s.written) in known] == []


def test_the_demo_talk_is_read_line_by_line_and_sentence_by_sentence(tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("LILY: Hello there. It is $2.85!\n", encoding="utf-8")
    assert {"hello there", "it is $2 85", "hello there it is $2 85"} <= text.demo_sentences(talk)
    assert text.demo_sentences(tmp_path / "none.txt") == frozenset()


def test_slots_leave_no_brace_and_every_unit_is_said() -> None:
    made = some(7)
    assert [s.written for s in made if "{" in s.written or "}" in s.written] == []
    assert [s for s in made if any(not u.spoken.strip() or not u.written.strip() for u in s.units)] == []


def test_nothing_is_said_in_digits() -> None:
    assert [s.spoken for s in some(8) if any(c.isdigit() for c in s.spoken)] == []


def test_strings_make_about_a_third_of_the_corpus() -> None:
    share = sum(s.kind == "string" for s in some(9)) / 400
    assert 0.25 < share < 0.45


def test_the_repository_has_enough_shapes_and_words() -> None:
    book = load()
    words = (Path(text.__file__).parent / "words.txt").read_text(encoding="utf-8").split()
    assert len(book.shapes) >= 150
    assert len(set(words)) + sum(map(len, book.lexicon.values())) >= 1500


def test_sentences_of_the_repository_are_said_without_digits_and_braces() -> None:
    made = list(islice(text.Writer(load(), 11, frozenset()).training(), 1500))
    assert [s.written for s in made if "{" in s.written] == []
    assert [s.spoken for s in made if any(c.isdigit() for c in s.spoken)] == []
