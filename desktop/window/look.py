"""How the window looks: two sets of colours, one accent, an 8-pixel grid; follows light and dark of the system."""

import os
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.window.icons import FOLDER, icon
from desktop.window.sheet import style_sheet

GRID_PX = 8
"""Every distance in the window is a multiple of this, or half of it."""


CHINESE = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
"""Faces that Windows, macOS and Linux bring, in this order."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by meaning; text colours reach a contrast of 4.5 on `window`, `panel` and the soft grounds they use."""

    window: str
    panel: str
    raised: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    accent_soft: str
    good: str
    late: str
    lost: str
    late_soft: str
    lost_soft: str
    selection: str


LIGHT = Colours(
    window="#f3f5f8",
    panel="#ffffff",
    raised="#ffffff",
    text="#14181f",
    muted="#59616d",
    line="#dce1e8",
    edge="#7d8693",
    accent="#0a5fc2",
    on_accent="#ffffff",
    accent_soft="#e6f0fc",
    good="#17733a",
    late="#865300",
    lost="#b3261e",
    late_soft="#fff4dc",
    lost_soft="#fdeceb",
    selection="#d3e5fb",
)
DARK = Colours(
    window="#14171b",
    panel="#1b1f24",
    raised="#23282f",
    text="#eceff3",
    muted="#a3acb9",
    line="#2f353d",
    edge="#737d8a",
    accent="#6fb1ff",
    on_accent="#071a30",
    accent_soft="#1c2f47",
    good="#62cf88",
    late="#f1bd58",
    lost="#ff8a80",
    late_soft="#33290f",
    lost_soft="#3b1d1c",
    selection="#213a59",
)


def colours_of(palette: QPalette) -> Colours:
    """The set that `palette` was made of."""
    return DARK if palette.window().color().lightness() < 128 else LIGHT


def palette_of(colours: Colours) -> QPalette:
    """The palette that Fusion draws with."""
    palette, role = QPalette(), QPalette.ColorRole
    for name, value in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.panel),
        (role.AlternateBase, colours.window),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.BrightText, colours.lost),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.Accent, colours.accent),
        (role.Mid, colours.line),
    ):
        palette.setColor(name, QColor(value))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.muted))
    return palette


def with_chinese(font: QFont) -> QFont:
    """`font` with a Chinese face named after it: left to itself, Qt may take the bold one for regular text."""
    known = set(QFontDatabase.families())
    made = QFont(font)
    made.setFamilies([QFontInfo(font).family(), *(family for family in CHINESE if family in known)])
    return made


class Look(QObject):
    """Dresses the application and dresses it again when the system goes light or dark.

    `DESKCAST_LOOK=light` or `dark` decides for desktops that do not tell their programs.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._system_dark = app.palette().window().color().lightness() < 128
        app.setStyle("Fusion")
        app.setFont(with_chinese(app.font()))
        self.apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply)
        app.installEventFilter(self)

    def apply(self) -> None:
        """Sets palette, style sheet and icons."""
        colours = DARK if self._dark() else LIGHT
        self._app.setPalette(palette_of(colours))
        self._app.setStyleSheet(style_sheet(colours, "dark" if colours is DARK else "light", FOLDER))
        for widget in self._app.allWidgets():
            _dress(widget)

    def _dark(self) -> bool:
        forced = os.environ.get("DESKCAST_LOOK", "")
        if forced in ("light", "dark"):
            return forced == "dark"
        scheme = QGuiApplication.styleHints().colorScheme()
        return self._system_dark if scheme == Qt.ColorScheme.Unknown else scheme == Qt.ColorScheme.Dark

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Gives each button its icon in the colours of the day when it is first shown."""
        if event.type() == QEvent.Type.Polish:
            _dress(watched)
        return False


def _dress(widget: QObject) -> None:
    name = widget.property("glyph")
    if not name or not isinstance(widget, QAbstractButton):
        return
    colours = colours_of(QApplication.palette())
    primary = widget.property("kind") == "primary"
    widget.setIcon(icon(str(name), colours.on_accent if primary else colours.text, colours.muted))
