"""Real models: words and times come out, and whatever is wrong with a folder is said before anything is run."""

import json
import shutil
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from asr.captions import RATE_HZ, Caption, Samples
from asr.card import read_card
from asr.errors import ModelError
from asr.hypothesis import Hypothesis, Request
from asr.recording import open_recording
from asr.stream import CaptionStream
from asr.whisper import ModelOptions, Whisper, load_model
from tests.asr.fakes import spoken
from tests.bench.random_model import Shape, write_model

TALK = Path(__file__).parents[2] / "assets" / "demo" / "talk.flac"
SHORT = ModelOptions(short_context=True, threads=1)


@pytest.fixture
def folder(model_folder: Path, tmp_path: Path) -> Path:
    """A copy of the model that may be damaged."""
    copy = tmp_path / "model"
    shutil.copytree(model_folder, copy)
    for file in copy.iterdir():
        file.chmod(0o644)
    return copy


def first_seconds(seconds: float) -> Samples:
    with open_recording(TALK, "fast") as recording:
        blocks = [
            chunk.samples for chunk, _ in zip(recording, range(round(seconds * 1000 / 32)), strict=False)
        ]
    return np.concatenate(blocks)


@pytest.mark.models
@pytest.mark.parametrize("short", [True, False])
def test_words_come_out_with_times_inside_the_sound(model_folder: Path, short: bool) -> None:
    model = load_model(model_folder, "en", ModelOptions(short_context=short, threads=1))
    words = model.hear(first_seconds(5), Request(start_ms=60_000)).words
    assert words
    assert all(word.text == word.text.strip() != "" for word in words)
    assert all(0 < word.probability <= 1 for word in words)
    assert all(60_000 <= word.start_ms <= word.end_ms <= 65_000 for word in words)
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(words))


@pytest.mark.models
def test_a_reading_goes_on_after_the_settled_words(model_folder: Path) -> None:
    model = load_model(model_folder, "en", SHORT)
    sound = first_seconds(5)
    whole = [word.text for word in model.hear(sound, Request(0)).words]
    settled = " ".join(whole[:3]).rstrip(".,")
    rest = [word.text for word in model.hear(sound, Request(0, settled=settled)).words]
    assert rest[: len(whole) - 3] == whole[3:]


@pytest.mark.models
def test_a_long_prompt_before_a_short_sound_leaves_room_for_words(model_folder: Path) -> None:
    model = load_model(model_folder, "en", ModelOptions(short_context=False, threads=1))
    request = Request(0, prompt="KX-420, PB-210, Green Star Industrial, " * 8)
    sound = first_seconds(1)
    for samples in range(RATE_HZ // 2, RATE_HZ, RATE_HZ // 20):
        assert isinstance(model.hear(sound[:samples], request), Hypothesis)


@pytest.mark.models
def test_the_same_sound_is_read_the_same_way(model_folder: Path) -> None:
    sound = first_seconds(4)
    first, second = (load_model(model_folder, "en", SHORT) for _ in range(2))
    assert first.hear(sound, Request(0, beam_size=5)) == second.hear(sound, Request(0, beam_size=5))


@pytest.mark.models
@pytest.mark.parametrize("samples", [0, 1_599, 1_600, 16_000 - 64 * 320, 4_800, 5_120, 480_000, 640_000])
def test_any_length_of_sound_is_taken(model_folder: Path, samples: int) -> None:
    model = load_model(model_folder, "en", SHORT)
    sound = np.random.default_rng(7).normal(0, 0.01, max(0, samples)).astype(np.float32)
    hypothesis = model.hear(sound, Request(0))
    assert (hypothesis.words == ()) or len(sound) >= RATE_HZ // 10


@pytest.mark.models
@pytest.mark.parametrize("loop", [Hypothesis(cut_off=True), Hypothesis(words=spoken("a b a b a b a b"))])
def test_a_short_context_model_that_loops_is_run_padded(
    model_folder: Path, monkeypatch: pytest.MonkeyPatch, loop: Hypothesis
) -> None:
    assert load_model(model_folder, "en", SHORT).tick_ms == SHORT.short_tick_ms
    monkeypatch.setattr(Whisper, "hear", lambda model, samples, request: loop)
    padded = load_model(model_folder, "en", SHORT)
    assert (padded.tick_ms, padded.longest_window_ms) == (SHORT.padded_tick_ms, 24_000)


@pytest.mark.models
def test_no_window_is_as_long_as_there_are_mel_bands(model_folder: Path) -> None:
    model = load_model(model_folder, "en", SHORT)
    assert isinstance(model, Whisper)
    widths = {model.framed(np.zeros(160 * frames, np.float32))[0].shape[1] for frames in range(11, 60)}
    assert 160 not in widths
    assert {144, 176} <= widths


@pytest.mark.models
def test_the_talk_becomes_captions_that_only_grow(model_folder: Path) -> None:
    stream = CaptionStream(load_model(model_folder, "en", SHORT), "en")
    with open_recording(TALK, "fast") as recording:
        pairs = zip(recording, range(20_000 // 32), strict=False)
        events = [event for chunk, _ in pairs for event in stream.feed(chunk)]
    told = [event for event in (*events, *stream.finish()) if isinstance(event, Caption)]
    for before, after in pairwise(told):
        assert before.utterance < after.utterance or after.text.startswith(before.text)
    assert sum(caption.final for caption in told) >= 3


@pytest.mark.models
@pytest.mark.parametrize("name", ["model.bin", "config.json", "tokenizer.json", "vocabulary.json"])
def test_a_missing_file_is_named_and_never_fetched(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError) as caught:
        load_model(folder, "en", SHORT)
    assert name in caught.value.text
    assert caught.value.code == "model-incomplete"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no-such-model"):
        load_model(tmp_path / "no-such-model", "en")


@pytest.mark.models
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("model.bin", b"\0" * 100),
        ("model.bin", b"not a model"),
        ("config.json", b"{"),
        ("tokenizer.json", b"{}"),
        ("tokenizer.json", b"["),
        ("vocabulary.json", b'["a", "b"]'),
        ("vocabulary.json", b'{"a": 1}'),
        ("card.json", b"[]"),
        ("card.json", b"\xff\xfe"),
        ("preprocessor_config.json", b'{"feature_size": 128}'),
        ("preprocessor_config.json", b'{"feature_size": "many"}'),
    ],
)
def test_a_damaged_file_is_a_sentence(folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    with pytest.raises(ModelError) as caught:
        load_model(folder, "en", SHORT)
    assert caught.value.code == "model-damaged"
    assert "install" in caught.value.hint


@pytest.mark.models
@pytest.mark.parametrize("share", [0.001, 0.5, 0.999])
def test_weights_cut_short_are_damaged(folder: Path, share: float) -> None:
    weights = (folder / "model.bin").read_bytes()
    (folder / "model.bin").write_bytes(weights[: int(len(weights) * share)])
    with pytest.raises(ModelError) as caught:
        load_model(folder, "en", SHORT)
    assert caught.value.code == "model-damaged"


@pytest.mark.models
@pytest.mark.parametrize("language", ["xx", "fr", "", "en|>"])
def test_a_language_without_a_token_is_refused(model_folder: Path, language: str) -> None:
    with pytest.raises(ModelError) as caught:
        load_model(model_folder, language, SHORT)
    assert caught.value.code == "model-language"
    assert "en" in caught.value.text


@pytest.mark.models
def test_a_model_without_alignment_heads_spreads_its_words_and_says_so(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text())
    del config["alignment_heads"]
    (folder / "config.json").write_text(json.dumps(config))
    model = load_model(folder, "en", SHORT)
    assert [remark.code for remark in model.remarks] == ["model-no-word-times"]
    words = model.hear(first_seconds(5), Request(0)).words
    assert words
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(words))
    assert words[-1].end_ms <= 5_000


@pytest.mark.models
@pytest.mark.parametrize("offset", [0.3, -0.8])
def test_a_constant_offset_does_not_drown_the_words(model_folder: Path, offset: float) -> None:
    model = load_model(model_folder, "en", SHORT)
    heard = [
        [word.text for word in model.hear(sound, Request(0)).words]
        for sound in (first_seconds(4), first_seconds(4) + np.float32(offset))
    ]
    same = sum(one == other for one, other in zip(*heard, strict=True))
    assert same >= len(heard[0]) - 1 > 2  # a word that hangs in the balance may turn on the last bit


@pytest.mark.models
def test_silence_of_any_offset_and_full_scale_sound_are_taken(model_folder: Path) -> None:
    model = load_model(model_folder, "en", SHORT)
    for sound in (np.zeros(RATE_HZ), np.ones(RATE_HZ), np.sign(first_seconds(1))):
        assert isinstance(model.hear(sound.astype(np.float32), Request(0)), Hypothesis)


@pytest.mark.models
def test_a_model_with_alignment_heads_has_no_remark(model_folder: Path) -> None:
    assert load_model(model_folder, "en", SHORT).remarks == ()


@pytest.mark.models
def test_a_loaded_model_goes_on_in_another_language_or_says_that_it_cannot(model_folder: Path) -> None:
    model = load_model(model_folder, "en", SHORT)
    assert model.speaking("en").hear(first_seconds(3), Request(0)).words
    with pytest.raises(ModelError) as caught:
        model.speaking("fr")
    assert caught.value.code == "model-language"


def test_a_model_of_many_languages_says_which_of_those_asked_about_is_spoken(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "model", Shape("toy", 1, 64, 1), short_context=True)
    model = load_model(folder, "en", ModelOptions(short_context=True, threads=1))
    assert {"en", "es", "zh"} < set(model.languages)
    heard = model.hear(first_seconds(1.0), Request(0, among=("es", "zh")))
    assert heard.language in ("es", "zh")
    assert 0 < heard.language_probability < 0.5
    assert model.hear(first_seconds(1.0), Request(0)).language == ""


def test_a_model_of_one_language_is_sure_of_none(model_folder: Path) -> None:
    model = load_model(model_folder, "en")
    assert model.languages == ("en",)


def test_a_card_says_what_a_model_is(tmp_path: Path) -> None:
    card = {
        "label": "Demo",
        "languages": ["en"],
        "short_context": True,
        "tail_positions": 96,
        "prompts": False,
    }
    (tmp_path / "card.json").write_text(json.dumps(card))
    read = read_card(tmp_path)
    assert (read.label, read.languages, read.short_context) == ("Demo", ("en",), True)
    assert (read.tail_positions, read.prompts) == (96, False)


def test_a_folder_without_a_card_is_a_stock_model(tmp_path: Path) -> None:
    assert read_card(tmp_path).short_context is False
