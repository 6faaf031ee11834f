"""The rep's product list from a csv or tsv file: prices by quantity, MOQ, lead time, and the names it is spoken of by.

Columns in any order, by English or Chinese headings: model, name, aliases (`a|b`), price_breaks (`500=$2.85;
3000=$2.60`), moq, lead_time_days (`25` or `25-30`), incoterm, certificates_held, certificates_pending, note. A row
that cannot be trusted is left out and named by its line, since a half-read price would raise false alarms.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from desktop.errors import ArgumentError, RoomError
from desktop.rooms.clean import clean_name, clean_text
from translate.figures import figures

FILE_BYTES = 4_000_000
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
    "note": "note, notes, remark, 备注",
}
_COLUMN_OF = {heading.strip(): name for name, some in _HEADINGS.items() for heading in some.split(",")}
_BREAK = re.compile(
    r"[^\d=:]{0,3}(\d[\d,]*)\s*(?:[-–~]\s*\d[\d,]*|\+)?\s*(?:pcs|pieces|件|个)?\s*[=:：]\s*(.+)"
)
_DAYS = re.compile(r"(\d{1,3})\s*(?:[-–~]\s*(\d{1,3}))?\s*(?:days|天)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PriceBreak:
    """From `quantity` pieces on, one costs `price`; `currency` is ISO 4217, empty when the list does not say."""

    quantity: int
    price: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Product:
    """One row; `price_breaks` by rising quantity; lead time in days, both 0 when it is not given, as is `moq`."""

    model: str
    name: str
    aliases: tuple[str, ...] = ()
    price_breaks: tuple[PriceBreak, ...] = ()
    moq: int = 0
    lead_days_min: int = 0
    lead_days_max: int = 0
    incoterm: str = ""
    certificates_held: tuple[str, ...] = ()
    certificates_pending: tuple[str, ...] = ()
    note: str = ""

    @property
    def label(self) -> str:
        """What a sentence calls it."""
        return self.model or self.name

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is spoken of by."""
        return tuple(dict.fromkeys(name for name in (self.model, self.name, *self.aliases) if name))


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was left out: its line in the file, from 1, and why."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Products:
    """The list, in the order of the file."""

    items: tuple[Product, ...] = ()
    bad_rows: tuple[BadRow, ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """Names for speech recognition to expect: model numbers, then full names. A plain word needs no help."""
        models = [product.model for product in self.items if any(char.isdigit() for char in product.model)]
        return tuple(dict.fromkeys([*models, *(product.name for product in self.items if product.name)]))


def read_products(path: Path) -> Products:
    """The list at `path`, UTF-8, UTF-16 or GB18030; raises ArgumentError for another kind of file, RoomError if it
    cannot be read."""
    try:
        raw = path.read_bytes() if path.stat().st_size <= FILE_BYTES else b""
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise RoomError(
            "products.file",
            f"The product list {path.name} cannot be read: {reason}.",
            "Give --products the path of a csv file.",
        ) from error
    if not raw or raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) or b"\x00\x00" in raw:
        raise _not_a_list(path)
    try:
        return _products(_decoded(raw, path), path)
    except csv.Error as error:
        raise _not_a_list(path) from error


def _not_a_list(path: Path) -> ArgumentError:
    return ArgumentError(
        "products.kind",
        f"{path.name} is no product list: it must be a csv or tsv file of at most {FILE_BYTES // 1_000_000} MB.",
        "In Excel or WPS, save the sheet as CSV UTF-8 and give that file; xlsx is not read yet.",
    )


def _decoded(raw: bytes, path: Path) -> str:
    tries = ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in tries:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _not_a_list(path)


def _products(text: str, path: Path) -> Products:
    head = text.split("\n", 1)[0]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(",\t;", key=head.count))
    columns = [_COLUMN_OF.get(" ".join(cell.split()).casefold(), "") for cell in next(rows, [])]
    if not {"model", "name"} & set(columns):
        raise ArgumentError(
            "products.columns",
            f"The first line of {path.name} names neither a model nor a name.",
            f"Put these headings over the columns: {', '.join(_HEADINGS)}.",
        )
    items: dict[str, Product] = {}
    bad: list[BadRow] = []
    for line, cells in _numbered(rows):
        try:
            _add(items, _product(dict(zip(columns, cells, strict=False))))
        except ValueError as error:
            bad.append(BadRow(line, str(error)))
    return Products(tuple(items.values()), tuple(bad))


def _numbered(rows: Any) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line on which each begins; blank ones are passed over."""
    line = rows.line_num + 1
    for cells in rows:
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = rows.line_num + 1


def _add(items: dict[str, Product], product: Product) -> None:
    key = product.label.casefold()
    if key in items:
        raise ValueError(f"{product.label} stands in the list twice; the first is used.")
    if len(items) == PRODUCTS:
        raise ValueError(f"The list is longer than {PRODUCTS} products.")
    items[key] = product


def _product(row: dict[str, str]) -> Product:
    def cell(name: str) -> str:
        return clean_text(row.get(name, ""))

    model, name = clean_name(cell("model")), clean_name(cell("name"))
    if not model and not name:
        raise ValueError("It has neither a model nor a name.")
    lead_days = _days(cell("lead_time_days"))
    moq = _whole(cell("moq"), "MOQ")
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
    )


def _list(text: str) -> tuple[str, ...]:
    return tuple(part for part in (clean_name(part) for part in re.split(r"[|;；]", text)) if part)


def _whole(text: str, what: str) -> int:
    digits = re.sub(r"(?<=\d),(?=\d{3})|\s*(?:pcs|pieces|件|个)$", "", text, flags=re.IGNORECASE)
    if digits and not re.fullmatch(r"\d{1,9}", digits, re.ASCII):
        raise ValueError(f"The {what} {text!r} is not a whole number.")
    return int(digits or 0)


def _days(text: str) -> tuple[int, int]:
    found = _DAYS.fullmatch(text)
    if text and not found:
        raise ValueError(f"The lead time {text!r} is not a number of days.")
    first = int(found[1]) if found else 0
    return first, max(first, int(found[2] or 0)) if found else 0


def _breaks(text: str, moq: int) -> tuple[PriceBreak, ...]:
    """`500=$2.85;3000=$2.60`, or one price for every quantity from the MOQ on."""
    found = [_break(part, moq) for part in re.split(r"[;；|]", text) if part.strip()]
    if len({one.quantity for one in found}) != len(found):
        raise ValueError("Two prices stand for the same quantity.")
    if len({one.currency for one in found}) > 1:
        raise ValueError("The prices are in more than one currency.")
    return tuple(sorted(found, key=lambda one: one.quantity))


def _break(part: str, moq: int) -> PriceBreak:
    pair = _BREAK.fullmatch(part.strip())
    quantity = _whole(pair[1], "quantity") if pair else max(moq, 1)
    price = figures(pair[2] if pair else part, "en")
    if len(price) != 1 or price[0].kind not in ("number", *_CURRENCIES) or Decimal(price[0].value) <= 0:
        raise ValueError(f"The price {part.strip()!r} cannot be read; write it like 500=$2.85.")
    return PriceBreak(quantity, Decimal(price[0].value), "" if price[0].kind == "number" else price[0].kind)
