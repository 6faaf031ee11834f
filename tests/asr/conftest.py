"""The models and the sound server that some tests need."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

DEMO = Path(__file__).parents[2] / "assets" / "models" / "asr-demo"
DESK, WEBCAM = "Desk", "摄像头"


@pytest.fixture
def model_folder(request: pytest.FixtureRequest) -> Path:
    """A small real speech model: the bundled one, else the one of the reference material."""
    if (DEMO / "model.bin").is_file():
        return DEMO
    shared: Path = request.getfixturevalue("shared")
    return shared / "models" / "asr-start"


def until(true: Callable[[], bool], limit_s: float = 20) -> None:
    """Waits until `true()`; fails after `limit_s`."""
    deadline = time.monotonic() + limit_s
    while not true():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


@dataclass(slots=True)
class SoundServer:
    """A PulseAudio server with two microphones: `DESK`, the default one, hears what is played, `WEBCAM` nothing."""

    folder: Path
    running: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def start(self) -> None:
        """Starts the server and the silence that keeps its clock going."""
        socket = f"socket={self.folder}/native"
        modules = (
            f"module-native-protocol-unix auth-anonymous=1 {socket}",
            "module-null-sink sink_name=air rate=48000 channels=2",
            _microphone("desk", "air", DESK),
            "module-null-sink sink_name=vacuum rate=44100 channels=1",
            _microphone("webcam", "vacuum", WEBCAM),
        )
        loads = [part for module in modules for part in ("-L", module)]
        options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--system=false"]
        self._run(["pulseaudio", *options, *loads])
        until(lambda: subprocess.run(["pactl", "info"], capture_output=True, check=False).returncode == 0)
        self.control("set-default-source", "desk")
        for sink in ("air", "vacuum"):
            self._run(["pacat", "--playback", f"--device={sink}", "--latency-msec=50", "/dev/zero"])

    def _run(self, command: list[str]) -> None:
        quiet = subprocess.DEVNULL
        self.running.append(subprocess.Popen(command, stdout=quiet, stderr=quiet))

    def control(self, *command: str) -> str:
        """What pactl answers."""
        done = subprocess.run(["pactl", *command], capture_output=True, text=True, check=True, timeout=30)
        return done.stdout

    def move(self, source: str) -> None:
        """Has every stream of PortAudio listen to `source`, as a sound control would."""
        streams = self.control("list", "source-outputs").split("Source Output #")[1:]
        for stream in streams:
            if "ALSA Capture" in stream:
                self.control("move-source-output", stream.split()[0], source)

    def play(self, path: Path) -> None:
        """Plays a WAV file into the air, to its end."""
        subprocess.run(["paplay", "--device=air", str(path)], check=True, timeout=30)

    def kill(self) -> None:
        """Ends the server as a crash would: every microphone is gone."""
        for process in self.running:
            process.kill()
            process.wait()
        self.running.clear()


def _microphone(name: str, sink: str, description: str) -> str:
    told = f"source_properties=device.description={description}"
    return f"module-remap-source source_name={name} master={sink}.monitor {told}"


@pytest.fixture
def sound_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A running `SoundServer` that PortAudio uses for the length of the test."""
    if not shutil.which("pulseaudio") or not shutil.which("paplay"):
        pytest.skip("pulseaudio and pulseaudio-utils are not installed")
    folder = tmp_path / "pulse"
    folder.mkdir(mode=0o700)
    for name in ("HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{folder}/native")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(Path(__file__).parents[2])]))
    server = SoundServer(folder)
    try:
        server.start()
        yield server
    finally:
        server.kill()
