"""Short ways to make the values that the record keeps."""

from datetime import UTC, datetime

from asr.captions import Caption, Word
from desktop.rooms.events import Alert, Buyer, BuyerSeen, ChatLine, Origin, RoomEvent
from desktop.sessions.transcript import Line, LineTranslation, NewSession, SessionSummary, Transcript
from translate.translations import Translation

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ANN = Buyer(
    "demo:1", "demo", "Ann Müller", "Lamps & Co", "DE", ("de", "en"), datetime(2026, 11, 1, tzinfo=UTC), 3
)


def new_session(title: str = "Lamps", targets: tuple[str, ...] = ("es", "zh")) -> NewSession:
    return NewSession(title, "en", targets, "talk.wav", "small", NOON)


def caption(utterance: int, text: str = "", final: bool = True) -> Caption:
    said = text or f"sentence number {utterance}"
    start_ms = utterance * 1_000
    words = tuple(
        Word(start_ms + 100 * place, start_ms + 100 * place + 80, word, 0.9)
        for place, word in enumerate(said.split())
    )
    return Caption(utterance, start_ms, start_ms + 900, said, "" if final else "and", "en", final, words)


def translation(utterance: int, language: str, text: str, final: bool = True) -> Translation:
    return Translation(utterance, language, text, "", final, ("figure",))


def seen(buyer: Buyer = ANN, at_ms: int = 500, present: bool = True) -> BuyerSeen:
    return BuyerSeen(at_ms, buyer, Origin("overseas", "DE", ("phone +49", "writes German")), present)


def joined(event_id: str = "1", buyer: Buyer = ANN) -> RoomEvent:
    return RoomEvent(event_id, "demo", NOON, "joined", buyer, "", 500, "+4930", "ann@example.com", "")


def chat(text: str = "How much for 500?", at_ms: int = 1_500, buyer: Buyer = ANN) -> ChatLine:
    return ChatLine(at_ms, buyer, text)


def alert(at_ms: int = 600, buyer: Buyer = ANN) -> Alert:
    return Alert(at_ms, ("first overseas buyer", "asked for a price"), buyer)


def line(utterance: int, text: str, start_ms: int = 0, length_ms: int = 3_000, **texts: str) -> Line:
    """A line without word times; `texts` are translations by language."""
    known = tuple(LineTranslation(language, said) for language, said in texts.items())
    return Line(utterance, start_ms, start_ms + length_ms, text, "en", (), known)


def transcript(*lines: Line, title: str = "Lamps", **parts: tuple[object, ...]) -> Transcript:
    summary = SessionSummary(
        "20261122-120000", title, "en", ("es", "zh"), "mic", "small", NOON, NOON, 60_000, len(lines), 0, False
    )
    return Transcript(summary, lines, **parts)  # type: ignore[arg-type]
