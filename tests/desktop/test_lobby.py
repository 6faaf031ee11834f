"""The room between sessions: who comes is announced, and a session that begins has them, each event once."""

import json
import select
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop import intake
from desktop.door import Duty, OpenDoor
from desktop.errors import PortError
from desktop.hub import Hub
from desktop.live_session import LiveSession
from desktop.lobby import Lobby
from desktop.paths import app_paths
from desktop.rooms.events import Alert, BeenHere, BuyerSeen, RoomEvent, SourceState
from desktop.rooms.sources.signatures import read_secret, sign
from desktop.rooms.sources.webhook import signing_secret
from desktop.secrets import Passwords, load_tokens
from desktop.session_options import SessionOptions
from desktop.sessions.store import SessionStore
from tests.desktop.test_live_session import model, options, silence
from tests.desktop.test_secrets import Ring

__all__ = ["model", "silence"]
PATIENCE_S = 60


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    """No test opens the keyring of the person who runs it."""
    ring = Ring()
    monkeypatch.setattr(intake, "Passwords", lambda path: Passwords(path, ring))
    return ring


class Told:
    """What the rep's window would hear; tests wait for it."""

    def __init__(self) -> None:
        self.events: list[object] = []
        self._news = threading.Condition()

    def hear(self, event: object) -> None:
        with self._news:
            self.events.append(event)
            self._news.notify_all()

    def until(self, done: Callable[[], bool]) -> None:
        with self._news:
            assert self._news.wait_for(done, PATIENCE_S), self.events

    def alerts(self) -> list[tuple[str, str]]:
        return [(one.buyer.name, one.priority) for one in self.events if isinstance(one, Alert)]

    def present(self) -> set[str]:
        seen = {one.buyer.name: one.present for one in self.events if isinstance(one, BuyerSeen)}
        return {name for name, present in seen.items() if present}


def send(port: int, number: int, name: str, kind: str = "joined", text: str | None = None) -> int:
    """Posts a signed message as another program would; the status of the answer."""
    data = {"name": name, "country": "MX"} | ({"text": text} if text else {})
    message = {
        "specversion": "1.0",
        "id": f"e{number}",
        "source": "shop/live",
        "type": f"room.viewer.{kind}",
        "subject": name,
        "data": data,
    }
    body, stamp = json.dumps(message).encode(), int(time.time())
    key = read_secret(signing_secret(load_tokens(app_paths().tokens).room))
    headers = {
        "Content-Type": "application/cloudevents+json",
        "webhook-id": f"msg_{number}",
        "webhook-timestamp": str(stamp),
        "webhook-signature": sign(key, f"msg_{number}", stamp, body),
    }
    request = urllib.request.Request(f"http://127.0.0.1:{port}/r/events", body, headers)
    with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
        return int(answer.status)


def between(*rooms: str) -> SessionOptions:
    return replace(options("", "", None, *rooms), input="mic", pace="realtime")


def door_of(lobby: Lobby) -> OpenDoor:
    return lambda rooms, shown, duty: lobby.lend(shown, duty)


def test_who_comes_while_no_session_runs_is_announced_once_and_gone_when_they_leave() -> None:
    chosen, told = between(), Told()
    with Lobby(chosen, app_paths()) as lobby:
        lobby.attend(chosen, told.hear)
        assert [send(chosen.overlay_port, number, "Diego") for number in (1, 1, 2)] == [202, 200, 202]
        told.until(lambda: told.alerts() == [("Diego", "normal")])
        assert told.present() == {"Diego"}
        send(chosen.overlay_port, 3, "Diego", "left")
        told.until(lambda: told.present() == set())
        assert lobby.hand_over(Duty(told.hear, told.hear, lambda: 0)) == ()
    assert told.alerts() == [("Diego", "normal")]


def test_a_crowd_is_one_alert_that_is_told_though_no_session_ticks() -> None:
    chosen, told = between(), Told()
    with Lobby(chosen, app_paths()) as lobby:
        lobby.attend(chosen, told.hear)
        for number in range(7):
            send(chosen.overlay_port, number, f"Buyer {number}")
        told.until(lambda: any(isinstance(one, Alert) and one.together == 7 for one in told.events))


@pytest.mark.models
def test_a_session_has_those_who_wait_once_with_their_own_times_and_no_second_alert(
    silence: str, model: str
) -> None:
    chosen = replace(options(silence, model), pace="realtime")
    told, session_told, hub = Told(), Told(), Hub()
    hub.subscribe(session_told.hear)
    with Lobby(chosen, app_paths()) as lobby:
        lobby.attend(chosen, told.hear)
        before = datetime.now(UTC)
        send(chosen.overlay_port, 1, "Diego")
        send(chosen.overlay_port, 2, "Diego", "commented", "MOQ?")
        told.until(lambda: told.alerts() == [("Diego", "normal")])
        after = datetime.now(UTC)
        with LiveSession(chosen, app_paths(), hub, open_door=door_of(lobby)) as session:
            assert send(chosen.overlay_port, 3, "Ana") == 202
            session_told.until(lambda: ("Ana", "normal") in session_told.alerts())
            session.run()
        assert send(chosen.overlay_port, 4, "Zoe") == 202
        lobby.attend(chosen, told.hear)
        told.until(lambda: ("Zoe", "normal") in told.alerts())
    assert session_told.alerts() == [("Diego", "silent"), ("Ana", "normal")]
    assert [one for one in told.alerts() if one[1] != "silent"] == [("Diego", "normal"), ("Zoe", "normal")]
    assert told.present() == {"Diego", "Ana", "Zoe"}
    with SessionStore.read(app_paths().database) as store:
        kept = store.load(session.session_id)
    assert [(one.buyer.name, one.kind, one.at_ms) for one in kept.events[:2]] == [
        ("Diego", "joined", 0),
        ("Diego", "commented", 0),
    ]
    assert [one.buyer.name for one in kept.events] == ["Diego", "Diego", "Ana"]
    assert all(before <= one.at <= after for one in kept.events[:2])
    assert [chat.text for chat in kept.chats] == ["MOQ?"]


def test_whoever_comes_while_nobody_attends_is_news_to_the_next_who_does() -> None:
    chosen, told = between(), Told()
    with Lobby(chosen, app_paths()) as lobby:
        assert send(chosen.overlay_port, 1, "Diego") == 202
        lobby.attend(chosen, told.hear)
        told.until(lambda: told.alerts() == [("Diego", "normal")])
        taken = lobby.hand_over(Duty(told.hear, told.hear, lambda: 0))
        assert [type(one) for one in taken] == [BeenHere]
        lobby.take_back()
        assert send(chosen.overlay_port, 2, "Ana") == 202
        taken = lobby.hand_over(Duty(told.hear, told.hear, lambda: 0))
        assert [type(one) for one in taken] == [BeenHere, RoomEvent]


def test_a_session_that_cannot_begin_leaves_the_room_as_it_was() -> None:
    chosen, told = between(), Told()
    broken = replace(chosen, input="there-is-no-such-file.wav")
    with Lobby(chosen, app_paths()) as lobby:
        lobby.attend(chosen, told.hear)
        with (
            pytest.raises(Exception, match="there-is-no-such-file"),
            LiveSession(broken, app_paths(), Hub(), open_door=door_of(lobby)),
        ):
            pass
        send(chosen.overlay_port, 1, "Diego")
        told.until(lambda: told.alerts() == [("Diego", "normal")])
        assert not lobby.is_lent


def test_a_source_that_cannot_be_opened_is_said_and_the_others_are_heard(tmp_path: Path) -> None:
    room = tmp_path / "room.ndjson"
    room.write_text('{"type": "joined", "data": {"name": "Ana", "country": "BR"}}\n', encoding="utf-8")
    chosen, told = between("youtube:dQw4w9WgXcQ", f"file:{room}"), Told()
    with Lobby(chosen, app_paths()) as lobby:
        lobby.attend(chosen, told.hear)
        told.until(lambda: told.alerts() == [("Ana", "normal")])
        states = [(one.source, one.state) for one in told.events if isinstance(one, SourceState)]
        assert states == [("youtube:dQw4w9WgXcQ", "ended")]
        assert lobby.is_for(chosen.rooms, chosen.overlay_port)
        assert not lobby.fits(chosen.rooms, chosen.overlay_port)


def test_a_port_that_is_taken_is_said_and_free_again_it_is_had() -> None:
    chosen, told = between(), Told()
    with socket.socket() as other:
        other.bind(("127.0.0.1", chosen.overlay_port))
        other.listen()
        with pytest.raises(PortError), Lobby(chosen, app_paths()):
            pass
    with Lobby(chosen, app_paths()) as lobby:
        lobby.attend(chosen, told.hear)
        send(chosen.overlay_port, 1, "Diego")
        told.until(lambda: told.alerts() == [("Diego", "normal")])
    with pytest.raises(urllib.error.URLError):
        send(chosen.overlay_port, 2, "Diego")


ATTENDED = """
import sys
from desktop.lobby import Lobby
from desktop.paths import app_paths
from desktop.session_options import SessionOptions
chosen = SessionOptions("mic", overlay_port=int(sys.argv[1]))
with Lobby(chosen, app_paths()) as lobby:
    lobby.attend(chosen, lambda event: print(type(event).__name__, flush=True))
    sys.stdin.read()
"""


def test_killed_it_leaves_nothing_behind_and_the_same_message_is_news_to_the_next() -> None:
    chosen, told = between(), Told()
    command = [sys.executable, "-c", ATTENDED, str(chosen.overlay_port)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        until_open(chosen.overlay_port)
        assert send(chosen.overlay_port, 1, "Diego") == 202
        assert [process.stdout.readline().strip() for _ in range(2)] == ["BuyerSeen", "Alert"]
        process.kill()
    with Lobby(chosen, app_paths()) as lobby:
        lobby.attend(chosen, told.hear)
        assert send(chosen.overlay_port, 1, "Diego") == 202
        told.until(lambda: told.alerts() == [("Diego", "normal")])


def until_open(port: int) -> None:
    """Waits for the address of another process; a sender would try again as well."""
    end_s = time.monotonic() + PATIENCE_S
    with socket.socket() as probe:
        probe.settimeout(1)
        while probe.connect_ex(("127.0.0.1", port)):
            assert time.monotonic() < end_s
            select.select([], [], [], 0.05)
