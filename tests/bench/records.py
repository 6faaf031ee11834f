"""The record at its bars: a search among 10,000 buyers and 100,000 events, what is remembered, exports, backups."""

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from asr.captions import Caption, Word
from desktop.rooms.events import Buyer, BuyerSeen, ChatLine, Origin, RoomEvent
from desktop.rooms.memory import BuyerProfile
from desktop.sessions.backups import back_up
from desktop.sessions.exports.export import FORMATS, ExportOptions, rendered
from desktop.sessions.memory import BuyerMemory
from desktop.sessions.store import SessionStore
from desktop.sessions.transcript import Line, LineTranslation, NewSession, SessionSummary, Transcript
from translate.translations import Translation

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
    """Milliseconds (the slowest of several) and seconds of CPU."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "deskcast.db"
        with SessionStore.open(database) as store:
            _fill(store)
        return _of_record(database) | _of_exports()


def _of_record(database: Path) -> dict[str, float]:
    found: dict[str, float] = {"MB of the record": round(database.stat().st_size / 1e6, 1)}
    with SessionStore.read(database) as reader:
        for typed in ("lamp 4711", "precio", "价格", "price", "days", "buyer 99", "nothing of this"):
            found[f"search {typed!r} ms"] = _slowest_ms(lambda: reader.search(typed))  # noqa: B023
        for typed in ("company 123", "buyer", "sample"):
            found[f"buyers {typed!r} ms"] = _slowest_ms(lambda: reader.search_buyers(typed))  # noqa: B023
        found["list of all buyers ms"] = _slowest_ms(reader.list_buyers)
        session_id = reader.list_sessions()[0].id
        found["one session loaded ms"] = _slowest_ms(lambda: reader.load(session_id))
    with BuyerMemory.open(database, "now") as memory:
        found["remembered ms"] = _slowest_ms(lambda: memory.remembered("bench:4711"), 50)
    found["backup ms"] = _slowest_ms(lambda: back_up(database, datetime.now(UTC)), 3)
    with SessionStore.open(database) as store:
        found["buyer erased without a trace ms"] = _slowest_ms(lambda: store.erase_buyer("bench:4711"), 1)
    return found


def _of_exports() -> dict[str, float]:
    evening = _evening()
    found = {}
    for form in FORMATS:
        start = time.process_time()
        rendered(evening, ExportOptions(form, "bilingual"))
        found[f"export {form}, 30,000 captions, CPU s"] = round(time.process_time() - start, 2)
    return found


def _slowest_ms(act: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append((time.perf_counter() - start) * 1_000)
    return round(max(taken), 2)


def _fill(store: SessionStore) -> None:
    for number in range(SESSIONS):
        began = START + timedelta(days=number)
        session_id = store.begin(NewSession(f"Show {number}", "en", ("es",), "mic", "bench", began))
        events: list[object] = list(_session(number, began))
        for first in range(0, len(events), 1_000):
            store.keep_all(session_id, events[first : first + 1_000])
        store.end(session_id, began + timedelta(hours=2))


def _session(number: int, began: datetime) -> Iterator[object]:
    share = BUYERS // SESSIONS
    people = [_buyer(one) for one in range(number * share, (number + 1) * share)]
    for at_ms, buyer in enumerate(people):
        yield BuyerSeen(at_ms, buyer, Origin("overseas", buyer.country, ("platform",)), True)
        yield BuyerProfile(at_ms, buyer.id, "sample" if at_ms % 9 == 0 else "asked", topics=("price",))
    for place in range(EVENTS // SESSIONS):
        buyer, text = people[place % share], _TYPED[place % 3].format(number * 5_000 + place)
        at = began + timedelta(milliseconds=place * 1_000)
        yield RoomEvent(str(place), "bench", at, "commented", buyer, text, place * 1_000)
        yield ChatLine(place * 1_000, buyer, text)
    for utterance in range(CAPTIONS // SESSIONS):
        said = _SAID.format(utterance)
        yield Caption(utterance, utterance * 4_000, utterance * 4_000 + 3_000, said, "", "en", True, ())
        yield Translation(utterance, "es", _TRANSLATED.format(utterance), "", True, ())


def _buyer(number: int) -> Buyer:
    return Buyer(f"bench:{number}", "bench", f"Buyer {number}", f"Company {number}", "MX", ("es",))


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
