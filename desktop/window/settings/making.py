"""The sections of the settings page in their order; imported when the page is first opened."""

from __future__ import annotations

from collections.abc import Callable

from desktop.window.backend import Backend
from desktop.window.background import Background
from desktop.window.notice_bar import Notice
from desktop.window.settings.about import AboutSection
from desktop.window.settings.alerts import AlertsSection
from desktop.window.settings.hot_keys import HotKeysSection
from desktop.window.settings.languages import LanguagesSection
from desktop.window.settings.lists import ListsSection
from desktop.window.settings.microphone import MicrophoneSection
from desktop.window.settings.models import ModelsSection
from desktop.window.settings.obs import ObsSection
from desktop.window.settings.overlay import OverlaySection
from desktop.window.settings.page import Chapter
from desktop.window.settings.privacy import PrivacySection
from desktop.window.settings.rooms import RoomsSection
from desktop.window.settings.section import Bench


def sections(backend: Backend, background: Background, tell: Callable[[Notice], None]) -> tuple[Chapter, ...]:
    """Made anew; the last one is where the report is."""
    bench = Bench(backend, background, tell)
    return (
        Chapter("microphone", "mic", MicrophoneSection(bench)),
        Chapter("languages", "globe", LanguagesSection(bench)),
        Chapter("models", "down", ModelsSection(bench)),
        Chapter("lists", "file", ListsSection(bench)),
        Chapter("overlay", "overlay", OverlaySection(bench)),
        Chapter("obs", "camera", ObsSection(bench)),
        Chapter("rooms", "people", RoomsSection(bench)),
        Chapter("alerts", "bell", AlertsSection(bench)),
        Chapter("keys", "keyboard", HotKeysSection(bench)),
        Chapter("privacy", "lock", PrivacySection(bench)),
        Chapter("about", "help", AboutSection(bench)),
    )
