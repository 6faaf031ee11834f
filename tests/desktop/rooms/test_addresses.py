"""Network addresses say a country only with the user's own database, and only when nothing stronger does."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.rooms.addresses import AddressBook
from desktop.rooms.origin import HomeMarket, Traces, judge_origin
from desktop.rooms.stream import RoomOptions, RoomStream
from tests.desktop.rooms.builders import buyer, event

PLACES = {"203.0.113.9": "MX", "198.51.100.7": "CN"}


def country_of(address: str) -> str:
    return PLACES.get(address, "")


def test_an_address_decides_when_nothing_else_does() -> None:
    origin = judge_origin(Traces(ip="203.0.113.9"), HomeMarket("CN"), "en", country_of)
    assert (origin.home, origin.country, origin.reasons) == (
        "overseas",
        "MX",
        ("network address is in Mexico",),
    )
    assert judge_origin(Traces(ip="198.51.100.7"), HomeMarket("CN"), "zh", country_of).home == "domestic"


def test_stronger_evidence_wins_and_the_contradiction_is_shown() -> None:
    origin = judge_origin(Traces(country="BR", ip="198.51.100.7"), HomeMarket("CN"), "en", country_of)
    assert (origin.home, origin.reasons) == (
        "overseas",
        ("the platform says Brazil", "network address is in China"),
    )


def test_without_a_database_an_address_says_nothing() -> None:
    assert judge_origin(Traces(ip="203.0.113.9"), HomeMarket("CN")).home == "unknown"


def test_the_room_judges_the_address_of_an_event_and_shows_it_nowhere() -> None:
    guest = replace(event(1, "joined", buyer(country="")), ip="203.0.113.9")
    outputs = list(RoomStream(RoomOptions(country_of=country_of)).feed(guest))
    assert outputs[-1].reasons[1] == "network address is in Mexico"  # type: ignore[union-attr]
    assert "203.0.113.9" not in repr(outputs)


def string(text: str) -> bytes:
    return bytes([0x40 | len(text)]) + text.encode()


def mapping(**fields: bytes) -> bytes:
    return bytes([0xE0 | len(fields)]) + b"".join(string(name) + value for name, value in fields.items())


def small(value: int) -> bytes:
    return bytes([0xA1, value])


def database(folder: Path) -> Path:
    """An MMDB file (MaxMind DB 2.0): the lower half of all IPv4 addresses in Mexico, the upper half in Brazil."""
    nested, flat = mapping(country=mapping(iso_code=string("MX"))), mapping(country_code=string("BR"))
    tree = (17).to_bytes(3, "big") + (17 + len(nested)).to_bytes(3, "big")
    about = mapping(
        node_count=small(1),
        record_size=small(24),
        ip_version=small(4),
        binary_format_major_version=small(2),
        binary_format_minor_version=small(0),
        build_epoch=small(1),
        database_type=string("Country"),
        languages=bytes([0x00, 0x04]),
        description=mapping(),
    )
    path = folder / "places.mmdb"
    path.write_bytes(tree + bytes(16) + nested + flat + b"\xab\xcd\xefMaxMind.com" + about)
    return path


def test_a_real_database_is_read_in_both_shapes(tmp_path: Path) -> None:
    pytest.importorskip("maxminddb", reason="the extra for network addresses is not installed")
    book = AddressBook(database(tmp_path))
    asked = ("8.8.8.8", " 200.1.1.1 ", "192.168.1.7", "127.0.0.1", "2001:4860::1", "somewhere", "")
    assert [book.country_of(address) for address in asked] == ["MX", "BR", "", "", "", "", ""]
    book.close()
