"""Which model stands in on a machine that is too slow."""

from pathlib import Path

import pytest

from asr.errors import ModelError
from asr.models import ModelInfo
from desktop.lesser import lesser_model
from tests.asr.fakes import ScriptedModel


def model(name: str, size_mb: int, bundled: bool = False) -> ModelInfo:
    return ModelInfo(name, Path(name), name, (), False, size_mb * 1_000_000, bundled)


INSTALLED = [model("tiny", 75), model("base", 145), model("small", 480), model("medium", 1_500)]


def stand_in(chosen: str, cannot_load: tuple[str, ...] = ()) -> list[str]:
    """The models that are tried for `chosen`; the last one is taken, unless it cannot be loaded either."""
    tried = []

    def load(one: ModelInfo) -> ScriptedModel:
        tried.append(one.name)
        if one.name in cannot_load:
            raise ModelError("model-damaged", "It is damaged.", "Install it again.")
        return ScriptedModel(())

    found = lesser_model(next(one for one in INSTALLED if one.name == chosen), INSTALLED, load)
    assert (found is None) == (not tried or tried[-1] in cannot_load)
    return tried


@pytest.mark.parametrize(("chosen", "expected"), [("medium", "small"), ("small", "base"), ("base", "tiny")])
def test_the_next_smaller_model_stands_in(chosen: str, expected: str) -> None:
    assert stand_in(chosen) == [expected]


def test_without_a_smaller_model_there_is_none() -> None:
    assert stand_in("tiny") == []


def test_a_model_that_cannot_be_loaded_is_passed_over() -> None:
    assert stand_in("small", cannot_load=("base",)) == ["base", "tiny"]
    assert stand_in("small", cannot_load=("base", "tiny")) == ["base", "tiny"]


def test_a_demo_model_never_stands_in() -> None:
    demo = model("asr-demo", 6, bundled=True)
    assert lesser_model(INSTALLED[0], [demo], lambda one: ScriptedModel(())) is None
