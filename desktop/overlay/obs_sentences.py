"""What is said of OBS, with the way out: one sentence per trouble."""

from desktop.overlay.obs_protocol import Closed
from desktop.overlay.obs_values import ObsState

_SERVER_SETTINGS = "In OBS: Tools > WebSocket Server Settings"


def refusal(code: int) -> ObsState:
    """OBS turned Deskcast away; it is not tried again before the rep changes something."""
    if code == 0:
        return _refused(
            "OBS asks for a password.", f"{_SERVER_SETTINGS} > Show Connect Info; copy it into the settings."
        )
    if code == Closed.WRONG_PASSWORD:
        return _refused(
            "OBS does not take this password.",
            f"{_SERVER_SETTINGS} > Show Connect Info; copy the password again. It is not tried again by itself.",
        )
    if code == Closed.OTHER_VERSION:
        return _refused("This OBS speaks another version of its protocol.", "Install OBS 28 or newer.")
    return _refused(
        "OBS ended the connection for good.", f"{_SERVER_SETTINGS}; then connect again in the settings."
    )


def not_obs(port: int) -> ObsState:
    """Something else, or an OBS before version 28, has the port."""
    return ObsState(
        0,
        "absent",
        f"What answers on port {port} is not OBS.",
        f"{_SERVER_SETTINGS} shows the right port; older OBS than 28 cannot be used.",
    )


def connected_state(scene: str, has_source: bool, shown: bool, streaming: bool, recording: bool) -> ObsState:
    """OBS is connected; whether viewers see the overlay."""
    text = hint = ""
    if not has_source:
        text = "OBS has no source that shows the overlay."
        hint = "Add a browser source with the overlay's address. On Linux take OBS from its PPA or Flatpak for one."
    elif not shown:
        text = f'The scene on air, "{scene}", does not show the overlay.'
        hint = "Add the source Deskcast captions to this scene, or unhide it."
    return ObsState(0, "connected", text, hint, scene, shown, streaming, recording)


def _refused(text: str, hint: str) -> ObsState:
    return ObsState(0, "refused", text, hint)
