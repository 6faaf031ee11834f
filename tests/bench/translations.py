"""The translate package alone: import, memory, first translation, and the demo talk against its references."""

import json
import subprocess
import sys

from desktop.paths import ASSETS, app_paths

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
    lines = (assets / "demo" / "talk.txt").read_text(encoding="utf-8").splitlines()
    cpu = time.process_time()
    flagged = 0
    for number, line in enumerate(lines, 2):
        flagged += sum("figure" in event.flags for event in stream.feed(SourceText(number, line, "en", True)))
    cpu_ms = (time.process_time() - cpu) * 1000 / len(lines) / 2
mb = psutil.Process().memory_info().rss / 1e6
print(json.dumps({"import s": round(imported_s, 2), "import MB": round(imported_mb), "start to first translation s":
    round(first_s, 2), "with two packs MB": round(mb), "CPU ms a line and language": round(cpu_ms),
    "talk lines flagged (of 2 x 38)": flagged}))
"""


def figures() -> dict[str, float]:
    """Numbers of a fresh process, so that imports and memory are its own."""
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, str(app_paths().packs), str(ASSETS)],
        capture_output=True,
        check=True,
        timeout=300,
    )
    numbers: dict[str, float] = json.loads(done.stdout)
    return numbers
