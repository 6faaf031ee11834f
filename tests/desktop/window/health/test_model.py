"""The light of a session: what makes it green, amber and red."""

import pytest

from asr.captions import Gap, InputChanged, Level
from desktop.desk import Muted, OverlayHidden
from desktop.errors import Health, Problem
from desktop.overlay.obs_values import ObsState
from desktop.rooms.events import SourceState
from desktop.window.health.model import Facts, Finding, HealthModel, first_fault, worst

GB = 1_000_000_000


def begun(microphone: bool = True) -> HealthModel:
    made = HealthModel(Facts(microphone, "Yeti"), 0)
    made.know("small", "CPU × 2, int8")
    return made


def heard(
    model: HealthModel, from_ms: int, to_ms: int, rms_dbfs: float = -30.0, peak_dbfs: float = -12.0
) -> None:
    """Levels ten times a second, and the word once a second that sound is being fed."""
    for at_ms in range(from_ms, to_ms, 100):
        model.take(Level(at_ms, rms_dbfs, peak_dbfs, False), at_ms)
        if at_ms % 1_000 == 0:
            model.take(Health(at_ms, 700, ""), at_ms)


def found(model: HealthModel, now_ms: int, part: str = "microphone") -> Finding:
    return next(one for one in model.findings(now_ms) if one.part == part)


def test_a_session_that_is_heard_is_green():
    model = begun()
    model.see_overlay(1, 1)
    model.see_disk(80 * GB)
    heard(model, 0, 3_000)
    assert worst(model.findings(3_000)) == "good"
    assert first_fault(model.findings(3_000)) is None


@pytest.mark.parametrize(
    ("behind_ms", "light"), [(3_999, "good"), (4_000, "late"), (14_999, "late"), (15_000, "lost")]
)
def test_delay_is_amber_from_four_seconds_and_red_from_fifteen(behind_ms: int, light: str):
    model = begun()
    model.take(Health(1_000, behind_ms, ""), 1_000)
    assert found(model, 1_000, "delay").light == light


def test_ten_seconds_of_digital_silence_are_amber_and_the_first_sound_ends_it():
    model = begun()
    heard(model, 0, 9_900, rms_dbfs=-100.0, peak_dbfs=-100.0)
    assert found(model, 9_900).code == "heard"
    heard(model, 9_900, 10_100, rms_dbfs=-100.0, peak_dbfs=-100.0)
    assert found(model, 10_000) == Finding("microphone", "late", "silent", "10")
    heard(model, 10_100, 10_200)
    assert found(model, 10_200).light == "good"


def test_a_quiet_room_is_not_silence():
    model = begun()
    heard(model, 0, 60_000, rms_dbfs=-62.0, peak_dbfs=-50.0)
    assert found(model, 60_000).light == "good"


def test_no_sound_at_all_is_red_after_five_seconds():
    model = begun()
    heard(model, 0, 1_000)
    assert found(model, 5_000).light == "good"
    assert found(model, 6_000) == Finding("microphone", "lost", "stall", "Yeti")


def test_a_model_that_is_being_loaded_is_no_stall_while_sound_is_fed():
    model = begun()
    for at_ms in range(1_000, 20_000, 1_000):
        model.take(Health(at_ms, at_ms, ""), at_ms)
    assert found(model, 20_000).code != "stall"


def test_an_unplugged_microphone_is_red_until_it_is_heard_again():
    model = begun()
    model.take(Gap(1_000, 2_000, "unplugged"), 2_000)
    assert found(model, 2_000) == Finding("microphone", "lost", "unplugged", "Yeti")
    heard(model, 2_000, 2_200)
    assert found(model, 2_200).light == "good"


def test_a_muted_microphone_is_neither_silent_nor_gone():
    model = begun()
    model.take(Muted(1_000, True), 1_000)
    assert found(model, 60_000) == Finding("microphone", "note", "muted", "Yeti")
    assert worst(model.findings(60_000)) == "good"


def test_three_seconds_at_full_scale_are_too_loud_and_a_cough_is_not():
    model = begun()
    heard(model, 0, 3_000)
    heard(model, 3_000, 3_300, peak_dbfs=0.0)
    assert found(model, 3_300).light == "good"
    heard(model, 3_300, 6_000, peak_dbfs=0.0)
    assert found(model, 6_000).code == "clipping"
    heard(model, 6_000, 10_000)
    assert found(model, 10_000).light == "good"


def test_a_stream_that_was_moved_to_another_microphone_is_amber_until_that_is_mended():
    model = begun()
    moved = Problem(1_000, "microphone-moved", "Now hearing Webcam instead of Yeti.", "Choose again.")
    model.take(InputChanged(1_000, "Webcam", "Yeti"), 1_000)
    model.take(moved, 1_000)
    assert found(model, 1_500) == Finding("microphone", "late", "moved", moved.text, moved.hint)
    model.take(InputChanged(2_000, "Webcam"), 2_000)
    assert found(model, 2_500) == Finding("microphone", "good", "heard", "Webcam")


def test_a_recording_is_never_silent():
    model = begun(microphone=False)
    heard(model, 0, 30_000, rms_dbfs=-100.0)
    assert found(model, 30_000).light == "good"


def test_an_overlay_that_was_open_and_is_gone_is_red():
    model = begun()
    assert found(model, 0, "overlay").code == "off"
    model.see_overlay(1, 0)
    assert found(model, 0, "overlay") == Finding("overlay", "good", "open", "1")
    model.see_overlay(0, 0)
    assert found(model, 0, "overlay") == Finding("overlay", "lost", "gone")


def test_obs_that_turned_us_away_says_its_own_sentence():
    model = begun()
    model.take(ObsState(0, "refused", "OBS does not take the password.", "Enter it in the settings."), 0)
    assert found(model, 0, "overlay").mend == "Enter it in the settings."


def test_a_scene_without_the_overlay_is_amber():
    model = begun()
    model.see_overlay(1, 1)
    model.take(ObsState(0, "connected", scene="Break", overlay_shown=False), 0)
    assert found(model, 0, "overlay") == Finding("overlay", "late", "not-in-scene", "Break")


def test_what_the_rep_hid_does_not_change_the_light():
    model = begun()
    model.see_overlay(1, 1)
    model.take(OverlayHidden(0, True), 0)
    assert found(model, 0, "overlay").light == "note"


def test_each_room_source_has_a_line():
    model = begun()
    model.take(SourceState(0, "twitch:deskcast", "open", "12 viewers"), 0)
    model.take(SourceState(0, "ssn:abc", "lost", "again in 4 s"), 0)
    room = [one for one in model.findings(0) if one.part == "room"]
    assert [(one.light, one.detail) for one in room] == [
        ("good", "twitch:deskcast: 12 viewers"),
        ("late", "ssn:abc: again in 4 s"),
    ]


@pytest.mark.parametrize(("free", "light"), [(80 * GB, "good"), (400_000_000, "late"), (40_000_000, "lost")])
def test_a_disk_that_fills_up_turns_amber_then_red(free: int, light: str):
    model = begun()
    model.see_disk(free)
    assert found(model, 0, "disk").light == light


def test_a_record_that_cannot_be_written_is_red_until_it_is_not_told_any_more():
    model = begun()
    model.see_disk(80 * GB)
    model.take(Problem(0, "disk-full", "The disk is full.", "Free some space."), 1_000)
    assert found(model, 2_000, "disk").light == "lost"
    assert found(model, 62_000, "disk").light == "good"


def test_a_smaller_model_that_stands_in_is_named():
    model = begun()
    model.take(Health(0, 5_000, "model"), 0)
    assert found(model, 0, "model") == Finding("model", "late", "smaller", "small · CPU × 2, int8")


def test_the_red_one_speaks_for_all():
    model = begun()
    model.take(Health(0, 5_000, ""), 0)
    model.take(Gap(0, 1_000, "unplugged"), 0)
    fault = first_fault(model.findings(1_000))
    assert fault is not None
    assert fault.code == "unplugged"
