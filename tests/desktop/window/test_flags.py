"""Flags: every one that is listed can be drawn, and what is not listed has none."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop.window.live.flags import flag, flagged


@pytest.mark.parametrize("country", flagged())
def test_a_listed_flag_covers_its_whole_field(dressed: QApplication, country: str):
    picture = flag(country, 24, 2.0)
    assert picture is not None
    image = picture.toImage()
    assert (image.width(), image.height(), picture.devicePixelRatio()) == (48, 32, 2.0)
    assert {image.pixelColor(x, y).alpha() for x in range(48) for y in range(32)} == {255}


def test_stripes_have_their_colours_in_order(dressed: QApplication):
    picture = flag("DE", 24)
    assert picture is not None
    image = picture.toImage()
    assert [image.pixelColor(12, y).name() for y in (2, 8, 13)] == ["#000000", "#dd0000", "#ffce00"]
    other = flag("FR", 24)
    assert other is not None
    assert [other.toImage().pixelColor(x, 8) for x in (3, 12, 20)] == [
        QColor("#0055a4"),
        QColor("#ffffff"),
        QColor("#ef4135"),
    ]


@pytest.mark.parametrize("country", ["", "XX", "<b>", "../"])
def test_a_country_without_a_flag_is_left_to_its_letters(dressed: QApplication, country: str):
    assert flag(country, 24) is None
