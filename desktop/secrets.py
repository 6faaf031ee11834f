"""Tokens of the local addresses, in a file that only the user can read, and the user's passwords, in the keyring.

The tokens guard loopback addresses against other programs and web pages on this machine; the overlay's one is also in
OBS's scene file, so that it opens captions and nothing else.
"""

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol

import keyring
from keyring.errors import KeyringError, PasswordDeleteError

from asr.telling import Sentence
from desktop.errors import StoreError

TOKEN_BYTES = 24
_SERVICE = "deskcast"


@dataclass(frozen=True, slots=True)
class Tokens:
    """`overlay` may read captions, `room` may post room events."""

    overlay: str
    room: str


def new_tokens() -> Tokens:
    """Fresh random tokens, 192 bits each."""
    return Tokens(secrets.token_urlsafe(TOKEN_BYTES), secrets.token_urlsafe(TOKEN_BYTES))


def load_tokens(path: Path) -> Tokens:
    """The tokens kept in `path`, made and written (mode 0600) when there are none that can be read."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return Tokens(overlay=str(kept["overlay"]), room=str(kept["room"]))
    except (OSError, ValueError, KeyError, TypeError):
        return save_tokens(path, new_tokens())


def save_tokens(path: Path, tokens: Tokens) -> Tokens:
    """Writes `tokens` to `path`; raises StoreError when the disk refuses."""
    save_private(path, json.dumps(asdict(tokens)))
    return tokens


def save_private(path: Path, text: str) -> None:
    """Writes `text` to `path`, readable by the user only; raises StoreError when the disk refuses."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise StoreError(
            "settings-unwritable",
            Sentence.tr(
                "Deskcast cannot write {file} in {parent}: {reason}.",
                file=path.name,
                parent=path.parent,
                reason=Sentence.by_system(error),
            ),
            Sentence.tr(
                "Free some space or make the folder writable, or set DESKCAST_HOME to a folder of your own."
            ),
        ) from error


class Keyring(Protocol):
    """The three calls that are used of the `keyring` package."""

    def get_password(self, service_name: str, username: str) -> str | None:
        """None when nothing is kept under that name."""

    def set_password(self, service_name: str, username: str, password: str) -> None:
        """Keeps it."""

    def delete_password(self, service_name: str, username: str) -> None:
        """PasswordDeleteError when there is none."""


class Passwords:
    """Passwords by name (`obs`, `youtube-captions`): in the system's keyring, else in a file (mode 0600).

    Not every machine has a keyring; `in_keyring` says where the last one went, for the settings page to tell.
    """

    def __init__(self, fallback: Path, backend: Keyring | None = None) -> None:
        self._fallback = fallback
        self._backend: Keyring = backend or keyring
        self.in_keyring = True

    def load(self, name: str) -> str:
        """The password, empty when there is none."""
        try:
            kept = self._backend.get_password(_SERVICE, name)
        except KeyringError:
            kept = None
            self.in_keyring = False
        return kept if kept is not None else self._read().get(name, "")

    def save(self, name: str, password: str) -> None:
        """Keeps `password`, forgets it when it is empty; raises StoreError when it can be kept nowhere."""
        in_file = self._read()
        beside = in_file.pop(name, None)
        try:
            self._to_keyring(name, password)
            self.in_keyring = True
        except KeyringError:
            self.in_keyring = False
            if password:
                in_file[name] = password
        if beside is not None or in_file.get(name):
            save_private(self._fallback, json.dumps(in_file))

    def _to_keyring(self, name: str, password: str) -> None:
        if password:
            self._backend.set_password(_SERVICE, name, password)
            return
        try:
            self._backend.delete_password(_SERVICE, name)
        except PasswordDeleteError:
            return  # there was none

    def _read(self) -> dict[str, str]:
        try:
            kept = json.loads(self._fallback.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(name): str(value) for name, value in kept.items()} if isinstance(kept, dict) else {}
