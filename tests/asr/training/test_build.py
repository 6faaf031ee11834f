"""The build of the speech model: steps in order, a model under its bar is no break, a break ends it."""

from pathlib import Path

import pytest

pytest.importorskip("numpy")

from asr.training.build import Bounds, build, steps
from asr.training.scores import UNDER_THE_BAR

PLANNED = steps(Bounds(hours=0.02, chunks=1, sentences=40), Path("made"))


class Run:
    """Notes the modules that are run; each returns the status given for it, else 0."""

    def __init__(self, **statuses: int) -> None:
        self.statuses, self.modules = statuses, []

    def __call__(self, command: tuple[str, ...]) -> int:
        self.modules.append(command[0].rpartition(".")[2])
        return self.statuses.get(self.modules[-1], 0)


def test_all_steps_run_in_order() -> None:
    run = Run()
    assert build(PLANNED, run) == 0
    assert run.modules == ["speech", "train", "export", "evaluate"]


def test_a_model_under_its_bar_is_made_and_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert build(PLANNED, Run(evaluate=UNDER_THE_BAR)) == 0
    assert "under their bar" in capsys.readouterr().out


def test_a_step_that_breaks_ends_the_build_with_its_status(capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(train=1)
    assert build(PLANNED, run) == 1
    assert run.modules == ["speech", "train"]
    assert "asr.training.train broke off" in capsys.readouterr().out


def test_an_evaluation_that_crashes_is_not_taken_for_a_model_under_its_bar() -> None:
    assert build(PLANNED, Run(evaluate=1)) == 1


def test_nothing_is_written_into_the_shipped_files() -> None:
    written = [argument for step in PLANNED for argument in step.command if "/" in argument]
    assert written
    assert all(argument.startswith("made/") for argument in written)


def test_the_bounds_reach_their_steps() -> None:
    commands = [" ".join(step.command) for step in PLANNED]
    for command, bound in zip(
        commands, ("--chunks 1", "--hours 0.02", "--out made", "--count 40"), strict=True
    ):
        assert bound in command
