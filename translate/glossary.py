"""A glossary read from a csv, tsv or xlsx file as Excel, WPS and Google Sheets save it, or pasted from them.

The file is outside text: a row that is not understood becomes a `Flaw` that names its line, the other rows are used.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from translate.errors import TranslateError
from translate.sentences import plain_text
from translate.sheets import Row, SheetError, pasted_rows, read_rows
from translate.telling import NOTHING, Sentence
from translate.terms import MOST_LETTERS, MOST_TERMS, Flaw, Glossary, TargetTerm, Term

_MOST_FLAWS = 100
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")
_OTHERS = frozenset(("spoken", "written", "keep"))
_HEADINGS = {
    heading: name
    for name, headings in (
        ("spoken", "spoken, spoken forms, said, 说法, 读法, 口语"),
        ("written", "written, term, source, 写法, 术语, 原文"),
        ("keep", "keep, keep as is, 保留, 不翻译"),
        ("es", "spanish, español, 西班牙语, 西语"),
        ("zh", "chinese, 中文"),
        ("en", "english, 英语, 英文"),
        ("pt", "portuguese, português, 葡萄牙语, 葡语"),
        ("fr", "french, français, 法语"),
        ("de", "german, deutsch, 德语"),
        ("ru", "russian, русский, 俄语"),
        ("ar", "arabic, العربية, 阿拉伯语"),
    )
    for heading in headings.split(", ")
}
"""What a column may be called; any other name is a language code or is left out."""
_YES = frozenset(("yes", "y", "true", "1", "x", "是"))
_NO = frozenset(("", "no", "n", "false", "0", "否"))
_HINT = Sentence.tr(
    "Give it the columns spoken, written, es, zh, keep; several spoken forms are parted by |."
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
    """The glossary in the csv, tsv or xlsx file at `path`. Raises GlossaryError."""
    return _glossary(path.name, _told(lambda: read_rows(path)))


def _glossary(name: str, rows: Iterator[Row]) -> Glossary:
    head = next(rows, None)
    columns = _columns(name, head.cells if head else ())
    reading = _Reading()
    for row in rows:
        if len(reading.terms) == MOST_TERMS or len(reading.flaws) == _MOST_FLAWS:
            reading.flaws.append(
                Flaw(
                    row.line,
                    Sentence.tr(
                        "Line {line} of {name} and those after it were not read.", line=row.line, name=name
                    ),
                )
            )
            break
        cells = [_clean(cell) for cell in row.cells]
        if any(cells):
            _take(reading, name, row.line, dict(zip(columns, cells, strict=False)))
    return Glossary(tuple(reading.terms), tuple(reading.flaws))


def pasted_glossary(text: str) -> Glossary:
    """The glossary in `text`, as the clipboard has it when cells of a sheet were copied, headings included. Raises
    GlossaryError."""
    return _glossary(Sentence.tr("what was pasted"), _told(lambda: pasted_rows(text)))


def _told(rows: Callable[[], Iterator[Row]]) -> Iterator[Row]:
    """The rows, what is wrong with the table said of a glossary."""
    try:
        yield from rows()
    except SheetError as error:
        raise GlossaryError(
            f"glossary-{error.code}", Sentence.tr("The glossary {error}", error=error.text), error.hint
        ) from error


def _clean(cell: str) -> str:
    return " ".join(unicodedata.normalize("NFC", plain_text(cell)).split())


def _columns(file: str, header: Sequence[str]) -> list[str]:
    cleaned = [_clean(cell) for cell in header]
    names = [_HEADINGS.get(name.casefold(), name) for name in cleaned]
    if "written" not in names:
        raise GlossaryError(
            "glossary-header", Sentence.tr("Line 1 of {file} names no column written.", file=file), _HINT
        )
    twice = next((name for name in names if name and names.count(name) > 1), "")
    if twice:
        raise GlossaryError(
            "glossary-header",
            Sentence.tr("Line 1 of {file} names {column} twice.", file=file, column=twice[:40]),
            _HINT,
        )
    return names


def _take(reading: _Reading, name: str, line: int, row: dict[str, str]) -> None:
    problem = _problem(row)
    if problem:
        reading.flaws.append(
            Flaw(
                line,
                Sentence.tr(
                    "Line {line} of {name} {problem}; it was left out.", line=line, name=name, problem=problem
                ),
            )
        )
        return
    spoken = [form.strip() for form in row.get("spoken", "").split("|") if form.strip()]
    known = [form for form in spoken if form.casefold() in reading.forms]
    if known:
        reading.flaws.append(
            Flaw(
                line,
                Sentence.tr(
                    "Line {line} of {name} has {form!r} again; the first one counts.",
                    line=line,
                    name=name,
                    form=known[0],
                ),
            )
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


def _problem(row: dict[str, str]) -> Sentence:
    """Why a row cannot be used; empty if it can."""
    if not any(letter.isalnum() for letter in row.get("written", "")):
        return Sentence.tr("has no written form")
    if any(len(cell) > MOST_LETTERS * (10 if column == "spoken" else 1) for column, cell in row.items()):
        return Sentence.tr("has a cell of more than {letters} letters", letters=MOST_LETTERS)
    if any(len(form) > MOST_LETTERS for form in row.get("spoken", "").split("|")):
        return Sentence.tr("has a spoken form of more than {letters} letters", letters=MOST_LETTERS)
    if row.get("keep", "").casefold() not in _YES | _NO:
        return Sentence.tr("says {said!r} under keep, which is neither yes nor no", said=row["keep"][:20])
    return NOTHING
