"""Asks the speech model about an open utterance, and believes of its answer what the guards let through."""

from collections.abc import Callable
from dataclasses import dataclass, field

from asr.captions import Samples
from asr.errors import ModelError
from asr.guards import Evidence, GuardOptions, judged
from asr.hypothesis import Hypothesis, Request, SpeechModel
from asr.pace import Pace, Shed
from asr.utterance import Utterance


@dataclass(frozen=True, slots=True)
class ReaderOptions:
    """What the model is told beside the sound, and how much of its answer is believed."""

    terms: tuple[str, ...] = ()  # names to expect: products, customers
    languages: tuple[str, ...] = ()  # that may be spoken, the first too; empty: it never changes by itself
    final_beam: int = 5
    prompt_within_ms: int = 3_000  # a longer pause forgets what was said before
    prompt_characters: int = 200
    guards: GuardOptions = field(default_factory=GuardOptions)


@dataclass(frozen=True, slots=True, eq=False)
class Excerpt:
    """The sound of an open utterance that is to be read (float32[n]), how many ms of it are voice, and up to where."""

    utterance: Utterance
    samples: Samples
    voice_ms: int
    voiced_until_ms: int


class Reader:
    """`lesser` gives a quicker model once, when the machine cannot follow the good one; None where there is none."""

    def __init__(
        self, model: SpeechModel, lesser: Callable[[], SpeechModel | None], pace: Pace, options: ReaderOptions
    ) -> None:
        self._model = model
        self._find_lesser = lesser
        self._lesser: SpeechModel | None = None
        self._searched = False
        self._pace = pace
        self._options = options
        self._said = ""
        self._said_until_ms = 0

    def open_reading(self, excerpt: Excerpt) -> Hypothesis:
        """A quick reading of an utterance that goes on."""
        utterance = excerpt.utterance
        request = Request(utterance.sound_ms, utterance.settled, self._prompt(utterance))
        return self._pace.timed(lambda: self._heard(excerpt, request, rest_voice_ms=0))

    def last_reading(self, excerpt: Excerpt) -> Hypothesis:
        """A thorough reading of an utterance that ends here, as far as the machine keeps up."""
        utterance = excerpt.utterance
        request = Request(
            utterance.sound_ms,
            utterance.settled,
            self._prompt(utterance),
            beam_size=1 if self._pace.look() >= Shed.BEAM else self._options.final_beam,
            among=self._spoken_perhaps(utterance.language),
        )
        return self._heard(excerpt, request, excerpt.voiced_until_ms - utterance.settled_until_ms)

    def remember(self, utterance: Utterance, until_ms: int) -> None:
        """`utterance` was said up to `until_ms`; a doubtful end would lead the model astray."""
        self._said = utterance.sure(self._options.guards.least_rest_probability)
        self._said_until_ms = until_ms

    def switch(self, language: str) -> None:
        """Reads `language` from now on; raises `ModelError`, and goes on as before, where the model has no such."""
        self._model = self._model.speaking(language)
        try:
            self._lesser = self._lesser and self._lesser.speaking(language)
        except ModelError:
            self._lesser = None
        self._said = ""

    def _spoken_perhaps(self, language: str) -> tuple[str, ...]:
        """The languages to tell apart where `language` was spoken last; none where there is no choice."""
        wanted = dict.fromkeys((language, *self._options.languages))
        known = tuple(one for one in wanted if one in self._model.languages)
        return known if len(known) > 1 else ()

    def _heard(self, excerpt: Excerpt, request: Request, rest_voice_ms: int) -> Hypothesis:
        utterance = excerpt.utterance
        evidence = Evidence(
            voice_ms=excerpt.voice_ms,
            settled_until_ms=utterance.settled_until_ms,
            begun=bool(utterance.settled),
            rest_voice_ms=rest_voice_ms,
            before=utterance.before,
        )
        hypothesis = self._model_now().hear(excerpt.samples, request)
        return judged(hypothesis, evidence, self._options.guards).hypothesis

    def _model_now(self) -> SpeechModel:
        if self._pace.shed < Shed.MODEL:
            return self._model
        if not self._searched:
            self._lesser, self._searched = self._find_lesser(), True
        return self._lesser or self._model

    def _prompt(self, utterance: Utterance) -> str:
        recent = utterance.voice_ms - self._said_until_ms <= self._options.prompt_within_ms
        said = " ".join(part for part in (self._said if recent else "", utterance.scrolled) if part)
        most = self._options.prompt_characters
        return " ".join(part for part in (", ".join(self._options.terms), said[-most:]) if part)
