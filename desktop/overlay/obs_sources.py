"""Deskcast's browser source in OBS: found, made, pointed at the overlay, refreshed; and what is on air."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from desktop.overlay.obs_link import ObsLink, ObsNotReadyError, RequestError
from desktop.overlay.obs_protocol import Data, Status

SOURCE_NAME = "Deskcast captions"
BROWSER_KIND = "browser_source"
_NAMES_TRIED = 5


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
    for name in _names(inputs):
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
    width, height = await canvas(link)
    settings = {"url": overlay.url, "width": width, "height": height, "reroute_audio": True}
    name, _ = await make_source(link, SOURCE_NAME, BROWSER_KIND, settings)
    return name


async def refresh(link: ObsLink, names: Sequence[str]) -> None:
    """Loads the page again in each source, past the browser's cache."""
    for name in names:
        await link.ask("PressInputPropertiesButton", {"inputName": name, "propertyName": "refreshnocache"})


async def program_scene(link: ObsLink) -> str:
    """The scene on air; raises ObsNotReadyError while there is none.

    There is none while OBS loads another collection; OBS 29 dies then of GetCurrentProgramScene, not of this.
    """
    scene = (await link.ask("GetSceneList")).get("currentProgramSceneName")
    if not isinstance(scene, str):
        raise ObsNotReadyError
    return scene


async def is_shown(link: ObsLink, names: Sequence[str]) -> bool:
    """Whether one of the sources is in the picture that goes out, in a nested scene or group too."""
    for name in names:
        if (await link.ask("GetSourceActive", {"sourceName": name})).get("videoActive") is True:
            return True
    return False


async def canvas(link: ObsLink) -> tuple[int, int]:
    """Width and height of OBS's picture."""
    video = await link.ask("GetVideoSettings")
    return int(video.get("baseWidth") or 1920), int(video.get("baseHeight") or 1080)


async def make_source(link: ObsLink, name: str, kind: str, settings: Data) -> tuple[str, int]:
    """Adds a source on top of the scene on air; gives its name and scene item; raises NoSuchKindError.

    A name that something else has already gets a number.
    """
    scene = await program_scene(link)
    source = {"inputKind": kind, "inputSettings": settings, "sceneItemEnabled": True}
    for number in itertools.count(1):
        tried = name if number == 1 else f"{name} {number}"
        try:
            made = await link.ask("CreateInput", {"sceneName": scene, "inputName": tried, **source})
            break
        except RequestError as error:
            if error.code == Status.INVALID_INPUT_KIND:
                raise NoSuchKindError from error
            if error.code != Status.EXISTS or number == _NAMES_TRIED:
                raise
    return tried, int(made.get("sceneItemId") or 0)


async def has_source(link: ObsLink, name: str) -> bool:
    """Whether there is an input of this name."""
    return name in _names(await link.ask("GetInputList"))


def _names(listed: Data) -> list[str]:
    found = listed.get("inputs")
    inputs = found if isinstance(found, list) else []
    return [str(one["inputName"]) for one in inputs if isinstance(one, dict) and one.get("inputName")]


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
