"""Packs are found, taken in, replaced and removed; one bad pack never hides the others."""

from pathlib import Path

import pytest

from tests.translate.conftest import PackMaker
from translate.errors import PackError
from translate.installing import folder_of, import_pack, remove, verify
from translate.packs import available, bundled, installed


def pairs(packs: object) -> list[str]:
    return [f"{pack.source}-{pack.target}" for pack in packs]


def test_an_imported_pack_is_listed(packs_made: PackMaker, packs_dir: Path, assets_dir: Path) -> None:
    taken = import_pack(packs_made.zipped("en", "es"), packs_dir)
    assert available(packs_dir, assets_dir) == (taken,)
    assert (taken.source, taken.target, taken.bundled, taken.problem) == ("en", "es", False, "")
    assert taken.label == "English → Spanish 1.0"
    assert taken.size_bytes > 10_000
    verify(taken, packs_dir)


def test_importing_a_pair_again_replaces_it_whole(packs_made: PackMaker, packs_dir: Path) -> None:
    by_hand = packs_dir / "translate-en_es-0_9"
    packs_made.unpacked("en", "es").rename(by_hand)
    file = packs_made.zipped("en", "es")
    taken = import_pack(file, packs_dir)
    again = import_pack(file, packs_dir)
    assert [pack.path for pack in installed(packs_dir)] == [again.path]
    assert taken.path == again.path
    assert sorted(path.name for path in packs_dir.iterdir()) == [again.path.name]


def test_a_removed_pack_is_gone_and_cannot_be_removed_twice(packs_made: PackMaker, packs_dir: Path) -> None:
    import_pack(packs_made.zipped("en", "es"), packs_dir)
    remove("en", "es", packs_dir)
    assert list(packs_dir.iterdir()) == []
    with pytest.raises(PackError, match="No installed pack translates en to es"):
        remove("en", "es", packs_dir)


def test_a_bundled_pack_is_unpacked_once_and_never_listed_twice(
    packs_made: PackMaker, packs_dir: Path, assets_dir: Path
) -> None:
    packs_made.zipped("en", "es").rename(assets_dir / "models" / "packs" / "translate-en_es-1_0.argosmodel")
    (pack,) = bundled(assets_dir)
    assert pack.label == "English → Spanish 1.0 (bundled)"
    first, second = folder_of(pack, packs_dir), folder_of(pack, packs_dir)
    assert first == second
    assert (first / "model" / "model.bin").is_file()
    assert available(packs_dir, assets_dir) == (pack,)


def test_another_version_of_a_bundled_pack_is_unpacked_beside_the_old_one(
    packs_made: PackMaker, packs_dir: Path, assets_dir: Path
) -> None:
    file = assets_dir / "models" / "packs" / "translate-en_es-1_0.argosmodel"
    packs_made.zipped("en", "es").rename(file)
    old = folder_of(bundled(assets_dir)[0], packs_dir)
    packs_made.unpacked("en", "es", package_version="1.1")
    packs_made.zipped("en", "es").rename(file)
    (packs_made.folder / "translate-en_es-1_0" / "README.md").write_text("changed", encoding="utf-8")
    packs_made.zipped("en", "zh")
    file.write_bytes(packs_made.zipped("en", "zh").read_bytes())
    assert folder_of(bundled(assets_dir)[0], packs_dir) != old


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"{",
        b"[1, 2]",
        b'{"from_code": 1}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"from_code": "../x"}',
        b"{}",
    ],
)
def test_a_bad_folder_is_listed_as_a_problem_beside_the_good_ones(
    packs_made: PackMaker, packs_dir: Path, assets_dir: Path, content: bytes | None
) -> None:
    packs_made.unpacked("en", "es").rename(packs_dir / "good")
    (packs_dir / "bad").mkdir()
    if content is not None:
        (packs_dir / "bad" / "metadata.json").write_bytes(content)
    bad, good = available(packs_dir, assets_dir)
    assert (good.path.name, good.problem) == ("good", "")
    assert (bad.source, bad.target) == ("?", "?")
    assert bad.problem.startswith("bad: ")


def test_a_bad_bundled_file_is_listed_as_a_problem(packs_dir: Path, assets_dir: Path) -> None:
    (assets_dir / "models" / "packs" / "x.argosmodel").write_bytes(b"no zip")
    (pack,) = available(packs_dir, assets_dir)
    assert pack.bundled
    assert "x.argosmodel" in pack.problem


def test_a_pack_that_lost_its_model_is_a_problem(packs_made: PackMaker, packs_dir: Path) -> None:
    taken = import_pack(packs_made.zipped("en", "es"), packs_dir)
    (taken.path / "model" / "model.bin").unlink()
    (pack,) = installed(packs_dir)
    assert "model/model.bin" in pack.problem
    with pytest.raises(PackError):
        verify(pack, packs_dir)


def test_a_pack_that_does_not_load_is_not_taken_in(packs_made: PackMaker, packs_dir: Path) -> None:
    kept = import_pack(packs_made.zipped("en", "es"), packs_dir)
    (packs_made.model / "config.json").read_text(encoding="utf-8")
    broken = packs_made.unpacked("en", "es")
    file = packs_made.folder / "broken.argosmodel"
    zip_folder(broken, file, {"model/model.bin": b"\x06\x00\x00\x00nonsense"})
    with pytest.raises(PackError) as said:
        import_pack(file, packs_dir)
    assert said.value.hint
    assert installed(packs_dir) == (kept,)
    assert [path.name for path in packs_dir.iterdir()] == [kept.path.name]


def test_no_packs_folder_means_no_packs(tmp_path: Path, assets_dir: Path) -> None:
    assert available(tmp_path / "absent", assets_dir) == ()


def test_a_missing_file_is_said(tmp_path: Path, packs_dir: Path) -> None:
    with pytest.raises(PackError, match="could not be read"):
        import_pack(tmp_path / "absent.argosmodel", packs_dir)


def zip_folder(folder: Path, file: Path, replaced: dict[str, bytes]) -> None:
    import zipfile

    with zipfile.ZipFile(file, "w") as archive:
        for part in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = part.relative_to(folder).as_posix()
            archive.writestr(f"{folder.name}/{name}", replaced.get(name, part.read_bytes()))
