"""Places in the record are found by what a person types, in any script; what is gone or taken back is not."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.desk import Correction
from desktop.rooms.memory import BuyerProfile, ChatTranslated
from desktop.sessions.search import Found
from desktop.sessions.search_index import query_of, searchable
from desktop.sessions.store import SessionStore
from tests.desktop.sessions.builders import ANN, NOON, caption, chat, joined, new_session, seen, translation

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    opened = SessionStore.open(tmp_path / "deskcast.db")
    session_id = opened.begin(new_session("Desk lamps"))
    opened.keep_all(session_id, [caption(1, "The price is $2.85, FOB Ningbo."), joined(), seen(), chat()])
    opened.keep_all(
        session_id,
        [translation(1, "es", "El preció es 2,85 dólares."), translation(1, "zh", "灯具价格是2.85美元")],
    )
    opened.keep_all(
        opened.begin(replace(new_session("Steel bottles"), started_at=LATER)),
        [caption(7, "The price again.")],
    )
    return opened


def found(store: SessionStore, typed: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in store.search(typed)]


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("ningbo price", "caption"),
        ("NING", "caption"),
        ("2.85 fob", "caption"),
        ("precio", "translation"),
        ("价格", "translation"),
        ("具价格是", "translation"),
        ("MÜLLER", "buyer"),
        ("mull", "buyer"),
        ("mullah", ""),
        ("lamps & co", "buyer"),
        ("desk", "session"),
        ("500", "chat"),
        ("unheard", ""),
        ("ningbo unheard", ""),
        ("$", ""),
        ("", ""),
        ('" OR x', ""),
        ("NEAR(", ""),
        ("words:price", ""),
    ],
)
def test_what_a_person_types_finds_the_kind_of_place(store: SessionStore, typed: str, kind: str) -> None:
    assert [kind_ for kind_, _ in found(store, typed)][:1] == ([kind] if kind else [])
    store.close()


def test_a_place_names_its_session_and_the_time_to_jump_to(store: SessionStore) -> None:
    first, second = store.list_sessions()[1], store.list_sessions()[0]
    assert store.search("price") == (
        Found("caption", second.id, "Steel bottles", LATER, 7_000, "The price again.", utterance=7),
        Found("caption", first.id, "Desk lamps", NOON, 1_000, "The price is $2.85, FOB Ningbo.", utterance=1),
    )
    assert store.search("for 500") == (
        Found("chat", first.id, "Desk lamps", NOON, 1_500, "How much for 500?", buyer_id=ANN.id),
    )
    store.close()


def test_a_corrected_line_is_found_by_both_texts_and_reads_as_corrected(store: SessionStore) -> None:
    store.keep(store.list_sessions()[1].id, Correction(9, 1, "It costs $2.80, FOB Ningbo."))
    assert found(store, "costs") == found(store, "fob price") == [("caption", "It costs $2.80, FOB Ningbo.")]
    store.close()


def test_a_line_that_was_taken_back_is_not_found_in_any_language(store: SessionStore) -> None:
    store.keep(store.list_sessions()[1].id, Correction(9, 1, "", hidden=True))
    assert [found(store, typed) for typed in ("ningbo", "precio", "价格")] == [[], [], []]
    store.close()


def test_a_deleted_session_is_not_found(store: SessionStore) -> None:
    session = store.list_sessions()[1].id
    store.end(session, LATER)
    store.delete(session)
    assert [found(store, typed) for typed in ("ningbo", "precio", "müller", "desk")] == [[], [], [], []]
    store.close()


def test_a_chat_line_is_found_by_its_translation(store: SessionStore) -> None:
    store.keep(
        store.list_sessions()[1].id, ChatTranslated(1_500, ANN.id, "Wie viel?", "de", "How expensive?", "en")
    )
    assert found(store, "expensive") == [("chat", "Wie viel?")]
    store.close()


def test_buyers_are_found_by_what_is_known_of_them(store: SessionStore) -> None:
    profile = BuyerProfile(9, ANN.id, "sample", contacts=("ann_m@example.com",), notes=("喜欢红色",))
    store.keep(store.list_sessions()[1].id, profile)
    asked = ("müller", "lamps", "demo:1", "sample", "ann_m@", "红色", "annxm@", "%", "nobody")
    hits = {typed: [known.profile for known in store.search_buyers(typed)] for typed in asked}
    assert hits == {typed: [] if typed in ("annxm@", "%", "nobody") else [profile] for typed in asked}
    store.close()


@settings(deadline=None)
@given(st.text(max_size=40))
def test_no_text_breaks_the_query(typed: str) -> None:
    query = query_of(typed)
    assert bool(query) == any(character.isalnum() for character in searchable(typed))
    assert query.count('"') % 2 == 0


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_any_text_can_be_searched(store: SessionStore, typed: str) -> None:
    store.search(typed)
    store.search_buyers(typed)
