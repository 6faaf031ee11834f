"""The hub gives everyone everything, in one order."""

import threading

from desktop.hub import Hub


def test_every_listener_hears_every_event_until_it_leaves():
    hub, first, second = Hub(), [], []
    leave = hub.subscribe(first.append)
    hub.subscribe(second.append)
    hub.publish("a")
    leave()
    hub.publish("b")
    assert (first, second) == (["a"], ["a", "b"])


def test_all_listeners_hear_one_order_whatever_thread_publishes():
    hub, first, second = Hub(), [], []
    hub.subscribe(first.append)
    hub.subscribe(second.append)
    threads = [
        threading.Thread(target=lambda name=name: [hub.publish((name, n)) for n in range(500)])
        for name in "abcd"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(first) == 2000
    assert first == second
