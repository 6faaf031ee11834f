"""The list of microphones, which says what is doubtful about the chosen one: by its name, its rate, its silence."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from asr.captions import Level
from desktop.rooms.clean import clean_name
from desktop.window.backend import Device
from desktop.window.first_run.welcome import Doubt, warning_of

DIGITAL_SILENCE_DBFS = -90.0
SILENT_LEVELS = 30
"""Three seconds of levels without even noise: the wrong device, or one that is switched off."""


class MicrophoneChoice(QComboBox):
    """`chosen` carries a name, None for the default one; `doubted` carries a sentence, empty when all is well."""

    chosen = Signal(object)
    doubted = Signal(str)

    def __init__(self, device: str | None) -> None:
        super().__init__()
        self._wanted = device
        self._known: tuple[Device, ...] = ()
        self._silent = 0
        self.setAccessibleName(self.tr("Microphone"))
        self.activated.connect(self._choose)
        self.show_devices(())

    def show_devices(self, devices: tuple[Device, ...]) -> None:
        """Lists microphones and doubts the chosen one."""
        self._known = devices
        self.clear()
        self.addItem(self.tr("Default microphone"), None)
        for device in devices:
            self.addItem(clean_name(device.name), device.name)
        self.setCurrentIndex(max(self.findData(self._wanted), 0))
        self._doubt()

    def device(self) -> str | None:
        """The chosen microphone; None for the default one."""
        return self._wanted

    def listen(self) -> None:
        """Silence counts from here on."""
        self._silent = 0
        self._doubt()

    def hear(self, level: Level) -> None:
        """Takes the next level; doubts where there is not even noise, until there is."""
        was, self._silent = self._silent, self._silent + 1 if level.rms_dbfs <= DIGITAL_SILENCE_DBFS else 0
        if self._silent == SILENT_LEVELS:
            self.doubted.emit(
                self.tr("No sound at all: it is switched off, or it is not the one you speak into.")
            )
        elif was >= SILENT_LEVELS and not self._silent:
            self._doubt()

    def _choose(self) -> None:
        self._wanted = self.currentData()
        self._doubt()
        self.chosen.emit(self._wanted)

    def _doubt(self) -> None:
        device = next((one for one in self._known if self._is_chosen(one)), None)
        doubt: Doubt = warning_of(device.name, device.rate_hz) if device else ""
        headset = self.tr(
            "This looks like a Bluetooth headset in its telephone mode (8 or 16 kHz): words get lost. "
            "A microphone with a cable, or the one built in, is heard better."
        )
        inside = self.tr("This is the sound of the computer itself, not your voice. Choose the microphone.")
        self.doubted.emit({"headset": headset, "inside": inside, "": ""}[doubt])

    def _is_chosen(self, device: Device) -> bool:
        return device.default if self._wanted is None else device.name == self._wanted
