"""Step 5: logs and evaluations of all directions become docs/models-translation.md with a plot of the losses."""

import json
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot

from translate.training.runs import BUILD, PAIRS, REPOSITORY

PAGE = REPOSITORY / "docs" / "models-translation.md"
PLOT = REPOSITORY / "docs" / "models-translation.png"
INTRODUCTION = Path(__file__).with_name("report_introduction.md")


FIRST = ("first_en_es", "first_en_zh")


def _log(pair: str) -> list[dict[str, float]]:
    lines = (BUILD / pair / "log.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def plot(pairs: list[str]) -> None:
    """Loss of held-out sentences over the minutes trained, one line a direction."""
    figure, axes = pyplot.subplots(figsize=(6.4, 3.2), dpi=110)
    for pair in pairs:
        log = _log(pair)
        axes.plot([line["seconds"] / 60 for line in log], [line["held_out"] for line in log], label=pair)
    axes.set(xlabel="minutes trained", ylabel="held-out loss, nats a piece", yscale="log")
    axes.grid(alpha=0.3)
    axes.legend()
    figure.tight_layout()
    figure.savefig(PLOT)


def _times(pairs: list[str]) -> str:
    rows = [
        "| direction | minutes | steps | seconds a step | last training loss | last held-out loss |",
        "|---|---|---|---|---|---|",
    ]
    for pair in pairs:
        last = _log(pair)[-1]
        each = last["seconds"] / last["step"]
        time = f"{last['seconds'] / 60:.0f} | {last['step']:,} | {each:.2f}"
        rows.append(f"| {pair} | {time} | {last['loss']:.3f} | {last['held_out']:.3f} |")
    return "\n".join(rows)


def _samples(pair: str) -> str:
    report = json.loads((BUILD / pair / "evaluation.json").read_text(encoding="utf-8"))
    rows = []
    for title, part in (
        ("held out", "held_out"),
        ("demo talk", "talk"),
        ("outside the phrasebook", "outside"),
    ):
        for sample in report[part]["samples"][:4]:
            rows.append(
                f"| {title} | {_cell(sample['source'])} | {_cell(sample['output'])} | {_cell(sample['reference'])} |"
            )
    head = "| set | source | output | reference |\n|---|---|---|---|\n"
    return head + "\n".join(rows) + "\n\n" + _losses_of_figures(report)


def _losses_of_figures(report: dict) -> str:
    lost = report["held_out"]["lost"]
    if not lost:
        return ""
    rows = "\n".join(f"- {s['source']} → {s['output']} (reference: {s['reference']})" for s in lost[:5])
    return f"Held-out sentences that lost a figure:\n\n{rows}\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def write(pairs: list[str]) -> None:
    runs = [name for name in FIRST if (BUILD / name / "log.jsonl").exists()] + pairs
    plot(runs)
    parts = [INTRODUCTION.read_text(encoding="utf-8"), "## Time and losses\n\n" + _times(runs)]
    parts.append("![Held-out loss over minutes](models-translation.png)")
    parts.append("## Reached, beside the bar\n")
    for pair in pairs:
        parts.append((BUILD / pair / "evaluation.md").read_text(encoding="utf-8") + "\n" + _samples(pair))
    PAGE.write_text("\n\n".join(part.strip() for part in parts) + "\n", encoding="utf-8")


def main() -> None:
    write([pair for pair in PAIRS if (BUILD / pair / "evaluation.json").exists()])
    print(PAGE.relative_to(REPOSITORY))


if __name__ == "__main__":
    main()
