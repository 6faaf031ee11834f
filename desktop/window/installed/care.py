"""Kept buyers, the problem report and the repair of the record, for the settings page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from importlib.metadata import PackageNotFoundError, metadata, version
from pathlib import Path
from typing import TYPE_CHECKING

from asr.telling import Sentence
from desktop.paths import Paths
from desktop.window.services import About, Erased

if TYPE_CHECKING:
    from desktop.sessions.transcript import KnownBuyer
    from desktop.window.backend import Check

MOST_FOUND = 200
_PARTS = (
    "faster-whisper",
    "ctranslate2",
    "onnxruntime",
    "argostranslate",
    "sentencepiece",
    "sounddevice",
    "av",
    "PySide6-Essentials",
    "aiohttp",
    "SQLAlchemy",
    "keyring",
    "openpyxl",
)
"""What the app is made of, as its own metadata tells the licence of each."""


class InstalledPeople:
    """The record's buyers; `erased` is told the id of one who is no more."""

    def __init__(self, paths: Paths, erased: Callable[[str], None]) -> None:
        self._paths = paths
        self._erased = erased

    def search(self, text: str) -> tuple[KnownBuyer, ...]:
        """Nobody while there is no record."""
        from desktop.sessions.store import SessionStore

        if not self._paths.database.is_file():
            return ()
        with SessionStore.read(self._paths.database) as store:
            found = store.search_buyers(text) if text.strip() else store.list_buyers()
        return found[:MOST_FOUND]

    def export(self, buyer_id: str) -> Path:
        """A JSON file that takes the place of none."""
        from desktop.sessions.exports.buyer import buyer_json
        from desktop.sessions.exports.cleaning import safe_name
        from desktop.sessions.exports.export import write_new
        from desktop.sessions.store import SessionStore

        with SessionStore.read(self._paths.database) as store:
            visits = store.visits(buyer_id)
        stamp = f"{datetime.now():%Y%m%d-%H%M%S}"
        self._paths.exports.mkdir(parents=True, exist_ok=True)
        target = self._paths.exports / f"buyer {safe_name(buyer_id, 60)} {stamp}.json"
        return write_new(buyer_json(buyer_id, visits), target)

    def erase(self, buyer_id: str) -> Erased:
        """From the record, its index and log, its backups, and messages that wait to be sent."""
        from desktop.rooms.outbox import Outbox
        from desktop.sessions.mentions import files_naming
        from desktop.sessions.store import SessionStore

        with SessionStore.read(self._paths.database) as reader:
            naming = files_naming(reader.visits(buyer_id), self._paths.exports)
        with SessionStore.open(self._paths.database) as store:
            erased = store.erase_buyer(buyer_id)
        Outbox(self._paths.outbox).erase(buyer_id)
        self._erased(buyer_id)
        return Erased(erased.sessions, erased.backups, naming)

    def delete_session(self, session_id: str) -> None:
        """For good."""
        from desktop.sessions.store import SessionStore

        with SessionStore.open(self._paths.database) as store:
            store.delete(session_id)


class InstalledCare:
    """`checks` are made anew for the report."""

    def __init__(self, paths: Paths, checks: Callable[[], Iterable[Check]]) -> None:
        self._paths = paths
        self._checks = checks

    def about(self) -> About:
        """Licences as the installed packages name them."""
        licences = tuple(f"{name} {version(name)}: {licence_of(name)}" for name in _PARTS if _is_here(name))
        return About(version("deskcast"), licences, self._paths.logs, self._paths.database)

    def report(self, target: Path) -> Path:
        """Looks at everything anew first."""
        from desktop.doctor import Finding
        from desktop.report import write_report

        found = [
            Finding(one.check, one.state, Sentence.given(one.text), Sentence.given(one.mend))
            for one in self._checks()
        ]
        return write_report(target, self._paths, found)

    def report_path(self) -> Path:
        """In the exports folder."""
        self._paths.exports.mkdir(parents=True, exist_ok=True)
        return self._paths.exports / f"deskcast-report-{datetime.now():%Y%m%d-%H%M}.txt"

    def is_damaged(self) -> bool:
        """As SQLite says."""
        from desktop.sessions.recovery import is_damaged

        return is_damaged(self._paths.database)

    def repair(self) -> str:
        """One sentence for the rep."""
        from desktop.sessions.recovery import repair

        done = repair(self._paths.database)
        return (
            f"{done.sessions} session(s) with {done.captions} caption(s) are there again, {done.salvaged} row(s) read "
            f"from the damaged file, which lies at {done.aside}."
        )


def licence_of(name: str) -> str:
    """The licence as package `name` states it, in one line."""
    known = metadata(name)
    stated = next(iter(known.get_all("License-Expression") or known.get_all("License") or ("",)))
    classes = [
        text.rpartition("::")[2].strip() for text in known.get_all("Classifier") or () if "License" in text
    ]
    first = stated.strip().partition("\n")[0]
    known_word = first and first != "UNKNOWN" and len(first) < 80
    return first if known_word else ", ".join(classes) or "see its files"


def _is_here(name: str) -> bool:
    try:
        metadata(name)
    except PackageNotFoundError:
        return False
    return True
