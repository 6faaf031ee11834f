"""What every test shares: a home folder of its own, and the places of the reference material."""

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
SHARED = REPOSITORY.parent / "shared"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the files of the person who runs it."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DESKCAST_HOME", str(folder))
    return folder


@pytest.fixture
def shared() -> Path:
    """The reference material beside the checkout; without it the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip("the reference material (../shared) is not beside this checkout")
    return SHARED
