"""Draws the losses and error rates of a training: `python -m asr.training.plot [--out docs/models-loss.png]`."""

import argparse
import json
from pathlib import Path

import matplotlib as mpl

from asr.training import phrasebook, speech

mpl.use("Agg")

from matplotlib import pyplot

NAMES = {
    "decoder": "decoder loss",
    "ctc": "phone (CTC) loss",
    "seen": "training voices",
    "unseen": "unheard voices",
}


def series(path: Path, name: str) -> tuple[list[float], list[float]]:
    """Minutes and values of one figure of the log."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    points = [(row["minutes"], row[name]) for row in rows if name in row]
    return [minutes for minutes, _ in points], [value for _, value in points]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--log", type=Path, default=speech.BUILD / "losses.jsonl")
    parser.add_argument("--out", type=Path, default=phrasebook.ROOT / "docs" / "models-loss.png")
    options = parser.parse_args()
    figure, axes = pyplot.subplots(1, 2, figsize=(8, 3), dpi=90)
    for axis, names, title in (
        (axes[0], ("decoder", "ctc"), "loss"),
        (axes[1], ("seen", "unseen"), "word error rate, %"),
    ):
        for name in names:
            axis.plot(
                *series(options.log, name),
                label=NAMES[name],
                marker="o" if name in ("seen", "unseen") else "",
            )
        axis.set(xlabel="minutes of training", title=title, ylim=(0, None))
        axis.legend(fontsize=8)
    figure.tight_layout()
    figure.savefig(options.out)
    print(options.out)


if __name__ == "__main__":
    main()
