"""Rows of a list and a running download, as a terminal or a pipe wants them."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the `line` for a person, the `value` (a dataclass as a dict) for a program."""

    line: str
    value: dict[str, object]


def add_json(parser: argparse.ArgumentParser) -> None:
    """Adds `--json`."""
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line, as when the output is a pipe"
    )


def print_rows(rows: Sequence[Row], as_json: bool, empty: str) -> int:
    """Prints `rows`, or says `empty` on standard error; gives the exit status."""
    as_json = as_json or not sys.stdout.isatty()
    for row in rows:
        print(json.dumps(row.value, default=str, ensure_ascii=False) if as_json else row.line)
    if not rows:
        print(empty, file=sys.stderr)
    return 0


def tell_download(done: int, total: int) -> None:
    """One line that counts up, where somebody looks on."""
    if sys.stderr.isatty():
        of_total = f" of {total / 1e6:.1f}" if total else ""
        end = "\n" if done == total else ""
        print(f"\r{done / 1e6:.1f}{of_total} MB", end=end, file=sys.stderr, flush=True)
