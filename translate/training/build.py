"""All steps for all directions: text, training, packages, evaluation; `--hours` is for each direction.

Goes on where a run before was stopped. The shipped packages stay as they are: the new ones lie in `--output`.
"""

import argparse
from pathlib import Path

from translate.training.evaluate import SENTENCES, evaluate
from translate.training.export import export
from translate.training.runs import BUILD, REPOSITORY, Run, arguments, runs_from
from translate.training.text import prepare
from translate.training.train import train

STARTS_FROM = {"es_en": "en_es", "zh_en": "en_zh", "en_pt": "en_es"}
"""The way back begins with the weights of the way there, Portuguese with those of Spanish: how to copy need not be
learnt twice."""
RANDOM_A_SENTENCE = 10


def make(run: Run, package: Path, sentences: int) -> list[str]:
    """Trains, exports and evaluates one direction; returns what is under the bar, in words."""
    start = STARTS_FROM.get(run.pair)
    print(f"Translation {run.pair}: training, {run.hours:g} hours in all", flush=True)
    train(run, BUILD / start / "checkpoint.pt" if start else None)
    print(f"Translation {run.pair}: package", flush=True)
    export(run, package)
    print(f"Translation {run.pair}: evaluation against the bar", flush=True)
    return evaluate(run, package, sentences, RANDOM_A_SENTENCE * sentences).failures


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.set_defaults(hours=0.9)
    parser.add_argument("--sentences", type=int, default=SENTENCES, help="held-out sentences measured")
    parser.add_argument("--output", type=Path, default=REPOSITORY / "build" / "models" / "packs")
    options: argparse.Namespace = parser.parse_args()
    runs, failures = runs_from(options), []
    for run in runs:
        print(f"Translation {run.pair}: text", flush=True)
        prepare(run)
    for run in runs:
        failures += make(run, options.output / run.package.name, options.sentences)
    for failure in failures:
        print(f"Under the bar: {failure}", flush=True)
    print(f"The packages of {', '.join(run.pair for run in runs)} are made.", flush=True)


if __name__ == "__main__":
    main()
