"""A download of a speech model as the app sees it: progress, cancelling, and each way it can fail as a sentence."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

from asr.catalogue import Offer
from asr.children import kill_when
from asr.errors import ModelError
from asr.staging import FILES
from asr.telling import NOTHING, Sentence

Progress = Callable[[int, int], None]


def no_progress(done: int, total: int) -> None:
    """For those who do not watch."""


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """How a model is downloaded."""

    mirror: str = ""  # address of a hub that mirrors the real one; empty takes HF_ENDPOINT or the real one
    tell: Progress = no_progress  # bytes that are there, bytes in all; from the calling thread
    enough: Event = field(default_factory=Event)  # set by another thread to stop; what is there is kept
    pause_s: float = 1.0  # before a broken connection is taken up again, doubled each time


def fetch(offer: Offer, folder: Path, options: FetchOptions) -> None:
    """Brings the files of `offer` into `folder`, going on where an earlier run stopped; raises `ModelError`."""
    order = {
        "repository": offer.repository,
        "revision": offer.revision,
        "weights_sha256": offer.weights_sha256,
        "mirror": _checked(options.mirror),
        "folder": str(folder),
        "names": FILES,
        "pause_s": options.pause_s,
    }
    pipe, quiet, command = subprocess.PIPE, subprocess.DEVNULL, [sys.executable, "-m", "asr.download"]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=quiet, encoding="utf-8") as child:
        Thread(target=kill_when, args=(options.enough, child), daemon=True).start()
        try:
            code, detail = _followed(child, json.dumps(order), options)
        finally:
            child.kill()
    if code:
        raise _failed(code, detail, offer)


def _followed(child: "subprocess.Popen[str]", order: str, options: FetchOptions) -> tuple[str, Sentence]:
    """The code and the detail of what went wrong; two empty texts where nothing did."""
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(order + "\n")
    child.stdin.close()
    for line in child.stdout:
        said = json.loads(line)
        if "error" in said:
            return str(said["error"]), Sentence.from_json(said["detail"])
        options.tell(int(said["done"]), int(said["total"]))
    if child.wait() == 0:
        return "", NOTHING
    return ("stopped" if options.enough.is_set() else "ended"), NOTHING


def _checked(mirror: str) -> str:
    address = urlsplit(mirror)
    if mirror and (address.scheme not in ("http", "https") or not address.hostname):
        raise ModelError(
            "model-mirror",
            Sentence.tr("{mirror} is not the address of a mirror.", mirror=mirror),
            Sentence.tr("It looks like https://hub.example."),
        )
    return mirror.rstrip("/")


_Telling = tuple[str, Callable[[str, Sentence], Sentence], Sentence]
_SENTENCES: dict[str, _Telling] = {
    "unknown": (
        "model-unknown",
        lambda model, _: Sentence.tr("The hub has no {model}.", model=model),
        Sentence.tr(
            "Check the name and the revision; see deskcast models list --offered for what is known to work."
        ),
    ),
    "gated": (
        "model-gated",
        lambda model, _: Sentence.tr("The owner of {model} lets only registered users have it.", model=model),
        Sentence.tr("Ask for access on its page and set HF_TOKEN, or take another model."),
    ),
    "not-a-model": (
        "model-incomplete",
        lambda model, _: Sentence.tr("{model} is not a Whisper model in CTranslate2's format.", model=model),
        Sentence.tr(
            "Look for a repository that holds model.bin and config.json, or convert it "
            "with ct2-transformers-converter."
        ),
    ),
    "other-weights": (
        "model-damaged",
        lambda model, _: Sentence.tr(
            "The hub offers other weights of {model} than the ones Deskcast knows.", model=model
        ),
        Sentence.tr("Do not use this mirror; take another one or import a folder that you trust."),
    ),
    "damaged": (
        "model-damaged",
        lambda model, detail: Sentence.tr(
            "A file of {model} arrived damaged twice: {detail}.", model=model, detail=detail
        ),
        Sentence.tr("Try again later or over another connection, or set another mirror."),
    ),
    "disk-full": (
        "disk-full",
        lambda model, detail: Sentence.tr(
            "The disk has no room for {model}: {detail}.", model=model, detail=detail
        ),
        Sentence.tr("Free some space and run the same command again; it goes on where it stopped."),
    ),
    "stopped": (
        "model-stopped",
        lambda model, _: Sentence.tr("The download of {model} was stopped.", model=model),
        Sentence.tr("Ask for it again at any time; it goes on where it stopped."),
    ),
    "ended": (
        "model-download",
        lambda model, _: Sentence.tr("The download of {model} ended unexpectedly.", model=model),
        Sentence.tr("Run the same command again; it goes on where it stopped."),
    ),
}
_UNREACHABLE: _Telling = (
    "model-download",
    lambda model, detail: Sentence.tr(
        "The speech model {model} could not be downloaded: {detail}.", model=model, detail=detail
    ),
    Sentence.tr(
        "Check the connection and run the same command again; it goes on where it "
        "stopped. Where the hub is out of reach, set a mirror (--mirror or "
        "HF_ENDPOINT), or import a folder."
    ),
)


def _failed(code: str, detail: Sentence, offer: Offer) -> ModelError:
    stable, text, hint = _SENTENCES.get(code, _UNREACHABLE)
    what = f"{offer.repository}@{offer.revision[:12]}" if offer.revision else offer.repository
    return ModelError(stable, text(what, detail), hint)
