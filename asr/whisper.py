"""Sound to words with a Whisper model in CTranslate2's format, from a folder and never from the network.

The only importer of faster_whisper and of ctranslate2's Whisper. `WhisperModel.transcribe` is not used: it always
pads to 30 s, which costs five times the work of a short window (reference/streaming.md, section 0).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
from faster_whisper.feature_extractor import FeatureExtractor
from numpy.typing import NDArray

from asr.captions import RATE_HZ, Samples, Word
from asr.card import Card, damaged, features_per_frame, read_card, require_complete
from asr.guards import before_loop
from asr.hypothesis import Hypothesis, Request, SpeechModel
from asr.tokens import Piece, Tokens, read_tokens
from asr.wording import closing_marks

POSITION_MS = 20
"""Sound behind one encoder position; two mel frames of 10 ms."""
_FULL_FRAMES = 3_000
_LONGEST_SHORT_MS = 28_000
_SMALL_VOCABULARY = 20_000


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """How a model is run."""

    short_context: bool | None = None  # None takes the card's word
    threads: int = 2
    compute_type: str = "int8"
    device: str = "cpu"
    prompt_tokens: int = 40  # of the text said before
    padded_tick_ms: int = 1_000  # a reading padded to 30 s costs more
    short_tick_ms: int = 300


def load_model(directory: Path, language: str, options: ModelOptions = ModelOptions()) -> SpeechModel:
    """The model in `directory`, ready to hear `language`; raises `ModelError`, never asks the network.

    A short-context model that loops on a short window at load is run padded instead.
    """
    require_complete(directory)
    card = read_card(directory)
    tokens = read_tokens(directory)
    head = tokens.head(language, card.languages)
    model = _loaded(directory, options)
    asked = card.short_context if options.short_context is None else options.short_context
    whisper = Whisper(_Engine(model, tokens, head), card, options, short=asked)
    try:
        return whisper.tested()
    except (RuntimeError, ValueError) as error:
        raise damaged(directory, "it cannot be run") from error


def _loaded(directory: Path, options: ModelOptions) -> Any:
    try:
        model = ctranslate2.models.Whisper(
            str(directory),
            device=options.device,
            compute_type=options.compute_type,
            intra_threads=options.threads,
        )
    except (RuntimeError, ValueError) as error:
        raise damaged(directory, "model.bin and config.json do not make a Whisper model") from error
    if model.n_mels != features_per_frame(directory):
        raise damaged(
            directory, f"it wants {model.n_mels} mel bands and preprocessor_config.json says otherwise"
        )
    return model


class _Engine:
    """A loaded model with its vocabulary, its prompt head and its features."""

    def __init__(self, model: Any, tokens: Tokens, head: list[int]) -> None:
        self.model = model
        self.tokens = tokens
        self.head = head
        self.features = FeatureExtractor(feature_size=model.n_mels)
        self.aligns = True

    def starts_ms(self, encoded: Any, text: Sequence[int], content_frames: int) -> list[int]:
        """Where each token of `text` starts, and after the last where the reading ends, by cross-attention.

        A model without alignment heads gets its tokens spread evenly over the sound.
        """
        content = content_frames // 2
        even = [POSITION_MS * content * at // len(text) for at in range(len(text) + 1)]
        if self.aligns:
            try:
                starts = self._aligned(encoded, text, content_frames)
                return starts if _plausible(starts) else even
            except RuntimeError:
                self.aligns = False
        return even

    def _aligned(self, encoded: Any, text: Sequence[int], content_frames: int) -> list[int]:
        aligned = self.model.align(encoded, self.head, [list(text)], content_frames)[0]
        starts = [0] * (len(text) + 1)
        seen = -1
        for token, position in aligned.alignments:
            if token > seen:
                starts[token], seen = position * POSITION_MS, token
        self._probabilities = list(aligned.text_token_probs)
        return starts

    def probabilities(self, text: Sequence[int], mean: float) -> list[float]:
        """Probability of each token of the last aligned text; `mean` stands in where there is no alignment."""
        return self._probabilities if self.aligns else [mean] * len(text)


class Whisper:
    """A loaded model; see `SpeechModel`. Calls from several threads are queued by CTranslate2."""

    def __init__(self, engine: _Engine, card: Card, options: ModelOptions, short: bool) -> None:
        self._engine = engine
        self._card = card
        self._options = options
        self.short_context = short
        small = engine.tokens.size < _SMALL_VOCABULARY
        self._tokens_per_second = 20 if small else 7  # a small vocabulary spells in short pieces

    @property
    def longest_window_ms(self) -> int:
        """See `SpeechModel`."""
        return 12_000 if self.short_context else 24_000

    @property
    def tick_ms(self) -> int:
        """See `SpeechModel`."""
        return self._options.short_tick_ms if self.short_context else self._options.padded_tick_ms

    def tested(self) -> "Whisper":
        """This model after a trial on a short window, padded from now on if it loops there."""
        time = np.arange(RATE_HZ, dtype=np.float32) / RATE_HZ
        pulses = (np.sin(2 * np.pi * 120 * time) ** 31 * (1 + np.sin(2 * np.pi * 4 * time)) * 0.1).astype(
            np.float32
        )
        trial = self.hear(pulses, Request(start_ms=0))
        loops = trial.cut_off or len(before_loop(trial.words)) < len(trial.words)
        if self.short_context and loops:
            return Whisper(self._engine, self._card, self._options, short=False)
        return self

    def hear(self, samples: Samples, request: Request) -> Hypothesis:
        """See `SpeechModel`. Less than 0.1 s holds no words."""
        if len(samples) < RATE_HZ // 10:
            return Hypothesis()
        features, content_frames = self.framed(samples[-_LONGEST_SHORT_MS * RATE_HZ // 1000 :])
        encoded = self._engine.model.encode(ctranslate2.StorageView.from_array(features[None]))
        forced = self._engine.tokens.encode(request.settled)
        most = self._tokens_per_second * len(samples) // RATE_HZ + 8
        result = self._generated(encoded, request, forced, most)
        text = [token for token in result.sequences_ids[0] if token < self._engine.tokens.end]
        score = float(result.scores[0])
        words, lead = self._words(encoded, text, len(forced), content_frames, score, request.start_ms)
        return Hypothesis(
            words=words,
            lead=lead,
            no_speech_probability=float(result.no_speech_prob),
            mean_log_probability=score,
            cut_off=len(text) - len(forced) >= most,
        )

    def _generated(self, encoded: Any, request: Request, forced: list[int], most: int) -> Any:
        prompt = [*self._prompt(request), *forced]
        new = len(forced) + most
        return self._engine.model.generate(
            encoded,
            [prompt],
            beam_size=request.beam_size,
            # CTranslate2 counts the prompt in max_length and stops at half of it at the latest.
            max_length=min(448, max(2 * new, len(prompt) + new)),
            return_scores=True,
            return_no_speech_prob=True,
        )[0]

    def _prompt(self, request: Request) -> list[int]:
        tokens, engine = self._engine.tokens, self._engine
        wanted = request.prompt if self._card.prompts and not self.short_context_without_card else ""
        return [*tokens.previous(wanted, self._options.prompt_tokens), *engine.head, tokens.no_timestamps]

    @property
    def short_context_without_card(self) -> bool:
        """A short-context model that nobody described is not known to have seen prompts."""
        return self.short_context and not self._card.short_context

    def framed(self, samples: Samples) -> tuple[NDArray[np.float32], int]:
        """Features (float32[mels, frames]) and how many frames of them are sound.

        Short windows end in silence, as in training; padded ones in zeros up to 30 s, as in faster-whisper.
        """
        bands = self._engine.model.n_mels
        content = len(samples) // 160
        if not self.short_context:
            features = np.zeros((bands, _FULL_FRAMES), np.float32)
            heard = self._engine.features(samples)[:, :_FULL_FRAMES]
            features[:, : heard.shape[1]] = heard
            return features, min(content, _FULL_FRAMES)
        frames = min(_FULL_FRAMES, -(-(content + 2 * self._card.tail_positions) // 16) * 16)
        # An encoder output as long as there are mel bands is taken for features and encoded again, silently.
        frames += 16 if frames == 2 * bands else 0
        silence = np.zeros(frames * 160 - len(samples), np.float32)
        features = self._engine.features(np.concatenate([samples, silence]), padding=0)
        return np.ascontiguousarray(features, np.float32), content

    def _words(
        self, encoded: Any, text: list[int], forced: int, content_frames: int, score: float, start_ms: int
    ) -> tuple[tuple[Word, ...], str]:
        if len(text) <= forced:
            return (), ""
        starts = self._engine.starts_ms(encoded, text, content_frames)
        probabilities = self._engine.probabilities(text, float(np.exp(score)))
        pieces = self._engine.tokens.pieces(text[forced:])
        lead = closing_marks(pieces.pop(0).text) if forced and pieces and pieces[0].glued else ""
        bounds = [start_ms + starts[forced + piece.first] for piece in pieces] + [start_ms + starts[-1]]
        spans = zip(pieces, pairwise(bounds), strict=True)
        words = [_word(piece, span, probabilities[forced:]) for piece, span in spans]
        return tuple(words), lead


def _plausible(starts: Sequence[int]) -> bool:
    """Whether the path moves: poor alignment heads put most of the tokens into one position."""
    still = sum(later == earlier for earlier, later in pairwise(starts))
    return len(starts) < 6 or still * 10 < len(starts) * 7


def _word(piece: Piece, span: tuple[int, int], probabilities: Sequence[float]) -> Word:
    lowest = min(probabilities[piece.first : piece.end], default=0.0)
    return Word(span[0], max(span), piece.text, round(float(lowest), 4))
