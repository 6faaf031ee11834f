"""Training windows: labels fit what is heard, prompts carry no loss, non-speech has no words."""

import json
from pathlib import Path
from random import Random

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("scipy", reason="needs the training dependencies")

from tokenizers import Tokenizer, decoders, models, pre_tokenizers  # noqa: E402

from asr.training import augment, tokens  # noqa: E402
from asr.training.speech import Utterance  # noqa: E402
from asr.training.windows import EASY, IGNORED, Composer, Mix  # noqa: E402

WORDS = ("The", "price", "is", "$2.85.")
STARTS_MS = (0, 200, 600, 700)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> tokens.Tokens:
    """A tokenizer of single bytes with Whisper's special tokens."""
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE({letter: i for i, letter in enumerate(letters)}, []))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    content = json.loads(tokenizer.to_str())
    content["model"]["vocab"][""] = len(letters)
    tokenizer = Tokenizer.from_str(json.dumps(content))
    tokenizer.add_special_tokens([*tokens.SPECIALS, *tokens.TIMESTAMPS])
    path: Path = tmp_path_factory.mktemp("tokens") / "tokenizer.json"
    tokenizer.save(str(path))
    return tokens.load(path)


def utterance() -> Utterance:
    audio = (np.sin(np.arange(24_000)) * 9000).astype(np.int16)
    return Utterance(audio, WORDS, STARTS_MS, ("p",), "voice", "shape")


def said(known: tokens.Tokens, targets: tuple[int, ...]) -> str:
    return known.decode([t for t in targets if t >= 0 and t < known.eot])


def test_the_empty_token_stands_just_before_the_special_ones(known: tokens.Tokens) -> None:
    assert known.list()[known.eot - 1] == ""
    assert known.list()[-1] == "<|30.00|>"


def test_an_easy_window_has_the_whole_sentence_and_its_phones(known: tokens.Tokens) -> None:
    clean = Mix(no_speech=0, several=0, cut=0, prompted=0, timed=0, wear=0, masked=0)
    window = Composer(known, clean, 1).window(utterance(), [utterance()], 10)
    assert list(window.inputs) == [*known.prompt, *known.encode("The price is $2.85.")]
    assert window.targets == (
        known.english,
        IGNORED,
        IGNORED,
        *known.encode("The price is $2.85."),
        known.eot,
    )
    assert window.phones == ("p",)


def test_every_window_has_one_target_for_each_input(known: tokens.Tokens) -> None:
    composer = Composer(known, Mix(), 2)
    windows = [composer.window(utterance(), [utterance()], 12) for _ in range(200)]
    assert {len(w.inputs) - len(w.targets) for w in windows} == {0}


def test_cut_windows_keep_only_words_heard_whole(known: tokens.Tokens) -> None:
    cut = Mix(no_speech=0, several=0, cut=1, prompted=0, timed=0, wear=0, masked=0)
    composer = Composer(known, cut, 3)
    texts = {said(known, composer.window(utterance(), [utterance()], 12).targets) for _ in range(200)}
    assert "The price is" in texts
    assert texts <= {" ".join(WORDS[a:b]) for a in range(5) for b in range(a, 5)}


def test_the_text_said_before_carries_no_loss(known: tokens.Tokens) -> None:
    prompted = Mix(no_speech=0, several=0, cut=0, prompted=1, timed=0, wear=0, masked=0)
    window = Composer(known, prompted, 4).window(utterance(), [utterance()], 12)
    before = window.inputs.index(known.sot)
    assert window.inputs[0] == known.previous
    assert set(window.targets[:before]) == {IGNORED}


def test_what_is_not_speech_ends_at_once(known: tokens.Tokens) -> None:
    window = Composer(known, Mix(no_speech=1), 5).window(utterance(), [utterance()], 12)
    assert window.targets == (known.no_speech, IGNORED, IGNORED, known.eot)


def test_timed_windows_have_rising_times_around_their_words(known: tokens.Tokens) -> None:
    timed = Mix(no_speech=0, several=1, cut=0, prompted=0, timed=1, wear=0, masked=0)
    window = Composer(known, timed, 6).window(utterance(), [utterance()], 12)
    stamps = [t for t in window.targets if t >= known.first_timestamp]
    assert len(stamps) >= 4
    assert stamps == sorted(stamps)


def test_easy_windows_are_mostly_untouched() -> None:
    assert (EASY.several, EASY.cut, EASY.prompted, EASY.timed) == (0, 0, 0, 0)


def test_sounds_without_speech_stay_in_range_and_length() -> None:
    sounds = [augment.without_speech(8000, Random(seed)) for seed in range(60)]
    assert {len(sound) for sound in sounds} == {8000}
    assert max(float(np.max(np.abs(sound))) for sound in sounds) <= 1.0


def test_wear_keeps_the_length_and_stays_finite() -> None:
    audio = np.sin(np.arange(16_000) / 20).astype(np.float32)
    worn = [augment.worn(audio, Random(seed)) for seed in range(40)]
    assert {len(sound) for sound in worn} == {16_000}
    assert all(np.isfinite(sound).all() for sound in worn)
