"""The light of a session and the panel that it opens: each part with a sign, what is so, and what to do."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.window.health.model import Finding, Light, first_fault, worst
from desktop.window.health.sentences import light_word, mended, part_name, said, short
from desktop.window.icons import glyph
from desktop.window.letters import grown
from desktop.window.look import Colours, colours_of
from desktop.window.parts import Tone, empty, heading, icon_button, label, scrolled, set_tone

SIGN_PX = 16
WIDTH_PX = 440
_MARKS: dict[Light, str] = {"good": "●", "note": "●", "late": "▲", "lost": "■"}
_SIGNS: dict[Light, str] = {"good": "check", "note": "waiting", "late": "warning", "lost": "cross"}
_TONES: dict[Light, Tone] = {"good": "good", "note": "muted", "late": "late", "lost": "lost"}


class HealthLight(QPushButton):
    """One light for everything: a shape and a word with its colour; pressed, it asks for the panel."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("kind", "light")
        self.light: Light = "good"
        self.show_findings((), "")

    def show_findings(self, findings: tuple[Finding, ...], key: str) -> None:
        """Shows the worst of `findings`, and how far behind captions are; `key` also opens the panel."""
        light, fault = worst(findings), first_fault(findings)
        behind = next((found.detail for found in findings if found.part == "delay"), "")
        parts = [self.tr("%1 s behind").replace("%1", behind)] if behind else []
        if fault is not None and fault.part != "delay":
            parts.insert(0, short(fault))
        elif any(found.code == "in-obs" for found in findings):
            parts.append(self.tr("OBS ok"))
        elif any(found.code == "off" for found in findings):
            parts.append(self.tr("OBS off"))
        text = f"{_MARKS[light]} {' · '.join(parts)}"
        if text == self.text():
            return
        self.light = light
        self.setVisible(bool(findings))
        self.setText(text)
        self.setAccessibleName(
            self.tr("Health: %1").replace("%1", f"{light_word(light)}, {' · '.join(parts)}")
        )
        tip = self.tr("What is so, and what to do")
        self.setToolTip(f"{tip} ({key})" if key else tip)
        self._colour(_TONES[light])

    def _colour(self, tone: Tone) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class HealthPanel(QFrame):
    """Hangs under the light, over the page and without taking its keys; `closed` when it is put away."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setProperty("panel", "true")
        self.setAccessibleName(self.tr("Health"))
        self._shown: tuple[Finding, ...] = ()
        self._lines: list[_Line] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._close = icon_button(self.tr("Close (Esc)"), "cross", self.put_away)
        self._lay_out()
        parent.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Health of this session")))
        head.addStretch()
        head.addWidget(self._close)
        inner = QWidget()
        inner.setProperty("plain", "true")
        across = QVBoxLayout(inner)
        across.setContentsMargins(0, 0, 0, 0)
        across.addLayout(self._rows)
        across.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 16)
        column.addLayout(head)
        column.addWidget(scrolled(inner), 1)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Lists `findings`; lines that stay are written anew in place, so that a reader is not disturbed."""
        if findings == self._shown:
            return
        self._shown = findings
        if len(findings) != len(self._lines):
            empty(self._rows)
            self._lines = [_Line() for _ in findings]
            for line in self._lines:
                self._rows.addWidget(line)
                line.show()
        for line, found in zip(self._lines, findings, strict=True):
            line.show_finding(found)
        if self.isVisible():
            self._place()

    def texts(self) -> tuple[str, ...]:
        """What is so, line by line."""
        return tuple(said(found) for found in self._shown)

    def toggle(self, under: QWidget) -> None:
        """Opens below `under`, or closes."""
        if self.isVisible():
            self.put_away()
            return
        self._under = under
        self.show()
        self._place()
        self.raise_()
        self._close.setFocus()

    def put_away(self) -> None:
        """Closes."""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays under its light while the page changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        page = self._page
        corner = self._under.mapTo(page, QPoint(self._under.width(), self._under.height() + 8))
        width = min(grown(WIDTH_PX), page.width() - 16)
        wanted = sum(line.height_for(width - 56) + self._rows.spacing() for line in self._lines)
        height = min(wanted + 64, page.height() - corner.y() - 8)
        self.setGeometry(max(8, min(corner.x(), page.width() - 8) - width), corner.y(), width, height)


class _Line(QWidget):
    """One part: its sign, its name with a word for the colour, what is so, what to do."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = _Sign()
        self._name = label()
        self._said = label("", wrap=True)
        self._mend = label("", "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self._name, self._said, self._mend):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_finding(self, found: Finding) -> None:
        mend = mended(found) if found.light != "good" else ""
        self._sign.show_light(found.light)
        self._name.setText(f"{part_name(found.part)} · {light_word(found.light)}")
        set_tone(self._name, _TONES[found.light])
        self._said.setText(said(found))
        self._mend.setText(mend)
        self._mend.setVisible(bool(mend))

    def height_for(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0


class _Sign(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._light: Light = "good"
        self.setFixedSize(QSize(SIGN_PX, SIGN_PX))

    def show_light(self, light: Light) -> None:
        self._light = light
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = _colour(self._light, colours_of(self.palette()))
        QPainter(self).drawPixmap(0, 0, glyph(_SIGNS[self._light], colour, SIGN_PX, self.devicePixelRatioF()))


def _colour(light: Light, colours: Colours) -> str:
    return {"good": colours.good, "note": colours.muted, "late": colours.late, "lost": colours.lost}[light]
