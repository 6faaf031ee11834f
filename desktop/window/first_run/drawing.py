"""A drawn picture of OBS: where a browser source is added and where the address is pasted."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.window.letters import grown, plain
from desktop.window.look import Colours, colours_of

WIDTH_PX, HEIGHT_PX = 600, 232


class ObsPicture(QWidget):
    """Two panes, numbered: the plus under Sources, then the field of the address."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            self.tr(
                "In OBS: press plus under Sources, choose Browser, paste the address, width 1920, height 1080."
            )
        )

    def sizeHint(self) -> QSize:
        """As it is drawn."""
        return QSize(grown(WIDTH_PX), grown(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """It shrinks with the window, never below half."""
        return QSize(WIDTH_PX // 2, grown(HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(grown(WIDTH_PX), self.width()) / WIDTH_PX
        painter.scale(scale, scale)
        painter.setFont(plain(self.font()))
        colours = colours_of(self.palette())
        self._sources(painter, colours)
        _arrow(painter, colours, QPointF(236, 116), QPointF(268, 116))
        self._properties(painter, colours)

    def _sources(self, painter: QPainter, colours: Colours) -> None:
        _pane(painter, colours, QRectF(8, 8, 216, 216), self.tr("Sources"))
        rows = (self.tr("Camera"), self.tr("Desk picture"), self.tr("Browser"))
        for at, text in enumerate(rows):
            row = QRectF(24, 52 + at * 32, 184, 28)
            if at == 2:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent_soft))
                painter.drawRoundedRect(row, 4, 4)
            painter.setPen(QColor(colours.text if at == 2 else colours.muted))
            painter.drawText(row.adjusted(8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(24, 184, 28, 28), 4, 4)
        painter.drawLine(QPointF(32, 198), QPointF(44, 198))
        painter.drawLine(QPointF(38, 192), QPointF(38, 204))
        _number(painter, colours, QPointF(72, 198), "1")

    def _properties(self, painter: QPainter, colours: Colours) -> None:
        _pane(painter, colours, QRectF(280, 8, 312, 216), self.tr("Properties of the browser source"))
        fields = (
            ("URL", "http://127.0.0.1:8951/o/…"),
            (self.tr("Width"), "1920"),
            (self.tr("Height"), "1080"),
        )
        for at, (name, value) in enumerate(fields):
            top = 56 + at * 40
            painter.setPen(QColor(colours.muted))
            painter.drawText(QRectF(296, top, 64, 28), Qt.AlignmentFlag.AlignVCenter, name)
            wanted = at == 0
            painter.setPen(QPen(QColor(colours.accent if wanted else colours.edge), 2 if wanted else 1))
            painter.setBrush(QColor(colours.accent_soft if wanted else colours.panel))
            box = QRectF(360, top, 184 if wanted else 72, 28)
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(colours.text))
            painter.drawText(box.adjusted(8, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, value)
        _number(painter, colours, QPointF(566, 70), "2")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(QRectF(512, 184, 64, 28), 4, 4)
        painter.setPen(QColor(colours.on_accent))
        painter.drawText(QRectF(512, 184, 64, 28), Qt.AlignmentFlag.AlignCenter, self.tr("OK"))
        _number(painter, colours, QPointF(494, 198), "3")


def _pane(painter: QPainter, colours: Colours, box: QRectF, title: str) -> None:
    painter.setPen(QPen(QColor(colours.edge), 1))
    painter.setBrush(QColor(colours.panel))
    painter.drawRoundedRect(box, 8, 8)
    painter.setPen(QColor(colours.text))
    painter.drawText(
        QRectF(box.left() + 16, box.top() + 8, box.width() - 32, 24), Qt.AlignmentFlag.AlignVCenter, title
    )
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.drawLine(QPointF(box.left(), box.top() + 36), QPointF(box.right(), box.top() + 36))


def _number(painter: QPainter, colours: Colours, middle: QPointF, text: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawEllipse(middle, 12, 12)
    painter.setPen(QColor(colours.on_accent))
    painter.drawText(QRectF(middle.x() - 12, middle.y() - 12, 24, 24), Qt.AlignmentFlag.AlignCenter, text)


def _arrow(painter: QPainter, colours: Colours, start: QPointF, end: QPointF) -> None:
    painter.setPen(QPen(QColor(colours.accent), 2))
    painter.drawLine(start, end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    head = (
        QPointF(end.x() + 6, end.y()),
        QPointF(end.x() - 4, end.y() - 6),
        QPointF(end.x() - 4, end.y() + 6),
    )
    painter.drawPolygon(QPolygonF(list(head)))
