"""What only the rep sees under a line: what is doubtful of it, and what became of it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop.window.live.caption_model import Line


def doubts(flags: Iterable[str]) -> tuple[str, ...]:
    """A sentence for each flag of a translation that the rep should know of."""
    tr = QCoreApplication.translate
    known = {
        "figure": tr("Notes", "check the figures (only you see this)"),
        "term": tr("Notes", "a term of your list is missing (only you see this)"),
        "untranslated": tr("Notes", "could not be translated (only you see this)"),
        "cut": tr("Notes", "the translation was cut short (only you see this)"),
    }
    return tuple(known[flag] for flag in flags if flag in known)


def notes_of(line: Line) -> tuple[str, ...]:
    """What became of a line, then its warnings."""
    tr = QCoreApplication.translate
    notes = [warning + " " + tr("Notes", "(only you)") for warning in line.warnings]
    if line.taken_back:
        notes.insert(0, tr("Notes", "taken back: buyers no longer see it"))
    elif line.original:
        notes.insert(0, tr("Notes", "you fixed this; heard was: %1").replace("%1", line.original))
    return tuple(notes)
