"""A session's wiring: what the price guard and the room sources say is kept with the rest."""

import json
import socket
import wave
from pathlib import Path

import pytest

from asr.captions import Caption
from asr.errors import AsrError
from asr.models import find_model
from desktop.errors import ArgumentError, Problem, RoomError
from desktop.hub import Hub
from desktop.live_session import LiveSession, SessionOptions
from desktop.paths import ASSETS, app_paths
from desktop.sessions.store import SessionStore
from desktop.sessions.transcript import Transcript
from tests.conftest import SHARED

PRODUCTS = ASSETS / "demo" / "products.csv"
EVENT = {"type": "room.viewer.commented", "data": {"name": "Diego", "country": "MX", "text": "¿precio?"}}


@pytest.fixture
def model() -> str:
    try:
        return str(find_model(None, app_paths().models, ASSETS).path)
    except AsrError:
        start = SHARED / "models" / "asr-start"
        if not start.is_dir():
            pytest.skip("neither a bundled speech model nor ../shared/models is there")
        return str(start)


@pytest.fixture
def silence(tmp_path: Path) -> str:
    path = tmp_path / "silence.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(bytes(32_000))
    return str(path)


def options(silence: str, model: str = "", products: Path | None = None, *rooms: str) -> SessionOptions:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    return SessionOptions(
        input=silence, model=model, products=products, rooms=rooms, pace="fast", overlay_port=port
    )


def kept(session: LiveSession) -> Transcript:
    with SessionStore.read(app_paths().database) as store:
        return store.load(session.session_id)


@pytest.mark.models
def test_a_wrong_price_is_kept_as_a_problem_beside_its_caption(silence: str, model: str) -> None:
    hub = Hub()
    with LiveSession(options(silence, model, PRODUCTS), app_paths(), hub) as session:
        hub.publish(Caption(1, 0, 900, "The KX-420 is $2.50.", "", "en", True))
        session.run()
    transcript = kept(session)
    assert [line.text for line in transcript.lines] == ["The KX-420 is $2.50."]
    assert [problem.text for problem in transcript.problems] == [
        "You said $2.50 for KX-420; the sheet says $2.60 for 3,000 pieces."
    ]


@pytest.mark.models
def test_buyers_of_a_room_file_are_in_the_room_and_its_bad_lines_are_said(
    silence: str, model: str, tmp_path: Path
) -> None:
    room = tmp_path / "room.ndjson"
    room.write_text(f"{json.dumps(EVENT)}\nnot json\n", encoding="utf-8")
    with LiveSession(options(silence, model, None, f"file:{room}"), app_paths(), Hub()) as session:
        session.run()
    transcript = kept(session)
    assert [chat.text for chat in transcript.chats] == ["¿precio?"]
    assert [problem.text.split(":")[0] for problem in transcript.problems] == ["room.ndjson, line 2"]


@pytest.mark.models
def test_bad_rows_of_the_product_list_are_said_when_the_session_begins(
    silence: str, model: str, tmp_path: Path
) -> None:
    products = tmp_path / "products.csv"
    products.write_text("model,moq\nKX-420,many\n", encoding="utf-8")
    told: list[object] = []
    hub = Hub()
    hub.subscribe(told.append)
    with LiveSession(options(silence, model, products), app_paths(), hub):
        assert [item.text for item in told if isinstance(item, Problem)] == [
            "Line 2 of the product list: The MOQ 'many' is not a whole number."
        ]


def test_a_product_list_or_a_room_that_cannot_be_read_opens_no_session(silence: str, tmp_path: Path) -> None:
    with (
        pytest.raises(RoomError),
        LiveSession(options(silence, "", tmp_path / "none.csv"), app_paths(), Hub()),
    ):
        pass
    with pytest.raises(ArgumentError), LiveSession(options(silence, "", None, "tiktok"), app_paths(), Hub()):
        pass
    assert not app_paths().database.exists()
