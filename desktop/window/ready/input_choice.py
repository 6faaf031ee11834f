"""Where the speech comes from: a microphone of this machine, or a recording that is chosen or dropped here."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)

from asr.captions import Level
from desktop.window.backend import MICROPHONE, Device
from desktop.window.live.level_meter import LevelMeter
from desktop.window.parts import NAMES_PX, Elided, button, icon_button

RECORDINGS = "*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.mp4 *.mkv *.mov *.webm *.avi"


class InputChoice(QWidget):
    """Microphone or recording; `refresh_asked` when the list of microphones should be read again."""

    refresh_asked = Signal()
    listen_asked = Signal(bool)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._file = ""
        self._wanted: str | None = None
        self._microphone = QRadioButton(self.tr("Microphone"))
        self._recording = QRadioButton(self.tr("Recording"))
        self._microphone.setChecked(True)
        group = QButtonGroup(self)
        for choice in (self._microphone, self._recording):
            group.addButton(choice)
            choice.toggled.connect(self._show_choice)
        self._devices = QComboBox()
        self._devices.setAccessibleName(self.tr("Microphone"))
        self._devices.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._devices.activated.connect(self._device_chosen)
        self._refresh = icon_button(self.tr("Look for microphones again"), "refresh", self.refresh_asked.emit)
        self._meter = LevelMeter()
        self._listen = button(self.tr("Test"), "mic", self._ask_listen)
        self._listen.setToolTip(self.tr("Speak and see the level move"))
        self._listening = False
        self._name = Elided(self.tr("Choose a file or drop one here"), "muted")
        self._open = button(self.tr("Choose…"), "folder", self.ask_file)
        self._lay_out()
        self.show_devices(())
        self._show_choice()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, NAMES_PX)
        grid.addWidget(self._microphone, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self._devices, 1)
        row.addWidget(self._refresh)
        grid.addLayout(row, 0, 1)
        grid.addWidget(self._listen, 0, 2)
        self._meter.setVisible(False)
        grid.addWidget(self._meter, 1, 1)
        grid.addWidget(self._recording, 2, 0)
        grid.addWidget(self._name, 2, 1)
        grid.addWidget(self._open, 2, 2)

    def show_devices(self, devices: tuple[Device, ...]) -> None:
        """Lists `devices`; the one that was chosen stays chosen even while it is unplugged."""
        self._devices.clear()
        self._devices.addItem(self.tr("Default microphone"), None)
        for device in devices:
            self._devices.addItem(device.name, device.name)
        if self._wanted and all(device.name != self._wanted for device in devices):
            self._devices.addItem(self.tr("%1 (not plugged in)").replace("%1", self._wanted), self._wanted)
        self._devices.setCurrentIndex(max(self._devices.findData(self._wanted), 0))

    def show_listening(self, listening: bool) -> None:
        """The microphone is being tested, or not any more."""
        self._listening = listening
        self._listen.setText(self.tr("Stop") if listening else self.tr("Test"))
        self._meter.show_level(None)
        self._meter.setVisible(listening)

    def show_level(self, level: Level) -> None:
        """How loud the microphone is."""
        self._meter.show_level(level)

    def lit(self) -> int:
        """Segments of the level that are on."""
        return self._meter.lit()

    def choose_device(self, name: str | None) -> None:
        """Chooses the microphone called `name`, None for the default one."""
        self._wanted = name
        if name and self._devices.findData(name) < 0:
            self._devices.addItem(name, name)
        self._devices.setCurrentIndex(max(self._devices.findData(name), 0))

    def choose_file(self, path: str) -> None:
        """Chooses a recording."""
        self._file = path
        self._name.setText(Path(path).name)
        self._name.setToolTip("")
        self._recording.setChecked(True)
        self.changed.emit()

    def input(self) -> str:
        """What `Plan.input` holds; empty when a recording is asked for and none is chosen."""
        return MICROPHONE if self._microphone.isChecked() else self._file

    def device(self) -> str | None:
        """Name of the chosen microphone, None for the default one."""
        return self._wanted

    def _ask_listen(self) -> None:
        self.listen_asked.emit(not self._listening)

    def _device_chosen(self) -> None:
        self._wanted = self._devices.currentData()
        self.listen_asked.emit(False)
        self.changed.emit()

    def _show_choice(self) -> None:
        microphone = self._microphone.isChecked()
        self._devices.setEnabled(microphone)
        self._listen.setEnabled(microphone)
        self._name.setEnabled(not microphone)
        self.changed.emit()

    def ask_file(self) -> None:
        """Opens the dialog in which a recording is chosen."""
        dialog = QFileDialog(self, self.tr("Choose a recording"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Audio and video") + f" ({RECORDINGS})", self.tr("All files") + " (*)"]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.choose_file)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes one local file."""
        if dropped_file(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Chooses the dropped file."""
        path = dropped_file(event)
        if path:
            event.acceptProposedAction()
            self.choose_file(path)


def dropped_file(event: QDropEvent) -> str:
    """The one local file that is dragged, or empty."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and Path(files[0]).is_file() else ""
