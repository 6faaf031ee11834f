"""Makes the demo speech model from the text on: `python -m asr.training.build [--hours 6] [--output build/models]`.

Speech, training, export and evaluation, one after the other; each goes on where a run before was stopped. The shipped
model stays as it is: the new one lies in `--output`. Needs the programs espeak-ng, flite and festival with the voices
kal_diphone, ked_diphone and cmu_us_slt_arctic_hts.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from asr.training.phrasebook import ROOT
from asr.training.scores import UNDER_THE_BAR

PROGRAMS = ("espeak-ng", "flite", "festival")
HINT = "apt-get install espeak-ng flite festival festvox-kallpc16k festvox-kdlpc16k festvox-us-slt-hts"


@dataclass(frozen=True, slots=True)
class Bounds:
    """`hours` of training (a GPU needs a fraction of it), thousands of clips, held-out clips measured of each set."""

    hours: float = 6.0
    chunks: int = 20
    sentences: int = 400


USUAL = Bounds()


@dataclass(frozen=True, slots=True)
class Step:
    """What is done, in words, and the module that does it with its arguments."""

    words: str
    command: tuple[str, ...]


def steps(bounds: Bounds, output: Path) -> tuple[Step, ...]:
    """The build in order; the last step is the evaluation."""
    model, checkpoint = str(output / "asr-demo"), str(output / "asr-checkpoint")
    clips = ("asr.training.speech", "--chunks", str(bounds.chunks))
    hours = ("asr.training.train", "--hours", str(bounds.hours))
    measured = ("asr.training.evaluate", "--model", model, "--count", str(bounds.sentences))
    report = ("--report", str(output / "asr-evaluation"))
    return (
        Step(f"text and speech: {bounds.chunks},000 clips and two held-out sets", clips),
        Step(f"features and training: {bounds.hours:g} hours in all", hours),
        Step(
            "export to CTranslate2, int8", ("asr.training.export", "--out", model, "--checkpoint", checkpoint)
        ),
        Step("evaluation against the bar", measured + report),
    )


def build(planned: tuple[Step, ...], run: Callable[[tuple[str, ...]], int]) -> int:
    """Runs the steps up to one that breaks and returns its status; a model under its bar is made all the same."""
    for number, step in enumerate(planned, 1):
        print(f"Speech model, step {number} of {len(planned)}: {step.words}", flush=True)
        status = run(step.command)
        if status == UNDER_THE_BAR:
            print("The speech model is made; the figures marked **no** are under their bar.", flush=True)
        elif status:
            print(f"{step.command[0]} broke off with status {status}; the same command goes on there.")
            return status
    return 0


def _run(command: tuple[str, ...]) -> int:
    """The exit status; a step that is left early ends with every process that it started."""
    step = subprocess.Popen([sys.executable, "-m", *command], cwd=ROOT, process_group=0)
    try:
        return step.wait()
    finally:
        if step.poll() is None:
            os.killpg(step.pid, signal.SIGTERM)
            step.wait()


def _stop(*_: object) -> None:
    sys.exit("Stopped; the same command goes on there.")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=USUAL.hours)
    parser.add_argument("--chunks", type=int, default=USUAL.chunks, help="thousands of clips")
    parser.add_argument(
        "--sentences", type=int, default=USUAL.sentences, help="measured of each held-out set"
    )
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "models")
    given = parser.parse_args()
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        print(f"Missing: {', '.join(missing)}. On Debian or Ubuntu: {HINT}")
        return 2
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, _stop)
    planned = steps(Bounds(given.hours, given.chunks, given.sentences), given.output.resolve())
    return build(planned, _run)


if __name__ == "__main__":
    sys.exit(main())
