"""Room events by HTTP: who may send, what is taken, and what is answered."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from desktop.errors import RoomError
from desktop.rooms.events import RoomEvent
from desktop.rooms.sources import webhook
from desktop.rooms.sources.signatures import read_secret, sign
from desktop.rooms.sources.webhook import Keys, read_keys, signing_secret, webhook_routes

TOKEN = "t0k3n"
PATH = f"/r/{TOKEN}/events"
CLOUD = "application/cloudevents+json"
BATCH = "application/cloudevents-batch+json"
NOW = datetime(2026, 5, 1, 8, 30, tzinfo=UTC)
KEY = read_secret("whsec_" + "QUJD" * 8)


def message(number: int = 1, **changes: object) -> bytes:
    event = {
        "specversion": "1.0",
        "id": str(number),
        "source": "n8n",
        "type": "room.viewer.joined",
        "data": {},
    }
    return json.dumps({**event, **changes}).encode()


class Desk:
    """Takes events over until it is full."""

    def __init__(self) -> None:
        self.taken: list[RoomEvent] = []
        self.full = False

    def accept(self, event: RoomEvent) -> None:
        if self.full:
            raise RoomError("busy", "The room is busy.", "Wait.")
        self.taken.append(event)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
async def client(desk: Desk) -> AsyncIterator[TestClient[web.Request, web.Application]]:
    app = web.Application(client_max_size=64 * 1024)
    app.add_routes(webhook_routes(Keys(TOKEN, (KEY,)), desk.accept, lambda: 4_200, lambda: NOW))
    async with TestClient(TestServer(app)) as client:
        yield client


async def post(
    client: TestClient, body: bytes, path: str = PATH, kind: str = CLOUD, **headers: str
) -> tuple[int, str]:
    sent = {"Content-Type": kind, **{name.replace("_", "-"): value for name, value in headers.items()}}
    async with client.post(path, data=body, headers=sent) as response:
        return response.status, await response.text()


async def test_an_event_is_handed_over_and_then_acknowledged(client: TestClient, desk: Desk) -> None:
    assert await post(client, message()) == (202, "1 taken.\n")
    assert [(event.id, event.at_ms, event.at) for event in desk.taken] == [("1", 4_200, NOW)]


async def test_a_batch_is_handed_over_in_order(client: TestClient, desk: Desk) -> None:
    body = b"[" + b",".join(message(number) for number in range(5)) + b"]"
    assert await post(client, body, kind=BATCH) == (202, "5 taken.\n")
    assert [event.id for event in desk.taken] == ["0", "1", "2", "3", "4"]


async def test_plain_json_is_taken_too(client: TestClient, desk: Desk) -> None:
    body = b'{"type": "commented", "data": {"name": "Ana", "text": "hola"}}'
    assert (await post(client, body, kind="application/json; charset=utf-8"))[0] == 202
    assert [event.text for event in desk.taken] == ["hola"]


async def test_the_token_may_come_as_bearer(client: TestClient, desk: Desk) -> None:
    assert (await post(client, message(), "/r/events", Authorization=f"Bearer {TOKEN}"))[0] == 202
    assert len(desk.taken) == 1


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", f"Basic {TOKEN}", "Bearer t0k3n\u00e9"])
async def test_a_wrong_bearer_is_refused(client: TestClient, desk: Desk, header: str) -> None:
    status, sentence = await post(client, message(), "/r/events", Authorization=header)
    assert (status, desk.taken) == (401, [])
    assert sentence.startswith("The bearer token is missing or wrong.")


@pytest.mark.parametrize(
    "path", ["/r/wrong/events", "/r/%00/events", "/r/%ED%A0%80/events", f"/r/{TOKEN}x/events"]
)
async def test_a_wrong_path_token_looks_like_nothing(client: TestClient, desk: Desk, path: str) -> None:
    assert (await post(client, message(), path))[0] == 404
    assert desk.taken == []


async def test_a_bad_event_in_a_batch_leaves_all_of_it_out(client: TestClient, desk: Desk) -> None:
    body = b"[" + message(1) + b"," + message(2, data={"name": 5}) + b"]"
    assert await post(client, body, kind=BATCH) == (400, "Event 2 of the batch: `data.name` must be text.\n")
    assert desk.taken == []


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/xml", "multipart/form-data", "application/x-www-form-urlencoded"]
)
async def test_other_content_types_are_refused(client: TestClient, kind: str) -> None:
    assert (await post(client, message(), kind=kind))[0] == 415


async def test_compressed_bodies_and_other_charsets_are_refused(client: TestClient, desk: Desk) -> None:
    assert (await post(client, b"\x1f\x8b", Content_Encoding="gzip"))[0] == 415
    assert (await post(client, message(), kind="application/json; charset=gbk"))[0] == 415
    assert desk.taken == []


async def test_a_body_over_64_kilobytes_is_refused(client: TestClient, desk: Desk) -> None:
    status, sentence = await post(client, message(data={"text": "x" * 65_536}))
    assert (status, desk.taken) == (413, [])
    assert sentence.startswith("The body may have at most 65536 bytes.")


async def test_a_body_over_64_kilobytes_in_chunks_is_refused(client: TestClient, desk: Desk) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(80):
            yield b" " * 1024

    async with client.post(PATH, data=chunks(), headers={"Content-Type": CLOUD}) as response:
        assert (response.status, desk.taken) == (413, [])


async def test_a_sender_that_never_finishes_is_let_go(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "_BODY_TIMEOUT_S", 0.05)
    reader, writer = await asyncio.open_connection("127.0.0.1", client.port)
    writer.write(
        f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: {CLOUD}\r\nContent-Length: 99\r\n\r\n{{".encode()
    )
    assert b"408" in await reader.readline()
    writer.close()
    await writer.wait_closed()


async def test_a_full_desk_asks_to_send_again(client: TestClient, desk: Desk) -> None:
    desk.full = True
    async with client.post(PATH, data=message(), headers={"Content-Type": CLOUD}) as response:
        assert (response.status, response.headers["Retry-After"]) == (503, "1")
        assert await response.text() == "The room is busy. Send the same message again.\n"


async def test_nothing_but_post_is_answered(client: TestClient) -> None:
    statuses = []
    for method in ("GET", "PUT", "DELETE"):
        async with client.request(method, PATH) as response:
            statuses.append(response.status)
    assert statuses == [405, 405, 405]


def signed(body: bytes, message_id: str = "msg_1", off_s: int = 0, key: bytes = KEY) -> dict[str, str]:
    stamp = int(NOW.timestamp()) + off_s
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(stamp),
        "webhook-signature": sign(key, message_id, stamp, body),
    }


async def test_a_signed_message_needs_no_token(client: TestClient, desk: Desk) -> None:
    assert await post(client, message(), "/r/events", **signed(message())) == (202, "1 taken.\n")
    assert len(desk.taken) == 1


async def test_a_signed_message_that_comes_again_counts_once(client: TestClient, desk: Desk) -> None:
    answers = [await post(client, message(), "/r/events", **signed(message())) for _ in range(3)]
    assert answers == [(202, "1 taken.\n"), *[(200, "This message was taken before.\n")] * 2]
    assert len(desk.taken) == 1


@pytest.mark.parametrize(
    "given",
    [signed(message(2)), signed(message(), off_s=-301), signed(message(), off_s=301),
     signed(message(), key=read_secret("whsec_" + "QUJE" * 8)), {"webhook-id": "x"}, {"webhook-signature": "v1,AA"},
     signed(message()) | {"webhook-timestamp": "soon"}],
)  # fmt: skip
async def test_a_forged_old_or_half_signed_message_is_refused(
    client: TestClient, desk: Desk, given: dict[str, str]
) -> None:
    status, _ = await post(client, message(), "/r/events", **given)
    assert (status, desk.taken) == (401, [])


@pytest.mark.parametrize("body", [b"\xff\xfe", b"no json", b"[" * 500, b'{"type": "x"}', b""])
async def test_a_signed_message_that_cannot_be_read_is_the_senders_fault(
    client: TestClient, desk: Desk, body: bytes
) -> None:
    status, sentence = await post(client, body, "/r/events", **signed(body))
    assert (status, desk.taken) == (400, [])
    assert sentence.endswith(".\n")


async def test_a_signed_message_that_could_not_be_taken_may_come_again(
    client: TestClient, desk: Desk
) -> None:
    desk.full = True
    assert (await post(client, message(), "/r/events", **signed(message())))[0] == 503
    desk.full = False
    assert (await post(client, message(), "/r/events", **signed(message())))[0] == 202


async def test_a_sender_of_cloud_events_may_ask_first(client: TestClient) -> None:
    async with client.options(PATH, headers={"WebHook-Request-Origin": "n8n.example"}) as response:
        assert (response.status, response.headers["WebHook-Allowed-Origin"]) == (200, "n8n.example")
    async with client.options("/r/wrong/events", headers={"WebHook-Request-Origin": "x"}) as response:
        assert response.status == 404
    async with client.options(PATH) as response:
        assert response.status == 400


async def test_who_asks_before_sending_a_gigabyte_is_told_at_once(client: TestClient, desk: Desk) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", client.port)
    head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: {CLOUD}\r\nExpect: 100-continue\r\n"
    writer.write(f"{head}Content-Length: 1073741824\r\n\r\n".encode())
    assert b"413" in await reader.readline()
    writer.close()
    await writer.wait_closed()
    assert desk.taken == []


def test_the_rooms_token_signs_and_wrong_secrets_are_named_and_left_out() -> None:
    told: list[str] = []
    token = "AbCd-_ghIJKLmnopQRSTuvwxYZ012345"
    keys = read_keys(token, f"whsec_{'QUJD' * 8} whsec_short", lambda error: told.append(error.code))
    assert keys.signing == (read_secret(signing_secret(token)), KEY)
    assert told == ["webhook-secret"]
