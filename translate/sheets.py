"""Rows of a table that a user keeps: csv, tsv, an xlsx workbook, or what Excel puts on the clipboard.

Outside text: sizes are limited before anything is unpacked, formulas are never worked out (the value that was saved
counts), and a file that is none of these is refused. Only importer of openpyxl.
"""

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from translate.errors import TranslateError
from translate.telling import Sentence

MOST_BYTES = 10_000_000
MOST_UNPACKED_BYTES = 80_000_000
MOST_ROWS = 50_000
MOST_COLUMNS = 60
_SIGNS = {"$": "$", "USD": "$", "€": "€", "EUR": "€", "£": "£", "GBP": "£", "¥": "¥", "￥": "¥", "CNY": "¥"}
_HINT = Sentence.tr("Save it as xlsx or as CSV UTF-8.")


class SheetError(TranslateError):
    """A table that cannot be read: code `unreadable`, `size`, `kind`, `encoding` or `damaged`."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row that is not blank; `line` is where it ends in the file, from 1."""

    line: int
    cells: tuple[str, ...]
    first_line: int = 0
    """Where it begins, which differs when a cell holds more than one line."""


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of the file at `path`: UTF-8 with or without mark, UTF-16 with mark, GB18030, or the first sheet of an
    xlsx workbook. Raises SheetError, for text while it is read."""
    content = _content(path)
    if content.startswith(b"PK\x03\x04"):
        return _workbook_rows(path.name, content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise SheetError("kind", Sentence.tr("{file} is a workbook of an old kind.", file=path.name), _HINT)
    return _text_rows(path.name, _decoded(path.name, content))


def pasted_rows(text: str) -> Iterator[Row]:
    """The rows of `text` as Excel, WPS and Google Sheets copy them: cells parted by tabs, else as in a csv file."""
    if len(text) > MOST_BYTES:
        raise SheetError(
            "size",
            Sentence.tr("What was pasted has more than {megabytes} MB.", megabytes=MOST_BYTES // 10**6),
            Sentence.tr("Paste less."),
        )
    return _text_rows(Sentence.tr("what was pasted"), text)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = (
            Sentence.by_system(error)
            if isinstance(error, OSError)
            else Sentence.tr("its name is not one of a file")
        )
        raise SheetError(
            "unreadable",
            Sentence.tr("{file} cannot be read: {reason}.", file=path.name, reason=reason),
            Sentence.tr("Check its name and place."),
        ) from error
    if len(content) > MOST_BYTES:
        raise SheetError(
            "size",
            Sentence.tr(
                "{file} has more than {megabytes} MB.", file=path.name, megabytes=MOST_BYTES // 10**6
            ),
            Sentence.tr("Divide it."),
        )
    return content


def _decoded(name: str, content: bytes) -> str:
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00\x00" in content and not marked:
        raise SheetError("kind", Sentence.tr("{name} is no text.", name=name), _HINT)
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SheetError("encoding", Sentence.tr("{name} is no text in UTF-8 or GB18030.", name=name), _HINT)


def _text_rows(name: str, text: str) -> Iterator[Row]:
    first = text.lstrip().partition("\n")[0]
    separator = max("\t,;", key=first.count)
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=separator)
    begun = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Row(reader.line_num, tuple(cells), begun)
            begun = reader.line_num + 1
    except csv.Error as error:
        raise SheetError(
            "damaged",
            Sentence.tr(
                "{name} is no table at line {line_num}: {reason}.",
                name=name,
                line_num=reader.line_num,
                reason=str(error),
            ),
            _HINT,
        ) from error


def _workbook_rows(name: str, content: bytes) -> Iterator[Row]:
    from openpyxl import load_workbook

    damaged = SheetError("damaged", Sentence.tr("{name} is no workbook that can be read.", name=name), _HINT)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(one.file_size for one in archive.infolist())
        if unpacked > MOST_UNPACKED_BYTES:
            raise SheetError(
                "size",
                Sentence.tr("{name} unpacks to {megabytes} MB.", name=name, megabytes=unpacked // 10**6),
                Sentence.tr("Divide it."),
            )
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = next(one for one in book.worksheets if one.sheet_state == "visible")
        rows = [
            Row(line, _without_end([_cell(cell) for cell in cells]), line)
            for line, cells in enumerate(sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS), start=1)
        ]
    except SheetError:
        raise
    except Exception as error:  # what a crafted workbook raises in openpyxl has no common base
        raise damaged from error
    return iter([row for row in rows if any(cell.strip() for cell in row.cells)])


def _without_end(cells: list[str]) -> tuple[str, ...]:
    """`cells` up to the last one that holds anything; a sheet may claim any width."""
    last = max((place for place, cell in enumerate(cells, start=1) if cell), default=0)
    return tuple(cells[:last])


def _cell(cell: object) -> str:
    """The cell as it would be typed: 500, $2.85, 5%, 2026-07-15, yes."""
    value = getattr(cell, "value", None)
    shape = str(getattr(cell, "number_format", ""))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return _number(value, shape)
    if isinstance(value, datetime | date | time):
        return value.isoformat().removesuffix("T00:00:00")
    return "" if value is None else str(value)


def _number(value: float, shape: str) -> str:
    if "%" in shape:
        return f"{_plain(value * 100)}%"
    sign = next((sign for mark, sign in _SIGNS.items() if mark in shape), "")
    return sign + _plain(value)


def _plain(value: float) -> str:
    return f"{value:.10f}".rstrip("0").rstrip(".")
