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
from typing import IO

from asr.errors import DeviceError
from asr.wire import (
    Block,
    Ended,
    Failed,
    InputDevice,
    Message,
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
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
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
            "sound-hangs", "The sound system does not answer.", "Restart it, or restart the computer."
        ) from error
    if done.returncode == 3:
        raise DeviceError(*done.stdout.rstrip("\n").split("\n", 2))
    if done.returncode != 0:
        raise DeviceError(
            "sound-broken",
            "The microphones could not be listed.",
            "Run `deskcast doctor`, and see that a sound system is running.",
        )
    return read_devices(done.stdout)


def play_tones() -> "subprocess.Popen[bytes]":
    """Plays three short tones on the default output in a new process; a machine without one stays silent."""
    quiet = subprocess.DEVNULL
    return subprocess.Popen([sys.executable, "-m", "asr.capture", "tones"], stdout=quiet, stderr=quiet)


def chosen(device: str | None, devices: tuple[InputDevice, ...]) -> InputDevice:
    """The device whose name is `device`, or holds it; None takes the default. Raises `DeviceError`."""
    if not devices:
        raise DeviceError(
            "no-microphone",
            "There is no microphone.",
            "Plug one in; recordings work without one.",
        )
    if device is None:
        return next((known for known in devices if known.default), devices[0])
    wanted = device.casefold()
    exact = [known for known in devices if known.name.casefold() == wanted]
    like = [known for known in devices if wanted in known.name.casefold()]
    if exact or like:
        return (exact or like)[0]
    names = ", ".join(known.name for known in devices)
    raise DeviceError("no-such-microphone", f"No microphone is called {device}.", f"Choose one of: {names}.")


def _listen(device: str | None, out: IO[bytes]) -> None:
    from asr.sound_card import input_devices, open_input

    blocks: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def take(block: bytes | None) -> None:
        if block is None or blocks.qsize() < _MOST_BLOCKS:
            blocks.put(block)

    try:
        opened, stream = open_input(chosen(device, input_devices()), take)
    except DeviceError as error:
        write_message(out, Failed(error.code, error.text, error.hint))
        return
    write_message(out, opened)
    with stream:
        while (block := blocks.get()) is not None:
            write_message(out, Block(block))
    write_message(out, Ended())


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(0)


def _list() -> int:
    from asr.sound_card import input_devices

    try:
        print(write_devices(input_devices()))  # noqa: T201
    except DeviceError as error:
        print(error.code, error.text, error.hint, sep="\n")  # noqa: T201
        return 3
    return 0


def main(arguments: list[str]) -> int:
    """See the top of this file."""
    if arguments[0] == "list":
        return _list()
    if arguments[0] == "tones":
        from asr.sound_card import sound_tones

        return sound_tones()
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C in the terminal is for the app, which ends this process
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        _listen(arguments[1] if len(arguments) > 1 else None, sys.stdout.buffer)
    except BrokenPipeError:
        pass
    finally:
        os._exit(0)  # PortAudio's own clean-up hangs when the sound server has gone


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
