"""The record at its bars: a search among 10,000 buyers and 100,000 events, what is remembered, exports, backups."""

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Table, insert

from asr.captions import Word
from desktop.sessions.backups import back_up
from desktop.sessions.database import close, open_for_writing
from desktop.sessions.desk_tables import BUYER_PROFILES
from desktop.sessions.exports.export import ExportOptions, rendered
from desktop.sessions.exports.formats import FORMATS
from desktop.sessions.memory import BuyerMemory
from desktop.sessions.migrations import bring_up_to_date
from desktop.sessions.store import SessionStore
from desktop.sessions.tables import BUYERS as BUYERS_TABLE
from desktop.sessions.tables import CAPTIONS as CAPTIONS_TABLE
from desktop.sessions.tables import CHAT_LINES, ROOM_EVENTS, TRANSLATIONS
from desktop.sessions.tables import SESSIONS as SESSIONS_TABLE
from desktop.sessions.transcript import Line, LineTranslation, SessionSummary, Transcript

BUYERS = 10_000
EVENTS = 100_000
SESSIONS = 20
CAPTIONS = 30_000
EXPORTED = 30_000
START = datetime(2026, 1, 1, 12, tzinfo=UTC)
_SAID = "The first of them costs 25 dollars for 500 pcs, and the lead time is {} days."
_TRANSLATED = "El primero de ellos cuesta 25 dólares por 500 piezas, y el plazo de entrega es de {} días."
_TYPED = ("what is the price of lamp {}", "¿cuál es el precio de la lámpara {}?", "灯具价格是多少 {}")


def figures() -> dict[str, float]:
    """CPU time, which a busy machine does not stretch: the slowest of several, in milliseconds; exports in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "deskcast.db"
        _fill(database)
        return _of_record(database) | _of_exports()


def _of_record(database: Path) -> dict[str, float]:
    found: dict[str, float] = {"MB of the record": round(database.stat().st_size / 1e6, 1)}
    with SessionStore.read(database) as reader:
        for typed in ("lamp 4711", "precio", "价格", "price", "days", "buyer 99", "nothing of this"):
            found[f"search {typed!r} CPU ms"] = _slowest_cpu_ms(lambda: reader.search(typed))  # noqa: B023
        for typed in ("company 123", "buyer", "sample"):
            found[f"buyers {typed!r} CPU ms"] = _slowest_cpu_ms(lambda: reader.search_buyers(typed))  # noqa: B023
        found["list of all buyers CPU ms"] = _slowest_cpu_ms(reader.list_buyers)
        session_id = reader.list_sessions()[0].id
        found["one session loaded CPU ms"] = _slowest_cpu_ms(lambda: reader.load(session_id))
    with BuyerMemory.open(database, "now") as memory:
        found["remembered CPU ms"] = _slowest_cpu_ms(lambda: memory.remembered("bench:4711"), 50)
    found["backup CPU ms"] = _slowest_cpu_ms(lambda: back_up(database, datetime.now(UTC)), 3)
    with SessionStore.open(database) as store:
        found["buyer erased without a trace CPU ms"] = _slowest_cpu_ms(
            lambda: store.erase_buyer("bench:4711"), 1
        )
    return found


def _of_exports() -> dict[str, float]:
    evening = _evening()
    found = {}
    for form in FORMATS:
        start = time.process_time()
        rendered(evening, ExportOptions(form, "bilingual"))
        found[f"export {form}, 30,000 captions, CPU s"] = round(time.process_time() - start, 2)
    return found


def _slowest_cpu_ms(act: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        start = time.process_time()
        act()
        taken.append((time.process_time() - start) * 1_000)
    return round(max(taken), 2)


def _fill(database: Path) -> None:
    """Row by row through the store would take minutes; the tables and their index are the same."""
    connection = open_for_writing(database)
    bring_up_to_date(connection, database)
    for number in range(SESSIONS):
        with connection.begin():
            for table, rows in _session(number):
                connection.execute(insert(table), rows)
    close(connection)


def _session(number: int) -> Iterator[tuple[Table, list[dict[str, object]]]]:
    session, began = f"session-{number:02d}", START + timedelta(days=number)
    share, events = BUYERS // SESSIONS, range(EVENTS // SESSIONS)
    people = range(number * share, (number + 1) * share)
    texts = [_TYPED[place % 3].format(number * len(events) + place) for place in events]
    of = {"session_id": session}
    yield SESSIONS_TABLE, [_begun(session, number, began)]
    yield BUYERS_TABLE, [of | _buyer(one) for one in people]
    yield BUYER_PROFILES, [of | _standing(one) for one in people]
    typed = [
        of | {"at_ms": place * 1_000, "buyer_id": f"bench:{people[place % share]}", "text": text}
        for place, text in enumerate(texts)
    ]
    yield CHAT_LINES, typed
    rest = {"source": "bench", "kind": "commented", "phone": "", "email": "", "url": "", "at": began}
    yield ROOM_EVENTS, [row | rest | {"id": str(place)} for place, row in enumerate(typed)]
    lines = range(CAPTIONS // SESSIONS)
    yield CAPTIONS_TABLE, [of | _caption(one) for one in lines]
    known = {"language": "es", "flags": ()}
    yield TRANSLATIONS, [of | known | {"utterance": one, "text": _TRANSLATED.format(one)} for one in lines]


def _begun(session: str, number: int, began: datetime) -> dict[str, object]:
    known = {"source_language": "en", "targets": ("es",), "input": "mic", "model": "bench", "writer": ""}
    ended = began + timedelta(hours=2)
    return known | {"id": session, "title": f"Show {number}", "started_at": began, "ended_at": ended}


def _buyer(number: int) -> dict[str, object]:
    name = {
        "id": f"bench:{number}",
        "platform": "bench",
        "name": f"Buyer {number}",
        "company": f"Company {number}",
    }
    origin = {"country": "MX", "home": "overseas", "origin_country": "MX", "reasons": ("platform",)}
    return name | origin | {"languages": ("es",), "visits": 1, "at_ms": number, "present": True}


def _standing(number: int) -> dict[str, object]:
    known = {
        "buyer_id": f"bench:{number}",
        "at_ms": number,
        "stage": "sample" if number % 9 == 0 else "asked",
    }
    lists = dict.fromkeys(("score", "contacts", "notes", "quantities", "products"), ())
    return (
        known
        | lists
        | {"topics": ("price",), "do_not_contact": False, "unanswered": 0, "waiting_since_ms": 0}
    )


def _caption(number: int) -> dict[str, object]:
    times = {"start_ms": number * 4_000, "end_ms": number * 4_000 + 3_000}
    return times | {"utterance": number, "text": _SAID.format(number), "language": "en", "words": ()}


def _evening() -> Transcript:
    summary = SessionSummary(
        "bench", "Evening", "en", ("es",), "mic", "bench", START, START, 4_000 * EXPORTED, EXPORTED, 0, False
    )
    return Transcript(summary, tuple(map(_line, range(EXPORTED))))


def _line(number: int) -> Line:
    said, start_ms = _SAID.format(number), number * 4_000
    words = tuple(
        Word(start_ms + 180 * place, start_ms + 180 * place + 170, word, 0.9)
        for place, word in enumerate(said.split())
    )
    spanish = LineTranslation("es", _TRANSLATED.format(number))
    return replace(Line(number, start_ms, start_ms + 3_000, said, "en", words), translations=(spanish,))


if __name__ == "__main__":
    for label, value in figures().items():
        print(f"{label:<48} {value}", flush=True)
