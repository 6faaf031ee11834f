"""How the bench of a crowd counts who was told of, and when."""

import pytest

from desktop.rooms.events import Alert, Buyer
from tests.bench.joining import Crowd
from tests.bench.room import Watch, alert_lags_ms

DIEGO = Buyer("alibaba:diego", "alibaba", "Diego")


def alert(burst: int = 0, together: int = 1) -> Alert:
    return Alert(0, ("x",), DIEGO, burst=burst, together=together)


def test_a_group_counts_those_who_were_not_shown_alone_before() -> None:
    watch = Watch(alerts=[(1.1, alert()), (1.2, alert()), (1.3, alert(1, 3)), (2.0, alert(1, 5))])
    sent_s = [1.0, 1.1, 1.2, 1.3, 9.0, 1.4]  # the fifth is at home in China: nobody is told
    crowd = Crowd(sent_s, sent_s, [0.0] * 6, [202] * 6)
    assert alert_lags_ms(watch, crowd) == pytest.approx([100.0, 100.0, 100.0, 700.0, 600.0])
