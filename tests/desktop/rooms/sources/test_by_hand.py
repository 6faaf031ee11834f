"""Buyers typed or pasted by the rep: one a line, with as much or as little as is known."""

import pytest

from desktop.errors import RoomError
from desktop.rooms.sources.by_hand import events_by_hand
from tests.desktop.rooms.sources.messages import HERE

LINES = [
    ("Diego (MX): how much for 500?", ("commented", "Diego", "MX", "", "how much for 500?")),
    ("Diego（墨西哥）：500个多少钱？", ("commented", "Diego", "MX", "", "500个多少钱？")),
    ("Diego (Casa Verde, Mexico): hola", ("commented", "Diego", "MX", "Casa Verde", "hola")),
    ("Diego (Casa Verde): hola: hola", ("commented", "Diego", "", "Casa Verde", "hola: hola")),
    ("Diego: hola", ("commented", "Diego", "", "", "hola")),
    ("Diego (MX)", ("joined", "Diego", "MX", "", "")),
    ("  Diego  ", ("joined", "Diego", "", "", "")),
    ("Diego (MX):", ("joined", "Diego", "MX", "", "")),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_line_is_a_visit_or_a_comment(line: str, expected: tuple[str, ...]) -> None:
    (event,) = events_by_hand(line, HERE)
    buyer = event.buyer
    assert (event.kind, buyer.name, buyer.country, buyer.company, event.text) == expected
    assert (buyer.id, event.at_ms) == ("hand:diego", 4_200)


def test_several_lines_are_several_events_with_identities_of_their_own() -> None:
    events = events_by_hand("Ana: hi\n\nAna: hi\r\nLi (CN): 你好\n", HERE)
    assert [event.text for event in events] == ["hi", "hi", "你好"]
    assert len({event.id for event in events}) == 3


@pytest.mark.parametrize(
    "text", ["", "  \n ", ": hello", "(MX): hello", "Ana: hi\n: who?", "\u200b: hi", "a\n" * 201]
)
def test_a_line_without_a_name_takes_nothing_in(text: str) -> None:
    with pytest.raises(RoomError):
        events_by_hand(text, HERE)


def test_hidden_characters_do_not_survive() -> None:
    (event,) = events_by_hand("Di\u202eego (MX): <b>x</b>\x00", HERE)
    assert (event.buyer.name, event.text) == ("Diego", "<b>x</b>")
