"""Lead files as HubSpot, Salesforce, Zoho, OKKI, spreadsheets and address books want them."""

import csv
import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from desktop.rooms.events import Buyer, Origin
from desktop.rooms.lead_fields import Sheet
from desktop.rooms.lead_files import SYSTEMS, csv_leads, raw_csv_leads
from desktop.rooms.lead_sheets import xlsx_leads
from desktop.rooms.leads import Lead
from desktop.rooms.memory import BuyerProfile, Point
from desktop.rooms.vcards import vcards
from tests.desktop.rooms.builders import NOON


def guard(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


SHEET = Sheet("Spring bottles", guard)


def lead(
    name: str = "Jonas Peter Weber",
    company: str = "Weber Handels GmbH",
    phones: tuple[str, ...] = ("+49 30 2312-5042",),
    emails: tuple[str, ...] = ("jonas@example.com",),
    asked: tuple[str, ...] = ("Please quote 3,000 pieces",),
    country: str = "DE",
) -> Lead:
    who = Buyer("demo:12", "demo", name, company, country, ("de",))
    origin = Origin("overseas", country, ("the platform says Germany",))
    return Lead(who, origin, emails, phones, (), (), "https://weber.example/", asked, True, NOON, NOON)


STANDING = BuyerProfile(
    0, "demo:12", "quoted", (Point(60, "asked for KX-420"), Point(25, "left a contact")), ("price", "KX-420"),
    notes=("in a hurry",), quantities=("3,000 pieces",),
)  # fmt: skip


def rows(system: str, *leads: Lead) -> list[dict[str, str]]:
    text = csv_leads(leads, system, SHEET)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_hubspot_takes_names_in_two_columns_and_the_phone_in_its_international_form() -> None:
    (row,) = rows("hubspot", lead())
    assert [row[name] for name in ("First name", "Last name", "Email", "Phone number")] == [
        "Jonas",
        "Peter Weber",
        "jonas@example.com",
        "+493023125042",
    ]
    assert row["Country/Region"] == "Germany"
    assert row["Lifecycle stage"] == "lead"


def test_salesforce_never_gets_an_empty_last_name_or_company() -> None:
    nameless, chinese = rows("salesforce", lead(name="", company=""), lead(name="李伟"))
    assert (nameless["Last Name"], nameless["Company"]) == ("demo:12", "[not provided]")
    assert (chinese["First Name"], chinese["Last Name"]) == ("", "李伟")
    assert chinese["Phone"] == "+49 30 2312-5042"


def test_customer_systems_get_a_name_as_it_is_even_if_it_looks_like_a_formula() -> None:
    (row,) = rows("hubspot", lead(company="=Plus Ltd"))
    assert row["Company name"] == "=Plus Ltd"


def test_zoho_gets_none_of_the_characters_that_it_refuses() -> None:
    (row,) = rows("zoho", lead(name='<img src="x"> A|B'))
    assert not set('"|<>') & set("".join(row.values()))


def test_okki_gets_chinese_headings_a_safe_name_and_a_phone_that_can_be_dialled() -> None:
    (row,) = rows("okki", lead(name="=cmd|x", phones=("+49 30 2312-5042",)))
    assert list(row) == ["公司名称", "国家地区", "联系人", "邮箱", "电话", "来源", "备注"]
    assert (row["国家地区"], row["联系人"], row["电话"]) == ("德国", "'=cmd|x", "+49 30 2312-5042")
    (hostile,) = rows("okki", lead(phones=("+cmd|'/C calc'!A0",)))
    assert hostile["电话"].startswith("'+")


@pytest.mark.parametrize(
    ("phone", "expected"),
    [
        ("+49 30 2312-5042", "'+49 30 2312-5042"),
        ("004930 23125042", "'004930 23125042"),
        ("(030) 2312", "'(030) 2312"),
    ],
)
def test_a_spreadsheet_shows_phones_as_text(phone: str, expected: str) -> None:
    (row,) = rows("generic", lead(phones=(phone,)))
    assert row["Phone"] == expected


def test_a_spreadsheet_computes_nothing_that_a_buyer_wrote() -> None:
    formula = '=HYPERLINK("http://example.invalid/","x")'
    (row,) = rows("generic", lead(name=formula, company="@SUM(1)", asked=(formula,)))
    assert not [cell for cell in row.values() if cell[:1] in ("=", "+", "-", "@")]
    assert row["Asked"] == f"'{formula}"
    assert row["First seen (UTC)"] == "2026-05-01 12:00"


@pytest.mark.parametrize("system", [system for system in SYSTEMS if system != "vcard"])
def test_every_layout_holds_a_lead_of_whom_nothing_is_known(system: str) -> None:
    empty = Lead(
        Buyer("demo:1", "demo", ""), Origin("unknown", "", ()), (), (), (), (), "", (), False, None, None
    )
    (row,) = rows(system, empty)
    assert None not in row.values()
    assert "demo:1" in "".join(row.values())


def test_a_card_escapes_what_its_format_reads_as_marks() -> None:
    text = vcards([lead(name="Ann; Lamps, Co\\", company="A;B")], SHEET)
    assert "FN:Ann\\; Lamps\\, Co\\\\\r\n" in text
    assert "ORG:A\\;B\r\n" in text
    assert "TEL;TYPE=WORK,VOICE:+49 30 2312-5042\r\n" in text
    assert text.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert text.endswith("END:VCARD\r\n")


def test_card_lines_have_at_most_75_bytes_and_no_character_is_cut() -> None:
    asked = ("请问这款保温杯有现货吗？" * 20, "🙂" * 40)
    text = vcards([lead(asked=asked)], SHEET)
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode("utf-8") == line.decode("utf-8", "replace") for line in lines)
    assert asked[0] in text.replace("\r\n ", "")


def test_a_line_break_in_a_value_makes_no_line_of_its_own() -> None:
    text = vcards([lead(name="Ann\r\nTEL:+1900")], SHEET)
    assert "\r\nTEL:+1900" not in text


def test_who_cannot_be_reached_gets_no_card() -> None:
    assert vcards([lead(phones=(), emails=())], SHEET) == ""


def cells(system: str, *leads: Lead) -> list[dict[str, str]]:
    """The rows of a workbook by heading; every cell must be text."""
    sheet = load_workbook(io.BytesIO(xlsx_leads(leads, system, SHEET))).active
    assert all(
        cell.data_type in ("s", "n") and not isinstance(cell.value, int | float)
        for row in sheet
        for cell in row
    )
    head, *body = [[cell.value or "" for cell in row] for row in sheet]
    return [dict(zip(head, row, strict=True)) for row in body]


def test_a_workbook_keeps_phones_and_formulas_as_the_text_they_are() -> None:
    (row,) = cells("okki", lead(name="=1+1", phones=("004930 23125042",)))
    assert (row["联系人"], row["电话"]) == ("=1+1", "004930 23125042")
    (row,) = cells("generic", lead(name="a\x00b\x0b", phones=("0123456789012345",)))
    assert (row["Name"], row["Phone"]) == ("ab", "0123456789012345")


@pytest.mark.parametrize("system", [system for system in SYSTEMS if system != "vcard"])
def test_workbook_and_raw_file_of_every_system_have_the_columns_of_the_csv(system: str) -> None:
    (row,) = rows(system, lead())
    (raw,) = csv.DictReader(
        io.StringIO(raw_csv_leads([lead()], system, SHEET).removeprefix("\ufeff"), newline="")
    )
    assert list(row) == list(raw) == list(cells(system, lead())[0])


def test_a_raw_file_marks_nothing() -> None:
    text = raw_csv_leads([lead(name="=Plus", phones=("004930 23125042",))], "generic", SHEET)
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert (row["Name"], row["Phone"]) == ("=Plus", "004930 23125042")


def test_stage_score_topics_and_the_day_to_write_stand_in_the_spreadsheet() -> None:
    (row,) = rows("generic", replace(lead(), standing=STANDING))
    assert [row[name] for name in ("Stage", "Score", "Grade", "About", "Quantities", "Notes")] == [
        "quoted", "85", "A", "price, KX-420", "3,000 pieces", "in a hurry",
    ]  # fmt: skip
    assert row["Score reasons"] == "60 asked for KX-420, 25 left a contact"
    assert row["Follow up by (UTC)"] == "2026-05-02 12:00"


def test_customer_systems_get_the_standing_in_the_note_and_salesforce_a_rating() -> None:
    known = replace(lead(), standing=STANDING)
    for system, column in (("hubspot", "Message"), ("zoho", "Description"), ("salesforce", "Description")):
        assert (
            "Stage: quoted; Score: 85 (60 asked for KX-420, 25 left a contact)"
            in rows(system, known)[0][column]
        )
    assert rows("salesforce", known)[0]["Rating"] == "Hot"
    (row,) = rows("okki", known)
    assert "已报价" in row["备注"]
    assert "价格, KX-420" in row["备注"]
