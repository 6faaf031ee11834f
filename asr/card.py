"""What a speech model's folder says about itself, and whether it is complete: read before anything is loaded."""

import json
from dataclasses import dataclass
from pathlib import Path

from asr.errors import ModelError
from asr.telling import Sentence

_NEEDED = ("config.json", "model.bin", "tokenizer.json")
_VOCABULARIES = ("vocabulary.json", "vocabulary.txt")


@dataclass(frozen=True, slots=True)
class Card:
    """`card.json` of a model; a folder without one holds a stock model.

    `short_context`: trained for windows shorter than 30 s; `tail_positions`: encoder positions of 20 ms of silence
    wanted after the sound then; `prompts`: trained with the text said before; `languages`: empty where unknown.
    """

    label: str = ""
    languages: tuple[str, ...] = ()
    short_context: bool = False
    tail_positions: int = 64
    prompts: bool = True


def read_card(directory: Path) -> Card:
    """The card of the model in `directory`; raises `ModelError` where it cannot be read."""
    path = directory / "card.json"
    if not path.is_file():
        return Card()
    content = _json(path)
    if not isinstance(content, dict):
        raise damaged(directory, Sentence.tr("card.json is not what it should be"))
    card = Card()
    short = content.get("short_context") is True
    tail = content.get("tail_positions", card.tail_positions)
    return Card(
        label=str(content.get("label", "")),
        languages=tuple(str(code) for code in content.get("languages") or ()),
        short_context=short,
        tail_positions=tail if isinstance(tail, int) and 0 <= tail <= 500 else card.tail_positions,
        prompts=content.get("prompts", True) is True,
    )


def require_complete(directory: Path) -> None:
    """Raises `ModelError` naming the first file that is missing or empty."""
    if not directory.is_dir():
        raise ModelError(
            "model-missing",
            Sentence.tr("There is no speech model in {directory}.", directory=directory),
            Sentence.tr(
                "Choose one from `deskcast models list`, or get one with `deskcast models install small`."
            ),
        )
    missing = [name for name in _NEEDED if not _filled(directory / name)]
    if not any(_filled(directory / name) for name in _VOCABULARIES):
        missing.append(_VOCABULARIES[0])
    if missing:
        raise ModelError(
            "model-incomplete",
            Sentence.tr(
                "The speech model in {directory} lacks {missing}.",
                directory=directory,
                missing=tuple(missing),
            ),
            Sentence.tr(
                "Remove it and install or import it again; the folder must be a CTranslate2 Whisper model."
            ),
        )


def read_vocabulary(directory: Path) -> tuple[str, ...]:
    """The model's tokens in id order; raises `ModelError`."""
    path = directory / _VOCABULARIES[0]
    if not path.is_file():
        lines = (directory / _VOCABULARIES[1]).read_text(encoding="utf-8").removesuffix("\n")
        return tuple(lines.split("\n"))
    content = _json(path)
    if not isinstance(content, list) or not all(isinstance(token, str) for token in content):
        raise damaged(directory, Sentence.tr("vocabulary.json is not a list of tokens"))
    return tuple(content)


def features_per_frame(directory: Path) -> int:
    """Mel bands that `preprocessor_config.json` names, 80 without one; raises `ModelError`."""
    path = directory / "preprocessor_config.json"
    content = _json(path) if path.is_file() else {}
    size = content.get("feature_size", 80) if isinstance(content, dict) else 80
    if size not in (80, 128):
        raise damaged(
            directory,
            Sentence.tr("preprocessor_config.json asks for {size} mel bands, not 80 or 128", size=size),
        )
    return int(size)


def damaged(directory: Path, what: Sentence) -> ModelError:
    """The error for a folder whose content cannot be used."""
    return ModelError(
        "model-damaged",
        Sentence.tr("The speech model in {directory} is damaged: {what}.", directory=directory, what=what),
        Sentence.tr("Remove it and install or import it again."),
    )


def _filled(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _json(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError, RecursionError) as error:
        raise damaged(path.parent, Sentence.tr("{file} cannot be read", file=path.name)) from error
