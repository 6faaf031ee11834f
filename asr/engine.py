"""A Whisper model of CTranslate2 in memory, with what belongs to it: its vocabulary, features and alignment.

The only importer of faster_whisper and of ctranslate2's Whisper.
"""

from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
from faster_whisper.feature_extractor import FeatureExtractor
from numpy.typing import NDArray

from asr.card import damaged, features_per_frame
from asr.telling import Sentence
from asr.tokens import Tokens
from asr.word_times import WordTimes


class Engine:
    """A loaded model and what belongs to it."""

    def __init__(self, model: Any, tokens: Tokens) -> None:
        self.model = model
        self.tokens = tokens
        self.features = FeatureExtractor(feature_size=model.n_mels)
        self.times = WordTimes(model)

    def encoded(self, features: NDArray[np.float32]) -> Any:
        """What the encoder makes of float32[mels, frames]."""
        return self.model.encode(ctranslate2.StorageView.from_array(features[None]))


def load_engine(directory: Path, tokens: Tokens, device: str, compute_type: str, threads: int) -> Engine:
    """The model in `directory`, never from the network; raises `ModelError`."""
    try:
        model = ctranslate2.models.Whisper(
            str(directory), device=device, compute_type=compute_type, intra_threads=threads
        )
    except (RuntimeError, ValueError) as error:
        raise damaged(
            directory, Sentence.tr("model.bin and config.json do not make a Whisper model")
        ) from error
    if model.n_mels != features_per_frame(directory):
        raise damaged(
            directory,
            Sentence.tr(
                "it wants {n_mels} mel bands and preprocessor_config.json says otherwise", n_mels=model.n_mels
            ),
        )
    return Engine(model, tokens)
