"""Trains the demo speech model: `python -m asr.training.train --hours 1.5 [--init MODEL_FOLDER] [--device auto]`.

Resumes from `build/asr/state.pt`. The learning rate follows the time used, so the run ends when the hours do.
"""

import argparse
import json
import math
import time
from dataclasses import dataclass
from pathlib import Path

import jiwer
import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, distributed, multiprocessing

from asr.training import speech, tokens, warmstart
from asr.training.batches import Batch, Plan, Stream
from asr.training.features import LogMel, masked
from asr.training.network import Model, Shape
from asr.training.text import normalised

BUILD = speech.BUILD
_PEAK, _LOWEST, _WARM_STEPS = 1.2e-3, 2e-5, 150
_SAVE_EVERY_S, _CHECK_EVERY_S = 300.0, 600.0


@dataclass(slots=True)
class Progress:
    """Where the run stands: optimiser steps and seconds trained, over all resumed parts."""

    step: int = 0
    seconds: float = 0.0


class Trainer:
    """The model, its running average, the optimiser and the losses."""

    def __init__(
        self, model: Model, known: tokens.Tokens, device: torch.device, hours: float, phones: tuple[str, ...]
    ) -> None:
        self.model, self.tokens, self.device, self.phones = model.to(device), known, device, phones
        self.average = torch.optim.swa_utils.AveragedModel(
            model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998)
        )
        self.budget_s = hours * 3600
        self.progress = Progress()
        self._mel = LogMel(device)
        self._random = torch.Generator().manual_seed(7)
        heavy = [p for p in model.parameters() if p.requires_grad and p.ndim > 1]
        light = [p for p in model.parameters() if p.requires_grad and p.ndim == 1]
        groups = [{"params": heavy, "weight_decay": 0.02}, {"params": light, "weight_decay": 0.0}]
        self.optimiser = torch.optim.AdamW(groups, lr=_PEAK, betas=(0.9, 0.98))

    @property
    def share(self) -> float:
        return min(1.0, self.progress.seconds / self.budget_s)

    def step(self, batch: Batch) -> tuple[float, float]:
        """One update; returns the decoder's and the CTC loss."""
        for group in self.optimiser.param_groups:
            group["lr"] = rate(self.share, self.progress.step)
        features = masked(self._mel(batch.audio.to(self.device)), self._random)
        with torch.autocast(self.device.type, torch.bfloat16):
            memory = self.model.encoder(features)
            hidden = self.model.decoder(batch.inputs.to(self.device), memory)
            targets = batch.targets.to(self.device)
            count = (
                self.tokens.size
                if int(targets.max()) >= self.tokens.first_timestamp
                else self.tokens.first_timestamp
            )
            scores = self.model.logits(hidden, count)
            phones = self.model.phone_head(memory)
        said = F.cross_entropy(
            scores.float().flatten(0, 1), targets.flatten(), ignore_index=-100, label_smoothing=0.05
        )
        heard = self._ctc(phones.float(), batch)
        weight = 0.7 - 0.5 * self.share
        loss = (1 - weight) * said + weight * heard
        self.optimiser.zero_grad()
        loss.backward()
        self._share_gradients()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.average.update_parameters(self.model)
        self.progress.step += 1
        return said.item(), heard.item()

    def _share_gradients(self) -> None:
        """Averages the gradients and the time used over all processes, so that they stay in step."""
        if not distributed.is_initialized():
            return
        owned = [p.grad for p in self.model.parameters() if p.grad is not None]
        clock = torch.tensor([self.progress.seconds])
        flat = torch.cat([g.flatten() for g in owned] + [clock]) / distributed.get_world_size()
        distributed.all_reduce(flat)
        for grad, part in zip(owned, flat[:-1].split([g.numel() for g in owned]), strict=True):
            grad.copy_(part.view_as(grad))
        self.progress.seconds = float(flat[-1])

    def _ctc(self, scores: Tensor, batch: Batch) -> Tensor:
        rows = (batch.phone_counts > 0).nonzero().flatten()
        if not len(rows):
            return scores.sum() * 0.0
        frames = (batch.samples[rows] // 320).clamp(max=scores.shape[1])
        logs = scores[rows].log_softmax(-1).transpose(0, 1)
        return F.ctc_loss(
            logs,
            batch.phones.to(self.device),
            frames,
            batch.phone_counts[rows],
            len(self.phones),
            zero_infinity=True,
        )

    def check(self, path: Path, count: int = 100) -> float:
        """Word error rate (percent) of the averaged model on held-out clips, greedy."""
        clips = list(speech.load(path))[:count]
        said, written = [], []
        for start in range(0, len(clips), 20):
            part = clips[start : start + 20]
            audio = torch.zeros(len(part), max(len(c.audio) for c in part) // 160 * 160 + 16_000)
            for row, clip in enumerate(part):
                audio[row, : len(clip.audio)] = torch.from_numpy(clip.audio.astype(np.float32) / 32768)
            ids = self.average.module.greedy(
                self._mel(audio.to(self.device)), self.tokens.prompt, self.tokens.eot
            )
            said += [normalised(self.tokens.decode(row)) for row in ids]
            written += [normalised(" ".join(c.units)) for c in part]
        for pair in list(zip(written, said, strict=True))[:8]:
            print("   ", " | ".join(pair), flush=True)
        return 100 * float(jiwer.wer(written, said))

    def save(self, path: Path) -> None:
        part = path.with_suffix(".part")
        state = {
            "model": self.model.state_dict(), "average": self.average.state_dict(), "phones": self.phones,
            "optimiser": self.optimiser.state_dict(), "step": self.progress.step, "seconds": self.progress.seconds,
            "shape": self.model.shape.as_json(),
        }  # fmt: skip
        torch.save(state, part)
        part.rename(path)

    def resume(self, path: Path) -> None:
        state = torch.load(path, map_location=self.device, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.progress = Progress(state["step"], state["seconds"])


def rate(share: float, step: int) -> float:
    """The learning rate: a short warm-up, then a cosine over the share of the time used."""
    cosine = 0.5 * (1 + math.cos(math.pi * share))
    return min(1.0, (step + 1) / _WARM_STEPS) * (_LOWEST + (_PEAK - _LOWEST) * cosine)


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
    losses: list[tuple[float, float]] = []
    log = BUILD / "losses.jsonl"
    for batch in stream:
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


def _report(trainer: Trainer, losses: list[tuple[float, float]], log: Path) -> None:
    said, heard = np.mean(losses, axis=0)
    minutes = trainer.progress.seconds / 60
    print(f"step {trainer.progress.step} {minutes:.1f} min decoder {said:.3f} ctc {heard:.3f}", flush=True)
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
    if options.init:
        print(f"{warmstart.start(model, options.init, known)} tokens known from {options.init.name}")
    trainer = Trainer(model, known, torch.device(name), options.hours, phones)
    if (BUILD / "state.pt").exists():
        trainer.resume(BUILD / "state.pt")
    plan = Plan(seconds=options.batch_seconds / options.processes)
    run(trainer, Stream(BUILD, known, phones, plan, 1000 * rank + trainer.progress.step), rank)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=1.5)
    parser.add_argument("--init", type=Path, help="folder of a smaller CTranslate2 model to start from")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--batch-seconds", type=float, default=100.0)
    given = parser.parse_args()
    options = Options(given.hours, given.init, given.device, given.processes, given.batch_seconds)
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
