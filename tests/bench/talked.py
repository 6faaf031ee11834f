"""The demo talk through the translation stage while it is spoken: lag, flicker, quality and cost per language."""

import json
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from asr.captions import Caption
from asr.models import find_model
from asr.recording import open_recording
from asr.stream import CaptionStream
from asr.whisper import load_model
from desktop.figured_captions import FiguredCaptions
from desktop.paths import ASSETS, app_paths
from desktop.product_terms import with_products
from desktop.rewording import RewordedCaptions
from desktop.rooms.product_list import read_products
from tests.bench.quality import Pair, bleu, chrf, tokens
from tests.bench.simultaneous import Emitted, Sentence, erased, stream_laal_ms
from translate.glossary import read_glossary
from translate.installing import folder_of
from translate.packs import bundled
from translate.routes import open_routes
from translate.stream import TranslationStream
from translate.terms import Glossary
from translate.translations import SourceText, Translation

DEMO = ASSETS / "demo"
SETTLED_AFTER_MS = 580
"""Mean commit lag of the caption policy with a recogniser without errors (docs/measurements.md)."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the captions hand on at a moment of the audio."""

    at_ms: int
    source: SourceText


@dataclass(frozen=True, slots=True)
class Told:
    """What a reader is shown at a moment of the audio."""

    at_ms: int
    translation: Translation


@dataclass(frozen=True, slots=True)
class Talk:
    """A run of the talk: all that was shown, the processor time, and how long the audio is."""

    told: tuple[Told, ...]
    cpu_s: float
    audio_s: float


def written() -> list[Said]:
    """The talk as a perfect recogniser hands it on: a word at a time, each sentence closed once it is whole."""
    items = []
    for number, sentence in enumerate(_sentences(), 1):
        words = sentence["words"]
        for count, word in enumerate(words, 1):
            text = " ".join(one["text"] for one in words[:count])
            items.append(Said(word["end_ms"] + SETTLED_AFTER_MS, SourceText(number, text, "en", False)))
        items.append(Said(items[-1].at_ms, SourceText(number, items[-1].source.text, "en", True)))
    return items


def heard(model: str | None = None) -> list[Said]:
    """The talk as the speech model named, or the one that the app would choose, hands it on in a session."""
    loaded = load_model(find_model(model, app_paths().models, ASSETS).path, "en")
    captions = FiguredCaptions(RewordedCaptions(CaptionStream(loaded, "en"), demo_glossary()))
    items, fed_ms = list[Said](), 0
    with open_recording(DEMO / "talk.flac", "fast") as chunks:
        for chunk in chunks:
            fed_ms = chunk.end_ms
            items += [_said(event, fed_ms) for event in captions.feed(chunk) if isinstance(event, Caption)]
    items += [_said(event, fed_ms) for event in captions.finish() if isinstance(event, Caption)]
    return items


def demo_glossary() -> Glossary:
    """The terms of a session on the demo talk: its glossary and its product list."""
    return with_products(read_glossary(DEMO / "glossary.csv"), read_products(DEMO / "products.csv"))


def run(said: Sequence[Said], targets: Sequence[str], packs: Path | None = None) -> Talk:
    """Feeds `said` through the stage as a session does, glossary and all; a failing pack ends the bench."""
    glossary, told = demo_glossary(), list[Told]()
    with open_routes("en", targets, packs or app_paths().packs, ASSETS) as routes:
        stream = TranslationStream(routes, glossary=glossary)
        before = time.process_time()
        for item in said:
            told += [Told(item.at_ms, event) for event in stream.feed(item.source)]
        told += [Told(said[-1].at_ms, event) for event in stream.finish()]
        cpu_s = time.process_time() - before
    return Talk(tuple(told), cpu_s, said[-1].at_ms / 1000)


def figures(talk: Talk, language: str) -> dict[str, float]:
    """The numbers of one language, by the names that the documents use."""
    lines: dict[int, list[Told]] = defaultdict(list)
    for one in talk.told:
        if one.translation.language == language:
            lines[one.translation.utterance].append(one)
    references = (DEMO / f"talk.{language}.txt").read_text(encoding="utf-8").splitlines()
    shown, settled, erased_shown, erased_settled, closed = list[Emitted](), list[Emitted](), 0, 0, list[str]()
    for _number, line in sorted(lines.items()):
        states = [tokens(_line(one.translation), language) for one in line]
        firm = [tokens(one.translation.text, language) for one in line]
        erased_shown += erased([tuple(state) for state in states])
        erased_settled += _taken_back(line)
        shown += _emitted(line, states)
        settled += _emitted(line, firm)
        closed.append(line[-1].translation.text)
    sentences = [
        Sentence(one["start_ms"], one["end_ms"], tuple(tokens(text, language)))
        for one, text in zip(_sentences(), references, strict=True)
    ]
    pairs = [Pair(" ".join(closed), " ".join(references))]
    if len(closed) == len(references):
        pairs = [Pair(one, other) for one, other in zip(closed, references, strict=True)]
    return {
        "StreamLAAL shown s": round(stream_laal_ms(sentences, shown) / 1000, 2),
        "StreamLAAL settled s": round(stream_laal_ms(sentences, settled) / 1000, 2),
        "NE shown": round(erased_shown / len(shown), 3),
        "letters of settled text changed": erased_settled,
        "BLEU": round(bleu(pairs, language), 1),
        "chrF": round(chrf(pairs), 1),
        "lines flagged figure": flagged(talk, language, "figure"),
        "lines flagged cut": flagged(talk, language, "cut"),
    }


def costs(said: Sequence[Said]) -> dict[str, float]:
    """Processor time for one, two and three targets; the third is the Spanish pack under another name."""
    rows = {}
    with tempfile.TemporaryDirectory() as folder:
        packs = Path(folder)
        _third_pack(packs)
        for targets in (("es",), ("es", "zh"), ("es", "zh", "pt")):
            talk = run(said, targets, packs)
            rows[f"{len(targets)}: CPU-s per audio-s"] = round(talk.cpu_s / talk.audio_s, 4)
    return rows


def _third_pack(packs: Path) -> None:
    spanish = next(pack for pack in bundled(ASSETS) if (pack.source, pack.target) == ("en", "es"))
    copy = shutil.copytree(folder_of(spanish, packs), packs / "en_pt")
    metadata = json.loads((copy / "metadata.json").read_text(encoding="utf-8"))
    (copy / "metadata.json").write_text(json.dumps(metadata | {"to_code": "pt", "to_name": "Portuguese"}))


def flagged(talk: Talk, language: str, flag: str) -> int:
    """Closed lines of `language` that carry `flag`."""
    closed = (one.translation for one in talk.told if one.translation.final)
    return sum(line.language == language and flag in line.flags for line in closed)


def _emitted(line: Sequence[Told], states: Sequence[Sequence[str]]) -> list[Emitted]:
    """The words of the last state, each since it stood at its place for good."""
    since: list[Emitted] = []
    for told, state in zip(line, states, strict=True):
        kept = next(
            (at for at, pair in enumerate(zip(since, state, strict=False)) if pair[0].word != pair[1]),
            min(len(since), len(state)),
        )
        since = since[:kept] + [Emitted(word, told.at_ms) for word in state[kept:]]
    return since


def _taken_back(line: Sequence[Told]) -> int:
    """Letters of settled text that a later state of the line does not begin with."""
    texts = [one.translation.text for one in line]
    return sum(len(before) for before, after in pairwise(texts) if not after.startswith(before))


def _line(translation: Translation) -> str:
    return f"{translation.text} {translation.tail}".strip()


def _said(caption: Caption, at_ms: int) -> Said:
    source = SourceText(caption.utterance, caption.text, caption.language, caption.final, caption.tail)
    return Said(at_ms, source)


def _sentences() -> list[dict[str, Any]]:
    talk = json.loads((DEMO / "talk.json").read_text(encoding="utf-8"))
    sentences: list[dict[str, Any]] = talk["sentences"]
    return sentences
