"""What is said to and heard from the desktop's portal for keys in other programs (only importer of jeepney).

Interface org.freedesktop.portal.GlobalShortcuts of xdg-desktop-portal, versions 1 and 2.
"""

import secrets
import socket
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Message,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST = "org.freedesktop.portal.Request"
SESSION = "org.freedesktop.portal.Session"
REGISTRY = "org.freedesktop.host.portal.Registry"
UNKNOWN_PROGRAM = "org.freedesktop.portal.Error.NotAllowed"
"""The portal's error for a program that is not in the menu of this desktop."""
ANSWER_S = 10
"""A portal that has not taken a question after this time is not there; the user may take longer to answer."""
_CHANGEABLE_FROM = 2
_OWNERS = "NameOwnerChanged"


class PortalError(Exception):
    """The portal is not there, went away, or refuses; `name` is the error's name on the bus, if it has one."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name or "the portal does not answer")
        self.name = name


@dataclass(frozen=True, slots=True)
class Wish:
    """A key that is asked for: its act, what it does in the user's words, and the key as the portal spells it."""

    act: str
    meaning: str
    trigger: str


@dataclass(frozen=True, slots=True)
class Given:
    """The keys that there are now: by act, in the desktop's own words."""

    spelled: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key was pressed."""

    act: str


@dataclass(frozen=True, slots=True)
class _Signal:
    interface: str
    member: str
    path: str
    body: Sequence[Any]


class PortalBus:
    """A connection to the session bus with at most one session of keys.

    One thread uses it and is blocked by its methods; `close` and `change` may be called by another one. Methods raise
    PortalError, also when the connection was closed meanwhile.
    """

    def __init__(self, app: str, address: str) -> None:
        """`app` names the program's desktop entry, `address` a bus; `SESSION` is that of the environment."""
        self._session = ""
        try:
            self._bus = open_dbus_connection(address)
        except (OSError, KeyError, RuntimeError, ValueError, StopIteration) as error:
            raise PortalError from error
        self._signals: deque[Message] = deque()
        self._filter = self._bus.filter(MatchRule(type="signal"), queue=self._signals)
        try:
            self._listen()
            self._introduce(app)
            version = self._call(Properties(_address(SHORTCUTS)).get("version"))[0][1]
        except PortalError:
            self.free()
            raise
        self.changeable = int(version) >= _CHANGEABLE_FROM
        """Whether the desktop has a page of these keys that can be asked for."""

    def close(self) -> None:
        """Ends the connection, and so the session; whoever waits on it gets a PortalError."""
        with suppress(OSError):
            self._bus.sock.shutdown(socket.SHUT_RDWR)

    def free(self) -> None:
        """Gives the descriptors back; nothing can be asked any more."""
        self._bus.close()

    def ask(self, wishes: Sequence[Wish]) -> Given | None:
        """Asks for keys, once; waits until the user has answered. None: the user or the desktop said no."""
        made = self._request("CreateSession", "", (), {"session_handle_token": ("s", _token())})
        if made is None:
            return None
        self._session = str(made.get("session_handle", ("s", ""))[1])
        wanted = [
            (one.act, {"description": ("s", one.meaning), "preferred_trigger": ("s", one.trigger)})
            for one in wishes
        ]
        bound = self._request("BindShortcuts", "oa(sa{sv})s", (self._session, wanted, ""), {})
        return None if bound is None else _given(bound.get("shortcuts", ("", ()))[1])

    def change(self) -> None:
        """Opens the desktop's own page of these keys; its answer is not waited for."""
        call = new_method_call(_address(SHORTCUTS), "ConfigureShortcuts", "osa{sv}", (self._session, "", {}))
        with suppress(OSError):
            self._bus.send(call)

    def heard(self) -> Iterator[Pressed | Given]:
        """What comes from the desktop until it ends the session or goes away."""
        while True:
            signal = self._next()
            if _is_end(signal) or (signal.interface, signal.path) == (SESSION, self._session):
                return
            if signal.interface != SHORTCUTS or signal.body[0] != self._session:
                continue
            if signal.member == "Activated":
                yield Pressed(str(signal.body[1]))
            elif signal.member == "ShortcutsChanged":
                yield _given(signal.body[1])

    def _listen(self) -> None:
        rules = [
            MatchRule(type="signal", sender=NAME, interface=one) for one in (REQUEST, SESSION, SHORTCUTS)
        ]
        owners = MatchRule(type="signal", sender=message_bus.bus_name, member=_OWNERS)
        owners.add_arg_condition(0, NAME)
        for rule in (*rules, owners):
            self._call(message_bus.AddMatch(rule))

    def _introduce(self, app: str) -> None:
        """Says who asks; a portal that does not want to know, or finds no such entry, may still serve us."""
        with suppress(PortalError):
            self._call(new_method_call(_address(REGISTRY), "Register", "sa{sv}", (app, {})))

    def _request(
        self, member: str, signature: str, body: tuple[object, ...], options: Mapping[str, object]
    ) -> Mapping[str, Any] | None:
        """Calls `member` and waits for the user's answer; None where it was no."""
        token = _token()
        sender = str(self._bus.unique_name).removeprefix(":").replace(".", "_")
        expected = f"{PATH}/request/{sender}/{token}"
        whole = (*body, {**options, "handle_token": ("s", token)})
        path = self._call(new_method_call(_address(SHORTCUTS), member, f"{signature}a{{sv}}", whole))[0]
        while True:
            signal = self._next()
            if _is_end(signal):
                raise PortalError
            if signal.interface == REQUEST and signal.path in (expected, path):
                code, results = signal.body
                return results if code == 0 else None

    def _call(self, message: Message) -> Sequence[Any]:
        try:
            body: Sequence[Any] = unwrap_msg(self._bus.send_and_get_reply(message, timeout=ANSWER_S))
        except DBusErrorResponse as error:
            raise PortalError(str(error.name)) from error
        except OSError as error:
            raise PortalError from error
        return body

    def _next(self) -> _Signal:
        try:
            message = self._bus.recv_until_filtered(self._signals)
        except OSError as error:
            raise PortalError from error
        fields = message.header.fields
        return _Signal(
            str(fields.get(HeaderFields.interface)),
            str(fields.get(HeaderFields.member)),
            str(fields.get(HeaderFields.path)),
            message.body,
        )


def _address(interface: str) -> DBusAddress:
    return DBusAddress(PATH, NAME, interface)


def _token() -> str:
    return f"deskcast_{secrets.token_hex(8)}"


def _is_end(signal: _Signal) -> bool:
    """Whether the portal has left the bus."""
    return signal.member == _OWNERS and tuple(signal.body[0::2]) == (NAME, "")


def _given(shortcuts: Sequence[tuple[str, Mapping[str, Any]]]) -> Given:
    return Given({str(act): str(facts.get("trigger_description", ("s", ""))[1]) for act, facts in shortcuts})
