"""Captions on the inputs of `caption_inputs`: errors, lags on the clock of the sound and on the wall's, flicker, cost.

`python -m tests.bench.captions [INPUT ...]` measures all inputs or those named and prints a table; the event logs
lie in build/captions. `DESKCAST_BENCH_MODEL` names another model than the app would choose.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Sequence

from tests.bench.caption_inputs import CLIPS, INPUTS, Input
from tests.bench.scoring import Score, Shown, plain_words, read_log, score
from tests.conftest import REPOSITORY

FOLDER = REPOSITORY / "build" / "captions"
_SPOKEN = ("talk", "monologue", "dialogue", "clips")
_LIMIT_S = 3_600

Figures = dict[str, float | str]


def measured(names: Sequence[str] = tuple(INPUTS)) -> dict[str, Figures]:
    """The figures of each input by its name; of the talk also against whole utterances, and with names to expect."""
    results: dict[str, Figures] = {}
    for name in names:
        if name == "clips" and not CLIPS.is_dir():
            results[name] = {"skipped": "there is no ../shared/audio"}
        elif name in _SPOKEN:
            results[name] = _spoken(name)
        else:
            results[name] = {**_unspoken(name, "stream"), **_named(_unspoken(name, "terms"), "with names: ")}
    if "talk" in names:
        results["talk, names to expect"] = _spoken("talk", "terms") | _recall()
    return results


def _spoken(name: str, way: str = "stream") -> Figures:
    sound, cost = INPUTS[name](), _run(name, way)
    by_sound, by_wall = (score(sound.gold, _log(name, way, clock)) for clock in ("audio_s", "t_wall"))
    found: Figures = {"WER %": _percent(by_sound), "NE shown": round(by_sound.normalised_erasure, 3)}
    found["settled words changed"] = by_sound.settled_erased
    found["figures right"] = f"{by_sound.figures_right} of {by_sound.figures}"
    if sound.timed:
        found |= _lags(by_sound, "") | _lags(by_wall, "wall: ") | _drift(sound, by_sound)
    if name == "talk" and way == "stream":
        found |= _offline(sound, by_sound)
    return found | cost


def _offline(sound: Input, streamed: Score) -> Figures:
    """What streaming costs in errors against whole utterances read by the same model."""
    found: Figures = {}
    for way in ("padded", "offline"):
        _run("talk", way)
        whole = score(sound.gold, _log("talk", way, "audio_s"))
        found[f"WER % {way}"] = _percent(whole)
        found[f"WER penalty to {way}"] = round(_percent(streamed) - _percent(whole), 1)
    return found


def _unspoken(name: str, way: str) -> Figures:
    cost, last = _run(name, way), {shown.utterance: shown for shown in _log(name, way, "audio_s")}
    return {"invented words": sum(len(shown.settled) for shown in last.values()), **cost}


def _recall() -> Figures:
    """How many of the names said in the talk were written, without and with being expected."""
    from tests.bench.caption_run import terms  # loads the engine, which a table of other inputs does not need

    wanted = {word for term in terms() for word in plain_words(term) if any(c.isdigit() for c in word)}
    said = [word.text for word in INPUTS["talk"]().gold if word.text in wanted]
    found: Figures = {"names said": len(said)}
    for way in ("stream", "terms"):
        last = {shown.utterance: shown for shown in _log("talk", way, "audio_s")}
        heard = [word for shown in last.values() for word in shown.settled]
        found[f"names written ({way})"] = sum(min(said.count(w), heard.count(w)) for w in set(said))
    return found


def _lags(result: Score, clock: str) -> Figures:
    found: Figures = {}
    lags = {
        "first display": result.display_lags_ms,
        "commit": result.commit_lags_ms,
        "utterance end to final": result.end_lags_ms,
    }
    for what, lags_ms in lags.items():
        low = sorted(lags_ms) or [0]
        found[f"{clock}{what} mean s"] = round(statistics.fmean(low) / 1000, 2)
        found[f"{clock}{what} median s"] = round(statistics.median(low) / 1000, 2)
        found[f"{clock}{what} p95 s"] = round(low[int(len(low) * 0.95)] / 1000, 2)
    return found


def _drift(sound: Input, result: Score) -> Figures:
    """Whether captions fall behind over time: the mean commit lag of the last third less that of the first."""
    third = len(result.commit_lags_ms) // 3
    if len(sound.samples) < 300 * 16_000 or not third:
        return {}
    first, last = result.commit_lags_ms[:third], result.commit_lags_ms[-third:]
    return {
        "commit lag, last third less first s": round(
            (statistics.fmean(last) - statistics.fmean(first)) / 1000, 2
        )
    }


def _run(name: str, way: str) -> Figures:
    """Runs an input in a fresh process, so that time and memory are its own."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.bench.caption_run", name, way, str(FOLDER)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=_LIMIT_S, cwd=REPOSITORY)
    cost = json.loads(done.stdout)
    held = cost["held_mb"]
    return {
        "CPU-s per audio-s": round(cost["cpu_s"] / cost["audio_s"], 3),
        "peak MB": round(cost["peak_mb"]),
        **({"MB at the end less in the middle": round(held[-1] - held[len(held) // 2])} if held else {}),
    }


def _log(name: str, way: str, clock: str) -> list[Shown]:
    text = (FOLDER / f"{name}-{way}.jsonl").read_text(encoding="utf-8")
    return read_log(text.splitlines(), clock)


def _percent(result: Score) -> float:
    return round(100 * result.word_error_rate, 1)


def _named(figures: Figures, name: str) -> Figures:
    return {f"{name}{label}": value for label, value in figures.items()}


def main(names: Sequence[str]) -> None:
    """Prints a table and writes the same as JSON."""
    results = measured(names or tuple(INPUTS))
    for name, rows in results.items():
        print(f"\n{name}")
        for label, value in rows.items():
            print(f"  {label:<40} {value}")
    (FOLDER / "captions.json").write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
