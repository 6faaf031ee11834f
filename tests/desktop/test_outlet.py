"""What goes out: the overlay, OBS on the same thread, and both ended together."""

from collections.abc import Iterator

import pytest

from asr.captions import Caption
from desktop.network import NetworkThread
from desktop.outlet import Outlet, OutletOptions, obs_options, overlay_look
from desktop.overlay.obs_values import ObsOptions, ObsState
from desktop.paths import app_paths
from desktop.secrets import Passwords
from desktop.settings import Settings
from tests.desktop.overlay.fake_obs import PASSWORD, FakeObs
from tests.desktop.test_secrets import Ring


@pytest.fixture
def network() -> Iterator[NetworkThread]:
    with NetworkThread() as network:
        yield network


class Told:
    """What the hub would hear; waits for it."""

    def __init__(self, network: NetworkThread) -> None:
        self.states: list[str] = []
        self._network = network

    def take(self, event: object) -> None:
        if isinstance(event, ObsState):
            self.states.append(event.state)

    def until(self, states: list[str]) -> None:
        from tests.desktop.overlay.asking import until

        self._network.call(until(lambda: self.states == states))


def test_obs_is_followed_while_the_outlet_is_open_and_again_when_the_rep_says_so(
    network: NetworkThread,
) -> None:
    fake, told = FakeObs(password=PASSWORD), Told(network)
    network.call(fake.start())
    wrong = ObsOptions(enabled=True, port=fake.port, password="wrong")
    options = OutletOptions(0, ("es",), obs=wrong)
    with Outlet(options, app_paths(), network, told.take, lambda: 0) as outlet:
        outlet.follow_obs()
        told.until(["refused"])
        outlet.connect_obs(ObsOptions(enabled=True, port=fake.port, password=PASSWORD))
        told.until(["refused", "connected"])
        assert outlet.obs_state.state == "connected"
        assert fake.inputs["Deskcast captions"]["settings"]["url"] == outlet.overlay.url()
        assert app_paths().loader.read_text(encoding="utf-8").count(outlet.overlay.url()) == 1
        outlet.publish(Caption(1, 0, 9, "hello", "", "en", True))
    network.call(fake.stop())


def test_the_settings_say_how_it_looks_and_the_keyring_what_is_secret() -> None:
    passwords = Passwords(app_paths().passwords, Ring())
    passwords.save("obs", "geheim")
    passwords.save("youtube-captions", "https://upload.example/cc?key=1")
    settings = Settings(overlay_theme="paper", rep_name="Lin Wei", obs_port=4456)
    assert overlay_look(settings).theme == "paper"
    options = obs_options(settings, passwords)
    assert (options.password, options.port, options.youtube_url) == ("geheim", 4456, "")
    with_youtube = settings.model_copy(update={"youtube_captions": True, "obs_enabled": False})
    options = obs_options(with_youtube, passwords)
    assert (options.password, options.youtube_url) == ("", "https://upload.example/cc?key=1")


def test_nobody_is_greeted_by_name_unless_the_rep_chose_it() -> None:
    look = overlay_look(Settings())
    assert (look.welcome, look.welcome_names, look.note) == (False, False, True)
