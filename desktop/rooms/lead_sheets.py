"""Leads as an Excel workbook in which every cell is text, so that nothing is computed and no zero is lost.

openpyxl takes `=1+1` for a formula, so each cell's type is set after its value (measured on 3.1.5).
"""

import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Font

from desktop.rooms.lead_fields import Sheet
from desktop.rooms.lead_files import table
from desktop.rooms.leads import Lead

_LONGEST = 32_767
"""Characters that Excel takes in a cell."""
_WIDTHS = range(10, 51)


def xlsx_leads(leads: Sequence[Lead], system: str, about: Sheet) -> bytes:
    """The columns of `system` (hubspot, salesforce, zoho, okki, generic) as a workbook of one sheet."""
    return workbook(table(leads, system, about))


def workbook(rows: Iterable[Sequence[str]]) -> bytes:
    """`rows` as one sheet; the first is the heading, which stays in sight."""
    book = Workbook()
    sheet = book.active
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            _write(sheet.cell(number, place), value)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for column in sheet.columns:
        longest = max(len(cell.value or "") for cell in column)
        sheet.column_dimensions[column[0].column_letter].width = min(max(longest, _WIDTHS[0]), _WIDTHS[-1])
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write(cell: Cell, value: str) -> None:
    cell.number_format = "@"
    if value:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:_LONGEST]
        cell.data_type = "s"
