"""A process that keeps captions in the real store and prints `ACK n` once `keep` has returned from number n.

    python -m tests.desktop.sessions.writer DATABASE COUNT LETTERS [SYNCHRONOUS]
It prints the session's id first. SYNCHRONOUS replaces FULL, to show that the power-cut test can fail.
"""

import os
import sys
from pathlib import Path

from desktop.sessions import database
from desktop.sessions.store import SessionStore
from tests.desktop.sessions.builders import caption, new_session


def main(path: str, count: str, letters: str, synchronous: str = "FULL") -> None:
    database._WRITING = tuple(pragma.replace("FULL", synchronous) for pragma in database._WRITING)
    with SessionStore.open(Path(path)) as store:
        session_id = store.begin(new_session())
        os.write(1, f"SESSION {session_id}\n".encode())
        for number in range(1, int(count) + 1):
            store.keep(session_id, caption(number, f"{number} " + "x" * int(letters)))
            os.write(1, f"ACK {number}\n".encode())
        sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
