"""Captions posted to YouTube, which takes every script where captions in the stream take Western letters only.

The address is the rep's own, from YouTube Studio > Stream > Closed captions > POST captions to URL; without it nothing
leaves the machine. Format: support.google.com/youtube/answer/6077032.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import aiohttp
from yarl import URL

from asr.telling import Sentence
from desktop.errors import Problem
from desktop.overlay.caption_text import CaptionText

EVERY_S = 0.5
_TRIES = 3
_ANSWER_S = 5.0
_REFUSED_FROM = 400
_HINT = Sentence.tr(
    "Copy the address again from YouTube Studio: Stream > Closed captions > POST captions to URL."
)


@dataclass(frozen=True, slots=True)
class Clocks:
    """The wall clock, which YouTube goes by, and the session's."""

    utc_now: Callable[[], datetime]
    now_ms: Callable[[], int]


class YouTubeCaptions:
    """`run` is one task of the network loop; `take` may be called from any thread."""

    def __init__(self, url: str, language: str, publish: Callable[[Problem], None], clocks: Clocks) -> None:
        self._url = url
        self._texts = CaptionText(language)
        self._publish = publish
        self._clocks = clocks
        self._number = 0
        self._is_lost = False

    def take(self, event: object) -> None:
        """Takes whatever happens; finished lines of the language are sent."""
        self._texts.take(event)

    async def run(self) -> None:
        """Sends until cancelled, or until YouTube refuses."""
        timeout = aiohttp.ClientTimeout(total=_ANSWER_S)
        async with aiohttp.ClientSession(timeout=timeout) as http:
            while True:
                for text in self._texts.take_finished():
                    if not await self._send(http, text):
                        return
                await asyncio.sleep(EVERY_S)

    async def _send(self, http: aiohttp.ClientSession, text: str) -> bool:
        """False when YouTube refuses; a line that does not get through is left out, for the next one is due."""
        self._number += 1  # a line that is tried again keeps its number
        said = f"{self._clocks.utc_now():%Y-%m-%dT%H:%M:%S.%f}"[:-3] + f"\n{text}\n"
        for _ in range(_TRIES):
            status = await self._post(http, said)
            if status >= _REFUSED_FROM:
                self._tell(
                    "youtube.refused",
                    Sentence.tr("YouTube does not take the captions (HTTP {status}).", status=status),
                    _HINT,
                )
                return False
            if status:
                self._is_lost = False
                return True
            await asyncio.sleep(EVERY_S)
        if not self._is_lost:
            self._is_lost = True
            text = Sentence.tr("YouTube cannot be reached; captions are missing there.")
            self._tell("youtube.lost", text, Sentence.tr("Look at the internet connection."))
        return True

    def _tell(self, code: str, text: Sentence, hint: Sentence) -> None:
        self._publish(Problem(self._clocks.now_ms(), code, text, hint))

    async def _post(self, http: aiohttp.ClientSession, said: str) -> int:
        """The HTTP status, 0 without an answer."""
        try:
            joint = "&" if "?" in self._url else "?"
            address = URL(
                f"{self._url}{joint}seq={self._number}", encoded=True
            )  # its signature covers every byte
            headers = {"Content-Type": "text/plain; charset=utf-8"}
            async with http.post(address, data=said.encode(), headers=headers) as answer:
                return 0 if answer.status >= 500 else answer.status
        except (aiohttp.ClientError, TimeoutError, OSError):
            return 0
        except ValueError:
            return _REFUSED_FROM
