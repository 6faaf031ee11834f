"""What is spoken and what it is translated into; a language whose pack is missing says which one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from desktop.window.backend import Languages, Target
from desktop.window.parts import NAMES_PX, empty, label, scrolled
from desktop.window.words import language_name, own_name

ROWS_SHOWN = 5


class LanguageChoice(QWidget):
    """Spoken language and targets; `source_changed` asks for the targets of another spoken language.

    `changed` when the rep chose anything.
    """

    source_changed = Signal(str)
    changed = Signal()

    def __init__(self, names_px: int = NAMES_PX) -> None:
        super().__init__()
        self._wanted: tuple[str, ...] = ()
        self._boxes: dict[str, QCheckBox] = {}
        self._spoken = QComboBox()
        self._spoken.setAccessibleName(self.tr("Spoken language"))
        self._spoken.activated.connect(lambda: self.source_changed.emit(self.source()))
        self._spoken.activated.connect(self.changed)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._hint = label("", "muted", wrap=True)
        self._lay_out(names_px)

    def _lay_out(self, names_px: int) -> None:
        inner = QWidget()
        inner.setProperty("plain", "true")
        inner.setLayout(self._rows)
        self._area = scrolled(inner)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setColumnMinimumWidth(0, names_px)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(self.tr("Spoken")), 0, 0)
        grid.addWidget(self._spoken, 0, 1)
        into = label(self.tr("Into"))
        into.setContentsMargins(0, 4, 0, 0)
        grid.addWidget(into, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._area, 1, 1)
        grid.addWidget(self._hint, 2, 1)

    def choose(self, source: str, targets: tuple[str, ...]) -> None:
        """Chooses before it is known what works."""
        self._wanted = targets
        self.show_languages(Languages(source, (source,), tuple(Target(code) for code in targets)))

    def show_languages(self, languages: Languages) -> None:
        """Lists what works; what was chosen stays chosen."""
        self._wanted = self.targets() or self._wanted
        self._fill_spoken(languages)
        empty(self._rows)
        self._boxes = {}
        for target in languages.targets:
            self._add(target)
        self._rows.addStretch()
        self._size()
        missing = [target.missing for target in languages.targets if target.missing]
        none = self.tr("No language pack leads from this language. Import one: deskcast packs import FILE")
        self._hint.setText(missing[0] if missing else "" if languages.targets else none)
        self._hint.setVisible(bool(self._hint.text()))

    def _size(self) -> None:
        row_px = self._spoken.sizeHint().height() - 4
        self._area.setFixedHeight(min(max(len(self._boxes), 1), ROWS_SHOWN) * row_px)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need higher rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    def source(self) -> str:
        """Code of the spoken language."""
        return str(self._spoken.currentData() or "en")

    def targets(self) -> tuple[str, ...]:
        """Codes of the chosen targets that work, in the order of the list."""
        return tuple(code for code, box in self._boxes.items() if box.isEnabled() and box.isChecked())

    def _fill_spoken(self, languages: Languages) -> None:
        self._spoken.clear()
        for code in dict.fromkeys((languages.source, *languages.spoken)):
            self._spoken.addItem(_name(code), code)
        self._spoken.setCurrentIndex(self._spoken.findData(languages.source))

    def _add(self, target: Target) -> None:
        text = _name(target.code)
        box = QCheckBox(self.tr("%1 (no language pack)").replace("%1", text) if target.missing else text)
        box.setChecked(target.code in self._wanted and not target.missing)
        box.setEnabled(not target.missing)
        box.clicked.connect(self.changed)
        self._boxes[target.code] = box
        self._rows.addWidget(box)


def _name(code: str) -> str:
    here, own = language_name(code), own_name(code)
    return here if here.lower() == own.lower() else f"{here} · {own}"
