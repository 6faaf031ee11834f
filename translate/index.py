"""Language packs that can be downloaded: the Argos index, or a mirror of it, read as the outside text it is.

Nothing here runs unless somebody asks for a pack by its pair.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

from translate.archive import read_metadata
from translate.errors import PackError
from translate.fetching import HINT, FetchOptions, Progress, download, failed, fetch_text, is_allowed
from translate.installing import import_pack
from translate.metadata import parse_metadata
from translate.packs import PackInfo
from translate.telling import Language, Sentence

PUBLIC_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
VARIABLE = "DESKCAST_PACK_INDEX"
MOST_BYTES = 5_000_000
MOST_OFFERS = 5_000
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")
_VERSION = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6}){0,3}")
_SUM = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Offer:
    """A pack of the index; `sum` is the SHA-256 that a mirror may name, `links` are complete addresses."""

    source: str
    target: str
    version: str
    links: tuple[str, ...]
    sum: str = ""


@dataclass(frozen=True, slots=True)
class IndexOptions:
    """Where the packs are listed and what a server may ask of us."""

    address: str
    fetch: FetchOptions = field(default_factory=FetchOptions)


def index_options() -> IndexOptions:
    """The public index, or the mirror named in the environment."""
    return IndexOptions(os.environ.get(VARIABLE, "").strip() or PUBLIC_INDEX)


def offered(options: IndexOptions) -> tuple[Offer, ...]:
    """The newest pack of every pair in the index, by pair; raises PackError."""
    content = fetch_text(options.address, MOST_BYTES, options.fetch)
    newest: dict[tuple[str, str], Offer] = {}
    for offer in parse_index(content, options.address):
        pair = offer.source, offer.target
        if pair not in newest or _number(offer.version) > _number(newest[pair].version):
            newest[pair] = offer
    return tuple(newest[pair] for pair in sorted(newest))


def parse_index(content: bytes, address: str) -> list[Offer]:
    """The offers in an index that came from `address`; entries that are not understood are left out.

    Raises PackError if there is no list at all.
    """
    try:
        entries = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        raise failed(address, Sentence.tr("sends an index that is not JSON")) from None
    if not isinstance(entries, list):
        raise failed(address, Sentence.tr("sends an index that is not a list"))
    return [offer for entry in entries[:MOST_OFFERS] for offer in _offers(entry, address)]


def install(
    source: str,
    target: str,
    packs_dir: Path,
    options: IndexOptions,
    progress: Progress = lambda _done, _total: None,
) -> PackInfo:
    """Downloads and takes in the newest pack for a pair; raises PackError.

    Each link is tried in turn. Beside the pack stands from where it came and its SHA-256.
    """
    offer = next(
        (offer for offer in offered(options) if (offer.source, offer.target) == (source, target)), None
    )
    if offer is None:
        raise PackError(
            "pack-unknown",
            Sentence.tr(
                "The index offers no language pack from {source} to {target}.",
                source=Language(source),
                target=Language(target),
            ),
            Sentence.tr(
                "A pair through English may do: deskcast packs install {source}-en. {hint}",
                source=source,
                hint=HINT,
            ),
        )
    for link in offer.links[:-1]:
        try:
            return _install_from(link, offer, packs_dir, options, progress)
        except PackError:
            continue
    return _install_from(offer.links[-1], offer, packs_dir, options, progress)


def _offers(entry: object, address: str) -> Iterator[Offer]:
    if not isinstance(entry, dict) or entry.get("type", "translate") != "translate":
        return
    named = [entry.get(name) for name in ("from_code", "to_code", "package_version")]
    links, sha256 = entry.get("links"), entry.get("sha256", "")
    texts = [text for text in named if isinstance(text, str) and len(text) < 40]
    if len(texts) < 3 or not isinstance(links, list) or not isinstance(sha256, str):
        return
    source, target, version = texts
    complete = [urljoin(address, link) for link in links[:8] if isinstance(link, str) and _is_address(link)]
    usable = tuple(link for link in complete if is_allowed(link, address))
    is_named = _CODE.fullmatch(source) and _CODE.fullmatch(target) and _VERSION.fullmatch(version)
    if is_named and source != target and usable and (not sha256 or _SUM.fullmatch(sha256)):
        yield Offer(source, target, version, usable, sha256)


def _is_address(link: str) -> bool:
    """False for what urljoin cannot take."""
    try:
        urljoin("https://localhost/", link)
    except ValueError:
        return False
    return bool(link)


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _install_from(
    link: str, offer: Offer, packs_dir: Path, options: IndexOptions, progress: Progress
) -> PackInfo:
    name = hashlib.sha256(f"{link} {offer.version}".encode()).hexdigest()[:16]
    file = packs_dir / f".deskcast-download-{offer.source}_{offer.target}-{name}.part"
    try:
        packs_dir.mkdir(parents=True, exist_ok=True)
        download(link, file, options.fetch, progress)
        return _taken_in(file, link, offer, packs_dir)
    except OSError as error:
        raise PackError(
            "pack-download",
            Sentence.tr(
                "The download could not be written to {packs_dir}: {reason}.",
                packs_dir=packs_dir,
                reason=Sentence.by_system(error),
            ),
            Sentence.tr("Free some space or make the folder writable, then run the same command again."),
        ) from error


def _taken_in(file: Path, link: str, offer: Offer, packs_dir: Path) -> PackInfo:
    """Imports the whole download; whether it is good or bad, it is not kept."""
    try:
        with file.open("rb") as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        _check(file, sha256, link, offer)
        info = import_pack(file, packs_dir)
    finally:
        file.unlink(missing_ok=True)
    origin = {"address": link, "version": offer.version, "sha256": sha256}
    (info.path / "source.json").write_text(json.dumps(origin) + "\n", encoding="utf-8")
    return info


def _check(file: Path, sha256: str, link: str, offer: Offer) -> None:
    """Before anything is replaced: the file is the one that the index names."""
    if offer.sum and sha256 != offer.sum:
        raise failed(link, Sentence.tr("sends another file than the index names (its SHA-256 differs)"))
    found = parse_metadata(read_metadata(file))
    if (found.source, found.target) != (offer.source, offer.target):
        raise failed(
            link,
            Sentence.tr(
                "sends a pack from {found_source} to {target} instead",
                found_source=Language(found.source),
                target=Language(found.target),
            ),
        )
