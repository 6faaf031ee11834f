"""The sections of the settings page in their order; each is imported and made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from desktop.window.backend import Backend
from desktop.window.background import Background
from desktop.window.notice_bar import Notice
from desktop.window.settings.page import Chapter
from desktop.window.settings.section import Bench, Section

_WHERE = {
    "microphone": ("mic", "microphone", "MicrophoneSection"),
    "languages": ("globe", "languages", "LanguagesSection"),
    "models": ("down", "models", "ModelsSection"),
    "lists": ("file", "lists", "ListsSection"),
    "overlay": ("overlay", "overlay", "OverlaySection"),
    "obs": ("camera", "obs", "ObsSection"),
    "rooms": ("people", "rooms", "RoomsSection"),
    "alerts": ("bell", "alerts", "AlertsSection"),
    "keys": ("keyboard", "hot_keys", "HotKeysSection"),
    "privacy": ("lock", "privacy", "PrivacySection"),
    "about": ("help", "about", "AboutSection"),
}
"""Icon, module and class of each section by its id."""


def chapters(backend: Backend, background: Background, tell: Callable[[Notice], None]) -> tuple[Chapter, ...]:
    """All of them, not made yet."""
    bench = Bench(backend, background, tell)
    return tuple(Chapter(name, _WHERE[name][0], title(name), _maker(name, bench)) for name in _WHERE)


def title(name: str) -> str:
    """What a section is called."""
    tr = QCoreApplication.translate
    return {
        "microphone": tr("Settings", "Microphone"),
        "languages": tr("Settings", "Languages and window"),
        "models": tr("Settings", "Models and packs"),
        "lists": tr("Settings", "Glossary and products"),
        "overlay": tr("Settings", "Overlay"),
        "obs": tr("Settings", "OBS"),
        "rooms": tr("Settings", "Room sources"),
        "alerts": tr("Settings", "Alerts"),
        "keys": tr("Settings", "Hot keys"),
        "privacy": tr("Settings", "Privacy"),
        "about": tr("Settings", "Help and about"),
    }[name]


def _maker(name: str, bench: Bench) -> Callable[[], Section]:
    def make() -> Section:
        _, module, kind = _WHERE[name]
        made = getattr(import_module(f"desktop.window.settings.{module}"), kind)(bench)
        assert isinstance(made, Section)
        return made

    return make
