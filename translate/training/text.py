"""Step 1: the text of all languages becomes one SentencePiece model, and the held-out sentences are set aside."""

import itertools
from collections.abc import Iterator

import sentencepiece

from translate.training.network import END, PAD, START, UNKNOWN
from translate.training.noise import spaced
from translate.training.phrasebook import held_out, pairs
from translate.training.runs import BUILD, Run, arguments, runs_from, sharing_pieces

PIECES = 3200
LINES_PER_DIRECTION = 40_000
HELD_OUT = 1_000
_ACCENTS = "áéíóúñüÁÉÍÓÚÑÜ¿¡€£¥°×±“”‘’–—…，。？！：；（）、《》%"
REQUIRED = "".join(chr(code) for code in range(33, 127)) + _ACCENTS


def _lines(run: Run) -> Iterator[str]:
    """Both sides of every direction that has these pieces."""
    for one in sharing_pieces(run):
        for pair in itertools.islice(pairs(one.source, one.target, run.seed), LINES_PER_DIRECTION):
            yield spaced(pair.source)
            yield spaced(pair.target)


def train_pieces(run: Run) -> None:
    BUILD.mkdir(parents=True, exist_ok=True)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=_lines(run),
        model_prefix=str(run.pieces.with_suffix("")),
        vocab_size=PIECES,
        model_type="unigram",
        character_coverage=1.0,
        required_chars=REQUIRED,
        byte_fallback=True,
        split_digits=True,
        normalization_rule_name="identity",
        max_sentencepiece_length=8,
        pad_id=PAD,
        unk_id=UNKNOWN,
        bos_id=START,
        eos_id=END,
        num_threads=1,
        minloglevel=1,
    )


def prepare(run: Run) -> None:
    """Pieces once for all directions, held-out sentences for this one."""
    if not run.pieces.exists():
        train_pieces(run)
    run.folder.mkdir(parents=True, exist_ok=True)
    kept = held_out(run.source, run.target, HELD_OUT, run.seed)
    lines = (f"{pair.shape}\t{pair.source}\t{pair.target}\n" for pair in kept)
    (run.folder / "held_out.tsv").write_text("".join(lines), encoding="utf-8")
    print(f"{run.pieces.name} is ready; {len(kept)} held-out sentences for {run.pair}.")


def main() -> None:
    for run in runs_from(arguments(__doc__ or "").parse_args()):
        prepare(run)


if __name__ == "__main__":
    main()
