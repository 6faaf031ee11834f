"""When the computer took another microphone by itself: what happened, and the way on or back."""

from PySide6.QtCore import QObject, Signal

from asr.captions import InputChanged
from desktop.commands import SwitchMicrophone
from desktop.errors import Problem
from desktop.window.notice_bar import Notice, NoticeBar


class MicrophoneNotice(QObject):
    """`asked` carries `SwitchMicrophone`; the notice goes once the right microphone is heard."""

    asked = Signal(object)

    def __init__(self, notices: NoticeBar) -> None:
        super().__init__(notices)
        self._notices = notices
        self._change = InputChanged(0, "")
        self._text = ""

    def take(self, event: object) -> bool:
        """Whether `event` is told here and nowhere else."""
        match event:
            case InputChanged():
                self._change = event
                self._notices.withdraw(self._text)
            case Problem(code="microphone-moved"):
                self._tell(event)
                return True
        return False

    def _tell(self, problem: Problem) -> None:
        new, old = self._change.device, self._change.instead_of
        self._text = problem.text
        self._notices.tell(
            Notice(
                "late",
                problem.text,
                problem.hint,
                self.tr("Use it"),
                lambda: self.asked.emit(SwitchMicrophone(new)),
                self.tr("Go back"),
                lambda: self.asked.emit(SwitchMicrophone(old)),
            )
        )
