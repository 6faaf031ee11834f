"""First step: the language of the window, changed at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from desktop.window.letters import enlarge
from desktop.window.parts import label

NAMES = (("en", "English"), ("zh", "中文"))
"""Each in its own language, so that it is found by those who do not read the other."""


class LanguageStep(QWidget):
    """`chosen` carries `en` or `zh`."""

    chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(label(self.tr("Which language should Deskcast speak with you?"), wrap=True))
        for code, name in NAMES:
            choice = QRadioButton(name)
            enlarge(choice, 1.3)
            choice.setChecked(code == language)
            choice.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
            column.addWidget(choice)
        note = self.tr("What you speak and what your buyers read is chosen later; this is only the window.")
        column.addWidget(label(note, "muted", wrap=True))
        promise = self.tr("Everything stays on this computer: no account, nothing is sent anywhere.")
        column.addWidget(label(promise, "muted", wrap=True))
        column.addStretch()
