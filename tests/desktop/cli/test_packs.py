"""`deskcast packs`: what is there, which pairs go through English, and a pair named wrongly."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.paths import ASSETS, app_paths

PACKS = ASSETS / "models" / "packs"

pytestmark = pytest.mark.skipif(not any(PACKS.glob("*")), reason="the demo packs are not built: make models")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKCAST_HOME", str(tmp_path))


def listed(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """The label of every pair, by pair."""
    assert main(["packs", "list", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return {f"{row['source']}-{row['target']}": row["label"] for row in rows}


def test_pairs_without_a_pack_of_their_own_are_said_to_go_through_english(
    capsys: pytest.CaptureFixture[str],
) -> None:
    labels = listed(capsys)
    assert labels["zh-es"] == "zh→es goes through English"
    assert labels["en-es"].startswith("English → Spanish")


def test_a_pack_is_imported_checked_and_removed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "import", str(PACKS / "translate-en_es-1_0.argosmodel")]) == 0
    assert len(list(app_paths().packs.glob("en_es-*"))) == 1
    assert main(["packs", "remove", "en-es"]) == 0
    assert list(app_paths().packs.glob("en_es-*")) == []
    assert "en→es is removed." in capsys.readouterr().out


def test_check_names_the_pack_that_does_not_work_and_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    main(["packs", "import", str(PACKS / "translate-en_es-1_0.argosmodel")])
    (folder,) = app_paths().packs.glob("en_es-*")
    shutil.rmtree(folder / "model")
    capsys.readouterr()
    assert main(["packs", "check"]) == 3
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if folder.name in line]
    bundled = list(PACKS.glob("*.argosmodel"))
    assert sum(line.endswith("loads and translates.") for line in told) == len(bundled)


@pytest.mark.parametrize("act", ["install", "remove"])
def test_a_name_that_is_no_pair_is_refused(act: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", act, "spanish"]) == 2
    assert "names no pair" in capsys.readouterr().err
