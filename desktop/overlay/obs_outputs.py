"""Whether OBS streams and records: asked at first, then heard, and told as `BroadcastChanged` in the session's time."""

from collections.abc import Callable
from typing import Literal

from desktop.overlay.obs_link import ObsLink, RequestError
from desktop.overlay.obs_protocol import Data
from desktop.overlay.obs_values import BroadcastChanged

Output = Literal["stream", "recording"]

_STATUS: dict[Output, str] = {"stream": "GetStreamStatus", "recording": "GetRecordStatus"}
_CHANGES: dict[object, Output] = {"StreamStateChanged": "stream", "RecordStateChanged": "recording"}
_STARTED, _STOPPED = "OBS_WEBSOCKET_OUTPUT_STARTED", "OBS_WEBSOCKET_OUTPUT_STOPPED"


class Outputs:
    """What runs, of one OBS after the other."""

    def __init__(self, publish: Callable[[object], None], now_ms: Callable[[], int]) -> None:
        self._publish = publish
        self._now_ms = now_ms
        self._on: set[Output] = set()

    def runs(self, output: Output) -> bool:
        """Whether OBS sends it out now."""
        return output in self._on

    async def look(self, link: ObsLink) -> None:
        """What began before OBS was found, by how long it has run."""
        for output, request in _STATUS.items():
            try:
                status = await link.ask(request)
            except RequestError:  # no output of that kind is set up
                continue
            is_on = status.get("outputActive") is True
            run_ms = status.get("outputDuration") if is_on else 0
            self._note(output, is_on, run_ms if isinstance(run_ms, int) else 0)

    def take(self, event: Data) -> None:
        """Believes what OBS tells: asked while it tells the end, it still answers that the output runs."""
        output = _CHANGES.get(event.get("eventType"))
        data = event.get("eventData")
        told = data.get("outputState") if isinstance(data, dict) else ""
        if output is not None and told in (_STARTED, _STOPPED):
            self._note(output, told == _STARTED)

    def end(self) -> None:
        """With OBS gone nothing is broadcast any more."""
        for output in tuple(self._on):
            self._note(output, False)

    def _note(self, output: Output, is_on: bool, run_ms: int = 0) -> None:
        if is_on == (output in self._on):
            return
        (self._on.add if is_on else self._on.discard)(output)
        self._publish(BroadcastChanged(self._now_ms() - run_ms, output, is_on))
