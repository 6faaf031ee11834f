"""Averages trained weights: `python -m asr.training.average OUT STATE OTHER...`, then `export --state OUT`.

Runs that began from each other's checkpoints lie in one basin, and the mean of their ends has fewer errors than
each (Izmailov et al. 2018, "Averaging weights leads to wider optima"). OUT keeps all else of STATE.
"""

import argparse
import shutil
from pathlib import Path

import torch
from torch import Tensor


def averaged(states: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of every weight in single precision; counters are those of the first."""
    first = states[0]
    return {
        name: torch.stack([state[name].float() for state in states]).mean(0)
        if value.is_floating_point()
        else value
        for name, value in first.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="state to write, beside a copy of the tokenizer")
    parser.add_argument("states", type=Path, nargs="+", help="states or checkpoints, the latest first")
    options = parser.parse_args()
    states = [torch.load(path, map_location="cpu", weights_only=True) for path in options.states]
    options.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(states[0] | {"average": averaged([state["average"] for state in states])}, options.out)
    shutil.copy(options.states[0].with_name("tokenizer.json"), options.out.parent)
    print(f"{options.out}: the mean of {len(states)}")


if __name__ == "__main__":
    main()
