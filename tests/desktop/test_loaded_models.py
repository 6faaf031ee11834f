"""A loaded speech model is kept for the next session, and only as long as it is the one that is wanted."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from asr.errors import ModelError
from asr.models import ModelInfo
from desktop.loaded_models import Loaded, LoadedModels


@dataclass
class Spoken:
    """Stands for a loaded model."""

    name: str
    language: str

    def speaking(self, language: str) -> "Spoken":
        return Spoken(self.name, language)


def info(folder: Path, name: str) -> ModelInfo:
    path = folder / name
    if not path.exists():
        path.mkdir()
        (path / "model.bin").write_bytes(b"weights")
    return ModelInfo(name, path, name, ("en",), False, 7, False)


class Loads:
    """Counts what is loaded."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def __call__(self, found: ModelInfo, language: str, models: Path) -> Loaded:
        self.names.append(found.name)
        return Loaded(Spoken(found.name, language), "CPU × 2, int8")  # type: ignore[arg-type]


def test_the_same_model_is_loaded_once_and_speaks_the_language_that_is_asked_for(tmp_path: Path):
    loads = Loads()
    kept = LoadedModels(loads)
    first = kept.take(info(tmp_path, "small"), "en", tmp_path)
    second = kept.take(info(tmp_path, "small"), "zh", tmp_path)
    assert loads.names == ["small"]
    assert [first.model.language, second.model.language] == ["en", "zh"]  # type: ignore[attr-defined]


def test_another_model_takes_its_place(tmp_path: Path):
    loads = Loads()
    kept = LoadedModels(loads)
    for name in ("small", "base", "base", "small"):
        kept.take(info(tmp_path, name), "en", tmp_path)
    assert loads.names == ["small", "base", "small"]


def test_a_model_that_cannot_be_loaded_leaves_nothing_behind(tmp_path: Path):
    tried: list[str] = []

    def fails(found: ModelInfo, language: str, models: Path) -> Loaded:
        tried.append(found.name)
        raise ModelError("model-damaged", "It is damaged.", "Install it again.")

    kept = LoadedModels(fails)
    for _ in range(2):
        with pytest.raises(ModelError):
            kept.take(info(tmp_path, "small"), "en", tmp_path)
    assert tried == ["small", "small"]
