"""The first run on this machine: the microphone is heard with the speech model of the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from threading import Event
from typing import TYPE_CHECKING

from asr.captions import RATE_HZ, AudioChunk, Caption, Level
from asr.telling import Sentence
from desktop.errors import StoreError
from desktop.paths import ASSETS, Paths
from desktop.settings import Settings, save_settings
from desktop.window.first_run.welcome import Heard
from desktop.window.installed.standby import InstalledStandby

if TYPE_CHECKING:
    from asr.captions import Samples

VOICE_DBFS = -42.0
END_MS = 1_300
LONGEST_MS = 20_000
BEFORE_MS = 10_000
"""Nobody spoke for so long: the sentence was not read."""
QUIET_MS = 1_200
TONES_MS = 1_500
ECHO_DB = 8.0
"""How much louder the microphone is while the loudspeakers play, where it hears them."""
_HEADINGS = "spoken,written,keep"


class InstalledWelcome:
    """Any thread may call."""

    def __init__(self, paths: Paths, settings: Callable[[], Settings], standby: InstalledStandby) -> None:
        self._paths = paths
        self._settings = settings
        self._standby = standby

    def read_aloud(self, device: str | None, language: str, enough: Event) -> Iterator[Level | Heard]:
        """Levels, then what the model made of it."""
        from asr.level import LevelMeter
        from asr.microphone import Microphone

        meter, spoken = LevelMeter(), Spoken()
        with Microphone(device) as microphone:
            for chunk in microphone:
                if enough.is_set():
                    break
                if not isinstance(chunk, AudioChunk):
                    continue
                spoken.add(chunk)
                for level in meter.feed(chunk, speech=False):
                    spoken.hear(level)
                    yield level
                if spoken.over:
                    break
        yield Heard(self._read(spoken.samples(), language) if spoken.began else "")

    def _read(self, samples: Samples, language: str) -> str:
        from asr.fit import choose_model
        from asr.pace import Pace
        from asr.stream import CaptionOptions, CaptionStream

        found = choose_model(self._settings().model, self._paths.models, ASSETS)
        model = self._standby.models.take(found, language, self._paths.models).model
        stream = CaptionStream(model, language, CaptionOptions(), Pace(model.tick_ms))
        lines: dict[int, str] = {}
        step = RATE_HZ // 2
        chunks = (
            AudioChunk(samples[at : at + step], at * 1000 // RATE_HZ) for at in range(0, len(samples), step)
        )
        events = [*(event for chunk in chunks for event in stream.feed(chunk)), *stream.finish()]
        for event in events:
            if isinstance(event, Caption):
                lines[event.utterance] = event.text + event.tail
        return " ".join(lines.values())

    def echoes(self, device: str | None) -> bool:
        """Compares the room before with the room while tones are played."""
        from asr.capture import play_tones
        from asr.level import LevelMeter
        from asr.microphone import Microphone

        meter = LevelMeter()
        before: list[float] = []
        during: list[float] = []
        with Microphone(device) as microphone:
            playing = None
            for chunk in microphone:
                if not isinstance(chunk, AudioChunk):
                    continue
                heard = during if playing is not None else before
                heard.extend(level.rms_dbfs for level in meter.feed(chunk, speech=False))
                if playing is None and chunk.end_ms >= QUIET_MS:
                    playing = play_tones()
                if chunk.end_ms >= QUIET_MS + TONES_MS:
                    break
            if playing is not None:
                playing.wait()
        return hears(before, during)

    def add_terms(self, terms: tuple[str, ...]) -> str:
        """Appends rows; a glossary of another program (xlsx) is left alone and one of the app's own is begun."""
        settings = self._settings()
        own = self._paths.settings.with_name("glossary.csv")
        path = Path(settings.glossary) if settings.glossary.endswith(".csv") else own
        rows = "".join(f'"{term}","{term}",\n' for term in terms)
        try:
            fresh = not path.exists()
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8-sig" if fresh else "utf-8") as file:
                file.write(f"{_HEADINGS}\n{rows}" if fresh else rows)
        except OSError as error:
            raise StoreError(
                "glossary-unwritable",
                Sentence.tr(
                    "{file} could not be written: {reason}.", file=path.name, reason=Sentence.by_system(error)
                ),
                Sentence.tr("Free some space or make the folder writable, then add the terms again."),
            ) from error
        if not settings.glossary:
            save_settings(self._paths.settings, settings.model_copy(update={"glossary": str(path)}))
        return str(path)


class Spoken:
    """The sound of one sentence: when it began, and when it is over."""

    def __init__(self) -> None:
        self._chunks: list[AudioChunk] = []
        self._voice_ms = -1
        self._at_ms = 0
        self.began = False

    def add(self, chunk: AudioChunk) -> None:
        """Takes sound."""
        self._chunks.append(chunk)
        self._at_ms = chunk.end_ms

    def hear(self, level: Level) -> None:
        """Takes its loudness."""
        if level.rms_dbfs > VOICE_DBFS:
            self.began, self._voice_ms = True, level.at_ms

    @property
    def over(self) -> bool:
        """Somebody spoke and stopped, nobody spoke, or it has been long enough."""
        if not self.began:
            return self._at_ms >= BEFORE_MS
        return self._at_ms - self._voice_ms >= END_MS or self._at_ms >= LONGEST_MS

    def samples(self) -> Samples:
        """All of it, float32[n]."""
        import numpy as np

        return np.concatenate([chunk.samples for chunk in self._chunks])


def hears(before: list[float], during: list[float]) -> bool:
    """Whether levels in dBFS rose by ECHO_DB while the loudspeakers played."""
    return bool(before and during) and median(during) - median(before) >= ECHO_DB
