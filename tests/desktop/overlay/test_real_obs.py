"""Deskcast and a real OBS, where one is installed: what viewers see, how both come and go, what is broadcast."""

import asyncio
import base64
import functools
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from asr.captions import Caption
from desktop.desk import Correction
from desktop.overlay.obs import ObsPace
from desktop.overlay.obs_link import ObsLink, connected
from desktop.overlay.obs_protocol import Data
from desktop.overlay.obs_values import ObsOptions
from tests.conftest import REPOSITORY
from tests.desktop.overlay.asking import until
from tests.desktop.overlay.obs_desk import Desk
from tests.desktop.overlay.real_obs import HEIGHT, START_S, WIDTH, RealObs, free_port

pytestmark = pytest.mark.screen

PICTURES = REPOSITORY / "build" / "obs"
LATE_MS = 5_000
"""The encoder holds frames back, and the machine may be busy."""


async def answered(link: ObsLink, name: str, condition: Callable[[Data], bool]) -> None:
    """Asks until OBS answers as wanted."""
    async with asyncio.timeout(START_S):
        while not condition(await link.ask(name)):
            await asyncio.sleep(0.1)


def desk_for(options: ObsOptions) -> Desk:
    started = time.monotonic()
    return Desk(options, lambda: round((time.monotonic() - started) * 1000), ObsPace(retry_s=0.2))


async def test_a_wrong_password_is_said_at_once(real: RealObs) -> None:
    real.start()
    await real.up()
    desk = desk_for(replace(real.options(), password="wrong"))
    await asyncio.wait_for(desk.obs.run(), START_S)  # it ends by itself
    assert desk.states == ["refused"]
    assert desk.obs.state.text == "OBS does not take this password."


# --- captions in the picture ---


async def picture(link: ObsLink, scene: str, name: str) -> QImage:
    """The scene as OBS draws it, kept in build/obs, on grey."""
    size = {"imageWidth": WIDTH, "imageHeight": HEIGHT}
    said = await link.ask("GetSourceScreenshot", {"sourceName": scene, "imageFormat": "png", **size})
    drawn = QImage.fromData(base64.b64decode(said["imageData"].partition(",")[2]))
    on_grey = QImage(drawn.size(), QImage.Format.Format_RGB32)
    on_grey.fill(QColor("#808080"))
    painter = QPainter(on_grey)
    painter.drawImage(0, 0, drawn)
    painter.end()
    PICTURES.mkdir(parents=True, exist_ok=True)
    on_grey.save(str(PICTURES / f"{name}.png"))
    return on_grey


def written(image: QImage) -> QRect:
    """Where there is white."""
    white = [
        QRect(x, y, 1, 1)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y) == QColor("white")
    ]
    return functools.reduce(QRect.united, white, QRect())


async def seen(link: ObsLink, name: str, condition: Callable[[QRect], bool]) -> QRect:
    """Where the caption is, once it is as wanted: OBS draws some frames later."""
    async with asyncio.timeout(START_S):
        while not condition(found := written(await picture(link, "Desk", name))):
            await asyncio.sleep(0.1)
    return found


LINES = {
    "en": "Our MOQ is 500 pieces per color, lead time 30 days.",
    "zh": "我们的最小起订量是500件，交货期30天。",
    "ru": "Минимальный заказ 500 штук, срок 30 дней.",
}


async def test_captions_are_in_the_picture_of_an_obs_that_has_no_browser(real: RealObs) -> None:
    desk = desk_for(real.options())
    real.start()
    async with desk.following():
        await until(lambda: desk.obs.state.state == "connected", START_S)
        async with connected(real.options()) as link:
            if desk.obs.state.text != "OBS shows the captions in a text source, not in the overlay.":
                pytest.skip("this OBS has a browser source, which needs a server of the overlay")
            for utterance, (language, text) in enumerate(LINES.items(), 1):
                desk.obs.take(Caption(utterance, 0, 9, text, "", language, True))
                where = await seen(link, language, lambda found: not found.isEmpty())
                assert where.top() > HEIGHT // 2
                assert where.bottom() <= HEIGHT * 0.95
                assert abs(where.center().x() - WIDTH / 2) < WIDTH * 0.05
                desk.obs.take(Correction(9, utterance, "", hidden=True))
                await seen(link, "taken-back", QRect.isEmpty)
            await the_scene_is_followed(link, desk)


async def the_scene_is_followed(link: ObsLink, desk: Desk) -> None:
    assert desk.obs.state.overlay_shown
    await link.ask("SetCurrentProgramScene", {"sceneName": "Warehouse"})
    await until(lambda: not desk.obs.state.overlay_shown, START_S)
    assert desk.obs.state.text == 'The scene on air, "Warehouse", does not show the captions.'
    await link.ask("SetCurrentProgramScene", {"sceneName": "Desk"})
    await until(lambda: desk.obs.state.overlay_shown, START_S)
    await link.ask("RemoveInput", {"inputName": "Deskcast text"})
    await until(lambda: desk.obs.state.text == "OBS has no source that shows the overlay.", START_S)


# --- coming, going, changing ---


async def test_obs_may_come_later_go_crash_and_come_again(real: RealObs) -> None:
    desk = desk_for(real.options())
    async with desk.following():
        await until(lambda: desk.states == ["absent"])
        for end in (real.stop, real.kill):
            desk.told.clear()
            real.start()
            await until(lambda: desk.states[-1:] == ["connected"], START_S)
            await asyncio.to_thread(end)
            await until(lambda: desk.states[-1:] == ["absent"], START_S)


async def test_another_collection_of_scenes_gets_its_own_source_and_obs_lives_on(real: RealObs) -> None:
    desk = desk_for(real.options())
    real.start()
    async with desk.following():
        await until(lambda: desk.obs.state.state == "connected", START_S)
        async with connected(real.options()) as link:
            for name in ("Fair", "Desk") * 3:
                await link.ask("SetCurrentSceneCollection", {"sceneCollectionName": name})
                await answered(link, "GetInputList", lambda said: len(said["inputs"]) == 1)
                await until(lambda: desk.obs.state.overlay_shown, START_S)
    assert "absent" not in desk.states[1:]


# --- what is broadcast ---


async def test_a_recording_has_its_start_and_end_in_the_sessions_time(real: RealObs) -> None:
    desk = desk_for(real.options())
    real.start()
    async with desk.following():
        await until(lambda: desk.obs.state.state == "connected", START_S)
        async with connected(real.options()) as link:
            await link.ask("StartRecord")
            await until(lambda: desk.obs.state.recording, START_S)
            await until(lambda: len(desk.broadcasts) == 1, START_S)
            await answered(link, "GetRecordStatus", lambda said: said["outputDuration"] >= 3_000)
            later = desk_for(real.options())
            async with later.following():  # as if Deskcast had been started only now
                await until(lambda: bool(later.broadcasts), START_S)
            await link.ask("StopRecord")
            await until(lambda: not desk.obs.state.recording, START_S)
    assert [(one.output, one.on) for one in desk.broadcasts] == [("recording", True), ("recording", False)]
    assert 3_000 < desk.broadcasts[1].at_ms - desk.broadcasts[0].at_ms < 3_000 + LATE_MS
    assert -3_000 - LATE_MS < later.broadcasts[0].at_ms < 0


SAID = ("Our MOQ is 500 pieces.", "我们的起订量", "The price is $2.80 per piece, FOB Ningbo, señor.")


async def test_a_stream_is_followed_and_carries_captions_inside(real: RealObs) -> None:
    port = free_port()
    real.stream_to = f"rtmp://127.0.0.1:{port}/live/key"
    desk = desk_for(replace(real.options(), stream_captions=True))
    real.start()
    async with received(port) as lines, desk.following():
        await until(lambda: desk.obs.state.state == "connected", START_S)
        async with connected(real.options()) as link:
            await link.ask("StartStream")
            await until(lambda: desk.obs.state.streaming, START_S)
            for utterance, text in enumerate(SAID, 1):
                desk.obs.take(Caption(utterance, 0, 9, text, "", "en", True))
            assert [await anext(lines) for _ in range(3)] == [
                "connected",
                "caption Our MOQ is 500 pieces.",
                "caption The price is $2.80 per piece,|FOB Ningbo, señor.",
            ]
            await link.ask("StopStream")
            await until(lambda: not desk.obs.state.streaming, START_S)
    assert [(one.output, one.on) for one in desk.broadcasts] == [("stream", True), ("stream", False)]


@asynccontextmanager
async def received(port: int) -> AsyncIterator[AsyncIterator[str]]:
    """What a platform that listens on `port` hears, line by line."""
    command = (sys.executable, "-m", "tests.desktop.overlay.rtmp_sink", str(port))
    sink = await asyncio.create_subprocess_exec(*command, cwd=REPOSITORY, stdout=asyncio.subprocess.PIPE)
    assert sink.stdout is not None
    try:
        async with asyncio.timeout(START_S):
            yield (line.decode().rstrip() async for line in sink.stdout)
    finally:
        with suppress(ProcessLookupError):
            sink.kill()
        await sink.wait()
