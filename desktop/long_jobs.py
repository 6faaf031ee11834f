"""How far a long job is, and whether anybody still wants it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from threading import Event
from typing import TypeVar

from asr.telling import Sentence
from desktop.errors import DeskcastError

Item = TypeVar("Item")
TOLD_EVERY = 100
"""Items from one word about the progress to the next: some milliseconds of work."""


class StoppedError(DeskcastError):
    """The user stopped a job; it has left nothing behind."""

    def __init__(self) -> None:
        super().__init__("stopped", Sentence.tr("Stopped."), Sentence.tr("Nothing was left behind."))


def _to_nobody(done: int, total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Watch:
    """`tell` gets how much is done, and of how much, in the thread of the job; the job ends once `enough` is set."""

    tell: Callable[[int, int], None] = _to_nobody
    enough: Event = field(default_factory=Event)

    def check(self) -> None:
        """Raises StoppedError once it is enough."""
        if self.enough.is_set():
            raise StoppedError

    def along(self, items: Sequence[Item]) -> Iterator[Item]:
        """The same items; on the way it tells how far that is, and checks."""
        for done, item in enumerate(items):
            if done % TOLD_EVERY == 0:
                self.check()
                self.tell(done, len(items))
            yield item


UNWATCHED = Watch()
"""For jobs that nobody sees or stops."""
