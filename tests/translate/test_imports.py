"""The translate package is light: nothing heavy is imported, nothing is written to the user's home, nothing is asked
of the network."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.translate.conftest import PackMaker

HEAVY = ("torch", "stanza", "spacy", "argostranslate.translate", "minisbd", "onnxruntime", "transformers")
PROBE = f"""
import json, pathlib, socket, sys
for name in {HEAVY!r}:
    assert name not in sys.modules
if sys.argv[2] == "absent":
    sys.modules.update(dict.fromkeys({HEAVY!r}))
def refuse(*_arguments, **_more):
    raise AssertionError("a connection was asked for")
socket.socket.connect = refuse
from translate.argos import ArgosTranslator
from translate.decoding import Draft
translator = ArgosTranslator(pathlib.Path(sys.argv[1]))
(output,) = translator.translate([Draft("Hello everyone.")])
translator.close()
loaded = [name for name in {HEAVY!r} if sys.modules.get(name) is not None]
print(json.dumps([output.text, loaded]))
"""


def run_probe(folder: Path, home: Path, heavy: str) -> list[object]:
    names = ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    environment = os.environ | dict.fromkeys(names, str(home))
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(folder), heavy], env=environment, capture_output=True, timeout=120
    )
    assert done.returncode == 0, done.stderr.decode()
    result: list[object] = json.loads(done.stdout)
    return result


def test_a_translation_imports_nothing_heavy_and_leaves_the_home_alone(
    packs_made: PackMaker, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    text, loaded = run_probe(packs_made.unpacked("en", "es"), home, "as installed")
    assert text
    assert loaded == []
    assert list(home.iterdir()) == []


def test_a_translation_works_where_the_heavy_ones_are_not_installed(
    packs_made: PackMaker, tmp_path: Path
) -> None:
    text, loaded = run_probe(packs_made.unpacked("en", "es"), tmp_path / "absent", "absent")
    assert text
    assert loaded == []
