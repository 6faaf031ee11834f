"""Languages: of the window, of what is spoken, of what it is translated into, and of what the rep reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.window.backend import Languages
from desktop.window.ready.language_choice import LanguageChoice
from desktop.window.settings.fields import Drop, Tick
from desktop.window.settings.section import NAME_PX, Bench, Section
from desktop.window.words import language_name

if TYPE_CHECKING:
    from desktop.settings import Settings

REP_LANGUAGES = ("zh", "en", "es", "pt", "fr", "de", "ru", "ar", "ja", "ko", "vi", "tr")


class LanguagesSection(Section):
    """Targets are listed as packs allow; one whose pack is missing says so."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._wanted: tuple[str, ...] = ()
        self.choice = LanguageChoice(NAME_PX + 8)
        self.choice.source_changed.connect(self._look)
        self.choice.changed.connect(self._chosen)
        self.group(self.tr("This window"))
        self.field(
            self.tr("Language of the app"),
            Drop("language", ((self.tr("As the system"), ""), ("English", "en"), ("中文", "zh"))),
            self.tr("Changes at once; while you are live, when the session has ended."),
        )
        self.field("", Tick("stay_in_tray", self.tr("Stay ready beside the clock when the window is closed")))
        self._lay_out_captions()
        self.close_column()

    def _lay_out_captions(self) -> None:
        self.group(self.tr("Captions")).insertWidget(1, self.choice)
        self.field(
            self.tr("Chinese letters"),
            Drop("chinese", ((self.tr("Simplified"), "simplified"), (self.tr("Traditional"), "traditional"))),
            self.tr("Of Chinese captions and translations."),
        )
        self.field(
            "",
            Tick("follow_language", self.tr("Follow me into another language")),
            self.tr("Captions go over to a language once it is surely the one you speak."),
        )
        self.group(self.tr("For you"))
        self.field(
            self.tr("You read"),
            Drop(
                "rep_language",
                ((self.tr("Chinese if a pack leads there, else English"), ""), *_named(REP_LANGUAGES)),
            ),
            self.tr("What buyers write is translated into it."),
        )
        self.field(
            self.tr("Alerts and hints"),
            Drop("wording", ((self.tr("As the system"), ""), ("English", "en"), ("中文", "zh"))),
        )

    @property
    def names(self) -> tuple[str, ...]:
        """With the two that the choice of languages holds."""
        return (*super().names, "source_language", "targets")

    def show_settings(self, settings: Settings) -> None:
        """What is kept, before it is known what works."""
        super().show_settings(settings)
        self._wanted = settings.targets
        if (self.choice.source(), self.choice.targets()) != (settings.source_language, settings.targets):
            self.choice.choose(settings.source_language, settings.targets)
            self._look(settings.source_language)

    def enter(self) -> None:
        """Packs may have come or gone."""
        self._look(self.choice.source())

    def _look(self, source: str) -> None:
        bench, wanted = self.bench, self._wanted
        bench.background.run(lambda: bench.backend.languages(source, wanted), self._show, bench.fail)

    def _show(self, languages: Languages) -> None:
        self.choice.show_languages(languages)

    def _chosen(self) -> None:
        self._wanted = self.choice.targets() or self._wanted
        self.changed.emit("source_language", self.choice.source())
        self.changed.emit("targets", self._wanted)


def _named(codes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((language_name(code), code) for code in codes)
