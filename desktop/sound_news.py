"""What there is to tell of the input beside its sound: silence once, not each second; another microphone; a refusal."""

from collections.abc import Callable, Iterable, Iterator

from asr.captions import AudioChunk, Gap, InputChanged, InputRefused
from asr.ring import Item
from asr.telling import Sentence
from desktop.errors import Problem, problem_from
from desktop.rooms.clean import clean_name

LOST = {
    "unplugged": (
        Sentence.tr("The microphone is gone."),
        Sentence.tr("Plug it in again; the session goes on by itself."),
    ),
    "stall": (
        Sentence.tr("The microphone sends no sound."),
        Sentence.tr("Look at its cable and switch; the session goes on by itself."),
    ),
}


def sound_of(source: Iterable[Item], publish: Callable[[object], None]) -> Iterator[AudioChunk | Gap]:
    """The sound of `source` and its gaps; `publish` gets the news, and a Problem where the rep must know."""
    lost = ""
    for item in source:
        if isinstance(item, AudioChunk | Gap):
            reason = item.reason if isinstance(item, Gap) else ""
            if reason != lost and reason in LOST:
                publish(Problem(item.start_ms, reason, *LOST[reason]))
            lost = reason
            yield item
        elif isinstance(item, InputRefused):
            publish(problem_from(item.error, item.at_ms))
        else:
            _tell_input(item, publish)


def _tell_input(change: InputChanged, publish: Callable[[object], None]) -> None:
    publish(change)
    if not change.instead_of:
        return
    new, old = clean_name(change.device), clean_name(change.instead_of)
    text = Sentence.tr(
        "Your sound comes from {new} now, not from {old}: the computer changed it.", new=new, old=old
    )
    hint = Sentence.tr(
        "Go on with {new}, or choose {old} again in the list of microphones.", new=new, old=old
    )
    publish(Problem(change.at_ms, "microphone-moved", text, hint))
