"""Which speech models there are, how one comes in, and how a changed file is noticed."""

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from asr import models
from asr.checksums import digest_of
from asr.errors import ModelError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.fixture
def assets(tmp_path: Path, model_folder: Path) -> Path:
    """Assets with the demo model and its manifest."""
    demo = tmp_path / "assets" / "models" / "asr-demo"
    copied(model_folder, demo)
    files = {f"asr-demo/{file.name}": digest_of(file) for file in demo.iterdir()}
    (demo.parent / "manifest.json").write_text(json.dumps({"files": files}))
    return tmp_path / "assets"


def copied(source: Path, target: Path) -> Path:
    shutil.copytree(source, target)
    for file in target.iterdir():
        file.chmod(0o644)
    return target


def change(file: Path) -> None:
    """Changes one byte in the middle of the weights, as a failing disk does."""
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)


def test_without_any_model_the_way_out_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        models.find_model(None, tmp_path / "models", tmp_path / "assets")
    assert "deskcast models install" in caught.value.hint


def test_the_demo_model_is_the_last_choice(folder: Path, assets: Path, model_folder: Path) -> None:
    assert models.find_model(None, folder, assets).bundled
    models.import_model(model_folder, folder)
    assert not models.find_model(None, folder, assets).bundled
    assert [info.bundled for info in models.available(folder, assets)] == [False, True]
    assert models.find_model("asr-demo", folder / "none", assets).bundled


def test_a_model_is_found_by_name_and_by_folder(folder: Path, assets: Path, model_folder: Path) -> None:
    assert models.find_model("asr-demo", folder, assets).name == "asr-demo"
    assert models.find_model(str(model_folder), folder, assets).path == model_folder
    with pytest.raises(ModelError, match="no speech model called nonsense; there are asr-demo"):
        models.find_model("nonsense", folder, assets)


def test_a_folder_that_is_no_model_is_said_to_lack_its_files(tmp_path: Path, assets: Path) -> None:
    (tmp_path / "music").mkdir()
    with pytest.raises(ModelError, match=r"config\.json"):
        models.find_model(str(tmp_path / "music"), tmp_path / "models", assets)


def test_a_changed_bundled_file_is_noticed(folder: Path, assets: Path) -> None:
    models.find_model("asr-demo", folder, assets)
    change(assets / "models" / "asr-demo" / "model.bin")
    with pytest.raises(ModelError, match=r"model\.bin is not the file it was"):
        models.find_model("asr-demo", folder, assets)


def test_files_are_read_again_only_after_a_change(
    folder: Path, assets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models.find_model("asr-demo", folder, assets)
    read: list[Path] = []
    monkeypatch.setattr("asr.checksums.digest_of", lambda path: read.append(path) or digest_of(path))
    models.find_model("asr-demo", folder, assets)
    assert read == []
    weights = assets / "models" / "asr-demo" / "model.bin"
    os.utime(weights, ns=(1, 1))
    models.find_model("asr-demo", folder, assets)
    assert read == [weights]


def test_verifying_reads_everything(folder: Path, model_folder: Path) -> None:
    info = models.import_model(model_folder, folder)
    models.verify(info)
    status = (info.path / "model.bin").stat()
    change(info.path / "model.bin")
    os.utime(info.path / "model.bin", ns=(status.st_atime_ns, status.st_mtime_ns))
    with pytest.raises(ModelError, match=r"model\.bin is not the file it was"):
        models.verify(info)


def test_a_model_comes_in_from_a_zip(folder: Path, tmp_path: Path, model_folder: Path) -> None:
    with zipfile.ZipFile(tmp_path / "mine.zip", "w") as packed:
        for file in model_folder.iterdir():
            packed.write(file, f"some/where/{file.name}")
        packed.writestr("../../evil.json", "{}")
        packed.writestr("some/where/weights.pkl", "no")
    info = models.import_model(tmp_path / "mine.zip", folder)
    assert info.name == "mine"
    assert {file.name for file in info.path.iterdir()} == {f.name for f in model_folder.iterdir()} | {
        "sums.json"
    }
    assert not list(tmp_path.parent.rglob("evil.json"))


@pytest.mark.models
@pytest.mark.parametrize("name", ["model.bin", "tokenizer.json"])
def test_a_broken_model_does_not_come_in(folder: Path, tmp_path: Path, model_folder: Path, name: str) -> None:
    broken = copied(model_folder, tmp_path / "broken")
    (broken / name).write_bytes(b"nothing")
    with pytest.raises(ModelError):
        models.import_model(broken, folder)
    assert list(folder.iterdir()) == []


def test_what_is_no_archive_does_not_come_in(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK no")
    with pytest.raises(ModelError, match="not a zip file"):
        models.import_model(tmp_path / "a.zip", folder)
    with pytest.raises(ModelError, match="no model at"):
        models.import_model(tmp_path / "b.zip", folder)
    assert not list(folder.glob("*"))


def test_a_model_is_removed_by_its_exact_name_only(folder: Path, model_folder: Path) -> None:
    info = models.import_model(model_folder, folder)
    for name in ("..", ".", "", "other", f"../models/{info.name}"):
        with pytest.raises(ModelError):
            models.remove(name, folder)
    models.remove(info.name, folder)
    assert models.installed(folder) == ()


def test_half_a_download_is_named_and_removed_like_a_model(folder: Path) -> None:
    (folder / ".incoming-small").mkdir(parents=True)
    (folder / ".incoming-small" / "model.bin.0123.part").write_bytes(b"half")
    assert models.installed(folder) == ()
    assert models.unfinished(folder) == ("small",)
    models.remove("small", folder)
    assert models.unfinished(folder) == ()
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_hold_models_is_a_sentence(tmp_path: Path, model_folder: Path) -> None:
    (tmp_path / "models").write_text("a file")
    with pytest.raises(ModelError, match="cannot be kept"):
        models.import_model(model_folder, tmp_path / "models")
