"""Measures an exported model against the bar: `python -m asr.training.evaluate [--model assets/models/asr-demo]`.

Prints a table, writes it as JSON and Markdown, and exits with 4 while any figure is under its bar.
"""

import argparse
import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import numpy as np
import soundfile

from asr.training import augment, phrasebook, speech
from asr.training.export import OUT
from asr.training.recogniser import Recogniser
from asr.training.scores import UNDER_THE_BAR, Score, errors_added, figures_right, word_errors

DEMO = phrasebook.ROOT / "assets" / "demo"
REAL_SPEECH = phrasebook.ROOT.parent / "shared" / "audio"
NON_SPEECH_S = 600
_WINDOW_S = 10


@dataclass(frozen=True, slots=True)
class Row:
    """One measured figure with its 95 % interval; `bar` is None where nothing is demanded."""

    what: str
    value: float
    low: float
    high: float
    bar: float | None
    higher_is_better: bool

    @property
    def passed(self) -> bool:
        if self.bar is None:
            return True
        return self.value >= self.bar if self.higher_is_better else self.value <= self.bar


def measure(recogniser: Recogniser, count: int) -> list[Row]:
    """Every row of the table, over `count` clips of each held-out set."""
    rows: list[Row] = []
    for name, words_bar, figures_bar in (("seen", 6.0, 95.0), ("unseen", 15.0, 88.0)):
        clips = list(speech.load(speech.BUILD / f"{name}.npz"))[:count]
        written = [" ".join(clip.units) for clip in clips]
        heard = [recogniser.text(_float(clip.audio)) for clip in clips]
        voices = "training voices" if name == "seen" else "voices never trained on"
        rows.append(_row(f"WER %, unseen sentences, {voices}", word_errors(written, heard), words_bar, False))
        rows.append(
            _row(f"figures exactly right %, {voices}", figures_right(written, heard), figures_bar, True)
        )
        rows.append(_greedy(recogniser, clips, written, voices))
        rows += _by_voice(clips, written, heard) if name == "unseen" else _shapes_alone(clips, written, heard)
        if name == "seen":
            rows.append(_padded_loss(recogniser, clips, written, heard))
    return [*rows, *_non_speech(recogniser), *_demo_talk(recogniser), *_real_speech(recogniser)]


def _greedy(recogniser: Recogniser, clips: list[speech.Utterance], written: list[str], voices: str) -> Row:
    """As words show before their line closes."""
    heard = [recogniser.text(_float(clip.audio), beam_size=1) for clip in clips]
    return _row(f"WER %, {voices}, greedy", word_errors(written, heard), None, False)


def _shapes_alone(clips: list[speech.Utterance], written: list[str], heard: list[str]) -> list[Row]:
    rows = []
    for kind, what in (("shape", "sentences only"), ("string", "strings of figures, names and words only")):
        chosen = [i for i, clip in enumerate(clips) if clip.kind == kind]
        score = word_errors([written[i] for i in chosen], [heard[i] for i in chosen])
        rows.append(_row(f"WER %, training voices, {what}", score, None, False))
    return rows


def _by_voice(clips: list[speech.Utterance], written: list[str], heard: list[str]) -> list[Row]:
    rows = []
    for voice in sorted({clip.voice for clip in clips}):
        chosen = [i for i, clip in enumerate(clips) if clip.voice == voice]
        score = word_errors([written[i] for i in chosen], [heard[i] for i in chosen])
        rows.append(_row(f"WER %, {voice}", score, None, False))
    return rows


def _padded_loss(
    recogniser: Recogniser, clips: list[speech.Utterance], written: list[str], heard: list[str]
) -> Row:
    few = min(100, len(clips))
    padded = [recogniser.padded_text(_float(clip.audio)) for clip in clips[:few]]
    lost = errors_added(written[:few], heard[:few], padded)
    return _row("WER points that the short window adds to the padded one", lost, 0.5, False)


def _non_speech(recogniser: Recogniser) -> list[Row]:
    rng, count = Random(5), _WINDOW_S * speech.RATE_HZ
    silence = noise = 0
    for _ in range(NON_SPEECH_S // _WINDOW_S):
        quiet = np.random.default_rng(rng.getrandbits(32)).standard_normal(count).astype(np.float32)
        silence += len(recogniser.text(quiet * 10 ** (rng.uniform(-90, -65) / 20)).split())
        noise += len(recogniser.text(augment.noise(count, rng) * 10 ** (rng.uniform(-50, -20) / 20)).split())
    return [
        Row("words in 10 minutes of silence", silence, silence, silence, 0, False),
        Row("words in 10 minutes of noise", noise, noise, noise, 2, False),
    ]


def _demo_talk(recogniser: Recogniser) -> list[Row]:
    """The talk of the demo, cut at its known sentence ends; a third of it is in noise."""
    listing = DEMO / "talk.json"
    if not listing.exists():
        return []
    audio, rate_hz = soundfile.read(DEMO / "talk.flac", dtype="float32")
    sentences = json.loads(listing.read_text(encoding="utf-8"))["sentences"]
    places = [(s["start_ms"] * rate_hz // 1000, (s["end_ms"] + 150) * rate_hz // 1000) for s in sentences]
    heard = [recogniser.text(audio[start:end]) for start, end in places]
    written = [sentence["text"] for sentence in sentences]
    return [
        _row("WER %, the demo talk, sentence by sentence", word_errors(written, heard), None, False),
        _row("figures exactly right %, the demo talk", figures_right(written, heard), None, True),
    ]


def _real_speech(recogniser: Recogniser) -> list[Row]:
    listing = REAL_SPEECH / "transcripts.json"
    if not listing.exists():
        return []
    texts = {
        k: v if isinstance(v, str) else v.get("text", "") for k, v in json.loads(listing.read_text()).items()
    }
    rows = []
    for start, what in (("LJ", "LJ Speech"), ("", "LibriSpeech")):
        names = [n for n in texts if (n.startswith(start) if start else n[0].isdigit())]
        heard = [recogniser.file(next(REAL_SPEECH.glob(f"{Path(n).stem}.*"))) for n in names]
        rows.append(
            _row(
                f"WER %, {len(names)} {what} clips as they are",
                word_errors([texts[n] for n in names], heard),
                None,
                False,
            )
        )
    return rows


def _row(what: str, score: Score, bar: float | None, higher_is_better: bool) -> Row:
    return Row(what, score.value, score.low, score.high, bar, higher_is_better)


def _float(audio: np.ndarray) -> np.ndarray:
    return audio.astype(np.float32) / 32768


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| measured | value | 95 % interval | bar | reached |", "|---|---|---|---|---|"]
    for row in rows:
        bar = "" if row.bar is None else f"{'≥' if row.higher_is_better else '≤'} {row.bar:g}"
        reached = "" if row.bar is None else "yes" if row.passed else "**no**"
        lines.append(
            f"| {row.what} | {row.value:.1f} | {row.low:.1f} to {row.high:.1f} | {bar} | {reached} |"
        )
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=OUT)
    parser.add_argument(
        "--count", type=int, default=speech.HELD_OUT, help="clips measured of each held-out set"
    )
    parser.add_argument("--report", type=Path, default=speech.BUILD / "evaluation")
    options = parser.parse_args()
    started = time.monotonic()
    speech.held_out()
    rows = measure(Recogniser(options.model), options.count)
    print(table(rows))
    options.report.with_suffix(".json").write_text(
        json.dumps([asdict(r) for r in rows], indent=1), encoding="utf-8"
    )
    options.report.with_suffix(".md").write_text(table(rows) + "\n", encoding="utf-8")
    print(f"{time.monotonic() - started:.0f} s")
    return 0 if all(row.passed for row in rows) else UNDER_THE_BAR


if __name__ == "__main__":
    sys.exit(main())
