"""Who came: a list to narrow, and beside it all that is known of one of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.window.field import Field
from desktop.window.live.private import Lock
from desktop.window.parts import announce, heading, icon_button
from desktop.window.review.entry import Entries, Entry, Place, entries_of
from desktop.window.review.entry_list import EntryList
from desktop.window.review.rows import details
from desktop.window.review.shown import CROWDS, Crowd, Shown
from desktop.window.review.tab_order import tab_through


class PeoplePanel(QWidget):
    """`jump_asked` carries a `Place`; `save_asked` and `erase_asked` the id and name of a buyer."""

    jump_asked = Signal(object)
    save_asked = Signal(str)
    erase_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self.list = EntryList(self.tr("Who came"), self.tr("Nobody came to this session."))
        self.about = EntryList(self.tr("About the chosen buyer"), self.tr("Choose somebody on the left."))
        self.narrow = Field(self.tr("Narrow the list"), self.tr("Name, company, contact …"))
        self.narrow.setClearButtonEnabled(True)
        self.narrow.textChanged.connect(self.list.narrow)
        self.narrow.left.connect(self._leave)
        self.crowd = QComboBox()
        self.crowd.setMinimumContentsLength(12)
        self.crowd.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.crowd.setAccessibleName(self.tr("Which of them"))
        for crowd in CROWDS:
            self.crowd.addItem(self._crowd_name(crowd), crowd)
        self.crowd.currentIndexChanged.connect(self._show_crowd)
        self._copy = icon_button(self.tr("Copy their contacts"), "copy", self._copy_contacts)
        self._save = icon_button(
            self.tr("Save all that is kept of them, as one file"), "file", self._ask_save
        )
        self._erase = icon_button(self.tr("Erase them from every session…"), "trash", self._ask_erase)
        self.list.chosen.connect(self._show_person)
        self.list.opened.connect(lambda _: self.about.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.about.opened.connect(self._jump)
        self._lay_out()
        self._show_person(None)

    def _crowd_name(self, crowd: Crowd) -> str:
        return {
            "all": self.tr("As they came"),
            "best": self.tr("Best score first"),
            "overseas": self.tr("From overseas"),
            "asked": self.tr("Who wrote"),
            "contact": self.tr("Who left a contact"),
        }[crowd]

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 8, 8)
        bar.setSpacing(8)
        bar.addWidget(self.narrow, 1)
        bar.addWidget(self.crowd)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.list, 1)
        acts = QHBoxLayout()
        acts.setContentsMargins(16, 8, 16, 8)
        acts.setSpacing(8)
        acts.addWidget(Lock())
        acts.addWidget(heading(self.tr("About them"), 1.0), 1)
        for part in (self._copy, self._save, self._erase):
            acts.addWidget(part)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 8)
        beside.setSpacing(0)
        beside.addLayout(acts)
        beside.addWidget(self.about, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([500, 420])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        tab_through(
            self.narrow, self.crowd, self.list.view, self._copy, self._save, self._erase, self.about.view
        )

    def show_session(self, shown: Shown) -> None:
        """Shows who came to a session, the first of them beside."""
        self._shown = shown
        self.narrow.clear()
        self.crowd.setCurrentIndex(0)
        self._show_crowd()

    def _show_crowd(self) -> None:
        if self._shown is not None:
            self.list.show_entries(self._shown.people[self.crowd.currentData()])
            self.list.choose(0 if self.list.model.rowCount() else -1)

    def choose(self, buyer_id: str) -> None:
        """Goes to one of them."""
        self.narrow.clear()
        self.crowd.setCurrentIndex(0)
        self.list.choose(self.list.model.row_of(buyer_id))

    def _show_person(self, entry: Entry | None) -> None:
        visitor = self._shown.visitors.get(entry.place.buyer_id) if self._shown and entry else None
        self.about.show_entries(entries_of(details(visitor)) if visitor else Entries())
        self._copy.setEnabled(bool(visitor and visitor.profile and visitor.profile.contacts))
        for part in (self._save, self._erase):
            part.setEnabled(visitor is not None)

    def _copy_contacts(self) -> None:
        entry = self.list.current()
        visitor = self._shown.visitors.get(entry.place.buyer_id) if self._shown and entry else None
        if visitor and visitor.profile:
            QApplication.clipboard().setText("\n".join(visitor.profile.contacts))
            announce(self._copy, self.tr("Copied"))

    def _ask_save(self) -> None:
        entry = self.list.current()
        if entry is not None:
            self.save_asked.emit(entry.place.buyer_id)

    def _ask_erase(self) -> None:
        entry = self.list.current()
        if entry is not None:
            self.erase_asked.emit(entry.place.buyer_id, entry.head)

    def _jump(self, entry: Entry) -> None:
        if entry.place != Place():
            self.jump_asked.emit(entry.place)

    def _leave(self) -> None:
        self.narrow.clear()
        self.list.view.setFocus(Qt.FocusReason.TabFocusReason)
