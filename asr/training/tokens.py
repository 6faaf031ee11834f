"""The tokenizer of the demo model: byte-level BPE learnt from the corpus, single digits, Whisper's special tokens."""

import json
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

from asr.training import text

TEXT_TOKENS = 1200
SPECIALS = (
    "<|endoftext|>", "<|startoftranscript|>", "<|en|>", "<|zh|>", "<|translate|>", "<|transcribe|>", "<|startoflm|>",
    "<|startofprev|>", "<|nospeech|>", "<|notimestamps|>",
)  # fmt: skip
TIMESTAMPS = tuple(f"<|{i * 0.02:.2f}|>" for i in range(1501))


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokenizer and the ids that training and decoding need by name."""

    tokenizer: Tokenizer
    eot: int
    sot: int
    english: int
    transcribe: int
    previous: int
    no_speech: int
    no_timestamps: int

    @property
    def prompt(self) -> list[int]:
        """Start, language, task, no timestamps."""
        return [self.sot, self.english, self.transcribe, self.no_timestamps]

    @property
    def first_timestamp(self) -> int:
        return self.no_timestamps + 1

    @property
    def size(self) -> int:
        return self.first_timestamp + len(TIMESTAMPS)

    def encode(self, words: str) -> list[int]:
        """Text ids, with the blank before the first word that Whisper writes."""
        return list(self.tokenizer.encode(" " + words, add_special_tokens=False).ids) if words else []

    def decode(self, ids: list[int]) -> str:
        return str(self.tokenizer.decode([i for i in ids if i < self.eot])).strip()

    def list(self) -> list[str]:
        """Every token in id order, as `vocabulary.json` wants them."""
        return [self.tokenizer.id_to_token(i) for i in range(self.size)]


def learn(path: Path, sentences: int = 40_000) -> None:
    """Learns the tokenizer from the training text and saves it."""
    tokenizer = Tokenizer(models.BPE())
    digits = pre_tokenizers.Split(Regex(r"\d"), "isolated")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [digits, pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=TEXT_TOKENS, initial_alphabet=alphabet, special_tokens=[], min_frequency=4
    )
    writer = text.writer(99).training()
    tokenizer.train_from_iterator((" " + s.written for s in islice(writer, sentences)), trainer)
    tokenizer = _with_empty_token(tokenizer)
    tokenizer.add_special_tokens([*SPECIALS, *TIMESTAMPS])
    path.parent.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(path))


def _with_empty_token(tokenizer: Tokenizer) -> Tokenizer:
    """Real multilingual Whisper has the text token "" just before <|endoftext|>; CTranslate2 knows it by that."""
    content = json.loads(tokenizer.to_str())
    content["model"]["vocab"][""] = tokenizer.get_vocab_size()
    return Tokenizer.from_str(json.dumps(content))


def load(path: Path) -> Tokens:
    """Reads the tokenizer of `learn`."""
    tokenizer = Tokenizer.from_file(str(path))
    ids = [tokenizer.token_to_id(name) for name in SPECIALS]
    return Tokens(tokenizer, ids[0], ids[1], ids[2], ids[5], ids[7], ids[8], ids[9])
