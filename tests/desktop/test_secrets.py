"""Where passwords are kept: in the keyring, or, on a machine without one, in a file that only the user can read."""

import stat
from pathlib import Path

import pytest
from keyring.errors import NoKeyringError, PasswordDeleteError

from desktop.secrets import Passwords


class Ring:
    """A keyring in memory; locked, it refuses as the real one does where there is none."""

    def __init__(self, locked: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = locked

    def _open(self) -> dict[tuple[str, str], str]:
        if self.locked:
            raise NoKeyringError("no backend")
        return self.kept

    def get_password(self, service_name: str, username: str) -> str | None:
        return self._open().get((service_name, username))

    def set_password(self, service_name: str, username: str, password: str) -> None:
        self._open()[service_name, username] = password

    def delete_password(self, service_name: str, username: str) -> None:
        if self._open().pop((service_name, username), None) is None:
            raise PasswordDeleteError("not found")


def test_a_password_goes_to_the_keyring_and_to_no_file(tmp_path: Path) -> None:
    ring, file = Ring(), tmp_path / "passwords.json"
    passwords = Passwords(file, ring)
    passwords.save("obs", "supersecretpassword")
    assert (passwords.load("obs"), passwords.in_keyring, file.exists()) == (
        "supersecretpassword",
        True,
        False,
    )
    assert ring.kept == {("deskcast", "obs"): "supersecretpassword"}


def test_without_a_keyring_it_goes_to_a_file_of_the_user_and_that_is_said(tmp_path: Path) -> None:
    file = tmp_path / "passwords.json"
    passwords = Passwords(file, Ring(locked=True))
    passwords.save("obs", "geheim")
    assert (passwords.load("obs"), passwords.in_keyring) == ("geheim", False)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_once_there_is_a_keyring_the_file_forgets_it(tmp_path: Path) -> None:
    file = tmp_path / "passwords.json"
    Passwords(file, Ring(locked=True)).save("obs", "geheim")
    passwords = Passwords(file, Ring())
    assert passwords.load("obs") == "geheim"
    passwords.save("obs", "geheim")
    assert "geheim" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("locked", [False, True])
def test_an_empty_password_forgets_it(locked: bool, tmp_path: Path) -> None:
    passwords = Passwords(tmp_path / "passwords.json", Ring(locked))
    passwords.save("obs", "")
    passwords.save("obs", "x")
    passwords.save("obs", "")
    assert passwords.load("obs") == ""


@pytest.mark.parametrize("broken", ["", "[", "[1]", "7", "\x00"])
def test_a_file_that_cannot_be_read_holds_no_password(broken: str, tmp_path: Path) -> None:
    file = tmp_path / "passwords.json"
    file.write_text(broken, encoding="utf-8")
    assert Passwords(file, Ring(locked=True)).load("obs") == ""
