"""Second step: the microphone, sentences read aloud with their score, and the words that were misheard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from asr.captions import Level
from desktop.reading_aloud import Score, Sentence, score, sentences
from desktop.window.first_run.microphone_choice import MicrophoneChoice
from desktop.window.first_run.misheard import MisheardTerms
from desktop.window.live.level_meter import LevelMeter
from desktop.window.parts import button, heading, label, panel, set_tone
from desktop.window.words import language_name, own_name
from desktop.window.wrapping import Wrapping

GOOD_PERCENT, FAIR_PERCENT = 85, 60


class SoundStep(QWidget):
    """Asks to listen to a sentence and to try the loudspeakers; `microphone` and `misheard` ask for themselves."""

    read_asked = Signal(object, str)
    stop_asked = Signal()
    echo_asked = Signal(object)
    spoken_chosen = Signal(str)

    def __init__(self, device: str | None, language: str) -> None:
        super().__init__()
        self._language = language
        self._at = 0
        self._reading = False
        self._scores: dict[int, Score] = {}
        self.microphone = MicrophoneChoice(device)
        self.microphone.doubted.connect(self._say_warning)
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
        self._echo = button(self.tr("Test for echo"), "bell", self._ask_echo)
        self._echo.setToolTip(self.tr("Plays three short tones; stay silent meanwhile"))
        self._result = heading("", 1.0)
        self._heard = label("", "muted", wrap=True)
        self._echo_result = label("", wrap=True)
        self.misheard = MisheardTerms()
        self._lay_out()
        self._say_warning("")
        self.show_spoken((language,))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setSpacing(8)
        grid.addWidget(label(self.tr("Microphone")), 0, 0)
        grid.addWidget(self.microphone, 0, 1)
        grid.addWidget(self._meter, 0, 2)
        grid.addWidget(label(self.tr("I speak")), 1, 0)
        grid.addWidget(self._spoken, 1, 1)
        card, inside = panel()
        inside.addWidget(self._number)
        inside.addWidget(self._sentence)
        inside.addLayout(Wrapping((self._read, self._other, self._echo)))
        for line in (self._result, self._heard, self._echo_result):
            inside.addWidget(line)
        inside.addWidget(self.misheard)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(grid)
        column.addWidget(self._warning)
        column.addWidget(card)
        column.addStretch()

    def show_spoken(self, languages: tuple[str, ...]) -> None:
        """Lists what can be heard."""
        self._spoken.clear()
        for code in dict.fromkeys((self._language, *languages)):
            self._spoken.addItem(" · ".join(dict.fromkeys((own_name(code), language_name(code)))), code)
        self._show_sentence()

    def language(self) -> str:
        """What the rep speaks."""
        return self._language

    def show_level(self, level: Level) -> None:
        """How loud the microphone is; warns where there is not even noise."""
        self._meter.show_level(level)
        self.microphone.hear(level)

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
        self.misheard.offer(
            tuple(dict.fromkeys(term for one in self._scores.values() for term in one.missed))
        )

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
        self._read.setText(self.tr("Stop") if reading else self.tr("Read it aloud"))
        if reading:
            self.microphone.listen()
        else:
            self._meter.show_level(None)

    def show_fault(self, text: str, hint: str) -> None:
        """Something did not work."""
        self.show_reading(False)
        self._echo.setEnabled(True)
        self._tell(text, "lost")
        self._heard.setText(hint)

    def show_added(self, path: str) -> None:
        """The terms are in the glossary."""
        self.misheard.offer(())
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

    def _ask_echo(self) -> None:
        self.echo_asked.emit(self.microphone.device())

    def _toggle(self) -> None:
        if self._reading:
            self.stop_asked.emit()
        else:
            self.read_asked.emit(self.microphone.device(), self._language)

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
        self.misheard.offer(())
        self._tell("", "")
        self.show_reading(False)

    def _next_sentence(self) -> None:
        self._at = (self._at + 1) % max(1, len(sentences(self._language)))
        self._show_sentence()

    def _choose_spoken(self) -> None:
        self._language, self._at, self._scores = str(self._spoken.currentData()), 0, {}
        self._show_sentence()
        self.spoken_chosen.emit(self._language)

    def _say_warning(self, text: str) -> None:
        self._warning.setText(f"▲ {text}" if text else "")
        self._warning.setVisible(bool(text))
