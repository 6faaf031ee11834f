"""The ears of one session: its speech model, the pace that the machine can keep, and the stage made of both."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from asr.fit import choose_model
from asr.hypothesis import SpeechModel
from asr.models import ModelInfo, installed
from asr.pace import Pace
from asr.reader import ReaderOptions
from asr.stream import CaptionOptions, CaptionStream
from desktop.errors import Health, Problem
from desktop.lesser import lesser_model
from desktop.listening import Listening
from desktop.loaded_models import LoadedModels, load_here
from desktop.overload import told_health
from desktop.paths import ASSETS, Paths
from desktop.session_options import SessionOptions


@dataclass(frozen=True, slots=True)
class Hearing:
    """`model` is the one chosen, `processor` what runs it, `problems` what it cannot do, `stage` takes sound."""

    model: ModelInfo
    processor: str
    problems: tuple[Problem, ...]
    stage: Listening
    pace: Pace

    def health(self, at_ms: int, behind_ms: int) -> Health:
        """How the captions keep up."""
        return told_health(at_ms, behind_ms, self.pace.shed)


def _may_be_spoken(options: SessionOptions) -> tuple[str, ...]:
    """The languages that captions may go over to by themselves, the first one too."""
    return (options.source_language, *options.targets) if options.follow_language else ()


def open_hearing(
    options: SessionOptions,
    paths: Paths,
    terms: tuple[str, ...],
    behind_ms: Callable[[], int],
    models: LoadedModels,
) -> Hearing:
    """Takes the session's model, which may expect `terms`, from `models` or loads it there; raises `ModelError`.

    `behind_ms` tells how much audio waits. In fast pace neither that nor the clock decides anything.
    """
    found = choose_model(options.model, paths.models, ASSETS)
    loaded = models.take(found, options.source_language, paths.models)
    model = loaded.model
    live = options.pace == "realtime"
    pace = Pace(model.tick_ms, behind_ms, time.monotonic) if live else Pace(model.tick_ms)
    # A small model trained on short windows hears hardly anything behind a list of names (measured on the talk).
    reader = ReaderOptions(() if found.short_context else terms, _may_be_spoken(options))

    def lesser() -> SpeechModel | None:
        return lesser_model(
            found,
            installed(paths.models),
            lambda one: load_here(one, options.source_language, paths.models).model,
        )

    captions = CaptionStream(model, options.source_language, CaptionOptions(reader=reader), pace, lesser)
    problems = tuple(Problem(0, remark.code, remark.text, remark.hint) for remark in model.remarks)
    return Hearing(found, loaded.processor, problems, Listening(captions), pace)
