"""Text to text in an unpacked Argos pack: the only importer of argostranslate and of CTranslate2's Translator.

`argostranslate.translate` is never imported (it brings stanza, spacy and torch), nor is its installer used.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import ctranslate2

from translate.decoding import Decoded, Draft, agreed, cut_loop, most_pieces, word_starts
from translate.errors import PackError
from translate.metadata import parse_metadata
from translate.sentences import has_words, plain_text
from translate.telling import Sentence
from translate.vocabulary import check_vocabulary

REINSTALL = Sentence.tr(
    "Remove this language pack and import it again: deskcast packs import FILE.argosmodel"
)
_CONTROL_PIECES = frozenset(("<unk>", "<s>", "</s>", "<pad>", "<blank>"))
_PROBE = "1 2 3"


@dataclass(frozen=True, slots=True)
class DecodeOptions:
    """How a pack is decoded (reference: streaming.md section 6, CT2 mechanics and policy 3)."""

    threads: int = 1  # of CTranslate2; speech recognition needs the other cores
    open_beam: int = 2  # while a sentence grows
    closed_beam: int = 4  # once, when it is whole
    prefix_bias: float = 0.2  # pull towards the previous output of a sentence that grows, 0..1
    length_penalty: float = 0.2  # as Argos Translate
    most_source_pieces: int = 250  # longer input is decoded in parts


class ArgosTranslator:
    """One pack, loaded; close it before the interpreter ends. Not for two threads at once."""

    def __init__(self, folder: Path, options: DecodeOptions | None = None) -> None:
        """Loads the pack in `folder`; raises PackError."""
        self.options = options or DecodeOptions()
        package = open_package(folder)
        self.source: str = package.from_code
        self.target: str = package.to_code
        self._language_piece: tuple[str, ...] = (package.target_prefix,) if package.target_prefix else ()
        self._name = f"{self.source}→{self.target}"
        with _errors_of(self._name, "pack-damaged"):
            self._tokens = _tokenizer(package)
            self._model: Any = ctranslate2.Translator(
                str(folder / "model"), device="cpu", compute_type="int8", intra_threads=self.options.threads
            )

    def translate(self, drafts: Sequence[Draft]) -> list[Decoded]:
        """One output for each draft, in order; raises PackError.

        Drafts are decoded one by one: the cap on an output is its own, and the result does not depend on what
        happens to be asked together.
        """
        with _errors_of(self._name, "pack-decode"):
            return [self._translate(draft) for draft in drafts]

    def text(self, pieces: Sequence[str]) -> str:
        """What `pieces` read as; a beginning of the pieces gives a beginning of the text."""
        return plain_text(str(self._tokens.decode(list(pieces)))).strip()

    def close(self) -> None:
        """Frees the model; harmless when repeated."""
        if self._model is not None:
            self._model.unload_model()
        self._model = None

    def _translate(self, draft: Draft) -> Decoded:
        source = self._tokens.encode(plain_text(draft.text).strip())
        first, *others = _parts(source, self.options.most_source_pieces)
        raw = list(self._decode(first, draft))
        for part in others:
            raw += self._decode(part, Draft("", closed=draft.closed))
        pieces = cut_loop(raw, keep=len(draft.settled))
        text = self.text(pieces)
        if not has_words(text):
            return Decoded((), plain_text(draft.text).strip(), ("untranslated",))
        return Decoded(pieces, text, ("cut",) if len(pieces) < len(raw) else ())

    def _decode(self, source: list[str], draft: Draft) -> tuple[str, ...]:
        if draft.previous and not self._language_piece:
            biased = self._search(source, draft, draft.previous, self.options.prefix_bias)
            if agreed(biased, draft.settled) == len(draft.settled):
                return biased
        return self._search(source, draft, draft.settled, 0.0)

    def _search(
        self, source: list[str], draft: Draft, prefix: tuple[str, ...], bias: float
    ) -> tuple[str, ...]:
        forced = self._language_piece + prefix
        result = self._model.translate_batch(
            [source],
            target_prefix=[list(forced)] if forced else None,
            prefix_bias_beta=bias,
            beam_size=self.options.closed_beam if draft.closed else self.options.open_beam,
            length_penalty=self.options.length_penalty,
            max_decoding_length=most_pieces(len(source), len(forced)),
            replace_unknowns=True,
        )
        pieces: list[str] = result[0].hypotheses[0]
        # A forced piece that the model does not know comes back replaced: it stays as it was forced.
        kept, new = ((), pieces) if bias else (prefix, pieces[len(forced) :])
        return kept + tuple(piece for piece in new if piece not in _CONTROL_PIECES)


def check_pack(folder: Path) -> None:
    """Loads the pack in `folder` and translates a probe; raises PackError."""
    package = open_package(folder)
    if (folder / "sentencepiece.model").exists():
        with _errors_of(folder.name, "pack-damaged"):
            processor = package.tokenizer.lazy_processor()
            pieces = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
        check_vocabulary(pieces, folder / "model")
    translator = ArgosTranslator(folder)
    try:
        translator.translate([Draft(_PROBE)])
    finally:
        translator.close()


def open_package(folder: Path) -> Any:
    """`argostranslate.package.Package` of an unpacked pack, its metadata checked; raises PackError."""
    with _errors_of(folder.name, "pack-damaged"):
        parse_metadata((folder / "metadata.json").read_bytes())
        package = _argos().Package(folder)
    if not hasattr(package, "tokenizer"):
        raise PackError(
            "pack-damaged",
            Sentence.tr("The language pack in {folder} has no sentencepiece.model.", folder=folder.name),
            REINSTALL,
        )
    return package


class _Pieces:
    """SentencePiece without Argos's replacing of underscores: an e-mail address must survive."""

    def __init__(self, processor: Any) -> None:
        self._processor = processor

    def encode(self, text: str) -> list[str]:
        return list(self._processor.encode(text, out_type=str))

    def decode(self, pieces: list[str]) -> str:
        return str(self._processor.decode_pieces(pieces))


def _tokenizer(package: Any) -> Any:
    tokenizer = package.tokenizer
    if isinstance(tokenizer, _argos().SentencePieceTokenizer):
        return _Pieces(tokenizer.lazy_processor())
    tokenizer.lazy_load()
    return tokenizer


def _parts(pieces: list[str], most: int) -> list[list[str]]:
    """`pieces` in parts of at most `most`, cut between words where there is a place."""
    parts = []
    while len(pieces) > most:
        at = max(place for place in word_starts(pieces[: most + 1]) if place == 0 or place <= most) or most
        parts.append(pieces[:at])
        pieces = pieces[at:]
    return [*parts, pieces]


@cache
def _argos() -> ModuleType:
    """`argostranslate.package`, kept from making folders in the user's home, which its settings do on import."""
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    before = {name: os.environ.get(name) for name in names}
    with tempfile.TemporaryDirectory() as scratch:
        os.environ.update(dict.fromkeys(names, scratch))
        try:
            import argostranslate.package
        finally:
            for name, value in before.items():
                os.environ.pop(name)
                os.environ.update({name: value} if value is not None else {})
    module: ModuleType = argostranslate.package
    return module


@contextmanager
def _errors_of(name: str, code: str) -> Iterator[None]:
    """Turns what argostranslate, sentencepiece and CTranslate2 raise on a bad pack into PackError."""
    try:
        yield
    except PackError:
        raise
    except FileNotFoundError as error:
        missing = Path(error.filename or "a file").name
        raise PackError(
            code,
            Sentence.tr("The language pack {name} lacks {missing}.", name=name, missing=missing),
            REINSTALL,
        ) from error
    except (OSError, RuntimeError, ValueError, TypeError, MemoryError, LookupError) as error:
        reason = plain_text(str(error)).strip()[:200]
        raise PackError(
            code,
            Sentence.tr("The language pack {name} does not work: {reason}.", name=name, reason=reason),
            REINSTALL,
        ) from error
