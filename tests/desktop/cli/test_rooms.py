"""`deskcast rooms`: what there is, what is kept, and what nobody took."""

import getpass
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.cli import rooms as command
from desktop.paths import app_paths
from desktop.rooms.outbox import Letter, Outbox
from desktop.secrets import Passwords
from tests.desktop.test_secrets import Ring


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    """No test opens the keyring of the person who runs it."""
    ring = Ring()
    monkeypatch.setattr(command, "Passwords", lambda path: Passwords(path, ring))
    return ring


def test_the_list_says_what_is_missing_and_never_what_is_kept(
    keyring: Ring, capsys: pytest.CaptureFixture[str]
) -> None:
    keyring.set_password("deskcast", "youtube-key", "AIza-s3cr3t")
    assert main(["rooms", "list"]) == 0
    shown = capsys.readouterr().out
    assert "needs youtube-key (kept)" in shown
    assert "restream-token (missing)" in shown
    assert "s3cr3t" not in shown


def test_a_secret_is_asked_for_and_kept(keyring: Ring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: " t0k3n \n")
    assert main(["rooms", "secret", "restream-token"]) == 0
    assert keyring.kept == {("deskcast", "restream-token"): "t0k3n"}
    assert main(["rooms", "secret", "nonsense"]) == 2


def test_a_source_that_does_not_work_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rooms", "test", "webhook"]) == 0
    assert main(["rooms", "test", "restream:"]) == 3
    assert "restream-token" in capsys.readouterr().out


def test_dead_letters_are_listed_and_sent_again(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    outbox = Outbox(app_paths().outbox)
    outbox.put(Letter("msg_1", "alibaba:diego", "{}"))
    head = outbox.head()
    assert head is not None
    outbox.bury(head, "it answered 500")
    assert main(["rooms", "dead", "--resend"]) == 0
    assert capsys.readouterr().out == "msg_1  alibaba:diego  it answered 500\n"
    assert len(Outbox(app_paths().outbox)) == 1
