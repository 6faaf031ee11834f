"""An OBS for tests, which answers byte for byte as OBS 29.0.2 does (test_real_obs.py asks both) and can misbehave.

Newer ones say more, never less.
"""

import base64
import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

PASSWORD = "supersecretpassword"
SALT = "lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI="
CHALLENGE = "+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY="
"""The protocol documentation's own example."""
_NO_SUCH_KIND = (
    "Your specified input kind is not supported by OBS. Check that your specified kind is properly versioned"
    " and that any necessary plugins are loaded."
)


SCENES = ("Warehouse", "Desk")
"""From the last one on."""
Answer = tuple[int, dict[str, Any], str]
"""Status, what was asked for, and why there is none."""


def well(**data: Any) -> Answer:
    return 100, data, ""


def not_found(name: str) -> Answer:
    return 600, {}, f"No source was found by the name of `{name}`."


def as_sent(message: dict[str, Any]) -> str:
    """OBS sorts what it says and leaves no blanks."""
    return json.dumps(message, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass
class FakeObs:
    """Set what it has, start it, read `asked` and `inputs`, `say` an event, `stop` it at any moment."""

    password: str = ""
    kinds: tuple[str, ...] = ("browser_source", "text_ft2_source_v2")
    inputs: dict[str, dict[str, Any]] = field(default_factory=dict)
    active: set[str] = field(default_factory=set)
    scene: str = "Desk"
    canvas: tuple[int, int] = (2560, 1440)
    frames: int = 30
    streaming_ms: int | None = None
    not_ready: int = 0
    """How many requests are answered with 207 first."""
    silent: bool = False
    """Greets nobody."""
    close_on: str = ""
    """Dies when this is asked."""
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    identified: list[dict[str, Any]] = field(default_factory=list)
    tries: int = 0
    port: int = 0
    _items: int = 0

    async def start(self) -> None:
        self._sockets: dict[web.WebSocketResponse, int] = {}
        """With the kinds of event that each asked for."""
        app = web.Application()
        app.add_routes([web.get("/", self._serve)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        for socket in tuple(self._sockets):
            await socket.close()
        await self._runner.cleanup()

    async def say(self, kind: str, intent: int, **data: Any) -> None:
        event = {"eventType": kind, "eventIntent": intent, "eventData": data}
        for socket, wanted in self._sockets.items():
            if wanted & intent:
                await socket.send_str(as_sent({"op": 5, "d": event}))

    def requests(self, name: str) -> list[dict[str, Any]]:
        return [data for asked, data in self.asked if asked == name]

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        self.tries += 1
        socket = web.WebSocketResponse(protocols=("obswebsocket.json", "obswebsocket.msgpack"))
        await socket.prepare(request)
        assert socket.ws_protocol == "obswebsocket.json"
        if self.silent:
            await socket.receive()
            return socket
        await socket.send_str(as_sent({"op": 0, "d": self._hello()}))
        if await self._identify(socket):
            self._sockets[socket] = self.identified[-1]["eventSubscriptions"]
            await self._answer_all(socket)
            del self._sockets[socket]
        return socket

    def _hello(self) -> dict[str, Any]:
        hello: dict[str, Any] = {"obsWebSocketVersion": "5.1.0", "rpcVersion": 1}
        return hello | ({"authentication": {"challenge": CHALLENGE, "salt": SALT}} if self.password else {})

    async def _identify(self, socket: web.WebSocketResponse) -> bool:
        said = await socket.receive_json()
        if said["op"] != 1:
            await socket.close(code=4007)
            return False
        self.identified.append(said["d"])
        if self.password and said["d"].get("authentication") != self._proof():
            await socket.close(code=4009, message=b"Authentication failed.")
            return False
        await socket.send_str(as_sent({"op": 2, "d": {"negotiatedRpcVersion": 1}}))
        return True

    def _proof(self) -> str:
        secret = base64.b64encode(hashlib.sha256((self.password + SALT).encode()).digest())
        return base64.b64encode(hashlib.sha256(secret + CHALLENGE.encode()).digest()).decode()

    async def _answer_all(self, socket: web.WebSocketResponse) -> None:
        async for message in socket:
            if message.type is not aiohttp.WSMsgType.TEXT:
                return
            said = json.loads(message.data)
            assert said["op"] == 6
            name, data = said["d"]["requestType"], said["d"].get("requestData", {})
            if name == self.close_on:
                self.close_on = ""
                await socket.close(code=1001)
                return
            code, answer, comment = self._answer(name, data)
            status = {"result": code == 100, "code": code} | ({"comment": comment} if comment else {})
            reply = {"requestType": name, "requestId": said["d"]["requestId"], "requestStatus": status}
            await socket.send_str(
                as_sent({"op": 7, "d": reply | ({"responseData": answer} if answer else {})})
            )

    def _answer(self, name: str, data: dict[str, Any]) -> Answer:
        self.asked.append((name, data))
        if self.not_ready:
            self.not_ready -= 1
            return 207, {}, "OBS is not ready to perform the request."
        answers = getattr(self, f"_{name}", None)
        return (204, {}, "Your request type is not valid.") if answers is None else answers(data)

    def _GetStreamStatus(self, _data: dict[str, Any]) -> Answer:
        return well(
            outputActive=self.streaming_ms is not None,
            outputBytes=0,
            outputCongestion=0.0,
            outputDuration=self.streaming_ms or 0,
            outputReconnecting=False,
            outputSkippedFrames=0,
            outputTimecode="00:00:00.000",
            outputTotalFrames=0,
        )

    def _GetRecordStatus(self, _data: dict[str, Any]) -> Answer:
        return well(
            outputActive=False,
            outputBytes=0,
            outputDuration=0,
            outputPaused=False,
            outputTimecode="00:00:00.000",
        )

    def _GetVideoSettings(self, _data: dict[str, Any]) -> Answer:
        width, height = self.canvas
        base, output = (
            {"baseWidth": width, "baseHeight": height},
            {"outputWidth": width, "outputHeight": height},
        )
        return well(**base, **output, fpsNumerator=self.frames, fpsDenominator=1)

    def _GetSceneList(self, _data: dict[str, Any]) -> Answer:
        listed = [{"sceneIndex": index, "sceneName": name} for index, name in enumerate(SCENES)]
        return well(currentPreviewSceneName=None, currentProgramSceneName=self.scene, scenes=listed)

    def _GetInputList(self, data: dict[str, Any]) -> Answer:
        kind = data.get("inputKind")
        listed = [
            {"inputName": name, "inputKind": one["kind"], "unversionedInputKind": one["kind"].split("_v")[0]}
            for name, one in self.inputs.items()
            if kind in (None, one["kind"])
        ]
        return well(inputs=listed)

    def _GetInputKindList(self, _data: dict[str, Any]) -> Answer:
        return well(inputKinds=list(self.kinds))

    def _GetInputSettings(self, data: dict[str, Any]) -> Answer:
        one = self.inputs.get(data["inputName"])
        if one is None:
            return not_found(data["inputName"])
        return well(inputSettings=one["settings"], inputKind=one["kind"])

    def _SetInputSettings(self, data: dict[str, Any]) -> Answer:
        one = self.inputs.get(data["inputName"])
        if one is None:
            return not_found(data["inputName"])
        assert data["overlay"] is True
        one["settings"].update(data["inputSettings"])
        return well()

    def _CreateInput(self, data: dict[str, Any]) -> Answer:
        if data["inputName"] in self.inputs:
            return 601, {}, "A source already exists by that input name."
        if data["inputKind"] not in self.kinds:
            return 605, {}, _NO_SUCH_KIND
        assert data["sceneName"] == self.scene
        self.inputs[data["inputName"]] = {"kind": data["inputKind"], "settings": dict(data["inputSettings"])}
        self.active.add(data["inputName"])
        self._items += 1
        return well(sceneItemId=self._items)

    def _GetSourceActive(self, data: dict[str, Any]) -> Answer:
        name = data["sourceName"]
        if name not in self.inputs:
            return not_found(name)
        return well(videoActive=name in self.active, videoShowing=name in self.active)

    def _PressInputPropertiesButton(self, data: dict[str, Any]) -> Answer:
        if data["inputName"] not in self.inputs:
            return not_found(data["inputName"])
        has_it = self.inputs[data["inputName"]]["kind"] == "browser_source"
        return well() if has_it else (600, {}, "Unable to find a property by that name.")

    def _SetSceneItemTransform(self, data: dict[str, Any]) -> Answer:
        scene, item = data["sceneName"], data["sceneItemId"]
        if 1 <= item <= self._items:
            return well()
        return 600, {}, f"No scene items were found in scene `{scene}` with the ID `{item}`."

    def _SendStreamCaption(self, _data: dict[str, Any]) -> Answer:
        return (501, {}, "") if self.streaming_ms is None else well()
