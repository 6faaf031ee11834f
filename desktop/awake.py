"""Keeps the computer from going to sleep while the rep is live (only importer of wakepy)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from wakepy import keep

from asr.telling import Sentence
from desktop.errors import Problem

NOT_KEPT = Problem(
    0,
    "may-sleep",
    Sentence.tr("This computer may go to sleep during the session."),
    Sentence.tr("Move the mouse now and then, or switch sleep off in the system's power settings."),
)


@contextmanager
def kept_awake(tell: Callable[[Problem], None]) -> Iterator[None]:
    """The screen stays on inside; a desktop that has no way for it is told of as a Problem, and the session goes on."""
    with keep.presenting(on_fail="pass") as mode:
        if not mode.active:
            tell(NOT_KEPT)
        yield
