"""A session's room stages are made of the user's choices and files."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.errors import ArgumentError, RoomError
from desktop.receiving import open_receiving, room_choices, system_wording
from desktop.rooms.alert_options import Market, RoomChoices
from desktop.rooms.memory import Remembered
from desktop.session_options import SessionOptions
from desktop.settings import Settings


def test_settings_become_choices_and_an_unknown_market_is_passed_over() -> None:
    chosen = room_choices(
        Settings(
            also_domestic=("HK", "MO"),
            wording="zh",
            alerts_muted=True,
            vip_days=30,
            invited=("Diego",),
            vip_markets=("Brazil x KX-420", "Atlantis"),
        )
    )
    assert (chosen.also_domestic, chosen.wording, chosen.ip_database) == (("HK", "MO"), "zh", None)
    assert chosen.alerts.muted
    vip = chosen.alerts.vip
    assert (vip.returning_within_days, vip.invited, vip.markets) == (
        30,
        ("Diego",),
        (Market("BR", "KX-420"),),
    )


def test_the_room_speaks_the_language_of_the_choice_else_of_the_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DESKCAST_LANG", "zh_CN")
    assert system_wording() == "zh"
    with ExitStack() as stack:
        assert open_receiving(SessionOptions("mic"), stack).room.wording == "zh"
        chosen = SessionOptions("mic", room=RoomChoices(wording="en"))
        assert open_receiving(chosen, stack).room.wording == "en"
    monkeypatch.setenv("DESKCAST_LANG", "de_DE")
    assert system_wording() == "en"


def test_what_earlier_sessions_know_is_asked_through_the_room() -> None:
    with ExitStack() as stack:
        receiving = open_receiving(SessionOptions("mic"), stack)
    known = Remembered("demo:1", 2, None)
    assert receiving.remembering(lambda _: known).room.recall("demo:1") == known
    assert receiving.room.recall("demo:1") is None


def test_a_script_or_a_database_that_cannot_be_read_opens_no_session(tmp_path: Path) -> None:
    pytest.importorskip("maxminddb", reason="the extra for network addresses is not installed")
    broken = tmp_path / "places.mmdb"
    broken.write_bytes(b"not a database")
    with ExitStack() as stack:
        with pytest.raises(RoomError, match="cannot be read"):
            open_receiving(SessionOptions("mic", script=tmp_path / "none.txt"), stack)
        with pytest.raises(ArgumentError, match="no database"):
            open_receiving(SessionOptions("mic", room=RoomChoices(ip_database=broken)), stack)
        with pytest.raises(RoomError, match="cannot be read"):
            open_receiving(SessionOptions("mic", room=RoomChoices(ip_database=tmp_path / "none.mmdb")), stack)
