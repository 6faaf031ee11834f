"""What Whisper invents on silence, noise and in loops, and how it is recognised. Pure.

Order and thresholds follow reference/streaming.md, section 1, "Guards"; each has a line there with its source.
"""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from asr.captions import Word
from asr.hypothesis import Hypothesis
from asr.wording import joined, normalised, spaceless

STOCK_PHRASES = frozenset(
    normalised(phrase).replace(" ", "")
    for phrase in (
        "you", "thank you", "thanks", "thank you very much", "thank you for watching", "thanks for watching",
        "thank you so much for watching", "please subscribe", "subscribe to my channel", "bye", "bye bye", "okay",
        "like and subscribe", "see you next time", "see you in the next video", "the end", "music", "applause",
        "subtitles by the amara.org community", "字幕由amara.org社区提供", "谢谢观看", "谢谢大家",
        "请不吝点赞订阅转发打赏支持明镜与点点栏目",
        "gracias por ver", "gracias", "subtítulos realizados por la comunidad de amara.org",
    )
)  # fmt: skip
"""What Whisper says to silence; kept when the voice evidence is strong, since people do say "thank you"."""


_RUNAWAY = re.compile(r"(.{1,4}?)\1{7,}")
"""A word that is a loop by itself, such as "$40000000000"."""


@dataclass(frozen=True, slots=True)
class GuardOptions:
    """Thresholds beyond which a reading is not believed."""

    no_speech_probability: float = 0.6  # together with the next
    mean_log_probability: float = -1.0
    compression_ratio: float = 2.4  # zlib, of texts long enough to compress
    least_mean_probability: float = 0.45  # over the words; many voices at once stay below, one stays above
    least_rest_probability: float = 0.15  # the same for words that follow settled ones
    least_voice_ms: int = 200  # voice needed for any word at all
    stock_voice_ms: int = 600  # voice needed for a stock phrase
    stock_probability: float = 0.6
    words_per_second: float = 7.0
    characters_per_second: float = 14.0  # of spaceless scripts
    behind_ms: int = 500  # a word may start this much before the end of the settled ones
    repeated_ms: int = 250  # so soon after a cut in running speech, the words before it are not said again
    at_once_ms: int = 130  # three words or more take longer


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known beside the reading: milliseconds of voice in the window, the end of the settled words.

    `begun`: there are settled words, which the reading goes on from. `before`: the words just before the sound
    where it was cut in running speech, as they are compared. `rest_voice_ms`: once the voice pauses, how much of it
    lies behind the settled words; something was said there.
    """

    voice_ms: int
    settled_until_ms: int
    begun: bool = False
    rest_voice_ms: int = 0
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The part of a reading that may be believed, and why the rest may not (empty: all is well)."""

    hypothesis: Hypothesis
    reason: str = ""


def judged(hypothesis: Hypothesis, evidence: Evidence, options: GuardOptions = GuardOptions()) -> Verdict:
    """Keeps what may be believed of `hypothesis`."""
    reason = _refusal(hypothesis, evidence, options)
    if reason:
        return Verdict(_nothing_of(hypothesis), reason)
    words = _not_behind(hypothesis.words, evidence.settled_until_ms - options.behind_ms)
    reason = "behind" if len(words) < len(hypothesis.words) else ""
    if not evidence.begun:
        words = _not_said_again(words, evidence.before, evidence.settled_until_ms + options.repeated_ms)
    kept = before_loop(words)
    reason = "loop" if len(kept) < len(words) else reason
    if (
        not reason
        and hypothesis.cut_off
        and compression_ratio(joined(w.text for w in words)) > options.compression_ratio
    ):
        return Verdict(_nothing_of(hypothesis), "compression")
    lead = hypothesis.lead if len(words) == len(hypothesis.words) else ""
    return Verdict(replace(hypothesis, words=kept, lead=lead), reason)


def _nothing_of(hypothesis: Hypothesis) -> Hypothesis:
    """Without its words; what language was heard still counts, a wrong one makes words improbable."""
    return replace(hypothesis, words=(), lead="")


def _refusal(hypothesis: Hypothesis, evidence: Evidence, options: GuardOptions) -> str:
    words = hypothesis.words
    if not words:
        return ""
    silent = hypothesis.no_speech_probability > options.no_speech_probability
    mean_probability = sum(word.probability for word in words) / len(words)
    text = joined(word.text for word in words)
    if evidence.voice_ms < options.least_voice_ms:
        return "no voice"
    if silent and hypothesis.mean_log_probability < options.mean_log_probability:
        return "no speech"
    if mean_probability < _least_probability(evidence, options):
        return "improbable"
    if len(words) > 2 and words[-1].end_ms - words[0].start_ms < options.at_once_ms:
        return "at once"
    if too_fast(words, evidence.voice_ms, options):
        return "too fast"
    weak = evidence.voice_ms < options.stock_voice_ms or mean_probability < options.stock_probability
    if weak and not evidence.begun and normalised(text).replace(" ", "") in STOCK_PHRASES:
        return "stock phrase"
    return ""


def _least_probability(evidence: Evidence, options: GuardOptions) -> float:
    """The end of a line that has begun is worth more with a doubtful word than cut off in the middle."""
    if not evidence.begun:
        return options.least_mean_probability
    return 0.0 if evidence.rest_voice_ms >= options.least_voice_ms else options.least_rest_probability


def too_fast(words: Sequence[Word], voice_ms: int, options: GuardOptions = GuardOptions()) -> bool:
    """Whether nobody could say `words` in the time they claim, or in `voice_ms` of voice, whichever is longer."""
    span_ms = max(words[-1].end_ms - words[0].start_ms, voice_ms)
    characters = sum(spaceless(word.text[0]) for word in words)
    needed_s = (len(words) - characters) / options.words_per_second
    needed_s += characters / options.characters_per_second
    return len(words) > 3 and needed_s * 1000 > span_ms


def _not_behind(words: tuple[Word, ...], limit_ms: int) -> tuple[Word, ...]:
    for at, word in enumerate(words):
        if word.start_ms >= limit_ms:
            return words[at:]
    return ()


def _not_said_again(words: tuple[Word, ...], before: Sequence[str], until_ms: int) -> tuple[Word, ...]:
    """`words` without a beginning that ends `before` and starts up to `until_ms`."""
    texts = tuple(normalised(word.text) for word in words)
    for size in range(min(len(words), len(before)), 0, -1):
        if texts[:size] == tuple(before[-size:]) and words[size - 1].start_ms <= until_ms:
            return words[size:]
    return words


def before_loop(words: tuple[Word, ...], longest: int = 32) -> tuple[Word, ...]:
    """`words` up to the first turn of a loop at their end: an n-gram said three times or more (a word: five times).

    A word that is a loop by itself ends them too.
    """
    texts = [normalised(word.text) for word in words]
    runaway = next((at for at, word in enumerate(words) if _RUNAWAY.search(word.text)), None)
    if runaway is not None:
        return words[:runaway]
    for size in range(1, min(longest, len(texts) // 3) + 1):
        turns = _turns(texts, size)
        if turns >= (5 if size == 1 else 3):
            return words[: len(words) - (turns - 1) * size]
    return words


def _turns(texts: Sequence[str], size: int) -> int:
    unit, turns, end = texts[-size:], 1, len(texts) - size
    while end >= size and texts[end - size : end] == unit:
        turns, end = turns + 1, end - size
    return turns


def compression_ratio(text: str) -> float:
    """How much shorter zlib makes `text`; above 2.4 it repeats itself (openai/whisper)."""
    raw = text.encode()
    return len(raw) / len(zlib.compress(raw)) if raw else 0.0
