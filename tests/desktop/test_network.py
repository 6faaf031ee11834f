"""The network thread runs coroutines for other threads and ends clean."""

import asyncio
import threading

import pytest

from desktop.network import NetworkThread


async def answer(value: int) -> int:
    await asyncio.sleep(0)
    return value


def test_a_call_runs_in_the_network_thread_and_gives_its_result() -> None:
    async def name() -> str:
        return threading.current_thread().name

    with NetworkThread() as network:
        assert network.call(name()) == "network"
        assert [network.call(answer(number)) for number in range(3)] == [0, 1, 2]


def test_a_call_raises_what_the_coroutine_raises() -> None:
    async def fail() -> None:
        raise LookupError("gone")

    with NetworkThread() as network, pytest.raises(LookupError, match="gone"):
        network.call(fail())


def test_a_call_that_takes_too_long_is_cancelled() -> None:
    cancelled = threading.Event()

    async def hang() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()

    with NetworkThread() as network:
        with pytest.raises(TimeoutError):
            network.call(hang(), timeout_s=0.01)
        assert cancelled.wait(5)


def test_stopping_cancels_what_runs_and_lets_it_clean_up() -> None:
    started, cleaned = threading.Event(), threading.Event()

    async def serve() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            cleaned.set()

    network = NetworkThread()
    network.start()
    future = network.submit(serve())
    assert started.wait(5)
    network.stop()
    assert cleaned.is_set()
    assert future.cancelled()


def test_starting_and_stopping_twice_is_once() -> None:
    network = NetworkThread()
    network.start()
    network.start()
    network.stop()
    network.stop()
    network.start()
    assert network.call(answer(7)) == 7
    network.stop()


def test_without_a_thread_a_call_says_so_and_leaves_no_coroutine_behind() -> None:
    with pytest.raises(RuntimeError, match="not running"):
        NetworkThread().call(answer(1))


def test_the_thread_does_not_wait_for_itself() -> None:
    network = NetworkThread()

    async def call_again() -> None:
        network.call(answer(1))

    with network, pytest.raises(RuntimeError, match="cannot wait for itself"):
        network.call(call_again())
