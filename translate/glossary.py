"""A glossary read from a file of comma- or tab-separated values, as Excel, WPS and Google Sheets save it.

The file is outside text: a row that is not understood becomes a `Flaw` that names its line, the other rows are used.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from translate.errors import TranslateError
from translate.sentences import plain_text
from translate.terms import MOST_LETTERS, MOST_TERMS, Flaw, Glossary, TargetTerm, Term

MOST_BYTES = 10_000_000
_MOST_FLAWS = 100
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")
_OTHERS = frozenset(("spoken", "written", "keep"))
_YES = frozenset(("yes", "y", "true", "1", "x", "是"))
_NO = frozenset(("", "no", "n", "false", "0", "否"))
_HINT = (
    "Save it as CSV UTF-8 with the columns spoken,written,es,zh,keep; several spoken forms are parted by |."
)


class GlossaryError(TranslateError):
    """A glossary that cannot be read at all."""


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    terms: list[Term] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)


def read_glossary(path: Path) -> Glossary:
    """The glossary in `path`: UTF-8 with or without mark, UTF-16 with mark, else GB18030. Raises GlossaryError."""
    lines = _rows(path, _text(path))
    columns = _columns(path, next(lines, (1, []))[1])
    reading = _Reading()
    for line, cells in lines:
        if len(reading.terms) == MOST_TERMS or len(reading.flaws) == _MOST_FLAWS:
            reading.flaws.append(Flaw(line, f"Line {line} of {path.name} and those after it were not read."))
            break
        _take(reading, path.name, line, dict(zip(columns, cells, strict=False)))
    return Glossary(tuple(reading.terms), tuple(reading.flaws))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "its name is not one of a file"
        raise GlossaryError(
            "glossary-unreadable",
            f"The glossary {path} cannot be read: {reason}.",
            "Check its name and place.",
        ) from error
    if len(content) > MOST_BYTES:
        raise GlossaryError(
            "glossary-size", f"The glossary {path.name} has more than {MOST_BYTES // 10**6} MB.", "Divide it."
        )
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise GlossaryError(
            "glossary-workbook", f"{path.name} is a workbook, which this version does not read.", _HINT
        )
    return _decoded(path, content)


def _decoded(path: Path, content: bytes) -> str:
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise GlossaryError("glossary-encoding", f"{path.name} is no text in UTF-8 or GB18030.", _HINT)


def _rows(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of every row that is not blank; the first is the header."""
    first = text.lstrip().partition("\n")[0]
    separator = max("\t,;", key=first.count)
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=separator)
    try:
        for cells in reader:
            cleaned = [_clean(cell) for cell in cells]
            if any(cleaned):
                yield reader.line_num, cleaned
    except csv.Error as error:
        raise GlossaryError(
            "glossary-damaged", f"{path.name} is no table at line {reader.line_num}: {error}.", _HINT
        ) from error


def _clean(cell: str) -> str:
    return " ".join(unicodedata.normalize("NFC", plain_text(cell)).split())


def _columns(path: Path, header: Sequence[str]) -> list[str]:
    names = [name.lower() if name.lower() in _OTHERS else name for name in header]
    if "written" not in names:
        raise GlossaryError("glossary-header", f"Line 1 of {path.name} names no column written.", _HINT)
    twice = next((name for name in names if name and names.count(name) > 1), "")
    if twice:
        raise GlossaryError("glossary-header", f"Line 1 of {path.name} names {twice[:40]} twice.", _HINT)
    return names


def _take(reading: _Reading, name: str, line: int, row: dict[str, str]) -> None:
    problem = _problem(row)
    if problem:
        reading.flaws.append(Flaw(line, f"Line {line} of {name} {problem}; it was left out."))
        return
    spoken = [form.strip() for form in row.get("spoken", "").split("|") if form.strip()]
    known = [form for form in spoken if form.casefold() in reading.forms]
    if known:
        reading.flaws.append(
            Flaw(line, f"Line {line} of {name} has {known[0]!r} again; the first one counts.")
        )
    spoken = [form for form in spoken if form not in known]
    reading.forms |= {form.casefold() for form in spoken}
    targets = [
        TargetTerm(column, cell)
        for column, cell in row.items()
        if cell and column not in _OTHERS and _LANGUAGE.fullmatch(column)
    ]
    is_kept = row.get("keep", "").casefold() in _YES
    reading.terms.append(Term(tuple(dict.fromkeys(spoken)), row["written"], tuple(targets), is_kept))


def _problem(row: dict[str, str]) -> str:
    """Why a row cannot be used; empty if it can."""
    if not any(letter.isalnum() for letter in row.get("written", "")):
        return "has no written form"
    if any(len(cell) > MOST_LETTERS * (10 if column == "spoken" else 1) for column, cell in row.items()):
        return f"has a cell of more than {MOST_LETTERS} letters"
    if any(len(form) > MOST_LETTERS for form in row.get("spoken", "").split("|")):
        return f"has a spoken form of more than {MOST_LETTERS} letters"
    if row.get("keep", "").casefold() not in _YES | _NO:
        return f"says {row['keep'][:20]!r} under keep, which is neither yes nor no"
    return ""
