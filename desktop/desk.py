"""The rep's own acts in a session: commands become events that every sink understands, with the time of the session."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop.commands import (
    ClearOverlay,
    Command,
    Correct,
    HideOverlay,
    MarkMoment,
    Mute,
    PinPrice,
    SwitchTargets,
)


@dataclass(frozen=True, slots=True)
class Correction:
    """The rep fixed line `utterance` (`text`) or took it back (`hidden`); the original stays in the record."""

    at_ms: int
    utterance: int
    text: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Muted:
    """Captions paused (`on`) or go on."""

    at_ms: int
    on: bool


@dataclass(frozen=True, slots=True)
class OverlayHidden:
    """The overlay shows nothing (`on`) or shows again."""

    at_ms: int
    on: bool


@dataclass(frozen=True, slots=True)
class OverlayCleared:
    """What the overlay showed was taken off."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class Moment:
    """A mark that the rep set in the record."""

    at_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class PricePinned:
    """The price that the overlay shows now; empty for none."""

    at_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class ProductCard:
    """What every viewer may know of a product; nothing of it is private.

    `price` and `facts` are ready to be shown: "US$2.80 / pc", "from 1,000 pcs", "FOB Ningbo".
    """

    name: str
    model: str = ""
    price: str = ""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProductShown:
    """The product card that the overlay shows now; none takes it off."""

    at_ms: int
    card: ProductCard | None


@dataclass(frozen=True, slots=True)
class TargetsChanged:
    """What is said from now on is translated into these languages; the overlay shows the first."""

    at_ms: int
    languages: tuple[str, ...]


class Desk:
    """Stage from commands to events; commands that belong to another stage are passed over."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now_ms = now_ms

    def feed(self, command: Command) -> Iterable[object]:
        """The event of `command`, if it has one here."""
        at_ms = self._now_ms()
        match command:
            case Correct():
                return (Correction(at_ms, command.utterance, command.text.strip(), command.hidden),)
            case Mute():
                return (Muted(at_ms, command.on),)
            case HideOverlay():
                return (OverlayHidden(at_ms, command.on),)
            case ClearOverlay():
                return (OverlayCleared(at_ms),)
            case SwitchTargets():
                return (TargetsChanged(at_ms, command.languages),)
            case MarkMoment():
                return (Moment(at_ms, command.text.strip()),)
            case PinPrice():
                return (PricePinned(at_ms, command.text.strip()),)
        return ()

    def finish(self) -> Iterable[object]:
        """Nothing is held back."""
        return ()
