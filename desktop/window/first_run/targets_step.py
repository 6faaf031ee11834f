"""Third step: what is spoken, and what buyers read."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.window.parts import label
from desktop.window.ready.language_choice import LanguageChoice


class TargetsStep(QWidget):
    """The choice of the ready page with a word of explanation."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = LanguageChoice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        text = self.tr(
            "Captions come in the language you speak; each language you tick gets a translation beside it."
        )
        column.addWidget(label(text, wrap=True))
        column.addWidget(self.choice)
        note = self.tr(
            "More languages can be added in the settings, also without a network: a pack is one file."
        )
        column.addWidget(label(note, "muted", wrap=True))
        column.addStretch()
