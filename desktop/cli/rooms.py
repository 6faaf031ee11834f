"""`deskcast rooms`: the sources there are, one tried, their secrets kept, and webhook messages that nobody took."""

import argparse
import getpass
import sys

from asr.telling import Sentence
from desktop.cli.terminal import plain
from desktop.errors import ArgumentError
from desktop.paths import app_paths
from desktop.secrets import Passwords

_NAMED_ALONE = ("webhook-in", "webhook-out")
"""Secrets that belong to no source: what signs messages to us, and from us."""


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `rooms`."""
    rooms = commands.add_parser(
        "rooms", help="where buyers come from: list, try, keep keys; messages not taken"
    )
    acts = rooms.add_subparsers(dest="act", required=True, metavar="list|test|secret|dead")
    listing = acts.add_parser("list", help="the sources for --room, and which of their secrets are kept")
    listing.set_defaults(run=_list)
    trial = acts.add_parser("test", help="connect, say what was found, close")
    trial.add_argument("source", metavar="SOURCE", help="as for --room, for example twitch:CHANNEL")
    trial.set_defaults(run=_test)
    secret = acts.add_parser(
        "secret", help="keep a key or token in the keyring; asked for, never an argument"
    )
    secret.add_argument("name", metavar="NAME", help="as in the list; an empty answer forgets it")
    secret.set_defaults(run=_secret)
    dead = acts.add_parser("dead", help="webhook messages that their receiver never took")
    dead.add_argument("--resend", action="store_true", help="send them again in the next session")
    dead.set_defaults(run=_dead)


def _list(_asked: argparse.Namespace) -> int:
    from desktop.rooms.sources.catalogue import KINDS

    passwords = Passwords(app_paths().passwords)
    for kind in KINDS:
        name = f"{kind.name}:{kind.argument}" if kind.argument else kind.name
        kept = ", ".join(f"{one} ({'kept' if passwords.load(one) else 'missing'})" for one in kind.secrets)
        shown = "" if kind.shows_joins else "; shows lines, not who enters"
        print(f"{name:<20} {kind.title}{shown}{f'; needs {kept}' if kept else ''}")
    return 0


def _test(asked: argparse.Namespace) -> int:
    from desktop.rooms.sources.trying import try_source

    trial = try_source(asked.source, Passwords(app_paths().passwords).load)
    print(plain(f"{trial.text} {trial.hint}".strip()))
    return 0 if trial.works else 3


def _secret(asked: argparse.Namespace) -> int:
    from desktop.rooms.sources.catalogue import KINDS

    known = {name for kind in KINDS for name in (*kind.secrets, *kind.also)} | set(_NAMED_ALONE)
    if asked.name not in known:
        raise ArgumentError(
            "room-secret",
            Sentence.tr("No source needs {secret!r}.", secret=asked.name),
            Sentence.tr("There are: {known}.", known=tuple(sorted(known))),
        )
    passwords = Passwords(app_paths().passwords)
    passwords.save(asked.name, getpass.getpass(f"{asked.name}: ").strip())
    where = "the system's keyring" if passwords.in_keyring else "a file that only you can read"
    print(f"Kept in {where}.", file=sys.stderr)
    return 0


def _dead(asked: argparse.Namespace) -> int:
    from desktop.rooms.outbox import Outbox

    outbox = Outbox(app_paths().outbox)
    for letter in outbox.dead():
        print(plain(f"{letter.id}  {letter.buyer_id}  {letter.reason}"))
    if asked.resend:
        print(f"{outbox.revive()} will be sent again in the next session.", file=sys.stderr)
    return 0
