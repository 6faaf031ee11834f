"""SHA-256 sums of a model's files: random bytes in the weights load and run without any error otherwise."""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from asr.card import damaged
from asr.telling import Sentence


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file whose sum was right when it had this size and this time of change."""

    path: str
    size: int
    changed_ns: int
    digest: str


def bundled_sums(model: Path) -> Path:
    """The manifest of the bundled models, beside the folder `model`; it names files as `asr-demo/model.bin`."""
    return model.parent / "manifest.json"


def write_sums(folder: Path, names: Iterable[str]) -> None:
    """Writes `sums.json` over the files `names` of `folder`."""
    sums = {name: digest_of(folder / name) for name in names}
    (folder / "sums.json").write_text(json.dumps({"files": sums}, indent=1) + "\n", encoding="utf-8")


def check_sums(folder: Path, sums: Path, cache: Path | None) -> None:
    """Compares the files of `folder` with `sums`; raises `ModelError` naming the first that differs.

    `cache` remembers files that were right, by size and time of change, so that they are not read again; it is
    written where that is possible. A folder without sums (the user's own) passes.
    """
    wanted = _wanted(folder, sums)
    seen = _read_cache(cache)
    now = [_seen(folder / name, digest) for name, digest in wanted.items() if (folder / name).is_file()]
    for name in wanted:
        if not (folder / name).is_file():
            raise damaged(folder, Sentence.tr("{file} is missing", file=name))
    fresh = [entry for entry in now if entry not in seen]
    for entry in fresh:
        if digest_of(Path(entry.path)) != entry.digest:
            raise damaged(folder, Sentence.tr("{file} is not the file it was", file=Path(entry.path).name))
    if fresh and cache is not None:
        _write_cache(cache, [entry for entry in seen if entry.path not in {e.path for e in fresh}] + fresh)


def digest_of(path: Path) -> str:
    """SHA-256 of the file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _wanted(folder: Path, sums: Path) -> dict[str, str]:
    """File name to digest, for the files of `folder`."""
    if not sums.is_file():
        return {}
    try:
        files = json.loads(sums.read_text(encoding="utf-8"))["files"]
        named = {str(name): str(digest) for name, digest in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        raise damaged(folder, Sentence.tr("{file} cannot be read", file=sums.name)) from error
    if sums.parent == folder:
        return named
    prefix = f"{folder.name}/"
    return {name.removeprefix(prefix): digest for name, digest in named.items() if name.startswith(prefix)}


def _seen(path: Path, digest: str) -> _Seen:
    status = path.stat()
    return _Seen(str(path), status.st_size, status.st_mtime_ns, digest)


def _read_cache(cache: Path | None) -> list[_Seen]:
    if cache is None:
        return []
    with suppress(OSError, ValueError, TypeError):
        return [_Seen(*row) for row in json.loads(cache.read_text(encoding="utf-8"))]
    return []


def _write_cache(cache: Path, entries: list[_Seen]) -> None:
    rows = [[entry.path, entry.size, entry.changed_ns, entry.digest] for entry in entries]
    with suppress(OSError):
        cache.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = cache.with_suffix(".new")
        temporary.write_text(json.dumps(rows), encoding="utf-8")
        temporary.replace(cache)
