"""Leads a rep through the first run: opens the page, asks the app in the background, keeps what was chosen."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from asr.captions import Level
from desktop.errors import StoreError
from desktop.window.backend import Backend, Languages
from desktop.window.background import Background
from desktop.window.first_run.language_step import LanguageStep
from desktop.window.first_run.model_step import ModelStep
from desktop.window.first_run.model_work import ModelWork
from desktop.window.first_run.overlay_step import OverlayStep
from desktop.window.first_run.page import FirstRunPage
from desktop.window.first_run.sound_step import SoundStep
from desktop.window.first_run.targets_step import TargetsStep
from desktop.window.first_run.welcome import Heard
from desktop.window.main_window import MainWindow
from desktop.window.notice_bar import Notice
from desktop.window.telling import told
from desktop.window.words import window_language

OVERLAY = 4
"""Number of the step that has the overlay open."""


class FirstRun(QObject):
    """Opened at the first start and from the help; can be left at any step, and keeps what was chosen so far."""

    def __init__(self, window: MainWindow, backend: Backend, background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._backend = backend
        self._background = background
        self._page: FirstRunPage | None = None
        self._enough = Event()
        window.welcome_asked.connect(self.open)

    def is_open(self) -> bool:
        """Whether the page is there."""
        return self._page is not None

    def step(self) -> int:
        """Number of the step that is shown, from 0."""
        return self._page.step() if self._page else 0

    def open(self, step: int = 0) -> None:
        """Shows the page at `step`; not while a session is live."""
        if self._page is not None or self._window.pages.currentWidget() is self._window.live:
            return
        page = self._made()
        self._window.show_page(page)
        page.turn_to(step)
        self._background.run(
            self._backend.devices, self.sound.microphone.show_devices, lambda text, hint: None
        )
        self._find_languages()
        self._models.list()

    def _made(self) -> FirstRunPage:
        settings = self._backend.settings()
        self.language = LanguageStep(window_language())
        self.sound = SoundStep(settings.device, settings.source_language)
        self.targets = TargetsStep()
        self.targets.choice.choose(settings.source_language, settings.targets)
        self.model = ModelStep(settings.model)
        self._models = ModelWork(self.model, self._backend.stock, self._background)
        self.overlay = OverlayStep()
        self._page = page = FirstRunPage(
            (
                (self.tr("Your language"), self.language),
                (self.tr("Microphone"), self.sound),
                (self.tr("Languages"), self.targets),
                (self.tr("Speech model"), self.model),
                (self.tr("OBS"), self.overlay),
            )
        )
        self._connect(page)
        return page

    def _connect(self, page: FirstRunPage) -> None:
        page.left.connect(self.leave)
        page.turned.connect(self._turn)
        self.language.chosen.connect(self._change_language)
        self.sound.read_asked.connect(self._read)
        self.sound.stop_asked.connect(self._stop)
        self.sound.echo_asked.connect(self._try_echo)
        self.sound.misheard.added.connect(self._add_terms)
        self.sound.microphone.chosen.connect(lambda _: self._stop())
        self.sound.spoken_chosen.connect(self._take_spoken)
        self.targets.choice.source_changed.connect(lambda _: self._find_languages())
        self.model.chosen.connect(lambda _: self.keep())
        self.overlay.copied.connect(lambda text: QApplication.clipboard().setText(text))
        self.overlay.sample_asked.connect(self._backend.studio.sample)
        self.overlay.look_asked.connect(self._look)

    def keep(self) -> None:
        """Remembers what is chosen so far."""
        if self._page is None:
            return
        before = self._backend.settings()
        source = self.targets.choice.source()
        chosen = {
            "device": self.sound.microphone.device(),
            "source_language": source,
            "targets": self.targets.choice.targets() or before.targets,
            "model": self.model.model(),
            "welcomed": True,
        }
        try:
            self._backend.remember(before.model_copy(update=chosen))
        except StoreError as error:
            self._window.notices.tell(Notice("late", error.text, error.hint))

    def leave(self) -> None:
        """Keeps everything and goes to the ready page, filled in anew."""
        self.keep()
        self.leave_quietly()
        settings = self._backend.settings()
        self._window.ready.choose(settings)
        self._window.show_ready()
        self._window.refresh_asked.emit()

    def leave_quietly(self) -> None:
        """Ends what runs and takes the page away; harmless when there is none."""
        page, self._page = self._page, None
        self._stop()
        if page is None:
            return
        self._models.end()
        self.overlay.watch(False)
        self._background.run(self._backend.studio.close, lambda _: None, lambda text, hint: None)
        self._window.drop_page(page)

    def _turn(self, step: int) -> None:
        self._stop()
        self.keep()
        self.overlay.watch(step == OVERLAY)
        if step == OVERLAY:
            self._background.run(self._open_overlay, self.overlay.show_url, self.overlay.show_fault)

    def _open_overlay(self) -> str:
        self._backend.studio.open()
        url = self._backend.studio.url("", "", ())
        self._backend.studio.connect_obs()
        return url

    def _look(self) -> None:
        studio = self._backend.studio
        obs = studio.obs_state()
        refused = f"{told(obs.text)} {told(obs.hint)}" if obs is not None and obs.state == "refused" else ""
        self.overlay.show_pages(studio.clients(), studio.clients_in_obs(), refused)

    def _change_language(self, language: str) -> None:
        settings = self._backend.settings().model_copy(update={"language": language})
        self._backend.remember(settings)
        self._window.language_asked.emit(language)

    def _take_spoken(self, language: str) -> None:
        self._stop()
        self.targets.choice.choose(language, self.targets.choice.targets())
        self._find_languages()

    def _find_languages(self) -> None:
        source, wanted = self.targets.choice.source(), self._backend.settings().targets
        self._background.run(
            lambda: self._backend.languages(source, wanted), self._show_languages, lambda text, hint: None
        )

    def _show_languages(self, languages: Languages) -> None:
        if self._page is not None:
            self.targets.choice.show_languages(languages)
            self.sound.show_spoken(languages.spoken)

    def _read(self, device: str | None, language: str) -> None:
        self._enough = enough = Event()
        self.sound.show_reading(True)
        self._background.each(
            lambda: self._backend.welcome.read_aloud(device, language, enough),
            lambda item: self._take_heard(item, enough),
            lambda text, hint: self.sound.show_fault(text, hint) if text else None,
        )

    def _take_heard(self, item: Level | Heard, enough: Event) -> None:
        if self._page is None or enough is not self._enough:
            return
        if isinstance(item, Level):
            self.sound.show_level(item)
        else:
            self.sound.show_heard(item.text)

    def _stop(self) -> None:
        self._enough.set()

    def _try_echo(self, device: str | None) -> None:
        self._stop()
        self._background.run(
            lambda: self._backend.welcome.echoes(device), self.sound.show_echo, self.sound.show_fault
        )

    def _add_terms(self, terms: tuple[str, ...]) -> None:
        self._background.run(
            lambda: self._backend.welcome.add_terms(terms), self.sound.show_added, self.sound.show_fault
        )
