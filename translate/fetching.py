"""Over the network, only when asked: a small text, or a large file that goes on where it was cut off.

https only; plain http is for a mirror on this machine. Every failure is a PackError that says what to do without
the network. The only importer of urllib.request here.
"""

import http.client
import ipaddress
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import IO
from urllib.parse import SplitResult, urlsplit

from translate.errors import PackError
from translate.telling import Sentence

AGENT = "Deskcast"
HINT = Sentence.tr(
    "Check the connection and run the same command again; a download goes on where it "
    "stopped. Without a network, bring the .argosmodel file here and run: deskcast "
    "packs import FILE. DESKCAST_PACK_INDEX names a mirror."
)
_BLOCK_BYTES = 1 << 18
_MOST_ADDRESS = 2_000

Progress = Callable[[int, int], None]
"""Told the bytes that are here and the bytes there will be, 0 where the server does not say."""


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """What a server may ask of us."""

    timeout_s: float = 30.0  # without a byte
    most_bytes: int = 1_000_000_000  # of one file; the largest packs have about a third


def is_allowed(address: str, given_by: str) -> bool:
    """Whether `address` may be asked when `given_by` names it: https, or from a mirror on this machine to itself."""
    parts, giver = _parts(address), _parts(given_by)
    if parts is None or giver is None or parts.username is not None:
        return False
    if parts.scheme == "https":
        return True
    return parts.scheme == "http" and _is_loopback(parts) and _is_loopback(giver)


def fetch_text(address: str, most_bytes: int, options: FetchOptions) -> bytes:
    """What `address` answers, of at most `most_bytes`; raises PackError."""
    with _network_errors(address), _asked(address, {}, options) as answer:
        content: bytes = answer.read(most_bytes + 1)
    if len(content) > most_bytes:
        raise failed(address, Sentence.tr("sends more than {megabytes} MB", megabytes=most_bytes // 10**6))
    return content


def download(address: str, file: Path, options: FetchOptions, progress: Progress) -> None:
    """Brings `address` into `file`, going on after the bytes that are there; raises PackError, OSError.

    What came stays in `file` when the connection breaks.
    """
    here = file.stat().st_size if file.exists() else 0
    headers = {"Range": f"bytes={here}-"} if here else {}
    try:
        with _network_errors(address), _asked(address, headers, options) as answer:
            begun = here if here and _begins(answer.headers) == here else 0
            if answer.status == 206 and not begun:
                raise failed(address, Sentence.tr("sends another part than the one asked for"))
            _receive(address, answer, file, begun, options, progress)
    except _NothingLeftError as error:
        if not here:
            raise failed(address, Sentence.tr("answers 416")) from error
        if error.total != here:
            file.unlink()
            download(address, file, options, progress)


def failed(address: str, why: Sentence) -> PackError:
    """The error of a server that does not give what it should."""
    host = (urlsplit(address).hostname or "?") if _parts(address) else "?"
    return PackError(
        "pack-download",
        Sentence.tr("The language pack could not be downloaded: {host} {why}.", host=host, why=why),
        HINT,
    )


class _NothingLeftError(Exception):
    """The server has no bytes behind those that are here: its file has `total`, -1 if it does not say."""

    def __init__(self, total: int) -> None:
        super().__init__(total)
        self.total = total


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows only where `is_allowed`."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        if not is_allowed(newurl, req.full_url):
            raise failed(req.full_url, Sentence.tr("passes on to an address that is not safe"))
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _receive(
    address: str,
    answer: http.client.HTTPResponse,
    file: Path,
    begun: int,
    options: FetchOptions,
    progress: Progress,
) -> None:
    length = _number(answer.headers.get("Content-Length", ""))
    total = begun + length if length >= 0 else 0
    done = begun
    with file.open("ab" if begun else "wb") as target:
        while total <= options.most_bytes and (block := _block(address, answer)):
            done += len(block)
            if done > options.most_bytes:
                break
            target.write(block)
            progress(done, total)
    if max(done, total) > options.most_bytes:
        file.unlink()
        raise failed(address, Sentence.tr("sends more than any language pack has"))
    if done < total:
        raise failed(address, Sentence.tr("broke off after {done} of {total} bytes", done=done, total=total))


def _block(address: str, answer: http.client.HTTPResponse) -> bytes:
    try:
        return answer.read1(_BLOCK_BYTES)
    except TimeoutError as error:
        raise failed(address, Sentence.tr("sends nothing any more")) from error
    except OSError as error:
        raise failed(
            address, Sentence.tr("broke off ({reason})", reason=Sentence.by_system(error))
        ) from error


@contextmanager
def _asked(
    address: str, headers: dict[str, str], options: FetchOptions
) -> Iterator[http.client.HTTPResponse]:
    request = urllib.request.Request(
        address, headers={"User-Agent": AGENT, "Accept-Encoding": "identity"} | headers
    )
    parts = _parts(address)
    handlers: list[urllib.request.BaseHandler] = [_Redirects()]
    if parts and _is_loopback(parts):
        handlers.append(urllib.request.ProxyHandler({}))
    with urllib.request.build_opener(*handlers).open(request, timeout=options.timeout_s) as answer:
        yield answer


@contextmanager
def _network_errors(address: str) -> Iterator[None]:
    """Turns what urllib and http.client raise into PackError; an error of the disk passes."""
    if not is_allowed(address, address):
        raise failed(address, Sentence.tr("is no https address"))
    try:
        yield
    except urllib.error.HTTPError as error:
        with suppress(OSError):
            error.close()
        if error.code == 416:
            raise _NothingLeftError(
                _number(error.headers.get("Content-Range", "").rpartition("/")[2])
            ) from error
        raise failed(
            address, Sentence.tr("answers {code} {reason}", code=error.code, reason=str(error.reason)[:70])
        ) from error
    except urllib.error.URLError as error:
        raise failed(
            address, Sentence.tr("cannot be reached ({reason})", reason=str(error.reason))
        ) from error
    except TimeoutError as error:
        raise failed(address, Sentence.tr("sends nothing any more")) from error
    except (http.client.HTTPException, ConnectionError) as error:
        raise failed(address, Sentence.tr("broke off ({reason})", reason=type(error).__name__)) from error


def _begins(headers: Message) -> int:
    """The first byte of a part as its Content-Range names it, -1 if there is none."""
    unit, _, place = headers.get("Content-Range", "").partition(" ")
    return _number(place.partition("-")[0]) if unit == "bytes" else -1


def _number(digits: str) -> int:
    """A length as a header writes it, -1 if it is none."""
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 16 else -1


def _parts(address: str) -> SplitResult | None:
    if len(address) > _MOST_ADDRESS or not address.isascii() or not address.isprintable() or " " in address:
        return None
    try:
        parts = urlsplit(address)
        return parts if parts.hostname and (parts.port is None or parts.port > 0) else None
    except ValueError:
        return None


def _is_loopback(parts: SplitResult) -> bool:
    if parts.hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False
