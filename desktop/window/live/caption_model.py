"""What was said, line by line, with its translations: a Qt list model that grows at its end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from asr.captions import Caption, Gap
from desktop.desk import Correction, Moment
from desktop.window.words import clock, gap_reason, joined
from translate.translations import Translation

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Line` behind a row."""


@dataclass(frozen=True, slots=True)
class Said:
    """One language of a line: settled text, open tail, and what is doubtful of it (`Translation.flags`)."""

    language: str
    text: str = ""
    tail: str = ""
    flags: tuple[str, ...] = ()

    def whole(self) -> str:
        """Settled text and tail as one line."""
        return joined(self.text, self.tail, self.language)


@dataclass(frozen=True, slots=True)
class Line:
    """One row: an utterance, a stretch that was not heard, or a mark that the rep set (`kind`).

    `original` is what was heard where the rep fixed it; `taken_back` lines are not on the overlay; `warnings` are
    for the rep only.
    """

    utterance: int
    start_ms: int
    source: Said
    translations: tuple[Said, ...] = ()
    final: bool = False
    kind: Literal["speech", "gap", "mark"] = "speech"
    original: str = ""
    taken_back: bool = False
    warnings: tuple[str, ...] = ()

    def plain(self) -> str:
        """The row as text, for copying and for screen readers."""
        lines = [f"{clock(self.start_ms)}  {self.source.whole()}"]
        lines += [f"{said.language}  {said.whole()}" for said in self.translations if said.whole()]
        return "\n".join(lines)


@dataclass(slots=True)
class _Rows:
    lines: list[Line] = field(default_factory=list)
    row_of: dict[int, int] = field(default_factory=dict)


class CaptionModel(QAbstractListModel):
    """Lines in the order they were begun. Places for `targets` are kept, so that what is read does not move."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._targets: tuple[str, ...] = ()
        self._rows = _Rows()

    def begin(self, targets: tuple[str, ...]) -> None:
        """Empties the model for a session that is translated into `targets`."""
        self.show_lines((), targets)

    def show_targets(self, targets: tuple[str, ...]) -> None:
        """Keeps places for these languages in the lines that are still to come."""
        self._targets = targets

    def show_lines(self, lines: Iterable[Line], targets: tuple[str, ...]) -> None:
        """Replaces all lines."""
        self.beginResetModel()
        kept = list(lines)
        self._targets = targets
        self._rows = _Rows(kept, {line.utterance: row for row, line in enumerate(kept)})
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self._rows.lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line itself, or its text."""
        if not 0 <= index.row() < len(self._rows.lines):
            return None
        line = self._rows.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.plain()
        return None

    def take_caption(self, caption: Caption) -> None:
        """Adds a line, brings it up to date, or takes it away when nothing was said after all."""
        row = self._rows.row_of.get(caption.utterance)
        source = Said(caption.language, caption.text, "" if caption.final else caption.tail)
        if row is not None and self._rows.lines[row].original:
            return
        if row is None:
            if source.whole():
                self._append(self._new_line(caption, source))
            return
        if caption.final and not source.whole():
            self._remove(row)
            return
        self._change(row, replace(self._rows.lines[row], source=source, final=caption.final))

    def take_translation(self, translation: Translation) -> None:
        """Writes a translation under its line; one without a line has nothing to stand under."""
        row = self._rows.row_of.get(translation.utterance)
        if row is None:
            return
        tail = "" if translation.final else translation.tail
        said = Said(translation.language, translation.text, tail, translation.flags)
        line = self._rows.lines[row]
        self._change(row, replace(line, translations=_with(line.translations, said)))

    def take_correction(self, correction: Correction) -> None:
        """Shows a line as the rep fixed it, or as taken back; its translations follow by themselves."""
        row = self._rows.row_of.get(correction.utterance)
        if row is None:
            return
        line = self._rows.lines[row]
        heard = line.original or line.source.text
        text = correction.text or heard
        source = replace(line.source, text=text, tail="")
        original = heard if text != heard else ""
        self._change(
            row, replace(line, source=source, original=original, taken_back=correction.hidden, final=True)
        )

    def take_warning(self, at_ms: int, text: str) -> None:
        """Writes a private warning under the line that was being said then."""
        begun = [
            row for row, line in enumerate(self._rows.lines) if line.start_ms <= at_ms and line.utterance
        ]
        if begun:
            line = self._rows.lines[begun[-1]]
            self._change(begun[-1], replace(line, warnings=(*line.warnings, text)))

    def take_moment(self, moment: Moment) -> None:
        """Adds a mark that the rep set."""
        words = moment.text or QCoreApplication.translate("CaptionModel", "Marked")
        self._append(Line(0, moment.at_ms, Said("", words), final=True, kind="mark"))

    def last_said(self) -> Line | None:
        """The newest finished utterance; None before the first."""
        said = (line for line in reversed(self._rows.lines) if line.final and line.kind == "speech")
        return next(said, None)

    def take_gap(self, gap: Gap) -> None:
        """Adds a stretch that was not heard."""
        self._append(gap_line(gap))

    def _new_line(self, caption: Caption, source: Said) -> Line:
        places = tuple(Said(code) for code in self._targets if code != caption.language)
        return Line(caption.utterance, caption.start_ms, source, places, caption.final)

    def _append(self, line: Line) -> None:
        row = len(self._rows.lines)
        self.beginInsertRows(NO_PARENT, row, row)
        self._rows.lines.append(line)
        if line.utterance:
            self._rows.row_of[line.utterance] = row
        self.endInsertRows()

    def _change(self, row: int, line: Line) -> None:
        if line == self._rows.lines[row]:
            return
        self._rows.lines[row] = line
        self.dataChanged.emit(self.index(row), self.index(row))

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(NO_PARENT, row, row)
        del self._rows.lines[row]
        self._rows.row_of = {line.utterance: at for at, line in enumerate(self._rows.lines) if line.utterance}
        self.endRemoveRows()


def gap_line(gap: Gap) -> Line:
    """The row of a stretch that was not heard."""
    text = QCoreApplication.translate("CaptionModel", "%1 s were not heard: %2")
    text = text.replace("%1", f"{(gap.end_ms - gap.start_ms) / 1000:.1f}").replace(
        "%2", gap_reason(gap.reason)
    )
    return Line(0, gap.start_ms, Said("", text), final=True, kind="gap")


def _with(translations: Sequence[Said], said: Said) -> tuple[Said, ...]:
    """`translations` with the one of the same language replaced, or added at the end."""
    if all(known.language != said.language for known in translations):
        return (*translations, said)
    return tuple(said if known.language == said.language else known for known in translations)
