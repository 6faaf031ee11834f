"""The chat of the room: what buyers write, who waits for an answer, and a field for what came another way."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.commands import Answer, EnterByHand
from desktop.window.flow.view import FlowView
from desktop.window.letters import keep_height
from desktop.window.live.chat_delegate import ChatDelegate
from desktop.window.live.chat_model import CHAT_ROLE, ChatModel, Written
from desktop.window.parts import button, heading

LONGEST = 2_000
LOWEST_PX = 40


class ChatPanel(QWidget):
    """`asked` carries commands, `copied` a contact for the clipboard, `chosen` the buyer of the line in hand."""

    asked = Signal(object)
    copied = Signal(str)
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.model = ChatModel(self)
        self.view = FlowView("bottom")
        self.view.setMinimumHeight(LOWEST_PX)
        self.delegate = ChatDelegate(self.view)
        self.view.setItemDelegate(self.delegate)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Chat"))
        self.view.set_placeholder(self.tr("What buyers write appears here."))
        self.view.selectionModel().currentChanged.connect(self._show_current)
        self.view.activated.connect(lambda _: self.answer())
        self._newest = button(self.tr("To the newest"), "down", self.view.to_newest, "primary")
        self._newest.setVisible(False)
        self.view.away.connect(self._newest.setVisible)
        self._answered = button(self.tr("Answered"), "check", self.answer)
        self._contact = button(self.tr("Copy contact"), "copy", self._copy_contact)
        self.entry = QLineEdit()
        self.entry.setMaxLength(LONGEST)
        self.entry.setPlaceholderText(self.tr("By hand: Name (MX): what they wrote"))
        self.entry.setAccessibleName(self.tr("Enter a buyer or a line by hand"))
        self.entry.returnPressed.connect(self._enter)
        self._lay_out()
        self._show_buttons()

    def _lay_out(self) -> None:
        head = QWidget()
        keep_height(head, 40)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 4, 8, 4)
        row.addWidget(heading(self.tr("Chat"), 1.0))
        row.addStretch()
        for part in (self._newest, self._contact, self._answered):
            row.addWidget(part)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 0)
        foot.addWidget(self.entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def show_keys(self, answered: str) -> None:
        """Writes the key on its button."""
        self._answered.setText(" ".join((answered, self.tr("Answered"))).strip())

    def begin(self) -> None:
        """A new session: nothing was written yet."""
        self.model.begin()
        self._show_buttons()

    def note_time(self, now_ms: int) -> None:
        """The session's clock came to `now_ms`: those who wait wait longer."""
        self.delegate.now_ms = now_ms
        self.view.viewport().update()

    def current(self) -> Written | None:
        """The line in hand; None when no line was chosen."""
        line = self.view.currentIndex().data(CHAT_ROLE)
        return line if isinstance(line, Written) else None

    def answer(self) -> None:
        """The buyer of the line in hand, or else who waits longest, was answered."""
        line = self.current()
        buyer_id = line.buyer.id if line else self.model.waits_longest()
        if buyer_id:
            self.asked.emit(Answer(buyer_id))

    def refresh(self) -> None:
        """What waits or was found has changed."""
        self._show_buttons()

    def _show_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._show_buttons()
        line = current.data(CHAT_ROLE)
        if isinstance(line, Written):
            self.chosen.emit(line.buyer.id)

    def _show_buttons(self) -> None:
        line = self.current()
        self._answered.setEnabled(bool(self.model.waits_longest()))
        self._contact.setVisible(bool(line and line.contacts))

    def _copy_contact(self) -> None:
        line = self.current()
        if line and line.contacts:
            self.copied.emit("\n".join(line.contacts))

    def _enter(self) -> None:
        text = self.entry.text().strip()
        if text:
            self.asked.emit(EnterByHand(text))
            self.entry.clear()
