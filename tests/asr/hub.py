"""A model hub on the loopback that offers the files of one folder."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMMIT = "0123456789abcdef0123456789abcdef01234567"


class FakeHub(ThreadingHTTPServer):
    """Answers as the hub does for `repository`; `asked` fills with the paths asked for."""

    def __init__(self, folder: Path, repository: str) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.files = {file.name: file for file in folder.iterdir()}
        self.repository = repository
        self.asked: list[str] = []

    def content(self, path: str) -> bytes | None:
        """The body for `path`; None where there is nothing."""
        name = path.rsplit("/", 1)[-1]
        if path.startswith(f"/api/models/{self.repository}/tree/"):
            return json.dumps([self._row(file) for file in self.files.values()]).encode()
        if path.startswith(f"/api/models/{self.repository}"):
            siblings = [{"rfilename": known} for known in self.files]
            return json.dumps({"id": self.repository, "sha": COMMIT, "siblings": siblings}).encode()
        file = self.files.get(name) if path.startswith(f"/{self.repository}/resolve/") else None
        return file.read_bytes() if file else None

    def _row(self, file: Path) -> dict[str, object]:
        return {"type": "file", "path": file.name, "size": file.stat().st_size, "oid": file.name}


class _Answers(BaseHTTPRequestHandler):
    server: FakeHub

    def do_HEAD(self) -> None:
        self._head()

    def do_GET(self) -> None:
        self.wfile.write(self._head())

    def _head(self) -> bytes:
        content = self.server.content(self.path)
        self.send_response(404 if content is None else 200)
        self.send_header("Content-Length", str(len(content or b"")))
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("ETag", f'"{Path(self.path).name}"')
        self.end_headers()
        return content or b""

    def log_message(self, form: str, *args: object) -> None:
        self.server.asked.append(self.path)
