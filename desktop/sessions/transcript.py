"""One session as values: what it is started with, how it is listed, and all that was kept of it.

Times are integer milliseconds since the session began; wall-clock times are aware and in UTC.
"""

from dataclasses import dataclass
from datetime import datetime

from asr.captions import Gap, InputChanged, Word
from desktop.desk import Correction, Moment, Muted, OverlayHidden, PricePinned
from desktop.errors import Problem
from desktop.rooms.events import Alert, Buyer, BuyerSeen, ChatLine, Origin, RoomEvent
from desktop.rooms.memory import BuyerProfile, ChatTranslated, Hint, ScriptProgress


@dataclass(frozen=True, slots=True)
class NewSession:
    """What is known when a session begins; `input` is `mic` or a file name, `started_at` is aware."""

    title: str
    source_language: str
    targets: tuple[str, ...]
    input: str
    model: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """A session as a list shows it; `crashed` when it was left open and nobody is writing it any more.

    `duration_ms` is the later of the last kept moment and, for a closed session, its wall-clock length.
    """

    id: str
    title: str
    source_language: str
    targets: tuple[str, ...]
    input: str
    model: str
    started_at: datetime
    ended_at: datetime | None
    duration_ms: int
    captions: int
    buyers: int
    crashed: bool

    @property
    def live(self) -> bool:
        """Being written right now."""
        return self.ended_at is None and not self.crashed


@dataclass(frozen=True, slots=True)
class KnownBuyer:
    """A buyer over all sessions: as last seen, in how many sessions, and when the newest of them began.

    `profile` is their last standing, if one was kept.
    """

    buyer: Buyer
    origin: Origin
    sessions: int
    last_session_at: datetime
    profile: BuyerProfile | None = None


@dataclass(frozen=True, slots=True)
class LineTranslation:
    """The closed translation of a line; flags as in `translate.translations.Translation`.

    `outdated` is the flag of one that was made before the rep corrected the line.
    """

    language: str
    text: str
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One final caption with its translations, in the order of the session's targets.

    `text` is what counts; `original` is what was recognised where the rep corrected it, else empty.
    """

    utterance: int
    start_ms: int
    end_ms: int
    text: str
    language: str
    words: tuple[Word, ...] = ()
    translations: tuple[LineTranslation, ...] = ()
    original: str = ""

    def text_in(self, language: str) -> str:
        """The translation into `language`, or nothing."""
        return next((known.text for known in self.translations if known.language == language), "")


@dataclass(frozen=True, slots=True)
class Transcript:
    """Everything kept of one session, each part in order of time.

    `lines` read as the rep corrected them; `hidden` are those that were taken back. `buyers` hold each buyer's last
    known state; their `at_ms` is when the session first met them.
    """

    session: SessionSummary
    lines: tuple[Line, ...] = ()
    buyers: tuple[BuyerSeen, ...] = ()
    events: tuple[RoomEvent, ...] = ()
    chats: tuple[ChatLine, ...] = ()
    alerts: tuple[Alert, ...] = ()
    gaps: tuple[Gap, ...] = ()
    inputs: tuple[InputChanged, ...] = ()
    problems: tuple[Problem, ...] = ()
    hidden: tuple[Line, ...] = ()
    corrections: tuple[Correction, ...] = ()
    moments: tuple[Moment, ...] = ()
    price_pins: tuple[PricePinned, ...] = ()
    mutes: tuple[Muted, ...] = ()
    overlay_hidden: tuple[OverlayHidden, ...] = ()
    script: tuple[ScriptProgress, ...] = ()
    hints: tuple[Hint, ...] = ()
    profiles: tuple[BuyerProfile, ...] = ()
    chat_translations: tuple[ChatTranslated, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages asked for, then any other that a line was translated into."""
        said = {known.language for line in self.lines for known in line.translations}
        return (*self.session.targets, *sorted(said - set(self.session.targets)))


@dataclass(frozen=True, slots=True)
class BuyerVisit:
    """All that one session keeps of one buyer, each part in order of time."""

    session: SessionSummary
    seen: BuyerSeen
    profile: BuyerProfile | None
    events: tuple[RoomEvent, ...]
    chats: tuple[ChatLine, ...]
    chat_translations: tuple[ChatTranslated, ...]
    alerts: tuple[Alert, ...]
    hints: tuple[Hint, ...]
