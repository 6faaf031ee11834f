"""Sound to words with a Whisper model in CTranslate2's format, from a folder and never from the network.

faster-whisper's `WhisperModel.transcribe` is not used: it always pads to 30 s, which costs five times the work of a
short window (reference/streaming.md, section 0).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from asr.captions import RATE_HZ, Samples, Word
from asr.card import Card, damaged, read_card, require_complete
from asr.engine import Engine, load_engine
from asr.guards import before_loop
from asr.hypothesis import Hypothesis, Remark, Request, SpeechModel
from asr.spoken import spoken
from asr.telling import Sentence
from asr.tokens import Piece, read_tokens
from asr.wording import closing_marks

_FULL_FRAMES = 3_000
_LONGEST_SHORT_MS = 28_000
_SMALL_VOCABULARY = 20_000
_TRIALS_MS = (1_000, 2_500, 4_000)
_NO_WORD_TIMES = Remark(
    "model-no-word-times",
    Sentence.tr(
        "This speech model cannot say when each word was spoken; words are spread evenly over their sound."
    ),
    Sentence.tr("Choose a model with alignment heads in its config.json, such as small, for exact times."),
)


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
    engine = load_engine(directory, tokens, options.device, options.compute_type, options.threads)
    asked = card.short_context if options.short_context is None else options.short_context
    whisper = Whisper(engine, head, card, options, short=asked)
    try:
        return whisper.tested()
    except (RuntimeError, ValueError) as error:
        raise damaged(directory, Sentence.tr("it cannot be run")) from error


class Whisper:
    """A loaded model; see `SpeechModel`. Calls from several threads are queued by CTranslate2."""

    def __init__(
        self, engine: Engine, head: list[int], card: Card, options: ModelOptions, short: bool
    ) -> None:
        self._engine = engine
        self._head = head
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

    @property
    def languages(self) -> tuple[str, ...]:
        """See `SpeechModel`."""
        return self._engine.tokens.known(self._card.languages)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """See `SpeechModel`."""
        return () if self._engine.times.aligns else (_NO_WORD_TIMES,)

    def speaking(self, language: str) -> "Whisper":
        """See `SpeechModel`."""
        head = self._engine.tokens.head(language, self._card.languages)
        return Whisper(self._engine, head, self._card, self._options, self.short_context)

    def tested(self) -> "Whisper":
        """This model after trials on short windows, padded from now on if it loops there."""
        loops = False
        for length_ms in _TRIALS_MS if self.short_context else _TRIALS_MS[:1]:
            trial = self.hear(_pulses(length_ms), Request(start_ms=0))
            loops = loops or trial.cut_off or len(before_loop(trial.words)) < len(trial.words)
        self._require_times()
        if self.short_context and loops:
            return Whisper(self._engine, self._head, self._card, self._options, short=False)
        return self

    def _require_times(self) -> None:
        """Finds out whether the model can tell where words are, before it has heard any."""
        encoded, content_frames = self.encoded(_pulses(_TRIALS_MS[0]))
        self._engine.times.timed(encoded, self._head, self._engine.tokens.encode("one"), content_frames, 0.0)

    def hear(self, samples: Samples, request: Request) -> Hypothesis:
        """See `SpeechModel`. Less than 0.1 s holds no words."""
        if len(samples) < RATE_HZ // 10:
            return Hypothesis()
        window = samples[-_LONGEST_SHORT_MS * RATE_HZ // 1000 :]
        encoded, content_frames = self.encoded(window - window.mean())  # a constant offset drowns the voice
        forced = self._engine.tokens.encode(request.settled)
        most = self._tokens_per_second * len(samples) // RATE_HZ + 8
        result = self._generated(encoded, request, forced, most)
        text = [token for token in result.sequences_ids[0] if token < self._engine.tokens.end]
        score = float(result.scores[0])
        words, lead = self._words(encoded, text, len(forced), content_frames, score, request.start_ms)
        heard = spoken(self._engine.model, encoded, request.among if self._engine.tokens.multilingual else ())
        return Hypothesis(
            words=words,
            lead=lead,
            no_speech_probability=float(result.no_speech_prob),
            mean_log_probability=score,
            cut_off=len(text) - len(forced) >= most,
            language=heard.language,
            language_probability=heard.probability,
        )

    def encoded(self, samples: Samples) -> tuple[Any, int]:
        """What the encoder makes of `samples`, and how many mel frames of it are sound."""
        features, content_frames = self.framed(samples)
        return self._engine.encoded(features), content_frames

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
        # A short-context model that nobody described is not known to have seen prompts.
        prompts = self._card.prompts and (self._card.short_context or not self.short_context)
        said = self._engine.tokens.previous(request.prompt if prompts else "", self._options.prompt_tokens)
        return [*said, *self._head, self._engine.tokens.no_timestamps]

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
        timed = self._engine.times.timed(encoded, self._head, text, content_frames, float(np.exp(score)))
        starts, probabilities = timed.starts_ms, timed.probabilities
        pieces = self._engine.tokens.pieces(text[forced:])
        lead = closing_marks(pieces.pop(0).text) if forced and pieces and pieces[0].glued else ""
        bounds = [start_ms + starts[forced + piece.first] for piece in pieces] + [start_ms + starts[-1]]
        spans = zip(pieces, pairwise(bounds), strict=True)
        words = [_word(piece, span, probabilities[forced:]) for piece, span in spans]
        return tuple(words), lead


def _pulses(length_ms: int) -> Samples:
    """Something like a voice that says nothing: pulses of 120 Hz, four times a second louder (float32[n])."""
    time = np.arange(length_ms * RATE_HZ // 1000, dtype=np.float32) / RATE_HZ
    pulses = np.sin(2 * np.pi * 120 * time) ** 31 * (1 + np.sin(2 * np.pi * 4 * time)) * 0.1
    return np.asarray(pulses, np.float32)


def _word(piece: Piece, span: tuple[int, int], probabilities: Sequence[float]) -> Word:
    lowest = min(probabilities[piece.first : piece.end], default=0.0)
    return Word(span[0], max(span), piece.text, round(float(lowest), 4))
