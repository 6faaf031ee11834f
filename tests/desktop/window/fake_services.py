"""What the settings page asks of the app, answered as a test says."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from desktop.errors import DeskcastError
from desktop.overlay.fonts import Script
from desktop.overlay.look import Look
from desktop.overlay.obs_values import ObsState
from desktop.rooms.events import Buyer, Origin
from desktop.rooms.sources.catalogue import KINDS, SourceKind
from desktop.rooms.sources.trying import Trial
from desktop.sessions.transcript import KnownBuyer
from desktop.window.services import About, Erased, Holding, ListKind, ListRead, Offering, Tell

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def known(name: str, company: str, country: str) -> KnownBuyer:
    who = Buyer(f"demo:{name}", "demo", name, company, country)
    return KnownBuyer(who, Origin("overseas", country, ()), 2, NOW)


@dataclass
class FakeStock:
    """Three models, three packs; a download goes to the half, waits for `go_on` or a stop, then ends."""

    holdings: list[Holding] = field(
        default_factory=lambda: [
            Holding("model", "small", "Whisper small", 486_212_372, (), verdict="smooth", delay_ms=900),
            Holding("model", "medium", "Whisper medium", 1_530_571_735, (), verdict="behind", delay_ms=6_400),
            Holding("model", "demo", "demo model: English trade talk", 21_000_000, ("en",), bundled=True),
            Holding("pack", "en-es", "English → Spanish", 4_100_000, ("en", "es"), bundled=True),
            Holding("pack", "en-fr", "English → French", 88_000_000, ("en", "fr")),
            Holding(
                "pack", "en-de", "x", 1_000, ("en", "de"), problem="en_de lacks model.bin; import it again."
            ),
            Holding("pack", "zh-es", "zh→es goes through English", 0, ("zh", "es"), through="en"),
        ]
    )
    refuses: DeskcastError | None = None
    done: list[tuple[str, str]] = field(default_factory=list)
    go_on: Event = field(default_factory=Event)

    def held(self) -> tuple[Holding, ...]:
        return tuple(self.holdings)

    def offered_models(self) -> tuple[Offering, ...]:
        return (Offering("model", "tiny", 78_203_619), Offering("model", "small.en", 486_000_000, ("en",)))

    def offered_packs(self) -> tuple[Offering, ...]:
        return (Offering("pack", "en-pt", 0, ("en", "pt")), Offering("pack", "ru-en", 0, ("ru", "en")))

    def install(self, offer: Offering, tell: Tell, enough: Event) -> None:
        tell(40_000_000, 80_000_000)
        while not (enough.is_set() or self.go_on.wait(0.01)):
            pass
        if enough.is_set():
            raise DeskcastError("stopped", "The download was stopped.", "It goes on from there next time.")
        self._do("install", offer.name)

    def take_in(self, path: Path) -> str:
        self._do("import", path.name)
        return path.stem

    def check(self, holding: Holding) -> None:
        self._do("check", holding.name)

    def remove(self, holding: Holding) -> None:
        self._do("remove", holding.name)
        self.holdings.remove(holding)

    def measure(self, tell: Tell, enough: Event) -> None:
        tell(1, 4)
        self._do("measure", "")

    def _do(self, act: str, name: str) -> None:
        if self.refuses:
            raise self.refuses
        self.done.append((act, name))


@dataclass
class FakeStudio:
    """An overlay with `pages` open, and an OBS that stands as `obs` says once it is connected."""

    pages: int = 1
    in_obs: int = 0
    obs: ObsState | None = None
    refuses: DeskcastError | None = None
    missing: tuple[Script, ...] = ()
    calls: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    is_open: bool = False
    followed: bool = False

    def open(self) -> None:
        if self.refuses:
            raise self.refuses
        self.is_open = True

    def close(self) -> None:
        self.is_open = False

    def url(self, lang: str, theme: str, layers: tuple[str, ...]) -> str:
        asked = "&".join(
            part
            for part in (f"lang={lang}" if lang else "", "layers=" + ",".join(layers) if layers else "")
            if part
        )
        return "http://127.0.0.1:8951/o/Zk3v8Qw1/" + (f"?{asked}" if asked else "")

    def clients_in_obs(self) -> int:
        return self.in_obs

    def clients(self) -> int:
        return self.pages

    def show(self, look: Look) -> None:
        self.looks.append(look)

    def sample(self) -> None:
        self.calls.append("sample")

    def sample_welcome(self) -> None:
        self.calls.append("welcome")

    def obs_state(self) -> ObsState | None:
        return self.obs if self.followed else None

    def connect_obs(self) -> None:
        self.calls.append("obs")
        self.followed = True

    def missing_scripts(self, languages: tuple[str, ...]) -> tuple[Script, ...]:
        return self.missing


@dataclass
class FakeSecrets:
    """A keyring in memory."""

    texts: dict[str, str] = field(default_factory=dict)
    has_keyring: bool = True

    def kept(self, name: str) -> bool:
        return bool(self.texts.get(name))

    def keep(self, name: str, text: str) -> bool:
        self.texts[name] = text
        return self.has_keyring


@dataclass
class FakeRooms:
    """Sources of the catalogue; `trials` by name, else it works."""

    trials: dict[str, Trial] = field(default_factory=dict)

    def kinds(self) -> tuple[SourceKind, ...]:
        return tuple(kind for kind in KINDS if kind.name != "stdin")

    def trial(self, source: str) -> Trial:
        return self.trials.get(source, Trial(True, f"{source} answers."))


@dataclass
class FakeLists:
    """Every file reads the same."""

    flaws: tuple[str, ...] = ("4: The price 'ask us' cannot be read; write it like 500=$2.85.",)
    pasted: list[tuple[str, str]] = field(default_factory=list)

    def read(self, kind: ListKind, path: Path) -> ListRead:
        sample = ("KX-420 · Steel bottle · 500: USD 2.85", "KX-500 · <b>Flask</b> · 500: USD 3.10")
        return ListRead(str(path), 42, sample, self.flaws if kind == "products" else ())

    def paste(self, kind: ListKind, text: str) -> ListRead:
        self.pasted.append((kind, text))
        return self.read(kind, Path(f"{kind}.tsv"))


@dataclass
class FakePeople:
    """Three buyers, one of them hostile."""

    buyers: list[KnownBuyer] = field(
        default_factory=lambda: [
            known("Diego Ramírez", "Casa Verde", "MX"),
            known("أحمد حسن", "شركة النيل للتجارة", "EG"),
            known("<b>Ivan</b>\n<img src=x>" + "long " * 30, "Acme", "RU"),
        ]
    )
    folder: Path = Path()
    files: tuple[Path, ...] = ()
    erased: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)

    def search(self, text: str) -> tuple[KnownBuyer, ...]:
        return tuple(one for one in self.buyers if text.casefold() in one.buyer.name.casefold())

    def export(self, buyer_id: str) -> Path:
        return self.folder / "buyer.json"

    def erase(self, buyer_id: str) -> Erased:
        self.erased.append(buyer_id)
        self.buyers = [one for one in self.buyers if one.buyer.id != buyer_id]
        return Erased(2, 1, self.files)

    def delete_session(self, session_id: str) -> None:
        self.deleted.append(session_id)


@dataclass
class FakeCare:
    """A record that is damaged or not."""

    folder: Path = Path()
    damaged: bool = False
    report_fails: DeskcastError | None = None
    reports: list[Path] = field(default_factory=list)

    def about(self) -> About:
        return About(
            "1.0.0",
            ("ctranslate2 4.6.0: MIT", "PySide6-Essentials 6.9.1: LGPL-3.0-only"),
            self.folder,
            self.folder,
        )

    def report(self, target: Path) -> Path:
        if self.report_fails:
            raise self.report_fails
        self.reports.append(target)
        return target

    def report_path(self) -> Path:
        return self.folder / "deskcast-report.txt"

    def is_damaged(self) -> bool:
        return self.damaged

    def repair(self) -> str:
        self.damaged = False
        return "12 session(s) with 3,410 caption(s) are there again."
