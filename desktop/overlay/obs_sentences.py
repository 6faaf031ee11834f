"""What is said of OBS, with the way out: one sentence per trouble."""

from dataclasses import dataclass, replace

from asr.telling import NOTHING, Sentence
from desktop.overlay.obs_protocol import Closed
from desktop.overlay.obs_values import ObsState

_BROWSER_SOURCE = Sentence.tr(
    "Looks, prices and greetings need a browser source; on Linux the OBS of its PPA or Flatpak has one."
)
_SERVER_SETTINGS = Sentence.tr("In OBS: Tools > WebSocket Server Settings")


@dataclass(frozen=True, slots=True)
class OnAir:
    """What OBS shows and sends at this moment."""

    scene: str
    shown: bool
    """The source with the captions is in the picture that goes out."""
    streaming: bool
    recording: bool


def refusal(code: int) -> ObsState:
    """OBS turned Deskcast away; it is not tried again before the rep changes something."""
    if code == 0:
        return _refused(
            Sentence.tr("OBS asks for a password."),
            Sentence.tr(
                "{server_settings} > Show Connect Info; copy it into the settings.",
                server_settings=_SERVER_SETTINGS,
            ),
        )
    if code == Closed.WRONG_PASSWORD:
        return _refused(
            Sentence.tr("OBS does not take this password."),
            Sentence.tr(
                "{server_settings} > Show Connect Info; copy the password again. It is not tried "
                "again by itself.",
                server_settings=_SERVER_SETTINGS,
            ),
        )
    if code == Closed.OTHER_VERSION:
        return _refused(
            Sentence.tr("This OBS speaks another version of its protocol."),
            Sentence.tr("Install OBS 28 or newer."),
        )
    return _refused(
        Sentence.tr("OBS ended the connection for good."),
        Sentence.tr(
            "{server_settings}; then connect again in the settings.", server_settings=_SERVER_SETTINGS
        ),
    )


def not_obs(port: int) -> ObsState:
    """Something else, or an OBS before version 28, has the port."""
    return ObsState(
        0,
        "absent",
        Sentence.tr("What answers on port {port} is not OBS.", port=port),
        Sentence.tr(
            "{server_settings} shows the right port; older OBS than 28 cannot be used.",
            server_settings=_SERVER_SETTINGS,
        ),
    )


def overlay_state(on_air: OnAir, source: str) -> ObsState:
    """OBS is connected and its browser source `source` has the overlay; whether viewers see it."""
    if on_air.shown:
        return _connected(on_air, NOTHING, NOTHING)
    return _connected(
        on_air,
        Sentence.tr('The scene on air, "{scene}", does not show the overlay.', scene=on_air.scene),
        Sentence.tr("Add the source {source} to this scene, or unhide it.", source=source),
    )


def text_state(on_air: OnAir, source: str, writable: bool) -> ObsState:
    """OBS is connected and has no more than its text source `source`; whether viewers see captions."""
    if not writable:
        return _connected(
            replace(on_air, shown=False),
            Sentence.tr("OBS's text source cannot write the captions' language: viewers see no captions."),
            Sentence.tr("Choose another language for it in the settings. {more}", more=_BROWSER_SOURCE),
        )
    if on_air.shown:
        return _connected(
            on_air,
            Sentence.tr("OBS shows the captions in a text source, not in the overlay."),
            _BROWSER_SOURCE,
        )
    return _connected(
        on_air,
        Sentence.tr('The scene on air, "{scene}", does not show the captions.', scene=on_air.scene),
        Sentence.tr("Add the source {source} to this scene, or unhide it.", source=source),
    )


def no_source_state(on_air: OnAir) -> ObsState:
    """OBS is connected and has nothing to show captions in."""
    return _connected(
        on_air,
        Sentence.tr("OBS has no source that shows the overlay."),
        Sentence.tr("Add a browser source with the overlay's address. {more}", more=_BROWSER_SOURCE),
    )


def _connected(on_air: OnAir, text: Sentence, hint: Sentence) -> ObsState:
    return ObsState(
        0, "connected", text, hint, on_air.scene, on_air.shown, on_air.streaming, on_air.recording
    )


def _refused(text: Sentence, hint: Sentence) -> ObsState:
    return ObsState(0, "refused", text, hint)
