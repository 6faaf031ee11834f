"""What the rep chose, remembered between runs: one versioned JSON file, checked when it is read."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from asr.telling import Sentence
from desktop.errors import StoreError
from translate.chinese import Script

DEFAULT_PORT = 8951
"""Fixed, because OBS keeps the overlay's address; clear of OBS (4455), Streamer.bot (8080) and SSN (3000)."""


class Show(BaseModel):
    """What a session with this title was made of the last time."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    title: str
    source_language: str = "en"
    targets: tuple[str, ...] = ()
    glossary: str = ""
    products: str = ""
    script: str = ""


MOST_SHOWS = 50
"""Titles whose choices are remembered, the newest first."""


class Settings(BaseModel):
    """Remembered choices; unknown fields of a newer version are dropped, wrong ones fall back to the default."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    version: int = 1
    language: Literal["", "en", "zh"] = Field(default="", description="of the window; empty: the system's")
    device: str | None = Field(default=None, description="input device by name; None is the system's default")
    source_language: str = "en"
    targets: tuple[str, ...] = ("es", "zh")
    follow_language: bool = Field(
        default=True, description="captions go over to one of these once that is surely what is spoken"
    )
    model: str | None = Field(
        default=None, description="speech model by name or folder; None lets the app choose"
    )
    model_mirror: str = Field(default="", description="mirror of the model hub; empty is the hub itself")
    overlay_port: int = Field(default=DEFAULT_PORT, ge=1024, le=65535)
    home_country: str = Field(
        default="CN", pattern="^[A-Z]{2}$", description="buyers from elsewhere are overseas"
    )
    also_domestic: tuple[Annotated[str, Field(pattern="^[A-Z]{2}$")], ...] = Field(
        default=(), description="countries/regions that count as home as well, as HK, MO, TW"
    )
    wording: Literal["", "en", "zh"] = Field(
        default="", description="language of alerts and hints; empty: the system's"
    )
    alerts_muted: bool = Field(default=False, description="alerts are listed without a sound or a toast")
    vip_days: int = Field(default=15, ge=0, le=3650, description="louder for buyers back within so many days")
    invited: tuple[str, ...] = Field(
        default=(), description="louder for these ids, names, companies, e-mails"
    )
    vip_markets: tuple[str, ...] = Field(default=(), description="louder for `BR` or `BR x KX-420`")
    ip_database: str = Field(default="", description="MMDB file of the user's own")
    rooms: tuple[str, ...] = Field(default=(), description="room sources of every session, without secrets")
    rooms_between: bool | None = Field(
        default=None,
        description="they and the web address are heard between sessions; None: if there are any",
    )
    webhook_out: str = Field(
        default="", max_length=2000, description="address that leads are sent to, signed"
    )
    webhook_out_inside: bool = Field(default=False, description="it may be inside the own network")
    chinese: Script = Field(default="simplified", description="letters of Chinese captions and translations")
    rep_language: str = Field(
        default="", pattern="^([a-z]{2,3})?$", description="buyers' lines are shown in it; empty: zh, else en"
    )
    keep_days: int = Field(
        default=0, ge=0, le=36_500, description="older sessions are erased when one begins; 0: all are kept"
    )
    overlay_theme: str = Field(default="studio", pattern="^[a-z]{1,20}$", description="bundled, or `user`")
    overlay_note: bool = Field(default=True, description='the "machine-translated" note')
    overlay_welcome: bool = Field(default=False, description="greets overseas buyers on air")
    overlay_welcome_names: bool = Field(default=False, description="says their names: rivals watch too")
    rep_name: str = Field(default="", max_length=100, description="on the overlay's lower third")
    company: str = Field(default="", max_length=100, description="the same")
    obs_enabled: bool = True
    obs_host: str = Field(default="127.0.0.1", min_length=1, max_length=253)
    obs_port: int = Field(default=4455, ge=1, le=65535)
    obs_create_source: bool = Field(default=True, description="adds the overlay to the scene on air")
    obs_text_source: bool = Field(default=False, description="captions in OBS's own text source too")
    obs_stream_captions: bool = Field(default=False, description="CEA-608: Western letters only")
    obs_captions_language: str = Field(default="", description="of these and YouTube's; empty: as spoken")
    youtube_captions: bool = Field(default=False, description="posts captions to the address in the keyring")
    title: str = ""
    glossary: str = Field(default="", description="file of names and terms; empty: none")
    products: str = Field(default="", description="file of products and prices; empty: none")
    script: str = Field(default="", description="file of the talk script; empty: the usual messages")
    shows: tuple[Show, ...] = Field(default=(), description="what sessions were made of, by title")
    keys: dict[str, str] = Field(default_factory=dict, description="changed keys by act, Qt's portable form")
    keys_outside: dict[str, str] = Field(
        default_factory=dict, description="the same, heard in other programs"
    )
    welcomed: bool = Field(default=False, description="the first run was shown")
    stay_in_tray: bool = Field(
        default=True, description="closing the window puts it into the tray if there is one"
    )
    window: str = Field(default="", description="geometry and splits, as Qt saves them, in base64")

    @property
    def hears_between(self) -> bool:
        """Whether buyers are announced while no session runs."""
        return bool(self.rooms) if self.rooms_between is None else self.rooms_between


def load_settings(path: Path) -> Settings:
    """Settings kept in `path`; a file that cannot be understood is set aside as `.bad` and defaults are used."""
    try:
        return Settings.model_validate_json(path.read_text(encoding="utf-8"))
    except OSError:
        return Settings()
    except (ValidationError, ValueError):
        _set_aside(path)
        return Settings()


def save_settings(path: Path, settings: Settings) -> None:
    """Writes `settings` whole or not at all; raises StoreError when the disk refuses."""
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh.write_text(settings.model_dump_json(indent=2) + "\n", encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        raise StoreError(
            "settings-unwritable",
            Sentence.tr(
                "Your settings could not be saved in {parent}: {reason}.",
                parent=path.parent,
                reason=Sentence.by_system(error),
            ),
            Sentence.tr("Free some space or make the folder writable; this run goes on with them."),
        ) from error


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_suffix(".bad"))
    except OSError:
        return
