"""The models of the compute bench are what they claim to be: complete, of the true shape, and run by the app."""

from pathlib import Path
from threading import Event

import numpy as np
import pytest

from asr.card import read_vocabulary, require_complete
from asr.fit import run_trial
from asr.models import import_model
from asr.processors import Setup
from tests.bench.compute import figures
from tests.bench.random_model import Shape, write_model

SMALLEST = Shape("smallest", 1, 64, 1)


@pytest.mark.models
def test_a_random_model_is_a_whole_whisper_model_that_the_app_can_try(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "random", SMALLEST, short_context=False)
    require_complete(folder)
    assert len(read_vocabulary(folder)) == 51_865
    info = import_model(folder, tmp_path / "models")
    fit = run_trial(info, Setup(threads=1), np.zeros(16_000 * 24, np.float32), Event())
    assert fit is not None
    assert (fit.short_context, fit.longest_ms, fit.tick_ms) == (False, 24_000, 1_000)


@pytest.mark.models
def test_the_bench_has_a_row_for_every_size_window_and_number_of_threads() -> None:
    rows = dict(figures((SMALLEST,)))
    assert list(rows) == [
        "smallest, 1 thr., short",
        "smallest, 1 thr., padded",
        "smallest, 2 thr., short",
        "smallest, 2 thr., padded",
    ]
    assert all("delay" in row for row in rows.values())
