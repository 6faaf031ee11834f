"""Second step: the microphone, sentences read aloud with their score, and the words that were misheard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from asr.captions import Level
from desktop.reading_aloud import Score, Sentence, score, sentences
from desktop.window.backend import Device
from desktop.window.first_run.welcome import warning_of
from desktop.window.live.level_meter import LevelMeter
from desktop.window.parts import button, empty, heading, label, panel, set_tone
from desktop.window.words import language_name, own_name
from desktop.window.wrapping import Wrapping

GOOD_PERCENT, FAIR_PERCENT = 85, 60
DIGITAL_SILENCE_DBFS = -90.0
SILENT_LEVELS = 30
"""Three seconds of levels without even noise: the wrong device, or one that is switched off."""


class SoundStep(QWidget):
    """Asks to listen to a sentence, to try the loudspeakers, and to keep terms (`terms_asked`, a tuple of them)."""

    read_asked = Signal(object, str)
    stop_asked = Signal()
    echo_asked = Signal(object)
    terms_asked = Signal(object)
    device_chosen = Signal(object)
    spoken_chosen = Signal(str)

    def __init__(self, device: str | None, language: str) -> None:
        super().__init__()
        self._wanted = device
        self._language = language
        self._at = 0
        self._reading = False
        self._silent = 0
        self._scores: dict[int, Score] = {}
        self._offered: dict[str, QCheckBox] = {}
        self._devices = QComboBox()
        self._devices.setAccessibleName(self.tr("Microphone"))
        self._devices.activated.connect(self._choose_device)
        self._spoken = QComboBox()
        self._spoken.setAccessibleName(self.tr("Spoken language"))
        self._spoken.activated.connect(self._choose_spoken)
        self._meter = LevelMeter()
        self._warning = label("", "late", wrap=True)
        self._number = label("", "muted", wrap=True)
        self._sentence = heading("", 1.3)
        self._sentence.setWordWrap(True)
        self._read = button("", "mic", self._toggle, "primary")
        self._other = button(self.tr("Next sentence"), "down", self._next_sentence)
        self._echo = button(self.tr("Test for echo"), "bell", lambda: self.echo_asked.emit(self.device()))
        self._echo.setToolTip(self.tr("Plays three short tones; stay silent meanwhile"))
        self._result = heading("", 1.0)
        self._heard = label("", "muted", wrap=True)
        self._echo_result = label("", wrap=True)
        self._terms = QVBoxLayout()
        self._add = button(self.tr("Add to my terms"), "check", self._add_terms)
        self._lay_out()
        self.show_devices(())
        self.show_spoken((language,))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setSpacing(8)
        grid.addWidget(label(self.tr("Microphone")), 0, 0)
        grid.addWidget(self._devices, 0, 1)
        grid.addWidget(self._meter, 0, 2)
        grid.addWidget(label(self.tr("I speak")), 1, 0)
        grid.addWidget(self._spoken, 1, 1)
        card, inside = panel()
        inside.addWidget(self._number)
        inside.addWidget(self._sentence)
        inside.addLayout(Wrapping((self._read, self._other, self._echo)))
        for line in (self._result, self._heard, self._echo_result):
            inside.addWidget(line)
        inside.addLayout(self._terms)
        inside.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(grid)
        column.addWidget(self._warning)
        column.addWidget(card)
        column.addStretch()

    def show_devices(self, devices: tuple[Device, ...]) -> None:
        """Lists microphones and warns of the chosen one."""
        self._known = devices
        self._devices.clear()
        self._devices.addItem(self.tr("Default microphone"), None)
        for device in devices:
            self._devices.addItem(device.name, device.name)
        self._devices.setCurrentIndex(max(self._devices.findData(self._wanted), 0))
        self._warn()

    def show_spoken(self, languages: tuple[str, ...]) -> None:
        """Lists what can be heard."""
        self._spoken.clear()
        for code in dict.fromkeys((self._language, *languages)):
            self._spoken.addItem(" · ".join(dict.fromkeys((own_name(code), language_name(code)))), code)
        self._show_sentence()

    def device(self) -> str | None:
        """The chosen microphone; None for the default one."""
        return self._wanted

    def language(self) -> str:
        """What the rep speaks."""
        return self._language

    def show_level(self, level: Level) -> None:
        """How loud the microphone is; warns where there is not even noise."""
        self._meter.show_level(level)
        self._silent = self._silent + 1 if level.rms_dbfs <= DIGITAL_SILENCE_DBFS else 0
        if self._silent == SILENT_LEVELS:
            self._say_warning(
                self.tr("No sound at all: it is switched off, or it is not the one you speak into.")
            )
        elif self._silent == 0 and self._warning.text():
            self._warn()

    def show_heard(self, text: str) -> None:
        """What came back of the sentence that was read."""
        self.show_reading(False)
        if not text:
            self._tell(self.tr("Nobody was heard. Speak right after pressing the button."), "late")
            return
        sentence = self._current()
        if sentence is None:
            self._tell(self.tr("This is what was heard:"), "")
        else:
            self._scores[self._at] = result = score(sentence, text)
            self._judge(result.percent)
        self._heard.setText(text)
        self._offer_terms()

    def show_echo(self, echoes: bool) -> None:
        """Whether the loudspeakers were heard."""
        self._echo.setEnabled(True)
        good = self.tr("No echo: your loudspeakers do not reach the microphone.")
        bad = self.tr("The microphone hears your loudspeakers: use headphones, or turn them off while live.")
        self._echo_result.setText(bad if echoes else good)
        set_tone(self._echo_result, "late" if echoes else "good")

    def show_reading(self, reading: bool) -> None:
        """The microphone is being listened to, or not any more."""
        self._reading = reading
        self._silent = 0
        self._read.setText(self.tr("Stop") if reading else self.tr("Read it aloud"))
        if not reading:
            self._meter.show_level(None)

    def show_fault(self, text: str, hint: str) -> None:
        """Something did not work."""
        self.show_reading(False)
        self._echo.setEnabled(True)
        self._tell(text, "lost")
        self._heard.setText(hint)

    def show_added(self, path: str) -> None:
        """The terms are in the glossary."""
        self._add.setVisible(False)
        empty(self._terms)
        self._offered = {}
        self._tell(self.tr("Added to your terms: the model expects these words from now on."), "good")

    def average(self) -> int | None:
        """Mean score of the sentences that were read, in percent."""
        scores = [one.percent for one in self._scores.values()]
        return round(sum(scores) / len(scores)) if scores else None

    def result(self) -> str:
        """The sentence about the score."""
        return self._result.text()

    def warning(self) -> str:
        """What is wrong with the microphone; empty for nothing."""
        return self._warning.text()

    def _judge(self, percent: int) -> None:
        words = self.tr("%1 % of the words came back right").replace("%1", str(percent))
        read = len(self._scores)
        if read > 1:
            mean = self.tr("%1 % over %n sentence(s)", "", read).replace("%1", str(self.average()))
            words = f"{words} · {mean}"
        tone = "good" if percent >= GOOD_PERCENT else "late" if percent >= FAIR_PERCENT else "lost"
        if percent < FAIR_PERCENT:
            words += ". " + self.tr("Come closer, speak up, or take a larger model two steps on.")
        self._tell(words, tone)

    def _tell(self, text: str, tone: str) -> None:
        self._result.setText(text)
        self._result.setWordWrap(True)
        set_tone(self._result, tone)  # type: ignore[arg-type]
        self._heard.setText("")

    def _offer_terms(self) -> None:
        missed = dict.fromkeys(term for one in self._scores.values() for term in one.missed)
        empty(self._terms)
        self._offered = {}
        if missed:
            self._terms.addWidget(
                label(
                    self.tr("Misheard words of your trade; add them, and they are expected:"),
                    "muted",
                    wrap=True,
                )
            )
        for term in missed:
            box = QCheckBox(term)
            box.setChecked(True)
            self._terms.addWidget(box)
            self._offered[term] = box
        self._add.setVisible(bool(missed))

    def _add_terms(self) -> None:
        chosen = tuple(term for term, box in self._offered.items() if box.isChecked())
        if chosen:
            self.terms_asked.emit(chosen)

    def _toggle(self) -> None:
        if self._reading:
            self.stop_asked.emit()
        else:
            self.read_asked.emit(self.device(), self._language)

    def _current(self) -> Sentence | None:
        known = sentences(self._language)
        return known[self._at % len(known)] if known else None

    def _show_sentence(self) -> None:
        sentence, count = self._current(), len(sentences(self._language))
        own = self.tr("Say a sentence about your product.")
        self._sentence.setText(sentence.text if sentence else own)
        step = self.tr("Sentence %1 of %2. One is enough; all five also warm up to your accent.")
        self._number.setText(step.replace("%1", str(self._at + 1)).replace("%2", str(count)) if count else "")
        self._other.setVisible(count > 1)
        self._add.setVisible(False)
        empty(self._terms)
        self._tell("", "")
        self.show_reading(False)

    def _next_sentence(self) -> None:
        self._at = (self._at + 1) % max(1, len(sentences(self._language)))
        self._show_sentence()

    def _choose_device(self) -> None:
        self._wanted = self._devices.currentData()
        self._warn()
        self.device_chosen.emit(self._wanted)

    def _choose_spoken(self) -> None:
        self._language, self._at, self._scores = str(self._spoken.currentData()), 0, {}
        self._show_sentence()
        self.spoken_chosen.emit(self._language)

    def _warn(self) -> None:
        wanted = (
            one for one in self._known if one.name == self._wanted or (self._wanted is None and one.default)
        )
        device = next(wanted, None)
        kind = warning_of(device.name, device.rate_hz) if device else ""
        headset = self.tr(
            "This looks like a Bluetooth headset in its telephone mode (8 or 16 kHz): words get lost. "
            "A microphone with a cable, or the one built in, is heard better."
        )
        inside = self.tr("This is the sound of the computer itself, not your voice. Choose the microphone.")
        self._say_warning({"headset": headset, "inside": inside}.get(kind, ""))

    def _say_warning(self, text: str) -> None:
        self._warning.setText(f"▲ {text}" if text else "")
        self._warning.setVisible(bool(text))
