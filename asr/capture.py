"""The small child process that owns the sound card, and the app's handle on it.

Capture is a process of its own because one long call that holds Python's lock delays the sound callback and loses
audio without any sign (reference/reliability.md, 1.2), and because PortAudio sees new devices only in a new process.

`python -m asr.capture listen [NAME]` writes messages of `asr.wire` to standard output until its standard input is
closed; `python -m asr.capture list` writes the devices; `python -m asr.capture tones` plays three short tones.
"""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import IO

from asr.errors import DeviceError
from asr.telling import Sentence
from asr.wire import (
    Block,
    Ended,
    Failed,
    InputDevice,
    Message,
    Routed,
    read_devices,
    read_message,
    write_devices,
    write_message,
)

_MOST_BLOCKS = 1_000
"""About 30 s; a reader that is stopped for longer loses what comes after."""


class CaptureProcess:
    """A child that captures from the device called `device` (None: the default one)."""

    def __init__(self, device: str | None) -> None:
        command = [sys.executable, "-m", "asr.capture", "listen", *([device] if device else [])]
        pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
        self._process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=quiet, start_new_session=True
        )
        self._messages: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._pump, name="capture-pipe", daemon=True)
        self._reader.start()

    def _pump(self) -> None:
        assert self._process.stdout is not None
        while message := read_message(self._process.stdout):
            self._messages.put(message)
        self._messages.put(Ended())

    def read(self, timeout_s: float) -> Message | None:
        """The next message, or None if none comes within `timeout_s`."""
        try:
            return self._messages.get(timeout=timeout_s)
        except queue.Empty:
            return None

    def close(self) -> None:
        """Ends the child at once: closing a device whose server is gone can hang."""
        _end(self._process.pid)
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


def list_in_child(timeout_s: float = 15) -> tuple[InputDevice, ...]:
    """The inputs of this machine as a new process sees them; raises `DeviceError`."""
    command = [sys.executable, "-m", "asr.capture", "list"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout_s, check=False)
    except subprocess.TimeoutExpired as error:
        raise DeviceError(
            "sound-hangs",
            Sentence.tr("The sound system does not answer."),
            Sentence.tr("Restart it, or restart the computer."),
        ) from error
    if done.returncode == 3:
        code, text, hint = done.stdout.splitlines()
        raise DeviceError(code, Sentence.from_json(text), Sentence.from_json(hint))
    if done.returncode != 0:
        raise DeviceError(
            "sound-broken",
            Sentence.tr("The microphones could not be listed."),
            Sentence.tr("Run `deskcast doctor`, and see that a sound system is running."),
        )
    return read_devices(done.stdout)


def play_tones() -> "subprocess.Popen[bytes]":
    """Plays three short tones on the default output in a new process; a machine without one stays silent."""
    quiet = subprocess.DEVNULL
    return subprocess.Popen([sys.executable, "-m", "asr.capture", "tones"], stdout=quiet, stderr=quiet)


def _listen(device: str | None, out: IO[bytes]) -> None:
    from asr.inputs import chosen, known_inputs
    from asr.sound_card import open_input
    from asr.sound_server import source_of

    messages: queue.SimpleQueue[Message] = queue.SimpleQueue()

    def take(block: bytes | None) -> None:
        if block is None:
            messages.put(Ended())
        elif messages.qsize() < _MOST_BLOCKS:
            messages.put(Block(block))

    try:
        wanted = chosen(device, known_inputs())
        opened, stream = open_input(wanted, take)
    except DeviceError as error:
        write_message(out, Failed(error.code, error.text, error.hint))
        return
    heard = source_of(os.getpid())
    if heard and device is None:
        opened = replace(opened, name=heard.description)
    write_message(out, opened)
    if heard:
        known = wanted.source or heard.name
        threading.Thread(target=_follow, args=(known, messages.put), daemon=True).start()
    message: Message | None = None
    with stream:
        while not isinstance(message, Ended):
            message = messages.get()
            write_message(out, message)


def _follow(source: str, tell: Callable[[Message], None]) -> None:
    """Tells each time the sound server has this process hear another of its sources than `source`, or than before."""
    from asr.sound_server import source_of, stream_changes

    for _ in stream_changes():
        heard = source_of(os.getpid())
        if heard and heard.name != source:
            source = heard.name
            tell(Routed(heard.description))


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    _end(os.getpid())
    os._exit(0)


def _end(leader: int) -> None:
    """Ends a capture process with the pactl that it started, where there are process groups."""
    if sys.platform != "win32":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(leader, signal.SIGKILL)


def _list() -> int:
    from asr.inputs import known_inputs

    try:
        print(write_devices(known_inputs()))  # noqa: T201
    except DeviceError as error:
        print(error.code, error.text.to_json(), error.hint.to_json(), sep="\n")  # noqa: T201
        return 3
    return 0


def main(arguments: list[str]) -> int:
    """See the top of this file."""
    if arguments[0] == "list":
        return _list()
    if arguments[0] == "tones":
        from asr.sound_card import sound_tones

        return sound_tones()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the app, which ends this process
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        _listen(arguments[1] if len(arguments) > 1 else None, sys.stdout.buffer)
    except BrokenPipeError:
        pass
    finally:
        os._exit(0)  # PortAudio's own clean-up hangs when the sound server has gone


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
