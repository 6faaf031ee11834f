"""Step 2: trains the network for the hours given, from the last checkpoint where there is one."""

import copy
import json
import math
import random
import signal
import time
from collections.abc import Container
from dataclasses import asdict, dataclass
from pathlib import Path

import sentencepiece
import torch
from torch import Tensor
from torch.nn import functional

from translate.training.batches import Batch, Mix, batches, fixed_batches
from translate.training.network import PAD, Size, Translator
from translate.training.runs import BUILD, Run, arguments, runs_from
from translate.training.text import PIECES

PEAK_RATE = 2e-3
WARM_UP_STEPS = 300
SMOOTHING = 0.1
AVERAGE_DECAY = 0.998
STEPS_PER_CHECK = 250
EARLY_COPIED = 0.25
EARLY_SHARE = 0.15


@dataclass(slots=True)
class Progress:
    """What a resumed run must know besides weights."""

    step: int = 0
    seconds: float = 0.0


def device_of(run: Run) -> torch.device:
    if run.device != "auto":
        return torch.device(run.device)
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def learning_rate(step: int, share_done: float, peak: float) -> float:
    """Linear warm-up over steps, then a cosine over the time given down to 2 % of `peak`."""
    warm = min(1.0, (step + 1) / WARM_UP_STEPS)
    return peak * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, share_done))))


def loss_of(network: Translator, batch: Batch, smoothing: float) -> Tensor:
    """Cross entropy a piece, in nats."""
    logits = network(batch.source, batch.target[:, :-1])
    goal = batch.target[:, 1:].reshape(-1)
    return functional.cross_entropy(logits.flatten(0, 1), goal, ignore_index=PAD, label_smoothing=smoothing)


def piece_names(run: Run) -> list[str]:
    """Every piece, in id order."""
    processor = sentencepiece.SentencePieceProcessor(model_file=str(run.pieces))
    return [processor.id_to_piece(i) for i in range(processor.get_piece_size())]


@torch.no_grad()
def begin_with(network: Translator, pieces: list[str], checkpoint: Path) -> None:
    """Takes over the averaged weights of another run; a piece it did not have begins as the mean of its parts."""
    state = torch.load(checkpoint, weights_only=True, map_location="cpu")
    rows = dict(zip(state["pieces"], state["average"].pop("table.weight"), strict=True))
    network.load_state_dict(state["average"], strict=False)
    for place, piece in enumerate(pieces):
        network.table.weight[place] = torch.stack([rows[part] for part in parts_of(piece, rows)]).mean(0)


def parts_of(piece: str, known: Container[str]) -> list[str]:
    """`piece` cut into the longest pieces that are known, from the left; letters that are not become their bytes."""
    parts: list[str] = []
    while piece:
        longest = next((end for end in range(len(piece), 0, -1) if piece[:end] in known), 0)
        parts += [piece[:longest]] if longest else [f"<0x{byte:02X}>" for byte in piece[0].encode()]
        piece = piece[max(longest, 1) :]
    return parts


class Training:
    """Network, running average and optimiser of one run, kept in `checkpoint.pt`."""

    def __init__(self, run: Run, start_from: Path | None) -> None:
        self.run, self.device, self.progress = run, device_of(run), Progress()
        torch.manual_seed(run.seed)
        self.network = Translator(Size(PIECES)).to(self.device)
        self.pieces = piece_names(run)
        if start_from is not None:
            begin_with(self.network, self.pieces, start_from)
        self.average = copy.deepcopy(self.network).eval()
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), lr=PEAK_RATE, betas=(0.9, 0.98), weight_decay=0.01, fused=True
        )
        self.checkpoint = run.folder / "checkpoint.pt"
        if self.checkpoint.exists():
            self._resume()

    def _resume(self) -> None:
        state = torch.load(self.checkpoint, weights_only=True, map_location=self.device)
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.progress = Progress(**state["progress"])

    def save(self) -> None:
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "progress": asdict(self.progress),
            "size": asdict(self.network.size),
            "pieces": self.pieces,
        }
        fresh = self.checkpoint.with_suffix(".new")
        torch.save(state, fresh)
        fresh.replace(self.checkpoint)

    def step(self, batch: Batch, rate: float) -> float:
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        self.network.train()
        batch = Batch(batch.source.to(self.device), batch.target.to(self.device))
        loss = loss_of(self.network, batch, SMOOTHING)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.progress.step += 1
        self._follow()
        return float(loss.detach())

    @torch.no_grad()
    def _follow(self) -> None:
        """The average forgets the first steps quickly."""
        decay = min(AVERAGE_DECAY, self.progress.step / (self.progress.step + 20))
        for kept, new in zip(self.average.parameters(), self.network.parameters(), strict=True):
            kept.lerp_(new, 1 - decay)

    @torch.no_grad()
    def held_out_loss(self, held_out: list[Batch]) -> float:
        """Of the average, without smoothing."""
        losses = [
            float(loss_of(self.average, Batch(b.source.to(self.device), b.target.to(self.device)), 0))
            for b in held_out
        ]
        return sum(losses) / len(losses)


def _held_out(run: Run) -> list[Batch]:
    lines = (run.folder / "held_out.tsv").read_text(encoding="utf-8").splitlines()
    chosen = random.Random(run.seed).sample(lines, min(200, len(lines)))
    return fixed_batches(run, [tuple(line.split("\t")[1:3]) for line in chosen])


class _Stop:
    """While it holds, being asked to end (SIGTERM, Ctrl-C) is noted, so that the step is finished and saved."""

    def __init__(self) -> None:
        self.is_asked = False

    def __enter__(self) -> "_Stop":
        self._before = {n: signal.signal(n, self._ask) for n in (signal.SIGTERM, signal.SIGINT)}
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _ask(self, *_: object) -> None:
        self.is_asked = True


def train(run: Run, start_from: Path | None, peak: float = PEAK_RATE) -> None:
    """Until the hours are used up; SystemExit where it was asked to stop, with all that it has learnt saved."""
    with _Stop() as stop:
        training = Training(run, start_from)
        _train(training, start_from is None, peak, stop)
    if stop.is_asked:
        raise SystemExit(
            f"Stopped at step {training.progress.step} of {run.pair}; the same command goes on there."
        )


def _train(training: Training, is_from_nothing: bool, peak: float, stop: _Stop) -> None:
    run = training.run
    progress, held_out, losses = training.progress, _held_out(run), []
    budget_s, started = run.hours * 3600, time.monotonic() - training.progress.seconds
    stream, is_early = iter(()), None
    while progress.seconds < budget_s and not stop.is_asked:
        share = progress.seconds / budget_s
        if is_early is not (is_from_nothing and share < EARLY_SHARE):
            is_early = is_from_nothing and share < EARLY_SHARE
            mix = Mix(copied=EARLY_COPIED) if is_early else Mix()
            stream = batches(run, mix, run.seed * 1_000_003 + progress.step)
        losses.append(training.step(next(stream), learning_rate(progress.step, share, peak)))
        progress.seconds = time.monotonic() - started
        if progress.step % STEPS_PER_CHECK == 0:
            _note(training, held_out, losses)
            losses = []
    if losses:
        _note(training, held_out, losses)


def _note(training: Training, held_out: list[Batch], losses: list[float]) -> None:
    progress = training.progress
    line = {
        "step": progress.step,
        "seconds": round(progress.seconds),
        "loss": round(sum(losses) / len(losses), 4),
        "held_out": round(training.held_out_loss(held_out), 4),
    }
    print(json.dumps(line), flush=True)
    with (training.run.folder / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(line) + "\n")
    training.save()


def load_average(run: Run) -> Translator:
    """The averaged network of the last checkpoint, on the CPU."""
    state = torch.load(run.folder / "checkpoint.pt", weights_only=True, map_location="cpu")
    network = Translator(Size(**state["size"]))
    network.load_state_dict(state["average"])
    return network


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument(
        "--start-from", help="pair whose trained weights this run begins with, such as en_es for es_en"
    )
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--peak", type=float, default=PEAK_RATE, help="highest learning rate")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    start_from = BUILD / options.start_from / "checkpoint.pt" if options.start_from else None
    for run in runs_from(options):
        train(run, start_from, options.peak)


if __name__ == "__main__":
    main()
