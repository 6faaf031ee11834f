"""How the overlay looks and what it may show beside captions: the rep's choice, and the bundled themes as values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.paths import ASSETS

THEMES = ASSETS / "overlay" / "themes"
DEFAULT_THEME = "studio"
USER_THEME = "user"
"""The user's own CSS, on top of the default theme."""
LAYERS = ("captions", "price", "card", "welcome", "lower-third", "standby")
"""What `?layers=` may name; without it a page shows the first four."""
_VARIABLE = re.compile(r"--([a-z-]+):\s*([^;{}]+);")
_TITLE = re.compile(r"/\*\s*(.+?)\s*:")


@dataclass(frozen=True, slots=True)
class Look:
    """What pages show whose address does not say otherwise."""

    theme: str = DEFAULT_THEME
    rep: str = ""
    """Name on the lower third, with the company below; neither shows while both are empty."""
    company: str = ""
    note: bool = True
    """The "machine-translated" note under translations."""
    welcome: bool = False
    """Greets overseas buyers on air when they come in."""
    welcome_names: bool = False
    """Says the buyer's name in the greeting: rivals watch too, so only when the rep switches it on."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A bundled theme; `variables` by name without dashes (`text-color`), the default theme's filled in."""

    name: str
    title: str
    variables: Mapping[str, str] = field(default_factory=dict)


def themes(folder: Path = THEMES) -> tuple[Theme, ...]:
    """The bundled themes, the default first, with their colours for a preview outside a browser."""
    base = _variables((folder.parent / "overlay.css").read_text(encoding="utf-8"))
    found = []
    for path in sorted(folder.glob("*.css")):
        text = path.read_text(encoding="utf-8")
        title = _TITLE.match(text)
        found.append(Theme(path.stem, title[1] if title else path.stem, base | _variables(text)))
    return tuple(sorted(found, key=lambda theme: theme.name != DEFAULT_THEME))


def _variables(css: str) -> dict[str, str]:
    return {name: " ".join(value.split()) for name, value in _VARIABLE.findall(css)}
