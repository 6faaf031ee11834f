"""Which language is spoken, from what the encoder made of the sound: one more step of the decoder, no more sound."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language and its probability among all that the model knows; empty where nobody asked."""

    language: str = ""
    probability: float = 0.0


def spoken(model: Any, encoded: Any, among: Sequence[str]) -> Spoken:
    """The most probable language of `among`; `model` is a multilingual Whisper of CTranslate2."""
    if not among:
        return Spoken()
    heard = {token[2:-2]: float(share) for token, share in model.detect_language(encoded)[0]}
    language = max(among, key=lambda one: heard.get(one, 0.0))
    return Spoken(language, heard.get(language, 0.0))
