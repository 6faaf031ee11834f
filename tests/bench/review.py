"""How long the review works at a time with 30,000 captions and 10,000 buyers: `python -m tests.bench.review`.

Times are of the thread's own processor, so that other work on the machine does not count. Each act is the call and the
longest round of events until nothing waits any more.
"""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.sessions.transcript import Transcript
from desktop.window.look import Look
from desktop.window.review.entry import Place
from desktop.window.review.page import LEADS, PEOPLE, PROMISES, RECORD, TIMELINE, ReviewPage
from desktop.window.review.shown import shown_of
from tests.bench.live_lists import measured, scroll, text
from tests.desktop.window.fakes import buyer, chat, seen, transcript
from tests.desktop.window.review.builders import joined, wrote
from tests.desktop.window.standing import profile

BUYERS, LINES, ROUNDS = 10_000, 30_000, 40


def evening() -> Transcript:
    """Every buyer came, every third of them wrote and has a standing."""
    people = [buyer(f"Buyer {number}", f"Company {number}", "MX") for number in range(BUYERS)]
    writers = people[::3]
    return replace(
        transcript(lines=LINES),
        buyers=tuple(seen(one, at * 10_000) for at, one in enumerate(people)),
        events=(
            *(joined(one, at * 10_000) for at, one in enumerate(people)),
            *(wrote(one, at * 30_000, text(at)) for at, one in enumerate(writers)),
        ),
        chats=tuple(chat(one, text(at), at * 30_000) for at, one in enumerate(writers)),
        profiles=tuple(profile(one, 1, at) for at, one in enumerate(writers)),
    )


def tell(name: str, page: ReviewPage, act: Callable[[], object]) -> None:
    """Prints how long `act` took, and the longest round of events after it."""
    act_s = measured(act)
    rounds_s = [measured(QApplication.processEvents) for _ in range(ROUNDS)]
    print(f"{name:<36} {act_s * 1e3:8.1f} ms, then at most {max(rounds_s) * 1e3:6.1f} ms")


def main() -> None:
    app = QApplication([])
    look = Look(app)
    page = ReviewPage(("srt",))
    page.resize(1_200, 760)
    page.show()
    whole = evening()
    begun = time.thread_time()
    shown = shown_of(whole, datetime.now(UTC))
    print(f"{'worked out, not in the Qt thread':<36} {time.thread_time() - begun:8.2f} s")
    tell("a session is shown", page, lambda: page.show_session(shown))
    tell("its record is found in", page, lambda: page.record.finder.setText("price 2999"))
    tell("the next one", page, page.record.find_next)
    page.record.finder.clear()
    tell("a jump to a line", page, lambda: page.jump(Place(utterance=15_000)))
    tell("a jump to a time", page, lambda: page.jump(Place(at_ms=90_000_000)))
    for name, tab in (("people", PEOPLE), ("promises", PROMISES), ("timeline", TIMELINE), ("leads", LEADS)):
        tell(f"to {name}", page, lambda tab=tab: page.tabs.setCurrentIndex(tab))
    page.tabs.setCurrentIndex(PEOPLE)
    tell("people are narrowed", page, lambda: page.people.narrow.setText("company 99"))
    page.people.narrow.clear()
    tell("people by score", page, lambda: page.people.crowd.setCurrentIndex(1))
    tell(
        "a jump to a buyer",
        page,
        lambda: page.jump(Place(buyer_id=shown.review.visitors[7_000].seen.buyer.id)),
    )
    page.tabs.setCurrentIndex(TIMELINE)
    tell("the hand of the chart moves", page, lambda: page.timeline.chart._move(60_000))
    tell("back to the record", page, lambda: page.tabs.setCurrentIndex(RECORD))
    scroll("the record is scrolled", page.record.view)
    page.tabs.setCurrentIndex(PEOPLE)
    scroll("people are scrolled", page.people.list.view)
    del look


if __name__ == "__main__":
    main()
