"""Tokens of the local addresses: made once, kept in a file that only the user can read.

They guard loopback addresses against other programs and web pages on this machine; the overlay's one is also in
OBS's scene file, so that it opens captions and nothing else.
"""

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.errors import StoreError

TOKEN_BYTES = 24


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
            f"Deskcast cannot write {path.name} in {path.parent}: {error.strerror}.",
            "Free some space or make the folder writable, or set DESKCAST_HOME to a folder of your own.",
        ) from error
