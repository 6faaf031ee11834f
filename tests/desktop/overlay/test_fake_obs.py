"""The fake's word is OBS's own: where OBS is installed, both are asked the same."""

import json
from typing import Any

import aiohttp
import pytest

from desktop.overlay.obs_link import connected
from desktop.overlay.obs_protocol import SUBPROTOCOL, identify
from tests.desktop.overlay.fake_obs import FakeObs
from tests.desktop.overlay.real_obs import FRAMES, HEIGHT, PASSWORD, WIDTH, RealObs

MINE = {"inputName": "Deskcast text"}
OTHER = {"inputName": "Nobody's"}
NEW = {"sceneName": "Desk", "inputSettings": {"text": "Hi"}, "sceneItemEnabled": True}
PLACE = {"sceneName": "Desk", "sceneItemTransform": {"positionX": 320.0, "alignment": 8}}
REFRESH = {"propertyName": "refreshnocache"}
QUESTIONS: list[tuple[str, dict[str, Any]]] = [
    ("GetStreamStatus", {}),
    ("GetRecordStatus", {}),
    ("GetInputKindList", {}),
    ("GetInputList", {}),
    ("GetVideoSettings", {}),
    ("GetSceneList", {}),
    ("CreateInput", {**NEW, "inputName": "Deskcast captions", "inputKind": "browser_source"}),
    ("CreateInput", {**NEW, **MINE, "inputKind": "text_ft2_source_v2"}),
    ("CreateInput", {**NEW, **MINE, "inputKind": "text_ft2_source_v2"}),
    ("GetInputList", {}),
    ("GetInputList", {"inputKind": "browser_source"}),
    ("SetInputSettings", {**MINE, "inputSettings": {"text": "你好"}, "overlay": True}),
    ("SetInputSettings", {**OTHER, "inputSettings": {"text": "你好"}, "overlay": True}),
    ("GetInputSettings", MINE),
    ("GetInputSettings", OTHER),
    ("SetSceneItemTransform", {**PLACE, "sceneItemId": 1}),
    ("SetSceneItemTransform", {**PLACE, "sceneItemId": 99}),
    ("GetSourceActive", {"sourceName": "Deskcast text"}),
    ("GetSourceActive", {"sourceName": "Nobody's"}),
    ("PressInputPropertiesButton", {**MINE, **REFRESH}),
    ("PressInputPropertiesButton", {**OTHER, **REFRESH}),
    ("SendStreamCaption", {"captionText": "Hi"}),
    ("MakeCoffee", {}),
]


async def answers(port: int, password: str) -> list[str]:
    """What is answered to the greeting and to all questions, as it is sent."""
    async with (
        aiohttp.ClientSession() as http,
        http.ws_connect(f"ws://127.0.0.1:{port}", protocols=(SUBPROTOCOL,)) as socket,
    ):
        hello = await socket.receive_json()
        await socket.send_str(identify(hello["d"], password))
        said = [json.dumps({**hello, "d": {**hello["d"], "authentication": "…"}}), await socket.receive_str()]
        for number, (name, data) in enumerate(QUESTIONS):
            question = {"requestType": name, "requestId": str(number), "requestData": data}
            await socket.send_str(json.dumps({"op": 6, "d": question}))
            while json.loads(answer := await socket.receive_str())["op"] == 5:
                continue  # an event
            said.append(answer)
        return said


@pytest.mark.screen
async def test_the_fake_answers_byte_for_byte_as_obs_does(real: RealObs) -> None:
    real.start()
    await real.up()
    async with connected(real.options()) as link:
        kinds = (await link.ask("GetInputKindList"))["inputKinds"]
        version = (await link.ask("GetVersion"))["obsWebSocketVersion"]
    fake = FakeObs(password=PASSWORD, kinds=tuple(kinds), canvas=(WIDTH, HEIGHT), frames=FRAMES)
    await fake.start()
    if version != "5.1.0":
        pytest.skip(f"the fake speaks as obs-websocket 5.1.0, this OBS has {version}")
    by_fake, by_obs = await answers(fake.port, PASSWORD), await answers(real.port, PASSWORD)
    await fake.stop()
    assert by_fake == by_obs
