"""What one session is made of, and what the demo is made of."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from desktop.overlay.look import Look
from desktop.overlay.obs_values import ObsOptions
from desktop.paths import ASSETS
from desktop.rooms.alert_options import RoomChoices
from translate.chinese import Script


@dataclass(frozen=True, slots=True)
class SessionOptions:
    """What one session is made of; shared by the command line, the window and the tests."""

    input: str  # "mic" or the path of an audio or video file
    device: str | None = None  # input device by name; None is the system's default
    source_language: str = "en"
    targets: tuple[str, ...] = ()
    follow_language: bool = True  # captions go over to a target once that is surely what is spoken
    model: str | None = None  # name or folder; None takes what is installed, else the demo model
    glossary: Path | None = None  # names and terms, CSV or tabs
    products: Path | None = None  # product list, CSV or tabs
    script: Path | None = None  # talk script: chapters and key messages, text or CSV
    rooms: tuple[str, ...] = ()  # room sources beside the webhook: desktop/rooms/sources/catalogue.py
    webhook_out: str = ""  # where joins, contacts and leads are sent, signed; empty: nowhere
    webhook_out_inside: bool = False  # it may be an address of the own machine or network
    events_in: Path | None = None  # scripted room, NDJSON
    events_out: Path | None = None  # JSON lines of everything kept
    pace: Literal["fast", "realtime"] = "realtime"
    title: str = ""
    overlay_port: int = 8951
    look: Look = field(default_factory=Look)  # of the overlay
    obs: ObsOptions = field(default_factory=ObsOptions)  # off by itself; never used in fast pace
    home_country: str = "CN"
    chinese: Script = "simplified"  # letters of Chinese captions and translations
    room: RoomChoices = field(default_factory=RoomChoices)  # how buyers are judged and announced
    rep_language: str = ""  # buyers' lines are translated into it; empty lets the packs decide: zh, else en


def demo_options(overlay_port: int) -> SessionOptions:
    """The bundled talk at real pace, with its scripted room, glossary and product list."""
    demo = ASSETS / "demo"
    return SessionOptions(
        input=str(demo / "talk.flac"),
        targets=("es", "zh"),
        glossary=demo / "glossary.csv",
        products=demo / "products.csv",
        script=demo / "show.txt",
        events_in=demo / "room.ndjson",
        title="Deskcast demo",
        overlay_port=overlay_port,
    )


def rehearsed(options: SessionOptions) -> SessionOptions:
    """The same without anything that reaches buyers or servers: the overlay shows, OBS is not sent captions."""
    quiet = replace(options.obs, stream_captions=False, youtube_url="")
    return replace(options, rooms=(), webhook_out="", obs=quiet)
