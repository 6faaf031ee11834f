"""Rebuilds the demo speech model from the text on: `python -m asr.training.build [--hours 6] [--chunks 20]`.

Speech, training, export and evaluation one after the other; each step goes on where a run before stopped. Needs the
programs espeak-ng, flite and festival with the voices kal_diphone, ked_diphone and cmu_us_slt_arctic_hts.
"""

import argparse
import shutil
import subprocess
import sys

from asr.training import speech

PROGRAMS = ("espeak-ng", "flite", "festival")
HINT = "apt-get install espeak-ng flite festival festvox-kallpc16k festvox-kdlpc16k festvox-us-slt-hts"


def steps(hours: float, chunks: int) -> list[list[str]]:
    """The modules of the build in order, each with its arguments."""
    return [
        ["asr.training.speech", "--chunks", str(chunks)],
        ["asr.training.train", "--hours", str(hours)],
        ["asr.training.export", "--checkpoint", "asr/training/checkpoint"],
        ["asr.training.evaluate"],
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--hours", type=float, default=6.0, help="training time; a GPU needs a fraction of it"
    )
    parser.add_argument("--chunks", type=int, default=20, help="thousands of clips")
    options = parser.parse_args()
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        print(f"Missing: {', '.join(missing)}. On Debian or Ubuntu: {HINT}")
        return 2
    for module, *arguments in steps(options.hours, options.chunks):
        print(f"{module} {' '.join(arguments)}", flush=True)
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments], cwd=speech.BUILD.parents[1], check=False
        )
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
