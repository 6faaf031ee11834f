"""Captions posted to YouTube: the format, the counting, and what happens when it does not take them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime

import pytest
from aiohttp import web

from asr.captions import Caption
from desktop.desk import OverlayHidden
from desktop.errors import Problem
from desktop.overlay import youtube
from desktop.overlay.youtube import Clocks, YouTubeCaptions
from tests.desktop.overlay.asking import until
from translate.translations import Translation

NOON = datetime(2026, 5, 1, 12, 0, 0, 6_873, tzinfo=UTC)


class Studio:
    """YouTube's end: keeps what is posted, answers with the statuses it was given, then with 200."""

    def __init__(self) -> None:
        self.posted: list[tuple[str, str]] = []
        self.statuses: list[int] = []
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        self.posted.append((request.raw_path, await request.text()))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


@pytest.fixture
async def studio(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Studio]:
    monkeypatch.setattr(youtube, "EVERY_S", 0.01)
    studio = Studio()
    app = web.Application()
    app.add_routes([web.post("/closedcaption", studio.take)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    studio.url = f"http://127.0.0.1:{runner.addresses[0][1]}/closedcaption?sparams=id%2Cns&key=yt_qc"
    yield studio
    await runner.cleanup()


async def sent(
    studio: Studio, language: str, events: list[object], enough: Callable[[], bool]
) -> list[Problem]:
    """What was said to the rep while `events` were sent."""
    told: list[Problem] = []
    captions = YouTubeCaptions(studio.url, language, told.append, Clocks(lambda: NOON, lambda: 5))
    for event in events:
        captions.take(event)
    running = asyncio.create_task(captions.run())
    await until(lambda: enough() or running.done())
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    return told


def said(utterance: int, text: str, final: bool = True) -> Caption:
    return Caption(utterance, 0, 9, text, "", "en", final)


async def test_finished_lines_are_posted_with_the_time_and_counted_and_the_address_stays_byte_for_byte(
    studio: Studio,
) -> None:
    events = [said(1, "Our MOQ", False), said(1, "Our MOQ is 500."), said(2, "The price is $2.80.")]
    assert await sent(studio, "", events, lambda: len(studio.posted) == 2) == []
    assert studio.posted == [
        ("/closedcaption?sparams=id%2Cns&key=yt_qc&seq=1", "2026-05-01T12:00:00.006\nOur MOQ is 500.\n"),
        ("/closedcaption?sparams=id%2Cns&key=yt_qc&seq=2", "2026-05-01T12:00:00.006\nThe price is $2.80.\n"),
    ]


async def test_a_language_is_posted_when_its_translation_is_finished(studio: Studio) -> None:
    events = [
        said(1, "Our MOQ is 500."),
        Translation(1, "zh", "起订量", "", False),
        Translation(1, "es", "El mínimo es 500.", "", True),
        Translation(1, "zh", "起订量500件。", "", True),
    ]
    await sent(studio, "zh", events, lambda: bool(studio.posted))
    assert [body.split("\n")[1] for _, body in studio.posted] == ["起订量500件。"]


async def test_what_is_hidden_is_not_posted(studio: Studio) -> None:
    events = [OverlayHidden(1, True), said(1, "our cost is $1"), OverlayHidden(2, False), said(2, "Hello.")]
    await sent(studio, "", events, lambda: bool(studio.posted))
    assert [body.split("\n")[1] for _, body in studio.posted] == ["Hello."]


async def test_a_refusal_is_said_once_and_ends_it(studio: Studio) -> None:
    studio.statuses = [403]
    told = await sent(studio, "", [said(1, "a"), said(2, "b")], lambda: False)
    assert [problem.code for problem in told] == ["youtube.refused"]
    assert len(studio.posted) == 1


async def test_a_line_that_did_not_get_through_is_tried_again_under_its_number(studio: Studio) -> None:
    studio.statuses = [503, 500]
    assert await sent(studio, "", [said(1, "a")], lambda: len(studio.posted) == 3) == []
    assert {path.rpartition("=")[2] for path, _ in studio.posted} == {"1"}


async def test_a_line_that_never_gets_through_is_left_out_and_said_once(studio: Studio) -> None:
    studio.statuses = [503] * 6
    events = [said(number, f"line {number}") for number in (1, 2, 3)]
    told = await sent(studio, "", events, lambda: len(studio.posted) == 7)
    assert [problem.code for problem in told] == ["youtube.lost"]
    assert studio.posted[-1][1].endswith("line 3\n")
