"""Words of the trade that were misheard, each with a box; those that are ticked become terms."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.window.parts import button, empty, label


class MisheardTerms(QWidget):
    """`added` carries a tuple of terms."""

    added = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        self._rows = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addWidget(button(self.tr("Add to my terms"), "check", self._add))
        self.hide()

    def offer(self, terms: tuple[str, ...]) -> None:
        """Shows `terms`, ticked; nothing at all for none."""
        empty(self._rows)
        head = self.tr("Misheard words of your trade; add them, and they are expected:")
        self._rows.addWidget(label(head, "muted", wrap=True))
        self._boxes = {term: QCheckBox(term) for term in terms}
        for box in self._boxes.values():
            box.setChecked(True)
            self._rows.addWidget(box)
        self.setVisible(bool(terms))

    def _add(self) -> None:
        chosen = tuple(term for term, box in self._boxes.items() if box.isChecked())
        if chosen:
            self.added.emit(chosen)
