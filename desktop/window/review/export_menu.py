"""The export button: its menu offers the review page and each language of a session in each kind of file."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from desktop.sessions.transcript import SessionSummary
from desktop.window.words import format_name, language_name

SOURCE = "source"
BILINGUAL = "bilingual"
ALL = "all"
PAGE = "html"
"""The format that is the whole review, not only what was said."""


class ExportButton(QPushButton):
    """Emits `chosen(session id, format, language)`."""

    chosen = Signal(str, str, str)

    def __init__(self, formats: tuple[str, ...]) -> None:
        super().__init__(self.tr("Export…"))
        self._formats = formats
        self._session: SessionSummary | None = None
        self.setProperty("glyph", "export")
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self)
        self.clicked.connect(self._open)
        self.set_session(None)

    def set_session(self, session: SessionSummary | None) -> None:
        """Offers the languages of `session`."""
        self._session = session
        self.setEnabled(session is not None)
        self._menu.clear()
        if session is None:
            return
        if PAGE in self._formats:
            self._menu.addAction(format_name(PAGE)).triggered.connect(partial(self._choose, PAGE, ALL))
            self._menu.addSeparator()
        self._add(self.tr("As spoken (%1)").replace("%1", language_name(session.source_language)), SOURCE)
        if session.targets:
            self._add(self.tr("Bilingual"), BILINGUAL)
        if len(session.targets) > 1:
            self._add(self.tr("All languages"), ALL)
        for code in session.targets:
            self._add(language_name(code), code)

    def _add(self, name: str, language: str) -> None:
        menu = self._menu.addMenu(name.replace("&", "&&"))
        for form in self._formats:
            if form != PAGE:
                menu.addAction(format_name(form)).triggered.connect(partial(self._choose, form, language))

    def _choose(self, form: str, language: str, *_: object) -> None:
        if self._session is not None:
            self.chosen.emit(self._session.id, form, language)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
