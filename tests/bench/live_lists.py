"""How long the live page works on one event with 10,000 buyers and 30,000 lines: `python -m tests.bench.live_lists`.

Times are of the Qt thread's own processor, so that other work on the machine does not count; one collection of
garbage may fall into the longest.
"""

import os
import time
from collections.abc import Callable, Iterable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.rooms.memory import ChatTranslated
from desktop.window.flow.view import FlowView
from desktop.window.live.page import LivePage
from desktop.window.look import Look
from tests.desktop.window.fakes import buyer, chat, seen
from tests.desktop.window.standing import profile

BUYERS, LINES, SOME, VIEWS = 10_000, 30_000, 2_000, 300
TOGETHER = 50
"""Events that the bridge brings at once."""


def text(number: int) -> str:
    return f"How much is the freight of {number} pieces to Veracruz, and what is the lead time?"


def tell(name: str, spent_s: list[float]) -> None:
    spent_s.sort()
    middle, most = spent_s[len(spent_s) // 2], spent_s[-1]
    late = spent_s[int(len(spent_s) * 0.99)]
    print(f"{name:<24} median {middle * 1e3:7.3f} ms   p99 {late * 1e3:7.3f} ms   max {most * 1e3:7.1f} ms")


def measured(act: Callable[[], object]) -> float:
    begun = time.thread_time()
    act()
    return time.thread_time() - begun


def feed(name: str, page: LivePage, events: Iterable[object]) -> None:
    spent: list[float] = []
    for at, event in enumerate(events):
        spent.append(measured(lambda event=event: page.take(event)))  # type: ignore[misc]
        if at % TOGETHER == 0:
            QApplication.processEvents()
    tell(name, spent)


def scroll(name: str, view: FlowView) -> None:
    bar, spent = view.verticalScrollBar(), []
    for at in range(VIEWS):
        bar.setValue(bar.maximum() * at // VIEWS)
        spent.append(measured(view.viewport().repaint))
    tell(name, spent)


def main() -> None:
    app = QApplication([])
    look = Look(app)
    page = LivePage()
    page.resize(1_200, 760)
    page.show()
    people = [buyer(f"Buyer {number}", f"Company {number}", "MX") for number in range(BUYERS)]
    feed("a buyer comes", page, (seen(one, at) for at, one in enumerate(people)))
    feed("a line comes", page, (chat(people[at % BUYERS], text(at), at) for at in range(LINES)))
    feed(
        "a translation comes",
        page,
        (ChatTranslated(1, people[at].id, text(at), "es", f"Freight {at}?", "en") for at in range(SOME)),
    )
    feed("a standing changes", page, (profile(people[at], 1, at) for at in range(SOME)))
    feed("a buyer leaves", page, (seen(people[at * 3], at, present=False) for at in range(SOME)))
    scroll("the chat is scrolled", page.room.chat_view)
    scroll("buyers are scrolled", page.room.buyer_view)
    del look


if __name__ == "__main__":
    main()
