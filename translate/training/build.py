"""All steps for all directions: pieces, training, packages; `--hours` is for each direction."""

from translate.training.export import export
from translate.training.runs import BUILD, arguments, runs_from
from translate.training.text import prepare
from translate.training.train import train

STARTS_FROM = {"es_en": "en_es", "zh_en": "en_zh"}
"""The way back begins with the weights of the way there: how to copy need not be learnt twice."""


def main() -> None:
    runs = runs_from(arguments(__doc__ or "").parse_args())
    for run in runs:
        prepare(run)
    for run in runs:
        start = STARTS_FROM.get(run.pair)
        train(run, BUILD / start / "checkpoint.pt" if start else None)
        export(run, run.package)


if __name__ == "__main__":
    main()
