"""Tables from files, workbooks and the clipboard: the same rows whatever saved them, and nothing hostile gets in."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from translate.glossary import pasted_glossary, read_glossary
from translate.sheets import MOST_UNPACKED_BYTES, SheetError, pasted_rows, read_rows
from translate.terms import TargetTerm, Term


def book(path: Path, *rows: tuple[object, ...]) -> Path:
    made = Workbook()
    hidden = made.create_sheet("hidden", 0)
    hidden.append(("not", "this"))
    hidden.sheet_state = "hidden"
    sheet = made.worksheets[1]
    for row in rows:
        sheet.append(row)
    made.save(path)
    return path


def test_a_workbook_gives_its_first_visible_sheet_as_it_would_be_typed(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx", ("model", "price", None), (), (420, 2.85, True), (" x ", date(2026, 7, 15), 1e6)
    )
    rows = [(row.line, row.cells) for row in read_rows(path)]
    assert rows == [
        (1, ("model", "price")),
        (3, ("420", "2.85", "yes")),
        (4, (" x ", "2026-07-15", "1000000")),
    ]


def test_a_cell_keeps_the_sign_of_its_currency_and_percent(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.append((2.85, 18.5, 0.05))
    for cell, shape in zip(sheet[1], ('"$"#,##0.00', "¥#,##0.00", "0%"), strict=True):
        cell.number_format = shape
    made.save(tmp_path / "a.xlsx")
    assert [row.cells for row in read_rows(tmp_path / "a.xlsx")] == [("$2.85", "¥18.5", "5%")]


def test_what_excel_copies_is_read_with_its_line_breaks_and_quotes() -> None:
    text = 'spoken\twritten\r\n"a\nb"\t"say ""hi"""\r\n\r\nc\td'
    assert [(row.first_line, row.cells) for row in pasted_rows(text)] == [
        (1, ("spoken", "written")),
        (2, ("a\nb", 'say "hi"')),
        (5, ("c", "d")),
    ]


def test_a_glossary_is_the_same_from_workbook_and_clipboard(tmp_path: Path) -> None:
    head = ("读法", "写法", "西班牙语", "保留")
    terms = (
        Term(("power bank",), "power bank", (TargetTerm("es", "batería externa"),)),
        Term(("K X",), "KX-420", (), True),
    )
    rows = (("power bank", "power bank", "batería externa", None), ("K X", "KX-420", None, "是"))
    assert read_glossary(book(tmp_path / "g.xlsx", head, *rows)).terms == terms
    pasted = "\r\n".join("\t".join(cell or "" for cell in row) for row in (head, *rows))
    assert pasted_glossary(pasted).terms == terms


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"PK\x03\x04" + bytes(500)])
def test_a_broken_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(SheetError) as refused:
        list(read_rows(tmp_path / "a.xlsx"))
    assert refused.value.code == "damaged"


def test_a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/workbook.xml", "w") as file,
    ):
        for _ in range(MOST_UNPACKED_BYTES // 10**6 + 1):
            file.write(bytes(10**6))
    (tmp_path / "a.xlsx").write_bytes(made.getvalue())
    with pytest.raises(SheetError) as refused:
        list(read_rows(tmp_path / "a.xlsx"))
    assert refused.value.code == "size"
