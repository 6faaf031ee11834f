"""JSON with everything that was kept, and CSV that a spreadsheet opens safely."""

import csv
import io
import json
from dataclasses import asdict
from typing import Any

from asr.captions import Word
from desktop.rooms.events import Alert, ChatLine
from desktop.sessions.exports.cleaning import cell
from desktop.sessions.exports.languages import SOURCE, text_in
from desktop.sessions.exports.timeline import Moment, clock, timeline
from desktop.sessions.transcript import Line, Transcript

JSON_VERSION = 1
_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the system's old code page."""


def json_text(transcript: Transcript, languages: tuple[str, ...]) -> str:
    """One object: `format`, `version`, `session`, `lines`, `buyers`, `events`, `chats`, `alerts`, `gaps`, `problems`.

    The fields are those of the values in `desktop.sessions.transcript`; times of day are ISO 8601 in UTC. A line's
    text is empty when the source was not asked for.
    """
    head = {"format": "deskcast.transcript", "version": JSON_VERSION, "languages": languages}
    lists = {
        "lines": [_line(line, languages) for line in transcript.lines],
        "buyers": [asdict(seen) for seen in transcript.buyers],
        "events": [asdict(event) for event in transcript.events],
        "chats": [asdict(chat) for chat in transcript.chats],
        "alerts": [asdict(alert) for alert in transcript.alerts],
        "gaps": [asdict(gap) for gap in transcript.gaps],
        "problems": [asdict(problem) for problem in transcript.problems],
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
        "language": line.language,
        "words": [_word(word) for word in line.words] if spoken else [],
        "translations": [asdict(known) for known in line.translations if known.language in languages],
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


def csv_text(transcript: Transcript, languages: tuple[str, ...]) -> str:
    """One row a moment, in order of time: `start, end, start_ms, end_ms, kind, who`, a column a language, `notes`.

    `kind` is `caption`, `chat`, `alert` or `gap`. What a buyer typed stands in `notes`, since its language is open.
    """
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(["start", "end", "start_ms", "end_ms", "kind", "who", *languages, "notes"])
    for moment in timeline(transcript):
        writer.writerow([cell(text) for text in _row(moment, languages)])
    return _BOM + out.getvalue()


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
    return [*_times(what.start_ms, what.end_ms), "gap", "", *empty, what.reason]


def _times(start_ms: int, end_ms: int) -> list[str]:
    return [clock(start_ms), clock(end_ms), str(start_ms), str(end_ms)]
