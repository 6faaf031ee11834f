"""The rep's product list from a csv, tsv or xlsx file: prices by quantity, MOQ, lead time, and its spoken names.

Columns in any order, by English or Chinese headings: model, name, aliases (`a|b`), price_breaks (`500=$2.85;
3000=$2.60`), moq, lead_time_days (`25` or `25-30`), incoterm, certificates_held, certificates_pending, variants
(`US=120 V, plug A; DE=230 V`), customer_prices (`ACME: 500=$2.40; 3000=$2.20 | Nordic AB: $2.30`, private), note. A row
that cannot be trusted is left out and named by its line, since a half-read price would raise false alarms.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from asr.telling import Sentence
from desktop.errors import ArgumentError, RoomError
from desktop.rooms.clean import clean_name, clean_text
from desktop.rooms.products import BadRow, CustomerPrice, PriceBreak, Product, Products, Variant
from translate.figures import figures
from translate.sheets import MOST_BYTES, Row, SheetError, read_rows

PRODUCTS = 2_000
"""More than any rep shows in a session; beyond it the file is not a product list."""
_CURRENCIES = ("USD", "EUR", "GBP", "CNY")
_HEADINGS = {
    "model": "model, model no, item, item no, sku, 型号, 货号",
    "name": "name, product, product name, 名称, 品名, 产品, 产品名称",
    "aliases": "aliases, alias, also called, 别名",
    "price_breaks": "price_breaks, price breaks, prices, price, 价格, 阶梯价, 单价",
    "moq": "moq, 起订量, 最小起订量",
    "lead_time_days": "lead_time_days, lead time days, lead time, lead_time, 交期, 交货期",
    "incoterm": "incoterm, incoterms, 贸易术语",
    "certificates_held": "certificates_held, certificates held, certificates, 证书",
    "certificates_pending": "certificates_pending, certificates pending, 待办证书",
    "variants": "variants, variant, by market, market variants, 市场规格, 各国规格",
    "customer_prices": "customer_prices, customer prices, private prices, special prices, 客户价, 客户专价",
    "note": "note, notes, remark, 备注",
}
_COLUMN_OF = {heading.strip(): name for name, some in _HEADINGS.items() for heading in some.split(",")}
_BREAK = re.compile(
    r"[^\d=:]{0,3}(\d[\d,]*)\s*(?:[-–~]\s*\d[\d,]*|\+)?\s*(?:pcs|pieces|件|个)?\s*[=:：]\s*(.+)"
)
_VARIANT = re.compile(r"([A-Za-z]{2,12})\s*[=:：]\s*(.+)")
_DAYS = re.compile(r"(\d{1,3})\s*(?:[-–~]\s*(\d{1,3}))?\s*(?:days|天)?", re.IGNORECASE)


class _RowError(ValueError):
    """A row that cannot be used, and why."""

    def __init__(self, text: Sentence) -> None:
        super().__init__(text)
        self.text = text


def read_products(path: Path) -> Products:
    """The list at `path`; raises ArgumentError for another kind of file, RoomError if it cannot be read."""
    try:
        return _products(read_rows(path), path)
    except SheetError as error:
        if error.code == "unreadable":
            raise RoomError(
                "products.file", Sentence.tr("The product list {error}", error=error.text), error.hint
            ) from error
        raise _not_a_list(path) from error


def _not_a_list(path: Path) -> ArgumentError:
    return ArgumentError(
        "products.kind",
        Sentence.tr(
            "{file} is no product list: it must be an xlsx, csv or tsv file of at most {megabytes} MB.",
            file=path.name,
            megabytes=MOST_BYTES // 1_000_000,
        ),
        Sentence.tr("In Excel or WPS, save the sheet as xlsx or CSV UTF-8 and give that file."),
    )


def _products(rows: Iterator[Row], path: Path) -> Products:
    head = next(rows, None)
    columns = [_COLUMN_OF.get(" ".join(cell.split()).casefold(), "") for cell in head.cells] if head else []
    if head is None:
        raise _not_a_list(path)
    if not {"model", "name"} & set(columns):
        raise ArgumentError(
            "products.columns",
            Sentence.tr("The first line of {file} names neither a model nor a name.", file=path.name),
            Sentence.tr("Put these headings over the columns: {headings}.", headings=tuple(_HEADINGS)),
        )
    items: dict[str, Product] = {}
    bad: list[BadRow] = []
    for row in rows:
        try:
            _add(items, _product(dict(zip(columns, row.cells, strict=False))))
        except _RowError as error:
            bad.append(BadRow(row.first_line, error.text))
    return Products(tuple(items.values()), tuple(bad))


def _add(items: dict[str, Product], product: Product) -> None:
    key = product.label.casefold()
    if key in items:
        raise _RowError(
            Sentence.tr("{product} stands in the list twice; the first is used.", product=product.label)
        )
    if len(items) == PRODUCTS:
        raise _RowError(Sentence.tr("The list is longer than {most:,} products.", most=PRODUCTS))
    items[key] = product


def _product(row: dict[str, str]) -> Product:
    def cell(name: str) -> str:
        return clean_text(row.get(name, ""))

    model, name = clean_name(cell("model")), clean_name(cell("name"))
    if not model and not name:
        raise _RowError(Sentence.tr("It has neither a model nor a name."))
    lead_days = _days(cell("lead_time_days"))
    moq = _whole(cell("moq"), Sentence.tr("MOQ"))
    return Product(
        model=model,
        name=name,
        aliases=_list(cell("aliases")),
        price_breaks=_breaks(cell("price_breaks"), moq),
        moq=moq,
        lead_days_min=lead_days[0],
        lead_days_max=lead_days[1],
        incoterm=cell("incoterm"),
        certificates_held=_list(cell("certificates_held")),
        certificates_pending=_list(cell("certificates_pending")),
        note=cell("note"),
        variants=_variants(cell("variants")),
        customer_prices=_customer_prices(cell("customer_prices"), moq),
    )


def _variants(text: str) -> tuple[Variant, ...]:
    """`US=120 V, plug A; EU: 230 V`; a part that names no market belongs to none and is left out."""
    parts = [_VARIANT.fullmatch(part.strip()) for part in re.split(r"[;；|]", text)]
    return tuple(Variant(one[1].upper(), clean_text(one[2])) for one in parts if one)


def _customer_prices(text: str, moq: int) -> tuple[CustomerPrice, ...]:
    found = []
    for part in text.split("|") if text else ():
        customer, colon, prices = part.replace("：", ":").partition(":")
        if not colon or not customer.strip():
            raise _RowError(
                Sentence.tr(
                    "The customer price {price!r} names no customer; write ACME: 500=$2.40.",
                    price=part.strip(),
                )
            )
        found.append(CustomerPrice(clean_name(customer), _breaks(prices, moq)))
    return tuple(found)


def _list(text: str) -> tuple[str, ...]:
    return tuple(part for part in (clean_name(part) for part in re.split(r"[|;；]", text)) if part)


def _whole(text: str, what: Sentence) -> int:
    digits = re.sub(r"(?<=\d),(?=\d{3})|\s*(?:pcs|pieces|件|个)$", "", text, flags=re.IGNORECASE)
    if digits and not re.fullmatch(r"\d{1,9}", digits, re.ASCII):
        raise _RowError(Sentence.tr("The {what} {number!r} is not a whole number.", what=what, number=text))
    return int(digits or 0)


def _days(text: str) -> tuple[int, int]:
    found = _DAYS.fullmatch(text)
    if text and not found:
        raise _RowError(Sentence.tr("The lead time {said!r} is not a number of days.", said=text))
    first = int(found[1]) if found else 0
    return first, max(first, int(found[2] or 0)) if found else 0


def _breaks(text: str, moq: int) -> tuple[PriceBreak, ...]:
    """`500=$2.85;3000=$2.60`, or one price for every quantity from the MOQ on."""
    found = [_break(part, moq) for part in re.split(r"[;；|]", text) if part.strip()]
    if len({one.quantity for one in found}) != len(found):
        raise _RowError(Sentence.tr("Two prices stand for the same quantity."))
    if len({one.currency for one in found}) > 1:
        raise _RowError(Sentence.tr("The prices are in more than one currency."))
    return tuple(sorted(found, key=lambda one: one.quantity))


def _break(part: str, moq: int) -> PriceBreak:
    pair = _BREAK.fullmatch(part.strip())
    quantity = _whole(pair[1], Sentence.tr("quantity")) if pair else max(moq, 1)
    price = figures(pair[2] if pair else part, "en")
    if len(price) != 1 or price[0].kind not in ("number", *_CURRENCIES) or Decimal(price[0].value) <= 0:
        raise _RowError(
            Sentence.tr("The price {price!r} cannot be read; write it like 500=$2.85.", price=part.strip())
        )
    return PriceBreak(quantity, Decimal(price[0].value), "" if price[0].kind == "number" else price[0].kind)
