"""A real OBS Studio for tests: settings of its own, a small picture, few frames a second, nothing played or heard."""

import asyncio
import json
import os
import shutil
import signal
import socket
import subprocess
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop.overlay.obs_link import ObsLostError, connected
from desktop.overlay.obs_values import ObsOptions

PASSWORD = "supersecretpassword"
WIDTH, HEIGHT, FRAMES = 640, 360, 5
START_S = 90
_END_S = 20

_GLOBAL = """[General]
FirstRun=true
InfoIncrement=99
EnableAutoUpdates=false
[Basic]
Profile=Desk
ProfileDir=Desk
SceneCollection=Desk
SceneCollectionFile=Desk
[BasicWindow]
PreviewEnabled=false
[OBSWebSocket]
FirstLoad=false
ServerEnabled=true
ServerPort={port}
AlertsEnabled=false
AuthRequired=true
ServerPassword={password}
"""
_PROFILE = """[General]
Name=Desk
[Output]
Mode=Simple
[SimpleOutput]
FilePath={videos}
RecFormat=mkv
RecQuality=Stream
VBitrate=200
Preset=ultrafast
StreamEncoder=x264
[Video]
BaseCX={width}
BaseCY={height}
OutputCX={width}
OutputCY={height}
FPSType=1
FPSInt={frames}
"""


def _installed() -> None:
    """Skips the test where there is no OBS."""
    if shutil.which("obs") is None:
        pytest.skip("OBS Studio is not installed (Debian: apt install --no-install-recommends obs-studio)")


def free_port() -> int:
    """A port that nobody has at this moment."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@dataclass
class RealObs:
    """Start it, ask it to end or kill it, start it again: it keeps its scenes in `home`."""

    home: Path
    display: str
    port: int = field(default_factory=free_port)
    stream_to: str = ""
    """RTMP address with the key as its last part."""
    _running: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        _installed()
        profile = self._folder("basic/profiles/Desk")
        numbers = {"width": WIDTH, "height": HEIGHT, "frames": FRAMES}
        (profile / "basic.ini").write_text(_PROFILE.format(videos=self.home, **numbers))
        for name in ("Desk", "Fair"):
            (self._folder("basic/scenes") / f"{name}.json").write_text(json.dumps(_scenes(name)))
        text = _GLOBAL.format(port=self.port, password=PASSWORD)
        (self._folder("") / "global.ini").write_text(text)

    def start(self) -> None:
        """Comes back at once; its server answers some seconds later."""
        assert self._running is None
        server, _, key = self.stream_to.rpartition("/")
        service = {"type": "rtmp_custom", "settings": {"server": server, "key": key}}
        (self._folder("basic/profiles/Desk") / "service.json").write_text(json.dumps(service))
        own = {"HOME": self.home, "XDG_CONFIG_HOME": self.home / "config", "XDG_RUNTIME_DIR": self.home}
        quiet = {
            "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "LP_NUM_THREADS": "1",
        }
        with (self.home / "log").open("ab") as log:
            self._running = subprocess.Popen(
                ["nice", "obs", "--multi", "--minimize-to-tray"],
                env={**os.environ, **{name: str(value) for name, value in own.items()}, **quiet},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def options(self) -> ObsOptions:
        """How it is reached."""
        return ObsOptions(enabled=True, port=self.port, password=PASSWORD)

    async def up(self) -> None:
        """Returns when it answers."""
        async with asyncio.timeout(START_S):
            while True:
                with suppress(ObsLostError):
                    async with connected(self.options()):
                        return
                await asyncio.sleep(0.2)

    def stop(self) -> None:
        """Asked to end; then made to."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """As by a crash."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self._running is None:
            return
        self._running.send_signal(how)
        try:
            self._running.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._running.kill()
            self._running.wait()
        self._running = None

    def _folder(self, name: str) -> Path:
        folder = self.home / "config" / "obs-studio" / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder


def _scenes(name: str) -> dict[str, object]:
    """A collection of scenes as OBS keeps it; the first one is on air."""
    scenes = ["Desk", "Warehouse"]
    sources = [{"id": "scene", "name": scene, "settings": {"items": []}} for scene in scenes]
    order = [{"name": scene} for scene in scenes]
    on_air = {"current_scene": "Desk", "current_program_scene": "Desk"}
    return {"name": name, **on_air, "scene_order": order, "sources": sources}
