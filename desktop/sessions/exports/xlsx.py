"""An Excel workbook of a session: everything in order of time, the buyers, and what was promised."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from desktop.long_jobs import UNWATCHED, Watch
from desktop.sessions.exports.cleaning import one_line
from desktop.sessions.exports.office import Cells, column_name, packed, part, relations, xml_text
from desktop.sessions.exports.tables import time_rows
from desktop.sessions.exports.timeline import clock
from desktop.sessions.review import review_of
from desktop.sessions.transcript import Transcript

_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LONGEST = 32_767
"""Characters that Excel takes in a cell; it offers to repair a file with more."""

_STYLES = (
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border/></borders><cellStyleXfs count="1">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf xfId="0" fontId="1" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
)


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    widths: tuple[int, ...]
    rows: Iterable[Cells]
    """The first row is the heading."""


def xlsx(transcript: Transcript, languages: tuple[str, ...], watch: Watch = UNWATCHED) -> bytes:
    """Sheets `Timeline`, `Buyers`, `Promises`. Text is text: nothing in it can be computed."""
    head = ("start", "end", "start_ms", "end_ms", "kind", "who", *languages, "notes")
    widths = (9, 9, 10, 10, 9, 20, *(50 for _ in languages), 40)
    sheets = (
        _Sheet(
            "Timeline", widths, chain([head], map(_with_numbers, time_rows(transcript, languages, watch)))
        ),
        _Sheet("Buyers", (24, 24, 9, 10, 40, 9, 10, 8, 40), _buyers(transcript)),
        _Sheet("Promises", (9, 18, 60, 60), _promises(transcript)),
    )
    names = [f"xl/worksheets/sheet{number}.xml" for number, _ in enumerate(sheets, 1)]
    kinds = {
        "xl/workbook.xml": "spreadsheetml.sheet.main",
        "xl/styles.xml": "spreadsheetml.styles",
        **dict.fromkeys(names, "spreadsheetml.worksheet"),
    }
    targets = {f"rId{number}": ("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, 4)}
    return packed(
        "xl/workbook.xml",
        kinds,
        {
            "xl/workbook.xml": _workbook(sheets),
            "xl/_rels/workbook.xml.rels": relations(targets | {"rId9": ("styles", "styles.xml")}),
            "xl/styles.xml": part(f'styleSheet xmlns="{_SPREADSHEET}"', [_STYLES]),
            **{name: _worksheet(sheet) for name, sheet in zip(names, sheets, strict=True)},
        },
    )


def _with_numbers(row: list[str]) -> Cells:
    return (*row[:2], int(row[2]), int(row[3]), *row[4:])


def _buyers(transcript: Transcript) -> Iterator[Cells]:
    yield ("name", "company", "country", "origin", "why", "first seen", "stage", "score", "contacts")
    standing = {profile.buyer_id: profile for profile in transcript.profiles}
    for seen in transcript.buyers:
        buyer, origin, profile = seen.buyer, seen.origin, standing.get(seen.buyer.id)
        known = (buyer.name, buyer.company, buyer.country or origin.country, origin.home)
        rest = (profile.stage, profile.points, "; ".join(profile.contacts)) if profile else ("", "", "")
        yield (*known, "; ".join(origin.reasons), clock(seen.at_ms), *rest)


def _promises(transcript: Transcript) -> Iterator[Cells]:
    yield ("time", "about", "said", "translated")
    for promise in review_of(transcript).promises:
        translated = " / ".join(known.text for known in promise.translations)
        yield (clock(promise.at_ms), ", ".join(promise.kinds), promise.text, translated)


def _workbook(sheets: tuple[_Sheet, ...]) -> Iterator[str]:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    listed = "".join(
        f'<sheet name="{sheet.name}" sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, 1)
    )
    return part(f'workbook xmlns="{_SPREADSHEET}" xmlns:r="{office}"', [f"<sheets>{listed}</sheets>"])


def _worksheet(sheet: _Sheet) -> Iterator[str]:
    return part(f'worksheet xmlns="{_SPREADSHEET}"', _inside(sheet))


def _inside(sheet: _Sheet) -> Iterator[str]:
    """The heading stays in sight while the rows are scrolled."""
    yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/>'
    yield '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>'
    for number, width in enumerate(sheet.widths, 1):
        yield f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
    yield "</cols><sheetData>"
    names = [column_name(place) for place in range(len(sheet.widths))]
    for number, row in enumerate(sheet.rows, 1):
        yield _row(number, row, names)
    yield "</sheetData>"


def _row(number: int, row: Cells, names: list[str]) -> str:
    style = ' s="1"' if number == 1 else ""
    cells = [
        _cell(f'r="{name}{number}"{style}', value)
        for name, value in zip(names, row, strict=True)
        if value != ""
    ]
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(place: str, value: str | int) -> str:
    if isinstance(value, int):
        return f"<c {place}><v>{value}</v></c>"
    text = xml_text(one_line(value)[:_LONGEST])
    return f'<c {place} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
