"""What a session looks like in a terminal: settled lines, the open one below them, buyers as they come."""

import shutil
import sys
import unicodedata
from typing import TextIO

from asr.captions import Caption, Gap, LanguageHeard
from desktop.errors import Health, Problem
from desktop.rooms.events import Alert, BuyerSeen, ChatLine, SourceState
from translate.translations import Translation

MARKS = {
    "figure": "check the figures",
    "term": "check the terms",
    "untranslated": "not translated",
    "cut": "cut short",
}


class Terminal:
    """Listener that prints a session for a person; a terminal also sees the words as they come."""

    def __init__(self, out: TextIO = sys.stdout) -> None:
        self._out = out
        self._live = out.isatty()
        self._open = False
        self._shed = ""

    def __call__(self, event: object) -> None:
        """Prints what a person wants to know of `event`, nothing for the rest."""
        match event:
            case Caption(final=True, text=text) if text:
                self._line(f"{clock(event.start_ms)}  {plain(text)}")
            case Caption(final=False):
                self._show_open(f"{clock(event.start_ms)}  {plain(event.text)} {plain(event.tail)}")
            case Translation(final=True):
                marks = "".join(f" ⚠ {MARKS[flag]}" for flag in event.flags if flag in MARKS)
                self._line(f"       {event.language}  {plain(event.text)}{marks}")
            case Alert():
                self._line(f"  >>   {_who(event)} · {plain('; '.join(event.reasons))}")
            case BuyerSeen(present=False):
                self._line(f"  <-   {plain(event.buyer.name)} left")
            case ChatLine():
                self._line(f"  ??   {plain(event.buyer.name)}: {plain(event.text)}")
            case Gap():
                seconds = (event.end_ms - event.start_ms) / 1000
                self._line(f"  --   {seconds:.1f} s without sound ({event.reason})")
            case LanguageHeard():
                self._line(f"  ..   captions go on in {event.language}, which is spoken now")
            case Health():
                self._show_health(event)
            case SourceState(state="open" | "lost" | "ended"):
                self._line(f"  ..   {plain(event.source)}: {plain(event.text)}")
            case Problem():
                self._line(f"  !!   {plain(event.text)} {plain(event.hint)}")
            case _:
                pass

    def _show_health(self, health: Health) -> None:
        """Says once that something is left out, and once that nothing is any more."""
        if health.shed != self._shed:
            self._shed = health.shed
            self._line(f"  ..   {health.text}")

    def _line(self, text: str) -> None:
        self._clear_open()
        self._out.write(text + "\n")
        self._out.flush()

    def _show_open(self, text: str) -> None:
        if not self._live:
            return
        self._clear_open()
        width = shutil.get_terminal_size().columns - 1
        self._out.write(fitted(text.rstrip(), width))
        self._out.flush()
        self._open = True

    def _clear_open(self) -> None:
        if self._open:
            self._out.write("\r\x1b[K")
            self._open = False


def clock(ms: int) -> str:
    """`ms` as minutes and seconds, `42:05`."""
    return f"{ms // 60_000:02d}:{ms // 1000 % 60:02d}"


def plain(text: str) -> str:
    """`text` without control and formatting characters, which a terminal would obey."""
    return "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in text)


def fitted(text: str, cells: int) -> str:
    """The end of `text` that fits in `cells` terminal cells; CJK characters take two."""
    taken = 0
    for index in range(len(text) - 1, -1, -1):
        taken += 2 if unicodedata.east_asian_width(text[index]) in "WF" else 1
        if taken > cells:
            return text[index + 1 :]
    return text


def _who(event: Alert) -> str:
    buyer = event.buyer
    company = f", {plain(buyer.company)}" if buyer.company else ""
    country = f" [{buyer.country}]" if buyer.country else ""
    return f"{plain(buyer.name)}{company}{country}"
