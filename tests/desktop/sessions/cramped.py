"""A process whose files may not grow past a limit, as on a full disk: SQLite then reports an I/O error.

    python -m tests.desktop.sessions.cramped DATABASE
Prints one JSON object: the error codes met, how many events waited, and which captions are in the record afterwards.
"""

import json
import resource
import sys
from pathlib import Path

from desktop.errors import StoreError
from desktop.sessions.store import SessionStore
from tests.desktop.sessions.builders import caption, new_session

LIMIT_BYTES = 400_000


def main(path: str) -> None:
    codes, acknowledged = [], []
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with SessionStore.open(Path(path)) as store:
        session_id = store.begin(new_session())
        resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT_BYTES, hard))
        for number in range(1, 101):
            try:
                store.keep(session_id, caption(number, f"{number} " + "x" * 5_000))
                acknowledged.append(number)
            except StoreError as error:
                codes.append(error.code)
        waited = store.pending
        while_full = [line.utterance for line in store.load(session_id).lines]
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        store.keep(session_id, caption(101))
        afterwards = [line.utterance for line in store.load(session_id).lines]
    found = {
        "codes": sorted(set(codes)),
        "acknowledged": acknowledged,
        "waited": waited,
        "while_full": while_full,
        "afterwards": afterwards,
    }
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
