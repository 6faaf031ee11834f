"""Deskcast's sources in OBS: the browser source found, made, pointed at the overlay and refreshed; the text source."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from desktop.overlay.obs_link import ObsLink, RequestError
from desktop.overlay.obs_protocol import Data, Status

SOURCE_NAME = "Deskcast captions"
TEXT_SOURCE_NAME = "Deskcast text"
BROWSER_KIND = "browser_source"
_TEXT_KINDS = ("text_gdiplus", "text_ft2_source")
_NAMES_TRIED = 5
_BOTTOM = 8  # OBS_ALIGN_BOTTOM, centred
_SAFE_AREA = 0.95


class NoSuchKindError(Exception):
    """This OBS lacks the kind of source: Linux packages often come without the browser."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """Where the overlay is: its address, and the loader's file that a source may show instead."""

    url: str
    loader: str


async def browser_sources(link: ObsLink, overlay: Overlay) -> tuple[str, ...]:
    """Names of the browser sources that show the overlay; one with an address of before is given the new one."""
    inputs = await link.ask("GetInputList", {"inputKind": BROWSER_KIND})
    found = []
    for name in _names(inputs.get("inputs")):
        settings = await link.ask("GetInputSettings", {"inputName": name})
        where = _address(settings.get("inputSettings"))
        if _same_file(where, overlay.loader) or _same_page(where, overlay.url):
            found.append(name)
        elif _was_ours(where):
            fresh = {"inputSettings": {"url": overlay.url}, "overlay": True}
            await link.ask("SetInputSettings", {"inputName": name, **fresh})
            found.append(name)
    return tuple(found)


async def make_browser_source(link: ObsLink, overlay: Overlay) -> str:
    """Adds the overlay to the scene on air, as large as the canvas; gives its name; raises NoSuchKindError."""
    width, height = await _canvas(link)
    settings = {"url": overlay.url, "width": width, "height": height, "reroute_audio": True}
    name, _ = await _make(link, SOURCE_NAME, BROWSER_KIND, settings)
    return name


async def refresh(link: ObsLink, names: Sequence[str]) -> None:
    """Loads the page again in each source, past the browser's cache."""
    for name in names:
        await link.ask("PressInputPropertiesButton", {"inputName": name, "propertyName": "refreshnocache"})


async def text_source(link: ObsLink) -> str:
    """Name of the text source, made at the foot of the scene on air where there is none; raises NoSuchKindError."""
    kinds = (await link.ask("GetInputKindList")).get("inputKinds")
    known = [kind for kind in kinds if isinstance(kind, str)] if isinstance(kinds, list) else []
    kind = next(
        (kind for start in _TEXT_KINDS for kind in sorted(known, reverse=True) if kind.startswith(start)), ""
    )
    if not kind:
        raise NoSuchKindError
    inputs = await link.ask("GetInputList")
    if TEXT_SOURCE_NAME in _names(inputs.get("inputs")):
        return TEXT_SOURCE_NAME
    width, height = await _canvas(link)
    font = {"face": "Arial", "size": height // 18, "style": "Bold"}
    settings = {
        "text": "",
        "font": font,
        "outline": True,
        "outline_size": 6,
        "outline_color": 0,
        "align": "center",
    }
    name, item = await _make(link, TEXT_SOURCE_NAME, kind, settings)
    place = {"positionX": width / 2, "positionY": height * _SAFE_AREA, "alignment": _BOTTOM}
    scene = await program_scene(link)
    await link.ask(
        "SetSceneItemTransform", {"sceneName": scene, "sceneItemId": item, "sceneItemTransform": place}
    )
    return name


async def program_scene(link: ObsLink) -> str:
    """The scene on air."""
    said = await link.ask("GetCurrentProgramScene")
    return str(said.get("sceneName") or said.get("currentProgramSceneName") or "")


async def is_shown(link: ObsLink, names: Sequence[str]) -> bool:
    """Whether one of the sources is in the picture that goes out, in a nested scene or group too."""
    for name in names:
        if (await link.ask("GetSourceActive", {"sourceName": name})).get("videoActive") is True:
            return True
    return False


async def _canvas(link: ObsLink) -> tuple[int, int]:
    video = await link.ask("GetVideoSettings")
    return int(video.get("baseWidth") or 1920), int(video.get("baseHeight") or 1080)


async def _make(link: ObsLink, name: str, kind: str, settings: Data) -> tuple[str, int]:
    """Name and scene item; a name that something else has already gets a number."""
    scene = await program_scene(link)
    for number in range(1, _NAMES_TRIED + 1):
        tried = name if number == 1 else f"{name} {number}"
        asked: dict[str, Any] = {"sceneName": scene, "inputName": tried, "inputKind": kind}
        try:
            made = await link.ask(
                "CreateInput", {**asked, "inputSettings": settings, "sceneItemEnabled": True}
            )
            return tried, int(made.get("sceneItemId") or 0)
        except RequestError as error:
            if error.code == Status.INVALID_INPUT_KIND:
                raise NoSuchKindError from error
            if error.code != Status.EXISTS or number == _NAMES_TRIED:
                raise
    raise AssertionError("unreachable")


def _names(inputs: object) -> list[str]:
    found = inputs if isinstance(inputs, list) else []
    return [str(one["inputName"]) for one in found if isinstance(one, dict) and one.get("inputName")]


def _address(settings: object) -> str:
    if not isinstance(settings, dict):
        return ""
    return str(settings.get("local_file" if settings.get("is_local_file") else "url") or "")


def _same_file(one: str, other: str) -> bool:
    """OBS writes every path with slashes, on Windows too."""
    return one.replace("\\", "/") == other.replace("\\", "/")


def _same_page(one: str, other: str) -> bool:
    """The same but for what is asked of it: each source may show another language."""
    try:
        return urlsplit(one)[:3] == urlsplit(other)[:3]
    except ValueError:
        return False


def _was_ours(address: str) -> bool:
    """An overlay's address with another port or token than today's."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    steps = parts.path.split("/")
    return parts.hostname == "127.0.0.1" and len(steps) == 4 and steps[1] == "o" and len(steps[2]) >= 16
