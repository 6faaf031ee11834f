"""Contacts in what buyers type: found byte for byte, and prices, quantities and dates left alone."""

import pytest

from desktop.rooms.contacts import e164, emails_in, is_email, messengers_in, phones_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("write to Jonas.Weber+rfq@example.co.uk please.", ("Jonas.Weber+rfq@example.co.uk",)),
        ("我的邮箱li.wei@example.cn谢谢", ("li.wei@example.cn",)),
        ("a@example.com, b@example.com; a@example.com", ("a@example.com", "b@example.com")),
        ("<a@example.com>", ("a@example.com",)),
        ("follow @lamps on the site", ()),
        ("500@2.85 and 3000@2.60", ()),
        ("user@localhost", ()),
    ],
)
def test_addresses_are_found_as_they_were_typed(text: str, expected: tuple[str, ...]) -> None:
    assert emails_in(text) == expected


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("my whatsapp +52 1 55 1234 5678 thanks", "", ("+52 1 55 1234 5678",)),
        ("tel: 0086-755-2345 6789", "BR", ("0086-755-2345 6789",)),
        ("+49 (30) 2312-5042 or +86 138 0013 8000", "", ("+49 (30) 2312-5042", "+86 138 0013 8000")),
        ("https://wa.me/5215512345678", "", ("5215512345678",)),
        ("whatsapp 521 55 1234 5678 por favor", "", ("521 55 1234 5678",)),
        ("WhatsApp: 5511912345678", "", ("5511912345678",)),
        ("whatsapp +52 1 55 1234 5678", "", ("+52 1 55 1234 5678",)),
        ("send 12500 pcs by whatsapp 2026", "", ()),
        ("call 55 1234 5678", "MX", ("55 1234 5678",)),
        ("call 55 1234 5678", "", ()),
        ("٠١٠ ٠١٢٣ ٤٥٦٧", "EG", ("٠١٠ ٠١٢٣ ٤٥٦٧",)),
        ("how much for 500, 3000 and 12500 pcs at $2.35?", "MX", ()),
        ("KX-420 12500 pieces before 2026-06-30", "DE", ()),
        ("order 20261122-120000", "DE", ()),
        ("+10 pieces", "US", ()),
    ],
)
def test_phones_are_found_as_they_were_typed(text: str, country: str, expected: tuple[str, ...]) -> None:
    assert phones_in(text, country) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WeChat: lily_8888 or skype id = john.miller77.", ("WeChat: lily_8888", "skype: john.miller77")),
        ("我的微信号：abc12345", ("微信: abc12345",)),
        ("my wechat is lily_88", ("wechat: lily_88",)),
        ("vx: abc12345", ("vx: abc12345",)),
        ("加我wechat abc12345", ("wechat: abc12345",)),
        ("wechat me tomorrow", ()),
        ("please send it by wechat today", ()),
        ("skype is better for me", ()),
        ("the production line is running", ()),
    ],
)
def test_messenger_names_need_a_mark_before_them(text: str, expected: tuple[str, ...]) -> None:
    assert messengers_in(text) == expected


def test_a_phone_gets_one_international_form_or_stays_as_it_was() -> None:
    assert [
        e164("+49 30 2312-5042", ""),
        e164("0049 30 23125042", ""),
        e164("(11) 91234-5678", "BR"),
        e164("11 91234", ""),
        e164("call me", "DE"),
    ] == ["+493023125042", "+493023125042", "+5511912345678", "11 91234", "call me"]


def test_an_address_of_a_form_may_be_in_any_script_but_must_be_one() -> None:
    assert is_email("用户@例子.公司")
    assert not any(map(is_email, ("n/a", "a@b", "a@example.com, b@example.com", "@", "")))
