"""Child processes that somebody may no longer wait for."""

import subprocess
from threading import Event
from typing import Any


def kill_when(enough: Event, child: "subprocess.Popen[Any]") -> None:
    """Waits for `child` to end, and ends it itself once `enough` is set."""
    while child.poll() is None:
        if enough.wait(0.2):
            child.kill()
