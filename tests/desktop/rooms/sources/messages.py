"""Messages of room sources for tests, right and wrong."""

import json
from datetime import UTC, datetime

from desktop.rooms.sources.cloudevents import Arrival

NOW = datetime(2026, 5, 1, 8, 30, tzinfo=UTC)
HERE = Arrival(NOW, 4_200)

JOINED: dict[str, object] = {
    "specversion": "1.0",
    "id": "11",
    "source": "alibaba/live/abc",
    "type": "room.viewer.joined",
    "time": "2026-05-01T10:29:59.5+02:00",
    "subject": "v7",
    "data": {"name": "Diego", "company": "Casa Verde", "country": "mx", "language": "es-MX"},
}


def raw(**changes: object) -> bytes:
    return json.dumps({**JOINED, **changes}).encode()


def data(**fields: object) -> bytes:
    return raw(data=fields)
