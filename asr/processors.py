"""Which processors of this machine a speech model can be tried on: threads of the CPU, and a GPU that answers.

A GPU is only ever asked in a child process: a missing CUDA library ends the process that touches it.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from asr.telling import Sentence

THREADS = (1, 2, 4)
"""More than four gain little on windows of a few seconds, and translation and the window need a core, too."""
_GPU_TYPES = ("int8_float16", "float16", "int8")
"""In the order of preference; which of them a card knows depends on its age."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How a model is run; `threads` of the CPU for one reading."""

    device: str = "cpu"
    compute_type: str = "int8"
    threads: int = 2

    @property
    def label(self) -> Sentence:
        """What it is, for a reader."""
        if self.device != "cpu":
            return Sentence.tr("GPU, {form}", form=self.compute_type)
        return (
            Sentence.tr("1 thread")
            if self.threads == 1
            else Sentence.tr("{threads} threads", threads=self.threads)
        )

    def __str__(self) -> str:
        return self.label


def cpu_setups(cores: int, platform: str = sys.platform) -> tuple[Setup, ...]:
    """Thread counts worth trying on `cores` physical cores; on macOS only one, where more hang or abort.

    Source: reference/streaming.md, section 3, GIL / threads (argos-translate pull request 528).
    """
    most = 1 if platform == "darwin" else max(1, cores)
    return tuple(Setup(threads=threads) for threads in THREADS if threads <= most)


def gpu_setups(command: Sequence[str] = (sys.executable, "-m", "asr.trial", "gpu")) -> tuple[Setup, ...]:
    """The best setup on the GPU if there is one whose driver answers, else none; never raises."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=30, check=True)
        known = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return ()
    usable = [kind for kind in _GPU_TYPES if kind in known] if isinstance(known, list) else []
    return tuple(Setup("cuda", kind, 1) for kind in usable[:1])


def physical_cores() -> int:
    """Cores of this machine without their second threads, as many as this process may use."""
    import psutil

    allowed = len(psutil.Process().cpu_affinity()) if hasattr(psutil.Process, "cpu_affinity") else 1_000
    return max(1, min(psutil.cpu_count(logical=False) or 2, allowed))
