"""What the app and OBS have to do with each other: how to reach it, how it stands, when it broadcasts."""

from dataclasses import dataclass, field
from typing import Literal

from asr.telling import NOTHING
from desktop.errors import Told

ObsLinkState = Literal["off", "absent", "loading", "refused", "connected"]
"""`absent`: OBS or its WebSocket server is not running; `refused`: it is not tried again before the rep changes
something."""


@dataclass(frozen=True, slots=True)
class ObsOptions:
    """How OBS is reached and what Deskcast may do in it."""

    enabled: bool = False
    host: str = "127.0.0.1"
    port: int = 4455
    """OBS's own default."""
    password: str = field(default="", repr=False)
    """From the keyring; empty when OBS asks for none."""
    create_source: bool = True
    """Adds the browser source to the scene on air where there is none."""
    text_source: bool = False
    """Writes captions into a text source of OBS too; done anyway in an OBS that has no browser source."""
    stream_captions: bool = False
    """Sends captions in the stream (CEA-608): Western letters only."""
    captions_language: str = ""
    """Of text source, stream captions and YouTube's; empty for what is spoken."""
    youtube_url: str = field(default="", repr=False)
    """YouTube's address for captions of this broadcast (a secret, from the keyring); empty sends nothing."""


@dataclass(frozen=True, slots=True)
class ObsState:
    """How OBS stands, told when it changes; `text` and `hint` say what is wrong and what to do, or are empty."""

    at_ms: int
    state: ObsLinkState
    text: Told = NOTHING
    hint: Told = NOTHING
    scene: str = ""
    """The scene on air."""
    overlay_shown: bool = False
    """The overlay is in the picture that goes out."""
    streaming: bool = False
    recording: bool = False


@dataclass(frozen=True, slots=True)
class BroadcastChanged:
    """OBS began or ended its stream or recording: what a transcript's times are moved by to match the video.

    `at_ms` is the session's time at that moment, below 0 when it began before the session.
    """

    at_ms: int
    output: Literal["stream", "recording"]
    on: bool
