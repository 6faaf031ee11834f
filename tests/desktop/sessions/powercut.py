"""Rebuilds a disk as it was at a power cut, from the system calls of a writer.

Every synced byte is kept and of the rest a random part: nothing, a beginning, a subset, or writes torn at 512 bytes.
Limit: the folder's own entries are taken as durable.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CALLS = "trace=openat,close,pwrite64,write,ftruncate,fdatasync,fsync,unlink"

_OPEN = re.compile(r'openat\(AT_FDCWD, "([^"]*)".*= (\d+)$')
_CLOSE = re.compile(r"close\((\d+)\)")
_WRITE = re.compile(r'pwrite64\((\d+), "([^"]*)", (\d+), (\d+)\)')
_TRUNCATE = re.compile(r"ftruncate\((\d+), (\d+)\)")
_SYNC = re.compile(r"f(?:data)?sync\((\d+)\)")
_SAY = re.compile(r'write\(1, "([^"]*)"')
_UNLINK = re.compile(r'unlink\("([^"]*)"')


@dataclass(frozen=True, slots=True)
class Step:
    """One call: `write`, `truncate`, `sync`, `unlink` on `file`, or `said` with the text in `data`."""

    act: str
    file: str
    at: int
    data: bytes


def steps_of(trace: Path, names: tuple[str, ...]) -> Iterator[Step]:
    """The calls of `strace -f -xx` that touch the files of `names`, and what was printed, in order."""
    open_files: dict[str, str] = {}
    with trace.open() as lines:
        for line in lines:
            call = line.split(" ", 1)[1].lstrip()
            if found := _OPEN.match(call):
                open_files[found[2]] = _name(found[1])
            elif found := _CLOSE.match(call):
                open_files.pop(found[1], None)
            else:
                yield from (step for step in _steps_of_call(call, open_files) if step.file in ("", *names))


def _steps_of_call(call: str, open_files: dict[str, str]) -> Iterator[Step]:
    if found := _WRITE.match(call):
        yield Step("write", open_files.get(found[1], "?"), int(found[4]), _bytes(found[2]))
    elif found := _TRUNCATE.match(call):
        yield Step("truncate", open_files.get(found[1], "?"), int(found[2]), b"")
    elif found := _SYNC.match(call):
        yield Step("sync", open_files.get(found[1], "?"), 0, b"")
    elif found := _SAY.match(call):
        yield Step("said", "", 0, _bytes(found[1]))
    elif found := _UNLINK.match(call):
        yield Step("unlink", _name(found[1]), 0, b"")


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))


def _name(escaped: str) -> str:
    return Path(_bytes(escaped).decode()).name


class Disk:
    """Files as they would be found after a cut."""

    def __init__(self, names: tuple[str, ...], dice: random.Random) -> None:
        self._durable = {name: bytearray() for name in names}
        self._pending: dict[str, list[Step]] = {name: [] for name in names}
        self._dice = dice

    def take(self, step: Step) -> None:
        """Follows one call."""
        if step.act == "sync":
            for waiting in self._pending[step.file]:
                _apply(self._durable[step.file], waiting)
            self._pending[step.file].clear()
        elif step.act != "said":
            self._pending[step.file].append(step)

    def cut(self, folder: Path) -> None:
        """Writes the files of this moment's cut into `folder`."""
        how = self._dice.choice(["none", "prefix", "subset", "torn"])
        for name, durable in self._durable.items():
            left = bytearray(durable)
            for step in self._survivors(how, self._pending[name]):
                _apply(left, step)
            (folder / name).write_bytes(left)

    def _survivors(self, how: str, pending: list[Step]) -> list[Step]:
        if how == "none":
            return []
        if how == "prefix":
            return pending[: self._dice.randint(0, len(pending))]
        if how == "subset":
            return [step for step in pending if self._dice.random() < 0.5]
        return [self._torn(step) if self._dice.random() < 0.5 else step for step in pending]

    def _torn(self, step: Step) -> Step:
        sectors = self._dice.randint(0, len(step.data) // 512)
        return Step(step.act, step.file, step.at, step.data[: 512 * sectors])


def _apply(content: bytearray, step: Step) -> None:
    if step.act == "unlink":
        content.clear()
    elif step.act == "truncate":
        _grow(content, step.at)
        del content[step.at :]
    else:
        _grow(content, step.at + len(step.data))
        content[step.at : step.at + len(step.data)] = step.data


def _grow(content: bytearray, size: int) -> None:
    content.extend(b"\0" * max(0, size - len(content)))
