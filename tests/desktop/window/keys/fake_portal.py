"""A desktop's portal for keys on a bus of its own: takes the calls that the real one takes, and says what it says.

Written after the published interface descriptions of xdg-desktop-portal; signatures are compared letter by letter.
"""

import shutil
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from queue import Queue
from typing import Any

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import Proxy, open_dbus_connection

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
SIGNATURES = {
    "Register": "sa{sv}",
    "Get": "ss",
    "CreateSession": "a{sv}",
    "BindShortcuts": "oa(sa{sv})sa{sv}",
    "ConfigureShortcuts": "osa{sv}",
}
Shortcuts = list[tuple[str, dict[str, tuple[str, str]]]]


@contextmanager
def own_bus() -> Iterator[str]:
    """The address of a bus daemon that nobody else uses."""
    if not shutil.which("dbus-daemon"):
        pytest.skip("dbus-daemon is not installed")
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().decode().strip()
        daemon.terminate()


class FakePortal:
    """Gives each key the words `Press KEY`, but none to the acts in `withheld`; every call is kept in `calls`."""

    def __init__(self, address: str, version: int = 2, knows: bool = True, answer: int = 0) -> None:
        """`knows`: whether the calling program is in the menu; `answer`: 0 yes, 1 the user said no, None waits."""
        self.calls: Queue[tuple[str, tuple[Any, ...]]] = Queue()
        self.withheld: tuple[str, ...] = ()
        self._version, self._knows, self._answer = version, knows, answer
        self._sessions: dict[str, str] = {}
        self._registered: set[str] = set()
        self._bus = open_dbus_connection(address)
        Proxy(message_bus, self._bus).RequestName(NAME)
        self._thread = threading.Thread(target=self._serve, name="portal", daemon=True)
        self._thread.start()

    def press(self, act: str, session: str = "") -> None:
        """The user presses the key of `act`."""
        self._signal(SHORTCUTS, "Activated", "osta{sv}", (session or self.session, act, 12345, {}))
        self._signal(SHORTCUTS, "Deactivated", "osta{sv}", (session or self.session, act, 12346, {}))

    def respell(self, words: Mapping[str, str]) -> None:
        """The user gives the acts other keys in the desktop's own settings."""
        body = (self.session, [(act, _facts(text)) for act, text in words.items()])
        self._signal(SHORTCUTS, "ShortcutsChanged", "oa(sa{sv})", body)

    def end_session(self) -> None:
        """The desktop takes the keys back."""
        path = next(path for path, owner in self._sessions.items())
        self._send_to(path, "org.freedesktop.portal.Session", "Closed", "a{sv}", ({},), self._sessions[path])

    def leave(self) -> None:
        """The portal goes off the bus, as when it crashes."""
        self._bus.sock.shutdown(2)
        self._thread.join()
        self._bus.close()

    @property
    def session(self) -> str:
        """The path of the session that was made last."""
        return list(self._sessions)[-1]

    def _serve(self) -> None:
        try:
            while True:
                message = self._bus.receive()
                if message.header.message_type is MessageType.method_call:
                    self._take(message)
        except OSError:
            return

    def _take(self, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        signature = message.header.fields.get(HeaderFields.signature, "")
        if signature != SIGNATURES.get(member):
            self._refuse(message, "org.freedesktop.DBus.Error.InvalidArgs")
            return
        self.calls.put((member, message.body))
        sender = message.header.fields[HeaderFields.sender]
        match member:
            case "Register":
                self._registered.add(sender)
                self._bus.send(new_method_return(message))
            case "Get":
                self._bus.send(new_method_return(message, "v", (("u", self._version),)))
            case "CreateSession":
                self._create(message, sender)
            case "BindShortcuts":
                self._bind(message, sender)
            case "ConfigureShortcuts":
                self._bus.send(new_method_return(message))

    def _create(self, message: Message, sender: str) -> None:
        if not (self._knows and sender in self._registered):
            self._refuse(message, "org.freedesktop.portal.Error.NotAllowed")
            return
        (options,) = message.body
        path = f"{PATH}/session/{_peer(sender)}/{options['session_handle_token'][1]}"
        self._sessions[path] = sender
        request = self._accept(message, sender, options)
        self._respond(request, sender, 0, {"session_handle": ("s", path)})

    def _bind(self, message: Message, sender: str) -> None:
        session, shortcuts, _window, options = message.body
        if self._sessions.get(session) != sender:
            self._refuse(message, "org.freedesktop.DBus.Error.AccessDenied")
            return
        request = self._accept(message, sender, options)
        given = [
            (act, _facts("Press " + facts["preferred_trigger"][1]))
            for act, facts in shortcuts
            if act not in self.withheld
        ]
        if self._answer is not None:
            self._respond(request, sender, self._answer, {"shortcuts": ("a(sa{sv})", given)})

    def _accept(self, message: Message, sender: str, options: dict[str, Any]) -> str:
        request = f"{PATH}/request/{_peer(sender)}/{options['handle_token'][1]}"
        self._bus.send(new_method_return(message, "o", (request,)))
        return request

    def _respond(self, request: str, sender: str, code: int, results: dict[str, Any]) -> None:
        body = (code, results if code == 0 else {})
        self._send_to(request, "org.freedesktop.portal.Request", "Response", "ua{sv}", body, sender)

    def _refuse(self, message: Message, name: str) -> None:
        self._bus.send(new_error(message, name, "s", ("An app id is required",)))

    def _signal(self, interface: str, member: str, signature: str, body: tuple[Any, ...]) -> None:
        self._bus.send(new_signal(DBusAddress(PATH, interface=interface), member, signature, body))

    def _send_to(
        self, path: str, interface: str, member: str, signature: str, body: tuple[Any, ...], to: str
    ) -> None:
        signal = new_signal(DBusAddress(path, interface=interface), member, signature, body)
        signal.header.fields[HeaderFields.destination] = to
        self._bus.send(signal)


def _peer(sender: str) -> str:
    return sender.removeprefix(":").replace(".", "_")


def _facts(words: str) -> dict[str, tuple[str, str]]:
    return {"description": ("s", "What it does"), "trigger_description": ("s", words)}
