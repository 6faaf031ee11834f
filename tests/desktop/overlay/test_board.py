"""What is on screen after what the rep does: corrected, taken back, hidden, cleared, greeted."""

import json
from collections.abc import Iterable

import pytest

from asr.captions import Caption
from desktop.desk import (
    Correction,
    OverlayCleared,
    OverlayHidden,
    PricePinned,
    ProductCard,
    ProductShown,
    TargetsChanged,
)
from desktop.overlay.board import WELCOME_GAP_S, Board
from desktop.overlay.look import DEFAULT_THEME, Look, themes
from desktop.overlay.wire import public_text
from desktop.rooms.events import Buyer, BuyerSeen, Origin
from translate.translations import Translation


def said(utterance: int, text: str, final: bool = True) -> Caption:
    return Caption(utterance, 0, 900, text, "", "en", final)


def in_spanish(utterance: int, text: str, *flags: str) -> Translation:
    return Translation(utterance, "es", text, "", True, flags)


def shown(board: Board) -> list[list[str]]:
    """What a page shows that comes now: the source and the translations of each line."""
    captions: Iterable[dict[str, object]] = board.state()["captions"]  # type: ignore[assignment]
    return [[part["text"] for part in (line["src"], *line["dst"])] for line in captions]  # type: ignore[index, misc]


def board_after(*events: object) -> Board:
    board = Board(("es",))
    for event in events:
        board.take(event)
    return board


ACTS = [
    ("a correction drops the translation of what it replaced",
     [said(1, "It is $2.50."), in_spanish(1, "Son 2,50."), Correction(9, 1, "It is $2.80.")],
     [["It is $2.80."]]),
    ("and shows the one that follows",
     [said(1, "It is $2.50."), in_spanish(1, "Son 2,50."), Correction(9, 1, "It is $2.80."),
      in_spanish(1, "Son 2,80.")],
     [["It is $2.80.", "Son 2,80."]]),
    ("an open line that was corrected stays as the rep wrote it",
     [said(1, "It is", False), Correction(9, 1, "It costs $2.80."), said(1, "It is $2.50.")],
     [["It costs $2.80."]]),
    ("a line that was taken back stays away whatever follows",
     [said(1, "oops", False), Correction(9, 1, "", True), said(1, "oops again"), in_spanish(1, "uy"), said(2, "Next.")],
     [["Next."]]),
    ("a line that was taken back can be put right",
     [said(1, "oops"), Correction(9, 1, "", True), Correction(9, 1, "Sorry.")],
     [["Sorry."]]),
    ("a correction of a line that left the screen shows nothing", [Correction(9, 1, "late")], []),
    ("what is on screen goes when it is hidden", [said(1, "aside"), OverlayHidden(9, True)], []),
    ("what was said while hidden never shows, not even its rest",
     [OverlayHidden(1, True), said(1, "our cost", False), OverlayHidden(2, False), said(1, "our cost is $1")], []),
    ("the line after that shows",
     [OverlayHidden(1, True), said(1, "our cost", False), OverlayHidden(2, False), said(2, "The price is $2.80.")],
     [["The price is $2.80."]]),
    ("a cleared line does not come back with its next word",
     [said(1, "oops", False), OverlayCleared(1), said(1, "oops and more"), in_spanish(1, "uy"), said(2, "Next.")],
     [["Next."]]),
]  # fmt: skip


@pytest.mark.parametrize(("events", "lines"), [act[1:] for act in ACTS], ids=[act[0] for act in ACTS])
def test_what_is_on_screen(events: list[object], lines: list[list[str]]) -> None:
    assert shown(board_after(*events)) == lines


def test_a_hidden_overlay_sends_nothing_but_that_it_is_hidden() -> None:
    board = board_after(
        PricePinned(1, "US$2.80"), ProductShown(1, ProductCard("Bottle")), OverlayHidden(2, True)
    )
    board.changes()
    taken = [board.take(event) for event in (said(1, "secret"), in_spanish(1, "secreto"))]
    assert (taken, board.changes()) == ([False, False], ())
    state = board.state()
    assert (state["hidden"], state["price"], state["card"]) == (True, "", None)
    board.take(OverlayHidden(3, False))
    assert board.state()["price"] == "US$2.80"


def test_other_languages_are_shown_from_the_next_line_on() -> None:
    board = board_after(said(1, "Hello."), TargetsChanged(5, ("ar", "es")))
    (state,) = board.changes()
    assert state["targets"] == ["ar", "es"]


def test_the_rep_takes_price_and_card_off() -> None:
    board = board_after(PricePinned(1, "US$2.80"), ProductShown(1, ProductCard("Bottle")))
    board.take(PricePinned(2, ""))
    board.take(ProductShown(2, None))
    assert (board.state()["price"], board.state()["card"]) == ("", None)


def test_text_for_the_screen_is_one_line_without_tricks() -> None:
    assert public_text(" US$2.80\n/\u202epc\x00\u2066 ") == "US$2.80 /pc"
    assert len(public_text("x" * 10_000)) == 120
    assert public_text("می\u200cخواهم") == "می\u200cخواهم"


def test_flags_that_a_viewer_must_know_travel_and_others_do_not() -> None:
    board = board_after(said(1, "It is $2.80."), in_spanish(1, "Son 2,80.", "figure", "pivot"))
    (message,) = board.changes()
    assert message["dst"] == [{"lang": "es", "text": "Son 2,80.", "tail": "", "flags": ["figure"]}]


# --- greetings ---

DIEGO = Buyer("a:1", "a", "Diego Ramírez", "Casa Verde", "MX", ("es",))


def seen(buyer: Buyer = DIEGO, home: str = "overseas", present: bool = True) -> BuyerSeen:
    return BuyerSeen(5, buyer, Origin(home, "MX", ()), present)  # type: ignore[arg-type]


def test_nobody_is_greeted_on_air_unless_the_rep_wants_it() -> None:
    board = Board(("es",))
    assert not board.take(seen())
    assert board.changes() == ()


def test_a_greeting_carries_no_name_unless_the_rep_wants_that_too() -> None:
    board = Board(("es",), look=Look(welcome=True))
    assert board.take(seen())
    (message,) = board.changes()
    assert message == {"t": "welcome", "lang": "es", "name": ""}
    named = Board(("es",), look=Look(welcome=True, welcome_names=True))
    named.take(seen())
    assert named.changes() == ({"t": "welcome", "lang": "es", "name": "Diego Ramírez"},)


@pytest.mark.parametrize(
    "event", [seen(home="domestic"), seen(home="unknown"), seen(present=False)], ids=["domestic", "unknown", "left"]
)  # fmt: skip
def test_only_overseas_buyers_who_come_in_are_greeted(event: BuyerSeen) -> None:
    assert not Board((), look=Look(welcome=True)).take(event)


def test_a_burst_is_one_greeting_and_each_buyer_is_greeted_once() -> None:
    times_s = iter([100.0, 100.0, 100.0 + WELCOME_GAP_S, 100.0 + 2 * WELCOME_GAP_S])
    board = Board((), lambda: next(times_s), Look(welcome=True))
    others = [Buyer(f"a:{number}", "a", "x") for number in (2, 3)]
    events = [seen(), seen(others[0]), seen(), seen(others[1])]
    assert [board.take(event) for event in events] == [True, False, False, True]


def test_a_hidden_overlay_greets_nobody() -> None:
    board = Board((), look=Look(welcome=True, welcome_names=True))
    board.take(OverlayHidden(1, True))
    assert not board.take(seen())
    assert "Diego" not in json.dumps(board.changes())


# --- looks ---


def test_the_default_theme_comes_first_and_each_has_every_colour_a_preview_needs() -> None:
    found = themes()
    assert found[0].name == DEFAULT_THEME
    assert len({theme.name for theme in found}) == len(found) >= 5
    needed = {
        "text-color",
        "target-color",
        "tail-color",
        "plate-color",
        "accent-color",
        "panel-color",
        "font-size",
    }
    assert [theme.name for theme in found if not needed <= set(theme.variables)] == []
    assert {theme.title for theme in found} >= {"Studio", "Paper", "High contrast"}
