"""OBS: how it is reached, what Deskcast may do in it, and a test that says at once what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from desktop.overlay.obs_values import ObsState
from desktop.window.parts import button
from desktop.window.services import OBS_SECRET, YOUTUBE_SECRET
from desktop.window.settings.fields import Drop, Line, Number, Tick
from desktop.window.settings.secret import SecretLine
from desktop.window.settings.section import Bench, Section, Verdict
from desktop.window.words import language_name

LOOK_EVERY_MS = 250
PATIENCE_LOOKS = 24
"""Six seconds: OBS answers in well under one."""
WESTERN = ("en", "es", "pt", "fr", "de", "it", "nl")
LANGUAGES = (*WESTERN, "zh", "ru", "ar", "ja", "ko", "vi", "tr", "hi")


class ObsSection(Section):
    """The test connects with what is entered now."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.verdict = Verdict()
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self.password = SecretLine(bench, OBS_SECRET, self.tr("Password"))
        self.youtube = SecretLine(bench, YOUTUBE_SECRET, self.tr("Address from YouTube Studio"))
        self.password.kept.connect(self._test)
        self.group(
            self.tr("Connection"),
            self.tr(
                "In OBS: Tools > WebSocket Server Settings > Enable WebSocket server. Show Connect Info has it all."
            ),
        )
        self._enabled = Tick("obs_enabled", self.tr("Connect to OBS"))
        self.field("", self._enabled)
        self.field(self.tr("Machine"), Line("obs_host", "127.0.0.1", 253))
        self.field(self.tr("Port"), Number("obs_port", 1, 65535))
        self.row(self.tr("Password"), self.password)
        self.test = button(self.tr("Test the connection"), "refresh", self._test)
        self.buttons(self.test)
        self.row("", self.verdict)
        self._lay_out_acts()
        self.close_column()

    def _lay_out_acts(self) -> None:
        self.group(self.tr("What Deskcast does in OBS"))
        self.field(
            "", Tick("obs_create_source", self.tr("Add the overlay to the scene on air where there is none"))
        )
        self.field("", Tick("obs_text_source", self.tr("Write captions into a text source of OBS too")))
        self.field(
            "",
            Tick("obs_stream_captions", self.tr("Send captions inside the stream (CEA-608)")),
            self.tr("Western letters only; viewers switch them on in the player."),
        )
        named = tuple((language_name(code), code) for code in LANGUAGES)
        self.field(
            self.tr("Language of these"), Drop("obs_captions_language", ((self.tr("As spoken"), ""), *named))
        )
        self.group(
            self.tr("YouTube captions"),
            self.tr(
                "YouTube Studio > Stream > Closed captions > POST captions to URL. Captions leave this machine."
            ),
        )
        self.field("", Tick("youtube_captions", self.tr("Send captions to YouTube")))
        self.row(self.tr("Address"), self.youtube)

    def enter(self) -> None:
        """Looks what is kept, and how OBS stands if it was asked before."""
        self.password.look()
        self.youtube.look()
        state = self.bench.backend.studio.obs_state()
        if state is not None:
            self.show_state(state)

    def leave(self) -> None:
        """A test that runs goes on without being looked at."""
        self._timer.stop()
        self.test.setEnabled(True)

    def _test(self) -> None:
        if not self._enabled.isChecked():
            self.show_state(ObsState(0, "off"))
            return
        self.verdict.wait(self.tr("Connecting…"))
        self.test.setEnabled(False)
        bench = self.bench
        bench.background.run(bench.backend.studio.connect_obs, lambda _: self._begin(), self._failed)

    def _begin(self) -> None:
        self._looks = 0
        self._timer.start()

    def _failed(self, text: str, hint: str) -> None:
        self.test.setEnabled(True)
        self.verdict.bad(text, hint)

    def _look(self) -> None:
        self._looks += 1
        state = self.bench.backend.studio.obs_state()
        waits = state is None or state.state in ("off", "loading")
        if state is None or (waits and self._looks < PATIENCE_LOOKS):
            return
        self._timer.stop()
        self.test.setEnabled(True)
        self.show_state(state)

    def show_state(self, state: ObsState) -> None:
        """What came of it."""
        if state.state == "connected" and not state.text:
            self.verdict.good(
                self.tr('Connected. The scene on air is "%1" and shows the overlay.').replace(
                    "%1", state.scene
                )
            )
        elif state.state == "connected":
            self.verdict.say(state.text, "late", state.hint)
        elif state.state == "off":
            self.verdict.say(self.tr("The connection to OBS is switched off."), "late")
        elif state.state == "loading":
            self.verdict.say(self.tr("OBS is still loading."), "late", self.tr("Test again in a moment."))
        else:
            self.verdict.bad(
                state.text or self.tr("OBS does not answer."),
                state.hint
                or self.tr(
                    "Start OBS, and switch its WebSocket server on: Tools > WebSocket Server Settings."
                ),
            )
