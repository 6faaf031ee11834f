"""`deskcast doctor`: the findings about this machine, for a person or a program."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.paths import app_paths

if TYPE_CHECKING:
    from asr.fit import Fit
    from desktop.doctor import Finding


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `doctor`."""
    doctor = commands.add_parser(
        "doctor",
        help="check sound, models, packs, port, disk and record; measure which models keep up",
        description="Looks at everything a session needs, and measures how fast each installed speech model is on "
        "this machine. What was measured decides threads, processor and model from then on.",
    )
    doctor.add_argument(
        "--json", action="store_true", help="one JSON object a line, as when the output is a pipe"
    )
    doctor.add_argument("--quick", action="store_true", help="do not measure")
    doctor.add_argument(
        "--report",
        type=Path,
        metavar="FILE",
        help="write a problem report without speech, names or tokens, to pass on by hand",
    )
    doctor.set_defaults(run=_run)


def _run(asked: argparse.Namespace) -> int:
    from desktop.doctor import examine

    as_json = asked.json or not sys.stdout.isatty()
    if not asked.quick and not asked.report:
        _measure(as_json)
    findings = list(_told(examine(), as_json))
    if asked.report:
        from desktop.report import write_report

        print(
            f"The report is {write_report(asked.report, app_paths(), findings)}. Read it before you pass it on."
        )
    return 3 if any(finding.state == "fail" for finding in findings) else 0


def _told(findings: "Iterator[Finding]", as_json: bool) -> "Iterator[Finding]":
    for finding in findings:
        print(json.dumps(asdict(finding), ensure_ascii=False) if as_json else _line(finding), flush=True)
        yield finding


def _measure(as_json: bool) -> None:
    from asr.fit import Watch
    from desktop.doctor import measure
    from desktop.errors import USER_ERRORS

    try:
        fits = measure(Watch(tell=_tell))
    except USER_ERRORS as error:  # the check of the model says the same, in its place
        print(f"deskcast: {error.text} {error.hint}", file=sys.stderr)
        return
    for fit in fits:
        print(json.dumps({"check": "fit", **_fields(fit)}) if as_json else _fit_line(fit), flush=True)


def _tell(model: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(
            f"\r{f'measuring {model}: {done} of {total}':<60}" if model else f"\r{'':<60}\r",
            end="",
            file=sys.stderr,
        )


def _fields(fit: "Fit") -> dict[str, object]:
    return {**asdict(fit), "delay_ms": fit.delay_ms, "step_ms": fit.step_ms, "verdict": fit.verdict}


def _fit_line(fit: "Fit") -> str:
    verdict = {
        "smooth": "keeps up",
        "slow": f"in steps of {fit.step_ms / 1000:.1f} s",
        "behind": "too slow here",
    }
    return (
        f"  {fit.model:<18} {fit.setup!s:<12} encode {fit.encode_ms / 4000:.2f} s, decode {fit.decode_ms / 4000:.2f} s "
        f"per second of speech  {verdict[fit.verdict]}"
    )


def _line(finding: "Finding") -> str:
    mark = {"ok": "✓ ok  ", "warn": "! note", "fail": "✗ fail"}[finding.state]
    return f"{mark} {finding.check:<9} {finding.text}" + (f"\n{'':17}{finding.mend}" if finding.mend else "")
