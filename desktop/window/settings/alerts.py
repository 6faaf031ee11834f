"""Alerts: who counts as overseas, who is announced louder, whether there is a sound, and a test."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.rooms.vip import market_of
from desktop.window.parts import button
from desktop.window.settings.fields import Codes, Drop, Number, Several, Tick
from desktop.window.settings.section import Bench, Section, Verdict
from desktop.window.words import country_name

HOMES = ("CN", "HK", "TW", "MO", "SG", "VN", "TH", "IN", "TR", "KR", "JP", "DE", "IT", "ES", "US", "MX", "BR")


class AlertsSection(Section):
    """`test_asked` when the rep wants to hear and see one."""

    test_asked = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.verdict = Verdict()
        self.test = button(self.tr("Show a test alert"), "bell", self._test)
        self._muted = Tick("alerts_muted", self.tr("No sounds and no messages of the system"))
        self.group(self.tr("When a buyer comes in"))
        self.field("", self._muted, self.tr("Buyers are listed all the same."))
        self.buttons(self.test)
        self.row("", self.verdict)
        self.group(self.tr("Who is overseas"))
        self.field(
            self.tr("You sell from"),
            Drop("home_country", tuple((country_name(code), code) for code in HOMES)),
        )
        self.field(
            self.tr("Home as well"),
            Codes("also_domestic", self.tr("For example: HK, MO, TW")),
            self.tr("Buyers from there are not announced. Codes of two letters, parted by commas."),
        )
        self._lay_out_louder()
        self.close_column()

    def _lay_out_louder(self) -> None:
        self.group(self.tr("Announced louder"))
        self.field(
            self.tr("Back within days"),
            Number("vip_days", 0, 3650),
            self.tr("Buyers whose last visit is at most so many days ago; 0 for nobody."),
        )
        self.field(
            self.tr("Invited"),
            Several("invited", self.tr("For example: Diego Ramírez, ana@casaverde.mx"), 4000),
            self.tr("Names, companies, ids or e-mail addresses, parted by commas."),
        )
        self._markets = Several("vip_markets", self.tr("For example: BR, MX × KX-420"), 2000)
        self.field(
            self.tr("Markets"),
            self._markets,
            self.tr("A country, or a country and a product; those with a product once they ask for it."),
        )
        self.unknown = Verdict()
        self.row("", self.unknown)
        self._markets.chosen.connect(self._check_markets)

    def _check_markets(self, _name: str, markets: tuple[str, ...]) -> None:
        strange = [one for one in markets if market_of(one) is None]
        text = self.tr("No country is called %1; it is passed over.").replace("%1", ", ".join(strange))
        self.unknown.say(text if strange else "", "late")

    def _test(self) -> None:
        self.test_asked.emit()
        if self._muted.isChecked():
            self.verdict.say(self.tr("Alerts are muted: nothing sounds."), "late")
        else:
            self.verdict.good(
                self.tr("You should have heard a sound, and seen a message where the system shows them.")
            )
