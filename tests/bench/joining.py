"""A crowd at the door: signed joins over HTTP at a steady rate, from a process of its own, and how each was answered.

Everything is written and signed before the first is sent, and the connections are plain sockets, so that the sender
costs the machine as little as a sender elsewhere would. Reads an Order as JSON from standard input, prints a Crowd.
"""

import asyncio
import json
import sys
import time
from dataclasses import asdict, dataclass

from desktop.rooms.sources.signatures import read_secret, sign

CONNECTIONS = 64
COUNTRIES = ("BR", "MX", "US", "DE", "CN", "AE", "ES", "FR", "PL", "IN")
"""One in ten is at home in China: nobody is told of them."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to send, and where; `start_s` on the system's monotonic clock."""

    port: int
    secret: str
    joins: int
    rate: int
    start_s: float


@dataclass(frozen=True, slots=True)
class Crowd:
    """Per join, in order: when it was due and sent (monotonic seconds), how long the answer took, and its status."""

    due_s: list[float]
    sent_s: list[float]
    ack_ms: list[float]
    status: list[int]


def request(order: Order, key: bytes, number: int) -> bytes:
    """The bytes of one join."""
    event = {
        "specversion": "1.0",
        "id": f"enter-{number}",
        "source": "alibaba/live/bench",
        "type": "room.viewer.joined",
        "subject": f"viewer-{number}",
        "data": {"name": f"Buyer {number}", "country": COUNTRIES[number % len(COUNTRIES)]},
    }
    body, message_id, stamp = json.dumps(event).encode(), f"msg_{number}", int(time.time())
    head = (
        f"POST /r/events HTTP/1.1\r\nHost: 127.0.0.1:{order.port}\r\nContent-Type: application/cloudevents+json\r\n"
        f"Content-Length: {len(body)}\r\nwebhook-id: {message_id}\r\nwebhook-timestamp: {stamp}\r\n"
        f"webhook-signature: {sign(key, message_id, stamp, body)}\r\n\r\n"
    )
    return head.encode() + body


class Line:
    """One connection that is kept: a request, its answer, the next."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def ask(self, raw: bytes) -> int:
        """The status of the answer."""
        self._writer.write(raw)
        head = await self._reader.readuntil(b"\r\n\r\n")
        fields = dict(line.split(b": ", 1) for line in head.split(b"\r\n")[1:] if b": " in line)
        await self._reader.readexactly(int(fields[b"Content-Length"]))
        return int(head.split(b" ", 2)[1])


async def send(order: Order) -> Crowd:
    """Sends join `n` at `start_s + n / rate`, or as soon after as a connection is free."""
    key = read_secret(order.secret)
    raw = [request(order, key, number) for number in range(order.joins)]
    crowd = Crowd([], [0.0] * order.joins, [0.0] * order.joins, [0] * order.joins)
    crowd.due_s.extend(order.start_s + number / order.rate for number in range(order.joins))
    numbers = iter(range(order.joins))

    async def work() -> None:
        line = Line(*await asyncio.open_connection("127.0.0.1", order.port))
        for number in numbers:
            await asyncio.sleep(max(0.0, crowd.due_s[number] - time.monotonic()))
            crowd.sent_s[number] = time.monotonic()
            crowd.status[number] = await line.ask(raw[number])
            crowd.ack_ms[number] = (time.monotonic() - crowd.due_s[number]) * 1000

    await asyncio.gather(*(work() for _ in range(CONNECTIONS)))
    return crowd


if __name__ == "__main__":
    print(json.dumps(asdict(asyncio.run(send(Order(**json.loads(sys.stdin.read())))))))
