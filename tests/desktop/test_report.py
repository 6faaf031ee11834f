"""The problem report tells what went wrong where, and nothing of what was said, by whom, or with which key."""

import getpass
import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from asr.captions import Caption
from desktop.doctor import Finding
from desktop.errors import StoreError
from desktop.paths import app_paths
from desktop.report import log_lines, masked, write_report
from desktop.rooms.events import Buyer, ChatLine
from desktop.secrets import Tokens, save_tokens
from desktop.sessions.store import NewSession, SessionStore
from desktop.settings import Settings, save_settings

TOKENS = Tokens("Zx81-overlay-secret-TOKEN-abcdef", "Zx81-room-secret-TOKEN-abcdef00")
SAID = "The steel bottle is two dollars and eighty five cents"
BUYER = Buyer("b1", "alibaba", "Ingeborg Vandersloot", "Kvikk Import AS")

LOG = f"""\
2026-11-20 10:00:00,123 INFO desktop.live_session session opened with http://127.0.0.1:8951/o/{TOKENS.overlay}/
2026-11-20 10:00:05,000 ERROR desktop.worker captions failed for Ingeborg Vandersloot
Traceback (most recent call last):
  File "/home/{getpass.getuser()}/app/desktop/worker.py", line 88, in _run
    self.publish("{SAID}")
  File "/usr/lib/python3.11/site-packages/aiohttp/client.py", line 5, in get
ValueError: could not translate '{SAID}' for rep@kvikk.example
{SAID}
2026-11-20 10:00:06,000 WARNING desktop.overlay client 192.168.7.12 of Liu Xiaomei was closed
"""


@pytest.fixture
def used() -> None:
    """A machine on which a session was held: record, settings, tokens and a log."""
    paths = app_paths()
    with SessionStore.open(paths.database) as store:
        started = datetime(2026, 11, 20, 10, tzinfo=UTC)
        session = store.begin(NewSession("Deal with Vandersloot", "en", ("es",), "mic", "asr-demo", started))
        store.keep(session, Caption(1, 0, 2_000, SAID, "", "en", final=True))
        store.keep(session, ChatLine(2_000, BUYER, "Call me on +47 900 00 000 please"))
        store.end(session, datetime(2026, 11, 20, 11, tzinfo=UTC))
    save_settings(
        paths.settings,
        Settings(title="Deal with Vandersloot", device="Ingeborg's AirPods", rep_name="Liu Xiaomei"),
    )
    save_tokens(paths.tokens, TOKENS)
    paths.logs.mkdir(parents=True, exist_ok=True)
    (paths.logs / "deskcast.log").write_text(LOG, encoding="utf-8")


@pytest.fixture
def report(used: None, tmp_path: Path) -> str:
    findings = [
        Finding("sound", "ok", "1 microphone(s): Ingeborg's AirPods (default)"),
        Finding("disk", "warn", f"little is free in /home/{getpass.getuser()}/data"),
    ]
    return write_report(tmp_path / "new" / "report.txt", app_paths(), findings).read_text(encoding="utf-8")


PRIVATE = [
    SAID,
    "steel bottle",
    "Ingeborg",
    "Vandersloot",
    "Kvikk",
    "kvikk.example",
    "AirPods",
    "Xiaomei",
    "+47 900",
    TOKENS.overlay,
    TOKENS.room,
    "192.168.7.12",
    f"/home/{getpass.getuser()}/",
]
USEFUL = [
    "# Machine",
    "ctranslate2 4.",
    "1 microphone(s)",
    "little is free",
    "asr-demo",
    "changed: device, rep_name, title",
    "session of 3600 s, en to es, whole",
    "ERROR desktop.worker captions failed",
    "desktop/worker.py:88 _run",
    "site-packages/aiohttp/client.py:5 get",
    "ValueError",
    "WARNING desktop.overlay client <address> of *** was closed",
]


def test_nothing_private_and_everything_useful_is_in_the_report(report: str) -> None:
    assert [text for text in PRIVATE if text in report] == []
    assert [text for text in USEFUL if text not in report] == []


def test_a_machine_that_was_never_used_has_a_report_too(tmp_path: Path) -> None:
    text = write_report(tmp_path / "report.txt", app_paths(), []).read_text(encoding="utf-8")
    assert "# Record\nnone yet" in text


@pytest.mark.skipif(os.name == "nt", reason="/dev/null is a folder of none")
def test_a_folder_that_cannot_be_written_is_a_sentence() -> None:
    with pytest.raises(StoreError, match="could not be written"):
        write_report(Path("/dev/null/report.txt"), app_paths(), [])


def test_names_are_masked_as_words_only() -> None:
    assert masked("Ann planned an annex for Ann.", ["Ann", "an", ""]) == "*** planned an annex for ***."


def test_a_log_without_entries_gives_nothing() -> None:
    assert list(log_lines(["", "words that somebody said", '{"text": "hello"}', json.dumps([1])])) == []
