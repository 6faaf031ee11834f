"""What comes into translation and what goes out of it: plain frozen values, no behaviour."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceText:
    """Settled text of one utterance so far; `final` closes it: a closed utterance is never translated again.

    `tail` is what was heard behind it and may still change: its translation is shown and never settles.
    """

    utterance: int
    text: str
    language: str
    final: bool
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """Translation of one utterance into one language; `text` is settled and only ever grows, `tail` may change.

    `flags` name what a reader must be warned of: `figure` (a number may be wrong), `cut` (output was a loop and was
    cut), `pivot` (went through English), `term` (a term of the glossary is written behind the line, for it found no
    place in it), `untranslated` (the source stands in for it).
    Text and tail have no surrounding blanks.
    """

    utterance: int
    language: str
    text: str
    tail: str
    final: bool
    flags: tuple[str, ...] = ()
