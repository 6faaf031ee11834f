"""`deskcast` on the command line: what can be asked for, and what each answer's exit status means.

0: done. 2: the arguments do not fit. 3: a problem of the user's world, said in one sentence with a way out.
No Qt is imported until a window is asked for.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from importlib import import_module

from desktop.errors import USER_ERRORS, ArgumentError, UserError
from desktop.logs import start_log
from desktop.paths import app_paths

EPILOG = """\
first steps
  deskcast doctor                                  what works on this machine, and what to do about the rest
  deskcast demo                                    three minutes of a recorded talk: see everything work
  deskcast live --input mic --to es,zh             your own talk, captioned and translated
  deskcast sessions list                           what was kept
  deskcast export SESSION --format srt             take it out
  deskcast leads SESSION --for hubspot             whom to write to, for your customer system

DESKCAST_HOME puts settings, record, models and logs under one folder of your choice.
"""

_PARTS = {
    "live": "live",
    "demo": "live",
    "sessions": "records",
    "export": "records",
    "buyers": "buyers",
    "leads": "leads",
    "rooms": "rooms",
    "models": "models",
    "packs": "packs",
    "doctor": "doctor",
}
"""The module of each command. Only the one that is asked for is imported: together they take a second or two."""


def parser(command: str = "") -> argparse.ArgumentParser:
    """The command line of `command`, and the whole one for anything else."""
    top = argparse.ArgumentParser(
        prog="deskcast",
        description="Live captions, translations and buyer alerts for the desk of a live-stream sales rep. "
        "Without a command it opens the window. Everything stays on this machine.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    parts = (_PARTS[command],) if command in _PARTS else tuple(dict.fromkeys(_PARTS.values()))
    for part in parts:
        import_module(f"desktop.cli.{part}").add_commands(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status."""
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    asked = parser(given[0]).parse_args(given) if given else argparse.Namespace(command=None)
    start_log(app_paths().logs)
    try:
        if asked.command is None:
            from desktop.cli.live import open_window

            return open_window()
        status: int = asked.run(asked)
        return status
    except USER_ERRORS as error:
        return _explain(error, getattr(asked, "json", False))
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130


def _explain(error: UserError, as_json: bool) -> int:
    if as_json:
        print(json.dumps({"type": "problem", "code": error.code, "text": error.text, "hint": error.hint}))
    print(f"deskcast: {error.text} {error.hint}", file=sys.stderr)
    return 2 if isinstance(error, ArgumentError) else 3


def _speak_utf8() -> None:
    """Captions are in any script; a console with another encoding shows `?` rather than ending the session."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
