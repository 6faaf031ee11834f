"""Fetches the files of a speech model from the hub: `python -m asr.download`, an order as JSON on standard input.

A process of its own, so that the app itself stays offline: huggingface_hub reads HF_HUB_OFFLINE once, at import. It
goes on where an earlier run stopped (huggingface_hub itself throws a half file away) and keeps a file only if its sum
is the one that the hub names. Every line on standard output is a JSON object: `{"done": bytes, "total": bytes}` as
it goes, `{"error": code, "detail": sentence}` where it ends. huggingface_hub is imported here and in `asr.refusals`.
"""

import hashlib
import json
import os
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asr.refusals import RefusedError, code_of, detail_of, passing
from asr.telling import Sentence

TELL_EVERY_BYTES = 1 << 20
TRIES = 5  # without a single new byte
SPARE_BYTES = 200_000_000  # left on the disk after the download


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file on the hub; `sha256` for large ones, `blob` (git's SHA-1) for the others."""

    name: str
    size: int
    sha256: str
    blob: str

    def fits(self, path: Path) -> bool:
        """Whether `path` holds exactly this file."""
        if not path.is_file() or path.stat().st_size != self.size:
            return False
        if not self.sha256 and not self.blob:
            return True
        digest = hashlib.sha256() if self.sha256 else hashlib.sha1(b"blob %d\0" % self.size)
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
        return digest.hexdigest() == (self.sha256 or self.blob)

    def half(self, folder: Path) -> Path:
        """Where its first bytes lie; another content gets another name, so that two never mix."""
        return folder / f"{self.name}.{(self.sha256 or self.blob or 'new')[:12]}.part"


class Download:
    """One order: `repository`, `revision` or None, `mirror` or None, `weights_sha256`, `folder`, `names`."""

    def __init__(self, order: dict[str, Any]) -> None:
        import huggingface_hub

        self._hub = huggingface_hub
        self._order = order
        self._folder = Path(order["folder"])
        self._mirror: str | None = order["mirror"] or None
        # A token for the hub is none of a mirror's business.
        self._token: bool | None = False if self._mirror else None
        self._done = self._told = self._total = 0

    def run(self) -> None:
        """Brings every file; writes down in `source.json` where they are from before the first one."""
        pinned = self._order["revision"] or self._begun()
        found = self._hub.HfApi(endpoint=self._mirror, token=self._token).model_info(
            self._order["repository"], revision=pinned, files_metadata=True
        )
        revision = str(found.sha)
        wanted = self._chosen(found.siblings or [])
        source = {"repository": self._order["repository"], "revision": revision}
        (self._folder / "source.json").write_text(json.dumps(source) + "\n", encoding="utf-8")
        self._total = sum(file.size for file in wanted)
        self._require_room(wanted)
        for file in wanted:
            self._bring(file, revision)
        self._tell()

    def _begun(self) -> str | None:
        """The revision of a download that was begun, so that it is not finished with files of another."""
        try:
            source = json.loads((self._folder / "source.json").read_text(encoding="utf-8"))
            return str(source["revision"]) if source["repository"] == self._order["repository"] else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _chosen(self, siblings: list[Any]) -> list[Wanted]:
        named = [one for one in siblings if one.rfilename in self._order["names"]]
        if not {"config.json", "model.bin"} <= {one.rfilename for one in named}:
            raise RefusedError("not-a-model")
        files = [
            Wanted(
                one.rfilename,
                one.size or 0,
                one.lfs.sha256 if one.lfs else "",
                "" if one.lfs else one.blob_id or "",
            )
            for one in named
        ]
        pin = self._order["weights_sha256"]
        weights = next(file for file in files if file.name == "model.bin")
        if pin and weights.sha256 != pin:
            raise RefusedError("other-weights")
        return files

    def _require_room(self, wanted: list[Wanted]) -> None:
        there = sum(_size(self._folder / file.name) or _size(file.half(self._folder)) for file in wanted)
        missing = self._total - there
        free = shutil.disk_usage(self._folder).free
        if missing and missing + SPARE_BYTES > free:
            raise RefusedError(
                "disk-full",
                Sentence.tr(
                    "{needed_gb:.1f} GB are needed, {free_gb:.1f} GB are free",
                    needed_gb=(missing + SPARE_BYTES) / 1e9,
                    free_gb=free / 1e9,
                ),
            )

    def _bring(self, file: Wanted, revision: str) -> None:
        before, path, half = self._done, self._folder / file.name, file.half(self._folder)
        for _ in range(2):
            if not file.fits(path):
                self._fill(file, half, revision)
                half.replace(path)
            self._done = before + file.size
            if file.fits(path):
                return
            path.unlink()
            self._done = before
        raise RefusedError("damaged", Sentence.given(file.name))

    def _fill(self, file: Wanted, half: Path, revision: str) -> None:
        """Brings the rest of `half`; a connection that breaks is taken up again while bytes keep coming."""
        url = self._hub.hf_hub_url(
            self._order["repository"], file.name, revision=revision, endpoint=self._mirror
        )
        before, tries = self._done, 0
        while (have := _size(half)) < file.size or not half.exists():
            self._done = before + have
            error = self._attempt(url, half, have, file.size)
            tries = 0 if _size(half) > have else tries + 1
            if tries >= TRIES or (error and not passing(error)):
                raise error or RefusedError("unreachable", Sentence.tr("nothing arrives"))
            time.sleep(self._order["pause_s"] * 2**tries if tries else 0)

    def _attempt(self, url: str, half: Path, have: int, size: int) -> Exception | None:
        try:
            self._stream(url, half, have, size)
        except Exception as error:
            return error
        return None

    def _stream(self, url: str, half: Path, have: int, size: int) -> None:
        headers = self._hub.utils.build_hf_headers(token=self._token)  # type: ignore[attr-defined]
        # A compressed answer would make the server pass over the range.
        headers |= {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
        session = self._hub.get_session()
        with session.stream("GET", url, headers=headers, follow_redirects=True, timeout=30) as answer:
            if answer.status_code == 416:
                half.unlink(missing_ok=True)
                return
            self._hub.utils.hf_raise_for_status(answer)  # type: ignore[attr-defined]
            goes_on = answer.status_code == 206
            self._done -= 0 if goes_on else have
            with half.open("ab" if goes_on else "wb", buffering=0) as out:
                for block in answer.iter_raw():
                    out.write(block)
                    self._count(len(block))
                    if out.tell() > size:
                        return

    def _count(self, new: int) -> None:
        self._done += new
        if self._done - self._told >= TELL_EVERY_BYTES:
            self._tell()

    def _tell(self) -> None:
        self._told = self._done
        say({"done": self._done, "total": self._total})


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def say(line: dict[str, object]) -> None:
    """One line to whoever started this process; ends it if nobody is there any more."""
    try:
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os._exit(1)


def main() -> int:
    """Exit status 1 and a last line with the error's code where it did not work."""
    os.environ["HF_HUB_OFFLINE"] = "0"
    order = json.loads(sys.stdin.readline())
    try:
        Download(order).run()
    except Exception as error:  # the border of this process; the hub's client raises many kinds
        say({"error": code_of(error), "detail": detail_of(error).to_json()})
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
