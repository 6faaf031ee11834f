"""The lock of the one instance that writes the record; the system frees it when that instance dies.

`flock` and not `lockf`: the latter is dropped when the same process closes any other handle of the file.
"""

import os
import secrets
import sys
import time
from pathlib import Path

from asr.telling import Sentence
from desktop.errors import StoreError
from desktop.sessions.database import make_private_folder

_TRIES = 5
_PAUSE_S = 0.04
"""A reader holds the lock for an instant to see whether it is free; a writer that meets it tries again."""

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30
    """Windows locks bar reading of the locked bytes, so the lock lies far behind the token."""

    def _take(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _free(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _free(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


class InstanceLock:
    """Held from making to `release()`; `token` names this holder and stands in the file."""

    def __init__(self, path: Path) -> None:
        """Raises StoreError `already-running` when another instance holds it."""
        self._path = path
        self.token = secrets.token_hex(8)
        self._handle = _open(path)
        try:
            self._take_patiently()
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, self.token.encode("ascii"))
        except OSError as error:
            self.release()
            raise _unwritable(path, error) from error
        except StoreError:
            os.close(self._handle)
            raise

    def _take_patiently(self) -> None:
        for _ in range(_TRIES):
            try:
                return _take(self._handle)
            except (BlockingIOError, PermissionError):
                time.sleep(_PAUSE_S)
        raise StoreError(
            "already-running",
            Sentence.tr("Deskcast is already running and writing the record."),
            Sentence.tr("Use the Deskcast that is open, or close it first."),
        )

    def release(self) -> None:
        """Lets the next instance in; the file stays, since removing it would race with that instance."""
        os.close(self._handle)


def holder_of(path: Path) -> str:
    """The token of the instance that holds the lock at this moment, or nothing."""
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return ""
    try:
        _take(handle)
        _free(handle)
        return ""
    except (BlockingIOError, PermissionError):
        os.lseek(handle, 0, os.SEEK_SET)
        return os.read(handle, 64).decode("ascii", "replace")
    except OSError:
        return ""
    finally:
        os.close(handle)


def _open(path: Path) -> int:
    try:
        make_private_folder(path.parent)
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> StoreError:
    return StoreError(
        "record-unopened",
        Sentence.tr("{path} cannot be written ({reason}).", path=path, reason=Sentence.by_system(error)),
        Sentence.tr(
            "Check the folder's rights and the disk, or point DESKCAST_HOME at a folder that can be written."
        ),
    )
