"""The speech model of the last session, kept loaded so that the next session begins at once."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from asr.fit import Fit, best_fit, kept_fits, run_options
from asr.hypothesis import SpeechModel
from asr.models import ModelInfo
from asr.whisper import load_model


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model that is ready, and what runs it, as `CPU, 2 threads, int8`."""

    model: SpeechModel
    processor: str


Load = Callable[[ModelInfo, str, Path], Loaded]


def load_here(found: ModelInfo, language: str, models: Path) -> Loaded:
    """Loads `found` as it was measured to be best on this machine; raises `ModelError`."""
    options = run_options(found, models)
    model = load_model(found.path, language, options)
    if options.device != "cpu":
        return Loaded(model, f"GPU, {options.compute_type}")
    return Loaded(model, f"CPU × {options.threads}, {options.compute_type}")


class LoadedModels:
    """Holds one model at most; any thread may call, one session at a time hears with it."""

    def __init__(self, load: Load = load_here) -> None:
        self._load = load
        self._lock = Lock()
        self._key: tuple[Path, int, Fit | None] | None = None
        self._kept: Loaded | None = None

    def take(self, found: ModelInfo, language: str, models: Path) -> Loaded:
        """`found` ready to hear `language`, loaded only if it is not the one that is kept; raises `ModelError`.

        A model whose files or whose measured setup changed since counts as another one.
        """
        weights = found.path / "model.bin"
        changed_ns = weights.stat().st_mtime_ns if weights.exists() else 0
        key = (found.path, changed_ns, best_fit(kept_fits(models), found.name))
        with self._lock:
            if self._kept is None or self._key != key:
                self._key, self._kept = None, None  # two large models at once may not fit
                self._kept, self._key = self._load(found, language, models), key
            return Loaded(self._kept.model.speaking(language), self._kept.processor)
