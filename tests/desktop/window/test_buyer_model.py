"""The list of buyers: rows found among thousands, standing kept, lines that wait counted."""

import random
from dataclasses import replace

import pytest

from desktop.window.live.buyer_model import GUEST_ROLE, BuyerModel, Count, Guest
from desktop.window.live.buyer_words import reasons_lines, subjects, waiting_text
from tests.desktop.window.fakes import buyer, chat, seen
from tests.desktop.window.standing import profile


@pytest.fixture
def model(dressed) -> BuyerModel:
    return BuyerModel()


def guests(model: BuyerModel) -> list[Guest]:
    return [model.index(row).data(GUEST_ROLE) for row in range(model.rowCount())]


def test_after_any_coming_and_going_each_row_is_found(model: BuyerModel):
    dice, here = random.Random(7), []
    for _ in range(2_000):
        who = buyer(f"Buyer {dice.randrange(300)}")
        present = dice.random() < 0.6
        model.take_seen(seen(who, present=present))
        if who.id in here and not present:
            here.remove(who.id)
        elif who.id not in here and present:
            here.insert(0, who.id)
    assert [guest.buyer.id for guest in guests(model)] == here
    assert [model.row_of(buyer_id) for buyer_id in here] == list(range(len(here)))
    assert model.row_of("nobody") is None


def test_a_standing_stays_with_a_buyer_who_leaves_and_comes_back(model: BuyerModel):
    model.take_seen(seen(buyer()))
    model.take_chat(chat(buyer(), "Hola"))
    model.take_profile(profile(unanswered=1))
    model.take_seen(seen(buyer(), present=False))
    model.take_seen(seen(buyer(), 50_000))
    assert [(guest.joined_ms, guest.lines, guest.profile) for guest in guests(model)] == [
        (50_000, 1, profile(unanswered=1))
    ]


def test_what_waits_is_counted_also_of_those_who_left(model: BuyerModel):
    counts: list[Count] = []
    model.counted.connect(counts.append)
    model.take_seen(seen(buyer()))
    model.take_profile(profile(unanswered=2))
    model.take_seen(seen(buyer(), present=False))
    model.take_profile(profile(unanswered=0))
    assert counts[-3:] == [Count(1, 1, 2), Count(0, 0, 2), Count(0, 0, 0)]


def test_what_they_asked_about_is_told_by_name(dressed):
    assert subjects(replace(profile(), topics=("lead-time", "KX-420"))) == ("lead time", "KX-420")


def test_a_standing_of_nobody_is_passed_over(model: BuyerModel):
    model.take_profile(profile(unanswered=2))
    assert model.rowCount() == 0


def test_a_score_is_told_with_its_reasons_and_a_wait_with_its_age(model: BuyerModel):
    model.take_seen(seen(buyer()))
    model.take_profile(profile(unanswered=2, since_ms=20_000))
    lines = list(reasons_lines(guests(model)[0]))
    assert lines[-3:] == [
        "Score 40 of 100:",
        "+25 left a contact: diego@casaverde.mx",
        "+15 asked for KX-420",
    ]
    assert waiting_text(profile(unanswered=2, since_ms=20_000), 100_000) == "▲ 2 unanswered 01:20"
    assert waiting_text(profile(), 100_000) == ""
