"""How X11 and the desktop portal spell the keys that Qt writes as `Ctrl+Shift+F9`: both take the names of X."""

from dataclasses import dataclass

_NAMES = {
    "Backspace": "BackSpace",
    "Del": "Delete",
    "Enter": "KP_Enter",
    "Esc": "Escape",
    "Ins": "Insert",
    "PgDown": "Next",
    "PgUp": "Prior",
    "Space": "space",
    "+": "plus",
    "-": "minus",
    ",": "comma",
    ".": "period",
    ";": "semicolon",
    "'": "apostrophe",
    "/": "slash",
    "\\": "backslash",
    "[": "bracketleft",
    "]": "bracketright",
    "`": "grave",
    "=": "equal",
}
_PORTAL = {"Ctrl": "CTRL", "Shift": "SHIFT", "Alt": "ALT", "Meta": "LOGO"}


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key by X's name and what is held down with it (`Ctrl`, `Shift`, `Alt`, `Meta`)."""

    held: tuple[str, ...]
    name: str


def stroke(key: str) -> Stroke:
    """`key` in Qt's portable form, taken apart."""
    before, _, name = key.removesuffix("+").rpartition("+")
    if key.endswith("+"):
        before, name = key[:-2], "+"
    letter = name.lower() if len(name) == 1 else name
    return Stroke(tuple(part for part in before.split("+") if part), _NAMES.get(name, letter))


def for_portal(key: str) -> str:
    """`key` as the Shortcuts Specification of freedesktop.org writes it: `CTRL+SHIFT+F9`."""
    taken = stroke(key)
    return "+".join([*(_PORTAL[part] for part in taken.held if part in _PORTAL), taken.name])
