"""Trains the demo speech model: `python -m asr.training.train --hours 1.5 [--init MODEL_FOLDER] [--device auto]`.

Resumes from `build/asr/state.pt`. The learning rate follows the time used, so the run ends when the hours do.
"""

import argparse
import json
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import distributed, multiprocessing

from asr.training import speech, tokens, warmstart
from asr.training.batches import Plan, Stream
from asr.training.network import Model, Shape
from asr.training.trainer import PEAK, Progress, Trainer, easy_share

BUILD = speech.BUILD
CHECKPOINT = "checkpoint.pt"
_SAVE_EVERY_S, _CHECK_EVERY_S = 300.0, 600.0


def phone_inventory(folder: Path) -> tuple[str, ...]:
    """Every phone that the first chunks use, kept in a file so that a resumed run has the same."""
    path = folder / "phones.json"
    if not path.exists():
        chunks = sorted(folder.glob("train-[0-9][0-9][0-9].npz"))[:2]
        found = sorted({p for c in chunks for u in speech.load(c) for p in u.phones})
        path.write_text(json.dumps(found), encoding="utf-8")
    return tuple(json.loads(path.read_text(encoding="utf-8")))


def run(trainer: Trainer, stream: Stream, rank: int) -> None:
    """Trains until the hours are used; process 0 saves every 5 minutes, all check every 10."""
    saved = checked = before = time.monotonic()
    losses: list[tuple[float, float, float]] = []
    log = BUILD / "losses.jsonl"
    stream.easy_share = easy_share(trainer.lessons)
    for batch in stream:
        stream.easy_share = easy_share(trainer.lessons)
        losses.append(trainer.step(batch))
        now = time.monotonic()
        trainer.progress.seconds += now - before
        before = now
        if trainer.progress.step % 50 == 0 and rank == 0:
            _report(trainer, losses[-50:], log)
        if now - saved > _SAVE_EVERY_S and rank == 0:
            trainer.save(BUILD / "state.pt")
            saved = now
        if now - checked > _CHECK_EVERY_S and rank < 2:
            _report_check(trainer, ("seen", "unseen")[rank], log)
            checked = now
        if trainer.share >= 1.0:
            break
    if rank == 0:
        trainer.save(BUILD / "state.pt")
    if rank < 2:
        _report_check(trainer, ("seen", "unseen")[rank], log)


def _report(trainer: Trainer, losses: list[tuple[float, float, float]], log: Path) -> None:
    said, heard, looked = np.mean(losses, axis=0)
    minutes = trainer.progress.seconds / 60
    print(
        f"step {trainer.progress.step} {minutes:.1f} min decoder {said:.3f} ctc {heard:.3f} heads {looked:.2f}",
        flush=True,
    )
    _append(
        log, {"step": trainer.progress.step, "minutes": minutes, "decoder": float(said), "ctc": float(heard)}
    )


def _report_check(trainer: Trainer, name: str, log: Path) -> None:
    percent = trainer.check(BUILD / f"{name}.npz")
    print(f"step {trainer.progress.step} WER {name} {percent:.1f} %", flush=True)
    _append(log, {"step": trainer.progress.step, "minutes": trainer.progress.seconds / 60, name: percent})


def _append(log: Path, facts: dict[str, float]) -> None:
    with log.open("a", encoding="utf-8") as file:
        file.write(json.dumps(facts) + "\n")


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line chose; `processes` split each batch, which beats threads on busy cores."""

    hours: float
    init: Path | None
    device: str
    processes: int
    batch_seconds: float
    peak: float


def work(rank: int, options: Options) -> None:
    """One training process of `options.processes`."""
    torch.manual_seed(0)
    if options.processes > 1:
        torch.set_num_threads(1)
        place = (BUILD / "meeting").as_uri()
        distributed.init_process_group("gloo", place, rank=rank, world_size=options.processes)
    name = options.device if options.device != "auto" else "cuda" if torch.cuda.is_available() else "cpu"
    known, phones = tokens.load(BUILD / "tokenizer.json"), phone_inventory(BUILD)
    model = Model(Shape(known.size, len(phones)))
    begins = options.init if not (BUILD / "state.pt").exists() else None
    earlier = _begin_from(model, begins, known) if begins else None
    trainer = Trainer(model, known, torch.device(name), phones, options.hours, options.peak)
    if earlier:
        trainer.goes_on(earlier)
    if (BUILD / "state.pt").exists():
        trainer.resume(BUILD / "state.pt")
    plan = Plan(seconds=options.batch_seconds / options.processes)
    run(trainer, Stream(BUILD, known, phones, plan, 1000 * rank + trainer.progress.step), rank)


def _begin_from(model: Model, folder: Path, known: tokens.Tokens) -> Progress | None:
    """Starts from a checkpoint of `export --checkpoint`, or from a smaller exported model of the same width.

    Returns how long the weights of a checkpoint were trained.
    """
    checkpoint = folder / CHECKPOINT
    if not checkpoint.exists():
        print(f"{warmstart.start(model, folder, known)} tokens known from {folder.name}")
        return None
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    own = {
        name.removeprefix("module."): value
        for name, value in state["average"].items()
        if name.startswith("module.")
    }
    model.load_state_dict({name: value.float() for name, value in own.items()})
    return Progress(state["step"], state["seconds"])


def _take_over(folder: Path) -> None:
    """The tokenizer and the phones of a checkpoint go with its weights."""
    shutil.copy(folder / "tokenizer.json", BUILD)
    phones = torch.load(folder / CHECKPOINT, map_location="cpu", weights_only=True)["phones"]
    (BUILD / "phones.json").write_text(json.dumps(phones), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=1.5)
    parser.add_argument(
        "--init", type=Path, help="checkpoint folder, or folder of a smaller exported model, to start from"
    )
    parser.add_argument("--device", default="auto")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--batch-seconds", type=float, default=100.0)
    parser.add_argument(
        "--peak", type=float, default=PEAK, help="highest learning rate; lower for a short run that goes on"
    )
    given = parser.parse_args()
    options = Options(given.hours, given.init, given.device, given.processes, given.batch_seconds, given.peak)
    fresh = not (BUILD / "state.pt").exists()
    if fresh and options.init and (options.init / CHECKPOINT).exists():
        _take_over(options.init)
    if not (BUILD / "tokenizer.json").exists():
        tokens.learn(BUILD / "tokenizer.json")
    phone_inventory(BUILD)
    (BUILD / "meeting").unlink(missing_ok=True)
    if options.processes == 1:
        work(0, options)
    else:
        multiprocessing.spawn(work, (options,), options.processes)


if __name__ == "__main__":
    main()
