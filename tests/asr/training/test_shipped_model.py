"""The shipped demo speech model: what the app relies on when it loads and runs it."""

import json
from pathlib import Path

import pytest

np = pytest.importorskip("numpy")
ctranslate2 = pytest.importorskip("ctranslate2")

from asr.card import read_card  # noqa: E402
from asr.training import tokens  # noqa: E402

FOLDER = Path(__file__).parents[3] / "assets" / "models" / "asr-demo"
pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(not (FOLDER / "model.bin").exists(), reason="the demo model is not built"),
]


def test_the_card_says_that_short_windows_are_safe_and_names_english() -> None:
    card = read_card(FOLDER)
    assert (card.short_context, card.languages, card.tail_positions) == (True, ("en",), 64)
    assert "emo model" in card.label


def test_the_vocabulary_is_that_of_multilingual_whisper_and_fits_the_tokenizer() -> None:
    listed = json.loads((FOLDER / "vocabulary.json").read_text(encoding="utf-8"))
    known = tokens.load(FOLDER / "tokenizer.json")
    assert listed == known.list()
    assert listed[known.eot - 1] == ""
    assert listed[known.eot :][: len(tokens.SPECIALS)] == list(tokens.SPECIALS)


def test_all_files_stay_under_sixteen_megabytes() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 16_000_000


def test_figures_are_written_digit_by_digit() -> None:
    known = tokens.load(FOLDER / "tokenizer.json")
    pieces = [known.tokenizer.id_to_token(i) for i in known.encode("12,500 KX-420 $2.85")]
    assert [p for p in pieces if sum(c.isdigit() for c in p) > 1] == []


@pytest.mark.parametrize("frames", [100, 162, 400, 1500, 3000])
def test_silence_of_any_length_has_no_words(frames: int) -> None:
    known = tokens.load(FOLDER / "tokenizer.json")
    model = ctranslate2.models.Whisper(str(FOLDER), device="cpu", compute_type="int8")
    features = ctranslate2.StorageView.from_array(np.full((1, 80, frames), -1.5, np.float32))
    result = model.generate(features, [known.prompt], beam_size=1, max_length=40, return_no_speech_prob=True)
    assert known.decode(result[0].sequences_ids[0]) == ""
    assert result[0].no_speech_prob > 0.5


def test_faster_whisper_loads_it_as_multilingual_and_gives_word_times() -> None:
    from faster_whisper import WhisperModel

    model = WhisperModel(str(FOLDER), device="cpu", compute_type="int8")
    noise = np.random.default_rng(0).standard_normal(32_000).astype(np.float32) * 0.01
    segments, info = model.transcribe(noise, language="en", word_timestamps=True, max_new_tokens=20)
    assert model.model.is_multilingual
    assert info.language == "en"
    assert all(segment.words is not None for segment in segments)
