"""The two promises that matter most: nothing that was told is lost, and nothing leaves the machine."""

import json
import re
import shutil
import sqlite3
import subprocess

import pytest

from tests.end_to_end.running import (
    DEMO,
    REPOSITORY,
    command,
    deskcast,
    environment,
    events,
    live_fast,
    short_talk,
)

pytestmark = pytest.mark.models
TALK = DEMO / "talk.flac"
FINALS_BEFORE_KILL = (1, 3, 6, 10)


@pytest.mark.parametrize("count", FINALS_BEFORE_KILL)
def test_kill_9_loses_no_final_caption_that_was_told(tmp_path, count):
    home, out = tmp_path / "home", tmp_path / "out.jsonl"
    process = subprocess.Popen(
        command(*live_fast(home, TALK, "--to", "es", "--events-out", out)),
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    seen = 0
    for line in process.stdout:
        seen += b'"type": "caption"' in line and b'"final": true' in line
        if seen >= count:
            break
    process.kill()
    process.communicate()
    told = [
        event["text"]
        for event in events(out)
        if event["type"] == "caption" and event["final"] and event["text"]
    ]

    with sqlite3.connect(home / "deskcast.db") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    (listed,) = deskcast(home, "sessions", "list", "--json").out.splitlines()
    summary = json.loads(listed)
    assert summary["crashed"]
    kept = [
        line["text"]
        for line in json.loads(deskcast(home, "sessions", "show", summary["id"], "--json").out)["lines"]
    ]
    assert kept[: len(told)] == told
    exported = deskcast(home, "export", summary["id"], "--format", "txt", "--output", tmp_path / "saved.txt")
    assert exported.status == 0, exported.err


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_a_whole_session_makes_no_connection_off_this_machine(tmp_path):
    trace = tmp_path / "trace"
    spied = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o", str(trace)]
    done = subprocess.run(
        spied + command(*live_fast(tmp_path / "home", short_talk(tmp_path / "talk.wav"), "--to", "es,zh")),
        env=environment(tmp_path / "home")
        | {"XDG_CACHE_HOME": str(tmp_path / "cache"), "HOME": str(tmp_path)},
        cwd=REPOSITORY,
        capture_output=True,
        timeout=500,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    text = trace.read_text(errors="replace")
    reached = re.findall(r"sin6?_addr=inet_(?:addr|pton)\((?:AF_INET6, )?\"([^\"]+)\"", text)
    assert set(reached) <= {"127.0.0.1", "::1"}
    assert "AF_INET" not in re.sub(r".*(127\.0\.0\.1|::1).*", "", text)
    assert not list(tmp_path.rglob("deviceid")), "onnxruntime wrote its telemetry files"
