"""festival as a batch program: many texts in one voice, each with the time of every word."""

import subprocess
import tempfile
import wave
from pathlib import Path

import numpy as np

from asr.training.voices import Clip, Voice

_RENDER = """
(define (render text name)
  (let ((utterance (utt.synth (eval (list 'Utterance 'Text text)))))
    (utt.save.wave utterance name 'riff)
    (format t "%s" name)
    (mapcar (lambda (word) (format t " %.3f" (item.feat word "R:SylStructure.daughter1.daughter1.R:Segment.p.end")))
            (utt.relation.items utterance 'Word))
    (format t "\\n")))
"""


def speak_all(texts: list[str], voice: Voice) -> list[Clip]:
    """The texts in one voice and speed; raises OSError with festival's own words when it fails."""
    with tempfile.TemporaryDirectory() as folder:
        calls = [f'(render "{_plain(text)}" "{folder}/{i}.wav")' for i, text in enumerate(texts)]
        setup = [f"(voice_{voice.name})", f"(Parameter.set 'Duration_Stretch {voice.stretch})", _RENDER]
        script = Path(folder) / "all.scm"
        script.write_text("\n".join([*setup, *calls]), encoding="ascii")
        done = subprocess.run(["festival", "-b", str(script)], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise OSError(f"festival could not speak with {voice.name}: {done.stderr.strip()[-300:]}")
        times = {
            line.split()[0]: line.split()[1:] for line in done.stdout.splitlines() if line.startswith(folder)
        }
        return [_clip(Path(folder) / f"{i}.wav", times, text) for i, text in enumerate(texts)]


def _clip(path: Path, times: dict[str, list[str]], text: str) -> Clip:
    with wave.open(str(path)) as file:
        audio = np.frombuffer(file.readframes(file.getnframes()), np.int16)
        rate_hz = file.getframerate()
    starts = tuple(int(float(t) * 1000) for t in times.get(str(path), []))
    return Clip(audio, rate_hz, starts if len(starts) == len(text.split()) else ())


def _plain(text: str) -> str:
    return text.encode("ascii", "ignore").decode().replace("\\", "").replace('"', "")
