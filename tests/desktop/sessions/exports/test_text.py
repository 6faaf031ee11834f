"""Plain text that can be passed on, and Markdown with the rep's whole record."""

import re
from dataclasses import replace

from hypothesis import given, settings

from asr.captions import Gap
from desktop.sessions.exports.cleaning import markdown
from desktop.sessions.exports.text import md, txt
from desktop.sessions.transcript import Transcript
from tests.desktop.sessions.builders import ANN, alert, chat, line, seen, transcript
from tests.desktop.sessions.exports.texts import texts

SESSION = transcript(
    line(1, "Good morning.", 1_000, es="Buenos días."),
    line(2, "Not translated.", 3_661_000),
    buyers=(seen(),),
    chats=(chat(),),
    alerts=(alert(),),
    gaps=(Gap(5_000, 7_500, "stall"),),
)


def test_plain_text_has_what_was_said_and_nothing_of_the_buyers() -> None:
    assert txt(SESSION, ("source", "es")) == (
        "Lamps\n"
        "2026-11-22 12:00 UTC\n"
        "\n"
        "[0:00:01] Good morning.\n"
        "          Buenos días.\n"
        "[0:00:05] (not heard for 2.5 s: stall)\n"
        "[1:01:01] Not translated.\n"
    )


def test_plain_text_of_one_language_leaves_out_what_was_not_translated() -> None:
    assert txt(SESSION, ("es",)).splitlines()[3:] == [
        "[0:00:01] Buenos días.",
        "[0:00:05] (not heard for 2.5 s: stall)",
    ]


def test_markdown_has_the_whole_record() -> None:
    assert md(SESSION, ("source", "es")) == (
        "# Lamps\n"
        "\n"
        "- Session: 20261122-120000\n"
        "- Began: 2026-11-22 12:00 UTC\n"
        "- Length: 0:01:00\n"
        "- Spoken: en; translated: es, zh\n"
        "\n"
        "## Buyers\n"
        "\n"
        "| First seen | Name | Company | Country | Origin | Why |\n"
        "|---|---|---|---|---|---|\n"
        "| 0:00:00 | Ann Müller | Lamps \\& Co | DE | overseas | phone +49; writes German |\n"
        "\n"
        "## What happened\n"
        "\n"
        "- **0:00:00** 🔔 Ann Müller: first overseas buyer; asked for a price\n"
        "- **0:00:01** Good morning.\n"
        "  <br>Buenos días.\n"
        "- **0:00:01** 💬 Ann Müller: How much for 500?\n"
        "- **0:00:05** *not heard for 2.5 s: stall*\n"
        "- **1:01:01** Not translated.\n"
    )


def test_markdown_says_when_a_session_was_not_closed() -> None:
    crashed = replace(SESSION, session=replace(SESSION.session, crashed=True))
    assert "not closed properly" in md(crashed, ("source",))
    assert "not closed properly" not in md(SESSION, ("source",))


@settings(deadline=None)
@given(texts)
def test_outside_text_makes_no_line_of_its_own(text: str) -> None:
    plain, hostile = _told_by("plain"), _told_by(text)
    assert len(md(hostile, ("source",)).splitlines()) == len(md(plain, ("source",)).splitlines())
    assert len(txt(hostile, ("source",)).splitlines()) == len(txt(plain, ("source",)).splitlines())
    row = next(row for row in md(hostile, ("source",)).splitlines() if row.startswith("| 0:00:00"))
    assert re.sub(r"\\.", "", row).count("|") == 7


def _told_by(text: str) -> Transcript:
    buyer = replace(ANN, name=text, company=text)
    said = (line(1, f"x{text}"),)
    return transcript(*said, title=text, buyers=(seen(buyer),), chats=(chat(text, buyer=buyer),))


def test_outside_text_makes_no_markup() -> None:
    assert markdown("[x](http://evil) <img src=x> `a` *b* _c_ |d|") == (
        "\\[x\\](http://evil) \\<img src=x\\> \\`a\\` \\*b\\* \\_c\\_ \\|d\\|"
    )
