"""The manifest names every shipped model file with the sum it has; a changed pack is refused."""

import hashlib
import json
import shutil

import pytest

from desktop.paths import ASSETS
from translate.errors import PackError
from translate.installing import folder_of
from translate.packs import bundled

MODELS = ASSETS / "models"


def test_the_manifest_is_what_lies_there():
    listed = json.loads((MODELS / "manifest.json").read_text(encoding="utf-8"))["files"]
    found = {
        path.relative_to(MODELS).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in MODELS.glob("*/*")
        if path.is_file() and path.suffix != ".md"
    }
    assert listed == found
    assert any(name.startswith("asr-demo/") for name in found)


def test_a_bundled_pack_that_was_changed_is_refused(tmp_path):
    models = tmp_path / "assets" / "models"
    shutil.copytree(MODELS / "packs", models / "packs")
    shutil.copy(MODELS / "manifest.json", models)
    pack = bundled(tmp_path / "assets")[0]
    with pack.path.open("ab") as file:
        file.write(b"one more byte")
    with pytest.raises(PackError, match="not the file"):
        folder_of(pack, tmp_path / "packs")
