"""Under Wayland the desktop's portal is asked for the keys, and what it says is understood."""

import sys
from collections.abc import Iterator
from queue import Queue

import pytest

if sys.platform != "linux":
    pytest.skip("the portal is a Linux desktop's", allow_module_level=True)
from desktop.window.keys.outside import Standing
from desktop.window.keys.portal import PortalKeys
from desktop.window.keys.spelling import for_portal
from tests.desktop.window.keys.fake_portal import FakePortal, own_bus

SOON_S = 20
KEYS = {"mute": "Ctrl+Shift+F9", "hide": "Ctrl+Shift+F10"}
GIVEN = {"mute": "Press CTRL+SHIFT+F9", "hide": "Press CTRL+SHIFT+F10"}


@pytest.fixture
def bus() -> Iterator[str]:
    with own_bus() as address:
        yield address


class Ear:
    """What a listener says."""

    def __init__(self, address: str) -> None:
        self.heard: Queue[str] = Queue()
        self.said: Queue[Standing] = Queue()
        self.keys = PortalKeys(address)

    def start(self) -> Standing:
        self.keys.start(KEYS, self.heard.put, self.said.put)
        return self.next()

    def next(self) -> Standing:
        return self.said.get(timeout=SOON_S)


@pytest.fixture
def ear(bus: str) -> Iterator[Ear]:
    made = Ear(bus)
    yield made
    made.keys.stop()


def test_the_portal_is_asked_in_its_own_words(bus: str, ear: Ear):
    portal = FakePortal(bus)
    assert ear.start() == Standing(decides=True, spelled=GIVEN, changeable=True)
    calls = dict(portal.calls.get(timeout=SOON_S) for _ in range(4))
    assert list(calls) == ["Register", "Get", "CreateSession", "BindShortcuts"]
    assert calls["Register"] == ("org.deskcast.Deskcast", {})
    session, wishes, window, _ = calls["BindShortcuts"]
    assert (session, window) == (portal.session, "")
    assert wishes[0] == (
        "mute",
        {"description": ("s", "Pause captions, or go on"), "preferred_trigger": ("s", "CTRL+SHIFT+F9")},
    )
    portal.leave()


def test_keys_that_are_pressed_arrive_but_those_of_another_session_do_not(bus: str, ear: Ear):
    portal = FakePortal(bus)
    ear.start()
    portal.press("hide", session="/org/freedesktop/portal/desktop/session/1_1/other")
    portal.press("no-such-act")
    portal.press("mute")
    portal.press("hide")
    assert [ear.heard.get(timeout=SOON_S) for _ in range(2)] == ["mute", "hide"]
    portal.leave()


def test_the_desktop_may_give_other_keys_later(bus: str, ear: Ear):
    portal = FakePortal(bus)
    ear.start()
    portal.respell({"mute": "Press Super+M", "hide": ""})
    assert ear.next().spelled == {"mute": "Press Super+M", "hide": ""}
    portal.leave()


def test_a_key_that_the_user_does_not_give_is_refused(bus: str, ear: Ear):
    portal = FakePortal(bus)
    portal.withheld = ("hide",)
    standing = ear.start()
    assert (standing.refused, list(standing.spelled)) == (("hide",), ["mute"])
    portal.leave()


@pytest.mark.parametrize(("answer", "withheld"), [(1, ()), (2, ()), (0, tuple(KEYS))])
def test_a_no_is_a_no(bus: str, ear: Ear, answer: int, withheld: tuple[str, ...]):
    portal = FakePortal(bus, answer=answer)
    portal.withheld = withheld
    assert ear.start().lack == "declined"
    portal.leave()


def test_a_program_that_is_not_in_the_menu_is_told_so(bus: str, ear: Ear):
    portal = FakePortal(bus, knows=False)
    assert ear.start() == Standing("not-in-menu", decides=True)
    portal.leave()


def test_without_a_portal_there_is_no_way(ear: Ear):
    assert ear.start() == Standing("no-way")
    ear.keys.look(ear.said.put)
    assert ear.next() == Standing("no-way")


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "tcp:host=here", "nonsense", ""])
def test_without_a_bus_there_is_no_way(address: str):
    ear = Ear(address)
    assert ear.start() == Standing("no-way")


def test_looking_takes_no_keys(bus: str, ear: Ear):
    portal = FakePortal(bus)
    ear.keys.look(ear.said.put)
    assert ear.next() == Standing(decides=True)
    assert [portal.calls.get(timeout=SOON_S)[0] for _ in range(2)] == ["Register", "Get"]
    assert portal.calls.empty()
    portal.leave()


def test_the_end_of_the_session_is_told(bus: str, ear: Ear):
    portal = FakePortal(bus)
    ear.start()
    portal.end_session()
    assert ear.next() == Standing("taken-back", decides=True)
    portal.leave()


def test_a_portal_that_dies_is_told(bus: str, ear: Ear):
    portal = FakePortal(bus)
    ear.start()
    portal.leave()
    assert ear.next() == Standing("taken-back", decides=True)


def test_a_portal_that_dies_while_its_user_thinks_is_told(bus: str, ear: Ear):
    portal = FakePortal(bus, answer=None)
    ear.keys.start(KEYS, ear.heard.put, ear.said.put)
    while portal.calls.get(timeout=SOON_S)[0] != "BindShortcuts":
        pass
    portal.leave()
    assert ear.next() == Standing("taken-back", decides=True)


def test_stopping_while_the_user_thinks_says_nothing_and_leaves_the_bus(bus: str, ear: Ear):
    portal = FakePortal(bus, answer=None)
    ear.keys.start(KEYS, ear.heard.put, ear.said.put)
    while portal.calls.get(timeout=SOON_S)[0] != "BindShortcuts":
        pass
    ear.keys.stop()
    assert ear.said.empty()
    portal.leave()


def test_the_desktops_own_page_opens_for_our_session(bus: str, ear: Ear):
    portal = FakePortal(bus)
    ear.start()
    ear.keys.change()
    calls = dict(portal.calls.get(timeout=SOON_S) for _ in range(5))
    assert calls["ConfigureShortcuts"] == (portal.session, "", {})
    portal.leave()


def test_the_first_version_of_the_portal_has_no_such_page(bus: str, ear: Ear):
    portal = FakePortal(bus, version=1)
    assert not ear.start().changeable
    portal.leave()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Ctrl+Shift+F9", "CTRL+SHIFT+F9"),
        ("Meta+Alt+A", "LOGO+ALT+a"),
        ("Ctrl++", "CTRL+plus"),
        ("Ctrl+,", "CTRL+comma"),
        ("PgUp", "Prior"),
        ("+", "plus"),
    ],
)
def test_keys_are_spelled_as_the_portal_does(ours: str, theirs: str):
    assert for_portal(ours) == theirs
