"""Frames of the message channel: byte for byte what the public JavaScript client writes, and nothing else passes.

The vectors were taken from tmc.js 0.3 (MIT) with the values written beside them.
"""

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import RoomError
from desktop.rooms.sources import tmc_frames as frames
from desktop.rooms.sources.tmc_frames import Frame, Long, decode, encode
from desktop.rooms.sources.tmc_notices import TmcAccess, sign_call, sign_connect

STAMP = "1777624200000"
ACCESS = TmcAccess("23456789", "s3cr3t-of-the-app")
SIGN = "8738571660A56BB04DA414A3A34A949B"
GREETING = {
    "app_key": "23456789",
    "group_name": "default",
    "timestamp": STAMP,
    "sign": SIGN,
    "sdk": "deskcast",
    "intranet_ip": "127.0.0.1",
}
KINDS = {
    frames.KIND: 3,
    "a": -129,
    "b": 70_000,
    "c": Long(5_000_000_000),
    "d": None,
    "e": datetime.fromtimestamp(1777624200, UTC),
    "f": b"\x01\x02\x03",
    "g": "é世界",
    "h": 127,
    "i": -128,
    "j": 32_767,
}
VECTORS = [
    (
        Frame(frames.CONNECT, GREETING),
        "02000100070000006170705f6b65790108000000323334353637383901000a00000067726f75705f6e616d6501070000006465666175"
        "6c7401000900000074696d657374616d70010d000000313737373632343230303030300100040000007369676e01200000003837333835"
        "373136363041353642423034444134313441334133344139343942010003000000"
        "73646b01080000006465736b6361737401000b000000696e7472616e65745f697001090000003132372e302e302e310000",
    ),
    (
        Frame(frames.SEND, {frames.KIND: 1}, "tok-en"),
        "0202050006000000746f6b2d656e0100060000005f5f6b696e6402010000",
    ),
    (
        Frame(frames.SEND, {frames.KIND: 2, "id": Long(9007199254740993)}, "tok-en"),
        "0202050006000000746f6b2d656e0100060000005f5f6b696e64020201000200000069640501000000000020000000",
    ),
    (
        Frame(frames.SEND, {frames.KIND: 2, "id": Long(7)}, "tok-en"),
        "0202050006000000746f6b2d656e0100060000005f5f6b696e64020201000200000069640507000000000000000000",
    ),
    (Frame(frames.CONNECT_ACK, token="tok-en"), "0201050006000000746f6b2d656e0000"),
    (
        Frame(frames.SEND, KINDS, flag=1),
        "02020400010000000100060000005f5f6b696e64020301000100000061037fff010001000000620470110100010001000000630500f2"
        "052a010000000100010000006400010001000000650640b3a8e29d01000001000100000066070300000001020301000100000067010800"
        "0000c3a9e4b896e7958c01000100000068027f0100010000006902800100010000006a03ff7f0000",
    ),
    (Frame(frames.CONNECT_ACK, phrase="invalid sign"), "020103000c000000696e76616c6964207369676e0000"),
    (Frame(frames.CONNECT_ACK, code=27, phrase="bad"), "020102001b000300030000006261640000"),
]


@pytest.mark.parametrize(("frame", "written"), VECTORS, ids=[str(index) for index in range(len(VECTORS))])
def test_frames_are_byte_for_byte_those_of_the_public_client(frame: Frame, written: str) -> None:
    assert encode(frame).hex() == written
    assert decode(bytes.fromhex(written)) == frame


def test_the_greeting_is_signed_as_the_public_client_signs_it() -> None:
    assert sign_connect(ACCESS, STAMP) == SIGN


def test_a_call_is_signed_over_its_sorted_fields() -> None:
    # Worked out with `printf bar2foo1 | openssl dgst -sha256 -hmac helloworld`.
    expected = "8A6F2829B2625D8CB58B3E0A48761945084B814C034F40328D28E5A92578263D"
    assert sign_call("helloworld", {"foo": "1", "bar": "2"}) == expected


def test_a_code_in_four_bytes_is_read_as_well() -> None:
    narrow = bytes.fromhex("020102001b0003000300000062616400 00".replace(" ", ""))
    wide = bytes.fromhex("020102001b00000003000300000062616400 00".replace(" ", ""))
    assert [(decode(raw).code, decode(raw).phrase) for raw in (narrow, wide)] == [(27, "bad"), (27, "bad")]


BROKEN = [
    b"",
    b"\x02",
    b"\x03\x00\x00\x00",
    b"\x02\x09\x00\x00",
    b"\x02\x02",
    b"\x02\x02\x63\x00\x00\x00",
    b"\x02\x02\x05\x00\xff\xff\xff\x7f",
    b"\x02\x02\x05\x00\xff\xff\xff\xff",
    b"\x02\x02\x05\x00\x01\x00\x00\x00\xff\x00\x00",
    b"\x02\x02\x01\x00\x01\x00\x00\x00a\x63\x00\x00",
]


@pytest.mark.parametrize("raw", BROKEN)
def test_what_is_no_frame_is_refused_with_a_sentence(raw: bytes) -> None:
    with pytest.raises(RoomError, match="A frame of the message channel"):
        decode(raw)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = st.none() | TEXTS | st.binary(max_size=20) | st.integers(-(2**63), 2**63 - 1)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(TEXTS, VALUES, max_size=5), TEXTS, st.sampled_from(range(4)))
def test_what_is_written_is_read_again(content: dict[str, frames.Value], token: str, kind: int) -> None:
    frame = Frame(kind, content, token)
    assert decode(encode(frame)) == frame


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_whatever_arrives_becomes_a_frame_or_a_sentence(raw: bytes) -> None:
    for lead in (b"", b"\x02\x02", b"\x02\x02\x01\x00"):
        with suppress(RoomError):  # anything else fails the test
            decode(lead + raw)
