"""A package file, opened with the parts the app opens it with: zipfile, SentencePiece, CTranslate2."""

import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
import sentencepiece

from translate.decoding import cut_loop, most_pieces

BEAM = 4
BATCH = 32


@dataclass(frozen=True, slots=True)
class Output:
    """`text` as a reader sees it, its `pieces`, and whether the app's guards cut them: the cap or the loop check."""

    text: str
    pieces: tuple[str, ...]
    is_cut: bool


class Package:
    """Translates lists of sentences with one package; the unpacked files go with the object."""

    def __init__(self, file: Path) -> None:
        self._folder = tempfile.TemporaryDirectory()
        with zipfile.ZipFile(file) as archive:
            archive.extractall(self._folder.name)
        (top,) = Path(self._folder.name).iterdir()
        self.pieces = sentencepiece.SentencePieceProcessor(model_file=str(top / "sentencepiece.model"))
        self.engine = ctranslate2.Translator(str(top / "model"), intra_threads=1, inter_threads=1)

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        del self.engine
        self._folder.cleanup()

    def translate(self, texts: list[str]) -> list[Output]:
        """In batches of like length, each output under the app's own cap."""
        sources = [self.pieces.encode(text, out_type=str) for text in texts]
        order = sorted(range(len(texts)), key=lambda i: len(sources[i]))
        outputs: dict[int, Output] = {}
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            outputs.update(zip(chosen, self._decode([sources[i] for i in chosen]), strict=True))
        return [outputs[i] for i in range(len(texts))]

    def _decode(self, sources: list[list[str]]) -> list[Output]:
        cap = max(most_pieces(len(source)) for source in sources)
        results = self.engine.translate_batch(sources, beam_size=BEAM, max_decoding_length=cap)
        return [
            self._output(r.hypotheses[0], most_pieces(len(s))) for r, s in zip(results, sources, strict=True)
        ]

    def _output(self, pieces: list[str], cap: int) -> Output:
        """Runs of bytes become letters, `▁` a space."""
        kept = cut_loop(pieces[:cap])
        return Output(
            self.pieces.decode(list(kept)).strip(), kept, len(kept) < len(pieces) or len(pieces) >= cap
        )
