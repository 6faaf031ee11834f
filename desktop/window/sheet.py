"""The style sheet: what Fusion does not say about buttons, panels and lists."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop.window.look import Colours

_SHEET = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px; }
QWidget[panel="true"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QLabel { background: transparent; border: none; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="late"] { color: $late; }
QLabel[tone="lost"] { color: $lost; }
QLabel[tone="accent"] { color: $accent; }
QLabel:disabled { color: $muted; }
QPushButton { background: $raised; color: $text; border: 1px solid $edge; border-radius: 6px;
  padding: 5px 12px; min-height: 20px; }
QPushButton:hover { background: $accent_soft; border-color: $accent; }
QPushButton:pressed { background: $selection; }
QPushButton:checked { background: $accent_soft; border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled { color: $muted; background: $window; border-color: $line; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[big="true"] { min-height: 36px; }
QPushButton[kind="primary"]:hover { border: 2px solid $text; padding: 4px 11px; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton[kind="primary"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[kind="stop"] { color: $lost; border-color: $lost; font-weight: 600; }
QPushButton[kind="stop"]:hover { background: $lost_soft; }
QPushButton[kind="stop"]:disabled { color: $muted; border-color: $line; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent;
  padding: 5px 8px; }
QPushButton[kind="quiet"]:hover { background: $accent_soft; }
QPushButton[kind="quiet"]:checked { background: $late_soft; border-color: $late; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; padding: 4px 7px; }
QPushButton[kind="light"] { background: transparent; border-color: $edge; font-weight: 600; }
QPushButton[kind="light"]:hover { background: $accent_soft; border-color: $accent; }
QPushButton[kind="light"][tone="good"] { color: $good; }
QPushButton[kind="light"][tone="late"] { color: $late; background: $late_soft; border-color: $late; }
QPushButton[kind="light"][tone="lost"] { color: $lost; background: $lost_soft; border-color: $lost; }
QLineEdit, QComboBox { background: $panel; color: $text; border: 1px solid $edge; border-radius: 6px;
  padding: 4px 8px; min-height: 22px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit { placeholder-text-color: $muted; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 3px 7px; }
QLineEdit:disabled, QComboBox:disabled { color: $muted; background: $window; border-color: $line; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url("$pictures/arrow-$look.svg"); width: 12px; height: 12px; }
QCheckBox, QRadioButton { background: transparent; spacing: 8px; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; background: $panel;
  border: 1px solid $edge; border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:disabled { background: $window; border-color: $line; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$pictures/tick-$look.svg"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url("$pictures/dot-$look.svg"); }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; width: 12px; height: 12px; }
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus { border: 2px solid $text; }
QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $line;
  selection-background-color: $selection; selection-color: $text; outline: none; }
QMenu { background: $raised; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::separator { height: 1px; background: $line; margin: 4px; }
QAbstractScrollArea { background: $panel; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget[plain="true"] { background: transparent; }
QAbstractItemView { background: $panel; color: $text; border: 1px solid transparent; outline: none; }
QAbstractItemView[ring="true"]:focus { border: 1px solid $accent; }
QScrollArea[ring="true"] { border: 1px solid transparent; }
QScrollArea[ring="true"]:focus { border: 1px solid $accent; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent;
  padding: 8px 12px; margin: 0 4px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:selected:focus { border: 2px solid $accent; border-radius: 6px; padding: 6px 10px 8px 10px; }
QListWidget[nav="true"] { background: transparent; }
QListWidget[nav="true"]::item { border-radius: 6px; padding-left: 8px; }
QListWidget[box="true"] { border: 1px solid $edge; border-radius: 6px; padding: 3px; }
QListWidget[box="true"]:focus { border: 2px solid $accent; padding: 2px; }
QListWidget[box="true"]::item { padding: 4px; border-radius: 4px; }
QListWidget::item:hover { background: $accent_soft; color: $text; }
QListWidget::item:selected { background: $selection; color: $text; }
QListWidget[nav="true"]:focus { border: 1px solid $accent; border-radius: 8px; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $edge; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $edge; border-radius: 4px; min-width: 32px; margin: 2px; }
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QWidget[bar="late"] { background: $late_soft; border: 1px solid $late; border-radius: 8px; }
QWidget[bar="lost"] { background: $lost_soft; border: 1px solid $lost; border-radius: 8px; }
QWidget[bar="note"] { background: $accent_soft; border: 1px solid $accent; border-radius: 8px; }
""")


def style_sheet(colours: Colours, look: Literal["light", "dark"], pictures: Path) -> str:
    """The sheet in `colours`; `pictures` is the folder of the small ones that go with `look`."""
    named = {name: getattr(colours, name) for name in colours.__slots__}
    return _SHEET.substitute(named, look=look, pictures=pictures.as_posix())
