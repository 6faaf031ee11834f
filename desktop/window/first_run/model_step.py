"""Fourth step: the speech model that fits this machine, measured if the rep likes, downloaded if there is a network."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QProgressBar, QRadioButton, QVBoxLayout, QWidget

from desktop.window.parts import button, empty, label
from desktop.window.services import Holding, Offering
from desktop.window.telling import told

SHOWN_OFFERS = ("base", "small", "large-v3-turbo")
"""A choice of three by size; the settings have all."""


class ModelStep(QWidget):
    """`chosen` carries a name, None for "let Deskcast choose"; the others ask for minutes of work."""

    chosen = Signal(object)
    measure_asked = Signal()
    install_asked = Signal(object)
    import_asked = Signal()
    stop_asked = Signal()

    def __init__(self, model: str | None) -> None:
        super().__init__()
        self._model = model
        self._held = QVBoxLayout()
        self._offered = QVBoxLayout()
        self._group = QButtonGroup(self)
        self._measure = button(self.tr("Measure this computer"), "refresh", self.measure_asked.emit)
        self._measure.setToolTip(self.tr("Tries every model; takes some minutes"))
        self._import = button(self.tr("Import from a file…"), "folder", self.import_asked.emit)
        self._stop = button(self.tr("Stop"), "stop", self.stop_asked.emit)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._state = label("", wrap=True)
        self._better = label(self.tr("Download a better one"), "muted")
        self._lay_out()
        self.show_work("", 0, 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        text = self.tr(
            "The larger a model, the better it hears an accent, and the more it asks of the computer."
        )
        column.addWidget(label(text, wrap=True))
        column.addLayout(self._held)
        row = QHBoxLayout()
        row.addWidget(self._measure)
        row.addWidget(self._import)
        row.addWidget(self._stop)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self._progress)
        column.addWidget(self._state)
        column.addWidget(self._better)
        column.addLayout(self._offered)
        note = self.tr(
            "Without a network go on with the demo model; it knows the recorded demo talk, not your voice."
        )
        column.addWidget(label(note, "muted", wrap=True))
        column.addStretch()

    def show_models(self, held: tuple[Holding, ...], offered: tuple[Offering, ...]) -> None:
        """Lists what is there and what can be had."""
        for choice in self._group.buttons():
            self._group.removeButton(choice)
        empty(self._held)
        self._add(None, self.tr("Let Deskcast choose: the largest model that keeps up here"))
        for one in held:
            if one.ware == "model":
                self._add(
                    one.name,
                    " · ".join(filter(None, (told(one.label), _size(one.size_bytes), self._verdict(one)))),
                )
        empty(self._offered)
        self._better.setVisible(any(offer.name in SHOWN_OFFERS for offer in offered))
        for offer in offered:
            if offer.name in SHOWN_OFFERS:
                name = self.tr("%1, %2").replace("%1", offer.name).replace("%2", _size(offer.size_bytes))
                made = button(name, "down", partial(self.install_asked.emit, offer))
                self._offered.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def show_work(self, text: str, done: int, total: int) -> None:
        """How far a measurement or download is; nothing where none runs."""
        working = bool(text) and total >= 0 and (done < total or total == 0)
        for part in (self._progress, self._stop):
            part.setVisible(working)
        for part in (self._measure, self._import):
            part.setEnabled(not working)
        self._progress.setRange(0, min(total, 1_000_000_000))
        self._progress.setValue(min(done, 1_000_000_000))
        self._state.setText(text)
        self._state.setVisible(bool(text))

    def show_done(self, text: str) -> None:
        """What came of it."""
        self.show_work(text, 1, 1)

    def model(self) -> str | None:
        """The chosen model, None for "let Deskcast choose"."""
        return self._model

    def names(self) -> tuple[str, ...]:
        """What can be chosen."""
        return tuple(choice.text() for choice in self._group.buttons())

    def _add(self, name: str | None, text: str) -> None:
        choice = QRadioButton(text)
        choice.setChecked(name == self._model)
        choice.clicked.connect(lambda: self._choose(name))
        self._group.addButton(choice)
        self._held.addWidget(choice)

    def _choose(self, name: str | None) -> None:
        self._model = name
        self.chosen.emit(name)

    def _verdict(self, one: Holding) -> str:
        delay = f"{one.delay_ms / 1000:.1f}"
        return {
            "smooth": self.tr("keeps up here, words after %1 s").replace("%1", delay),
            "slow": self.tr("comes in steps here, words after %1 s").replace("%1", delay),
            "behind": self.tr("too slow for this computer"),
        }.get(one.verdict, self.tr("not measured yet"))


def _size(size_bytes: int) -> str:
    return f"{size_bytes / 1e9:.1f} GB" if size_bytes >= 1e9 else f"{max(size_bytes, 0) / 1e6:.0f} MB"
