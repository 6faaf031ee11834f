"""What the user's world gets wrong is a sentence with a way out and the right exit status, never a traceback."""

import signal
import socket
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.running import (
    DEMO,
    command,
    deskcast,
    environment,
    events,
    free_port,
    live_fast,
    short_talk,
)

TALK = DEMO / "talk.flac"
WAV_WITHOUT_SAMPLES = bytes.fromhex(
    "52494646 24000000 57415645 666d7420 10000000 01000100 803e0000 007d0000 02001000 64617461 00000000"
)


def refused(done, status: int, *words: str) -> None:
    assert done.status == status, (done.status, done.out, done.err)
    assert "Traceback" not in done.err
    for word in words:
        assert word.lower() in done.err.lower(), done.err


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, ["talk.wav"]),
        (b"", ["empty"]),
        (b"This is a letter, not a talk. " * 50, ["talk.wav"]),
        (WAV_WITHOUT_SAMPLES, []),
    ],
    ids=["missing", "empty", "a letter", "no samples"],
)
def test_an_input_that_is_no_talk(tmp_path, content, words):
    path = tmp_path / "talk.wav"
    if content is not None:
        path.write_bytes(content)
    refused(deskcast(tmp_path / "home", *live_fast(tmp_path, path)), 3, *words)


def test_a_language_without_a_pack_names_the_packs_that_would_do(tmp_path):
    refused(deskcast(tmp_path, *live_fast(tmp_path, TALK, "--to", "fi")), 3, "fi", "en")


def test_a_model_folder_that_misses_a_file_names_it(tmp_path):
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "config.json").write_text("{}")
    refused(deskcast(tmp_path, *live_fast(tmp_path, TALK, "--model", tmp_path / "model")), 3, "model.bin")


def test_a_port_that_is_taken_is_named_and_no_other_is_used(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        done = deskcast(
            tmp_path, "live", "--headless", "--pace", "fast", "--input", TALK, "--overlay-port", port
        )
    refused(done, 3, port)


def test_a_session_that_does_not_exist(tmp_path):
    refused(deskcast(tmp_path, "export", "nothing", "--format", "srt"), 2, "nothing")


def test_no_display_is_said_before_anything_is_loaded(tmp_path):
    refused(deskcast(tmp_path), 3, "display")


@pytest.mark.parametrize(
    "arguments",
    [["live"], ["live", "--input", "mic", "--pace", "slow"], ["export", "x", "--format", "gif"], ["juggle"]],
)
def test_arguments_that_do_not_fit_end_with_two(tmp_path, arguments):
    refused(deskcast(tmp_path, *arguments), 2, "usage")


def test_a_folder_that_refuses_is_said(tmp_path):
    (tmp_path / "home").write_text("a file where the folder should be")
    refused(deskcast(tmp_path / "home", *live_fast(tmp_path, TALK)), 3, "home")


@pytest.mark.models
def test_room_lines_that_cannot_be_read_are_reported_and_the_rest_is_played(tmp_path):
    good = (DEMO / "room.ndjson").read_text(encoding="utf-8").splitlines()[0]
    room = tmp_path / "room.ndjson"
    room.write_bytes(b'{"specversion": "1.0"\n\xff\xfe\n' + b"[" * 100_000 + b"\n" + good.encode() + b"\n")
    talk = short_talk(tmp_path / "talk.wav")
    done = deskcast(
        tmp_path / "home",
        *live_fast(tmp_path, talk, "--events-in", room, "--events-out", tmp_path / "out.jsonl"),
    )
    assert done.status == 0, done.err
    kinds = [event["type"] for event in events(tmp_path / "out.jsonl")]
    assert kinds.count("problem") == 3
    assert kinds.count("alert") == 1


@pytest.fixture
def busy_home(tmp_path: Path):
    """A home folder in which a session is live."""
    home = tmp_path / "home"
    arguments = [
        "live",
        "--headless",
        "--input",
        TALK,
        "--overlay-port",
        str(free_port()),
        "--events-out",
        tmp_path / "o",
    ]
    process = subprocess.Popen(
        command(*arguments), env=environment(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.readline()
    yield home, process
    process.terminate()
    process.communicate(timeout=60)


@pytest.mark.models
def test_a_second_instance_is_told_about_the_first_and_readers_are_welcome(busy_home):
    home, _ = busy_home
    refused(deskcast(home, *live_fast(home, TALK)), 3, "already")
    listed = deskcast(home, "sessions", "list")
    assert listed.status == 0, listed.err


@pytest.mark.models
def test_ctrl_c_closes_the_session_and_offers_its_export(busy_home):
    home, process = busy_home
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    session = out.decode().strip().splitlines()[-1]
    assert f"deskcast export {session}" in err.decode()
    listed = deskcast(home, "sessions", "list", "--json")
    assert session in listed.out
    assert '"ended_at": null' not in listed.out
