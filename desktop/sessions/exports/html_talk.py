"""The talk on the review page: each sentence with who was there, what they typed meanwhile, and the rep's marks."""

import html as markup
from collections.abc import Iterable, Iterator

from asr.captions import Gap
from desktop.desk import PricePinned
from desktop.rooms.events import Alert, ChatLine
from desktop.sessions.exports.cleaning import one_line
from desktop.sessions.exports.languages import SOURCE
from desktop.sessions.exports.review_words import ReviewWords
from desktop.sessions.exports.timeline import Happening, Moment, clock
from desktop.sessions.line_reading import OUTDATED
from desktop.sessions.review import Beat, Review
from desktop.sessions.transcript import Line, LineTranslation


def talk(
    moments: Iterable[Moment], review: Review, languages: tuple[str, ...], words: ReviewWords
) -> Iterator[str]:
    """Rows of `moments` in order of time; a line has its anchor `u` and number, to be jumped to."""
    if not review.beats:
        yield f'<p class="muted">{words.nothing_said}</p>'
        return
    beats = {beat.utterance: beat for beat in review.beats}
    promised = {promise.utterance: promise.kinds for promise in review.promises}
    row = _Row(languages, words, review.peak)
    yield '<ol class="talk">'
    for moment in moments:
        if isinstance(moment.what, Line):
            yield row.line(moment.what, beats[moment.what.utterance], promised.get(moment.what.utterance, ()))
        elif not isinstance(moment.what, Alert):
            yield row.other(moment.at_ms, moment.what)
    yield "</ol>"


class _Row:
    def __init__(self, languages: tuple[str, ...], words: ReviewWords, peak: int) -> None:
        self._languages = languages
        self._words = words
        self._peak = max(1, peak)

    def line(self, line: Line, beat: Beat, kinds: tuple[str, ...]) -> str:
        words = self._words
        texts = [f'<p dir="auto">{_said(line.text)}</p>'] if SOURCE in self._languages else []
        texts += [
            self._translation(known) for known in line.translations if known.language in self._languages
        ]
        if line.original:
            texts.append(f'<p class="note">{words.corrected.format(_said(line.original))}</p>')
        tags = "".join(f'<span class="tag">{words.kinds[kind]}</span> ' for kind in kinds)
        moved = self._moved("came", words.came, beat.came) + self._moved("went", words.went, beat.went)
        share = round(100 * beat.viewers / self._peak)
        return (
            f'<li id="u{line.utterance}"><span class="time">{clock(line.start_ms)}</span>'
            f'<span class="room" title="{beat.viewers} {words.viewers}"><i style="width:{share}%"></i>'
            f"<b>{beat.viewers}</b></span><div>{tags}{''.join(texts)}{moved}</div></li>"
        )

    def _translation(self, known: LineTranslation) -> str:
        late = f' title="{self._words.outdated}"' if OUTDATED in known.flags else ""
        mark = " ⏱" if late else ""
        return (
            f'<p dir="auto" class="muted" lang="{_said(known.language)}"{late}>{_said(known.text)}{mark}</p>'
        )

    def _moved(self, kind: str, word: str, names: tuple[str, ...]) -> str:
        if not names:
            return ""
        listed = ", ".join(f"<bdi>{_said(name)}</bdi>" for name in names)
        return f'<p class="{kind}">{"→" if kind == "came" else "←"} {listed} {word}</p>'

    def other(self, at_ms: int, what: Happening) -> str:
        return (
            f'<li class="other"><span class="time">{clock(at_ms)}</span><span></span>'
            f"<div>{self._told(what)}</div></li>"
        )

    def _told(self, what: Happening) -> str:
        words = self._words
        if isinstance(what, ChatLine):
            return f"<bdi><strong>{_said(what.buyer.name)}</strong></bdi> <bdi>{_said(what.text)}</bdi>"
        if isinstance(what, Gap):
            return f'<span class="muted">{words.gap.format(f"{(what.end_ms - what.start_ms) / 1000:.1f}")}</span>'
        if isinstance(what, PricePinned):
            return f"{words.price_shown}: <bdi>{_said(what.text)}</bdi>"
        return f"{words.mark}: <bdi>{_said(getattr(what, 'text', ''))}</bdi>"


def _said(text: str) -> str:
    return markup.escape(one_line(text))
