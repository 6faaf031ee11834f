"""The fall-backs in OBS for places where no browser source can be: its text source, and captions in the stream."""

import asyncio
import textwrap
from contextlib import suppress

from desktop.overlay.caption_text import CaptionText
from desktop.overlay.obs_link import ObsLink, ObsLostError, ObsNotReadyError, RequestError
from desktop.overlay.obs_protocol import Status

EVERY_S = 0.2
_COLUMNS = 32
_ROWS = 2
_WESTERN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u20ac": "EUR ",
        "\u2026": "...",
    }
)


async def write_text_source(link: ObsLink, name: str, texts: CaptionText) -> None:
    """Keeps the text source `name` at the newest two lines, until OBS ends or it is cancelled, which empties it."""
    shown = None
    try:
        while True:
            text = texts.lines()
            if text != shown:
                await _set_text(link, name, text)
                shown = text
            await asyncio.sleep(EVERY_S)
    finally:
        with suppress(ObsLostError, ObsNotReadyError, RequestError):
            await _set_text(link, name, "")


async def _set_text(link: ObsLink, name: str, text: str) -> None:
    await link.ask("SetInputSettings", {"inputName": name, "inputSettings": {"text": text}, "overlay": True})


async def send_stream_captions(link: ObsLink, texts: CaptionText) -> None:
    """Sends each finished line in the stream, until cancelled or OBS ends; while OBS does not stream they are lost."""
    while True:
        for text in texts.take_finished():
            for rows in stream_rows(text):
                await _send(link, rows)
        await asyncio.sleep(EVERY_S)


async def _send(link: ObsLink, rows: str) -> None:
    try:
        await link.ask("SendStreamCaption", {"captionText": rows})
    except RequestError as error:
        if error.code != Status.OUTPUT_NOT_RUNNING:
            raise


def stream_rows(text: str) -> list[str]:
    """`text` as captions of two rows of 32; nothing when a letter is not Western: CEA-608 has no other.

    Longer rows get lost on the way (obs-studio #5191).
    """
    western = text.translate(_WESTERN)
    try:
        western.encode("latin-1")
    except UnicodeEncodeError:
        return []
    rows = textwrap.wrap(western, _COLUMNS)
    return ["\n".join(rows[start : start + _ROWS]) for start in range(0, len(rows), _ROWS)]
