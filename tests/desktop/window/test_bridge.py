"""Events cross to the window in order, partials merged, nothing final lost."""

import threading

from pytestqt.qtbot import QtBot

from asr.captions import Caption, Level
from desktop.errors import DeskcastError, Health, Progress
from desktop.hub import Hub
from desktop.window.bridge import Bridge, Mailbox, SessionThread
from tests.desktop.window.fakes import (
    FakeSession,
    alert,
    buyer,
    caption,
    chat,
    level,
    translation,
)


def test_of_the_states_of_one_open_line_only_the_newest_is_delivered():
    box = Mailbox()
    for event in (caption(1, "Our"), caption(1, "Our price"), caption(2, "The"), caption(1, "Our price is")):
        box.put(event)
    assert box.take() == (caption(2, "The"), caption(1, "Our price is"))
    assert box.take() == ()


def test_a_final_line_takes_the_place_of_its_partial_and_is_never_merged_away():
    box = Mailbox()
    box.put(caption(1, "Our"))
    box.put(caption(1, "Our price.", final=True))
    box.put(translation(1, "es", "Nuestro"))
    box.put(translation(1, "zh", "我们"))
    box.put(translation(1, "es", "Nuestro precio.", final=True))
    assert box.take() == (
        caption(1, "Our price.", final=True),
        translation(1, "zh", "我们"),
        translation(1, "es", "Nuestro precio.", final=True),
    )


def test_of_levels_and_health_only_the_newest_counts_and_buyers_all_do():
    box, who = Mailbox(), buyer()
    events = (
        level(-50),
        chat(who, "a"),
        Health(1, 2, ""),
        level(-20),
        chat(who, "a"),
        Health(2, 3, ""),
        alert(who),
    )
    for event in events:
        box.put(event)
    assert box.take() == (chat(who, "a"), level(-20), chat(who, "a"), Health(2, 3, ""), alert(who))


def test_ten_thousand_events_from_four_threads_lose_no_final_line(qtbot: QtBot):
    bridge, hub, got = Bridge(), Hub(), []
    bridge.arrived.connect(got.append)
    hub.subscribe(bridge.put)

    def talk(first: int) -> None:
        for number in range(first, first + 500):
            for text in ("a", "a b", "a b c", "a b c d"):
                hub.publish(caption(number, text))
            hub.publish(caption(number, "a b c d e", final=True))

    threads = [threading.Thread(target=talk, args=(n * 500,)) for n in range(4)]
    bridge.start()
    for thread in threads:
        thread.start()
    qtbot.waitUntil(lambda: not any(thread.is_alive() for thread in threads), timeout=20_000)
    bridge.stop()
    finals = [event.utterance for event in got if isinstance(event, Caption) and event.final]
    assert sorted(finals) == list(range(2_000))
    assert len(got) < 10_000


def test_a_publisher_never_waits_for_the_window():
    bridge = Bridge()
    for number in range(10_000):
        bridge.put(level(-number / 100))
    taken: list[object] = []
    bridge.arrived.connect(taken.append)
    bridge.deliver()
    assert [type(event) for event in taken] == [Level]


def test_a_session_reports_that_it_is_open_what_it_does_and_that_it_has_ended(qtbot: QtBot):
    said: list[str] = []

    def make(hub: Hub) -> FakeSession:
        hub.publish(Progress("model", "Loading the speech model"))
        return FakeSession(hub)

    thread = SessionThread(make, ("es",), Bridge())
    thread.progress.connect(said.append)
    with qtbot.waitSignal(thread.ready) as ready:
        thread.start()
    opened = ready.args[0]
    with qtbot.waitSignal(thread.ended) as ended:
        thread.stop()
    assert said == ["Loading the speech model"]
    assert opened.model_label == "demo model: English trade talk"
    assert [language for language, _ in opened.addresses] == ["", "source", "es"]
    assert ended.args == ["20261122-090000-ab12"]
    assert thread.wait(5)


def test_a_session_that_cannot_open_says_why_and_what_to_do(qtbot: QtBot):
    refusal = DeskcastError("no-mic", "No microphone was found.", "Plug one in.")
    thread = SessionThread(lambda hub: FakeSession(hub, refuses=refusal), (), Bridge())
    told: list[tuple[str, ...]] = []
    thread.failed.connect(lambda text, hint: told.append((text, hint)))
    thread.ended.connect(lambda session_id: told.append((session_id,)))
    thread.start()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [("No microphone was found.", "Plug one in."), ("",)]


def test_a_fault_of_ours_is_said_as_such_and_logged(qtbot: QtBot, caplog):
    def broken(hub: Hub) -> FakeSession:
        raise ZeroDivisionError

    thread = SessionThread(broken, (), Bridge())
    with qtbot.waitSignal(thread.failed) as told:
        thread.start()
    assert told.args[0] == "The session stopped because of a fault in Deskcast."
    assert "ZeroDivisionError" in caplog.text
