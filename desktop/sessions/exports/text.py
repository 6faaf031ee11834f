"""Plain text with what was said, and Markdown with the whole record: who came, what was asked, what was answered."""

from collections.abc import Callable, Iterator

from asr.captions import Gap
from desktop.desk import PricePinned
from desktop.long_jobs import UNWATCHED, Watch
from desktop.rooms.events import Alert, BuyerSeen, ChatLine
from desktop.sessions.exports.cleaning import markdown, one_line
from desktop.sessions.exports.languages import text_in
from desktop.sessions.exports.timeline import Happening, clock, timeline
from desktop.sessions.transcript import Line, Transcript

Escape = Callable[[str], str]


def txt(transcript: Transcript, languages: tuple[str, ...], watch: Watch = UNWATCHED) -> str:
    """A heading, then each line with its time: only what was said and what was not heard, fit to be passed on."""
    session = transcript.session
    rows = [one_line(session.title) or session.id, f"{session.started_at:%Y-%m-%d %H:%M} UTC", ""]
    for moment in watch.along(timeline(transcript)):
        if isinstance(moment.what, Line):
            rows += _spoken(moment.what, languages, f"[{clock(moment.at_ms)}] ", " " * 10, one_line)
        elif isinstance(moment.what, Gap):
            rows.append(f"[{clock(moment.at_ms)}] ({_gap(moment.what)})")
    return "\n".join(rows) + "\n"


def _spoken(line: Line, languages: tuple[str, ...], lead: str, indent: str, escape: Escape) -> list[str]:
    texts = [text for language in languages if (text := escape(text_in(line, language)))]
    return [f"{lead if not place else indent}{text}" for place, text in enumerate(texts)]


def md(transcript: Transcript, languages: tuple[str, ...], watch: Watch = UNWATCHED) -> str:
    """The rep's own record: facts, buyers with the reasons for their origin, and everything in order of time."""
    rows = [*_facts(transcript), *_buyers(transcript.buyers), "## What happened", ""]
    for moment in watch.along(timeline(transcript)):
        happened = _happened(moment.what, languages)
        rows += [f"- **{clock(moment.at_ms)}** {happened[0]}", *happened[1:]] if happened else []
    return "\n".join(rows) + "\n"


def _facts(transcript: Transcript) -> Iterator[str]:
    session = transcript.session
    yield f"# {markdown(session.title) or session.id}"
    yield ""
    yield f"- Session: {session.id}"
    yield f"- Began: {session.started_at:%Y-%m-%d %H:%M} UTC"
    yield f"- Length: {clock(session.duration_ms)}"
    yield f"- Spoken: {markdown(session.source_language)}; translated: {markdown(', '.join(transcript.languages))}"
    if session.crashed:
        yield "- The session was not closed properly; what had been kept until then is here."
    yield ""


def _buyers(buyers: tuple[BuyerSeen, ...]) -> Iterator[str]:
    if not buyers:
        return
    yield "## Buyers"
    yield ""
    yield "| First seen | Name | Company | Country | Origin | Why |"
    yield "|---|---|---|---|---|---|"
    for seen in buyers:
        buyer, origin = seen.buyer, seen.origin
        country = buyer.country or origin.country
        texts = (buyer.name, buyer.company, country, origin.home, "; ".join(origin.reasons))
        yield f"| {clock(seen.at_ms)} | {' | '.join(markdown(text) for text in texts)} |"
    yield ""


def _happened(what: Happening, languages: tuple[str, ...]) -> list[str]:
    if isinstance(what, Line):
        return _spoken(what, languages, "", "  <br>", markdown)
    if isinstance(what, ChatLine):
        return [f"💬 {markdown(what.buyer.name)}: {markdown(what.text)}"]
    if isinstance(what, Alert):
        return [f"🔔 {markdown(what.buyer.name)}: {markdown('; '.join(what.reasons))}"]
    if isinstance(what, Gap):
        return [f"*{_gap(what)}*"]
    return [f"{'💲' if isinstance(what, PricePinned) else '📌'} {markdown(what.text)}"]


def _gap(gap: Gap) -> str:
    return f"not heard for {max(0, gap.end_ms - gap.start_ms) / 1000:.1f} s: {one_line(gap.reason)}"
