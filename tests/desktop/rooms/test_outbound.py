"""Webhooks out: what goes to the receiver, in order, signed, again after a failure, and never inside the network."""

import asyncio
import json
import stat
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from desktop.errors import ArgumentError, DeskcastError, StoreError
from desktop.network import NetworkThread
from desktop.rooms import outbox as outboxes
from desktop.rooms.courier import PAUSES_S, Courier, CourierClock, PublicOnly, Receiver, check_receiver
from desktop.rooms.events import Buyer, BuyerSeen, Origin
from desktop.rooms.memory import BuyerProfile, Point
from desktop.rooms.outbound import Known, Outbound, signing_key
from desktop.rooms.outbox import Letter, Outbox
from desktop.rooms.sources.signatures import check, read_headers
from desktop.secrets import Passwords
from tests.desktop.test_secrets import Ring

NOW = datetime(2026, 5, 1, 8, 30, tzinfo=UTC)
KEY = bytes(range(32))
DIEGO = Buyer("alibaba:diego", "alibaba", "Diego", "Casa Verde", "MX", ("es",))


class Crm:
    """The other side: answers what it is told to, then 202; keeps what it took."""

    def __init__(self, *statuses: int, **headers: str) -> None:
        self.statuses = list(statuses)
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}
        self.taken: list[dict[str, object]] = []
        self.asked = 0

    async def serve(self, request: web.Request) -> web.Response:
        self.asked += 1
        raw = await request.read()
        check([KEY], read_headers(request.headers, NOW.timestamp()), raw)
        status = self.statuses.pop(0) if self.statuses else 202
        if status == 202:
            self.taken.append(json.loads(raw))
        return web.Response(status=status, headers=self.headers if status >= 300 else {})


class Clock:
    def __init__(self) -> None:
        self.pauses: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(0)


@pytest.fixture
async def crm_server() -> AsyncIterator[tuple[Crm, str]]:
    crm = Crm()
    app = web.Application()
    app.router.add_post("/hook", crm.serve)
    async with TestServer(app) as server:
        yield crm, f"http://127.0.0.1:{server.port}/hook"


def letter(number: int) -> Letter:
    return Letter(f"msg_{number}", f"buyer-{number}", json.dumps({"number": number}))


async def delivered(outbox: Outbox, url: str, clock: Clock) -> list[str]:
    """Runs a courier until nothing waits or the receiver is gone; gives what it told."""
    told: list[DeskcastError] = []
    courier = Courier(
        outbox, Receiver(url, KEY, inside=True), CourierClock(lambda: NOW, clock.sleep), told.append
    )
    running = asyncio.create_task(courier.run())
    async with asyncio.timeout(20):
        while len(outbox) and not running.done():
            await asyncio.sleep(0.005)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    return [error.code for error in told]


async def test_letters_arrive_signed_and_in_order(crm_server: tuple[Crm, str], tmp_path: Path) -> None:
    crm, url = crm_server
    outbox, clock = Outbox(tmp_path), Clock()
    for number in range(20):
        outbox.put(letter(number))
    assert await delivered(outbox, url, clock) == []
    assert [item["number"] for item in crm.taken] == list(range(20))
    assert (clock.pauses, list(tmp_path.glob("waiting/*"))) == ([], [])


async def test_a_receiver_that_is_down_gets_them_later_in_order(
    crm_server: tuple[Crm, str], tmp_path: Path
) -> None:
    crm, url = crm_server
    crm.statuses = [503, 500, 302]
    outbox, clock = Outbox(tmp_path), Clock()
    outbox.put(letter(1))
    outbox.put(letter(2))
    assert await delivered(outbox, url, clock) == ["webhook-late"]
    assert [item["number"] for item in crm.taken] == [1, 2]
    assert clock.pauses == [5.0, 300.0, 1800.0]


async def test_it_waits_as_long_as_the_receiver_asks(crm_server: tuple[Crm, str], tmp_path: Path) -> None:
    crm, url = crm_server
    crm.statuses, crm.headers = [429, 429], {"Retry-After": "77"}
    outbox, clock = Outbox(tmp_path), Clock()
    outbox.put(letter(1))
    await delivered(outbox, url, clock)
    assert clock.pauses == [77.0, 300.0]


async def test_a_letter_that_is_never_taken_becomes_a_dead_one_and_can_be_sent_again(
    crm_server: tuple[Crm, str], tmp_path: Path
) -> None:
    crm, url = crm_server
    crm.statuses = [500] * (len(PAUSES_S) + 1)
    outbox, clock = Outbox(tmp_path), Clock()
    outbox.put(letter(1))
    outbox.put(letter(2))
    assert await delivered(outbox, url, clock) == ["webhook-late", "webhook-dead"]
    assert [(dead.id, dead.reason) for dead in outbox.dead()] == [("msg_1", "it answered 500")]
    assert clock.pauses == list(PAUSES_S)
    assert outbox.revive() == 1
    await delivered(outbox, url, clock)
    assert [item["number"] for item in crm.taken] == [2, 1]
    assert outbox.dead() == ()


@pytest.mark.parametrize("status", [400, 413, 415, 422])
async def test_a_letter_that_the_receiver_finds_wrong_does_not_hold_up_the_others(
    status: int, crm_server: tuple[Crm, str], tmp_path: Path
) -> None:
    crm, url = crm_server
    crm.statuses = [status]
    outbox, clock = Outbox(tmp_path), Clock()
    outbox.put(letter(1))
    outbox.put(letter(2))
    assert await delivered(outbox, url, clock) == ["webhook-dead"]
    assert [item["number"] for item in crm.taken] == [2]
    assert clock.pauses == []


async def test_a_receiver_that_is_gone_is_left_alone(crm_server: tuple[Crm, str], tmp_path: Path) -> None:
    crm, url = crm_server
    crm.statuses = [410]
    outbox = Outbox(tmp_path)
    outbox.put(letter(1))
    assert await delivered(outbox, url, Clock()) == ["webhook-gone"]
    assert (crm.asked, len(outbox)) == (1, 1)


async def test_nobody_there_is_a_reason_too(tmp_path: Path) -> None:
    outbox, clock = Outbox(tmp_path), Clock()
    outbox.put(letter(1))
    assert await delivered(outbox, "http://127.0.0.1:1/hook", clock) == ["webhook-late", "webhook-dead"]
    assert [dead.reason for dead in outbox.dead()] == ["it cannot be reached"]


def test_letters_survive_a_restart_in_order_with_their_attempts(tmp_path: Path) -> None:
    before = Outbox(tmp_path)
    for number in range(3):
        before.put(letter(number))
    head = before.head()
    assert head is not None
    before.failed(head, "it answered 500")
    after = Outbox(tmp_path)
    assert len(after) == 3
    again = after.head()
    assert again is not None
    assert (again.id, again.attempts, again.reason) == ("msg_0", 1, "it answered 500")
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.glob("waiting/*")} == {0o600}


def test_a_buyer_is_erased_from_what_waits_and_from_the_dead(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path)
    for number in (1, 2, 1):
        outbox.put(letter(number))
    head = outbox.head()
    assert head is not None
    outbox.bury(head, "x")
    assert outbox.erase("buyer-1") == 2
    assert len(outbox) == 1
    assert not any(b"buyer-1" in path.read_bytes() for path in tmp_path.rglob("*.json"))


def test_a_full_outbox_says_so_and_a_broken_file_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outboxes, "MOST_WAITING", 1)
    outbox = Outbox(tmp_path)
    outbox.put(letter(1))
    with pytest.raises(StoreError):
        outbox.put(letter(2))
    (tmp_path / "waiting" / "0.json").write_text("{", encoding="utf-8")
    assert len(Outbox(tmp_path)) == 1


ADDRESSES = [
    ("https://hooks.example.com/x", False, True),
    ("http://hooks.example.com/x", False, False),
    ("http://192.168.1.7:5678/webhook/x", True, True),
    ("https://127.0.0.1/x", False, False),
    ("https://localhost/x", False, False),
    ("https://[::1]/x", False, False),
    ("https://169.254.169.254/latest", False, False),
    ("https://10.0.0.8/x", False, False),
    ("https://user:word@hooks.example.com/x", False, False),
    ("file:///etc/passwd", True, False),
    ("ftp://hooks.example.com", True, False),
    ("hooks.example.com", True, False),
    ("", True, False),
    ("https://exa\nmple.com", True, False),
]


@pytest.mark.parametrize(("url", "inside", "allowed"), ADDRESSES)
def test_where_letters_may_go(url: str, inside: bool, allowed: bool) -> None:
    try:
        check_receiver(url, inside)
    except ArgumentError:
        assert not allowed
    else:
        assert allowed


async def test_a_name_that_leads_inside_the_network_leads_nowhere() -> None:
    with pytest.raises(OSError, match="inside the network"):
        await PublicOnly().resolve("localhost", 443)


def seen(buyer: Buyer = DIEGO, present: bool = True) -> BuyerSeen:
    return BuyerSeen(5, buyer, Origin("overseas", "MX", ("Mexico",)), present)


def profile(stage: str = "viewer", *contacts: str, off: bool = False) -> BuyerProfile:
    points = (Point(20, "asked for a price"),)
    return BuyerProfile(9, DIEGO.id, stage, points, contacts=contacts, do_not_contact=off)  # type: ignore[arg-type]


def news(events: Sequence[object]) -> list[tuple[str, dict[str, object]]]:
    known = Known()
    return [(kind, data) for event in events for kind, _buyer, data in known.news(event)]


def test_only_news_goes_out() -> None:
    person = {"name": "Diego", "company": "Casa Verde", "country": "MX", "language": "es"}
    lead = {
        "stage": "asked",
        "score": 20,
        "reasons": ["asked for a price"],
        "products": [],
        "quantities": [],
    }
    told = news(
        [seen(), seen(), profile(), profile("asked"), profile("asked"), profile("asked", "a@b.mx"), "caption"]
    )
    assert told == [
        ("room.viewer.joined", {**person, "home": "overseas", "visits": 1}),
        ("room.lead.updated", {**person, **lead}),
        ("room.buyer.contact", {**person, "contacts": ["a@b.mx"]}),
    ]


def test_who_leaves_and_comes_back_joined_again() -> None:
    assert [kind for kind, _ in news([seen(), seen(present=False), seen()])] == ["room.viewer.joined"] * 2


def test_of_who_wants_no_messages_only_that_goes_out() -> None:
    assert news([profile("asked", "a@b.mx", off=True)]) == [("room.lead.updated", {"do_not_contact": True})]


def test_the_stage_delivers_over_the_network_thread(tmp_path: Path) -> None:
    crm = Crm()

    async def open_crm() -> web.AppRunner:
        app = web.Application()
        app.router.add_post("/hook", crm.serve)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return runner

    with NetworkThread() as network:
        runner = network.call(open_crm())
        receiver = Receiver(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", KEY, inside=True)
        stage = Outbound(Outbox(tmp_path), receiver, network, lambda: NOW)
        assert [list(stage.feed(event)) for event in (seen(), profile("contact", "+52 155"))] == [[], []]
        assert list(stage.finish()) == []
        network.call(runner.cleanup())
    assert [item["type"] for item in crm.taken] == [
        "room.viewer.joined",
        "room.buyer.contact",
        "room.lead.updated",
    ]
    assert [item["subject"] for item in crm.taken] == [DIEGO.id] * 3


def test_an_address_inside_the_network_is_told_and_nothing_goes_out(tmp_path: Path) -> None:
    with NetworkThread() as network:
        stage = Outbound(Outbox(tmp_path), Receiver("https://10.0.0.8/hook", KEY), network, lambda: NOW)
        told = [problem for event in (seen(), profile("asked")) for problem in stage.feed(event)]
        assert list(stage.finish()) == []
    assert [(problem.code, problem.at_ms) for problem in told] == [("webhook-address", 5)]
    assert len(Outbox(tmp_path)) == 0


def test_the_signing_key_is_made_once_and_kept_among_the_passwords(tmp_path: Path) -> None:
    passwords = Passwords(tmp_path / "passwords.json", Ring())
    assert signing_key(passwords) == signing_key(passwords)
    assert passwords.load("webhook-out").startswith("whsec_")
