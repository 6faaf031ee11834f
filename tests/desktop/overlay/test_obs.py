"""OBS followed from start to end, against a fake that speaks the real protocol."""

import asyncio
from typing import Any

import pytest
from aiohttp import web

from desktop.errors import Problem
from desktop.overlay.obs_protocol import NotObsError, answer, parse
from desktop.overlay.obs_values import BroadcastChanged, ObsOptions
from tests.desktop.overlay.asking import until
from tests.desktop.overlay.fake_obs import CHALLENGE, PASSWORD, SALT, FakeObs
from tests.desktop.overlay.obs_desk import LOADER, URL, Desk, following


def test_the_password_is_proved_as_in_the_protocols_own_example() -> None:
    assert answer(PASSWORD, SALT, CHALLENGE) == "1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4="


@pytest.mark.parametrize(
    "text", ["", "[]", "7", '{"op": 5}', '{"op": "x", "d": {}}', '{"op": 0, "d": 3}', "[" * 9_000]
)
def test_what_is_no_frame_is_not_obs(text: str) -> None:
    with pytest.raises(NotObsError):
        parse(text)


async def test_the_source_is_made_on_top_of_the_scene_on_air_as_large_as_the_canvas() -> None:
    fake = FakeObs(password=PASSWORD)
    async with following(fake, ObsOptions(password=PASSWORD)) as desk:
        await until(lambda: desk.states == ["connected"])
        assert fake.inputs["Deskcast captions"] == {
            "kind": "browser_source",
            "settings": {"url": URL, "width": 2560, "height": 1440, "reroute_audio": True},
        }
        state = desk.obs.state
        assert (state.scene, state.overlay_shown, state.text) == ("Desk", True, "")
    assert fake.identified[0] == {
        "rpcVersion": 1,
        "eventSubscriptions": 207,
        "authentication": "1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4=",
    }


def browser(**settings: Any) -> dict[str, Any]:
    return {"kind": "browser_source", "settings": settings}


@pytest.mark.parametrize(
    "settings",
    [
        {"url": URL},
        {"url": f"{URL}?lang=zh&theme=paper"},
        {"url": "http://x/", "is_local_file": True, "local_file": LOADER.replace("\\", "/")},
    ],
)
async def test_a_source_that_is_there_is_used_whatever_its_name_and_not_changed(
    settings: dict[str, Any],
) -> None:
    fake = FakeObs(inputs={"Untertitel": browser(**settings), "Cam": browser(url="https://example.org/")})
    fake.active = {"Untertitel"}
    async with following(fake) as desk:
        await until(lambda: desk.states == ["connected"])
    assert fake.requests("CreateInput") == fake.requests("SetInputSettings") == []


async def test_a_source_with_an_old_port_or_token_gets_todays_address() -> None:
    old = "http://127.0.0.1:9000/o/oldoldoldoldoldoldold/"
    fake = FakeObs(inputs={"Deskcast captions": browser(url=old, width=1280)})
    async with following(fake) as desk:
        await until(lambda: bool(desk.states))
    assert fake.inputs["Deskcast captions"]["settings"] == {"url": URL, "width": 1280}


async def test_a_name_that_something_else_has_gets_a_number() -> None:
    fake = FakeObs(inputs={"Deskcast captions": {"kind": "ffmpeg_source", "settings": {}}})
    async with following(fake) as desk:
        await until(lambda: bool(desk.states))
    assert "Deskcast captions 2" in fake.inputs


async def test_a_page_that_came_up_before_the_app_is_refreshed_and_one_that_is_there_is_left_alone() -> None:
    fake = FakeObs(inputs={"A": browser(url=URL), "B": browser(url=f"{URL}?lang=zh")})
    async with following(fake):
        await until(lambda: len(fake.requests("PressInputPropertiesButton")) == 2)
    assert [one["inputName"] for one in fake.requests("PressInputPropertiesButton")] == ["A", "B"]
    calm = FakeObs(inputs={"A": browser(url=URL)})
    await calm.start()
    desk = Desk(ObsOptions(enabled=True, port=calm.port))
    desk.pages = 1
    async with desk.following():
        await until(lambda: len(calm.requests("GetSourceActive")) > 2)
    await calm.stop()
    assert calm.requests("PressInputPropertiesButton") == []


# --- turned away, loading, gone ---


@pytest.mark.parametrize(("password", "text"), [("wrong", "does not take"), ("", "asks for a password")])
async def test_a_wrong_password_is_said_at_once_and_not_tried_again(password: str, text: str) -> None:
    fake = FakeObs(password=PASSWORD)
    await fake.start()
    desk = Desk(ObsOptions(enabled=True, port=fake.port, password=password))
    await asyncio.wait_for(desk.obs.run(), 5)  # it ends by itself
    await fake.stop()
    assert (desk.states, fake.tries) == (["refused"], 1)
    assert text in desk.obs.state.text
    assert "WebSocket Server Settings" in desk.obs.state.hint
    problems = [event.code for event in desk.told if isinstance(event, Problem)]
    assert problems == (["obs.refused"] if password else [])


async def test_an_obs_that_is_still_loading_is_asked_again() -> None:
    fake = FakeObs(not_ready=5)
    async with following(fake) as desk:
        await until(lambda: desk.states == ["loading", "connected"])
    assert fake.tries == 1


async def test_obs_that_comes_later_is_found_and_found_again() -> None:
    fake = FakeObs(streaming_ms=0)
    await fake.start()
    await fake.stop()
    desk = Desk(ObsOptions(enabled=True, port=fake.port))
    async with desk.following():
        await until(lambda: desk.states == ["absent"])
        await fake.start()
        await until(lambda: desk.states == ["absent", "connected"])
        await fake.stop()
        await until(lambda: desk.states == ["absent", "connected", "absent"])
    assert [one.on for one in desk.broadcasts] == [True, False]


MOMENTS = ["GetStreamStatus", "GetInputList", "GetVideoSettings", "CreateInput", "GetSceneList",
           "GetSourceActive", "PressInputPropertiesButton"]  # fmt: skip


@pytest.mark.parametrize("moment", MOMENTS)
async def test_obs_that_closes_at_any_moment_is_found_again(moment: str) -> None:
    fake = FakeObs(close_on=moment)
    async with following(fake) as desk:
        await until(lambda: fake.tries == 2 and desk.states[-1:] == ["connected"])
        await until(lambda: fake.close_on == "")


async def test_something_else_on_the_port_is_said() -> None:
    async def page(_request: web.Request) -> web.Response:
        return web.Response(text="hello")

    app = web.Application()
    app.add_routes([web.get("/", page)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    desk = Desk(ObsOptions(enabled=True, port=runner.addresses[0][1]))
    async with desk.following():
        await until(lambda: desk.states == ["absent"])
    await runner.cleanup()
    assert desk.obs.state.text.endswith("is not OBS.")


async def test_switched_off_it_does_nothing() -> None:
    desk = Desk(ObsOptions())
    await desk.obs.run()
    assert (desk.told, desk.obs.state.state) == ([], "off")


# --- what is on air ---


async def test_a_scene_without_the_overlay_is_told_and_the_way_back_too() -> None:
    fake = FakeObs()
    async with following(fake) as desk:
        await until(lambda: desk.states == ["connected"])
        fake.scene, fake.active = "Warehouse", set()
        await fake.say("CurrentProgramSceneChanged", 4, sceneName="Warehouse")
        await until(lambda: not desk.obs.state.overlay_shown)
        assert desk.obs.state.text == 'The scene on air, "Warehouse", does not show the overlay.'
        fake.active = {"Deskcast captions"}
        await fake.say("SceneItemEnableStateChanged", 128, sceneName="Warehouse", sceneItemEnabled=True)
        await until(lambda: desk.obs.state.overlay_shown)


async def test_a_source_that_was_deleted_is_told() -> None:
    fake = FakeObs()
    async with following(fake, ObsOptions()) as desk:
        await until(lambda: desk.states == ["connected"])
        fake.inputs.clear()
        await fake.say("InputRemoved", 8, inputName="Deskcast captions")
        await until(lambda: desk.obs.state.text == "OBS has no source that shows the overlay.")


async def test_the_start_and_the_end_of_the_stream_come_with_the_sessions_time() -> None:
    fake = FakeObs()
    async with following(fake) as desk:
        await until(lambda: desk.states == ["connected"])
        fake.streaming_ms = 0  # as it answers from before the start until after the end
        for state in ("STARTING", "STARTED", "STOPPING", "STOPPED"):
            await fake.say("StreamStateChanged", 64, outputState=f"OBS_WEBSOCKET_OUTPUT_{state}")
            on = state in ("STARTED", "STOPPING")
            await until(lambda on=on: desk.obs.state.streaming is on)
    assert desk.broadcasts == [
        BroadcastChanged(60_000, "stream", True),
        BroadcastChanged(60_000, "stream", False),
    ]


async def test_between_two_collections_of_scenes_nothing_is_asked() -> None:
    fake = FakeObs(inputs={"A": browser(url=URL)})
    async with following(fake) as desk:
        await until(lambda: desk.states == ["connected"])
        await fake.say("CurrentSceneCollectionChanging", 2, sceneCollectionName="Desk")
        await until(lambda: desk.states == ["connected", "loading"])
        asked = len(fake.asked)
        fake.inputs = {"B": browser(url=URL)}
        for name in "ABCDE":
            await fake.say("SceneRemoved", 4, sceneName=name)
        assert len(fake.asked) == asked
        await fake.say("CurrentSceneCollectionChanged", 2, sceneCollectionName="Fair")
        await until(lambda: desk.states == ["connected", "loading", "connected"])
        await until(lambda: {"inputName": "B"} in fake.requests("GetInputSettings"))


async def test_a_stream_that_ran_before_the_session_began_before_its_zero() -> None:
    async with following(FakeObs(streaming_ms=90_000)) as desk:
        await until(lambda: bool(desk.broadcasts))
    assert desk.broadcasts[0] == BroadcastChanged(-30_000, "stream", True)
