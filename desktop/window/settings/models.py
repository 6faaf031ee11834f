"""Speech models and language packs: what is here, how fast it is on this machine, what can be had."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from desktop.window.parts import button, empty, icon_button, label, set_tone
from desktop.window.services import Holding, Offering
from desktop.window.settings.fields import Drop, Line
from desktop.window.settings.job import Job
from desktop.window.settings.section import Bench, Section
from desktop.window.settings.wares import offers, table
from desktop.window.telling import told
from desktop.window.words import language_name

if TYPE_CHECKING:
    from desktop.window.parts import Tone

MEGA = 1_000_000
_TONES: dict[str, Tone] = {"smooth": "good", "slow": "late", "behind": "lost", "": "muted"}


class ModelsSection(Section):
    """One thing is worked on at a time; it can be stopped."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.job = Job(bench)
        self.job.busy.connect(self._show_busy)
        self.job.over.connect(self.refresh)
        self._acts: list[QWidget] = []
        self.model = Drop("model")
        self.models, self.packs = table(), table()
        self.offers = {
            "model": offers(self.tr("Speech models to download")),
            "pack": offers(self.tr("Language packs to download")),
        }
        self._column.addWidget(self.job)
        self._lay_out_models()
        self._lay_out_packs()
        self.group(self.tr("From where"))
        self.field(
            self.tr("Mirror of the model hub"),
            Line("model_mirror", "https://hub.example", 500),
            self.tr("Empty is the hub itself. Downloads are the only time this page goes online."),
        )
        self.close_column()

    def _lay_out_models(self) -> None:
        column = self.group(self.tr("Speech model"))
        self.field(
            self.tr("In use"),
            self.model,
            self.tr("Left to Deskcast, it is the largest one that follows your speech on this machine."),
        )
        column.insertWidget(1, self.models)
        self._offer_row(self.tr("Download"), "model")
        self.measure = button(self.tr("Measure them on this machine"), "refresh", self._measure)
        folder = button(self.tr("Import a folder…"), "folder", lambda: self._ask_import(folder=True))
        file = button(self.tr("Import a zip file…"), "file", lambda: self._ask_import(folder=False))
        self._acts += [self.measure, folder, file]
        self.buttons(self.measure, folder, file)

    def _lay_out_packs(self) -> None:
        column = self.group(self.tr("Language packs"))
        column.insertWidget(1, self.packs)
        self._offer_row(self.tr("Download"), "pack")
        self.ask_offers = button(self.tr("See what can be downloaded"), "globe", self._ask_offers)
        self.ask_offers.setToolTip(self.tr("Asks the index of language packs on the network"))
        file = button(self.tr("Import a pack…"), "file", lambda: self._ask_import(folder=False))
        self._acts += [self.ask_offers, file]
        self.buttons(self.ask_offers, file)

    def _offer_row(self, name: str, ware: str) -> None:
        offers = self.offers[ware]
        install = button(self.tr("Install"), "down", lambda: self._install(ware))
        install.setAccessibleName(f"{self.tr('Install')}: {offers.accessibleName()}")
        holder = QWidget()
        line = QGridLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(offers, 0, 0)
        line.addWidget(install, 0, 1)
        line.setColumnStretch(0, 1)
        self._acts.append(install)
        holder.setAccessibleName(name)
        self.row(name, holder)

    def enter(self) -> None:
        """Looks again."""
        self.refresh()

    def refresh(self) -> None:
        """What is here, and which models can be downloaded; the index of packs is asked only on a press."""
        stock, background = self.bench.backend.stock, self.bench.background
        background.run(stock.held, self.show_held, self.bench.fail)
        background.run(
            stock.offered_models, lambda offers: self.show_offers("model", offers), self.bench.fail
        )

    def show_held(self, held: tuple[Holding, ...]) -> None:
        """Fills both tables and the choice of the model."""
        models = [one for one in held if one.ware == "model"]
        self.model.offer([(self.tr("Let Deskcast choose"), None), *((one.name, one.name) for one in models)])
        self._fill(self.models, models)
        self._fill(self.packs, [one for one in held if one.ware == "pack"])

    def show_offers(self, ware: str, offers: tuple[Offering, ...]) -> None:
        """Fills the list of what can be had."""
        box = self.offers[ware]
        box.clear()
        for offer in offers:
            box.addItem(self._offer_text(offer), offer)
        box.setEnabled(bool(offers))

    def _fill(self, table: QWidget, held: list[Holding]) -> None:
        grid = table.layout()
        assert isinstance(grid, QGridLayout)
        self._acts = [one for one in self._acts if not table.isAncestorOf(one)]
        empty(grid)
        for row, one in enumerate(held):
            name = label(self._name(one))
            name.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            grid.addWidget(name, row, 0)
            facts = label(told(one.problem) or self._facts(one), wrap=True)
            set_tone(facts, "lost" if one.problem else _TONES[one.verdict])
            grid.addWidget(facts, row, 1)
            grid.addWidget(
                label(f"{max(one.size_bytes / MEGA, 1):,.0f} MB" if one.size_bytes else "", "muted"), row, 2
            )
            self._add_acts(grid, row, one)

    def _add_acts(self, grid: QGridLayout, row: int, one: Holding) -> None:
        if one.through:
            return
        name = self._name(one)
        check = icon_button(self.tr("Check %1").replace("%1", name), "check", lambda: self._check(one))
        remove = icon_button(self.tr("Remove %1").replace("%1", name), "trash", lambda: self._remove(one))
        grid.addWidget(check, row, 3)
        grid.addWidget(remove, row, 4)
        remove.setVisible(not one.bundled)
        self._acts += [check, remove]

    def _name(self, one: Holding) -> str:
        if one.ware == "model" or len(one.languages) != 2:
            return one.name
        return f"{language_name(one.languages[0])} → {language_name(one.languages[1])}"

    def _facts(self, one: Holding) -> str:
        if one.ware == "pack":
            through = self.tr("goes over %1: less exact").replace("%1", language_name(one.through))
            return (
                through
                if one.through
                else self.tr("came with Deskcast")
                if one.bundled
                else self.tr("installed")
            )
        delay = f"{one.delay_ms / 1000:.1f}"
        spoken = ", ".join(language_name(code) for code in one.languages[:3]) or self.tr("all languages")
        pace = {
            "smooth": self.tr("follows your speech, %1 s behind"),
            "slow": self.tr("follows in steps, %1 s behind"),
            "behind": self.tr("too slow here, %1 s behind"),
            "": self.tr("not measured on this machine yet"),
        }[one.verdict].replace("%1", delay)
        return f"{spoken} · {pace}"

    def _offer_text(self, offer: Offering) -> str:
        if offer.ware == "pack":
            return " → ".join(language_name(code) for code in offer.languages)
        spoken = ", ".join(language_name(code) for code in offer.languages) or self.tr("all languages")
        return f"{offer.name} · {offer.size_bytes / MEGA:,.0f} MB · {spoken}"

    def _install(self, ware: str) -> None:
        offer = self.offers[ware].currentData()
        if offer is None:
            return
        text = self._offer_text(offer)
        self.job.run(
            self.tr("Downloading %1").replace("%1", text),
            self.tr("Installed: %1").replace("%1", text),
            lambda tell, enough: self.bench.backend.stock.install(offer, tell, enough),
        )

    def _measure(self) -> None:
        self.job.run(
            self.tr("Measuring each model; this takes some minutes and needs the machine for itself"),
            self.tr("Measured."),
            self.bench.backend.stock.measure,
        )

    def _check(self, one: Holding) -> None:
        name = self._name(one)
        self.job.run(
            self.tr("Checking %1").replace("%1", name),
            self.tr("%1 is as it should be.").replace("%1", name),
            lambda tell, enough: self.bench.backend.stock.check(one),
        )

    def _remove(self, one: Holding) -> None:
        name = self._name(one)
        self.job.run(
            self.tr("Removing %1").replace("%1", name),
            self.tr("%1 is removed. It can be installed again.").replace("%1", name),
            lambda tell, enough: self.bench.backend.stock.remove(one),
        )

    def _ask_offers(self) -> None:
        def ask(_tell: object, _enough: object) -> None:
            offers = stock.offered_packs()
            background.run(lambda: offers, lambda found: self.show_offers("pack", found), self.bench.fail)

        stock, background = self.bench.backend.stock, self.bench.background
        self.job.run(self.tr("Asking the index of language packs"), self.tr("The list is here."), ask)

    def take_in(self, path: str) -> None:
        """Imports a model or pack."""
        self.job.run(
            self.tr("Importing %1").replace("%1", Path(path).name),
            self.tr("Imported."),
            lambda tell, enough: self.bench.backend.stock.take_in(Path(path)),
        )

    def _ask_import(self, folder: bool) -> None:
        dialog = QFileDialog(self, self.tr("Import"))
        mode = QFileDialog.FileMode
        dialog.setFileMode(mode.Directory if folder else mode.ExistingFile)
        if not folder:
            dialog.setNameFilters(
                [self.tr("Models and packs") + " (*.zip *.argosmodel)", self.tr("All files") + " (*)"]
            )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_in)
        dialog.open()

    def _show_busy(self, busy: bool) -> None:
        for one in self._acts:
            one.setEnabled(not busy)
