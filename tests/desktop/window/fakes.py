"""A session and an app that do what a test says, in the shapes that the window asks for."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from asr.captions import Caption, Gap, Level
from desktop.commands import Command
from desktop.errors import DeskcastError, StoreError
from desktop.hub import Hub
from desktop.long_jobs import Watch
from desktop.rooms.events import Alert, Buyer, BuyerSeen, ChatLine, Origin
from desktop.rooms.products import Products
from desktop.sessions.transcript import Line, LineTranslation, SessionSummary, Transcript
from desktop.settings import Settings
from desktop.window.backend import Check, Device, Languages, Plan, Target
from desktop.window.first_run.welcome import Heard
from tests.desktop.window.fake_archive import FakeArchive
from tests.desktop.window.fake_services import (
    FakeCare,
    FakeLists,
    FakePeople,
    FakeRooms,
    FakeSecrets,
    FakeStock,
    FakeStudio,
)
from translate.translations import Translation


class FakeOverlay:
    """An overlay that only knows its addresses."""

    clients = 1
    clients_in_obs = 1

    def url(self, lang: str | None = None) -> str:
        return "http://127.0.0.1:8951/o/secret/" + (f"?lang={lang}" if lang else "")


class FakeStandby:
    """Knows how often it was asked to load the model."""

    def __init__(self) -> None:
        self.warmed = 0

    def warm(self) -> None:
        self.warmed += 1

    def free_bytes(self) -> int:
        return 212_400_000_000


class FakeLobby:
    """Hears nobody unless `wanted`; tests say who comes by `hear`."""

    def __init__(self) -> None:
        self.wanted = False
        self.listened = 0
        self.refuses: DeskcastError | None = None
        self.closed = False
        self.hear: Callable[[object], None] = lambda _event: None

    def listen(self, hear: Callable[[object], None]) -> bool:
        self.listened += 1
        if self.refuses:
            raise self.refuses
        self.hear = hear
        return self.wanted

    def close(self) -> None:
        self.closed = True


class FakeWelcome:
    """Hears `said`, whatever is read aloud."""

    def __init__(self) -> None:
        self.said = "Welcome to our factory, please ask me anything about the stainless steel bottles."
        self.levels: tuple[float, ...] = (-20.0,)
        self.echo = False
        self.terms: list[str] = []

    def read_aloud(
        self, device: str | None, language: str, enough: threading.Event
    ) -> Iterator[Level | Heard]:
        yield from (level(rms_dbfs) for rms_dbfs in self.levels)
        yield Heard(self.said)

    def echoes(self, device: str | None) -> bool:
        return self.echo

    def add_terms(self, terms: tuple[str, ...]) -> str:
        self.terms.extend(terms)
        return "glossary.csv"


class FakeSession:
    """Publishes `events` when it runs, then waits to be stopped."""

    def __init__(
        self, hub: Hub, events: tuple[object, ...] = (), refuses: DeskcastError | None = None
    ) -> None:
        self.session_id = ""
        self.model_label = "demo model: English trade talk"
        self.processor = "CPU × 2, int8"
        self.overlay = FakeOverlay()
        self.products = Products()
        self.closed = False
        self.commands: list[Command] = []
        self._hub = hub
        self._events = events
        self._refuses = refuses
        self._stopping = threading.Event()

    def __enter__(self) -> Self:
        if self._refuses:
            raise self._refuses
        self.session_id = "20261122-090000-ab12"
        return self

    def run(self) -> None:
        for event in self._events:
            self._hub.publish(event)
        self._stopping.wait()

    def do(self, command: Command) -> None:
        self.commands.append(command)

    def tell(self, *events: object) -> None:
        """Publishes more events while it runs."""
        for event in events:
            self._hub.publish(event)

    def stop(self) -> None:
        self._stopping.set()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closed = True


@dataclass
class FakeBackend:
    """An app with two languages, one microphone and one kept session."""

    events: tuple[object, ...] = ()
    refuses: DeskcastError | None = None
    kept: Settings = field(default_factory=Settings)
    plans: list[Plan] = field(default_factory=list)
    exported: list[Path] = field(default_factory=list)
    made: list[FakeSession] = field(default_factory=list)
    transcripts: list[Transcript] = field(default_factory=list)
    folder: Path = Path()
    disk_full: bool = False
    export_steps: int = 0
    export_paused: threading.Event = field(default_factory=threading.Event)
    standby: FakeStandby = field(default_factory=FakeStandby)
    lobby: FakeLobby = field(default_factory=FakeLobby)
    welcome: FakeWelcome = field(default_factory=FakeWelcome)
    stock: FakeStock = field(default_factory=FakeStock)
    archive: FakeArchive = field(default_factory=FakeArchive)
    studio: FakeStudio = field(default_factory=FakeStudio)
    secrets: FakeSecrets = field(default_factory=FakeSecrets)
    rooms: FakeRooms = field(default_factory=FakeRooms)
    lists: FakeLists = field(default_factory=FakeLists)
    people: FakePeople = field(default_factory=FakePeople)
    care: FakeCare = field(default_factory=FakeCare)

    def settings(self) -> Settings:
        return self.kept

    def remember(self, settings: Settings) -> None:
        self.kept = settings

    def devices(self) -> tuple[Device, ...]:
        return (Device("Yeti Stereo Microphone", True), Device("Built-in Audio", False))

    def listen(self, device: str | None, enough: threading.Event) -> Iterator[Level]:
        if self.refuses:
            raise self.refuses
        yield level(-20)
        enough.wait()

    def languages(self, source: str, wanted: tuple[str, ...]) -> Languages:
        missing = [Target(code, f"No language pack leads from en to {code}.") for code in wanted]
        works = [Target("es"), Target("zh")]
        return Languages(source, ("en",), (*works, *[one for one in missing if one.code not in ("es", "zh")]))

    def checks(self) -> Iterator[Check]:
        yield Check("sound", "ok", "2 microphone(s): Yeti Stereo Microphone (default), Built-in Audio")
        yield Check(
            "model", "warn", "demo loads (demo model: English trade talk)", "deskcast models install small"
        )
        yield Check("packs", "ok", "en to es, zh translates")
        yield Check("port", "fail", "Port 8951 of the overlay is in use.", "Close the other program.")
        yield Check("disk", "ok", "212.4 GB free where the record is kept")

    def sessions(self) -> tuple[SessionSummary, ...]:
        return tuple(one.session for one in self.transcripts)

    def transcript(self, session_id: str) -> Transcript:
        return next(one for one in self.transcripts if one.session.id == session_id)

    def formats(self) -> tuple[str, ...]:
        return ("srt", "vtt", "txt", "md", "json", "csv")

    def export_path(self, session_id: str, form: str, language: str) -> Path:
        return self.folder / f"{session_id}.{language}.{form}"

    def export(self, session_id: str, form: str, language: str, path: Path, watch: Watch) -> Path:
        if self.disk_full:
            raise StoreError("disk-full", "The disk is full.", "Free some space and export again.")
        for _half in watch.along(range(self.export_steps)):
            self.export_paused.wait()
        self.exported.append(path)
        return path

    def open_session(self, plan: Plan, hub: Hub) -> FakeSession:
        self.plans.append(plan)
        session = FakeSession(hub, self.events, self.refuses)
        self.made.append(session)
        self.transcripts.insert(0, transcript("20261122-090000-ab12", plan.title))
        return session

    def open_options(self, options: object, hub: Hub) -> FakeSession:
        return self.open_session(Plan("talk.flac", None, "en", ("es", "zh"), "Deskcast demo"), hub)

    def demo(self) -> object:
        return DemoOptions()


@dataclass(frozen=True)
class DemoOptions:
    """What the window reads of a session's options."""

    input: str = "talk.flac"
    device: str | None = None
    source_language: str = "en"
    targets: tuple[str, ...] = ("es", "zh")
    title: str = "Deskcast demo"


BEGAN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def summary(session_id: str = "20261121-140000-cd34", title: str = "Spring bottles") -> SessionSummary:
    return SessionSummary(
        id=session_id,
        title=title,
        source_language="en",
        targets=("es", "zh"),
        input="mic",
        model="small",
        started_at=BEGAN,
        ended_at=BEGAN,
        duration_ms=2_537_000,
        captions=214,
        buyers=9,
        crashed=False,
    )


def crashed(session_id: str = "20261120-080000-ef56") -> SessionSummary:
    return replace(summary(session_id, "Kitchen scales, Brazil"), ended_at=None, crashed=True)


def transcript(
    session_id: str = "20261121-140000-cd34", title: str = "Spring bottles", lines: int = 3
) -> Transcript:
    kept = tuple(
        Line(
            at,
            at * 4_000,
            at * 4_000 + 3_000,
            f"Line {at}: the price is $2.85, FOB Ningbo.",
            "en",
            (),
            (
                LineTranslation("es", f"Línea {at}: el precio es de $2.85, FOB Ningbo."),
                LineTranslation("zh", f"第{at}行:价格为 2.85 美元,宁波离岸价。"),
            ),
        )
        for at in range(1, lines + 1)
    )
    return Transcript(summary(session_id, title), kept)


def with_session(one: Transcript, session: SessionSummary) -> Transcript:
    return replace(one, session=session)


def caption(utterance: int, text: str, tail: str = "", final: bool = False, language: str = "en") -> Caption:
    return Caption(utterance, utterance * 4_000, utterance * 4_000 + 3_000, text, tail, language, final)


def translation(
    utterance: int, language: str, text: str, tail: str = "", final: bool = False, flags: tuple[str, ...] = ()
) -> Translation:
    return Translation(utterance, language, text, tail, final, flags)


def buyer(name: str = "Diego Herrera", company: str = "Comercial Herrera", country: str = "MX") -> Buyer:
    return Buyer(f"demo:{name}", "demo", name, company, country)


def seen(who: Buyer, at_ms: int = 8_000, present: bool = True, home: str = "overseas") -> BuyerSeen:
    return BuyerSeen(at_ms, who, Origin(home, who.country, (f"the platform says {who.country}",)), present)  # type: ignore[arg-type]


def alert(who: Buyer, at_ms: int = 8_000) -> Alert:
    return Alert(at_ms, ("An overseas buyer entered the room", f"the platform says {who.country}"), who)


def chat(who: Buyer, text: str, at_ms: int = 20_000) -> ChatLine:
    return ChatLine(at_ms, who, text)


def level(rms_dbfs: float) -> Level:
    return Level(0, rms_dbfs, rms_dbfs + 10, True)


def gap() -> Gap:
    return Gap(61_000, 64_200, "unplugged")
