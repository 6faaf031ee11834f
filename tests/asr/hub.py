"""A model hub on the loopback that offers the files of one folder, speaks the hub's protocol, and fails as told."""

import hashlib
import json
import re
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMMIT = "0123456789abcdef0123456789abcdef01234567"
LARGE_BYTES = 100_000
"""Files from this size on lie in LFS: they have a SHA-256 and are answered by a redirect to another address."""


@dataclass(slots=True)
class Faults:
    """What goes wrong; each field by itself."""

    cut_after: int | None = None  # bytes of weights per answer, then the connection breaks
    cuts: int = 10**9  # answers that are cut; later ones are whole
    stall: bool = False  # a cut answer says nothing more instead of breaking, until `released`
    ranges: bool = True  # False: every answer starts at the first byte
    damage: int = 0  # answers of weights that carry a wrong byte
    refusal: tuple[int, str] | None = None  # status and X-Error-Code of every answer
    claimed_bytes: int | None = None  # size of the weights as the list of files has it
    revision: str = COMMIT  # the only one there is
    busy_files: int = 0  # requests of files that are answered with status 503


class FakeHub(ThreadingHTTPServer):
    """Answers as the hub does for `repository`; `asked` fills with (path, Range, Authorization)."""

    daemon_threads = True

    def __init__(self, folder: Path, repository: str) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.files = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
        self.repository = repository
        self.faults = Faults()
        self.asked: list[tuple[str, str, str]] = []
        self.released = threading.Event()

    @property
    def address(self) -> str:
        """What HF_ENDPOINT or a mirror setting would be."""
        return f"http://127.0.0.1:{self.server_port}"

    def paths(self) -> list[str]:
        """The paths asked for, in their order."""
        return [path for path, _, _ in self.asked]

    def ranges(self) -> list[str]:
        """The ranges of the weights that were asked for, in their order."""
        return [asked for path, asked, _ in self.asked if path.endswith("/cdn/model.bin")]

    def listed(self) -> bytes:
        """The answer of the models API with `blobs=true`."""
        siblings = [self._sibling(name, content) for name, content in self.files.items()]
        return json.dumps({"id": self.repository, "sha": self.faults.revision, "siblings": siblings}).encode()

    def _sibling(self, name: str, content: bytes) -> dict[str, object]:
        size = (
            self.faults.claimed_bytes if name == "model.bin" and self.faults.claimed_bytes else len(content)
        )
        blob = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
        row: dict[str, object] = {"rfilename": name, "size": size, "blobId": blob}
        if len(content) >= LARGE_BYTES:
            row["lfs"] = {"sha256": hashlib.sha256(content).hexdigest(), "size": size, "pointerSize": 134}
        return row


class _Answers(BaseHTTPRequestHandler):
    server: FakeHub

    def do_GET(self) -> None:
        hub, faults = self.server, self.server.faults
        path = self.path.split("?")[0]
        wanted, key = self.headers.get("Range", ""), self.headers.get("Authorization", "")
        hub.asked.append((path, wanted, key))
        if faults.refusal:
            return self._refuse(*faults.refusal)
        return self._route(path)

    def _route(self, path: str) -> None:
        hub, faults = self.server, self.server.faults
        listing, _, revision = path.partition("/revision/")
        if listing == f"/api/models/{hub.repository}":
            if revision not in ("", faults.revision):
                return self._refuse(404, "RevisionNotFound")
            return self._say(hub.listed())
        name = path.rsplit("/", 1)[-1]
        if name not in hub.files:
            return self._refuse(404, "EntryNotFound" if hub.repository in path else "RepoNotFound")
        if faults.busy_files:
            faults.busy_files -= 1
            return self._refuse(503, "")
        if path == f"/cdn/{name}":
            return self._send(name, hub.files[name])
        if not path.startswith(f"/{hub.repository}/resolve/{faults.revision}/"):
            return self._refuse(404, "RepoNotFound")
        if len(hub.files[name]) >= LARGE_BYTES:
            return self._redirect(f"/cdn/{name}")
        return self._send(name, hub.files[name])

    def _send(self, name: str, content: bytes) -> None:
        faults, weights = self.server.faults, name == "model.bin"
        if weights and faults.damage:
            faults.damage -= 1
            content = content[:-1] + bytes([content[-1] ^ 0xFF])
        start = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", "")) if faults.ranges else None
        first = int(start[1]) if start else 0
        if first and first >= len(content):
            return self._refuse(416, "")
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(content) - first))
        if start:
            self.send_header("Content-Range", f"bytes {first}-{len(content) - 1}/{len(content)}")
        self.end_headers()
        rest = content[first:]
        if weights and faults.cut_after is not None and faults.cuts > 0 and len(rest) > faults.cut_after:
            faults.cuts -= 1
            rest, self.close_connection = rest[: faults.cut_after], True
        self._write(rest)
        if faults.stall and len(rest) < len(content) - first:
            self.server.released.wait(60)

    def _write(self, content: bytes) -> None:
        try:
            self.wfile.write(content)
        except ConnectionError:
            self.close_connection = True

    def _say(self, content: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self._write(content)

    def _redirect(self, path: str) -> None:
        self.send_response(302)
        self.send_header("Location", self.server.address + path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _refuse(self, status: int, code: str) -> None:
        self.send_response(status)
        if code:
            self.send_header("X-Error-Code", code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, form: str, *args: object) -> None:
        """Nothing: what was asked is in `asked`."""
