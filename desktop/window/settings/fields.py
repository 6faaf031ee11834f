"""Controls that each hold one field of the settings: they show its value and say when the rep chose another."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIntValidator, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.window.letters import keep_width
from desktop.window.wrapping import WrappedTick

Value = str | int | bool | tuple[str, ...] | None


class Tick(WrappedTick):
    """Yes or no."""

    chosen = Signal(str, object)

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.name = name
        self.clicked.connect(lambda on: self.chosen.emit(self.name, on))

    def show_value(self, value: object) -> None:
        """Shows what is kept."""
        self.setChecked(bool(value))


class Drop(QComboBox):
    """One of several values; the wheel scrolls the page and never changes it."""

    chosen = Signal(str, object)

    def __init__(self, name: str, choices: Sequence[tuple[str, str | None]] = ()) -> None:
        super().__init__()
        self.name = name
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        self.offer(choices)
        self.activated.connect(lambda: self.chosen.emit(self.name, self.currentData()))

    def offer(self, choices: Sequence[tuple[str, str | None]]) -> None:
        """Lists `choices`, as shown and as kept; what was chosen stays chosen."""
        before = self.currentData()
        self.clear()
        for text, value in choices:
            self.addItem(text, value)
        self.show_value(before)

    def show_value(self, value: object) -> None:
        """Shows what is kept, also where it is not in the list (a device that is unplugged)."""
        at = self.findData(value)
        if at < 0 and value:
            self.addItem(str(value), value)
            at = self.count() - 1
        self.setCurrentIndex(max(at, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to the page."""
        event.ignore()


class Line(QLineEdit):
    """A text, taken when the rep leaves it or presses Return."""

    chosen = Signal(str, object)

    def __init__(self, name: str, hint: str = "", most_letters: int = 200) -> None:
        super().__init__()
        self.name = name
        self.setPlaceholderText(hint)
        self.setMaxLength(most_letters)
        self._shown = ""
        self.editingFinished.connect(self._take)

    def show_value(self, value: object) -> None:
        """Shows what is kept."""
        self._shown = self.written(value)
        self.setText(self._shown)

    def written(self, value: object) -> str:
        """`value` as it is typed."""
        return str(value)

    def read(self) -> Value:
        """What was typed as it is kept."""
        return self.text().strip()

    def _take(self) -> None:
        if self.text() != self._shown:
            self._shown = self.text()
            self.chosen.emit(self.name, self.read())


class Number(Line):
    """A whole number within bounds; out of them, what was kept comes back."""

    def __init__(self, name: str, lowest: int, highest: int) -> None:
        super().__init__(name)
        self.setValidator(QIntValidator(lowest, highest, self))
        keep_width(self, 96)

    def read(self) -> Value:
        """The number."""
        return int(self.text())

    def focusOutEvent(self, event: object) -> None:
        """What is no number goes back to what was kept."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        if not self.hasAcceptableInput():
            self.setText(self._shown)


class Several(Line):
    """Texts, parted by commas, semicolons or their Chinese forms."""

    def written(self, value: object) -> str:
        """Parted by commas."""
        return ", ".join(str(one) for one in value) if isinstance(value, tuple) else ""

    def read(self) -> Value:
        """Without empty ones, each once."""
        text = self.text()
        for sign in "，;；、":
            text = text.replace(sign, ",")
        return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


class Codes(Several):
    """Codes of countries, in capitals."""

    def read(self) -> Value:
        """In capitals."""
        parts = super().read()
        return tuple(str(part).upper() for part in parts) if isinstance(parts, tuple) else ()


Field = Tick | Drop | Line


def is_field(one: QObject) -> bool:
    """Whether `one` holds a field of the settings."""
    return isinstance(one, Tick | Drop | Line)
