"""Which languages of a session go into a file, and the text of a line in each."""

from asr.telling import Sentence
from desktop.errors import ArgumentError
from desktop.sessions.transcript import Line, Transcript

SOURCE = "source"
BILINGUAL = "bilingual"
ALL = "all"


def languages_of(transcript: Transcript, asked: str) -> tuple[str, ...]:
    """The languages that `asked` means, in order, `source` standing for what was said.

    `source`; a language that was translated; `bilingual` (source and the first target); `all`; or several with `+`,
    such as `source+zh`. Raises ArgumentError with the languages there are.
    """
    offered = (SOURCE, *transcript.languages)
    if asked == ALL:
        return offered
    if asked == BILINGUAL:
        return offered[:2]
    chosen = tuple(dict.fromkeys(_named(transcript, name.strip(), offered) for name in asked.split("+")))
    for name in chosen:
        if name not in offered:
            raise _unknown(transcript, name)
    return chosen


def text_in(line: Line, language: str) -> str:
    """What stands in `line` for one of `languages_of`; nothing where it was not translated."""
    return line.text if language == SOURCE else line.text_in(language)


def _named(transcript: Transcript, name: str, offered: tuple[str, ...]) -> str:
    return SOURCE if name not in offered and name == transcript.session.source_language else name


def _unknown(transcript: Transcript, name: str) -> ArgumentError:
    spoken = transcript.session.source_language
    said = f"{SOURCE} ({spoken})" if spoken else SOURCE
    there = ", ".join((said, BILINGUAL, ALL, *transcript.languages))
    return ArgumentError(
        "language-unknown",
        Sentence.tr(
            "Session {session_id} was not translated into {name!r}.",
            session_id=transcript.session.id,
            name=name,
        ),
        Sentence.tr("Choose one of: {there}.", there=there),
    )
