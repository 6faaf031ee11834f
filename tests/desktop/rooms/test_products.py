"""The product list: read whatever saved it, every bad row named by its line, nothing half-read."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.errors import ArgumentError, RoomError
from desktop.paths import ASSETS
from desktop.rooms.product_list import read_products
from desktop.rooms.products import (
    BadRow,
    CustomerPrice,
    PriceBreak,
    Product,
    Products,
    Variant,
)


def read(folder: Path, text: str, name: str = "products.csv", encoding: str = "utf-8") -> Products:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return read_products(path)


def test_the_demo_list_is_read_whole() -> None:
    products = read_products(ASSETS / "demo" / "products.csv")
    assert products.bad_rows == ()
    assert [product.model for product in products.items] == ["KX-420", "PB-210", "LOGO", "SAMPLE"]
    bottle = products.items[0]
    assert bottle.price_breaks[0] == PriceBreak(500, Decimal("2.85"), "USD")
    assert (bottle.moq, bottle.lead_days_min, bottle.lead_days_max) == (500, 25, 25)
    assert bottle.certificates_held == ("ISO 9001", "FDA")
    assert products.terms[:3] == ("KX-420", "PB-210", "Insulated steel bottle 500 ml")


@pytest.mark.parametrize(
    ("name", "encoding", "separator"),
    [
        ("a.csv", "utf-8", ","),
        ("a.csv", "utf-8-sig", ";"),
        ("a.tsv", "utf-8", "\t"),
        ("a.csv", "gb18030", ","),
        ("a.txt", "utf-16", "\t"),
    ],
)
def test_a_list_is_read_in_the_form_in_which_sheets_are_saved(
    tmp_path: Path, name: str, encoding: str, separator: str
) -> None:
    text = "型号,品名,别名,阶梯价,起订量,交期\r\nKX-420,保温杯,水杯|杯子,500=¥18.5,500件,25-30天\r\n"
    (product,) = read(tmp_path, text.replace(",", separator), name, encoding).items
    assert product == Product(
        "KX-420", "保温杯", ("水杯", "杯子"), (PriceBreak(500, Decimal("18.5"), "CNY"),), 500, 25, 30
    )


def test_price_breaks_may_be_ranges_in_any_order_or_one_price(tmp_path: Path) -> None:
    text = 'model,price breaks,moq\nA,"3,000+ pcs = USD 2.60; 500-2999 = USD 2.85",500\nB,$7,100\nC,3=1.5,\n'
    several, one, bare = (product.price_breaks for product in read(tmp_path, text).items)
    assert several == (PriceBreak(500, Decimal("2.85"), "USD"), PriceBreak(3000, Decimal("2.6"), "USD"))
    assert one == (PriceBreak(100, Decimal(7), "USD"),)
    assert bare == (PriceBreak(3, Decimal("1.5"), ""),)


def test_a_bad_row_is_named_by_its_line_and_the_others_are_read(tmp_path: Path) -> None:
    rows = [
        "model,name,price_breaks,moq,lead_time_days",
        "A,Bottle,500=$2.85,500,25",
        ",,500=$1,,",
        '"B","Lamp\nwith two lines",500=cheap,,',
        "C,,500=$1,many,",
        "D,,,,soon",
        "a,Again,,,",
        "E,,500=$1;500=$2,,",
        "F,,500=$1;900=€2,,",
        "",
        "G",
    ]
    products = read(tmp_path, "\n".join(rows))
    assert [product.label for product in products.items] == ["A", "G"]
    assert products.bad_rows == (
        BadRow(3, "It has neither a model nor a name."),
        BadRow(4, "The price '500=cheap' cannot be read; write it like 500=$2.85."),
        BadRow(6, "The MOQ 'many' is not a whole number."),
        BadRow(7, "The lead time 'soon' is not a number of days."),
        BadRow(8, "a stands in the list twice; the first is used."),
        BadRow(9, "Two prices stand for the same quantity."),
        BadRow(10, "The prices are in more than one currency."),
    )


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"PK\x03\x04rest of a workbook",
        b"\xd0\xcf\x11\xe0old workbook",
        b"model\n\x00\x00\x00",
        b"\xff\xfe\x00",
    ],
)
def test_another_kind_of_file_is_refused_with_the_way_out(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "products.xlsx"
    path.write_bytes(raw)
    with pytest.raises(ArgumentError) as refused:
        read_products(path)
    assert "CSV UTF-8" in refused.value.hint


def test_a_list_without_headings_is_refused_with_the_headings(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError) as refused:
        read(tmp_path, "KX-420,bottle,500=$2.85\n")
    assert "price_breaks" in refused.value.hint


def test_a_list_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(RoomError) as refused:
        read_products(tmp_path / "none.csv")
    assert "none.csv" in refused.value.text


def test_names_lose_what_cannot_be_seen(tmp_path: Path) -> None:
    (product,) = read(tmp_path, "model,name\nKX\u200b-420,  Steel \u202e bottle \n").items
    assert product.names == ("KX-420", "Steel bottle")


def test_a_workbook_is_read_with_variants_and_private_prices(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(("model", "price", "moq", "lead time", "variants", "customer prices"))
    sheet.append(
        (
            "KX-420",
            2.85,
            500,
            "25-30 days",
            "us=120 V, plug A; EU: 230 V",
            "ACME: 500=$2.40; 3000=$2.20 | Nordic AB: $2.30",
        )
    )
    sheet.cell(2, 2).number_format = '"$"0.00'
    book.save(tmp_path / "products.xlsx")
    products = read_products(tmp_path / "products.xlsx")
    assert products.bad_rows == ()
    (product,) = products.items
    assert product.price_breaks == (PriceBreak(500, Decimal("2.85"), "USD"),)
    assert (product.lead_days_min, product.lead_days_max) == (25, 30)
    assert product.variants == (Variant("US", "120 V, plug A"), Variant("EU", "230 V"))
    assert product.customer_prices == (
        CustomerPrice(
            "ACME", (PriceBreak(500, Decimal("2.4"), "USD"), PriceBreak(3000, Decimal("2.2"), "USD"))
        ),
        CustomerPrice("Nordic AB", (PriceBreak(500, Decimal("2.3"), "USD"),)),
    )


def test_a_customer_price_without_a_customer_is_a_bad_row(tmp_path: Path) -> None:
    products = read(tmp_path, "model,customer prices\nA,500=$2.40\n")
    assert products.bad_rows == (
        BadRow(2, "The customer price '500=$2.40' names no customer; write ACME: 500=$2.40."),
    )
