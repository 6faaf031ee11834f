"""The overlay: its look with a live preview, what it may show, its addresses, tests, and fonts that are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.overlay.look import USER_THEME, Theme, themes
from desktop.window.letters import keep_width
from desktop.window.parts import Elided, button, icon_button, label
from desktop.window.settings.fields import Drop, Line, Number, Tick
from desktop.window.settings.preview import OverlayPreview, Shown
from desktop.window.settings.section import NAME_PX, Bench, Section, Verdict
from desktop.window.words import language_name

if TYPE_CHECKING:
    from desktop.overlay.fonts import Script
    from desktop.settings import Settings

LOOK_EVERY_MS = 1_000
SAMPLES = {
    "es": "El precio es de US$2.85 por pieza, FOB Ningbo.",
    "zh": "价格为每件 2.85 美元,宁波离岸价。",
    "pt": "O preço é de US$ 2,85 por peça, FOB Ningbo.",
    "fr": "Le prix est de 2,85 $ US la pièce, FOB Ningbo.",
    "de": "Der Preis beträgt 2,85 US$ pro Stück, FOB Ningbo.",
    "ru": "Цена — 2,85 долл. США за штуку, FOB Нинбо.",
    "ar": "السعر 2.85 دولار للقطعة، فوب نينغبو.",
    "en": "The price is US$2.85 a piece, FOB Ningbo.",
}


class OverlaySection(Section):
    """While it is on show the overlay runs, so that OBS can be set up and looks be tried."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._themes = {theme.name: theme for theme in themes()}
        self._settings: Settings | None = None
        self._address_shown = ""
        self.preview = OverlayPreview()
        self.verdict, self.fonts = Verdict(), Verdict()
        self._pages = label("", "muted")
        self._addresses = QVBoxLayout()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._show_clients)
        self._lay_out_look()
        self._lay_out_layers()
        self._lay_out_addresses()
        self.close_column()

    def _lay_out_look(self) -> None:
        column = self.group(self.tr("Look"))
        column.insertWidget(1, self.preview)
        named = [(theme_title(theme), theme.name) for theme in self._themes.values()]
        named.append((self.tr("My own CSS (overlay.css)"), USER_THEME))
        self.field(self.tr("Theme"), Drop("overlay_theme", named))
        self.row("", self.fonts)
        caption = button(
            self.tr("Test caption"), "show", lambda: self._test(self.bench.backend.studio.sample)
        )
        greeting = button(
            self.tr("Test greeting"), "people", lambda: self._test(self.bench.backend.studio.sample_welcome)
        )
        for one in (caption, greeting):
            one.setToolTip(self.tr("Shows it on every page that is open, in OBS too"))
        self.buttons(caption, greeting)

    def _lay_out_layers(self) -> None:
        self.group(self.tr("What it shows"))
        self.field("", Tick("overlay_note", self.tr('The note "machine-translated" under translations')))
        self.field("", Tick("overlay_welcome", self.tr("Greet overseas buyers on air")))
        self.field(
            "",
            Tick("overlay_welcome_names", self.tr("Say their names in the greeting")),
            self.tr("Everybody who watches can read them, rivals too."),
        )
        self.field(self.tr("Your name"), Line("rep_name", self.tr("On the lower third"), 100))
        self.field(self.tr("Company"), Line("company", "", 100))

    def _lay_out_addresses(self) -> None:
        column = self.group(
            self.tr("Addresses for OBS"),
            self.tr("In OBS: Sources > + > Browser. Paste the address, width 1920, height 1080."),
        )
        column.insertLayout(2, self._addresses)
        self._addresses.setSpacing(4)
        self.row("", self.verdict)
        self.row("", self._pages)
        self.field(
            self.tr("Port"),
            Number("overlay_port", 1024, 65535),
            self.tr("OBS keeps the address: after a change, paste it again."),
        )

    def show_settings(self, settings: Settings) -> None:
        """Draws the preview and the addresses anew."""
        super().show_settings(settings)
        before, self._settings = self._settings, settings
        self._draw()
        if before is not None and before.overlay_port != settings.overlay_port:
            self.bench.background.run(self._reopen, lambda _: self._show_addresses(), self._refused)

    def enter(self) -> None:
        """Opens the overlay and looks for fonts."""
        bench = self.bench
        bench.background.run(bench.backend.studio.open, lambda _: self._show_addresses(), self._refused)
        targets = self._settings.targets if self._settings else ()
        bench.background.run(
            lambda: bench.backend.studio.missing_scripts(targets), self._show_fonts, bench.fail
        )
        self._timer.start()

    def leave(self) -> None:
        """Stops looking; the desk closes the overlay with the page."""
        self._timer.stop()

    def _reopen(self) -> None:
        self.bench.backend.studio.close()
        self.bench.backend.studio.open()

    def _refused(self, text: str, hint: str) -> None:
        self.verdict.bad(text, hint)
        self._show_addresses()

    def _test(self, show: object) -> None:
        studio = self.bench.backend.studio
        if studio.clients():
            assert callable(show)
            show()
            self.verdict.good(self.tr("Shown now."))
        else:
            self.verdict.say(
                self.tr("No page of the overlay is open."),
                "late",
                self.tr("Paste an address into OBS or a browser first."),
            )

    def _show_clients(self) -> None:
        if self.bench.backend.studio.url("", "", ()) != self._address_shown:
            self._show_addresses()
        count = self.bench.backend.studio.clients()
        self._pages.setText(self.tr("%n page(s) of the overlay open", "", count))

    def _show_fonts(self, missing: tuple[Script, ...]) -> None:
        names = ", ".join(script.name for script in missing)
        fonts = ", ".join(dict.fromkeys(script.font for script in missing))
        text = self.tr("This machine has no font for: %1.").replace("%1", names)
        hint = self.tr("Install %1 and restart OBS.").replace("%1", fonts)
        self.fonts.say(text if missing else "", "late", hint if missing else "")

    def _show_addresses(self) -> None:
        studio, settings = self.bench.backend.studio, self._settings
        self._address_shown = studio.url("", "", ())
        while (item := self._addresses.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        wanted: list[tuple[str, str, tuple[str, ...]]] = [(self.tr("Spoken and first language"), "", ())]
        for code in settings.targets if settings else ():
            wanted.append((language_name(code), code, ()))
        wanted += [
            (self.tr("Only what is spoken"), "source", ()),
            (self.tr("Lower third"), "", ("lower-third",)),
            (self.tr("Standby picture"), "", ("standby",)),
        ]
        for name, lang, layers in wanted:
            self._addresses.addWidget(self._address(name, studio.url(lang, "", layers)))
        self._show_clients()

    def _address(self, name: str, url: str) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        title = label(name)
        keep_width(title, NAME_PX)
        copy = icon_button(
            self.tr("Copy the address: %1").replace("%1", name), "copy", lambda: self._copy(url)
        )
        copy.setEnabled(bool(url))
        line.addWidget(title)
        line.addWidget(Elided(url, "muted"), 1)
        line.addWidget(copy)
        return holder

    def _copy(self, url: str) -> None:
        QApplication.clipboard().setText(url)
        self.verdict.good(self.tr("Copied."))

    def _draw(self) -> None:
        settings = self._settings
        if settings is None:
            return
        theme = self._themes.get(settings.overlay_theme) or next(iter(self._themes.values()))
        target = next(iter(settings.targets), "en")
        spoken = settings.source_language
        greeting = self.tr("Welcome, Diego!") if settings.overlay_welcome_names else self.tr("Welcome!")
        self.preview.show_look(
            Shown(
                theme.variables,
                SAMPLES.get(spoken, SAMPLES["en"]),
                SAMPLES.get(target, SAMPLES["es"]),
                self.tr("machine-translated") if settings.overlay_note else "",
                settings.rep_name,
                settings.company,
                greeting if settings.overlay_welcome else "",
            )
        )


def theme_title(theme: Theme) -> str:
    """What a bundled theme is called in the language of the window."""
    tr = QCoreApplication.translate
    return {
        "studio": tr("OverlaySection", "Studio: dark plates"),
        "band": tr("OverlaySection", "Band: one dark band, as television does it"),
        "contrast": tr("OverlaySection", "High contrast: large yellow and white on black"),
        "outline": tr("OverlaySection", "Outline: no plates, strong outlines"),
        "paper": tr("OverlaySection", "Paper: white plates, dark letters"),
        "showroom": tr("OverlaySection", "Showroom: warm glass and gold"),
    }.get(theme.name, theme.title)
