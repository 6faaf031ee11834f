"""Token ids to words and back, for any Whisper vocabulary."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from asr.card import damaged, read_vocabulary
from asr.errors import ModelError
from asr.telling import Language, Sentence
from asr.wording import spaceless

_HALF_A_CHARACTER = "\ufffd"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a reading: its text without blanks, and the first and the after-last index of its tokens.

    `glued`: it follows the one before without a blank and belongs to it.
    """

    text: str
    first: int
    end: int
    glued: bool


class Tokens:
    """The vocabulary of one model and the ids that prompts are made of."""

    def __init__(self, tokenizer: Tokenizer, directory: Path, multilingual: bool) -> None:
        self._tokenizer = tokenizer
        self._directory = directory
        self.end = self._id("<|endoftext|>")
        self.start = self._id("<|startoftranscript|>")
        self.no_timestamps = self._id("<|notimestamps|>")
        self._previous = self._id("<|startofprev|>")
        self._transcribe = self._id("<|transcribe|>") if multilingual else None
        self.multilingual = multilingual
        self.size = tokenizer.get_vocab_size()

    def _id(self, token: str) -> int:
        number = self._tokenizer.token_to_id(token)
        if number is None:
            raise damaged(self._directory, Sentence.tr("its tokenizer has no {token}", token=token))
        return int(number)

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages that have a token; English only for a model without language choice."""
        if not self.multilingual:
            return ("en",)
        last = self._tokenizer.token_to_id("<|translate|>") or self._previous
        tokens = (self._tokenizer.id_to_token(i) for i in range(self.start + 1, last))
        return tuple(token[2:-2] for token in tokens if token)

    def known(self, taught: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Codes of the languages, narrowed down to those the model was trained for; empty `taught` does not."""
        return tuple(code for code in self.languages if not taught or code in taught)

    def head(self, language: str, taught: tuple[str, ...] = ()) -> list[int]:
        """Start, and language and task where the model chooses; raises `ModelError` for a language without token.

        `taught`: see `known`.
        """
        known = self.known(taught)
        if language not in known:
            raise ModelError(
                "model-language",
                Sentence.tr(
                    "The speech model in {directory} does not know the language {language}; it knows "
                    "{known}.",
                    directory=self._directory,
                    language=Language(language),
                    known=tuple(map(Language, known)),
                ),
                Sentence.tr(
                    "Choose another speaking language, or install a multilingual model such as small."
                ),
            )
        if self._transcribe is None:
            return [self.start]
        return [self.start, self._id(f"<|{language}|>"), self._transcribe]

    def previous(self, text: str, most: int) -> list[int]:
        """The prompt of what was said before: at most the last `most` tokens of `text`."""
        return [self._previous, *self.encode(text)[-most:]] if text else []

    def encode(self, text: str) -> list[int]:
        """Ids of `text` as a beginning of a reading: with the blank that Whisper writes first."""
        if not text:
            return []
        spaced = text if spaceless(text[0]) else f" {text}"
        return list(self._tokenizer.encode(spaced, add_special_tokens=False).ids)

    def pieces(self, ids: Sequence[int]) -> list[Piece]:
        """The words that `ids` (text tokens only) spell; single characters in spaceless scripts."""
        found: list[Piece] = []
        before = ""
        for spelled, first, end in self._spelled(ids):
            for character in spelled:
                if not character.isspace():
                    _add(found, character, before, first, end)
                before = character
        return found

    def _spelled(self, ids: Sequence[int]) -> list[tuple[str, int, int]]:
        """Runs of tokens that spell whole characters: text, first index, after-last index."""
        runs, first = [], 0
        for at in range(len(ids)):
            text = self._tokenizer.decode(list(ids[first : at + 1]))
            if not text.endswith(_HALF_A_CHARACTER) or at - first >= 3:
                runs.append((text.replace(_HALF_A_CHARACTER, ""), first, at + 1))
                first = at + 1
        return runs


def _add(found: list[Piece], character: str, before: str, first: int, end: int) -> None:
    """Adds a character that follows `before` (empty at the very start) to the last word, or begins a word with it."""
    alone = spaceless(character) and character.isalnum()
    after_alone = before != "" and spaceless(before) and character.isalnum()
    begins = alone or before.isspace() or after_alone
    if begins or not found:
        found.append(Piece(character, first, end, glued=not begins))
        return
    last = found[-1]
    found[-1] = Piece(last.text + character, last.first, end, last.glued)


def read_tokens(directory: Path) -> Tokens:
    """The tokenizer in `directory`; raises `ModelError` where it is damaged or belongs to another model."""
    try:
        tokenizer = Tokenizer.from_file(str(directory / "tokenizer.json"))
    except Exception as error:  # tokenizers raises bare Exception
        raise damaged(directory, Sentence.tr("tokenizer.json cannot be read")) from error
    vocabulary = read_vocabulary(directory)
    tokens = Tokens(tokenizer, directory, multilingual="" in vocabulary)
    names = {tokens.end: "<|endoftext|>", tokens.start: "<|startoftranscript|>"}
    names[tokens.no_timestamps] = "<|notimestamps|>"
    if any(number >= len(vocabulary) or vocabulary[number] != name for number, name in names.items()):
        raise damaged(directory, Sentence.tr("its vocabulary and its tokenizer do not belong together"))
    return tokens
