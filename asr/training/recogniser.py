"""Decodes a clip with an exported model: short window (content and 64 positions) or padded to 30 s."""

from pathlib import Path

import ctranslate2
import numpy as np
import soundfile
from faster_whisper.feature_extractor import FeatureExtractor
from scipy.signal import resample_poly

from asr.guards import GuardOptions
from asr.reader import ReaderOptions
from asr.training import tokens
from asr.training.speech import RATE_HZ

FINAL_BEAM = ReaderOptions().final_beam
"""With which the app closes a line; what shows before is greedy (1)."""
_GUARDS = GuardOptions()
"""Whisper's rule of what is no speech, as the app applies it: a beam cannot say nothing by itself."""
TAIL_FRAMES = 128
_PADDED_FRAMES = 3000
_CONFUSING_FRAMES = 160
"""CTranslate2 takes an encoder output of 80 positions for raw features of 80 mels; two more frames avoid it."""


class Recogniser:
    """One exported model folder, English, without timestamps."""

    def __init__(self, folder: Path) -> None:
        self._model = ctranslate2.models.Whisper(
            str(folder), device="cpu", compute_type="int8", intra_threads=2
        )
        self._tokens = tokens.load(folder / "tokenizer.json")
        self._features = FeatureExtractor(feature_size=80)

    def text(self, audio: np.ndarray, beam_size: int = FINAL_BEAM) -> str:
        """The caption of float audio at 16 kHz in a short window; longer than 30 s is cut there."""
        return self._decoded(np.concatenate([audio, np.zeros(TAIL_FRAMES * 160, np.float32)]), beam_size)

    def padded_text(self, audio: np.ndarray) -> str:
        """The same in a window filled up to 30 s, as faster-whisper does it."""
        return self._decoded(
            np.concatenate([audio, np.zeros(max(0, _PADDED_FRAMES * 160 - len(audio)), np.float32)]),
            FINAL_BEAM,
        )

    def _decoded(self, whole: np.ndarray, beam_size: int) -> str:
        features = self._features(whole, padding=0)[:, :_PADDED_FRAMES]
        if features.shape[1] in (_CONFUSING_FRAMES - 1, _CONFUSING_FRAMES):
            features = np.pad(features, ((0, 0), (0, 2)), mode="edge")
        view = ctranslate2.StorageView.from_array(np.ascontiguousarray(features[None], dtype=np.float32))
        result = self._model.generate(
            view,
            [self._tokens.prompt],
            beam_size=beam_size,
            max_length=224,
            return_scores=True,
            return_no_speech_prob=True,
        )[0]
        unlikely = result.scores[0] < _GUARDS.mean_log_probability
        if result.no_speech_prob > _GUARDS.no_speech_probability and unlikely:
            return ""
        return self._tokens.decode(result.sequences_ids[0])

    def file(self, path: Path) -> str:
        """The caption of a sound file of any rate, mixed to mono."""
        audio, rate_hz = soundfile.read(path, dtype="float32", always_2d=True)
        mono = audio.mean(axis=1)
        return self.text(
            mono if rate_hz == RATE_HZ else resample_poly(mono, RATE_HZ, rate_hz).astype(np.float32)
        )
