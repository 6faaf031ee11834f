"""Every act that has a key, with the key it begins with; the sheet of keys, settings and shortcuts are made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

Place = Literal["anywhere", "ready", "live", "review"]
"""Page on which a key works; those of `live` work on every page while a session runs."""


@dataclass(frozen=True, slots=True)
class Action:
    """One act. `key` and `outside` in Qt's portable form; `outside` also works in other programs, empty for none.

    The outside keys take Ctrl+Shift: plain function keys belong to the program in front (OBS), and Linux keeps
    Ctrl+Alt+F1 to F12 for its consoles.
    """

    id: str
    key: str
    place: Place
    outside: str = ""


QUICK_REPLIES = 9

ACTIONS = (
    Action("help", "F1", "anywhere"),
    Action("fix", "F2", "live"),
    Action("product", "F3", "live", "Ctrl+Shift+F3"),
    Action("take-back", "F4", "live", "Ctrl+Shift+F4"),
    Action("check", "F5", "anywhere"),
    Action("source", "F6", "live", "Ctrl+Shift+F6"),
    Action("mark", "F7", "live", "Ctrl+Shift+F7"),
    Action("seen", "F8", "anywhere", "Ctrl+Shift+F8"),
    Action("mute", "F9", "live", "Ctrl+Shift+F9"),
    Action("hide", "F10", "live", "Ctrl+Shift+F10"),
    Action("clear", "F11", "live", "Ctrl+Shift+F11"),
    Action("pin", "F12", "live", "Ctrl+Shift+F12"),
    Action("answered", "Ctrl+R", "live"),
    Action("hint", "Ctrl+G", "live"),
    *(Action(f"reply-{n}", f"Alt+{n}", "live") for n in range(1, QUICK_REPLIES + 1)),
    Action("start", "Ctrl+Return", "ready"),
    Action("end", "Ctrl+E", "live"),
    Action("recording", "Ctrl+O", "ready"),
    Action("health", "Ctrl+L", "live"),
    Action("settings", "Ctrl+,", "anywhere"),
    Action("search", "Ctrl+F", "anywhere"),
    Action("back", "Alt+Left", "anywhere"),
    Action("put-away", "Esc", "anywhere"),
    Action("larger", "Ctrl++", "anywhere"),
    Action("smaller", "Ctrl+-", "anywhere"),
    Action("plain", "Ctrl+0", "anywhere"),
)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two acts that want the same key where both work."""

    key: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Bindings:
    """The keys in use: those of `ACTIONS` with the rep's changes, each by act; an empty key switches it off."""

    inside: Mapping[str, str]
    outside: Mapping[str, str]
    spelled: Mapping[str, str] = field(default_factory=dict)
    """Keys of other programs by act as the desktop names them, where it has the last word; empty words: it does not."""

    def shown_outside(self, act: str) -> str:
        """The key of `act` in other programs, for the rep; empty for none."""
        if act not in self.spelled:
            return shown(self.outside[act])
        return self.spelled[act] or QCoreApplication.translate("Keys", "by the desktop")

    def conflicts(self) -> tuple[Conflict, ...]:
        """Keys that two acts want on one page, and keys outside that two acts want."""
        found = []
        for at, action in enumerate(ACTIONS):
            for other in ACTIONS[at + 1 :]:
                if _meet(action.place, other.place) and _same(self.inside, action.id, other.id):
                    found.append(Conflict(self.inside[action.id], action.id, other.id))
                if _same(self.outside, action.id, other.id):
                    found.append(Conflict(self.outside[action.id], action.id, other.id))
        return tuple(found)


def bindings(changed: Mapping[str, str], changed_outside: Mapping[str, str]) -> Bindings:
    """The keys with the rep's changes by act; acts that do not exist (any more) are passed over."""
    return Bindings(
        {action.id: normal(changed.get(action.id, action.key)) for action in ACTIONS},
        {action.id: normal(changed_outside.get(action.id, action.outside)) for action in ACTIONS},
    )


def normal(key: str) -> str:
    """`key` in Qt's portable form; empty for what is no key."""
    return QKeySequence(key, QKeySequence.SequenceFormat.PortableText).toString(
        QKeySequence.SequenceFormat.PortableText
    )


def shown(key: str) -> str:
    """`key` as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _meet(one: Place, other: Place) -> bool:
    return one == other or "anywhere" in (one, other)


def _same(keys: Mapping[str, str], one: str, other: str) -> bool:
    return bool(keys[one]) and keys[one] == keys[other]


def meaning(action: str) -> str:
    """What an act does, for the rep."""
    tr = QCoreApplication.translate
    if action.startswith("reply-"):
        return tr("Keys", "Copy quick reply %1").replace("%1", action.removeprefix("reply-"))
    return {
        "help": tr("Keys", "Help for this page, with all keys"),
        "fix": tr("Keys", "Fix the last line"),
        "product": tr("Keys", "Product card on the overlay, or off"),
        "take-back": tr("Keys", "Take back the last line"),
        "check": tr("Keys", "Check again, look for microphones again"),
        "source": tr("Keys", "Speak another language"),
        "mark": tr("Keys", "Mark this moment in the record"),
        "seen": tr("Keys", "The new buyers have been seen"),
        "mute": tr("Keys", "Pause captions, or go on"),
        "hide": tr("Keys", "Hide the overlay, or show it"),
        "clear": tr("Keys", "Clear what the overlay shows now"),
        "answered": tr("Keys", "The buyer of this line, or who waits longest, was answered"),
        "hint": tr("Keys", "Do what the hint offers"),
        "pin": tr("Keys", "Pin the price on the overlay, or take it off"),
        "start": tr("Keys", "Start the session"),
        "end": tr("Keys", "End the session; everything is kept"),
        "recording": tr("Keys", "Choose a recording"),
        "health": tr("Keys", "Why the light is not green, and what to do"),
        "settings": tr("Keys", "Settings"),
        "search": tr("Keys", "Search"),
        "back": tr("Keys", "Back to the start page"),
        "put-away": tr("Keys", "Put the message at the top away"),
        "larger": tr("Keys", "Larger letters"),
        "smaller": tr("Keys", "Smaller letters"),
        "plain": tr("Keys", "Plain letters"),
    }[action]
