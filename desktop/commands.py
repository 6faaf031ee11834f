"""What the rep asks of a running session: plain frozen values, sent by window, hot keys and command line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mute:
    """Captions pause (`on`) or go on; what is said meanwhile is not heard and not kept."""

    on: bool


@dataclass(frozen=True, slots=True)
class HideOverlay:
    """Takes everything off the overlay until it is switched on again; the record goes on."""

    on: bool


@dataclass(frozen=True, slots=True)
class ClearOverlay:
    """Takes off all that the overlay shows now; the next line shows as ever."""


@dataclass(frozen=True, slots=True)
class Correct:
    """The line `utterance` should read `text`; `hidden` takes it back instead. The original is kept."""

    utterance: int
    text: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SwitchSource:
    """The rep goes on in another language (ISO 639-1)."""

    language: str


@dataclass(frozen=True, slots=True)
class SwitchMicrophone:
    """The rep goes on with another microphone (a name as listed), with None the default one."""

    device: str | None


@dataclass(frozen=True, slots=True)
class SwitchTargets:
    """Translate into these languages from the next line on; the first is the overlay's."""

    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkMoment:
    """A mark in the record at this time of the session."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class PinPrice:
    """A price that the rep confirmed for the overlay; empty takes it off."""

    text: str


@dataclass(frozen=True, slots=True)
class ShowProduct:
    """The product card with its public price on the overlay; empty takes it off."""

    model: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The rep has answered this buyer: their lines no longer count as unanswered."""

    buyer_id: str


@dataclass(frozen=True, slots=True)
class NoteBuyer:
    """A private note on a buyer."""

    buyer_id: str
    text: str


@dataclass(frozen=True, slots=True)
class SetStage:
    """Moves a buyer by hand: viewer, asked, contact, quoted, sample or order."""

    buyer_id: str
    stage: str


@dataclass(frozen=True, slots=True)
class SetDoNotContact:
    """The buyer wants (`on`) no messages: in no lead file, said wherever they are shown."""

    buyer_id: str
    on: bool


@dataclass(frozen=True, slots=True)
class EnterByHand:
    """A buyer's line or visit that the rep typed or pasted: `Name (CC): text`."""

    text: str


@dataclass(frozen=True, slots=True)
class MuteAlerts:
    """Alerts make no sound and open nothing (`on`) or do again; they are listed and kept all the same."""

    on: bool


@dataclass(frozen=True, slots=True)
class DraftReplies:
    """Fill the nine quick replies for this buyer from a product; without one, from what they or the rep named last."""

    buyer_id: str
    model: str = ""


@dataclass(frozen=True, slots=True)
class StartChapter:
    """The run of show goes to this chapter, or to the next one when empty: a mark in the record."""

    title: str = ""


Command = (
    Mute | HideOverlay | ClearOverlay | Correct | SwitchMicrophone | SwitchSource | SwitchTargets | MarkMoment
    | PinPrice | ShowProduct | Answer | NoteBuyer | SetStage | SetDoNotContact | EnterByHand | MuteAlerts
    | DraftReplies | StartChapter
)  # fmt: skip
