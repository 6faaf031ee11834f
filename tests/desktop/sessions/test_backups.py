"""Backups are whole, made beside a running writer, private, and few."""

import stat
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.errors import StoreError
from desktop.sessions import backups
from desktop.sessions.backups import back_up, backups_of, is_good, too_many
from desktop.sessions.store import SessionStore
from tests.desktop.sessions.builders import NOON, caption, new_session


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "deskcast.db"


def test_a_backup_holds_what_was_committed_also_what_is_only_in_the_log(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        for number in range(20):
            store.keep(session_id, caption(number))
        backup = back_up(database, NOON)
        store.keep(session_id, caption(20))
    with SessionStore.read(backup) as reader:
        assert len(reader.load(session_id).lines) == 20
    assert is_good(backup)
    assert [path.name for path in backup.parent.iterdir()] == [backup.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_a_backup_is_the_users_own(database: Path) -> None:
    SessionStore.open(database).close()
    backup = back_up(database, NOON)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (backup, backup.parent)] == [0o600, 0o700]


def test_the_newest_three_and_the_last_of_five_earlier_days_stay() -> None:
    hours = [NOON - timedelta(hours=hours) for hours in range(0, 24 * 12, 6)]
    made = tuple(Path(f"deskcast-{hour:%Y%m%d-%H%M%S-%f}.db") for hour in hours)
    kept = [name.stem[9:20] for name in made if name not in too_many(made)]
    assert kept == [
        *("20261122-12", "20261122-06", "20261122-00"),
        *("20261121-18", "20261120-18", "20261119-18", "20261118-18", "20261117-18"),
    ]


def test_backups_made_every_ten_minutes_stay_few(database: Path) -> None:
    SessionStore.open(database).close()
    for minutes in range(0, 100, 10):
        back_up(database, NOON + timedelta(minutes=minutes))
    assert len(backups_of(database)) == 4
    assert backups_of(database)[0].name == "deskcast-20261122-133000-000000.db"


def test_a_damaged_record_does_not_replace_a_good_backup(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        store.keep_all(session_id, [caption(number, "word " * 40) for number in range(300)])
    good = back_up(database, NOON)
    data = bytearray(database.read_bytes())
    data[8_192:120_000] = b"\xa5" * (120_000 - 8_192)
    database.write_bytes(data)
    with pytest.raises(StoreError) as told:
        back_up(database, NOON + timedelta(minutes=10))
    assert told.value.code == "record-damaged"
    assert list(good.parent.iterdir()) == [good]


def test_a_full_disk_is_left_to_the_record(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    SessionStore.open(database).close()
    monkeypatch.setattr(backups, "SPARE_BYTES", 1 << 60)
    with pytest.raises(StoreError) as told:
        back_up(database, NOON)
    assert told.value.code == "backup-no-room"
    assert list(backups.folder_of(database).iterdir()) == []


def test_a_file_in_place_of_the_folder_is_a_sentence(database: Path) -> None:
    SessionStore.open(database).close()
    backups.folder_of(database).write_text("x")
    with pytest.raises(StoreError) as told:
        back_up(database, NOON)
    assert told.value.code in ("backup-not-written", "disk-read-only", "record-unopened")
