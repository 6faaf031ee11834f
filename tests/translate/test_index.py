"""Downloading a pack from an index on this machine: resumed, checked, never outside its place, always a way out."""

import hashlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.translate.conftest import PackMaker
from translate import packs
from translate.errors import PackError
from translate.fetching import FetchOptions, is_allowed
from translate.index import (
    PUBLIC_INDEX,
    VARIABLE,
    IndexOptions,
    Offer,
    index_options,
    install,
    offered,
    parse_index,
)


@dataclass
class Mirror:
    """A server on this machine: what it gives by path, how it spoils it, and what it was asked."""

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    cut_after: dict[str, int] = field(default_factory=dict)  # bytes sent once, then the connection ends
    no_parts: bool = False
    asked: list[tuple[str, str]] = field(default_factory=list)

    @property
    def options(self) -> IndexOptions:
        return IndexOptions(f"{self.address}/index.json", FetchOptions(timeout_s=20))

    def lists(self, *entries: object) -> None:
        self.files["/index.json"] = json.dumps(entries).encode()


class Handler(BaseHTTPRequestHandler):
    mirror: Mirror

    def do_GET(self) -> None:
        mirror, span = self.mirror, self.headers.get("Range", "")
        mirror.asked.append((self.path, span))
        if self.path in mirror.redirects:
            self._head(302, Location=mirror.redirects[self.path], **{"Content-Length": "0"})
            return
        content = mirror.files.get(self.path)
        if content is None:
            self.send_error(404)
            return
        begin = int(span.removeprefix("bytes=").rstrip("-")) if span and not mirror.no_parts else 0
        total = len(content)
        if begin and begin >= total:
            self._head(416, **{"Content-Range": f"bytes */{total}", "Content-Length": "0"})
            return
        part = {"Content-Range": f"bytes {begin}-{total - 1}/{total}"} if begin else {}
        self._head(206 if begin else 200, **part, **{"Content-Length": str(total - begin)})
        self.wfile.write(content[begin : mirror.cut_after.pop(self.path, total)])

    def _head(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def mirror() -> Iterator[Mirror]:
    made = Mirror()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("OwnHandler", (Handler,), {"mirror": made}))
    made.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def pack(mirror: Mirror, packs_made: PackMaker) -> bytes:
    """A pack for en→es that the mirror lists and gives."""
    content = packs_made.zipped("en", "es").read_bytes()
    mirror.files["/en_es.argosmodel"] = content
    mirror.lists(entry("en", "es", "en_es.argosmodel"))
    return content


def entry(source: str, target: str, *links: str, version: str = "1.0", **more: object) -> dict[str, object]:
    named = {"from_code": source, "to_code": target, "package_version": version, "links": list(links)}
    return {"code": f"translate-{source}_{target}", "type": "translate"} | named | more


def left_over(packs_dir: Path) -> list[str]:
    return [path.name for path in packs_dir.iterdir() if path.name.startswith(".")]


def test_a_pack_is_downloaded_checked_and_installed(mirror: Mirror, pack: bytes, packs_dir: Path) -> None:
    told: list[tuple[int, int]] = []
    info = install("en", "es", packs_dir, mirror.options, lambda done, total: told.append((done, total)))
    assert [(one.source, one.target, one.problem) for one in packs.installed(packs_dir)] == [("en", "es", "")]
    assert json.loads((info.path / "source.json").read_text()) == {
        "address": f"{mirror.address}/en_es.argosmodel",
        "version": "1.0",
        "sha256": hashlib.sha256(pack).hexdigest(),
    }
    assert told[-1] == (len(pack), len(pack))
    assert told == sorted(told)
    assert left_over(packs_dir) == []


def test_a_download_goes_on_where_it_broke_off(mirror: Mirror, pack: bytes, packs_dir: Path) -> None:
    mirror.cut_after["/en_es.argosmodel"] = 1_000
    with pytest.raises(PackError, match=f"broke off after 1000 of {len(pack)} bytes") as broken:
        install("en", "es", packs_dir, mirror.options)
    assert "packs import FILE" in broken.value.hint
    assert packs.installed(packs_dir) == ()
    install("en", "es", packs_dir, mirror.options)
    assert mirror.asked[-1] == ("/en_es.argosmodel", "bytes=1000-")
    assert len(packs.installed(packs_dir)) == 1


def test_a_server_without_parts_sends_it_again_from_the_beginning(
    mirror: Mirror, pack: bytes, packs_dir: Path
) -> None:
    mirror.no_parts = True
    mirror.cut_after["/en_es.argosmodel"] = 1_000
    with pytest.raises(PackError, match="broke off"):
        install("en", "es", packs_dir, mirror.options)
    assert install("en", "es", packs_dir, mirror.options).target == "es"


@pytest.mark.parametrize("extra", [b"", b"more"])
def test_a_download_that_is_whole_or_too_long_is_sorted_out(
    mirror: Mirror, pack: bytes, packs_dir: Path, extra: bytes
) -> None:
    mirror.cut_after["/en_es.argosmodel"] = 10
    with pytest.raises(PackError, match="broke off"):
        install("en", "es", packs_dir, mirror.options)
    (name,) = left_over(packs_dir)
    (packs_dir / name).write_bytes(pack + extra)
    assert install("en", "es", packs_dir, mirror.options).target == "es"
    assert left_over(packs_dir) == []


def test_the_next_link_is_tried(mirror: Mirror, pack: bytes, packs_dir: Path) -> None:
    mirror.lists(entry("en", "es", "/absent", "ftp://x.org/a", f"{mirror.address}/en_es.argosmodel"))
    assert install("en", "es", packs_dir, mirror.options).target == "es"


def test_a_sum_that_the_index_names_is_held_against_the_file(
    mirror: Mirror, pack: bytes, packs_dir: Path
) -> None:
    mirror.lists(entry("en", "es", "en_es.argosmodel", sha256="0" * 64))
    with pytest.raises(PackError, match="SHA-256 differs"):
        install("en", "es", packs_dir, mirror.options)
    assert left_over(packs_dir) == []
    mirror.lists(entry("en", "es", "en_es.argosmodel", sha256=hashlib.sha256(pack).hexdigest()))
    assert install("en", "es", packs_dir, mirror.options).target == "es"


def test_another_pack_than_the_one_asked_for_replaces_nothing(
    mirror: Mirror, pack: bytes, packs_dir: Path
) -> None:
    install("en", "es", packs_dir, mirror.options)
    before = packs.installed(packs_dir)
    mirror.lists(entry("de", "en", "en_es.argosmodel"))
    with pytest.raises(PackError, match="a pack from en to es instead"):
        install("de", "en", packs_dir, mirror.options)
    assert packs.installed(packs_dir) == before


def test_what_is_no_pack_is_refused_and_not_kept(mirror: Mirror, pack: bytes, packs_dir: Path) -> None:
    mirror.files["/en_es.argosmodel"] = b"<html>Sign in to this network</html>"
    with pytest.raises(PackError, match="is not a whole zip file"):
        install("en", "es", packs_dir, mirror.options)
    assert list(packs_dir.iterdir()) == []


def test_a_file_larger_than_any_pack_is_refused(mirror: Mirror, pack: bytes, packs_dir: Path) -> None:
    options = IndexOptions(mirror.options.address, FetchOptions(most_bytes=len(pack) - 1))
    with pytest.raises(PackError, match="more than any language pack has"):
        install("en", "es", packs_dir, options)
    assert left_over(packs_dir) == []


def test_the_newest_pack_of_a_pair_is_offered(mirror: Mirror) -> None:
    mirror.lists(
        entry("en", "es", "/a", version="1.9"),
        entry("en", "es", "/b", version="1.10"),
        entry("de", "en", "/c"),
    )
    assert [(one.source, one.target, one.version) for one in offered(mirror.options)] == [
        ("de", "en", "1.0"),
        ("en", "es", "1.10"),
    ]


def test_a_pair_that_is_not_offered_is_named(mirror: Mirror, pack: bytes, packs_dir: Path) -> None:
    with pytest.raises(PackError, match="from en to xx"):
        install("en", "xx", packs_dir, mirror.options)


@pytest.mark.parametrize(
    "hostile",
    [
        entry("../x", "es", "https://a.org/x"),
        entry("en", "../../es", "https://a.org/x"),
        entry("en", "en", "https://a.org/x"),
        entry("en", "es", "http://a.org/x"),
        entry("en", "es", "file:///etc/passwd"),
        entry("en", "es", "http://127.0.0.1:8951/x"),
        entry("en", "es", "https://user:word@a.org/x"),
        entry("en", "es", "https://a.org:x/x"),
        entry("en", "es", "https://[::1/x"),
        entry("en", "es", "https://a.org/\r\nHost: b.org"),
        entry("en", "es", "https://a.org/" + "x" * 3_000),
        entry("en", "es"),
        entry("en", "es", "https://a.org/x", version="../1"),
        entry("en", "es", "https://a.org/x", sha256="../1"),
        entry("en", "es", "https://a.org/x", type="sbd"),
        entry("en", "es", "https://a.org/x") | {"from_code": 7},
        entry("en", "es", "https://a.org/x") | {"links": "https://a.org/x"},
        "en-es",
        None,
    ],
)
def test_a_hostile_entry_is_left_out_and_the_others_offered(hostile: object) -> None:
    good = entry("en", "zh", "https://a.org/en_zh.argosmodel")
    content = json.dumps([hostile, good]).encode()
    assert parse_index(content, PUBLIC_INDEX) == [
        Offer("en", "zh", "1.0", ("https://a.org/en_zh.argosmodel",))
    ]


@pytest.mark.parametrize("content", [b"", b"<html>", b"{}", b"\xff", b"[" * 100_000])
def test_an_index_that_is_no_list_is_refused(mirror: Mirror, content: bytes) -> None:
    mirror.files["/index.json"] = content
    with pytest.raises(PackError, match="sends an index that is not"):
        offered(mirror.options)


def test_an_endless_index_is_refused(mirror: Mirror) -> None:
    mirror.files["/index.json"] = b" " * 5_000_001
    with pytest.raises(PackError, match="more than 5 MB"):
        offered(mirror.options)


def test_a_redirect_to_an_address_that_is_not_safe_is_not_followed(mirror: Mirror) -> None:
    mirror.redirects["/index.json"] = "http://192.0.2.1/index.json"
    with pytest.raises(PackError, match="not safe"):
        offered(mirror.options)


def test_a_safe_redirect_is_followed(mirror: Mirror, pack: bytes, packs_dir: Path) -> None:
    mirror.lists(entry("en", "es", "moved"))
    mirror.redirects["/moved"] = "/en_es.argosmodel"
    assert install("en", "es", packs_dir, mirror.options).target == "es"


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://example.org/index.json", "is no https address"),
        ("file:///etc/passwd", "is no https address"),
        ("nonsense", "is no https address"),
        ("http://127.0.0.1:1/index.json", "cannot be reached"),
    ],
)
def test_an_index_that_cannot_be_asked_names_the_way_out(address: str, says: str) -> None:
    with pytest.raises(PackError, match=says) as refused:
        offered(IndexOptions(address))
    assert "packs import FILE" in refused.value.hint
    assert VARIABLE in refused.value.hint


def test_a_missing_index_names_the_answer(mirror: Mirror) -> None:
    with pytest.raises(PackError, match="answers 404"):
        offered(mirror.options)


def test_an_address_from_elsewhere_never_leads_to_this_machine() -> None:
    assert is_allowed("http://127.0.0.1:9/x", "http://localhost/")
    assert not is_allowed("http://127.0.0.1:9/x", "https://a.org/")
    assert not is_allowed("http://127.0.0.1.a.org/x", "http://127.0.0.1/")


def test_the_index_is_the_public_one_unless_a_mirror_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert index_options().address == PUBLIC_INDEX
    monkeypatch.setenv(VARIABLE, " https://mirror.example/index.json ")
    assert index_options().address == "https://mirror.example/index.json"


def test_a_folder_that_cannot_be_written_is_a_sentence(mirror: Mirror, pack: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(PackError, match="could not be written"):
        install("en", "es", tmp_path / "file" / "packs", mirror.options)
