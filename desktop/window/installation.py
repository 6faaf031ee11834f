"""The app that is installed here, as the window asks for it; heavy parts are imported when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Literal, Protocol

from asr.captions import AudioChunk, Level
from desktop.errors import USER_ERRORS
from desktop.hub import Hub
from desktop.long_jobs import UNWATCHED, Watch
from desktop.paths import ASSETS, Paths
from desktop.session_options import SessionOptions, demo_options, rehearsed
from desktop.sessions.exports.formats import FORMATS
from desktop.sessions.transcript import SessionSummary, Transcript
from desktop.settings import Settings, load_settings, save_settings
from desktop.window.backend import MICROPHONE, Check, Device, Languages, Plan, Target
from desktop.window.bridge import SessionLike
from desktop.window.installed.archive import InstalledArchive
from desktop.window.installed.care import InstalledCare, InstalledPeople
from desktop.window.installed.desk import InstalledLists, InstalledRooms, InstalledSecrets
from desktop.window.installed.lobby import InstalledLobby
from desktop.window.installed.standby import InstalledStandby
from desktop.window.installed.stock import InstalledStock
from desktop.window.installed.studio import InstalledStudio
from desktop.window.installed.welcome import InstalledWelcome
from desktop.window.telling import told
from desktop.window.words import window_language

if TYPE_CHECKING:
    from desktop.door import OpenDoor


class Finding(Protocol):
    """A line of the check list as the doctor writes it."""

    @property
    def check(self) -> str:
        """What was looked at."""

    @property
    def state(self) -> Literal["ok", "warn", "fail"]:
        """How it is."""

    @property
    def text(self) -> str:
        """What was found."""

    @property
    def mend(self) -> str:
        """What to do about it."""


class Installation:
    """Backend of the real app; `examine` makes the check list, `shows` get the events of its sessions."""

    def __init__(
        self,
        paths: Paths,
        examine: Callable[[], Iterable[Finding]],
        shows: Sequence[Callable[[object], None]] = (),
    ) -> None:
        self._paths = paths
        self._examine = examine
        self._shows = shows
        self.stock = InstalledStock(paths, self.settings)
        self.studio = InstalledStudio(paths, self.settings)
        self.standby = InstalledStandby(paths, self.settings)
        self.welcome = InstalledWelcome(paths, self.settings, self.standby)
        self.lobby = InstalledLobby(paths, self._between, self.studio)
        self.secrets = InstalledSecrets(paths, self.lobby.renew)
        self.rooms = InstalledRooms(paths)
        self.lists = InstalledLists(paths)
        self.people = InstalledPeople(paths, self.lobby.forget)
        self.archive = InstalledArchive(paths)
        self.care = InstalledCare(paths, self.checks)

    def settings(self) -> Settings:
        """What was remembered."""
        return load_settings(self._paths.settings)

    def remember(self, settings: Settings) -> None:
        """Keeps `settings`."""
        save_settings(self._paths.settings, settings)

    def devices(self) -> tuple[Device, ...]:
        """Input devices, the default one marked."""
        from asr.microphone import list_devices

        return tuple(Device(device.name, device.default, device.rate_hz) for device in list_devices())

    def listen(self, device: str | None, enough: Event) -> Iterator[Level]:
        """Levels of a microphone that is opened for it."""
        from asr.level import LevelMeter
        from asr.microphone import Microphone

        meter = LevelMeter()
        with Microphone(device) as microphone:
            for chunk in microphone:
                if enough.is_set():
                    return
                if isinstance(chunk, AudioChunk):
                    yield from meter.feed(chunk, speech=False)

    def languages(self, source: str, wanted: tuple[str, ...]) -> Languages:
        """What the installed model hears and the installed packs translate."""
        from translate.packs import available

        packs = available(self._paths.packs, ASSETS)
        known = sorted({code for pack in packs if not pack.problem for code in (pack.source, pack.target)})
        targets = [self._target(source, code) for code in dict.fromkeys((*wanted, *known)) if code != source]
        return Languages(
            source,
            self._spoken() or (source,),
            tuple(target for target in targets if not target.missing or target.code in wanted),
        )

    def _target(self, source: str, code: str) -> Target:
        from translate.packs import available
        from translate.ways import route

        try:
            route(source, code, available(self._paths.packs, ASSETS))
        except USER_ERRORS as error:
            return Target(code, f"{told(error.text)} {told(error.hint)}")
        return Target(code)

    def _spoken(self) -> tuple[str, ...]:
        from asr.fit import choose_model

        try:
            return tuple(choose_model(self.settings().model, self._paths.models, ASSETS).languages)
        except USER_ERRORS:
            return ()

    def checks(self) -> Iterator[Check]:
        """The doctor's findings."""
        for found in self._examine():
            if found.check == "port" and self.studio.url("", "", ()):
                continue  # it is this window that holds the port
            yield Check(found.check, found.state, found.text, found.mend)

    def sessions(self) -> tuple[SessionSummary, ...]:
        """What was kept, newest first."""
        from desktop.sessions.store import SessionStore

        with SessionStore.read(self._paths.database) as store:
            return store.list_sessions()

    def transcript(self, session_id: str) -> Transcript:
        """The lines of one session."""
        from desktop.sessions.store import SessionStore

        with SessionStore.read(self._paths.database) as store:
            return store.load(session_id)

    def formats(self) -> tuple[str, ...]:
        """Kinds of export files."""
        return tuple(FORMATS)

    def export_path(self, session_id: str, form: str, language: str) -> Path:
        """A name in the exports folder."""
        from desktop.sessions.exports.export import ExportOptions, default_name

        transcript = self.transcript(session_id)
        self._paths.exports.mkdir(parents=True, exist_ok=True)
        return self._paths.exports / default_name(transcript, ExportOptions(form, language))

    def export(self, session_id: str, form: str, language: str, path: Path, watch: Watch = UNWATCHED) -> Path:
        """Writes one session; the save dialog has asked before replacing a file."""
        from desktop.sessions.exports.export import ExportOptions, export
        from desktop.sessions.exports.review_words import Wording

        wording: Wording = "zh" if window_language() == "zh" else "en"
        options = ExportOptions(form, language, overwrite=True, wording=wording)
        return export(self.transcript(session_id), options, path, watch)

    def open_session(self, plan: Plan, hub: Hub) -> SessionLike:
        """A session made of `plan` and the settings."""
        from desktop.outlet import obs_options
        from desktop.secrets import Passwords

        obs = obs_options(self.settings(), Passwords(self._paths.passwords))
        options = replace(self._options(plan, self.settings()), obs=obs)
        if plan.rehearsal:
            return self.open_options(rehearsed(options), hub)
        return self._lending(options, hub, self.lobby.open_door)

    def _between(self) -> SessionOptions | None:
        """What buyers who come before the next session are judged by; None where they are not heard."""
        settings = self.settings()
        if not settings.hears_between:
            return None
        products = settings.products if Path(settings.products).is_file() else ""
        plan = Plan(MICROPHONE, None, settings.source_language, settings.targets, "", products=products)
        return self._options(plan, settings)

    def _options(self, plan: Plan, settings: Settings) -> SessionOptions:
        from desktop.outlet import overlay_look
        from desktop.receiving import room_choices

        return SessionOptions(
            input=plan.input,
            device=plan.device,
            source_language=plan.source_language,
            targets=plan.targets,
            model=settings.model,
            glossary=_path(plan.glossary),
            products=_path(plan.products),
            script=_path(plan.script),
            chinese=settings.chinese,
            rep_language=settings.rep_language,
            follow_language=settings.follow_language,
            rooms=settings.rooms,
            title=plan.title,
            overlay_port=settings.overlay_port,
            look=overlay_look(settings),
            home_country=settings.home_country,
            room=room_choices(settings),
            webhook_out=settings.webhook_out,
            webhook_out_inside=settings.webhook_out_inside,
        )

    def open_options(self, options: SessionOptions, hub: Hub) -> SessionLike:
        """A session made of `options`; buyers who wait are none of its."""
        self.lobby.close()
        return self._lending(options, hub)

    def _lending(self, options: SessionOptions, hub: Hub, open_door: OpenDoor | None = None) -> SessionLike:
        """It has the overlay's port from the settings page, and lends it while it runs."""
        from desktop.window.installed.lending import LendingSession

        self.studio.close()
        models = self.standby.models
        return LendingSession(options, self._paths, hub, self._shows, models, self.studio, open_door)

    def demo(self) -> SessionOptions:
        """The bundled talk with its scripted room."""
        return demo_options(self.settings().overlay_port)


def _path(text: str) -> Path | None:
    return Path(text) if text else None
