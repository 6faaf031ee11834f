"""Captions inside the stream (CEA-608), which viewers switch on in their player: Western letters only."""

import asyncio
import textwrap

from desktop.overlay.caption_text import CaptionText
from desktop.overlay.obs_link import ObsLink, RequestError
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
