"""YouTube live chat against a fake Data API: pages, intervals, quota, restarts and refusals."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import web

from desktop.errors import RoomError
from desktop.rooms.sources.connecting import OverError, RefusedError
from desktop.rooms.sources.quota import Quota
from desktop.rooms.sources.youtube import YouTube
from tests.desktop.rooms.sources.tape import NOW, Places, Tape, serving

KEY = "AIza-s3cr3t"
VIDEO = "dQw4w9WgXcQ"
Json = dict[str, Any]


def line(number: int, text: str = "hola", **author: object) -> Json:
    kind = {"type": "textMessageEvent", "displayMessage": text, "publishedAt": "2026-05-01T08:29:59.5+00:00"}
    return {
        "id": f"LCC.{number}",
        "snippet": kind,
        "authorDetails": {"channelId": "UC9", "displayName": "Diego", **author},
    }


def page(*items: object, token: str = "p2", wait_ms: object = 4_000, **more: object) -> Json:
    return {"items": list(items), "nextPageToken": token, "pollingIntervalMillis": wait_ms, **more}


def error(reason: str, status: int = 403) -> web.Response:
    return web.json_response({"error": {"code": status, "errors": [{"reason": reason}]}}, status=status)


class Api:
    """The platform's side: one answer a poll; the chat is over after the last."""

    def __init__(self, *answers: object, chat: str = "chat-1") -> None:
        self.answers = list(answers)
        self.chat = chat
        self.polls: list[str] = []

    async def serve(self, request: web.Request) -> web.StreamResponse:
        assert request.headers["X-Goog-Api-Key"] == KEY
        assert KEY not in str(request.url)
        if request.path.endswith("/videos"):
            live = {"activeLiveChatId": self.chat} if self.chat else {}
            video = {"snippet": {"title": "Spring bottles"}, "liveStreamingDetails": live}
            return web.json_response({"items": [video] if request.query["id"] == VIDEO else []})
        assert request.query["liveChatId"] == self.chat
        self.polls.append(request.query.get("pageToken", ""))
        answer = self.answers.pop(0) if self.answers else error("liveChatEnded")
        if isinstance(answer, web.Response):
            return answer
        return web.json_response(answer)


async def listened(api: Api, tape: Tape, video: str = VIDEO, units: int = 10_000) -> str:
    """Listens to the end; gives the sentence it ended with."""
    async with serving("/{path:.*}", api.serve) as address:
        source = YouTube(video, KEY, Quota(units, tape.places), f"http://{address}")
        with pytest.raises((OverError, RefusedError, RoomError)) as ended:
            await tape.listen(source)
    assert KEY not in str(ended.value)
    return f"{type(ended.value).__name__}: {ended.value}"


async def test_lines_are_comments_of_their_channel() -> None:
    tape = Tape()
    ended = await listened(Api(page(line(1), line(2, "¿500?"))), tape)
    assert tape.brief() == [("commented", "youtube:UC9", "Diego", text) for text in ("hola", "¿500?")]
    event = tape.events[0]
    assert (event.id, event.source, event.at.isoformat()) == (
        "LCC.1",
        "youtube/chat-1",
        "2026-05-01T08:29:59.500000+00:00",
    )
    assert ended == "OverError: The broadcast's chat is closed."
    assert tape.found == [
        "The chat of “Spring bottles” is open. YouTube does not show who enters: a first message counts."
    ]


async def test_pages_follow_each_other_and_the_interval_asked_for_is_kept() -> None:
    tape, api = Tape(), Api(page(token="p2", wait_ms=9_000), page(token="p3", wait_ms=30_000))
    await listened(api, tape)
    assert api.polls == ["", "p2", "p3"]
    assert tape.pauses == [9.0, 30.0]


async def test_the_quota_is_spread_over_a_broadcast() -> None:
    tape = Tape()
    await listened(Api(page(wait_ms=1_000)), tape)
    assert tape.pauses == [pytest.approx(4 * 3600 / 1998)]


async def test_after_a_restart_it_goes_on_where_it_stopped() -> None:
    tape = Tape()
    await listened(Api(page(line(1), token="p7")), tape)
    again = Api(page(line(2)))
    await listened(again, tape)
    assert again.polls[0] == "p7"
    other = Api(page(line(3)), chat="chat-2")
    await listened(other, tape)
    assert other.polls[0] == ""


async def test_a_place_that_is_too_old_is_forgotten() -> None:
    tape = Tape()
    tape.places.kept[f"youtube:{VIDEO}"] = "chat-1 old"
    assert (
        await listened(Api(error("pageTokenInvalid", 400)), tape) == "RoomError: The kept place is too old."
    )
    assert tape.places.kept[f"youtube:{VIDEO}"] == ""


async def test_the_end_of_the_broadcast_is_an_end() -> None:
    tape = Tape()
    ended = await listened(Api(page(line(1), offlineAt="2026-05-01T09:00:00Z")), tape)
    assert (len(tape.events), ended) == (1, "OverError: The broadcast has ended.")


REFUSALS = [
    (error("quotaExceeded"), "RefusedError: The quota of this key is used up until midnight in California."),
    (error("liveChatDisabled"), "RefusedError: The chat of this broadcast is switched off."),
    (error("keyInvalid", 400), "RefusedError: YouTube does not know this key."),
    (error("somethingNew"), "RefusedError: YouTube answers 403."),
    (error("rateLimitExceeded"), "RoomError: YouTube answered 403."),
    (web.Response(status=503, text="{}"), "RoomError: YouTube answered 503."),
    (error("liveChatNotFound", 404), "OverError: The broadcast's chat is closed."),
]


@pytest.mark.parametrize(("answer", "sentence"), REFUSALS, ids=range(len(REFUSALS)))
async def test_what_the_api_says_no_to_is_told(answer: web.Response, sentence: str) -> None:
    assert await listened(Api(answer), Tape()) == sentence


async def test_a_video_that_is_not_there_or_not_live_is_refused() -> None:
    assert await listened(Api(), Tape(), "unknown0000") == "RefusedError: There is no such video."
    assert await listened(Api(chat=""), Tape()) == "RefusedError: This video has no live chat now."


async def test_nothing_is_asked_once_the_days_units_are_used_up() -> None:
    tape, api = Tape(), Api(page(), page(), page())
    ended = await listened(api, tape, units=11)
    assert (len(api.polls), ended) == (2, REFUSALS[0][1])


async def test_the_seller_bans_and_deletions_are_no_lines() -> None:
    deleted: Json = {**line(2), "snippet": {"type": "messageDeletedEvent"}}
    tape = Tape()
    await listened(
        Api(page(line(1, isChatOwner=True), deleted, {}, 7, line(3, " "), line(4, "\u200b"))), tape
    )
    assert (tape.events, len(tape.left_out)) == ([], 1)


@pytest.mark.parametrize("wait_ms", [None, -5, "x", 1.5, True])
async def test_an_interval_that_is_none_does_not_hurry_it(wait_ms: object) -> None:
    tape = Tape()
    await listened(Api(page(wait_ms=wait_ms)), tape)
    assert min(tape.pauses) >= 1.0


def test_a_new_day_begins_at_midnight_in_california() -> None:
    quota = Quota(5, Places())
    evening = datetime(2026, 5, 2, 6, 59, tzinfo=UTC)
    assert [
        quota.spend(5, evening),
        quota.spend(5, evening),
        quota.spend(5, evening + timedelta(minutes=1)),
    ] == [
        True,
        False,
        True,
    ]


def test_a_broadcast_longer_than_planned_goes_on_slower() -> None:
    quota = Quota(10_000, Places())
    quota.spend(4_000, NOW)
    assert quota.pause_s(NOW) == pytest.approx(4 * 3600 / 1200)
    assert quota.pause_s(NOW + timedelta(hours=5)) == pytest.approx(1800 / 1200)
