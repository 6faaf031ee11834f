"""Starting `deskcast`: only what the command needs is imported, so that the window is there at once."""

import subprocess
import sys

import pytest

from desktop.cli import main, parser

HEAVY = ("sqlalchemy", "openpyxl", "keyring", "aiohttp", "ctranslate2", "av", "alembic")


def loaded(code: str) -> set[str]:
    """Which heavy libraries a new process has loaded after `code`."""
    asked = f"{code}; import sys; print(*[name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=120
    )
    return set(done.stdout.split())


def test_the_window_needs_no_heavy_library_to_open():
    assert loaded("import desktop.cli, desktop.cli.showing, desktop.window.app") == set()


@pytest.mark.parametrize(
    "command", ["live", "demo", "sessions", "export", "buyers", "leads", "rooms", "doctor"]
)
def test_each_command_is_found_alone_as_in_the_whole_list(command: str):
    assert f"{{{command}" in parser(command).format_usage() or command in parser(command).format_help()
    assert command in parser().format_help()


def test_a_word_that_is_no_command_is_refused_with_the_whole_list(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as left:
        main(["lvie"])
    assert left.value.code == 2
    assert "doctor" in capsys.readouterr().err
