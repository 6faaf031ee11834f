"""Each act of the rep becomes the event that every sink understands, at the session's time."""

import pytest

from desktop.commands import (
    Answer,
    ClearOverlay,
    Command,
    Correct,
    HideOverlay,
    MarkMoment,
    Mute,
    PinPrice,
    SwitchTargets,
)
from desktop.desk import (
    Correction,
    Desk,
    Moment,
    Muted,
    OverlayCleared,
    OverlayHidden,
    PricePinned,
    TargetsChanged,
)

ACTS: list[tuple[Command, list[object]]] = [
    (Correct(3, " It is $2.80. "), [Correction(7, 3, "It is $2.80.")]),
    (Correct(3, hidden=True), [Correction(7, 3, "", True)]),
    (Mute(True), [Muted(7, True)]),
    (HideOverlay(False), [OverlayHidden(7, False)]),
    (ClearOverlay(), [OverlayCleared(7)]),
    (MarkMoment(" sample "), [Moment(7, "sample")]),
    (PinPrice(" US$2.80 "), [PricePinned(7, "US$2.80")]),
    (PinPrice(""), [PricePinned(7, "")]),
    (SwitchTargets(("ar", "es")), [TargetsChanged(7, ("ar", "es"))]),
    (Answer("a:1"), []),
]


@pytest.mark.parametrize(("command", "events"), ACTS)
def test_an_act_becomes_its_event(command: Command, events: list[object]) -> None:
    desk = Desk(lambda: 7)
    assert [*desk.feed(command), *desk.finish()] == events
