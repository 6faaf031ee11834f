"""Hostile zips: nothing is written outside the packs folder, nothing is left behind, other packs stay listed."""

import json
import stat
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.translate.conftest import PackMaker, metadata
from translate import archive as archive_rules
from translate.archive import unpack
from translate.errors import PackError
from translate.installing import import_pack
from translate.packs import installed

TOP = "translate-en_es-1_0"


def write(file: Path, entries: dict[str, bytes], good: bool = True) -> Path:
    """A zip of `entries`; with `good` the files of a pack come first."""
    whole = {f"{TOP}/metadata.json": json.dumps(metadata("en", "es")).encode()} if good else {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (whole | entries).items():
            info = zipfile.ZipInfo("x")
            info.filename = name
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return file


def extra(name: str, content: bytes = b"x") -> Callable[[Path], Path]:
    return lambda file: write(file, {name: content})


def symlink(file: Path) -> Path:
    write(file, {})
    with zipfile.ZipFile(file, "a") as archive:
        info = zipfile.ZipInfo(f"{TOP}/model")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc")
    return file


def same_name_twice(file: Path) -> Path:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        write(file, {})
        with zipfile.ZipFile(file, "a") as archive:
            archive.writestr(f"{TOP}/metadata.json", "{}")
    return file


def bomb(file: Path) -> Path:
    return write(file, {f"{TOP}/README.md": bytes(30_000_000)})


def lying_header(file: Path) -> Path:
    """The table of contents says 10 bytes where 3 MB come."""
    write(file, {f"{TOP}/README.md": bytes(3_000_000)})
    content = bytearray(file.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    file.write_bytes(bytes(content))
    return file


def locked(file: Path) -> Path:
    write(file, {f"{TOP}/README.md": b"secret"})
    content = bytearray(file.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    content[at + 8] |= 1
    file.write_bytes(bytes(content))
    return file


def damaged(file: Path) -> Path:
    write(file, {f"{TOP}/README.md": bytes(range(256)) * 200})
    content = bytearray(file.read_bytes())
    at = content.index(b"README.md") + 20
    content[at : at + 20] = bytes(20)
    file.write_bytes(bytes(content))
    return file


def cut_off(file: Path) -> Path:
    write(file, {f"{TOP}/README.md": b"x" * 1000})
    file.write_bytes(file.read_bytes()[:-100])
    return file


def many(file: Path) -> Path:
    return write(file, {f"{TOP}/{number}.txt": b"" for number in range(501)})


HOSTILE = {
    "out of its folder": extra(f"{TOP}/../../evil.txt"),
    "absolute": extra("/tmp/evil.txt"),
    "drive letter": extra("C:/evil.txt"),
    "backslash": extra(f"{TOP}\\..\\evil.txt"),
    "colon": extra(f"{TOP}/evil.txt:stream"),
    "device name": extra(f"{TOP}/CON.txt"),
    "trailing dot": extra(f"{TOP}/model./model.bin"),
    "control letter": extra(f"{TOP}/e\x07vil.txt"),
    "text turned round": extra(f"{TOP}/e\u202etxt.md"),
    "symlink": symlink,
    "same name but for case": extra(f"{TOP}/METADATA.JSON", b"{}"),
    "same name twice": same_name_twice,
    "two top folders": extra("other/README.md"),
    "no top folder": lambda file: write(file, {"metadata.json": b"{}"}, good=False),
    "file in place of a folder": extra(f"{TOP}/metadata.json/x.txt"),
    "pickle": extra(f"{TOP}/model/model.pkl"),
    "pickle named like a model": extra(f"{TOP}/model/pytorch_model.bin"),
    "program": extra(f"{TOP}/run.py", b"print(1)"),
    "bomb": bomb,
    "lying header": lying_header,
    "too many files": many,
    "name too long": extra(f"{TOP}/{'x' * 300}.txt"),
    "locked": locked,
    "damaged": damaged,
    "cut off": cut_off,
    "no zip": lambda file: file.write_bytes(b"hello") and file,
    "empty zip": lambda file: write(file, {}, good=False),
    "no metadata": lambda file: write(file, {f"{TOP}/README.md": b"x"}, good=False),
    "metadata is a list": extra(f"{TOP}/metadata.json", b"[1, 2]"),
    "metadata is no JSON": extra(f"{TOP}/metadata.json", b"{"),
    "language codes are paths": extra(f"{TOP}/metadata.json", b'{"from_code": "../../x", "to_code": "es"}'),
    "no model": extra(f"{TOP}/README.md", b"A pack without a model"),
}


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_zip_leaves_no_trace(
    packs_made: PackMaker, tmp_path: Path, packs_dir: Path, make: Callable[[Path], Path]
) -> None:
    packs_made.unpacked("en", "zh").rename(packs_dir / "kept")
    file = make(tmp_path / "hostile.argosmodel")
    before = tree(tmp_path)
    with pytest.raises(PackError) as said:
        import_pack(file, packs_dir)
    assert tree(tmp_path) == before
    assert [path.name for path in packs_dir.iterdir()] == ["kept"]
    assert [(pack.source, pack.target, pack.problem) for pack in installed(packs_dir)] == [("en", "zh", "")]
    assert said.value.text.endswith(".")
    assert said.value.hint
    assert said.value.text.isprintable()


def test_more_bytes_than_the_limit_are_refused_while_they_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_rules, "MOST_BYTES", 1_000)
    file = write(tmp_path / "big.argosmodel", {f"{TOP}/README.md": b"x" * 2_000})
    with pytest.raises(PackError, match="far more"):
        unpack(file, tmp_path / "out")


def test_sentence_splitters_and_their_pickles_are_left_out(packs_made: PackMaker, packs_dir: Path) -> None:
    file = packs_made.zipped("en", "es")
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(f"{TOP}/stanza/en/tokenize/ewt.pt", b"\x80\x04pickle")
        archive.writestr(f"{TOP}/spacy/senter/model", b"x")
        archive.writestr(f"{TOP}/minisbd/en.onnx", b"x")
    pack = import_pack(file, packs_dir)
    assert sorted(path.name for path in pack.path.iterdir()) == [
        "README.md",
        "metadata.json",
        "model",
        "sentencepiece.model",
    ]
