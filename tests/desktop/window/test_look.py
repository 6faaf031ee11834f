"""Colours that can be read, and pictures that are there."""

import ast
import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from desktop.window import look
from desktop.window.icons import FOLDER, glyph
from desktop.window.look import DARK, LIGHT, Colours, colours_of, palette_of

WINDOW = Path(look.__file__).parent


def luminance(name: str) -> float:
    """Relative luminance of WCAG 2.2."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in QColor(name).getRgbF()[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_every_ground_it_stands_on(colours: Colours):
    grounds = (colours.window, colours.panel, colours.raised)
    inks = (colours.text, colours.muted, colours.accent, colours.good, colours.late, colours.lost)
    pairs = [
        *product(inks, grounds),
        *product(
            (colours.text,), (colours.accent_soft, colours.late_soft, colours.lost_soft, colours.selection)
        ),
        (colours.muted, colours.accent_soft),
        (colours.muted, colours.selection),
        (colours.on_accent, colours.accent),
        (colours.late, colours.late_soft),
        (colours.lost, colours.lost_soft),
    ]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_of_controls_stand_out(colours: Colours):
    assert min(contrast(colours.edge, ground) for ground in (colours.window, colours.panel)) >= 3


def test_the_colours_are_known_again_from_the_palette():
    assert [colours_of(palette_of(colours)) for colours in (LIGHT, DARK)] == [LIGHT, DARK]


def asked_icons(path: Path) -> set[str]:
    """The names that stand second in calls of `button` and `icon_button`."""
    calls = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    ]
    named = [one.args[1] for one in calls if getattr(one.func, "id", "") in ("button", "icon_button")]
    return {name.value for name in named if isinstance(name, ast.Constant) and isinstance(name.value, str)}


def test_every_icon_that_is_asked_for_can_be_drawn(dressed):
    asked = {name for path in WINDOW.rglob("*.py") for name in asked_icons(path)}
    assert asked >= {"start", "copy", "refresh"}
    assert [name for name in asked if not (FOLDER / f"{name}.svg").is_file()] == []
    for drawing in FOLDER.glob("*.svg"):
        picture = glyph(drawing.stem, "#ff0000", 24).toImage()
        assert any(picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), drawing.name


def test_nothing_in_the_window_reads_markup():
    source = {path: path.read_text(encoding="utf-8") for path in WINDOW.rglob("*.py")}
    made = {
        path.name
        for path, text in source.items()
        if re.search(r"\bQLabel\(|QMessageBox|RichText|setHtml", text)
    }
    assert made == {"parts.py"}
