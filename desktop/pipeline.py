"""The stages of one session at work, and which events and commands go to which."""

from collections.abc import Sequence
from dataclasses import dataclass

from asr.captions import Caption, Level
from desktop.commands import Command, Mute, MuteAlerts, SwitchSource, SwitchTargets
from desktop.companions import Companion
from desktop.desk import Correction, Desk
from desktop.errors import Progress
from desktop.outlet import Outlet
from desktop.overload import shed_audio, waiting_ms
from desktop.rooms.events import BeenHere, RoomEvent, Tick
from desktop.worker import Clock, Publish, Stage, Turn, Worker
from translate.stream import merge
from translate.translations import SourceText


@dataclass(frozen=True, slots=True)
class Stages:
    """The session's stages by what they do; `keeper` is the record, `shows` print."""

    captions: Stage
    translations: Stage
    guard: Stage
    room: Stage
    keeper: Stage
    shows: Sequence[Stage] = ()
    companions: Sequence[Companion] = ()


class Pipeline:
    """Every stage in a worker of its own: threads at real pace (`Worker`), turns when `drain` is called (`Turn`)."""

    def __init__(
        self, make: type[Turn], stages: Stages, publish: Publish, now_ms: Clock, outlet: Outlet
    ) -> None:
        self._outlet = outlet
        self._captions = make("captions", stages.captions, publish, now_ms, shed_audio)
        self._guard = make("price guard", stages.guard, publish, now_ms)
        self._room = make("room", stages.room, publish, now_ms)
        self._desk = make("desk", Desk(now_ms), publish, now_ms)
        self._translations = make("translation", stages.translations, publish, now_ms, merge)
        self._keeper = make("record", stages.keeper, publish, now_ms)
        self._shown = [make("display", show, publish, now_ms) for show in stages.shows]
        self._companions = [make(one.name, one.stage, publish, now_ms) for one in stages.companions]
        passed_over = (one.passes_over for one in stages.companions)
        self._listening = tuple(zip(self._companions, passed_over, strict=True))
        makers = (self._captions, self._guard, self._room, self._desk, self._translations)
        self._workers = (*makers, *self._companions, self._keeper, *self._shown)

    def start(self) -> None:
        """Starts the workers."""
        for worker in self._workers:
            worker.start()

    def hear(self, item: object) -> None:
        """Sound from the source goes to the captions."""
        self._captions.put(item)

    def enter(self, event: RoomEvent | BeenHere) -> None:
        """What happened in the room."""
        self._room.put(event)

    def tick(self, at_ms: int) -> None:
        """The session's clock moved on: for what waits for a time."""
        for worker in (self._room, *self._companions):
            worker.put(Tick(at_ms))

    def do(self, command: Command) -> None:
        """What the rep asks for, from any thread."""
        if isinstance(command, Mute | SwitchSource):
            self._captions.put(command)
        if isinstance(command, SwitchTargets):
            self._translations.put(command)
        if isinstance(command, MuteAlerts):
            self._room.put(command)
        self._desk.put(command)
        for companion in self._companions:
            companion.put(command)

    def pass_on(self, event: object) -> None:
        """Listener of the hub: hands an event to everyone whom it concerns."""
        if isinstance(event, Progress):
            return
        for sink in (self._keeper, *self._shown):
            sink.put(event)
        self._outlet.publish(event)
        if isinstance(event, Level):
            return
        for companion, passed_over in self._listening:
            if not isinstance(event, passed_over):
                companion.put(event)
        if isinstance(event, Correction):
            self._translations.put(event)
        if isinstance(event, Caption):
            self._follow(event)

    def _follow(self, caption: Caption) -> None:
        if caption.text:
            self._guard.put(caption)
        if caption.text or caption.tail or caption.final:
            self._translations.put(
                SourceText(caption.utterance, caption.text, caption.language, caption.final, caption.tail)
            )

    def behind_ms(self) -> int:
        """Audio that waits for the captions; 0 without threads."""
        return waiting_ms(self._captions.waiting()) if isinstance(self._captions, Worker) else 0

    def settle(self) -> None:
        """Without threads: works until nothing waits any more."""
        while sum(worker.drain() for worker in self._workers):
            pass

    def close(self) -> None:
        """Works through what waits and ends every stage, makers first."""
        for worker in self._workers:
            worker.close()
