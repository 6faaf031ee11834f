"""OBS's own text source: the fall-back where no browser source can be, found or made, and kept at the newest lines.

It has one font and no wrapping; outside Windows it neither joins letters nor turns them round, so that some scripts
cannot be written in it at all.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from desktop.overlay.caption_text import CaptionText, Lines
from desktop.overlay.obs_link import ObsLink, ObsLostError, ObsNotReadyError, RequestError
from desktop.overlay.obs_protocol import Data
from desktop.overlay.obs_sources import NoSuchKindError, canvas, has_source, make_source, program_scene

SOURCE_NAME = "Deskcast text"
EVERY_S = 0.2
_WINDOWS, _ELSEWHERE = "text_gdiplus", "text_ft2_source"
_FACE = "Arial"
_FACES = {"zh": "Noto Sans CJK SC", "ja": "Noto Sans CJK JP", "ko": "Noto Sans CJK KR"}
"""Where Arial has no letters; fontconfig takes them from no other font."""
_SHAPED = frozenset(("ar", "bn", "fa", "he", "hi", "mr", "ne", "ta", "te", "th", "ur"))
"""Letters are joined, moved or turned round, or their font has no figures."""
_BOTTOM = 8  # OBS_ALIGN_BOTTOM, centred
_SAFE_AREA = 0.95


@dataclass(frozen=True, slots=True)
class TextSource:
    """The source in OBS, of one of the two kinds, and its font as OBS keeps it."""

    name: str
    kind: str
    font: Data

    def can_write(self, language: str) -> bool:
        """Whether what is written in `language` comes out right; only Windows shapes letters."""
        return self.kind.startswith(_WINDOWS) or _code(language) not in _SHAPED

    def settings(self, lines: Lines) -> dict[str, Any]:
        """What makes OBS show `lines`; nothing in a script that would come out wrong.

        Windows takes missing letters from other fonts, and a font that the rep chose in OBS stays.
        """
        text = lines.text if self.can_write(lines.language) else ""
        if self.kind.startswith(_WINDOWS) or self.font.get("face") != _FACE:
            return {"text": text}
        return {"text": text, "font": {**self.font, "face": _FACES.get(_code(lines.language), _FACE)}}


async def text_source(link: ObsLink) -> TextSource:
    """The text source, made at the foot of the scene on air where there is none; raises NoSuchKindError."""
    kind = _newest_kind((await link.ask("GetInputKindList")).get("inputKinds"))
    if not await has_source(link, SOURCE_NAME):
        return await _made(link, kind)
    kept = await link.ask("GetInputSettings", {"inputName": SOURCE_NAME})
    font = (kept.get("inputSettings") or {}).get("font") or {}
    return TextSource(SOURCE_NAME, kind, font)


def _newest_kind(kinds: object) -> str:
    """OBS numbers the versions of a kind, and makes new sources of the newest only."""
    known = [kind for kind in kinds if isinstance(kind, str)] if isinstance(kinds, list) else []
    for start in (_WINDOWS, _ELSEWHERE):
        found = [kind for kind in known if kind.startswith(start)]
        if found:
            return max(found)
    raise NoSuchKindError


async def _made(link: ObsLink, kind: str) -> TextSource:
    """White on a black outline; its size and colour, and the place of lines, are known on Windows only."""
    width, height = await canvas(link)
    font = {"face": _FACE, "size": height // 18, "style": "Bold"}
    only_windows = {"outline_size": 6, "outline_color": 0, "align": "center"}
    look = {"text": "", "font": font, "outline": True, **only_windows}
    name, item = await make_source(link, SOURCE_NAME, kind, look)
    place = {"positionX": width / 2, "positionY": height * _SAFE_AREA, "alignment": _BOTTOM}
    where = {"sceneName": await program_scene(link), "sceneItemId": item}
    await link.ask("SetSceneItemTransform", {**where, "sceneItemTransform": place})
    return TextSource(name, kind, font)


async def write_text_source(link: ObsLink, source: TextSource, texts: CaptionText) -> None:
    """Keeps the source at the newest two lines, until OBS ends or it is cancelled, which empties it."""
    shown = None
    try:
        while True:
            lines = texts.lines()
            if lines != shown:
                await _set(link, source, source.settings(lines))
                shown = lines
            await asyncio.sleep(EVERY_S)
    finally:
        with suppress(ObsLostError, ObsNotReadyError, RequestError):
            await _set(link, source, {"text": ""})


async def _set(link: ObsLink, source: TextSource, settings: dict[str, Any]) -> None:
    await link.ask("SetInputSettings", {"inputName": source.name, "inputSettings": settings, "overlay": True})


def _code(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()
