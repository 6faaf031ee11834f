"""The user guide, read in a window of the app: the pages of docs/guide in the language of the window."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from desktop.paths import ASSETS
from desktop.window.words import window_language

GUIDE = ASSETS.parent / "docs" / "guide"


def guide_path(page: str) -> Path | None:
    """The file that speaks of `page`, or the first page; None where the guide is not installed."""
    folder = GUIDE / window_language()
    found = (path for path in (folder / f"{page}.md", folder / "index.md") if path.is_file())
    return next(found, None)


class GuideReader(QDialog):
    """Follows links between the pages only: nothing is fetched."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("User guide"))
        self._text = QTextBrowser()
        self._text.setOpenExternalLinks(False)
        self._text.document().setDocumentMargin(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        self.resize(760, 720)

    def show_page(self, page: str) -> None:
        """Opens at `page`."""
        path = guide_path(page)
        if path is not None:
            self._text.setSource(QUrl.fromLocalFile(str(path)))
        self.show()
        self.raise_()

    def title(self) -> str:
        """The first heading of the page that is open."""
        return self._text.document().firstBlock().text()
