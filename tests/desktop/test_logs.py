"""The log never holds a token, and a disk that refuses it costs nothing but the log."""

import logging

import pytest

from desktop.logs import start_log


@pytest.fixture
def root_logger():
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield root
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_tokens_of_addresses_are_masked_whoever_logs_them(tmp_path, root_logger):
    start_log(tmp_path / "logs")
    token = "A1b2C3d4E5f6G7h8I9j0K1l2"
    logging.getLogger("aiohttp.server").warning("GET %s", f"http://127.0.0.1:8951/o/{token}/ws")
    logging.getLogger("x").warning(f"POST /r/{token}/events")
    text = (tmp_path / "logs" / "deskcast.log").read_text()
    assert token not in text
    assert "GET http://127.0.0.1:8951/o/***/ws" in text
    assert "POST /r/***/events" in text


def test_without_a_writable_folder_the_app_runs_without_a_log(tmp_path, root_logger):
    (tmp_path / "logs").write_text("a file where the folder should be")
    start_log(tmp_path / "logs")
    logging.getLogger("x").warning("still here")
