"""OBS followed from start to end: connected when it comes up, mended, watched, and told on as `ObsState`."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from desktop.errors import Problem
from desktop.overlay.caption_text import CaptionText
from desktop.overlay.obs_captions import send_stream_captions
from desktop.overlay.obs_link import (
    COLLECTION_CHANGED,
    ObsLink,
    ObsLostError,
    ObsNotReadyError,
    ObsRefusedError,
    RequestError,
    connected,
)
from desktop.overlay.obs_outputs import Outputs
from desktop.overlay.obs_protocol import NotObsError
from desktop.overlay.obs_sentences import (
    OnAir,
    no_source_state,
    not_obs,
    overlay_state,
    refusal,
    text_state,
)
from desktop.overlay.obs_sources import (
    NoSuchKindError,
    Overlay,
    browser_sources,
    has_source,
    is_shown,
    make_browser_source,
    program_scene,
    refresh,
)
from desktop.overlay.obs_text import TextSource, text_source, write_text_source
from desktop.overlay.obs_values import ObsOptions, ObsState

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ObsPace:
    """How long is waited for what."""

    retry_s: float = 3.0
    """Until OBS is looked for again."""
    loading_s: float = 0.5
    """Until an OBS that is still loading is asked again."""
    page_s: float = 2.0
    """A page that was loaded before the app is connected by then; otherwise it is refreshed."""
    look_s: float = 3.0
    """How often is looked at the picture without an event."""


@dataclass(frozen=True, slots=True)
class ObsSurroundings:
    """What OBS's follower may know of the app."""

    overlay: Overlay
    pages_in_obs: Callable[[], int]
    publish: Callable[[object], None]
    now_ms: Callable[[], int]


class Obs:
    """`run` is one task of the network loop; `take` may be called from any thread."""

    def __init__(self, options: ObsOptions, around: ObsSurroundings, pace: ObsPace | None = None) -> None:
        self._options = options
        self._around = around
        self._pace = pace or ObsPace()
        self._state = ObsState(0, "off")
        self._outputs = Outputs(around.publish, around.now_ms)
        self._sources: tuple[str, ...] = ()
        self._text: TextSource | None = None
        self._shown_text = CaptionText(options.captions_language)
        self._stream_text = CaptionText(options.captions_language)

    @property
    def state(self) -> ObsState:
        """How it stands."""
        return self._state

    def take(self, event: object) -> None:
        """Takes what happens, for the text source and the captions in the stream."""
        if self._text is not None:
            self._shown_text.take(event)
        if self._options.stream_captions:
            self._stream_text.take(event)

    async def run(self) -> None:
        """Follows OBS until cancelled, or until it turned Deskcast away."""
        while self._options.enabled:
            try:
                async with connected(self._options) as link:
                    await self._follow(link)
            except ObsRefusedError as error:
                self._turned_away(error.code)
                break
            except NotObsError:
                self._tell(not_obs(self._options.port))
            except ObsLostError:
                self._tell(ObsState(0, "absent"))
            self._outputs.end()
            await asyncio.sleep(self._pace.retry_s)
        self._outputs.end()

    def _turned_away(self, code: int) -> None:
        """Said where problems are said too, but for a password that was never given: OBS may not be in use."""
        state = refusal(code)
        self._tell(state)
        if code:
            self._around.publish(Problem(self._around.now_ms(), "obs.refused", state.text, state.hint))

    async def _follow(self, link: ObsLink) -> None:
        while True:
            try:
                await self._set_up(link)
                await self._watch(link)
            except ObsNotReadyError:  # still loading, or loading another collection of scenes
                self._tell(ObsState(0, "loading"))
                await asyncio.sleep(self._pace.loading_s)
            except RequestError as error:
                log.info("OBS did not do what was asked: %s", error)
                await asyncio.sleep(self._pace.retry_s)

    async def _set_up(self, link: ObsLink) -> None:
        await self._outputs.look(link)
        self._sources = await browser_sources(link, self._around.overlay)
        lacks_source = not self._sources and self._options.create_source
        if lacks_source:
            with suppress(NoSuchKindError):
                self._sources = (await make_browser_source(link, self._around.overlay),)
        self._text = None
        if self._options.text_source or (lacks_source and not self._sources):
            with suppress(NoSuchKindError):
                self._text = await text_source(link)
        await self._look(link)
        await self._mend_pages(link)

    async def _mend_pages(self, link: ObsLink) -> None:
        """OBS never tries a page again that it could not load (obs-browser #71): it is told to.

        A page that came by itself meanwhile is left alone: loading it again would blink.
        """
        if self._sources and not self._around.pages_in_obs():
            await asyncio.sleep(self._pace.page_s)
            if not self._around.pages_in_obs():
                with suppress(RequestError):  # it was deleted meanwhile
                    await refresh(link, self._sources)

    async def _watch(self, link: ObsLink) -> None:
        """Until the connection ends, or OBS has loaded another collection of scenes."""
        writing = [asyncio.create_task(write) for write in self._writings(link)]
        try:
            while True:
                event = await link.event(self._pace.look_s) or {}
                if event.get("eventType") == COLLECTION_CHANGED:
                    return
                self._outputs.take(event)
                await self._look(link)
        finally:
            for task in writing:
                task.cancel()
            await asyncio.gather(*writing, return_exceptions=True)

    def _writings(self, link: ObsLink) -> list[Coroutine[Any, Any, None]]:
        found = []
        if self._text is not None:
            found.append(write_text_source(link, self._text, self._shown_text))
        if self._options.stream_captions:
            found.append(send_stream_captions(link, self._stream_text))
        return found

    async def _look(self, link: ObsLink) -> None:
        """What is on air now; a source that was deleted or renamed meanwhile is looked for again."""
        try:
            self._tell(await self._seen(link))
        except RequestError:
            self._sources = await browser_sources(link, self._around.overlay)
            if self._text is not None and not await has_source(link, self._text.name):
                self._text = None
            self._tell(await self._seen(link))

    async def _seen(self, link: ObsLink) -> ObsState:
        names = self._sources or ((self._text.name,) if self._text is not None else ())
        scene, shown = await program_scene(link), await is_shown(link, names)
        on_air = OnAir(scene, shown, self._outputs.runs("stream"), self._outputs.runs("recording"))
        if self._sources:
            return overlay_state(on_air, self._sources[0])
        if self._text is not None:
            return text_state(on_air, self._text.name, self._text.can_write(self._options.captions_language))
        return no_source_state(on_air)

    def _tell(self, state: ObsState) -> None:
        if replace(state, at_ms=self._state.at_ms) != self._state:
            self._state = replace(state, at_ms=self._around.now_ms())
            self._around.publish(self._state)
