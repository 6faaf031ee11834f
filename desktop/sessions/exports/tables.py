"""JSON with everything that was kept, and CSV that a spreadsheet opens safely."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from typing import Any

from asr.captions import Gap, Word
from desktop.desk import PricePinned
from desktop.long_jobs import UNWATCHED, Watch
from desktop.rooms.events import Alert, ChatLine, RoomEvent
from desktop.sessions.exports.cleaning import cell
from desktop.sessions.exports.languages import SOURCE, text_in
from desktop.sessions.exports.timeline import Moment, clock, timeline
from desktop.sessions.transcript import Line, Transcript

JSON_VERSION = 1
_AS_THEY_ARE = (
    *("chats", "chat_translations", "alerts", "profiles", "hints", "script", "moments", "price_pins"),
    *("mutes", "overlay_hidden", "gaps", "inputs", "problems"),
)
_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the system's old code page."""


def json_text(transcript: Transcript, languages: tuple[str, ...], watch: Watch = UNWATCHED) -> str:
    """One object: `format`, `version`, `languages`, `session`, and a list for each part of a `Transcript`.

    The fields are those of the values in `desktop.sessions.transcript`; times of day are ISO 8601 in UTC. A line's
    text is empty when the source was not asked for.
    """
    head = {"format": "deskcast.transcript", "version": JSON_VERSION, "languages": languages}
    lists: dict[str, Iterable[dict[str, Any]]] = {
        "lines": (_line(line, languages) for line in watch.along(transcript.lines)),
        "hidden": [_line(line, languages) for line in transcript.hidden],
        "corrections": [asdict(correction) for correction in transcript.corrections if SOURCE in languages],
        "buyers": [asdict(seen) for seen in transcript.buyers],
        "events": [_event(event) for event in transcript.events],
        **{name: [asdict(value) for value in getattr(transcript, name)] for name in _AS_THEY_ARE},
    }
    parts = [f'"{name}": {_dumped(value)}' for name, value in head.items()]
    parts.append(f'"session": {_dumped(asdict(transcript.session))}')
    parts += [
        f'"{name}": [{",".join(chr(10) + _dumped(item) for item in items)}]' for name, items in lists.items()
    ]
    return "{" + ",\n".join(parts) + "}\n"


def _dumped(value: object) -> str:
    """On one line: a line per item can be compared by eye and by diff, and indenting is ten times slower."""
    return json.dumps(value, ensure_ascii=False, default=_moment_of_day)


def _line(line: Line, languages: tuple[str, ...]) -> dict[str, Any]:
    spoken = SOURCE in languages
    return {
        "utterance": line.utterance,
        "start_ms": line.start_ms,
        "end_ms": line.end_ms,
        "text": line.text if spoken else "",
        "original": line.original if spoken else "",
        "language": line.language,
        "words": [_word(word) for word in line.words] if spoken else [],
        "translations": [asdict(known) for known in line.translations if known.language in languages],
    }


def _event(event: RoomEvent) -> dict[str, Any]:
    return {
        field.name: asdict(event.buyer) if field.name == "buyer" else getattr(event, field.name)
        for field in fields(event)
        if field.metadata.get("kept", True)
    }


def _word(word: Word) -> dict[str, Any]:
    return {
        "start_ms": word.start_ms,
        "end_ms": word.end_ms,
        "text": word.text,
        "probability": word.probability,
    }


def _moment_of_day(value: Any) -> str:
    return str(value.isoformat())


def csv_text(transcript: Transcript, languages: tuple[str, ...], watch: Watch = UNWATCHED) -> str:
    """One row a moment, in order of time: `start, end, start_ms, end_ms, kind, who`, a column a language, `notes`.

    `kind` is `caption`, `chat`, `alert`, `gap`, `mark` or `price`. What a buyer typed stands in `notes`, since its
    language is open.
    """
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(["start", "end", "start_ms", "end_ms", "kind", "who", *languages, "notes"])
    for row in time_rows(transcript, languages, watch):
        writer.writerow([cell(text) for text in row])
    return _BOM + out.getvalue()


def time_rows(transcript: Transcript, languages: tuple[str, ...], watch: Watch) -> Iterator[list[str]]:
    """The rows of `csv_text` below its heading, not yet made safe for any kind of file."""
    for moment in watch.along(timeline(transcript)):
        yield _row(moment, languages)


def _row(moment: Moment, languages: tuple[str, ...]) -> list[str]:
    what, empty = moment.what, [""] * len(languages)
    if isinstance(what, Line):
        flags = [
            f"{known.language}: {flag}"
            for known in what.translations
            if known.language in languages
            for flag in known.flags
        ]
        texts = [text_in(what, language) for language in languages]
        return [*_times(what.start_ms, what.end_ms), "caption", "", *texts, "; ".join(flags)]
    if isinstance(what, ChatLine):
        return [*_times(what.at_ms, what.at_ms), "chat", what.buyer.name, *empty, what.text]
    if isinstance(what, Alert):
        return [*_times(what.at_ms, what.at_ms), "alert", what.buyer.name, *empty, "; ".join(what.reasons)]
    if isinstance(what, Gap):
        return [*_times(what.start_ms, what.end_ms), "gap", "", *empty, what.reason]
    kind = "price" if isinstance(what, PricePinned) else "mark"
    return [*_times(what.at_ms, what.at_ms), kind, "", *empty, what.text]


def _times(start_ms: int, end_ms: int) -> list[str]:
    return [clock(start_ms), clock(end_ms), str(start_ms), str(end_ms)]
