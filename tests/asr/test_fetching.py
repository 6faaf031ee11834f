"""Models from a hub: progress, resuming, pins, mirrors, and every way a download fails."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from asr import catalogue, models
from asr.catalogue import Offer
from asr.errors import ModelError
from asr.fetching import FetchOptions, fetch
from asr.staging import FILES
from tests.asr.conftest import until
from tests.asr.hub import COMMIT, FakeHub

OFFER = Offer("desk--tiny", "desk/tiny")


@pytest.fixture
def hub(model_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    """A hub on the loopback that offers the demo model as `desk/tiny`."""
    server = FakeHub(model_folder, "desk/tiny")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    for name in ("HF_ENDPOINT", "HF_TOKEN", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    yield server
    server.released.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    folder = tmp_path / "stage"
    folder.mkdir()
    return folder


def options(hub: FakeHub) -> FetchOptions:
    return FetchOptions(mirror=hub.address, pause_s=0)


def refused(hub: FakeHub, stage: Path, offer: Offer = OFFER) -> ModelError:
    """The error of a download that does not work."""
    with pytest.raises(ModelError) as caught:
        fetch(offer, stage, options(hub))
    return caught.value


def weights(stage: Path) -> bytes:
    return (stage / "model.bin").read_bytes()


def test_every_known_file_arrives_and_the_revision_is_written_down(hub: FakeHub, stage: Path) -> None:
    hub.files["evil.py"] = b"import os"
    fetch(OFFER, stage, options(hub))
    assert {file.name for file in stage.iterdir()} == (set(FILES) & set(hub.files)) | {"source.json"}
    assert weights(stage) == hub.files["model.bin"]
    assert json.loads((stage / "source.json").read_text()) == {"repository": "desk/tiny", "revision": COMMIT}


def test_progress_goes_from_nothing_to_everything(hub: FakeHub, stage: Path) -> None:
    told: list[tuple[int, int]] = []
    fetch(OFFER, stage, replace(options(hub), tell=lambda done, total: told.append((done, total))))
    total = sum(len(content) for name, content in hub.files.items() if name in FILES)
    assert {whole for _, whole in told} == {total}
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (total, total)
    assert len(told) > 3


def test_a_connection_that_breaks_is_taken_up_where_it_broke(hub: FakeHub, stage: Path) -> None:
    size = len(hub.files["model.bin"])
    hub.faults.cut_after = size // 3
    fetch(OFFER, stage, options(hub))
    third = size // 3
    assert hub.ranges()[:3] == ["", f"bytes={third}-", f"bytes={third * 2}-"]
    assert weights(stage) == hub.files["model.bin"]


def test_a_server_that_knows_no_ranges_is_asked_from_the_start(hub: FakeHub, stage: Path) -> None:
    hub.faults.cut_after, hub.faults.cuts, hub.faults.ranges = 300_000, 2, False
    fetch(OFFER, stage, options(hub))
    assert weights(stage) == hub.files["model.bin"]


def test_a_later_run_goes_on_where_an_earlier_one_stopped(hub: FakeHub, stage: Path) -> None:
    hub.faults.cut_after, hub.faults.ranges = 400_000, False
    assert refused(hub, stage).code == "model-download"
    hub.faults.cut_after, hub.faults.ranges = None, True
    hub.asked.clear()
    fetch(OFFER, stage, options(hub))
    assert hub.ranges() == ["bytes=400000-"]
    assert weights(stage) == hub.files["model.bin"]


def test_a_download_that_was_begun_is_ended_in_its_own_revision(hub: FakeHub, stage: Path) -> None:
    (stage / "source.json").write_text(json.dumps({"repository": "desk/tiny", "revision": COMMIT}))
    fetch(OFFER, stage, options(hub))
    assert hub.paths()[0] == f"/api/models/desk/tiny/revision/{COMMIT}"


def test_half_a_file_of_another_content_is_not_built_upon(hub: FakeHub, stage: Path) -> None:
    (stage / "model.bin.000000000000.part").write_bytes(b"other" * 1000)
    (stage / "config.json").write_bytes(b"{}")
    fetch(OFFER, stage, options(hub))
    assert hub.ranges() == [""]
    assert (stage / "config.json").read_bytes() == hub.files["config.json"]


def test_a_damaged_file_is_fetched_once_more(hub: FakeHub, stage: Path) -> None:
    hub.faults.damage = 1
    fetch(OFFER, stage, options(hub))
    assert weights(stage) == hub.files["model.bin"]
    assert hub.ranges() == ["", ""]


def test_a_file_that_is_damaged_twice_is_not_kept(hub: FakeHub, stage: Path) -> None:
    hub.faults.damage = 2
    assert "model.bin" in refused(hub, stage).text
    assert not list(stage.glob("model.bin*"))


def test_a_busy_hub_is_asked_again(hub: FakeHub, stage: Path) -> None:
    hub.faults.busy_files = 2
    fetch(OFFER, stage, options(hub))
    assert hub.faults.busy_files == 0
    assert weights(stage) == hub.files["model.bin"]


@pytest.mark.parametrize(
    ("refusal", "code"),
    [
        ((401, "GatedRepo"), "model-gated"),
        ((403, "GatedRepo"), "model-gated"),
        ((401, "RepoNotFound"), "model-unknown"),
        ((404, "RepoNotFound"), "model-unknown"),
        ((404, "RevisionNotFound"), "model-unknown"),
        ((404, ""), "model-unknown"),
    ],
)
def test_a_refusal_is_a_sentence_with_a_way_out(
    hub: FakeHub, stage: Path, refusal: tuple[int, str], code: str
) -> None:
    hub.faults.refusal = refusal
    error = refused(hub, stage)
    assert (error.code, "desk/tiny" in error.text, bool(error.hint)) == (code, True, True)


def test_a_hub_out_of_reach_is_said_with_mirror_and_import_as_the_way_out(stage: Path) -> None:
    with pytest.raises(ModelError) as caught:
        fetch(OFFER, stage, FetchOptions(mirror="http://127.0.0.1:1", pause_s=0))
    assert caught.value.code == "model-download"
    assert "mirror" in caught.value.hint
    assert "import" in caught.value.hint


def test_a_disk_without_room_is_said_before_anything_is_fetched(hub: FakeHub, stage: Path) -> None:
    hub.faults.claimed_bytes = 10**15
    error = refused(hub, stage)
    assert (error.code, "1000000.2 GB are needed" in error.text) == ("disk-full", True)
    assert hub.ranges() == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
def test_a_disk_that_fills_up_on_the_way_is_said_and_nothing_is_lost(hub: FakeHub, stage: Path) -> None:
    script = (
        "import resource, signal, sys; from tests.asr.test_fetching import *;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, resource.RLIM_INFINITY));"
        "\ntry: fetch(OFFER, Path(sys.argv[1]), FetchOptions(mirror=sys.argv[2], pause_s=0))"
        "\nexcept ModelError as error: print(error.code)"
    )
    command = [sys.executable, "-c", script, str(stage), hub.address]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "disk-full"
    fetch(OFFER, stage, options(hub))
    assert hub.ranges()[-1] == "bytes=500000-"
    assert weights(stage) == hub.files["model.bin"]


def test_a_repository_without_weights_is_no_model(hub: FakeHub, stage: Path) -> None:
    del hub.files["model.bin"]
    assert refused(hub, stage).code == "model-incomplete"


def test_a_pinned_revision_is_the_only_one_taken(hub: FakeHub, stage: Path) -> None:
    assert refused(hub, stage, replace(OFFER, revision="f" * 40)).code == "model-unknown"
    fetch(replace(OFFER, revision=COMMIT), stage, options(hub))
    assert all(COMMIT in path for path in hub.paths() if "/resolve/" in path)


def test_a_mirror_cannot_bring_other_weights_than_the_known_ones(hub: FakeHub, stage: Path) -> None:
    assert "other weights" in refused(hub, stage, replace(OFFER, weights_sha256="0" * 64)).text
    assert hub.ranges() == []


def test_a_mirror_is_not_given_the_token_of_the_hub(
    hub: FakeHub, stage: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    fetch(OFFER, stage, options(hub))
    assert {key for _, _, key in hub.asked} == {""}


@pytest.mark.parametrize("mirror", ["hub.example", "ftp://hub.example", "https://", "file:///etc"])
def test_what_is_no_address_is_no_mirror(stage: Path, mirror: str) -> None:
    with pytest.raises(ModelError, match="not the address of a mirror"):
        fetch(OFFER, stage, FetchOptions(mirror=mirror))


def test_a_download_stops_when_asked_and_keeps_what_it_has(hub: FakeHub, stage: Path) -> None:
    enough = threading.Event()
    hub.faults.cut_after, hub.faults.stall = 2_000_000, True

    def tell(done: int, total: int) -> None:
        if done > 1_000_000:
            enough.set()

    with pytest.raises(ModelError) as caught:
        fetch(OFFER, stage, replace(options(hub), tell=tell, enough=enough))
    assert caught.value.code == "model-stopped"
    assert list(stage.glob("model.bin.*.part"))


@pytest.mark.models
def test_a_download_that_is_killed_is_never_a_model_and_goes_on(hub: FakeHub, tmp_path: Path) -> None:
    folder, size = tmp_path / "models", len(hub.files["model.bin"])
    script = "import sys; from tests.asr.test_fetching import *; install_from(sys.argv[1], sys.argv[2])"
    hub.faults.cut_after, hub.faults.stall = size // 5, True
    for fifth in (1, 2, 3):
        child = subprocess.Popen(
            [sys.executable, "-c", script, str(folder), hub.address], start_new_session=True
        )
        until(lambda there=fifth * (size // 5): half_of_weights(folder) >= there)
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        assert models.installed(folder) == (), fifth
    hub.faults.cut_after, hub.faults.stall, hub.asked[:] = None, False, []
    info = models.install("desk/tiny", folder, options(hub))
    models.verify(info)
    assert [found.name for found in models.installed(folder)] == ["desk--tiny"]
    assert hub.ranges() == [f"bytes={3 * (size // 5)}-"]


def half_of_weights(folder: Path) -> int:
    """Bytes of the weights that lie in the folder of incoming models."""
    return sum(half.stat().st_size for half in folder.glob(".incoming-*/model.bin.*.part"))


def install_from(folder: str, mirror: str) -> None:
    """What the process that is killed does."""
    models.install("desk/tiny", Path(folder), FetchOptions(mirror=mirror))


@pytest.mark.models
def test_what_is_no_whisper_model_does_not_stay(hub: FakeHub, tmp_path: Path) -> None:
    hub.files["model.bin"] = os.urandom(200_000)
    with pytest.raises(ModelError):
        models.install("desk/tiny", tmp_path / "models", options(hub))
    assert list((tmp_path / "models").iterdir()) == []


@pytest.mark.models
def test_a_model_is_replaced_only_by_a_whole_one(hub: FakeHub, tmp_path: Path) -> None:
    before = models.install("desk/tiny", tmp_path / "models", options(hub))
    hub.faults.refusal = (404, "RepoNotFound")
    with pytest.raises(ModelError):
        models.install("desk/tiny", tmp_path / "models", options(hub))
    models.verify(before)
    hub.faults.refusal = None
    models.verify(models.install("desk/tiny", tmp_path / "models", options(hub)))


def test_an_unknown_name_is_answered_with_what_is_offered(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        models.install("enormous", tmp_path)
    assert "large-v3-turbo" in caught.value.hint


def test_offers_are_pinned_and_named_once() -> None:
    names = [known.name for known in catalogue.OFFERED]
    assert len(set(names)) == len(names)
    assert all(len(known.revision or "") == 40 for known in catalogue.OFFERED)
    assert {len(known.weights_sha256) for known in catalogue.OFFERED} == {0, 64}


def test_a_repository_may_name_its_revision() -> None:
    assert catalogue.offer("me/mine@abc") == Offer("me--mine", "me/mine", "abc")
    assert catalogue.offer("turbo").name == "large-v3-turbo"
