"""Translation: import, memory and first translation of a fresh process; quality; and the demo talk while it is spoken.

`python -m tests.bench.translations` runs this part alone; `tests.bench.endurance` has the random inputs.
"""

import json
import subprocess
import sys
import time

from desktop.paths import ASSETS, app_paths
from desktop.rooms.events import Buyer, BuyerSeen, ChatLine, Origin
from desktop.rooms.inbound import Inbound, InboundOptions
from tests.bench import talked
from tests.bench.quality import Pair, bleu, chrf
from translate.argos import ArgosTranslator
from translate.decoding import Draft
from translate.figures import mismatch
from translate.installing import folder_of
from translate.packs import PackInfo, bundled
from translate.placing import lost
from translate.routes import PackShelf
from translate.terms import TermFinder
from translate.training.phrasebook import held_out

_SENTENCES = 300
_SEED = 420
_PROBE = """
import json, psutil, sys, time
start = time.monotonic()
from pathlib import Path
from translate.routes import open_routes
from translate.stream import TranslationStream
from translate.translations import SourceText
imported_s = time.monotonic() - start
imported_mb = psutil.Process().memory_info().rss / 1e6
packs, assets = Path(sys.argv[1]), Path(sys.argv[2])
with open_routes("en", ("es", "zh"), packs, assets) as routes:
    stream = TranslationStream(routes)
    list(stream.feed(SourceText(1, "The price is $2.85 per piece.", "en", True)))
    first_s = time.monotonic() - start
mb = psutil.Process().memory_info().rss / 1e6
print(json.dumps({"import s": round(imported_s, 2), "import MB": round(imported_mb), "start to first translation s":
    round(first_s, 2), "CPU-s until then": round(time.process_time(), 2), "with two packs MB": round(mb)}))
"""

Figures = dict[str, float]


def cold_start() -> Figures:
    """Numbers of a fresh process, so that imports and memory are its own."""
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, str(app_paths().packs), str(ASSETS)],
        capture_output=True,
        check=True,
        timeout=300,
    )
    numbers: Figures = json.loads(done.stdout)
    return numbers


def held_out_quality(pack: PackInfo) -> Figures:
    """BLEU, chrF and figures of whole sentences that no training text holds."""
    translator = ArgosTranslator(folder_of(pack, app_paths().packs))
    wanted = held_out(pack.source, pack.target, _SENTENCES, _SEED)
    before = time.process_time()
    outputs = [translator.translate([Draft(pair.source)])[0].text for pair in wanted]
    cpu_ms = (time.process_time() - before) * 1000 / len(wanted)
    translator.close()
    pairs = [Pair(output, pair.target) for output, pair in zip(outputs, wanted, strict=True)]
    wrong = sum(
        bool(mismatch(pair.source, pack.source, output, pack.target))
        for output, pair in zip(outputs, wanted, strict=True)
    )
    return {
        "BLEU": round(bleu(pairs, pack.target), 1),
        "chrF": round(chrf(pairs), 1),
        "lines whose figures agree %": round(100 * (1 - wrong / len(wanted)), 1),
        "decode ms a line": round(cpu_ms, 1),
    }


def terms_kept(talk: talked.Talk, said: list[talked.Said], language: str) -> Figures:
    """Terms of the demo glossary in the closed lines of the talk."""
    finder = TermFinder(talked.demo_glossary())
    sources = {item.source.utterance: item.source.text for item in said if item.source.final}
    closed = [one.translation for one in talk.told if one.translation.final]
    wanted, missing = 0, 0
    for line in closed:
        if line.language == language:
            terms = finder.wanted(sources[line.utterance], language)
            wanted, missing = wanted + len(terms), missing + len(lost(line.text, terms))
    return {
        "terms kept %": round(100 * (1 - missing / max(1, wanted)), 1),
        "terms": wanted,
        "lines flagged term": talked.flagged(talk, language, "term"),
    }


def inbound() -> Figures:
    """A buyer comes in, then writes three lines in Spanish: the rep reads each in Chinese, through English."""
    buyer = Buyer("demo:1", "demo", "Diego")
    stage = Inbound(PackShelf(app_paths().packs, ASSETS), InboundOptions())
    arrival = BuyerSeen(0, buyer, Origin("overseas", "MX", ()), True)
    start = time.monotonic()
    list(stage.feed(arrival))
    took_s = [time.monotonic() - start]
    for text in ("¿cuál es el pedido mínimo?", "¿cuánto tarda el envío a Veracruz?", "quiero 3000 piezas"):
        start = time.monotonic()
        assert list(stage.feed(ChatLine(0, buyer, text)))
        took_s.append(time.monotonic() - start)
    stage.finish()
    names = (
        "somebody comes in: warm-up s",
        "first line s (loads two packs)",
        "second line s",
        "third line s",
    )
    return {name: round(seconds, 2) for name, seconds in zip(names, took_s, strict=True)}


def figures() -> dict[str, Figures]:
    """Every table, by its title."""
    tables = {"fresh process": cold_start(), "buyers' lines": inbound()}
    for pack in bundled(ASSETS):
        tables[f"held-out {pack.source}→{pack.target}"] = held_out_quality(pack)
    for title, said in (("as written", talked.written()), ("as heard", talked.heard())):
        talk = talked.run(said, ("es", "zh"))
        for language in ("es", "zh"):
            tables[f"talk {title}, en→{language}"] = talked.figures(talk, language) | terms_kept(
                talk, said, language
            )
    tables["one to three targets"] = talked.costs(talked.written())
    return tables


def main() -> None:
    """Prints the tables."""
    for title, rows in figures().items():
        print(f"\n{title}")
        for label, value in rows.items():
            print(f"  {label:<32} {value}")


if __name__ == "__main__":
    main()
