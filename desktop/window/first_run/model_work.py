"""The minutes of work that the model step asks for: listing, measuring, downloading, importing; one at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.window.background import Background
from desktop.window.first_run.model_step import ModelStep
from desktop.window.services import Holding, Offering, Stock, Tell


class ModelWork(QObject):
    """Drives `step` with `stock`; `end` stops what runs."""

    _told = Signal(str, int, int)

    def __init__(self, step: ModelStep, stock: Stock, background: Background) -> None:
        super().__init__(step)
        self._step = step
        self._stock = stock
        self._background = background
        self._enough = Event()
        self._told.connect(step.show_work)
        step.measure_asked.connect(self._measure)
        step.install_asked.connect(self._install)
        step.import_asked.connect(self._ask_file)
        step.stop_asked.connect(self.end)

    def list(self) -> None:
        """Finds what is there and what can be had; the catalogue needs no network."""

        def find() -> tuple[tuple[Holding, ...], tuple[Offering, ...]]:
            return self._stock.held(), self._stock.offered_models()

        self._background.run(find, lambda found: self._step.show_models(*found), self._fail)

    def end(self) -> None:
        """Stops what runs; a download goes on from there the next time."""
        self._enough.set()

    def _measure(self) -> None:
        self._work(self.tr("Measuring this computer…"), self._stock.measure)

    def _install(self, offer: Offering) -> None:
        text = self.tr("Downloading %1…").replace("%1", offer.name)
        self._work(text, lambda tell, enough: self._stock.install(offer, tell, enough))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self._step, self.tr("Choose a model (zip) or a language pack"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._import)
        dialog.open()

    def _import(self, path: str) -> None:
        def take_in(tell: Tell, enough: Event) -> None:
            self._stock.take_in(Path(path))

        self._work(self.tr("Importing…"), take_in)

    def _work(self, text: str, work: Callable[[Tell, Event], None]) -> None:
        self._enough = enough = Event()
        self._step.show_work(text, 0, 0)
        self._background.run(
            lambda: work(lambda done, total: self._told.emit(text, done, total), enough),
            lambda _: self._finish(enough),
            self._fail,
        )

    def _finish(self, enough: Event) -> None:
        self._step.show_done(self.tr("Stopped") if enough.is_set() else self.tr("Done"))
        self.list()

    def _fail(self, text: str, hint: str) -> None:
        self._step.show_done(f"{text} {hint}")
