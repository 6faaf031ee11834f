"""The talk script (话术): key messages ticked as they are spoken, the run of show, and hints on pace and contacts.

All of it is private. Times are the session's.
"""

import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from asr.captions import Caption
from desktop.commands import StartChapter
from desktop.desk import Moment
from desktop.rooms.events import BuyerSeen, Tick
from desktop.rooms.hint_wording import Hinted, hint_text
from desktop.rooms.memory import Hint, ScriptProgress
from desktop.rooms.phrases import folded, messages
from desktop.rooms.script_file import Chapter, Message, usual_chapter
from desktop.rooms.wording import Wording
from translate.figures import figures

Outcome = ScriptProgress | Moment | Hint

_MOVES_ON = re.compile(
    r"\b(?:next|now|let us|let's|moving on|look at|start with)\b|接下来|下一|现在|来看|我们看|首先"
)
_MONEY = frozenset(("USD", "EUR", "GBP", "CNY"))
_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class TalkOptions:
    """When the rep is nudged."""

    contact_after_ms: int = 600_000
    """Nobody was asked for a contact for so long while a buyer from abroad is there."""
    words_a_minute: int = 185
    """Faster than that, captions outrun their readers (they manage 160 to 180: BBC)."""
    characters_a_minute: int = 300
    """The same for Chinese."""
    pace_again_ms: int = 300_000
    """The pace is not mentioned again within this time."""


class Pace:
    """How fast the rep spoke over the last minute, by final captions."""

    def __init__(self) -> None:
        self._lines: deque[tuple[int, int]] = deque()
        self._began_ms = -1

    def add(self, caption: Caption) -> None:
        """Counts a closed line; `han` writing by characters, other by words."""
        if self._began_ms < 0:
            self._began_ms = caption.start_ms
        many = sum("\u4e00" <= char <= "\u9fff" for char in caption.text) if caption.language == "zh" else 0
        self._lines.append((caption.end_ms, many or len(caption.text.split())))
        while self._lines and self._lines[0][0] <= caption.end_ms - _MINUTE_MS:
            self._lines.popleft()

    def rate(self, at_ms: int) -> int:
        """Words or characters in the last minute; 0 before a whole minute was heard."""
        if self._began_ms < 0 or at_ms - self._began_ms < _MINUTE_MS:
            return 0
        return sum(many for end_ms, many in self._lines if end_ms > at_ms - _MINUTE_MS)


class TalkScript:
    """Stage: final captions, ticks, buyers and `StartChapter` in; progress, chapter marks and hints out."""

    def __init__(
        self,
        chapters: tuple[Chapter, ...],
        now_ms: Callable[[], int],
        wording: Wording = "en",
        options: TalkOptions | None = None,
    ) -> None:
        self._chapters = chapters or (usual_chapter(),)
        self._now_ms = now_ms
        self._wording: Wording = wording
        self._options = options or TalkOptions()
        self._at = 0
        self._spoken: set[tuple[int, str]] = set()
        self._told: ScriptProgress | None = None
        self._pace = Pace()
        self._paced_ms: int | None = None
        self._from_abroad: set[str] = set()
        self._waiting_since_ms: int | None = None

    def feed(self, item: object) -> Iterator[Outcome]:
        """What `item` changes; passes over what it does not know."""
        match item:
            case Caption(final=True) if item.text:
                yield from self._hear(item)
            case StartChapter():
                yield from self._start(self._wanted(item.title), self._now_ms())
            case BuyerSeen():
                self._note(item)
            case Tick():
                yield from self._progress(item.at_ms)
                yield from self._contact_due(item.at_ms)

    def finish(self) -> Iterator[Outcome]:
        """Nothing is held back."""
        return iter(())

    def _hear(self, caption: Caption) -> Iterator[Outcome]:
        yield from self._start(self._announced(caption.text), caption.end_ms)
        heard = _usual_in(caption)
        for message in self._chapters[self._at].messages:
            if _is_said(message, heard, caption.text):
                self._spoken.add((self._at, message.key))
        if "contact" in heard:
            self._waiting_since_ms = caption.end_ms
        yield from self._progress(caption.end_ms)
        self._pace.add(caption)
        yield from self._too_fast(caption)

    def _announced(self, text: str) -> int | None:
        """A later chapter that the rep goes on to by its title."""
        plain = folded(text)
        if not _MOVES_ON.search(plain):
            return None
        later = range(self._at + 1, len(self._chapters))
        return next(
            (
                one
                for one in later
                if self._chapters[one].title and folded(self._chapters[one].title) in plain
            ),
            None,
        )

    def _wanted(self, title: str) -> int | None:
        if not title:
            return self._at + 1 if self._at + 1 < len(self._chapters) else None
        return next((at for at, one in enumerate(self._chapters) if one.title == title), None)

    def _start(self, chapter: int | None, at_ms: int) -> Iterator[Outcome]:
        if chapter is None:
            return
        self._at = chapter
        yield Moment(at_ms, self._chapters[chapter].title)
        yield from self._progress(at_ms)

    def _progress(self, at_ms: int) -> Iterator[ScriptProgress]:
        chapter = self._chapters[self._at]
        keys = [message.key for message in chapter.messages]
        spoken = tuple(key for key in keys if (self._at, key) in self._spoken)
        titles = tuple(one.title for one in self._chapters if one.title)
        at_then = self._told.at_ms if self._told else at_ms
        now = ScriptProgress(
            at_then, spoken, tuple(key for key in keys if key not in spoken), chapter.title, titles
        )
        if now != self._told:
            self._told = ScriptProgress(at_ms, now.spoken, now.open, now.chapter, now.chapters)
            yield self._told

    def _note(self, seen: BuyerSeen) -> None:
        if seen.present and seen.origin.home == "overseas":
            self._from_abroad.add(seen.buyer.id)
        else:
            self._from_abroad.discard(seen.buyer.id)
        if self._from_abroad and self._waiting_since_ms is None:
            self._waiting_since_ms = seen.at_ms

    def _contact_due(self, at_ms: int) -> Iterator[Hint]:
        since_ms = self._waiting_since_ms
        if since_ms is None or not self._from_abroad or at_ms - since_ms < self._options.contact_after_ms:
            return
        self._waiting_since_ms = at_ms
        minutes = (at_ms - since_ms) // _MINUTE_MS
        yield Hint(at_ms, "contact", hint_text("contact", self._wording, {"minutes": minutes}))

    def _too_fast(self, caption: Caption) -> Iterator[Hint]:
        in_characters = caption.language == "zh"
        most = self._options.characters_a_minute if in_characters else self._options.words_a_minute
        rate, at_ms = self._pace.rate(caption.end_ms), caption.end_ms
        is_again = self._paced_ms is not None and at_ms - self._paced_ms < self._options.pace_again_ms
        if rate <= most or is_again:
            return
        self._paced_ms = at_ms
        key: Hinted = "pace-characters" if in_characters else "pace"
        yield Hint(at_ms, "pace", hint_text(key, self._wording, {"rate": rate}))


def _usual_in(caption: Caption) -> frozenset[str]:
    """The usual messages in a caption; a sum of money is a price, whatever stands around it."""
    heard = frozenset(messages().keys_in(caption.text))
    priced = any(figure.kind in _MONEY for figure in figures(caption.text, caption.language))
    return heard | {"price"} if priced else heard


def _is_said(message: Message, heard: frozenset[str], text: str) -> bool:
    if message.words is None:
        return message.key in heard
    return bool(message.words.search(folded(text)))
