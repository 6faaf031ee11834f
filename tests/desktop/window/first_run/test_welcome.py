"""Microphones that will disappoint are known by name and rate, sentences end by themselves, echo is a rise in level."""

from pathlib import Path

import numpy as np
import pytest

from asr.captions import AudioChunk, Level
from desktop.paths import app_paths
from desktop.settings import Settings, load_settings, save_settings
from desktop.window.first_run.welcome import warning_of
from desktop.window.installed.standby import InstalledStandby
from desktop.window.installed.welcome import InstalledWelcome, Spoken, hears
from translate.glossary import read_glossary


@pytest.mark.parametrize(
    ("name", "rate_hz", "doubt"),
    [
        ("Yeti Stereo Microphone", 48_000, ""),
        ("Headset Microphone (WH-1000XM4 Hands-Free AG Audio)", 16_000, "headset"),
        ("bluez_input.00_11: HFP", 48_000, "headset"),
        ("USB Audio", 8_000, "headset"),
        ("Monitor of Built-in Audio Analog Stereo", 44_100, "inside"),
        ("Stereo Mix (Realtek)", 48_000, "inside"),
        ("Built-in Audio", 0, ""),
    ],
)
def test_a_doubtful_microphone_is_known(name: str, rate_hz: int, doubt: str):
    assert warning_of(name, rate_hz) == doubt


def heard(spoken: Spoken, from_ms: int, to_ms: int, rms_dbfs: float) -> None:
    for at_ms in range(from_ms, to_ms, 100):
        spoken.add(AudioChunk(np.zeros(1_600, np.float32), at_ms))
        spoken.hear(Level(at_ms + 100, rms_dbfs, rms_dbfs, False))


def test_a_sentence_is_over_after_a_pause():
    spoken = Spoken()
    heard(spoken, 0, 500, -70)
    heard(spoken, 500, 3_000, -20)
    heard(spoken, 3_000, 4_200, -70)
    assert not spoken.over
    heard(spoken, 4_200, 4_300, -70)
    assert spoken.over
    assert spoken.began
    assert len(spoken.samples()) == 43 * 1_600


def test_nobody_speaking_ends_it_too():
    spoken = Spoken()
    heard(spoken, 0, 10_000, -70)
    assert spoken.over
    assert not spoken.began


def test_echo_is_a_rise_of_the_level_while_tones_are_played():
    assert hears([-60.0] * 12, [-45.0] * 15)
    assert not hears([-60.0] * 12, [-58.0] * 15)
    assert not hears([], [-20.0])


def test_misheard_terms_become_a_glossary_that_a_session_reads(home):
    paths = app_paths()
    save_settings(paths.settings, Settings())
    welcome = InstalledWelcome(
        paths, lambda: load_settings(paths.settings), InstalledStandby(paths, lambda: Settings())
    )
    welcome.add_terms(("lead time", "FOB"))
    path = welcome.add_terms(("Ningbo",))
    kept = load_settings(paths.settings).glossary
    assert kept == path
    glossary = read_glossary(Path(kept))
    assert glossary.flaws == ()
    assert set(glossary.names()) >= {"lead time", "FOB", "Ningbo"}
