"""The buyer in hand: who, how they stand and why, what they left, what the rep noted. All of it is private."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.commands import Answer, NoteBuyer, SetDoNotContact, SetStage
from desktop.rooms.memory import BuyerProfile, BuyerStage
from desktop.window.live.buyer_model import Guest
from desktop.window.live.buyer_words import place_name, score_lines, stage_name, subjects
from desktop.window.live.private import Lock
from desktop.window.parts import Elided, button, empty, headline, icon_button, label
from desktop.window.words import local_time

STAGES: tuple[BuyerStage, ...] = get_args(BuyerStage)
LONGEST_NOTE = 500
_LONG = re.compile(r"\S{16}")
"""After so many letters without a blank a label may break its line: an address, a hostile name."""


class BuyerDetails(QWidget):
    """`asked` carries commands on the buyer shown, `copied` a contact for the clipboard."""

    asked = Signal(object)
    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._guest: Guest | None = None
        self._name, self._company, self._where = Elided(), Elided(), Elided(tone="muted")
        headline(self._name, 1.1)
        self.stage = QComboBox()
        self.stage.addItems([stage_name(stage) for stage in STAGES])
        self.stage.setAccessibleName(self.tr("Stage"))
        self.stage.activated.connect(lambda at: self._ask(SetStage(self.buyer_id, STAGES[at])))
        self._score, self._reasons = label(), label("", "muted", wrap=True)
        self._facts = label("", wrap=True)
        self._contacts = QVBoxLayout()
        self.do_not_contact = QCheckBox(self.tr("Do not contact"))
        self.do_not_contact.clicked.connect(lambda on: self._ask(SetDoNotContact(self.buyer_id, on)))
        self._answered = button(self.tr("Answered"), "check", lambda: self._ask(Answer(self.buyer_id)))
        self._notes = label("", wrap=True)
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setPlaceholderText(self.tr("Add a note"))
        self.note.setAccessibleName(self.tr("Add a note on this buyer"))
        self.note.returnPressed.connect(self._add_note)
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("plain", "true")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        for part in (_line(self._name, Lock()), self._company, self._where):
            column.addWidget(part)
        column.addWidget(_line(self.stage, self._score))
        for part in (self._reasons, self._facts):
            column.addWidget(part)
        column.addLayout(self._contacts)
        for part in (_line(self.do_not_contact, self._answered), self._notes, self.note):
            column.addWidget(part)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setProperty("ring", "true")
        area.setAccessibleName(self.tr("Buyer"))
        nobody = label(self.tr("Choose a buyer or a line in Room."), "muted", wrap=True)
        nobody.setContentsMargins(16, 16, 16, 16)
        self._stack = QStackedLayout(self)
        for page in (nobody, area):
            self._stack.addWidget(page)

    @property
    def buyer_id(self) -> str:
        """Whom it shows; empty for nobody."""
        return self._guest.buyer.id if self._guest else ""

    def show_guest(self, guest: Guest | None) -> None:
        """Shows a buyer as they stand now; None for nobody."""
        if self._guest is None or guest is None or guest.buyer.id != self._guest.buyer.id:
            self.note.clear()
        self._guest = guest
        self._stack.setCurrentIndex(0 if guest is None else 1)
        if guest is None:
            return
        there = local_time(guest.country, datetime.now(UTC))
        said = self.tr("%1 there").replace("%1", there) if there else ""
        visits = self.tr("visit %n", "", guest.buyer.visits) if guest.buyer.visits > 1 else ""
        self._name.setText(guest.buyer.name or guest.buyer.id)
        self._company.setText(guest.buyer.company)
        self._company.setVisible(bool(guest.buyer.company))
        self._where.setText(" · ".join(part for part in (place_name(guest), said, visits) if part))
        self._show_profile(guest.profile or BuyerProfile(0, guest.buyer.id, "viewer"))

    def _show_profile(self, profile: BuyerProfile) -> None:
        self.stage.setCurrentIndex(STAGES.index(profile.stage))
        self._score.setText(self.tr("★ %1 of 100").replace("%1", str(profile.points)))
        _fill(self._reasons, score_lines(profile))
        facts = (
            (self.tr("Asked about: %1"), subjects(profile)),
            (self.tr("Quantities: %1"), profile.quantities),
            (self.tr("May mean: %1"), profile.products),
        )
        _fill(self._facts, (text.replace("%1", ", ".join(some)) for text, some in facts if some))
        self._show_contacts(profile.contacts)
        self.do_not_contact.setChecked(profile.do_not_contact)
        self._answered.setVisible(profile.unanswered > 0)
        _fill(self._notes, (f"– {note}" for note in profile.notes))

    def _show_contacts(self, contacts: tuple[str, ...]) -> None:
        empty(self._contacts)
        for contact in contacts:
            name = self.tr("Copy %1").replace("%1", contact)
            copy = icon_button(name, "copy", partial(self.copied.emit, contact))
            self._contacts.addWidget(_line(Elided(contact), copy))

    def _ask(self, command: object) -> None:
        if self._guest is not None:
            self.asked.emit(command)

    def _add_note(self) -> None:
        text = self.note.text().strip()
        if text and self._guest is not None:
            self.asked.emit(NoteBuyer(self.buyer_id, text))
            self.note.clear()


def _fill(where: QLabel, lines: Iterable[str]) -> None:
    text = "\n".join(lines)
    where.setText(_LONG.sub("\\g<0>\u200b", text))
    where.setVisible(bool(text))


def _line(*parts: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for part in parts:
        line.addWidget(part, 1 if isinstance(part, Elided | QLabel | QCheckBox) else 0)
    return row
