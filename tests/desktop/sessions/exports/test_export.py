"""Exports on disk: whole or not at all, under a safe name, never over another file unless told to."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import ArgumentError, StoreError
from desktop.long_jobs import TOLD_EVERY, StoppedError, Watch
from desktop.sessions.exports import export as export_module
from desktop.sessions.exports.cleaning import one_line, safe_name
from desktop.sessions.exports.export import NAME_BYTES, ExportOptions, default_name, export, rendered
from desktop.sessions.exports.formats import FORMATS
from desktop.sessions.exports.languages import languages_of
from tests.desktop.sessions.builders import line, transcript
from tests.desktop.sessions.exports.texts import read_cues, texts

SESSION = transcript(line(1, "one", es="uno", fr="un"), line(2, "two", 5_000, zh="二"))
TITLES = (
    *("../../x", "..", "a/b\\c", "a:b", "-rf", ".hidden", "dots...", '?*"<>|'),
    *("CON", "con.txt", "COM1", "LPT¹", "nul "),
    *("", " ", "\x00", "a\nb", "x" * 300, "灯" * 300),
)


@pytest.mark.parametrize("kind", FORMATS)
def test_each_format_stands_in_the_folder_under_its_default_name(tmp_path: Path, kind: str) -> None:
    options = ExportOptions(kind, "bilingual")
    path = export(SESSION, options, tmp_path)
    assert path == tmp_path / f"2026-11-22 Lamps.bilingual.{kind}"
    assert path.read_bytes() == rendered(SESSION, options)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", FORMATS)
def test_each_format_says_how_far_it_is(kind: str) -> None:
    told: list[tuple[int, int]] = []
    watch = Watch(lambda done, total: told.append((done, total)))
    lines = tuple(line(number, "word", number * 4_000) for number in range(TOLD_EVERY + 1))
    rendered(transcript(*lines), ExportOptions(kind), watch)
    assert told == [(0, len(lines)), (TOLD_EVERY, len(lines))]


@pytest.mark.parametrize("kind", FORMATS)
def test_an_export_that_was_stopped_leaves_nothing_behind(tmp_path: Path, kind: str) -> None:
    watch = Watch()
    watch.enough.set()
    with pytest.raises(StoppedError):
        export(SESSION, ExportOptions(kind), tmp_path / f"talk.{kind}", watch)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    path = export(SESSION, ExportOptions("srt"), tmp_path / "new" / "talk.srt")
    assert path == tmp_path / "new" / "talk.srt"


def test_another_file_is_never_written_over_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "talk.es.srt"
    path.write_text("precious")
    placed = [export(SESSION, ExportOptions("srt"), path) for _ in range(2)]
    assert [one.name for one in placed] == ["talk.es (2).srt", "talk.es (3).srt"]
    assert path.read_text() == "precious"
    assert export(SESSION, ExportOptions("srt", overwrite=True), path) == path
    assert path.read_bytes() == placed[0].read_bytes()


@pytest.mark.parametrize("fault", ["fsync", "replace"])
def test_an_export_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((export_module.os, "fsync") if fault == "fsync" else (Path, "replace")), refuse)
    with pytest.raises(StoreError, match="No space left") as told:
        export(SESSION, ExportOptions("srt"), tmp_path / "talk.srt")
    assert told.value.code == "export-not-written"
    assert list(tmp_path.iterdir()) == []


def test_a_name_in_place_of_a_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be written"):
        export(SESSION, ExportOptions("srt"), tmp_path / "file" / "talk.srt")


def test_a_format_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(ArgumentError) as told:
        rendered(SESSION, ExportOptions("exe"))
    assert "exe" in told.value.text
    assert "srt, vtt, ass, txt, md, json, csv, docx, xlsx, html" in told.value.hint


@pytest.mark.parametrize(
    ("asked", "languages"),
    [
        ("source", ("source",)),
        ("en", ("source",)),
        ("es", ("es",)),
        ("fr", ("fr",)),
        ("bilingual", ("source", "es")),
        ("source+zh", ("source", "zh")),
        ("zh+es", ("zh", "es")),
        ("all", ("source", "es", "zh", "fr")),
    ],
)
def test_a_language_is_asked_for_by_name(asked: str, languages: tuple[str, ...]) -> None:
    assert languages_of(SESSION, asked) == languages


@pytest.mark.parametrize("asked", ["de", "", "es+de", "../x"])
def test_a_language_that_is_not_there_is_named_with_those_that_are(asked: str) -> None:
    with pytest.raises(ArgumentError) as told:
        languages_of(SESSION, asked)
    assert told.value.hint == "Choose one of: source (en), bilingual, all, es, zh, fr."


@pytest.mark.parametrize("title", TITLES)
def test_a_title_makes_a_file_inside_the_folder(tmp_path: Path, title: str) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    path = export(transcript(line(1, "one"), title=title), ExportOptions("txt"), folder)
    assert [found for found in tmp_path.rglob("*") if found.is_file()] == [path]
    assert path.parent == folder


@settings(deadline=None)
@given(st.one_of(texts, st.sampled_from(TITLES)))
def test_a_name_is_safe_on_every_system(title: str) -> None:
    name = safe_name(title, 60)
    full = default_name(transcript(title=title), ExportOptions("srt", "source"))
    assert 0 < len(name.encode()) <= 60
    assert len(full.encode()) <= NAME_BYTES
    assert not set(name) & set('<>:"/\\|?*\x00\n')
    assert name.strip(" .") == name
    assert name.split(".")[0].strip().upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT¹"}


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(text=texts, kind=st.sampled_from(FORMATS))
def test_any_text_can_be_exported_in_any_format(tmp_path: Path, text: str, kind: str) -> None:
    said = transcript(line(1, text, es=text), title=text)
    options = ExportOptions(kind, "bilingual", overwrite=True)
    path = export(said, options, tmp_path / f"talk.{kind}")
    assert path.read_bytes() == rendered(said, options)
    assert path.read_bytes() or not one_line(text)


@pytest.mark.parametrize("kind", FORMATS)
def test_work_grows_with_the_length_and_not_faster(kind: str) -> None:
    _steps(kind, 50)
    assert _steps(kind, 800) < 2.2 * _steps(kind, 400)


def test_an_evening_of_thirty_thousand_captions_is_exported(tmp_path: Path) -> None:
    evening = transcript(*(line(number, f"caption {number}", number * 4_000) for number in range(30_000)))
    path = export(evening, ExportOptions("srt"), tmp_path)
    assert len(read_cues(path.read_text(), "srt")) == 30_000


def _steps(kind: str, captions: int) -> int:
    """How many functions are called to export so many captions."""
    session = transcript(
        *(
            line(
                number, "The first of them costs 25 dollars for 500 pcs. " * 2, number * 4_000, es="uno " * 20
            )
            for number in range(captions)
        )
    )
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        rendered(session, ExportOptions(kind, "bilingual"))
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_an_export_is_readable_by_the_user_only(tmp_path: Path) -> None:
    assert export(SESSION, ExportOptions("md"), tmp_path).stat().st_mode & 0o077 == 0
