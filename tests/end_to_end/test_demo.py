"""The main job on the bundled talk with the real models: what comes out, and that it comes out twice the same."""

import json
from pathlib import Path

import pytest

from tests.end_to_end.running import DEMO, Finished, deskcast, events, free_port, live_fast

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Finished]:
    """The talk run once; every test looks at this run."""
    folder = tmp_path_factory.mktemp("first")
    return folder, run(folder)


def run(folder: Path) -> Finished:
    return deskcast(
        folder / "home",
        *live_fast(folder / "home", DEMO / "talk.flac", "--to", "es,zh", "--events-in", DEMO / "room.ndjson"),
        "--events-out",
        folder / "out.jsonl",
    )


def test_the_session_ends_well_and_prints_its_id_last(first):
    folder, done = first
    assert done.status == 0, done.err
    listed = deskcast(folder / "home", "sessions", "list", "--json")
    assert [json.loads(line)["id"] for line in listed.out.splitlines()] == [done.session]


def test_settled_captions_grow_and_finals_are_translated_into_both_languages(first):
    folder, _ = first
    heard = events(folder / "out.jsonl")
    captions = [event for event in heard if event["type"] == "caption"]
    finals = [event for event in captions if event["final"] and event["text"]]
    assert len(finals) >= 20
    texts: dict[object, str] = {}
    for caption in captions:
        assert str(caption["text"]).startswith(texts.get(caption["utterance"], ""))
        texts[caption["utterance"]] = str(caption["text"])
    for language in ("es", "zh"):
        closed = [
            event["utterance"]
            for event in heard
            if event["type"] == "translation"
            and event["language"] == language
            and event["final"]
            and event["text"]
        ]
        assert closed == [caption["utterance"] for caption in finals]


def test_every_buyer_from_abroad_is_announced_within_a_second_and_nobody_from_home(first):
    folder, _ = first
    script = [json.loads(line) for line in (DEMO / "room.ndjson").read_text(encoding="utf-8").splitlines()]
    heard_ms: dict[str, list[int]] = {}
    for event in script:
        heard_ms.setdefault(event["subject"], []).append(event["at_ms"])
    abroad = {event["subject"] for event in script if event["data"].get("country", "CN") != "CN"}
    alerts = [event for event in events(folder / "out.jsonl") if event["type"] == "alert"]
    assert {alert["buyer"]["id"].rpartition(":")[2] for alert in alerts} == abroad
    for alert in alerts:
        moments = heard_ms[alert["buyer"]["id"].rpartition(":")[2]]
        assert any(0 <= alert["audio_ms"] - at_ms <= 1_000 for at_ms in moments)


def test_what_is_kept_is_what_was_told(first):
    folder, done = first
    told = [
        event["text"]
        for event in events(folder / "out.jsonl")
        if event["type"] == "caption" and event["final"]
    ]
    shown = json.loads(deskcast(folder / "home", "sessions", "show", done.session, "--json").out)
    assert [line["text"] for line in shown["lines"]] == [text for text in told if text]


@pytest.mark.parametrize("form", ["srt", "vtt", "txt", "md", "json", "csv"])
@pytest.mark.parametrize("language", ["source", "es", "bilingual"])
def test_every_format_is_exported(first, form, language):
    folder, done = first
    target = folder / f"{language}.{form}"
    answer = deskcast(
        folder / "home", "export", done.session, "--format", form, "--language", language, "--output", target
    )
    assert answer.status == 0, answer.err
    assert answer.out.strip() == str(target)
    assert target.stat().st_size > 500


def test_a_second_run_tells_the_same(first, tmp_path):
    def without_times(path: Path) -> list[dict[str, object]]:
        return [{key: value for key, value in event.items() if key != "t"} for event in events(path)]

    folder, _ = first
    assert run(tmp_path).status == 0
    assert without_times(tmp_path / "out.jsonl") == without_times(folder / "out.jsonl")


def test_the_demo_command_exports_and_names_its_files(tmp_path):
    done = deskcast(
        tmp_path, "demo", "--headless", "--pace", "fast", "--text", "--output", tmp_path / "out",
        "--overlay-port", str(free_port()),
    )  # fmt: skip
    assert done.status == 0, done.err
    written = sorted(path.suffix for path in (tmp_path / "out").iterdir())
    assert written == [".csv", ".json", ".srt", ".txt", ".vtt"]
    for path in (tmp_path / "out").iterdir():
        assert str(path) in done.out
