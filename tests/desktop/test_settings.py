"""Choices are remembered whole, and a file that cannot be read costs nothing but the choices."""

import stat
import sys

import pytest

from desktop.errors import StoreError
from desktop.paths import app_paths
from desktop.secrets import load_tokens
from desktop.settings import Settings, load_settings, save_settings


def test_settings_come_back_as_they_were_saved(home):
    chosen = Settings(device="Yeti", targets=("es", "ar"), overlay_port=9001, title="Frühling 春")
    save_settings(app_paths().settings, chosen)
    assert load_settings(app_paths().settings) == chosen


def test_without_a_file_the_defaults_hold(home):
    assert load_settings(app_paths().settings) == Settings()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"overlay_port": "x"}', '{"overlay_port": 80}', "\x00\xff"])
def test_a_file_that_cannot_be_understood_is_set_aside(home, text):
    path = app_paths().settings
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="latin-1")
    assert load_settings(path) == Settings()
    assert not path.exists()
    assert path.with_suffix(".bad").read_text(encoding="latin-1") == text


def test_fields_of_a_newer_version_are_dropped_and_the_rest_is_kept(home):
    path = app_paths().settings
    path.parent.mkdir(parents=True)
    path.write_text('{"version": 9, "hologram": true, "title": "kept"}')
    assert load_settings(path).title == "kept"


def test_a_folder_that_refuses_is_said_in_a_sentence(home):
    home.write_text("a file where the folder should be")
    with pytest.raises(StoreError, match="could not be saved"):
        save_settings(app_paths().settings, Settings())


def test_tokens_are_made_once_and_only_the_user_can_read_them(home):
    path = app_paths().tokens
    tokens = load_tokens(path)
    assert load_tokens(path) == tokens
    assert len(tokens.overlay) >= 32
    assert tokens.overlay != tokens.room
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_damaged_token_file_gives_new_tokens(home):
    path = app_paths().tokens
    first = load_tokens(path)
    path.write_text("{")
    assert load_tokens(path).overlay != first.overlay
    assert load_tokens(path) == load_tokens(path)
