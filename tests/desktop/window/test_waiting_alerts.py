"""Which alert is shown first, which grow, which wait for later."""

from desktop.window.live.waiting_alerts import WaitingAlerts
from tests.desktop.window.fakes import buyer
from tests.desktop.window.standing import carded, group


def test_the_newest_comes_first_and_a_pressing_one_before_all():
    waiting, ana, expected, bea = WaitingAlerts(), *(
        carded(buyer("Ana")),
        carded(buyer("Expected"), "high"),
        carded(buyer("Bea")),
    )  # fmt: skip
    firsts = []
    for alert in (ana, expected, bea):
        waiting.take(alert)
        firsts.append(waiting.first)
    assert firsts == [ana, expected, expected]


def test_a_burst_is_one_alert_that_grows_and_is_news_once():
    waiting = WaitingAlerts()
    assert [waiting.take(group(1, size)) for size in (3, 5, 9)] == [True, False, False]
    assert (len(waiting), waiting.first) == (1, group(1, 9))
    assert waiting.take(group(2, 3))


def test_a_burst_that_was_put_off_grows_there():
    waiting = WaitingAlerts()
    waiting.take(group(1, 3))
    waiting.put_off()
    assert not waiting.take(group(1, 7))
    waiting.bring_back()
    assert waiting.first == group(1, 7)


def test_silent_alerts_are_left_to_the_list():
    waiting = WaitingAlerts()
    assert not waiting.take(carded(priority="silent"))
    assert waiting.first is None


def test_what_is_put_off_comes_back_and_what_was_seen_does_not():
    waiting, ana, bea = WaitingAlerts(), carded(buyer("Ana")), carded(buyer("Bea"))
    waiting.take(ana)
    waiting.take(bea)
    waiting.put_off()
    assert (waiting.first, waiting.later) == (ana, 1)
    waiting.see_all()
    assert waiting.first is None
    waiting.bring_back()
    assert (waiting.first, waiting.later) == (bea, 0)
