"""A crowd enters a live session: whether any join is lost, how fast each is answered and told, and what captions lose.

Two sessions on the first seconds of the demo talk at real pace, one quiet, one with 1,000 signed joins a second for
10 s. The lag of a caption is that of its settled words behind the moment they were spoken, on the wall clock.
"""

import json
import os
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import wave
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path

import numpy as np

from asr.captions import Caption
from asr.recording import open_recording
from desktop.hub import Hub
from desktop.live_session import LiveSession
from desktop.paths import app_paths
from desktop.rooms.events import Alert
from desktop.rooms.sources.webhook import signing_secret
from desktop.secrets import load_tokens
from desktop.session_options import SessionOptions
from tests.bench.caption_inputs import TALK, gold_words
from tests.bench.joining import COUNTRIES, Crowd, Order
from tests.bench.scoring import Shown, plain_words, score

RATE, SECONDS = 1_000, 10
TALK_S = 30
CROWD_AT_S = 8
"""The crowd comes once the first captions are there."""


@dataclass
class Watch:
    """What a listener of the hub saw, with the time it saw it (monotonic seconds)."""

    start_s: float = 0.0
    shown: list[Shown] = field(default_factory=list)
    alerts: list[tuple[float, Alert]] = field(default_factory=list)

    def see(self, event: object) -> None:
        """Listener of the hub."""
        now_s = time.monotonic()
        if isinstance(event, Caption):
            line = plain_words(f"{event.text} {event.tail}")
            at_ms = round((now_s - self.start_s) * 1000)
            self.shown.append(Shown(at_ms, event.utterance, plain_words(event.text), line))
        elif isinstance(event, Alert):
            self.alerts.append((now_s, event))


@dataclass(frozen=True, slots=True)
class Run:
    """One session: what was seen, what was sent, and how many room events the record holds."""

    watch: Watch
    crowd: Crowd | None
    kept: int
    kept_after_s: float
    """From the last join sent to the session's end, when all was committed."""


def run(joins: int) -> Run:
    """A session with `joins` at the door, in a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["DESKCAST_HOME"] = home
        return _session(Path(home), joins)


def _session(home: Path, joins: int) -> Run:
    paths, hub, watch = app_paths(), Hub(), Watch()
    options = SessionOptions(
        input=str(_first_seconds(home / "talk.wav")), targets=("es", "zh"), overlay_port=_free_port()
    )
    crowd: list[Crowd] = []
    with LiveSession(options, paths, hub) as session:
        hub.subscribe(watch.see)
        watch.start_s = time.monotonic()
        secret = signing_secret(load_tokens(paths.tokens).room)
        order = Order(options.overlay_port, secret, joins, RATE, watch.start_s + CROWD_AT_S)
        sender = threading.Thread(target=lambda: crowd.append(_sent(order)))
        if joins:
            sender.start()
        session.run()
        if joins:
            sender.join()
    ended_s = time.monotonic()
    with sqlite3.connect(paths.database) as database:
        (kept,) = database.execute("select count(*) from room_events").fetchone()
    last_s = max(crowd[0].sent_s) if crowd else ended_s
    return Run(watch, crowd[0] if crowd else None, kept, ended_s - last_s)


def _sent(order: Order) -> Crowd:
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.joining"],
        input=json.dumps(asdict(order)).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    return Crowd(**json.loads(told.stdout))


def _first_seconds(path: Path) -> Path:
    with open_recording(TALK, "fast") as chunks, wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        for chunk in islice(chunks, 10_000):
            if chunk.end_ms > TALK_S * 1000:
                break
            file.writeframes((np.clip(chunk.samples, -1, 1) * 32_767).astype("<i2").tobytes())
    return path


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def commit_lag_ms(watch: Watch) -> float:
    """Mean over the words that both runs can have settled."""
    gold = [word for word in gold_words() if word.end_ms < TALK_S * 1000]
    return statistics.fmean(score(gold, watch.shown).commit_lags_ms)


def alert_lags_ms(watch: Watch, crowd: Crowd) -> list[float]:
    """Per join that the rep must be told of, from being sent to the alert that counts it; a group counts its buyers."""
    told_s: list[float] = []
    grown: dict[int, int] = {}
    for at_s, alert in watch.alerts:
        # A group opens with one more than were shown alone.
        before = grown.get(alert.burst, alert.together - 1) if alert.burst else 0
        told_s += [at_s] * (alert.together - before)
        grown[alert.burst] = alert.together
    overseas = [
        sent for number, sent in enumerate(crowd.sent_s) if COUNTRIES[number % len(COUNTRIES)] != "CN"
    ]
    return [(told - sent) * 1000 for told, sent in zip(told_s, sorted(overseas), strict=False)]


def _percentile(values: Sequence[float], part: float) -> float:
    return round(sorted(values)[min(len(values) - 1, int(len(values) * part))], 1)


def figures() -> dict[str, float]:
    """The numbers, by the names the documents use."""
    quiet, busy = run(0), run(RATE * SECONDS)
    crowd = busy.crowd
    assert crowd is not None
    alerts = alert_lags_ms(busy.watch, crowd)
    quiet_ms, busy_ms = commit_lag_ms(quiet.watch), commit_lag_ms(busy.watch)
    sending_s = max(crowd.sent_s) - min(crowd.sent_s)
    return {
        "joins sent": len(crowd.status),
        "joins a second": round(len(crowd.status) / sending_s),
        "refused": sum(status != 202 for status in crowd.status),
        "lost": len(crowd.status) - busy.kept,
        "ack p50 ms": _percentile(crowd.ack_ms, 0.5),
        "ack p99 ms": _percentile(crowd.ack_ms, 0.99),
        "alerts shown": len(busy.watch.alerts),
        "buyers told of": len(alerts),
        "alert p99 ms": _percentile(alerts, 0.99),
        "commit lag quiet ms": round(quiet_ms),
        "commit lag busy ms": round(busy_ms),
        "commit lag more %": round(100 * (busy_ms / quiet_ms - 1), 1),
        "all kept after s": round(busy.kept_after_s, 1),
    }


if __name__ == "__main__":
    for label, value in figures().items():
        print(f"  {label:<28} {value}")
