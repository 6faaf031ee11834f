"""Step 4 and the bar: scores the shipped packages and fails where one is under it."""

import argparse
import json
import random
import re
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import sacrebleu

from translate.training.measures import Share, figures, repeats, wilson
from translate.training.packages import Output, Package
from translate.training.phrasebook import Pair, held_out
from translate.training.runs import Run, arguments, runs_from
from translate.training.trials import Nonsense, outside, talk, with_noise

LOWEST_CHRF = 85.0
LOWEST_BLEU = 60.0
LOWEST_FIGURES = 100.0
SENTENCES = 1_000
RANDOM_INPUTS = 10_000
UNDER_THE_BAR = 4
"""Exit status of an evaluation that went through and found a figure under its bar; 1 is a crash."""
RESAMPLES = 500


@dataclass(frozen=True, slots=True)
class Sample:
    source: str
    output: str
    reference: str


@dataclass(frozen=True, slots=True)
class Quality:
    """One set of sentences: chrF and BLEU in points, shares of sentences in percent."""

    sentences: int
    chrf: Share
    bleu: Share
    figures: Share
    exact: Share
    lost: tuple[Sample, ...]
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class Endurance:
    """What random inputs did: how often a guard had to cut, and what still looped, was empty or raised."""

    inputs: int
    cut: int
    looping: int
    empty: int
    exceptions: int
    worst: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that is said of one package."""

    pair: str
    package_bytes: int
    held_out: Quality
    noisy: Quality
    talk: Quality
    outside: Quality
    endurance: Endurance

    @property
    def failures(self) -> list[str]:
        """What is under the bar, in words."""
        held_out, endurance = self.held_out, self.endurance
        checks = (
            (held_out.chrf.value >= LOWEST_CHRF, f"chrF {held_out.chrf.value:.1f} is under {LOWEST_CHRF}"),
            (held_out.bleu.value >= LOWEST_BLEU, f"BLEU {held_out.bleu.value:.1f} is under {LOWEST_BLEU}"),
            (
                held_out.figures.value >= LOWEST_FIGURES,
                f"figures kept {held_out.figures.value:.2f} % of 100 %",
            ),
            (not endurance.looping, f"{endurance.looping} random inputs loop"),
            (not endurance.empty, f"{endurance.empty} random inputs give an empty line"),
            (not endurance.exceptions, f"{endurance.exceptions} random inputs raise"),
        )
        return [f"{self.pair}: {text}" for is_met, text in checks if not is_met]


def chrf(samples: list[Sample]) -> Share:
    return _scored(sacrebleu.metrics.CHRF(references=[[s.reference for s in samples]]), samples)


def bleu(samples: list[Sample], language: str) -> Share:
    tokens = "zh" if language == "zh" else "13a"
    metric = sacrebleu.metrics.BLEU(tokenize=tokens, references=[[s.reference for s in samples]])
    return _scored(metric, samples)


def _scored(metric: sacrebleu.metrics.base.Metric, samples: list[Sample]) -> Share:
    """With the bootstrap interval, which sacrebleu 2.6 cannot reckon where a resample has nothing right (TypeError)."""
    outputs = [sample.output for sample in samples]
    try:
        score = metric.corpus_score(outputs, None, n_bootstrap=RESAMPLES)
    except TypeError:
        value = float(metric.corpus_score(outputs, None).score)
        return Share(value, value, value)
    return Share(float(score.score), float(score._mean - score._ci), float(score._mean + score._ci))


def quality(package: Package, pairs: list[Pair], run: Run) -> Quality:
    """Figures are compared with the written reference, whatever the number format, in sentences that have any."""
    outputs = package.translate([pair.source for pair in pairs])
    samples = [Sample(p.source, o.text, p.target) for p, o in zip(pairs, outputs, strict=True)]
    counted = [s for s in samples if figures(s.reference + s.output, run.target)]
    lost = [s for s in counted if figures(s.output, run.target) != figures(s.reference, run.target)]
    same = sum(_bare(s.output) == _bare(s.reference) for s in samples)
    chosen = random.Random(run.seed).sample(samples, min(12, len(samples)))
    return Quality(
        len(samples),
        chrf(samples),
        bleu(samples, run.target),
        wilson(len(counted) - len(lost), len(counted)),
        wilson(same, len(samples)),
        tuple(lost[:20]),
        tuple(chosen),
    )


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def endurance(package: Package, inputs: list[str]) -> Endurance:
    try:
        outputs = package.translate(inputs)
    except (RuntimeError, ValueError) as error:
        print(f"A random input raised: {error}", file=sys.stderr)
        return Endurance(len(inputs), 0, 0, 0, 1, ())
    both = list(zip(inputs, outputs, strict=True))
    loops = [(text, output) for text, output in both if _is_loop(package, text, output)]
    cut = [(text, output) for text, output in both if output.is_cut]
    shown = tuple(Sample(text, output.text, "") for text, output in loops[:10] + cut[:10])
    empty = tuple(Sample(text, output.text, "") for text, output in both if not output.text)
    return Endurance(len(inputs), len(cut), len(loops), len(empty), 0, empty[:10] + shown)


def _is_loop(package: Package, text: str, output: Output) -> bool:
    """A repeat that the guards left and that the input itself does not have."""
    return repeats(output.pieces) and not repeats(package.pieces.encode(text, out_type=str))


def evaluate(run: Run, file: Path, sentences: int = SENTENCES, random_inputs: int = RANDOM_INPUTS) -> Report:
    """Scores `file`, a package of this direction, and keeps the report beside the checkpoint."""
    report = _report(run, file, sentences, random_inputs)
    keep(run, report)
    print(markdown(report), flush=True)
    return report


def _report(run: Run, file: Path, sentences: int, random_inputs: int) -> Report:
    pairs = held_out(run.source, run.target, sentences, run.seed + 1)
    nonsense = Nonsense(run, [pair.source for pair in pairs]).lines(random_inputs)
    with Package(file) as package:
        return Report(
            run.pair,
            file.stat().st_size,
            quality(package, pairs, run),
            quality(package, with_noise(pairs, run), run),
            quality(package, talk(run), run),
            quality(package, outside(run), run),
            endurance(package, nonsense),
        )


def markdown(report: Report) -> str:
    """One row a measure, the bar beside what was reached."""
    held_out, endurance = report.held_out, report.endurance
    rows = (
        ("package size", f"{report.package_bytes / 1e6:.2f} MB", "≤ 6 MB"),
        (f"chrF, {held_out.sentences} held-out sentences", _span(held_out.chrf), f"≥ {LOWEST_CHRF:.0f}"),
        ("BLEU, the same", _span(held_out.bleu), f"≥ {LOWEST_BLEU:.0f}"),
        ("sentences with every figure kept, %", _span(held_out.figures, 2), f"{LOWEST_FIGURES:.0f}"),
        ("sentences equal to the reference, %", _span(held_out.exact), "none"),
        ("chrF with faults in the source", _span(report.noisy.chrf), "none"),
        ("figures kept with faults in the source, %", _span(report.noisy.figures, 2), "none"),
        ("chrF on the demo talk", _span(report.talk.chrf), "none"),
        ("figures kept in the demo talk, %", _span(report.talk.figures), "none"),
        ("chrF on sentences outside the phrasebook", _span(report.outside.chrf), "none"),
        (f"loops in {endurance.inputs:,} random inputs", str(endurance.looping), "0"),
        ("outputs there that a guard had to cut", str(endurance.cut), "none"),
        ("empty lines there", str(endurance.empty), "0"),
        ("exceptions there", str(endurance.exceptions), "0"),
    )
    table = "\n".join(f"| {name} | {value} | {bar} |" for name, value, bar in rows)
    return f"### {report.pair}\n\n| measure | reached (95 % interval) | bar |\n|---|---|---|\n{table}\n"


def _span(share: Share, digits: int = 1) -> str:
    return f"{share.value:.{digits}f} ({share.low:.{digits}f} to {share.high:.{digits}f})"


def keep(run: Run, report: Report) -> None:
    """Beside the checkpoint, for the page that `report.py` writes."""
    run.folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(report), ensure_ascii=False, indent=1)
    (run.folder / "evaluation.json").write_text(text, encoding="utf-8")
    (run.folder / "evaluation.md").write_text(markdown(report), encoding="utf-8")


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument(
        "--packages", type=Path, help="score the files of this folder instead of the shipped ones"
    )
    parser.add_argument("--sentences", type=int, default=SENTENCES, help="how many held-out sentences")
    parser.add_argument("--random", type=int, default=RANDOM_INPUTS, help="how many random inputs")
    options: argparse.Namespace = parser.parse_args()
    failures: list[str] = []
    for run in runs_from(options):
        file = options.packages / run.package.name if options.packages else run.package
        failures += evaluate(run, file, options.sentences, options.random).failures
    for failure in failures:
        print(failure, file=sys.stderr)
    sys.exit(UNDER_THE_BAR if failures else 0)


if __name__ == "__main__":
    main()
