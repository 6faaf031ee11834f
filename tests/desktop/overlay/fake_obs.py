"""An OBS for tests: speaks obs-websocket 5 by its documentation, has scenes and inputs, can be told to misbehave."""

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


@dataclass
class FakeObs:
    """Set what it has, start it, read `asked` and `inputs`, `say` an event, `stop` it at any moment."""

    password: str = ""
    kinds: tuple[str, ...] = ("browser_source", "text_ft2_source_v2")
    inputs: dict[str, dict[str, Any]] = field(default_factory=dict)
    active: set[str] = field(default_factory=set)
    scene: str = "Desk"
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

    async def start(self) -> None:
        self._sockets: list[web.WebSocketResponse] = []
        app = web.Application()
        app.add_routes([web.get("/", self._serve)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        for socket in self._sockets:
            await socket.close()
        await self._runner.cleanup()

    async def say(self, kind: str, intent: int, **data: Any) -> None:
        for socket in self._sockets:
            event = {"eventType": kind, "eventIntent": intent, "eventData": data}
            await socket.send_str(json.dumps({"op": 5, "d": event}))

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
        await socket.send_str(json.dumps({"op": 0, "d": self._hello()}))
        if await self._identify(socket):
            self._sockets.append(socket)
            await self._answer_all(socket)
            self._sockets.remove(socket)
        return socket

    def _hello(self) -> dict[str, Any]:
        hello: dict[str, Any] = {
            "obsStudioVersion": "31.0.0",
            "obsWebSocketVersion": "5.7.3",
            "rpcVersion": 1,
        }
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
        await socket.send_str(json.dumps({"op": 2, "d": {"negotiatedRpcVersion": 1}}))
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
            code, answer = self._answer(name, data)
            status: dict[str, Any] = {"result": code == 100, "code": code}
            reply = {"requestType": name, "requestId": said["d"]["requestId"], "requestStatus": status}
            await socket.send_str(
                json.dumps({"op": 7, "d": reply | ({"responseData": answer} if answer else {})})
            )

    def _answer(self, name: str, data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        self.asked.append((name, data))
        if self.not_ready:
            self.not_ready -= 1
            return 207, {}
        answers = getattr(self, f"_{name}", None)
        return (204, {}) if answers is None else answers(data)

    def _GetStreamStatus(self, _data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return 100, {"outputActive": self.streaming_ms is not None, "outputDuration": self.streaming_ms or 0}

    def _GetRecordStatus(self, _data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return 100, {"outputActive": False, "outputPaused": False, "outputDuration": 0}

    def _GetVideoSettings(self, _data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return 100, {"baseWidth": 2560, "baseHeight": 1440}

    def _GetCurrentProgramScene(self, _data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return 100, {"sceneName": self.scene, "currentProgramSceneName": self.scene}

    def _GetInputList(self, data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        kind = data.get("inputKind")
        names = [name for name, one in self.inputs.items() if kind in (None, one["kind"])]
        return 100, {
            "inputs": [{"inputName": name, "inputKind": self.inputs[name]["kind"]} for name in names]
        }

    def _GetInputKindList(self, _data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return 100, {"inputKinds": list(self.kinds)}

    def _GetInputSettings(self, data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        one = self.inputs.get(data["inputName"])
        return (100, {"inputSettings": one["settings"], "inputKind": one["kind"]}) if one else (600, {})

    def _SetInputSettings(self, data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        one = self.inputs.get(data["inputName"])
        if one is None:
            return 600, {}
        assert data["overlay"] is True
        one["settings"].update(data["inputSettings"])
        return 100, {}

    def _CreateInput(self, data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if data["inputKind"] not in self.kinds:
            return 605, {}
        if data["inputName"] in self.inputs:
            return 601, {}
        assert data["sceneName"] == self.scene
        self.inputs[data["inputName"]] = {"kind": data["inputKind"], "settings": dict(data["inputSettings"])}
        self.active.add(data["inputName"])
        return 100, {"inputUuid": "u", "sceneItemId": 7}

    def _GetSourceActive(self, data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        name = data["sourceName"]
        return (
            (100, {"videoActive": name in self.active, "videoShowing": True})
            if name in self.inputs
            else (600, {})
        )

    def _PressInputPropertiesButton(self, data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return (100, {}) if data["propertyName"] == "refreshnocache" else (600, {})

    def _SetSceneItemTransform(self, data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return (100, {}) if data["sceneItemId"] == 7 else (600, {})

    def _SendStreamCaption(self, _data: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return (501, {}) if self.streaming_ms is None else (100, {})
