"""Serves the settings page: makes its sections when it is first opened, keeps what is changed, tells who must know."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.errors import StoreError
from desktop.window.backend import Backend
from desktop.window.background import Background
from desktop.window.notice_bar import Notice
from desktop.window.settings.page import SettingsPage
from desktop.window.settings.section import Section

if TYPE_CHECKING:
    from desktop.settings import Settings

OVERLAY_FIELDS = (
    "overlay_theme",
    "overlay_note",
    "overlay_welcome",
    "overlay_welcome_names",
    "rep_name",
    "company",
)


class SettingsDesk(QObject):
    """`applied` carries the settings before and after a change; buttons ask for a test alert and for the first run."""

    applied = Signal(object, object)
    test_alert_asked = Signal()
    welcome_asked = Signal()

    def __init__(
        self, page: SettingsPage, backend: Backend, background: Background, tell: Callable[[Notice], None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._backend = backend
        self._background = background
        self._tell = tell
        page.reset_asked.connect(self._reset)

    def open(self, section: str = "") -> None:
        """Fills the page with what is kept now and turns to a section."""
        if not self._page.filled:
            self._fill()
        self._show(self._backend.settings())
        self._page.open(section)

    def close(self) -> None:
        """The page goes off show: the overlay of the page gives its port free."""
        self._page.close_section()
        self._background.run(self._backend.studio.close, lambda _: None, lambda text, hint: None)

    def change(self, name: str, value: object) -> None:
        """Keeps one field and applies it; a value that cannot be is said and put back."""
        self._keep({name: value})

    def _keep(self, changes: dict[str, object]) -> None:
        from pydantic import ValidationError

        before = self._backend.settings()
        try:
            fresh = type(before).model_validate(before.model_dump() | changes)
        except ValidationError:
            self._show(before)
            text = self.tr("That value cannot be used; the one before stays.")
            self._tell(Notice("late", text))
            return
        if fresh != before:
            self._apply(before, fresh)

    def _apply(self, before: Settings, fresh: Settings) -> None:
        try:
            self._backend.remember(fresh)
        except StoreError as error:
            self._tell(Notice("late", error.text, error.hint))
            return
        self._show(fresh)
        if any(getattr(before, name) != getattr(fresh, name) for name in OVERLAY_FIELDS):
            self._dress_overlay(fresh)
        self.applied.emit(before, fresh)

    def _dress_overlay(self, settings: Settings) -> None:
        def dress() -> None:
            from desktop.outlet import overlay_look

            self._backend.studio.show(overlay_look(settings))

        self._background.run(dress, lambda _: None, lambda text, hint: None)

    def _reset(self, names: tuple[str, ...]) -> None:
        before = self._backend.settings()
        plain = type(before)()
        old = {name: getattr(before, name) for name in names}
        self._keep({name: getattr(plain, name) for name in names})
        text = self.tr("This section is as it was at first.")
        self._tell(Notice("note", text, "", self.tr("Undo"), lambda: self._keep(dict(old))))

    def _show(self, settings: Settings) -> None:
        for section in self._page.sections():
            section.show_settings(settings)

    def _fill(self) -> None:
        from desktop.window.settings.making import chapters

        self._page.made.connect(self._take)
        self._page.fill(chapters(self._backend, self._background, self._tell))

    def _take(self, section: Section) -> None:
        from desktop.window.settings.about import AboutSection
        from desktop.window.settings.alerts import AlertsSection

        section.show_settings(self._backend.settings())
        section.changed.connect(self.change)
        if isinstance(section, AlertsSection):
            section.test_asked.connect(self.test_alert_asked)
        if isinstance(section, AboutSection):
            section.mend_asked.connect(self._page.open)
            section.welcome_asked.connect(self.welcome_asked)
