"""One live session, wired: the only place where stages, threads and sinks meet."""

import threading
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from asr.microphone import Microphone
from asr.recording import Recording, open_recording
from desktop.arrivals import Arrivals
from desktop.awake import kept_awake
from desktop.beat import Beat
from desktop.chinese_captions import ChineseCaptions
from desktop.commands import Command, EnterByHand, SwitchMicrophone
from desktop.companions import Surroundings, companions
from desktop.door import Door, Duty, OpenDoor, OwnDoor, Welcome
from desktop.errors import Problem, Progress
from desktop.event_log import open_event_log
from desktop.figured_captions import FiguredCaptions
from desktop.guarding import expected_terms, open_products, told_bad_rows
from desktop.hearing import open_hearing
from desktop.hub import Hub
from desktop.keeper import Keeper, Show, Tell, backed_up, forget_old, new_session
from desktop.loaded_models import LoadedModels
from desktop.outlet import OutletOptions
from desktop.overlay.obs_values import ObsOptions
from desktop.paths import ASSETS, Paths
from desktop.pipeline import Pipeline, Stages
from desktop.product_terms import with_products
from desktop.receiving import open_receiving
from desktop.rewording import RewordedCaptions, open_glossary, told_flaws
from desktop.rooms.events import BeenHere, RoomEvent
from desktop.rooms.price_guard import PriceGuard
from desktop.rooms.products import Products
from desktop.rooms.stream import RoomStream
from desktop.session_options import SessionOptions
from desktop.sessions.memory import BuyerMemory
from desktop.sessions.store import SessionStore
from desktop.settings import load_settings
from desktop.sound_news import sound_of
from desktop.translating import Translating
from desktop.worker import Turn, Worker
from translate.chinese import writing_for
from translate.routes import PackShelf
from translate.stream import TranslationOptions

HEALTH_EVERY_MS = 1_000
TICK_EVERY_MS = 250


class LiveSession:
    """Context manager of one session: entering opens and checks everything, leaving keeps and closes everything.

    Entering raises one of `desktop.errors.USER_ERRORS` and leaves nothing behind. `shows` get every event in a
    thread of their own and may block; `models` keeps a model loaded for the next session; `open_door` may give one at
    which buyers wait already. `stop()` may be called from any thread and by a signal handler.
    """

    def __init__(
        self,
        options: SessionOptions,
        paths: Paths,
        hub: Hub,
        shows: Sequence[Tell] = (),
        models: LoadedModels | None = None,
        open_door: OpenDoor | None = None,
    ) -> None:
        self.options = options
        self.session_id = ""
        self.model_label = ""
        self.processor = ""
        self.products = Products()
        self.audio_ms = 0
        self._paths = paths
        self._hub = hub
        self._shows = shows
        self._models = models or LoadedModels()
        self._open_door = open_door or (lambda rooms, shown, duty: OwnDoor(rooms, shown, duty, paths))
        self._tell: list[Tell] = []
        self._stack = ExitStack()
        self._stopping = threading.Event()
        self._pipeline: Pipeline | None = None
        self._ticks, self._looks = Beat(TICK_EVERY_MS), Beat(HEALTH_EVERY_MS)

    def __enter__(self) -> Self:
        try:
            self._open()
        except BaseException:
            self._stack.close()
            raise
        return self

    def _open(self) -> None:
        options, step = self.options, self._step
        self.products = open_products(options.products)
        self._glossary = with_products(open_glossary(options.glossary), self.products)
        self._receiving = open_receiving(options, self._stack)
        self._arrivals = Arrivals(options.events_in, self._take)
        self._door = self._new_door()
        self._open_record()
        self._source = self._open_source()
        self._stack.enter_context(self._source)
        step("overlay", "Starting the overlay")
        self.outlet = self._stack.enter_context(self._door).outlet
        self.overlay = self.outlet.overlay
        step("packs", "Loading the language packs")
        shelf = self._stack.enter_context(PackShelf(self._paths.packs, ASSETS))
        written = TranslationOptions(chinese=writing_for(options.chinese))
        spoken, targets = options.source_language, options.targets
        self._translating = Translating(shelf, spoken, targets, self._glossary, written)
        self._load_model()
        flaws = (*told_flaws(self._glossary.flaws), *told_bad_rows(self.products.bad_rows))
        self._tell_all((*flaws, *self._hearing.problems))
        for welcome in self._door.begin():
            self._take(welcome)
        step("model", f"Ready: {self.model_label}", done=True)

    def _open_record(self) -> None:
        self._step("record", "Opening the record")
        self._store = self._stack.enter_context(SessionStore.open(self._paths.database))
        keep_days = load_settings(self._paths.settings).keep_days
        self._tell_all(forget_old(self._store, keep_days, datetime.now(UTC)))
        if self.options.events_out:
            event_log = open_event_log(self.options.events_out, lambda: self.audio_ms)
            self._stack.callback(event_log.close)
            self._tell.append(event_log.write)

    def _load_model(self) -> None:
        self._step("model", "Loading the speech model")
        terms = expected_terms(self._glossary.names(), self.products)
        self._hearing = open_hearing(self.options, self._paths, terms, self._behind_ms, self._models)
        self.model_label, self.processor = self._hearing.model.label, self._hearing.processor
        self._begin(self._hearing.model.name)

    def _tell_all(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self._hub.publish(problem)

    def _step(self, step: str, text: str, done: bool = False) -> None:
        self._hub.publish(Progress(step, text, done))

    def _open_source(self) -> Microphone | Recording:
        if self.options.input == "mic":
            self._stack.enter_context(kept_awake(self._hub.publish))
            return Microphone(self.options.device)
        return open_recording(Path(self.options.input), self.options.pace)

    def _new_door(self) -> Door:
        options = self.options
        obs = ObsOptions() if options.pace == "fast" else options.obs
        shown = OutletOptions(options.overlay_port, options.targets, options.look, obs)
        duty = Duty(self._arrivals.accept, self._hub.publish, lambda: self.audio_ms)
        return self._open_door(options.rooms, shown, duty)

    def _begin(self, model: str) -> None:
        self.session_id = self._store.begin(new_session(self.options, model, datetime.now(UTC)))
        self._start_pipeline()
        self._stack.callback(self._hub.subscribe(self._running().pass_on))

    def _start_pipeline(self) -> None:
        options, now = self.options, lambda: self.audio_ms
        memory = self._stack.enter_context(BuyerMemory.open(self._paths.database, self.session_id))
        receiving = self._receiving.remembering(memory.remembered)
        captions = ChineseCaptions(self._hearing.stage, options.chinese)
        around = Surroundings(
            options, self._paths, self.products, self._glossary, receiving, now, self._door.network
        )
        stages = Stages(
            captions=FiguredCaptions(RewordedCaptions(captions, self._glossary)),
            translations=self._translating,
            guard=PriceGuard(self.products),
            room=RoomStream(receiving.room, self.products),
            keeper=Keeper(self._store, self.session_id, self._tell, now),
            shows=[Show(show) for show in self._shows],
            companions=companions(around),
        )
        make = Turn if options.pace == "fast" else Worker
        self._pipeline = Pipeline(make, stages, self._hub.publish, now, self.outlet)
        self._pipeline.start()
        if options.pace == "realtime":
            self._arrivals.flow()

    def do(self, command: Command) -> None:
        """What the rep asks for, from any thread; passed over before the session runs."""
        if self._pipeline is None:
            return
        self._pipeline.do(command)
        if isinstance(command, EnterByHand):
            self._door.enter(command.text)
        if isinstance(command, SwitchMicrophone) and isinstance(self._source, Microphone):
            self._source.switch(command.device)

    def _take(self, item: Welcome) -> None:
        if isinstance(item, RoomEvent | BeenHere) and self._pipeline:
            self._pipeline.enter(item)
        else:
            self._hub.publish(item)

    def _behind_ms(self) -> int:
        return self._pipeline.behind_ms() if self._pipeline else 0

    def run(self) -> None:
        """Feeds the input through until it ends or `stop()` is called; raises what the input raises."""
        pipeline = self._running()
        for item in sound_of(self._source, self._hub.publish):
            if self._stopping.is_set():
                return
            self.audio_ms = item.end_ms
            pipeline.hear(item)
            self._arrivals.play(self.audio_ms)
            if self._ticks.is_due(self.audio_ms):
                pipeline.tick(self.audio_ms)
            if self.options.pace == "fast":
                pipeline.settle()
            elif self._looks.is_due(self.audio_ms):
                self._hub.publish(self._hearing.health(self.audio_ms, self._behind_ms()))

    def _running(self) -> Pipeline:
        if self._pipeline is None:
            raise RuntimeError("the session is not open")
        return self._pipeline

    def stop(self) -> None:
        """Ends `run()` soon; what was heard is still captioned, translated and kept."""
        self._stopping.set()
        source = getattr(self, "_source", None)
        if source is not None:
            source.stop()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._step("stop", "Finishing the last caption and closing the record")
        try:
            self._door.shut()
            self._arrivals.play(self.audio_ms)
            if self._pipeline:
                self._pipeline.close()
            self._store.end(self.session_id, datetime.now(UTC))
            self._tell_all(backed_up(self._paths.database, self.audio_ms))
        finally:
            self._stack.close()
            self._step("stop", "The session is closed", done=True)
