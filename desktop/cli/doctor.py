"""`deskcast doctor`: the findings about this machine, for a person or a program."""

import argparse
import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.doctor import Finding


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `doctor`."""
    doctor = commands.add_parser("doctor", help="check sound, models, packs, port, disk and record")
    doctor.add_argument(
        "--json", action="store_true", help="one JSON object a line, as when the output is a pipe"
    )
    doctor.set_defaults(run=_run)


def _run(asked: argparse.Namespace) -> int:
    from desktop.doctor import examine

    as_json = asked.json or not sys.stdout.isatty()
    worst = 0
    for finding in examine():
        worst = max(worst, 3 if finding.state == "fail" else 0)
        print(json.dumps(asdict(finding), ensure_ascii=False) if as_json else _line(finding), flush=True)
    return worst


def _line(finding: "Finding") -> str:
    mark = {"ok": "✓ ok  ", "warn": "! note", "fail": "✗ fail"}[finding.state]
    return f"{mark} {finding.check:<9} {finding.text}" + (f"\n{'':17}{finding.mend}" if finding.mend else "")
