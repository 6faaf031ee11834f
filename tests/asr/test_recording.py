"""Files as audio chunks: rates, channels, pace, and every way a file can be wrong."""

from pathlib import Path

import av
import numpy as np
import pytest

from asr.captions import RATE_HZ, AudioChunk, Samples
from asr.errors import RecordingError
from asr.recording import Recording, RecordingOptions, open_recording

SECONDS = 1.5


def tone(rate_hz: int, hz: float = 440.0) -> Samples:
    return (0.5 * np.sin(2 * np.pi * hz * np.arange(int(rate_hz * SECONDS)) / rate_hz)).astype(np.float32)


def write(path: Path, channels: Samples, rate_hz: int, codec: str = "pcm_s16le") -> Path:
    """`channels`: float32[channels, n]."""
    planes = np.atleast_2d(channels)
    layout = "mono" if len(planes) == 1 else "stereo"
    with av.open(str(path), "w") as out:
        stream = out.add_stream(codec, rate=rate_hz, layout=layout)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(planes), format="fltp", layout=layout)
        frame.sample_rate = rate_hz
        resampler = av.AudioResampler(stream.format, layout, rate_hz, frame_size=stream.frame_size or 0)
        for part in (*resampler.resample(frame), *resampler.resample(None)):
            out.mux(stream.encode(part))
        out.mux(stream.encode(None))
    return path


def heard(path: Path) -> Samples:
    with open_recording(path, "fast") as recording:
        return np.concatenate([chunk.samples for chunk in recording])


def problem(path: Path) -> RecordingError:
    with pytest.raises(RecordingError) as caught, open_recording(path, "fast") as recording:
        list(recording)
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize("rate_hz", [8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("count", [1, 2])
def test_every_rate_comes_out_at_16_khz_mono(tmp_path: Path, rate_hz: int, count: int) -> None:
    path = write(tmp_path / "tone.wav", np.stack([tone(rate_hz)] * count), rate_hz)
    samples = heard(path)
    assert abs(len(samples) - SECONDS * RATE_HZ) <= 32
    middle = samples[4_000:20_000]
    assert np.corrcoef(middle, tone(RATE_HZ)[4_000:20_000])[0, 1] > 0.99


def test_channels_of_opposite_phase_do_not_cancel_each_other(tmp_path: Path) -> None:
    path = write(tmp_path / "opposed.wav", np.stack([0.8 * tone(48_000), -tone(48_000)]), 48_000)
    samples = heard(path)[4_000:20_000]
    assert np.abs(samples).max() > 0.45  # the louder one


def test_one_silent_channel_leaves_the_other(tmp_path: Path) -> None:
    path = write(tmp_path / "left.wav", np.stack([tone(44_100), 0 * tone(44_100)]), 44_100)
    assert np.abs(heard(path)[4_000:20_000]).max() > 0.2


@pytest.mark.parametrize(
    ("name", "codec"), [("a.flac", "flac"), ("a.mp3", "mp3"), ("a.m4a", "aac"), ("a.ogg", "libopus")]
)
def test_compressed_files_are_heard(tmp_path: Path, name: str, codec: str) -> None:
    samples = heard(write(tmp_path / name, tone(48_000), 48_000, codec))
    assert abs(len(samples) / RATE_HZ - SECONDS) < 0.15
    assert np.sqrt(np.mean(samples[8_000:16_000] ** 2)) == pytest.approx(0.5 / np.sqrt(2), rel=0.05)


def test_chunks_follow_each_other_without_a_hole(tmp_path: Path) -> None:
    path = write(tmp_path / "tone.wav", tone(16_000), 16_000)
    with Recording(path, RecordingOptions(pace="fast", chunk_ms=32)) as recording:
        assert recording.duration_ms == 1_500
        chunks = list(recording)
    assert {len(chunk.samples) for chunk in chunks[:-1]} == {512}
    assert [chunk.start_ms for chunk in chunks] == [32 * n for n in range(len(chunks))]


def test_real_pace_gives_a_chunk_when_its_sound_is_over(tmp_path: Path) -> None:
    path = write(tmp_path / "tone.wav", tone(16_000), 16_000)
    waits: list[float] = []
    with Recording(
        path, RecordingOptions(pace="realtime"), clock=lambda: 100.0, wait=waits.append
    ) as recording:
        chunks = list(recording)
    assert waits == pytest.approx([chunk.end_ms / 1000 for chunk in chunks], abs=0.001)


def test_a_stopped_recording_ends(tmp_path: Path) -> None:
    path = write(tmp_path / "tone.wav", tone(16_000), 16_000)
    with open_recording(path, "realtime") as recording:
        recording.stop()
        assert list(recording) == []


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "talk.wav" in problem(tmp_path / "talk.wav").text
    assert problem(tmp_path / "talk.wav").code == "recording-missing"
    assert problem(tmp_path).code == "recording-missing"


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    (tmp_path / "a.wav").touch()
    assert problem(tmp_path / "a.wav").code == "recording-empty"


@pytest.mark.parametrize(
    "content", [b"Dear buyer,\nplease find the prices below.\n" * 50, b"\0" * 4_000, bytes(range(256)) * 40]
)
def test_what_is_not_audio_is_called_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "notes.wav").write_bytes(content)
    assert problem(tmp_path / "notes.wav").code == "recording-not-audio"


def test_a_file_of_no_samples_is_called_so(tmp_path: Path) -> None:
    path = write(tmp_path / "none.wav", tone(16_000), 16_000)
    path.write_bytes(path.read_bytes().split(b"data")[0] + b"data\0\0\0\0")
    assert problem(path).code == "recording-no-sound"


@pytest.mark.parametrize(("name", "codec"), [("a.wav", "pcm_s16le"), ("a.flac", "flac")])
def test_a_truncated_file_is_heard_to_where_it_ends_and_then_said_to_be_cut(
    tmp_path: Path, name: str, codec: str
) -> None:
    path = write(
        tmp_path / name,
        np.random.default_rng(1).uniform(-0.5, 0.5, 48_000 * 4).astype(np.float32),
        48_000,
        codec,
    )
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    chunks: list[AudioChunk] = []
    with open_recording(path, "fast") as recording, pytest.raises(RecordingError) as caught:
        chunks.extend(recording)
    assert caught.value.code == "recording-damaged"
    assert 1_500 < chunks[-1].end_ms < 2_100


def test_samples_that_are_no_numbers_are_silence_and_are_told(tmp_path: Path) -> None:
    samples = tone(16_000)
    samples[8_000:9_000] = np.nan
    path = write(tmp_path / "nan.wav", samples, 16_000, "pcm_f32le")
    chunks: list[AudioChunk] = []
    with open_recording(path, "fast") as recording, pytest.raises(RecordingError) as caught:
        chunks.extend(recording)
    assert caught.value.code == "recording-damaged"
    assert np.isfinite(np.concatenate([chunk.samples for chunk in chunks])).all()
