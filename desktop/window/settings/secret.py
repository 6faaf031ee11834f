"""A password, key or token: typed once, kept in the keyring, never shown again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.window.parts import button, label, set_tone
from desktop.window.settings.section import Bench


class SecretLine(QWidget):
    """`kept` when another one was kept, or it was forgotten."""

    kept = Signal()

    def __init__(self, bench: Bench, secret: str, name: str) -> None:
        super().__init__()
        self._bench = bench
        self.secret = secret
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(2000)
        self.line.setAccessibleName(name)
        self.line.returnPressed.connect(self._keep)
        self._state = label("", "muted")
        self.keep = button(self.tr("Keep"), "lock", self._keep)
        self.keep.setAccessibleName(f"{self.tr('Keep')}: {name}")
        self.forget = button(self.tr("Forget"), "cross", lambda: self._save(""))
        self.forget.setAccessibleName(f"{self.tr('Forget')}: {name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        for part in (self._state, self.keep, self.forget):
            row.addWidget(part)
        self.line.textChanged.connect(lambda text: self.keep.setEnabled(bool(text)))
        self.keep.setEnabled(False)
        self._show(False)

    def look(self) -> None:
        """Asks whether one is kept."""
        secrets, name = self._bench.backend.secrets, self.secret
        self._bench.background.run(lambda: secrets.kept(name), self._show, self._bench.fail)

    def _keep(self) -> None:
        if self.line.text().strip():
            self._save(self.line.text().strip())

    def _save(self, text: str) -> None:
        secrets, name = self._bench.backend.secrets, self.secret

        def saved(in_keyring: bool) -> None:
            self.line.clear()
            self._show(bool(text), in_keyring)
            self.kept.emit()

        self._bench.background.run(lambda: secrets.keep(name, text), saved, self._bench.fail)

    def _show(self, is_kept: bool, in_keyring: bool = True) -> None:
        in_file = self.tr("kept in a private file: this machine has no keyring")
        self._state.setText((self.tr("kept") if in_keyring else in_file) if is_kept else self.tr("none"))
        set_tone(self._state, "good" if is_kept else "muted")
        self.line.setPlaceholderText("••••••••" if is_kept else "")
        self.forget.setEnabled(is_kept)
