"""Where OBS has no browser: its text source, and captions inside the stream, against the fake."""

from asr.captions import Caption
from desktop.overlay.obs_captions import stream_rows
from desktop.overlay.obs_values import ObsOptions
from tests.desktop.overlay.asking import until
from tests.desktop.overlay.fake_obs import FakeObs
from tests.desktop.overlay.obs_desk import following
from translate.translations import Translation


def text_of(fake: FakeObs) -> str:
    return str(fake.inputs["Deskcast text"]["settings"]["text"])


async def test_an_obs_without_a_browser_gets_a_text_source_at_the_foot_and_it_is_said() -> None:
    fake = FakeObs(kinds=("text_gdiplus_v2", "text_gdiplus_v3", "color_source"))
    async with following(fake) as desk:
        await until(lambda: desk.states == ["connected"])
        assert fake.inputs["Deskcast text"]["kind"] == "text_gdiplus_v3"
        assert fake.requests("SetSceneItemTransform")[0]["sceneItemTransform"] == {
            "positionX": 1280.0,
            "positionY": 1368.0,
            "alignment": 8,
        }
        assert desk.obs.state.text == "OBS shows the captions in a text source, not in the overlay."
        assert "need a browser source" in desk.obs.state.hint
        desk.obs.take(Caption(1, 0, 9, "Our MOQ is", "500", "en", False))
        await until(lambda: text_of(fake) == "Our MOQ is 500")
    assert text_of(fake) == ""


async def test_a_scene_without_the_text_source_is_told_and_its_end_is_no_fault() -> None:
    fake = FakeObs(kinds=("text_ft2_source_v2",))
    async with following(fake) as desk:
        await until(lambda: desk.states == ["connected"])
        fake.scene, fake.active = "Warehouse", set()
        await fake.say("CurrentProgramSceneChanged", 4, sceneName="Warehouse")
        await until(lambda: not desk.obs.state.overlay_shown)
        assert desk.obs.state.text == 'The scene on air, "Warehouse", does not show the captions.'
        assert "Deskcast text" in desk.obs.state.hint
        fake.inputs.clear()
        await fake.say("InputRemoved", 8, inputName="Deskcast text")
        await until(lambda: desk.obs.state.text == "OBS has no source that shows the overlay.")


async def test_a_text_source_without_other_fonts_is_given_the_one_that_has_the_letters() -> None:
    fake = FakeObs(kinds=("text_ft2_source_v2",))
    async with following(fake) as desk:
        await until(lambda: desk.states == ["connected"])
        for utterance, (language, text, face) in enumerate(
            [("zh", "起订量500件", "Noto Sans CJK SC"), ("en", "Our MOQ is 500", "Arial")], 1
        ):
            desk.obs.take(Caption(utterance, 0, 9, text, "", language, True))
            await until(lambda text=text: text_of(fake).endswith(text))
            assert fake.inputs["Deskcast text"]["settings"]["font"]["face"] == face


async def test_a_font_that_the_rep_chose_stays() -> None:
    mine = {"kind": "text_ft2_source_v2", "settings": {"font": {"face": "Ubuntu", "size": 72}}}
    fake = FakeObs(kinds=("text_ft2_source_v2",), inputs={"Deskcast text": mine})
    async with following(fake) as desk:
        await until(lambda: desk.states == ["connected"])
        desk.obs.take(Caption(1, 0, 9, "起订量", "", "zh", True))
        await until(lambda: text_of(fake) == "起订量")
        assert mine["settings"]["font"] == {"face": "Ubuntu", "size": 72}


async def test_what_a_text_source_would_write_wrong_is_not_written_and_that_is_said() -> None:
    fake = FakeObs(kinds=("text_ft2_source_v2",))
    async with following(fake, ObsOptions(captions_language="hi")) as desk:
        await until(lambda: desk.states == ["connected"])
        assert not desk.obs.state.overlay_shown
        assert "cannot write the captions' language" in desk.obs.state.text
        desk.obs.take(Caption(1, 0, 9, "Thirty days", "", "en", True))
        desk.obs.take(Translation(1, "hi", "समय 30 दिन", "", True))
        desk.obs.take(Caption(2, 0, 9, "x", "", "en", True))
        await until(lambda: len(fake.requests("SetInputSettings")) == 2)
        assert text_of(fake) == ""


async def test_captions_go_into_the_stream_when_they_are_finished_and_western() -> None:
    fake = FakeObs(streaming_ms=0)
    async with following(fake, ObsOptions(stream_captions=True)) as desk:
        await until(lambda: desk.states == ["connected"])
        for utterance, text in enumerate(
            ["Our MOQ is", "我们的起订量", "The price is $2.80 per piece, FOB Ningbo."], 1
        ):
            desk.obs.take(Caption(utterance, 0, 9, text, "", "en", utterance != 1))
        await until(lambda: bool(fake.requests("SendStreamCaption")))
    assert fake.requests("SendStreamCaption") == [
        {"captionText": "The price is $2.80 per piece,\nFOB Ningbo."}
    ]


def test_long_captions_are_sent_two_rows_at_a_time_and_other_scripts_not_at_all() -> None:
    long = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    rows = stream_rows(long)
    assert " ".join(rows).replace("\n", " ") == long
    assert max(len(row) for one in rows for row in one.split("\n")) <= 32
    assert stream_rows("It’s €5 – señor") == ["It's EUR 5 - señor"]
    assert [stream_rows(text) for text in ("价格", "السعر", "цена", "")] == [[], [], [], []]
