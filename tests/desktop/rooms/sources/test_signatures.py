"""Signatures of Standard Webhooks: the vector of the specification, forgeries, old clocks and repetitions."""

import pytest

from desktop.errors import ArgumentError, RoomError
from desktop.rooms.sources.signatures import Replays, check, read_headers, read_secret, sign, write_secret

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
KEY = read_secret(SECRET)
OTHER = read_secret("whsec_" + "QUJD" * 8)
ID, STAMP, BODY = "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}'
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def headers(**changes: str) -> dict[str, str]:
    given = {"webhook-id": ID, "webhook-timestamp": str(STAMP), "webhook-signature": SIGNATURE}
    return given | {name.replace("_", "-"): value for name, value in changes.items()}


def is_ours(body: bytes = BODY, now_s: float = STAMP, **changes: str) -> bool:
    try:
        check([OTHER, KEY], read_headers(headers(**changes), now_s), body)
    except RoomError:
        return False
    return True


def test_the_vector_of_the_specification() -> None:
    assert sign(KEY, ID, STAMP, BODY) == SIGNATURE
    assert is_ours()


def test_a_secret_is_written_as_it_is_read() -> None:
    assert write_secret(KEY) == SECRET


@pytest.mark.parametrize(
    "secret", ["", "whsec_", "whsec_!!", "whsec_QUJD", "whsec_" + "QUJD" * 30, "whsec_Ä"]
)
def test_what_is_no_secret_is_refused(secret: str) -> None:
    with pytest.raises(ArgumentError):
        read_secret(secret)


def test_one_right_signature_among_several_is_enough() -> None:
    assert is_ours(webhook_signature=f"v1,AAAA v1a,xyz {SIGNATURE} nonsense v1,!!!")


FORGED = [
    {"webhook_id": "msg_other"},
    {"webhook_timestamp": str(STAMP + 1)},
    {"webhook_signature": SIGNATURE.replace("g0h", "g1h")},
    {"webhook_signature": sign(read_secret("whsec_" + "QUJE" * 8), ID, STAMP, BODY)},
    {"webhook_signature": SIGNATURE.replace("v1,", "v2,")},
    {"webhook_signature": SIGNATURE.replace("v1,", "")},
    {"webhook_signature": ""},
    {"webhook_signature": "v1,"},
    {"webhook_signature": "é,ü"},
    {"webhook_id": ""},
    {"webhook_id": "x" * 257},
    {"webhook_id": "a\u200bb"},
    {"webhook_timestamp": "yesterday"},
    {"webhook_timestamp": "-1"},
    {"webhook_timestamp": "9" * 400},
    {"webhook_timestamp": "１６１４２６５３３０"},
]


@pytest.mark.parametrize("changes", FORGED, ids=range(len(FORGED)))
def test_a_forgery_is_refused(changes: dict[str, str]) -> None:
    assert not is_ours(**changes)


def test_another_body_is_refused() -> None:
    assert not is_ours(BODY + b" ")


@pytest.mark.parametrize(
    ("off_s", "taken"), [(-301, False), (-299, True), (0, True), (299, True), (301, False)]
)
def test_five_minutes_of_skew_are_taken_and_no_more(off_s: int, taken: bool) -> None:
    assert is_ours(now_s=STAMP + off_s) is taken


def test_ids_are_remembered_as_long_as_their_signature_is_fresh() -> None:
    replays = Replays()
    replays.add("a", 0.0)
    replays.add("b", 600.0)
    assert ("a" in replays, "b" in replays) == (True, True)
    replays.add("c", 661.0)
    assert ("a" in replays, "b" in replays, "c" in replays) == (False, True, True)
