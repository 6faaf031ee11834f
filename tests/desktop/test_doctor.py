"""What the doctor says about the pace of a model, and that measuring really measures and keeps."""

import json
from dataclasses import replace

import pytest

from asr.fit import Fit, Watch, keep_fits, kept_fits
from asr.processors import Setup
from desktop.doctor import examine, judged, measure
from desktop.paths import app_paths
from tests.end_to_end.running import deskcast

FIT = Fit("small", Setup(threads=2), False, 1_000, 24_000, 900, 700, 800, 2_000, 600)


@pytest.mark.parametrize(
    ("reading_ms", "says", "mend"),
    [
        (400, "small follows your speech: words show about 0.9 s after they are said, 2 threads", False),
        (1_500, "small follows in steps of 1.8 s: words show about 2.4 s", False),
        (6_000, "small falls behind on this machine: words show about 9.6 s", True),
    ],
)
def test_a_measurement_is_told_in_seconds_that_a_rep_feels(reading_ms: int, says: str, mend: bool) -> None:
    text, hint = judged(replace(FIT, reading_ms=reading_ms))
    assert text.startswith(says)
    assert bool(hint) == mend


def test_the_check_of_the_speed_is_quick_and_tells_what_was_measured() -> None:
    found = {finding.check: finding for finding in examine()}
    assert "not measured yet" in found["speed"].text
    keep_fits([replace(FIT, model="asr-demo", reading_ms=9_000)], app_paths().models)
    found = {finding.check: finding for finding in examine()}
    assert found["speed"].state == "warn"
    assert "--offered" in found["speed"].mend


@pytest.mark.models
def test_measuring_tries_the_models_of_this_machine_and_keeps_the_figures() -> None:
    told: list[str] = []
    fits = measure(Watch(tell=lambda model, done, total: told.append(model)))
    assert {fit.model for fit in fits} == {"asr-demo"}
    assert {str(fit.setup) for fit in fits} >= {"1 thread"}
    assert kept_fits(app_paths().models) == fits
    assert told[-1] == ""


@pytest.mark.models
def test_the_command_measures_then_checks_and_its_lines_can_be_read_by_programs(tmp_path) -> None:
    done = deskcast(tmp_path, "doctor", "--json")
    lines = [json.loads(line) for line in done.out.splitlines()]
    fits = [line for line in lines if line["check"] == "fit"]
    assert {line["check"] for line in lines} >= {"fit", "sound", "model", "speed", "packs", "disk", "sqlite"}
    assert all(fit["verdict"] in ("smooth", "slow", "behind") and fit["reading_ms"] > 0 for fit in fits)
    assert "Traceback" not in done.err
