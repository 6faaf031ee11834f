"""Word and Excel files, read back with the libraries that everybody uses: any text, no formula, nothing to repair."""

import io
import zipfile
from dataclasses import replace

import docx as python_docx
import openpyxl
import pytest
from hypothesis import given, settings

from asr.captions import Gap
from desktop.desk import Moment, PricePinned
from desktop.rooms.memory import BuyerProfile, Point
from desktop.sessions.exports.cleaning import one_line
from desktop.sessions.exports.docx import docx
from desktop.sessions.exports.xlsx import xlsx
from tests.desktop.sessions.builders import ANN, chat, line, seen, transcript
from tests.desktop.sessions.exports.texts import texts

SESSION = transcript(
    line(1, "The price is $2.85.", 1_000, es="El precio es 2,85 dólares.", zh="价格是2.85美元"),
    line(2, "Thank you.", 9_000, es="Gracias."),
    buyers=(seen(),),
    chats=(chat("=1+1"),),
    gaps=(Gap(5_000, 7_500, "unplugged"),),
    moments=(Moment(8_000, "+mark"),),
    price_pins=(PricePinned(8_500, "US$2.80"), PricePinned(8_600, "")),
    profiles=(BuyerProfile(1, ANN.id, "contact", (Point(25, "contact"),), contacts=("+49 30 1",)),),
)


def table_of(data: bytes) -> list[list[str]]:
    (table,) = python_docx.Document(io.BytesIO(data)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def sheet_of(data: bytes, name: str) -> list[list[object]]:
    sheet = openpyxl.load_workbook(io.BytesIO(data))[name]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_a_document_has_the_title_and_a_column_for_each_language() -> None:
    data = docx(SESSION, ("source", "es"))
    heading = python_docx.Document(io.BytesIO(data)).paragraphs[0]
    assert (heading.text, heading.style.name) == ("Lamps", "Heading 1")
    assert table_of(data) == [
        ["", "en", "es"],
        ["0:00:01", "The price is $2.85.", "El precio es 2,85 dólares."],
        ["0:00:05", "(… 2.5 s …)", ""],
        ["0:00:09", "Thank you.", "Gracias."],
    ]


def test_a_document_names_no_buyer() -> None:
    whole = zipfile.ZipFile(io.BytesIO(docx(SESSION, ("source",))))
    assert not [name for name in whole.namelist() if ANN.name.encode() in whole.read(name)]


def test_a_workbook_has_everything_in_order_of_time_with_times_as_numbers() -> None:
    rows = sheet_of(xlsx(SESSION, ("source", "es")), "Timeline")
    assert [row[3:] for row in rows[1:]] == [
        [4_000, "caption", None, "The price is $2.85.", "El precio es 2,85 dólares.", None],
        [1_500, "chat", ANN.name, None, None, "=1+1"],
        [7_500, "gap", None, None, None, "unplugged"],
        [8_000, "mark", None, None, None, "+mark"],
        [8_500, "price", None, None, None, "US$2.80"],
        [12_000, "caption", None, "Thank you.", "Gracias.", None],
    ]


def test_a_workbook_lists_buyers_and_promises() -> None:
    data = xlsx(SESSION, ("source", "es"))
    assert sheet_of(data, "Buyers")[1][:4] == [ANN.name, ANN.company, "DE", "overseas"]
    assert sheet_of(data, "Buyers")[1][6:] == ["contact", 25, "+49 30 1"]
    assert [row[1:3] for row in sheet_of(data, "Promises")[1:]] == [["price", "The price is $2.85."]]


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "＝1"])
def test_nothing_in_a_workbook_is_computed(formula: str) -> None:
    data = xlsx(
        transcript(line(1, formula), chats=(chat(formula, buyer=replace(ANN, name=formula)),)), ("source",)
    )
    cells = [cell for row in openpyxl.load_workbook(io.BytesIO(data))["Timeline"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n"}
    assert [cell.value for cell in cells].count(formula) == 3


@settings(deadline=None)
@given(texts)
def test_any_text_reads_back(text: str) -> None:
    session = transcript(line(1, text, es=text), chats=(chat(text),), title=text)
    plain = one_line(text)
    assert table_of(docx(session, ("source", "es")))[1][1:] == [plain, plain]
    assert [cell or "" for cell in sheet_of(xlsx(session, ("source", "es")), "Timeline")[1][6:8]] == [
        plain,
        plain,
    ]


def test_right_to_left_languages_are_laid_so() -> None:
    document = python_docx.Document(
        io.BytesIO(docx(transcript(line(1, "Hello", ar="مرحبا")), ("source", "ar")))
    )
    (_, row) = document.tables[0].rows
    turned = [cell.paragraphs[0]._p.xpath("./w:pPr/w:bidi") != [] for cell in row.cells]
    assert turned == [False, False, True]


def test_the_same_session_gives_the_same_bytes() -> None:
    assert docx(SESSION, ("source",)) == docx(SESSION, ("source",))
    assert xlsx(SESSION, ("source",)) == xlsx(SESSION, ("source",))
