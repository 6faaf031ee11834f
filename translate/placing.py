"""Terms of the glossary and figures in a translation, whatever the model does with them.

The model first translates in its own words, so that article and ending fit; only a term that is lost then is put in
its place as a part number that the model copies (measured: 33 of 38 terms of the demo talk survive so in the small
packs), and one that is lost even so is written behind the line, which is flagged.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from translate.decoding import Decoded, Draft, Translator, is_cjk, word_starts
from translate.figure_forms import for_pack
from translate.figures import mismatch
from translate.mending import mended, trusted, with_terms
from translate.terms import TermFinder, Wanted

_MARKS = tuple(f"QZ-{number}7" for number in range(1, 10))
"""Stand-ins for terms; of seven shapes tried this one survived most often."""
_LEFT_OVER = re.compile(r"QZ ?-? ?\d", re.IGNORECASE)
_STEM = 4
"""A word of so many letters may have another ending: depósito, depósitos; externa, externas."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A translation as it may be shown, and what a reader must be warned of."""

    text: str
    flags: tuple[str, ...] = ()


class TermKeeper:
    """A translator of one open sentence after another that keeps the terms of a glossary in its output.

    A stand-in keeps its term until `begin` is called, so that forced pieces always read the same.
    """

    def __init__(self, translator: Translator, finder: TermFinder, source: str, target: str) -> None:
        self._translator = translator
        self._finder = finder
        self._source = source
        self._target = target
        self.begin()

    def begin(self) -> None:
        """Forgets the sentence before."""
        self._placed: dict[str, Wanted] = {}  # by stand-in
        self._refused: set[str] = set()
        self._exact: dict[str, None] = {}

    def reworded(self, sentence: str) -> str:
        """`sentence` with its spoken forms written."""
        return self._finder.reworded(sentence, whole=True).text

    def translate(self, draft: Draft) -> Decoded:
        """The output with the terms in place as far as the model lets them; raises PackError.

        That of an open sentence ends before the first figure that may still turn out wrong.
        """
        decoded = self._translated(draft)
        return decoded if draft.closed or "untranslated" in decoded.flags else self._trusted(draft, decoded)

    def _trusted(self, draft: Draft, decoded: Decoded) -> Decoded:
        """`decoded` up to the last word before a figure that the source does not have, or not yet."""
        most = trusted(self.reworded(draft.text), self._source, decoded.text, self._target)
        if most == len(decoded.text):
            return decoded
        starts = [at for at in word_starts(decoded.pieces) if at > len(draft.settled)]
        fitting = [at for at in starts if len(self.text(decoded.pieces[:at])) <= most]
        pieces = decoded.pieces[: max((len(draft.settled), *fitting))]
        return Decoded(pieces, self.text(pieces), decoded.flags)

    def _translated(self, draft: Draft) -> Decoded:
        wanted = self._finder.wanted(draft.text, self._target)
        self._exact |= dict.fromkeys(one.target for one in wanted if one.exact)
        first = self._decode(draft, wanted)
        if _leaks(first.text, draft.text):
            return self._asked(draft, draft.text)
        fresh = self._fresh(draft, lost(first.text, wanted))
        if not fresh or "untranslated" in first.flags:
            return first
        before = dict(self._placed)
        self._placed |= fresh
        second = self._decode(draft, wanted)
        if self._is_better(draft.text, first.text, second.text, wanted):
            return second
        self._placed = before
        self._refused |= {one.target for one in fresh.values()}
        return first

    def text(self, pieces: Sequence[str]) -> str:
        """What `pieces` read as, the stand-ins replaced by their terms."""
        return self._restored(self._translator.text(pieces))

    def finished(self, sentence: str, text: str, fixed: int) -> Finished:
        """`text`, the translation of a whole `sentence`, with the terms it lacks behind it and its figures mended; its
        first `fixed` characters stay as they are. Flagged `term` and `figure` where that was not possible."""
        source = self.reworded(sentence)
        right = mended(source, self._source, text, self._target, fixed)
        text, missing, flags = right.text, self.lost(sentence, right.text), []
        whole = with_terms(text, missing) if missing else text
        if missing:
            flags.append("term")
            right = mended(source, self._source, whole, self._target, len(whole))
        if right.is_wrong:
            flags.append("figure")
            behind = tuple(dict.fromkeys((*missing, *right.missing)))
            whole = with_terms(text, behind) if behind else text
        return Finished(whole, tuple(flags))

    def lost(self, sentence: str, text: str) -> tuple[str, ...]:
        """The terms that `text`, a translation of `sentence`, does not hold."""
        return tuple(
            dict.fromkeys(one.target for one in lost(text, self._finder.wanted(sentence, self._target)))
        )

    def _fresh(self, draft: Draft, missing: Sequence[Wanted]) -> dict[str, Wanted]:
        """Stand-ins for what is missing; while a sentence is open nothing is tried in vain twice."""
        placed = {one.target for one in self._placed.values()}
        tried = placed if draft.closed else placed | self._refused
        terms = {one.target: one for one in missing if one.target not in tried}
        free = (mark for mark in _MARKS if mark not in self._placed and mark not in draft.text)
        return dict(zip(free, terms.values(), strict=False))

    def _decode(self, draft: Draft, wanted: Sequence[Wanted]) -> Decoded:
        marks = {one.target: mark for mark, one in self._placed.items()}
        source, at = [], 0
        for one in wanted:
            source += [draft.text[at : one.start], marks.get(one.target, one.source)]
            at = one.end
        source.append(draft.text[at:])
        return self._asked(draft, "".join(source))

    def _asked(self, draft: Draft, source: str) -> Decoded:
        """The output for `source` in place of the draft's text."""
        asked = Draft(
            for_pack(self.reworded(source), self._source), draft.settled, draft.previous, draft.closed
        )
        (decoded,) = self._translator.translate([asked])
        return Decoded(decoded.pieces, self._restored(decoded.text), decoded.flags)

    def _restored(self, text: str) -> str:
        for mark, one in self._placed.items():
            text = _put(text, mark, one)
        for target in self._exact:
            text = _mended(text, target)
        return text

    def _is_better(self, source: str, first: str, second: str, wanted: Sequence[Wanted]) -> bool:
        """Fewer terms lost, none said twice, no figure worse, and no stand-in left over."""
        repeated = any(
            second.count(one.target) > max(first.count(one.target), _times(one, wanted))
            for one in self._placed.values()
        )
        if repeated or _leaks(second, source) or len(lost(second, wanted)) >= len(lost(first, wanted)):
            return False
        wrong = [
            len(mismatch(self.reworded(source), self._source, text, self._target)) for text in (first, second)
        ]
        return wrong[1] <= wrong[0]


def lost(text: str, wanted: Sequence[Wanted]) -> list[Wanted]:
    """What of `wanted` does not stand in `text`."""
    return [one for one in wanted if not _pattern(one.target, one.exact).search(text)]


def _leaks(text: str, source: str) -> bool:
    """Whether a stand-in that the model has changed is left in `text`."""
    return bool(_LEFT_OVER.search(text)) and not _LEFT_OVER.search(source)


def _times(wanted: Wanted, all_wanted: Sequence[Wanted]) -> int:
    return sum(one.target == wanted.target for one in all_wanted)


def _put(text: str, mark: str, wanted: Wanted) -> str:
    """`text` with the stand-in `mark` replaced; no blank beside letters written without."""
    target = wanted.target
    before = r"(?:(?<=[\u3040-\u30ff\u3400-\u9fff，。：、])\s+)?" if is_cjk(target[0]) else ""
    after = r"(?:\s+(?=[\u3040-\u30ff\u3400-\u9fff]))?" if is_cjk(target[-1]) else ""
    pattern = re.compile(rf"{before}(?<![A-Za-z0-9-]){mark}(?![0-9]){after}")
    if not wanted.exact and text.lstrip("¿¡").startswith(mark):
        opening = text[: text.index(mark)]
        text = opening + target[0].upper() + target[1:] + text[len(opening) + len(mark) :]
    return pattern.sub(lambda _found: target, text)


@lru_cache(maxsize=4096)
def _pattern(target: str, exact: bool) -> re.Pattern[str]:
    """Finds `target` as whole words; unless `exact`, in any case and with another ending to its longer words."""
    if exact:
        return re.compile(_bounded(re.escape(target), target))
    words = [_inflected(word) for word in target.split()]
    return re.compile(_bounded(r"\s+".join(words), target), re.IGNORECASE)


def _inflected(word: str) -> str:
    if len(word) < _STEM or any(is_cjk(letter) or not letter.islower() for letter in word[1:]):
        return re.escape(word)
    return re.escape(word.rstrip("aeiou") or word) + r"\w{0,3}"


@lru_cache(maxsize=4096)
def _loose(target: str) -> re.Pattern[str]:
    """Finds `target` in another case, or with a blank beside or in place of its marks."""
    parts = [re.escape(part) for part in re.split(r"[\s\W_]+", target) if part]
    return re.compile(_bounded(r"\s?[-–./ ]?\s?".join(parts), target), re.IGNORECASE)


def _mended(text: str, target: str) -> str:
    return _loose(target).sub(lambda _found: target, text) if _is_odd(target) else text


def _is_odd(target: str) -> bool:
    """Whether `target` is written as no common word is: a part number of letters, digits and hyphens."""
    return bool(re.fullmatch(r"[A-Za-z]+[- ]?[A-Za-z]*\d[A-Za-z0-9-]*", target))


def _bounded(pattern: str, target: str) -> str:
    """`pattern` where no letter or digit goes on beside it; a Han letter beside a Latin one is another word."""
    before = r"(?<![A-Za-z0-9À-ɏ])" if not is_cjk(target[0]) and target[0].isalnum() else ""
    after = r"(?![A-Za-z0-9À-ɏ])" if not is_cjk(target[-1]) and target[-1].isalnum() else ""
    return f"{before}{pattern}{after}"
