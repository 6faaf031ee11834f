"""The terminal shows settled lines, buyers and problems, and obeys nothing that outside text says."""

import io

import pytest

from asr.captions import Caption, Gap, LanguageHeard, Level
from desktop.cli.terminal import Terminal, clock, fitted, plain
from desktop.errors import Health, Problem
from desktop.rooms.events import Alert, Buyer, BuyerSeen, ChatLine, Origin, SourceState
from translate.translations import Translation

DIEGO = Buyer("demo:1", "demo", "Diego", "Casa Verde", "MX")


def shown(*events: object) -> list[str]:
    out = io.StringIO()
    terminal = Terminal(out)
    for event in events:
        terminal(event)
    return out.getvalue().splitlines()


def test_settled_lines_and_translations_are_printed_once_and_open_ones_are_not():
    assert shown(
        Caption(1, 62_000, 63_000, "The price", "is", "en", False),
        Caption(1, 62_000, 64_000, "The price is $2.85.", "", "en", True),
        Translation(1, "es", "El precio", "es", False),
        Translation(1, "es", "El precio es 2,85 USD.", "", True),
        Level(64_000, -20.0, -3.0, True),
    ) == ["01:02  The price is $2.85.", "       es  El precio es 2,85 USD."]


def test_what_is_left_out_is_said_when_it_begins_and_when_it_is_over():
    healths = [(0, ""), (2_300, "partials"), (2_900, "partials"), (6_000, "beam"), (100, "")]
    assert shown(*(Health(at, behind_ms, shed) for at, (behind_ms, shed) in enumerate(healths))) == [
        "  ..   2.3 s behind, partials paused",
        "  ..   6.0 s behind, partials paused, final lines read once",
        "  ..   0.1 s behind",
    ]


def test_a_change_of_the_spoken_language_is_said():
    assert shown(LanguageHeard(7, "es")) == ["  ..   captions go on in es, which is spoken now"]


def test_a_doubtful_figure_is_marked():
    assert shown(Translation(1, "es", "2,58 USD", "", True, ("figure",))) == [
        "       es  2,58 USD ⚠ check the figures"
    ]


def test_an_utterance_that_came_to_nothing_is_not_shown():
    assert shown(Caption(3, 0, 10, "", "", "en", True)) == []


def test_a_source_says_when_it_is_open_lost_or_over_but_not_each_try():
    states = [
        SourceState(0, "twitch:ana", "connecting", "Connecting."),
        SourceState(1, "twitch:ana", "open", "In."),
    ]
    assert shown(*states) == ["  ..   twitch:ana: In."]


def test_buyers_chat_gaps_and_problems_each_have_a_line():
    assert shown(
        Alert(8_000, ("country MX",), DIEGO),
        ChatLine(9_000, DIEGO, "hola"),
        BuyerSeen(9_500, DIEGO, Origin("overseas", "MX", ("country MX",)), present=False),
        Gap(10_000, 12_500, "unplugged"),
        Problem(12_500, "x", "No sound.", "Plug it in."),
    ) == [
        "  >>   Diego, Casa Verde [MX] · country MX",
        "  ??   Diego: hola",
        "  <-   Diego left",
        "  --   2.5 s without sound (unplugged)",
        "  !!   No sound. Plug it in.",
    ]


@pytest.mark.parametrize("text", ["\x1b[2J", "a\rb", "a\u202eb", "a\x00b", "a\u2028b", "\x9b31m"])
def test_outside_text_cannot_steer_the_terminal(text):
    (line,) = shown(ChatLine(0, DIEGO, text))
    assert not any(character < " " or character in "\x9b\u202e\u2028" for character in line)
    assert plain(text) != text


def test_times_are_minutes_and_seconds():
    assert [clock(ms) for ms in (0, 59_999, 60_000, 3_725_000)] == ["00:00", "00:59", "01:00", "62:05"]


def test_a_long_open_line_shows_its_end_and_counts_wide_characters_twice():
    assert fitted("abcdef", 3) == "def"
    assert fitted("价格是两美元", 5) == "美元"
    assert fitted("short", 80) == "short"
