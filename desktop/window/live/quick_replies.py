"""The nine quick replies to the buyer in hand, each copied by one key; the rep sends them, never the app."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desktop.rooms.memory import Draft, RepliesDrafted
from desktop.window.flow.text import elided, is_right_to_left, isolated
from desktop.window.flow.view import FlowView
from desktop.window.live.alert_words import reply_name
from desktop.window.live.marks import as_plain_tip, ground
from desktop.window.look import colours_of
from desktop.window.parts import Elided, heading
from desktop.window.words import language_name

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
DRAFT_ROLE = Qt.ItemDataRole.UserRole + 1
KEY_ROLE = Qt.ItemDataRole.UserRole + 2
LEFT_PX, PAD_PX = 16, 4
SLOTS = 9


class RepliesModel(QAbstractListModel):
    """The drafts by their slots."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts: tuple[Draft, ...] = ()
        self.keys: Mapping[str, str] = {}

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """Number of drafts."""
        return 0 if parent.isValid() else len(self._drafts)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The `Draft`, its key, or its text."""
        if not 0 <= index.row() < len(self._drafts):
            return None
        draft = self._drafts[index.row()]
        if role == DRAFT_ROLE:
            return draft
        if role == KEY_ROLE:
            return self.keys.get(f"reply-{draft.slot}", "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{reply_name(draft.key)}: {draft.text}"
        return draft.text if role == Qt.ItemDataRole.DisplayRole else None

    def take(self, drafts: tuple[Draft, ...]) -> None:
        """Other drafts."""
        self.beginResetModel()
        self._drafts = drafts
        self.endResetModel()

    def draft(self, slot: int) -> Draft | None:
        """The draft of key `slot`."""
        return next((draft for draft in self._drafts if draft.slot == slot), None)


class _ReplyDelegate(QStyledItemDelegate):
    """Its key, what it is about, and the beginning of its text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One line."""
        return QSize(option.rect.width(), QFontMetrics(option.font).height() + 2 * PAD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one reply."""
        draft: Draft = index.data(DRAFT_ROLE)
        colours, metrics = colours_of(option.palette), QFontMetrics(option.font)
        painter.save()
        ground(painter, option, colours)
        key = str(index.data(KEY_ROLE))
        line = option.rect.adjusted(LEFT_PX, 0, -LEFT_PX, 0)
        painter.setPen(QColor(colours.accent))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, key)
        line.setLeft(line.left() + metrics.horizontalAdvance("Alt+0") + 12)
        painter.setPen(QColor(colours.text))
        align = Qt.AlignmentFlag.AlignRight if is_right_to_left(draft.text) else Qt.AlignmentFlag.AlignLeft
        text = elided(painter, isolated(draft.text), line.width())
        painter.drawText(line, align | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Shows all of the text."""
        draft: Draft | None = index.data(DRAFT_ROLE)
        if event.type() != QEvent.Type.ToolTip or draft is None:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), as_plain_tip(f"{reply_name(draft.key)}\n{draft.text}"), view)
        return True


class QuickReplies(QWidget):
    """`copied` carries the text of a reply for the clipboard."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.model = RepliesModel(self)
        self.view = FlowView("top")
        self.view.setItemDelegate(_ReplyDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Quick replies"))
        self.view.set_placeholder(self.tr("Choose a buyer: their replies appear here, in their language."))
        self.view.activated.connect(lambda index: self.copied.emit(str(index.data())))
        self.view.clicked.connect(lambda index: self.copied.emit(str(index.data())))
        self._to = Elided(tone="muted")
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 0)
        head.setSpacing(12)
        head.addWidget(heading(self.tr("Quick replies"), 1.0))
        head.addWidget(self._to, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.view)
        self.view.setMinimumHeight(3 * self._step_px())

    def _step_px(self) -> int:
        return self.fontMetrics().height() + 2 * PAD_PX

    def full_height(self) -> int:
        """What all nine take, with the heading."""
        return (SLOTS + 1) * self._step_px() + 16

    def begin(self) -> None:
        """A new session: nobody to reply to."""
        self.model.take(())
        self._to.setText("")

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Writes the keys before the replies."""
        self.model.keys = keys
        self.view.viewport().update()

    def take(self, drafted: RepliesDrafted, name: str) -> None:
        """The replies to the buyer called `name`."""
        self.model.take(drafted.drafts)
        language = language_name(drafted.drafts[0].language) if drafted.drafts else ""
        self._to.setText(" · ".join(part for part in (isolated(name), language, drafted.model) if part))

    def copy(self, slot: int) -> None:
        """Copies the reply of key `slot`."""
        draft = self.model.draft(slot)
        if draft is not None:
            self.copied.emit(draft.text)
