"""Fifth step: the overlay's address for OBS, a picture of where it goes, and a light that turns green."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.window.first_run.drawing import ObsPicture
from desktop.window.parts import button, heading, label, set_tone

COPIED_MS = 2_000


class OverlayStep(QWidget):
    """`copied` carries the address, `sample_asked` a caption to try, `look_asked` twice a second while it is seen."""

    copied = Signal(str)
    sample_asked = Signal()
    look_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._url = QLineEdit()
        self._url.setReadOnly(True)
        self._url.setAccessibleName(self.tr("Address of the overlay"))
        self._copy = button(self.tr("Copy"), "copy", self._copied, "primary")
        self._light = heading("", 1.1)
        self._hint = label("", "muted", wrap=True)
        self._sample = button(self.tr("Show a test caption"), "overlay", self.sample_asked.emit)
        self._timer = QTimer(self)
        self._timer.setInterval(500)
        self._timer.timeout.connect(self.look_asked)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(lambda: self._copy.setText(self.tr("Copy")))
        self._lay_out()
        self.show_pages(0, 0, "")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._url, 1)
        row.addWidget(self._copy)
        lit = QHBoxLayout()
        lit.addWidget(self._light, 1)
        lit.addWidget(self._sample)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        text = self.tr(
            "Captions reach your viewers through OBS. Add a browser source there and paste this address:"
        )
        column.addWidget(label(text, wrap=True))
        column.addLayout(row)
        column.addWidget(ObsPicture(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(lit)
        column.addWidget(self._hint)
        column.addStretch()

    def show_url(self, url: str) -> None:
        """The address."""
        self._url.setText(url)
        self._url.setCursorPosition(0)
        self._copy.setEnabled(bool(url))

    def show_fault(self, text: str, hint: str) -> None:
        """The overlay could not be opened."""
        self._light.setText(f"■ {text}")
        set_tone(self._light, "lost")
        self._hint.setText(hint)

    def show_pages(self, pages: int, in_obs: int, obs: str) -> None:
        """How many pages are open, how many in OBS, and what OBS itself said was wrong."""
        if in_obs:
            text, hint = self.tr("● Connected: OBS shows the overlay"), ""
        elif pages:
            text = self.tr("● Open in a browser, not in OBS yet")
            hint = self.tr("That works as well, but viewers see only what OBS shows.")
        else:
            text = self.tr("○ Waiting for OBS")
            hint = self.tr("The light turns green by itself. You can also do this later.")
        self._light.setText(text)
        self._hint.setText(obs or hint)
        set_tone(self._light, "good" if pages else "muted")
        self._sample.setEnabled(pages > 0)

    def watch(self, watching: bool) -> None:
        """Looks at OBS while the step is seen."""
        if watching:
            self._timer.start()
        else:
            self._timer.stop()

    def state(self) -> str:
        """What the light says."""
        return self._light.text()

    def _copied(self) -> None:
        self.copied.emit(self._url.text())
        self._copy.setText(self.tr("Copied"))
        self._again.start(COPIED_MS)
