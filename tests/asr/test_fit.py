"""Which models keep up: what is tried, how it is judged, kept and used, and that no trial can end the app."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from threading import Event, Timer

import numpy as np
import pytest

from asr.captions import Samples
from asr.fit import (
    Fit,
    Watch,
    best_fit,
    best_model,
    choose_model,
    keep_fits,
    kept_fits,
    measured,
    run_options,
    run_trial,
    trial_answer,
)
from asr.models import ModelInfo, import_model
from asr.processors import Setup, cpu_setups, gpu_setups

SOUND = np.zeros(16_000, np.float32)
GPU = Setup("cuda", "float16", 1)
FIT = Fit("small", Setup(threads=1), False, 1_000, 24_000, 900, 700, 800, 2_000, 600)


def model(name: str, size_bytes: int = 1) -> ModelInfo:
    return ModelInfo(name, Path(name), name, (), False, size_bytes, bundled=False)


class Trials:
    """Answers with reading times in the order of `readings_ms`; None is a trial that fails."""

    def __init__(self, readings_ms: Iterable[int | None]) -> None:
        self.tried: list[tuple[str, str]] = []
        self._readings_ms = iter(readings_ms)

    def __call__(self, model: ModelInfo, setup: Setup, audio: Samples, enough: Event) -> Fit | None:
        self.tried.append((model.name, str(setup)))
        reading_ms = next(self._readings_ms)
        return replace(FIT, model=model.name, setup=setup, reading_ms=reading_ms) if reading_ms else None


def test_every_model_is_tried_on_every_processor_and_progress_is_told() -> None:
    told: list[tuple[str, int, int]] = []
    trials = Trials([900, 500, 90, 50])
    watch = Watch(tell=lambda *step: told.append(step))
    fits = measured([model("small"), model("tiny")], cpu_setups(2, "linux"), SOUND, watch, trials)
    assert trials.tried == [
        ("small", "1 thread"),
        ("small", "2 threads"),
        ("tiny", "1 thread"),
        ("tiny", "2 threads"),
    ]
    assert [fit.reading_ms for fit in fits] == [900, 500, 90, 50]
    assert told == [("small", 0, 4), ("small", 1, 4), ("tiny", 2, 4), ("tiny", 3, 4), ("", 4, 4)]


def test_more_threads_are_tried_only_while_they_help() -> None:
    trials = Trials([900, 890])
    measured([model("small")], cpu_setups(8, "linux"), SOUND, Watch(), trials)
    assert trials.tried == [("small", "1 thread"), ("small", "2 threads")]


def test_a_processor_that_fails_leaves_the_others(tmp_path: Path) -> None:
    trials = Trials([None, 900, 500])
    fits = measured([model("small")], (GPU, *cpu_setups(2, "linux")), SOUND, Watch(), trials)
    assert [str(fit.setup) for fit in fits] == ["1 thread", "2 threads"]


def test_measuring_stops_when_asked_with_what_there_is() -> None:
    watch = Watch()
    trials = Trials([900])

    def stop_after_one(model: ModelInfo, setup: Setup, audio: Samples, enough: Event) -> Fit | None:
        enough.set()
        return trials(model, setup, audio, enough)

    fits = measured([model("small"), model("tiny")], cpu_setups(2, "linux"), SOUND, watch, stop_after_one)
    assert len(fits) == 1


@pytest.mark.parametrize(
    ("cores", "platform", "threads"),
    [(1, "linux", [1]), (2, "linux", [1, 2]), (6, "win32", [1, 2, 4]), (10, "darwin", [1])],
)
def test_no_more_threads_than_cores_and_one_on_macos(cores: int, platform: str, threads: list[int]) -> None:
    assert [setup.threads for setup in cpu_setups(cores, platform)] == threads
    assert {setup.compute_type for setup in cpu_setups(cores, platform)} == {"int8"}


@pytest.mark.parametrize(
    ("reading_ms", "final_ms", "verdict"),
    [(300, 2_000, "smooth"), (900, 2_000, "smooth"), (1_500, 4_000, "slow"), (2_600, 8_000, "behind")],
)
def test_the_verdict_follows_the_delay(reading_ms: int, final_ms: int, verdict: str) -> None:
    assert replace(FIT, reading_ms=reading_ms, final_ms=final_ms).verdict == verdict


def test_a_model_whose_last_reading_takes_half_the_sound_is_behind() -> None:
    assert replace(FIT, reading_ms=300, final_ms=12_001).verdict == "behind"


def test_the_best_setup_has_no_more_threads_than_help() -> None:
    one, two, four = (
        replace(FIT, setup=Setup(threads=n), reading_ms=ms) for n, ms in ((1, 900), (2, 500), (4, 480))
    )
    assert best_fit([one, two, four], "small") == two
    assert best_fit([one], "tiny") is None


def test_the_largest_smooth_model_is_chosen() -> None:
    fits = [
        replace(FIT, model="tiny", reading_ms=100),
        replace(FIT, reading_ms=600),
        replace(FIT, model="large", reading_ms=9_000),
    ]
    models = [model("tiny", 75), model("small", 480), model("large", 3_000), model("unmeasured", 9_000)]
    assert best_model(fits, models) == models[1]
    assert best_model(fits[2:], models) is None
    assert best_model([], models) is None


def test_fits_are_kept_by_model_and_lost_with_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny, small = replace(FIT, model="tiny"), FIT
    keep_fits([tiny, small], tmp_path / "models")
    keep_fits([replace(small, reading_ms=1)], tmp_path / "models")
    assert kept_fits(tmp_path / "models") == (tiny, replace(small, reading_ms=1))
    monkeypatch.setattr("asr.fit.physical_cores", lambda: 64)
    assert kept_fits(tmp_path / "models") == ()


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"machine": 1}', "{" * 1000, '{"machine": "x", "fits": 3}']
)
def test_figures_that_cannot_be_read_are_no_figures(tmp_path: Path, content: str) -> None:
    (tmp_path / "fits.json").write_text(content)
    assert kept_fits(tmp_path) == ()


def test_a_model_runs_as_it_was_measured(tmp_path: Path) -> None:
    keep_fits([FIT], tmp_path)
    assert run_options(model("small"), tmp_path).threads == 1
    assert run_options(model("other"), tmp_path).threads in (1, 2)


def test_a_gpu_that_does_not_answer_any_more_is_not_used(tmp_path: Path) -> None:
    keep_fits([replace(FIT, setup=GPU, reading_ms=10), FIT], tmp_path)
    assert run_options(model("small"), tmp_path, Trials([10])).device == "cuda"
    assert run_options(model("small"), tmp_path, Trials([None])).device == "cpu"


CRASHES = {
    "a missing library ends the process": "import os; os.abort()",
    "it exits": "raise SystemExit(3)",
    "it says something else": "print('CUDA error')",
    "it says nothing": "",
    "it leaves things out": "print('{}')",
    "it never ends": "import threading; threading.Event().wait()",
}


@pytest.mark.parametrize("script", CRASHES.values(), ids=CRASHES.keys())
def test_no_trial_can_end_the_app(script: str) -> None:
    order = b"x" * 2_000_000
    assert trial_answer([sys.executable, "-c", script], order, "small", GPU, Event(), limit_s=2) is None


def test_a_trial_ends_when_asked() -> None:
    enough = Event()
    Timer(0.1, enough.set).start()
    script = "import threading; threading.Event().wait()"
    assert trial_answer([sys.executable, "-c", script], b"", "small", GPU, enough, limit_s=60) is None


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("import json; print(json.dumps(['float32', 'float16', 'int8', 'int8_float16']))", "int8_float16"),
        ("import json; print(json.dumps(['float32', 'int8']))", "int8"),
        ("print('[]')", None),
        ("print('{}')", None),
        ("print('null')", None),
        ("import os; os.abort()", None),
    ],
)
def test_a_gpu_counts_only_if_it_answers(script: str, found: str | None) -> None:
    setups = gpu_setups([sys.executable, "-c", script])
    assert [setup.compute_type for setup in setups] == ([found] if found else [])
    assert gpu_setups(["no-such-program"]) == ()


@pytest.mark.models
def test_the_demo_model_is_really_tried_and_then_chosen(tmp_path: Path, model_folder: Path) -> None:
    info = import_model(model_folder, tmp_path / "models")
    sound = np.random.default_rng(1).normal(0, 0.05, 16_000 * 24).astype(np.float32)
    fit = run_trial(info, Setup(threads=1), sound, Event())
    assert fit is not None
    assert (fit.model, fit.longest_ms, fit.short_context) == (info.name, 12_000, True)
    assert 0 < fit.encode_ms <= fit.reading_ms
    keep_fits([replace(fit, reading_ms=5, final_ms=5)], tmp_path / "models")
    assert choose_model(None, tmp_path / "models", tmp_path) == info
    (info.path / "model.bin").write_bytes(b"no model")
    assert run_trial(info, Setup(threads=1), sound, Event()) is None
