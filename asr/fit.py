"""Which speech models keep up on this machine: measured, judged, kept, and used when a model is loaded."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from platform import machine
from threading import Event, Thread
from typing import TYPE_CHECKING, Literal

import numpy as np

from asr.captions import RATE_HZ, Samples
from asr.children import kill_when
from asr.models import ModelInfo, find_model, installed
from asr.processors import Setup, cpu_setups, gpu_setups, physical_cores

if TYPE_CHECKING:
    from asr.whisper import ModelOptions

SMOOTH_MS = 1_500
AMBER_MS = 4_000
"""Delay from which the health light turns amber (../shared/WINDOW.md)."""
_LIMIT_S = 180.0  # for one trial; a model that takes longer keeps up with nobody
_WORTH = 0.85  # of the time: what one more doubling of threads has to come down to
_FILE = "fits.json"


@dataclass(frozen=True, slots=True)
class Fit:
    """A model on one processor. Times are wall-clock ms of an idle machine.

    `encode_ms` and `reading_ms` (encoding, greedy decoding, word times) are those of 4 s of speech, `final_ms` that
    of the beam reading of the longest window, `longest_ms` of sound.
    """

    model: str
    setup: Setup
    short_context: bool
    tick_ms: int
    longest_ms: int
    load_ms: int
    encode_ms: int
    reading_ms: int
    final_ms: int
    memory_mb: int

    @property
    def decode_ms(self) -> int:
        """What of the reading is not encoding."""
        return max(0, self.reading_ms - self.encode_ms)

    @property
    def step_ms(self) -> int:
        """How far apart readings are while somebody speaks: the tick, or longer where a reading takes longer."""
        return max(self.tick_ms, round(1.2 * self.reading_ms))

    @property
    def delay_ms(self) -> int:
        """From the end of a word to its first showing, on average: half a step and a reading."""
        return self.step_ms // 2 + self.reading_ms

    @property
    def verdict(self) -> Literal["smooth", "slow", "behind"]:
        """`smooth`: words follow speech; `slow`: they come in lumps; `behind`: the delay would be called a fault."""
        if self.delay_ms > AMBER_MS or self.final_ms > self.longest_ms // 2:
            return "behind"
        return "smooth" if self.delay_ms <= SMOOTH_MS else "slow"


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on: `tell(model, done, in all)` before each trial, and a way to stop."""

    tell: Callable[[str, int, int], None] = lambda model, done, total: None
    enough: Event = field(default_factory=Event)


Trial = Callable[[ModelInfo, Setup, Samples, Event], Fit | None]


def measure_fit(models: Sequence[ModelInfo], audio: Samples, watch: Watch = Watch()) -> tuple[Fit, ...]:
    """Tries every model on every processor; `audio` is 24 s of speech (float32[n], 16 kHz mono).

    What does not run is left out; more threads are tried only while they help. Stops early, with what there is,
    when `watch.enough` is set.
    """
    setups = (*gpu_setups(), *cpu_setups(physical_cores()))
    return measured(models, setups, audio, watch, run_trial)


def measured(
    models: Sequence[ModelInfo], setups: Sequence[Setup], audio: Samples, watch: Watch, run: Trial
) -> tuple[Fit, ...]:
    """`measure_fit` with the setups and the trial given."""
    fits: list[Fit] = []
    for number, model in enumerate(models):
        for place, setup in enumerate(setups):
            watch.tell(model.name, number * len(setups) + place, len(models) * len(setups))
            fit = run(model, setup, audio, watch.enough) if not watch.enough.is_set() else None
            if fit is None:
                continue
            before = [one for one in fits if one.model == model.name and one.setup.device == setup.device]
            fits.append(fit)
            if before and fit.reading_ms > _WORTH * min(one.reading_ms for one in before):
                break
    watch.tell("", len(models) * len(setups), len(models) * len(setups))
    return tuple(fits)


def run_trial(model: ModelInfo, setup: Setup, audio: Samples, enough: Event) -> Fit | None:
    """Runs `asr.trial` in a process of its own; None where it crashed, hung, failed or was stopped."""
    order = json.dumps({"folder": str(model.path), **asdict(setup)}).encode() + b"\n"
    return trial_answer(
        [sys.executable, "-m", "asr.trial"], order + audio.tobytes(), model.name, setup, enough
    )


def trial_answer(
    command: Sequence[str], order: bytes, model: str, setup: Setup, enough: Event, limit_s: float = _LIMIT_S
) -> Fit | None:
    """What `command` answers to `order` on its standard input, as a `Fit`."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=quiet) as child:
        Thread(target=kill_when, args=(enough, child), daemon=True).start()
        try:
            answer, _ = child.communicate(order, timeout=limit_s)
        except (subprocess.TimeoutExpired, BrokenPipeError):
            child.kill()
            return None
    try:
        return Fit(model, setup, **json.loads(answer)) if child.returncode == 0 else None
    except (ValueError, TypeError):
        return None


def best_fit(fits: Sequence[Fit], model: str) -> Fit | None:
    """The setup that `model` is run with: the quickest, but no more threads than help."""
    own = sorted((fit for fit in fits if fit.model == model), key=lambda fit: fit.setup.threads)
    best: Fit | None = None
    for fit in own:
        if best is None or fit.reading_ms < _WORTH * best.reading_ms:
            best = fit
    return best


def best_model(fits: Sequence[Fit], models: Sequence[ModelInfo]) -> ModelInfo | None:
    """The largest of `models` whose captions are smooth here; None where nothing was measured or none is."""
    found = [(model, best_fit(fits, model.name)) for model in models]
    smooth = [model for model, fit in found if fit and fit.verdict == "smooth"]
    return max(smooth, key=lambda model: model.size_bytes, default=None)


def choose_model(wanted: str | None, models: Path, assets: Path) -> ModelInfo:
    """`asr.models.find_model`, but None takes the largest installed model that is smooth here, once measured."""
    best = best_model(kept_fits(models), installed(models)) if wanted is None else None
    return find_model(best.name if best else wanted, models, assets)


def keep_fits(fits: Sequence[Fit], models: Path) -> None:
    """Writes what was measured into the folder of models; earlier figures of other models stay."""
    new = {fit.model for fit in fits}
    rows = [asdict(fit) for fit in (*(old for old in kept_fits(models) if old.model not in new), *fits)]
    with suppress(OSError):
        models.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = models / f"{_FILE}.new"
        fresh.write_text(json.dumps({"machine": _machine(), "fits": rows}, indent=1) + "\n", encoding="utf-8")
        fresh.replace(models / _FILE)


def kept_fits(models: Path) -> tuple[Fit, ...]:
    """What was measured on this machine before; nothing where that cannot be read or was another machine."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        kept = json.loads((models / _FILE).read_text(encoding="utf-8"))
        if kept["machine"] == _machine():
            return tuple(Fit(**{**row, "setup": Setup(**row["setup"])}) for row in kept["fits"])
    return ()


def run_options(model: ModelInfo, models: Path, run: Trial = run_trial) -> "ModelOptions":
    """How `model` is to be run here: as measured, else on two threads of the CPU.

    A GPU has to prove itself in a child process every time, for drivers and libraries come and go.
    """
    from asr.whisper import ModelOptions

    fits = kept_fits(models)
    fit = best_fit(fits, model.name)
    if (
        fit
        and fit.setup.device != "cpu"
        and run(model, fit.setup, np.zeros(RATE_HZ, np.float32), Event()) is None
    ):
        fit = best_fit([one for one in fits if one.setup.device == "cpu"], model.name)
    setup = fit.setup if fit else cpu_setups(min(2, physical_cores()))[-1]
    return ModelOptions(threads=setup.threads, compute_type=setup.compute_type, device=setup.device)


def _machine() -> str:
    return f"{machine()}, {physical_cores()} cores, ctranslate2 {version('ctranslate2')}"
