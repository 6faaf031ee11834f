"""Wayland: the desktop hears the keys and hands on which act was meant, if its user agrees."""

import logging
import threading
from collections.abc import Callable, Mapping

from desktop.paths import APP_ID
from desktop.window.keys.actions import meaning
from desktop.window.keys.outside import Lack, Standing
from desktop.window.keys.portal_bus import (
    UNKNOWN_PROGRAM,
    Given,
    PortalBus,
    PortalError,
    Pressed,
    Wish,
)
from desktop.window.keys.spelling import for_portal

log = logging.getLogger(__name__)
END_S = 5
Told = Callable[[Standing], None]


class PortalKeys:
    """Listener with a thread for each time that keys are asked for, since the user may take long to answer."""

    def __init__(self, address: str = "SESSION") -> None:
        """`address` of the bus; `SESSION` takes that of the environment."""
        self._address = address
        self._hearing: _Hearing | None = None

    def look(self, stands: Told) -> None:
        """Asks whether the desktop has such a portal, in a thread."""
        threading.Thread(target=self._look, args=(stands,), name="portal", daemon=True).start()

    def start(self, keys: Mapping[str, str], pressed: Callable[[str], None], stands: Told) -> None:
        """Asks the desktop for `keys`; `stands` is told when its user has answered."""
        self.stop()
        wishes = tuple(Wish(act, meaning(act), for_portal(key)) for act, key in keys.items())
        self._hearing = _Hearing(self._address, wishes, pressed, stands)
        self._hearing.start()

    def change(self) -> None:
        """Opens the desktop's own page of these keys."""
        if self._hearing is not None:
            self._hearing.change()

    def stop(self) -> None:
        """Gives the keys back and ends the thread."""
        if self._hearing is not None:
            self._hearing.stop()
            self._hearing.join(END_S)
            self._hearing = None

    def _look(self, stands: Told) -> None:
        try:
            PortalBus(APP_ID, self._address).free()
        except PortalError as error:
            log.info("no keys in other programs: %s", error)
            stands(Standing("no-way"))
        else:
            stands(Standing(decides=True))


class _Hearing(threading.Thread):
    """One session of keys, from the question to the end of the connection."""

    def __init__(
        self, address: str, wishes: tuple[Wish, ...], pressed: Callable[[str], None], stands: Told
    ) -> None:
        super().__init__(name="portal-keys", daemon=True)
        self._address = address
        self._wishes = wishes
        self._pressed = pressed
        self._stands = stands
        self._bus: PortalBus | None = None
        self._stopped = False
        self._door = threading.Lock()

    def run(self) -> None:
        """Asks, then hands on what is pressed."""
        try:
            bus = PortalBus(APP_ID, self._address)
        except PortalError as error:
            log.info("no keys in other programs: %s", error)
            self._tell(Standing("no-way"))
            return
        with self._door:
            self._bus = bus
            if self._stopped:
                bus.close()
        try:
            self._hear(bus)
        except PortalError as error:
            log.info("the desktop's portal ended the keys: %s", error)
            unknown = error.name == UNKNOWN_PROGRAM
            self._tell(Standing("not-in-menu" if unknown else "taken-back", decides=True))
        finally:
            with self._door:
                self._bus = None
            bus.free()

    def change(self) -> None:
        """Opens the desktop's own page of these keys."""
        with self._door:
            if self._bus is not None:
                self._bus.change()

    def stop(self) -> None:
        """From another thread: hears no more."""
        with self._door:
            self._stopped = True
            if self._bus is not None:
                self._bus.close()

    def _hear(self, bus: PortalBus) -> None:
        given = bus.ask(self._wishes)
        if given is None:
            self._tell(Standing("declined", decides=True))
            return
        self._tell(self._standing(given, bus))
        for event in bus.heard():
            if isinstance(event, Pressed):
                self._press(event.act)
            else:
                self._tell(self._standing(event, bus))
        self._tell(Standing("taken-back", decides=True))

    def _standing(self, given: Given, bus: PortalBus) -> Standing:
        asked = [one.act for one in self._wishes]
        spelled = {act: given.spelled[act] for act in asked if act in given.spelled}
        refused = tuple(act for act in asked if act not in spelled)
        lack: Lack = "" if spelled else "declined"
        return Standing(lack, refused, True, spelled, bus.changeable)

    def _press(self, act: str) -> None:
        if not self._stopped and any(act == one.act for one in self._wishes):
            self._pressed(act)

    def _tell(self, standing: Standing) -> None:
        if not self._stopped:
            self._stands(standing)
