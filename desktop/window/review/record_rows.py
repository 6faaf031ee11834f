"""A kept transcript as rows of the record: what was said and missed, marked, pinned, muted, and what buyers wrote."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from PySide6.QtCore import QCoreApplication

from desktop.rooms.clean import clean_name
from desktop.sessions.transcript import Line as KeptLine
from desktop.sessions.transcript import Transcript
from desktop.window.flow.text import isolated
from desktop.window.live.caption_model import Line, Said, gap_line
from desktop.window.review.rows import LEFT_TO_RIGHT, name_of
from desktop.window.telling import told

Sign = Literal["", "warning", "mark", "people", "mic", "mute", "hide", "overlay"]
"""The icon before a row that is no sentence of the rep."""
GUARDS = ("price-guard", "claim-guard")
"""Problems that are about a line and stand under it."""


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A row, its icon, and the text in which is searched."""

    line: Line
    sign: Sign
    folded: str


@dataclass(frozen=True, slots=True)
class Record:
    """Rows in order of time, and where each utterance stands."""

    rows: tuple[RecordRow, ...] = ()
    row_of: Mapping[int, int] = field(default_factory=dict)


def record_rows(transcript: Transcript) -> Record:
    """All rows of a session; thousands take a while, so not in the Qt thread."""
    rows = [*_said(transcript), *_written(transcript), *_acts(transcript)]
    rows.sort(key=lambda row: row[0].start_ms)
    kept = tuple(RecordRow(line, sign, line.plain().casefold()) for line, sign in rows)
    return Record(kept, {row.line.utterance: at for at, row in enumerate(kept) if row.line.utterance})


def _said(transcript: Transcript) -> list[tuple[Line, Sign]]:
    kept = [(line, False) for line in transcript.lines] + [(line, True) for line in transcript.hidden]
    kept.sort(key=lambda pair: pair[0].start_ms)
    lines = [_line(line, taken_back) for line, taken_back in kept]
    for problem in transcript.problems:
        place = bisect_right(lines, problem.at_ms, key=lambda line: line.start_ms) - 1
        if problem.code in GUARDS and place >= 0:
            line = lines[place]
            lines[place] = replace(line, warnings=(*line.warnings, told(problem.text)))
    return [(line, "") for line in lines]


def _line(kept: KeptLine, taken_back: bool) -> Line:
    said = tuple(Said(one.language, one.text, "", one.flags) for one in kept.translations)
    return Line(
        kept.utterance,
        kept.start_ms,
        Said(kept.language, kept.text),
        said,
        final=True,
        original=kept.original,
        taken_back=taken_back,
    )


def _written(transcript: Transcript) -> Iterator[tuple[Line, Sign]]:
    known = {(one.buyer_id, one.text): one for one in transcript.chat_translations}
    for chat in transcript.chats:
        name = isolated(name_of(chat.buyer))
        read = known.get((chat.buyer.id, chat.text))
        below = (Said(read.to, read.translated),) if read else ()
        yield _note(chat.at_ms, f"{LEFT_TO_RIGHT}{name}: {isolated(chat.text)}", below), "people"


def _acts(transcript: Transcript) -> Iterator[tuple[Line, Sign]]:
    translate = QCoreApplication.translate
    for gap in transcript.gaps:
        yield gap_line(gap), "warning"
    for heard in transcript.inputs:
        text = translate("Record", "Microphone: %1").replace("%1", isolated(clean_name(heard.device)))
        yield _note(heard.at_ms, text), "mic"
    for moment in transcript.moments:
        yield _note(moment.at_ms, moment.text or translate("CaptionModel", "Marked")), "mark"
    for pin in transcript.price_pins:
        shown = translate("Record", "Price on the overlay: %1").replace("%1", isolated(pin.text))
        yield (
            _note(pin.at_ms, shown if pin.text else translate("Record", "Price taken off the overlay")),
            "overlay",
        )
    for mute in transcript.mutes:
        text = translate("Record", "Captions paused") if mute.on else translate("Record", "Captions go on")
        yield _note(mute.at_ms, text), "mute"
    for hidden in transcript.overlay_hidden:
        text = (
            translate("Record", "Overlay hidden") if hidden.on else translate("Record", "Overlay shown again")
        )
        yield _note(hidden.at_ms, text), "hide"
    for problem in transcript.problems:
        if problem.code not in GUARDS:
            yield _note(problem.at_ms, told(problem.text)), "warning"


def _note(at_ms: int, text: str, below: tuple[Said, ...] = ()) -> Line:
    return Line(0, at_ms, Said("", text), below, final=True, kind="mark")
