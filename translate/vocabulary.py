"""The word list of a CTranslate2 model, compared with the pieces its tokenizer makes."""

import json
from collections.abc import Sequence
from pathlib import Path

from translate.errors import PackError
from translate.telling import Sentence

LEAST_SHARE = 0.5
"""Of the tokenizer's pieces that the model must know: 1.0 in a sound pack, a small part in a mixed-up one."""
MOST_BYTES = 50_000_000
_FILES = (
    "source_vocabulary.json",
    "shared_vocabulary.json",
    "source_vocabulary.txt",
    "shared_vocabulary.txt",
)


def check_vocabulary(pieces: Sequence[str], model: Path) -> None:
    """Raises PackError when the model in folder `model` does not know the tokenizer's `pieces`."""
    words = set(_words(model))
    known = sum(piece in words for piece in pieces)
    if known < LEAST_SHARE * len(pieces):
        raise PackError(
            "pack-vocabulary",
            Sentence.tr(
                "The tokenizer and the model of the language pack do not belong together ({known} "
                "of {pieces} pieces are known).",
                known=known,
                pieces=len(pieces),
            ),
            Sentence.tr("Get the pack again, or ask whoever made it for a whole one."),
        )


def _words(model: Path) -> list[str]:
    """The source side's words; none where the model keeps no list."""
    file = next((model / name for name in _FILES if (model / name).is_file()), None)
    if file is None or file.stat().st_size > MOST_BYTES:
        return []
    try:
        text = file.read_text(encoding="utf-8")
        words = json.loads(text) if file.suffix == ".json" else text.splitlines()
    except (OSError, ValueError, RecursionError):
        return []
    return [word for word in words if isinstance(word, str)] if isinstance(words, list) else []
