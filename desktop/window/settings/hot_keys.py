"""Hot keys: each act with its key here and in other programs, changed by pressing another one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from desktop.window.keys.actions import ACTIONS, bindings, meaning, normal, shown
from desktop.window.keys.outside import Standing, said
from desktop.window.letters import grown, keep_width
from desktop.window.parts import button, label
from desktop.window.settings.section import Bench, Section, Verdict

if TYPE_CHECKING:
    from desktop.settings import Settings

KEY_PX = 136
_ALONE = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_ERASE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class KeyButton(QPushButton):
    """Press it, then the new key. Esc keeps the old one, Backspace takes the key away."""

    pressed_key = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._key = ""
        self._words = ""
        self._waits = False
        keep_width(self, KEY_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._ask)

    def show_key(self, key: str, words: str = "") -> None:
        """Shows `key`, in Qt's portable form; `words` are what the desktop calls the key that it gave instead."""
        self._key = key
        self._words = words
        if self._waits:
            return
        told = words or shown(key)
        self.setText(
            self.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, self.width() - grown(24)) or "–"
        )
        self.setToolTip(self.tr("Asked for: %1").replace("%1", shown(key)) if words else "")
        self.setAccessibleName(f"{self._name}: {told or self.tr('no key')}")

    def _ask(self) -> None:
        self._waits = True
        self.setText(self.tr("Press a key…"))
        self.grabKeyboard()

    def event(self, event: QEvent) -> bool:
        """While it waits, no shortcut of the window takes the key away."""
        if self._waits and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self._waits and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing was pressed: the old key stays."""
        if self._waits:
            self._end(self._key)
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ALONE:
            return
        if key == Qt.Key.Key_Escape or key == Qt.Key.Key_Tab:
            self._end(self._key)
        elif key in _ERASE and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._end("")
        else:
            pressed = QKeySequence(
                QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key)
            )
            self._end(normal(pressed.toString(QKeySequence.SequenceFormat.PortableText)))

    def _end(self, key: str) -> None:
        before = self._key
        self._waits = False
        self.releaseKeyboard()
        self.show_key(key, self._words if key == before else "")
        if key != before:
            self.pressed_key.emit(key)


class HotKeysSection(Section):
    """Changes apply as soon as a key was pressed; keys that two acts want are named.

    Where the desktop decides about the keys in other programs, asks to have it ask now, or to open its own page.
    """

    agree_asked = Signal()
    change_asked = Signal()
    left = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.conflicts, self.outside_note = Verdict(), Verdict()
        self.inside: dict[str, KeyButton] = {}
        self.outside: dict[str, KeyButton] = {}
        self._changed: dict[str, dict[str, str]] = {"keys": {}, "keys_outside": {}}
        self._spelled: Mapping[str, str] = {}
        column = self.group(
            "",
            self.tr(
                "Press a key's button, then the new key. Backspace takes it away, Esc leaves it as it is."
            ),
        )
        column.addWidget(self.conflicts)
        column.addWidget(self.outside_note)
        self.agree = button(self.tr("Ask the desktop now"), "check", self.agree_asked.emit)
        self.change = button(self.tr("Change them in the desktop"), "settings", self.change_asked.emit)
        self.buttons(self.agree, self.change)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        for at, text in enumerate((self.tr("In this window"), self.tr("In other programs"))):
            grid.addWidget(label(text, "muted"), 0, at + 1)
        for row, action in enumerate(ACTIONS, start=1):
            grid.addWidget(label(meaning(action.id), wrap=True), row, 0)
            self._add(grid, row, 1, action.id)
            if action.place == "live" or action.outside:
                self._add(grid, row, 2, action.id)
        column.addWidget(table)
        self.close_column()
        self.show_standing(Standing())

    def leave(self) -> None:
        """The keys of other programs are asked for no longer than they are on show."""
        self.left.emit()

    def show_standing(self, standing: Standing) -> None:
        """Says what became of the keys in other programs and names those that the desktop gave."""
        why = said(standing)
        self.outside_note.say(why.text, "late" if standing.lack else "muted", why.hint)
        self.agree.setVisible(standing.decides and not standing.changeable)
        self.change.setVisible(standing.changeable)
        self._spelled = standing.spelled
        self._show_outside()

    def _add(self, grid: QGridLayout, row: int, column: int, act: str) -> None:
        into, field = (self.inside, "keys") if column == 1 else (self.outside, "keys_outside")
        place = self.tr("In this window") if column == 1 else self.tr("In other programs")
        made = KeyButton(f"{meaning(act)}, {place}")
        made.pressed_key.connect(lambda key: self._take(field, act, key))
        into[act] = made
        grid.addWidget(made, row, column)

    @property
    def names(self) -> tuple[str, ...]:
        """Both sets of keys."""
        return ("keys", "keys_outside")

    def show_settings(self, settings: Settings) -> None:
        """Shows the keys in use and names conflicts."""
        self._changed = {"keys": dict(settings.keys), "keys_outside": dict(settings.keys_outside)}
        used = bindings(settings.keys, settings.keys_outside)
        for act, one in self.inside.items():
            one.show_key(used.inside[act])
        self._show_outside()
        lines = [
            self.tr("%1 is wanted by two: %2, and %3.")
            .replace("%1", shown(one.key))
            .replace("%2", meaning(one.first))
            .replace("%3", meaning(one.second))
            for one in used.conflicts()
        ]
        self.conflicts.say(
            "\n".join(lines), "lost", self.tr("Neither works until one has another key.") if lines else ""
        )

    def _show_outside(self) -> None:
        used = replace(bindings({}, self._changed["keys_outside"]), spelled=self._spelled)
        for act, one in self.outside.items():
            one.show_key(used.outside[act], used.shown_outside(act) if act in self._spelled else "")

    def _take(self, field: str, act: str, key: str) -> None:
        begins = {action.id: (action.key if field == "keys" else action.outside) for action in ACTIONS}
        fresh = self._changed[field] | {act: key}
        if normal(begins[act]) == key:
            del fresh[act]
        self.changed.emit(field, fresh)
