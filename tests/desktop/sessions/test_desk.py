"""The rep's own acts and what is known of buyers come back from the record; corrections keep the original."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.desk import Correction, Moment, Muted, OverlayHidden, PricePinned
from desktop.rooms.events import Alert, CountryCount
from desktop.rooms.memory import BuyerProfile, ChatTranslated, Hint, Point, ScriptProgress
from desktop.sessions.store import SessionStore
from desktop.sessions.transcript import LineTranslation, Transcript
from tests.desktop.sessions.builders import ANN, alert, caption, new_session, seen, translation

PROFILE = BuyerProfile(
    at_ms=7,
    buyer_id=ANN.id,
    stage="contact",
    score=(Point(25, "left an e-mail"), Point(-5, "asked once")),
    topics=("lamps", "MOQ"),
    contacts=("ann@example.com",),
    notes=("met in Hanover",),
    do_not_contact=True,
    unanswered=2,
    waiting_since_ms=5,
    quantities=("500",),
    products=("L-1",),
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "deskcast.db"


def kept(database: Path, *events: object) -> Transcript:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        for event in events:
            store.keep(session_id, event)
        return store.load(session_id)


def test_each_act_comes_back_as_it_was(database: Path) -> None:
    marks = (Moment(1, "nice"), Moment(2, ""))
    pins = (PricePinned(3, "US$2.80"), PricePinned(4, ""))
    mutes = (Muted(5, True), Muted(6, False))
    hidden = (OverlayHidden(7, True),)
    script = (ScriptProgress(8, ("look",), ("price", "MOQ"), "bottle", ("bottle", "cup")),)
    hints = (Hint(9, "pace", "slower"), Hint(10, "price-break", "next at 500", ANN.id, "L-1"))
    typed = (ChatTranslated(11, ANN.id, "Wie viel?", "de", "How much?", "en"),)
    found = kept(database, *marks, *pins, *mutes, *hidden, *script, *hints, *typed, PROFILE)
    assert (found.moments, found.price_pins, found.mutes, found.overlay_hidden) == (
        marks,
        pins,
        mutes,
        hidden,
    )
    assert (found.script, found.hints, found.chat_translations) == (script, hints, typed)
    assert found.profiles == (PROFILE,)


def test_what_is_known_of_a_buyer_may_come_before_the_buyer(database: Path) -> None:
    found = kept(database, PROFILE, seen(), replace(PROFILE, at_ms=9, stage="quoted"))
    assert [known.buyer for known in found.buyers] == [ANN]
    assert [(known.stage, known.at_ms) for known in found.profiles] == [("quoted", 9)]


def test_a_corrected_line_reads_as_the_rep_wrote_it_and_keeps_the_original(database: Path) -> None:
    found = kept(
        database,
        *(caption(1, "two eighty"), translation(1, "es", "dos ochenta"), translation(1, "zh", "二八")),
        *(Correction(5, 1, "2.08"), translation(1, "es", "dos coma cero ocho")),
        *(Correction(6, 1, "2.80"), translation(1, "es", "dos coma ocho")),
    )
    (line,) = found.lines
    assert (line.text, line.original, line.words) == ("2.80", "two eighty", caption(1, "two eighty").words)
    assert line.translations == (
        LineTranslation("es", "dos coma ocho", ("figure",)),
        LineTranslation("zh", "二八", ("figure", "outdated")),
    )
    assert [correction.text for correction in found.corrections] == ["2.08", "2.80"]


def test_a_line_taken_back_is_in_no_list_but_its_own_and_can_be_given_back(database: Path) -> None:
    taken = (caption(1), caption(2), Correction(5, 1, "", hidden=True))
    found = kept(database, *taken)
    assert ([line.utterance for line in found.lines], [line.text for line in found.hidden]) == (
        [2],
        ["sentence number 1"],
    )
    back = kept(database, *taken, Correction(6, 1, ""))
    assert [(line.text, line.original) for line in back.lines] == [
        ("sentence number 1", ""),
        ("sentence number 2", ""),
    ]


def test_a_correction_that_comes_before_its_line_counts(database: Path) -> None:
    found = kept(database, Correction(1, 1, "right"), caption(1, "wrong"))
    assert [(line.text, line.original) for line in found.lines] == [("right", "wrong")]


def test_a_growing_group_is_one_alert_as_it_last_was(database: Path) -> None:
    group = Alert(
        10,
        ("3 joined",),
        ANN,
        "high",
        burst=4,
        together=3,
        countries=(CountryCount("MX", 2), CountryCount("", 1)),
    )
    found = kept(database, replace(group, together=2, countries=()), alert(), group)
    assert found.alerts == (group, alert())
