"""Chinese captions in the script that the rep wants: a speech model mixes simplified and traditional letters."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from asr.captions import Caption, Word
from desktop.worker import Stage
from translate.chinese import Script, Writing, grown, writing


class ChineseCaptions:
    """Stage: what `captions` takes in; what it gives out, with Chinese in one script. Settled letters never change."""

    def __init__(self, captions: Stage, script: Script) -> None:
        self._captions = captions
        self._write = writing(script)
        self._utterance = -1
        self._told = ""

    def feed(self, item: object) -> Iterator[object]:
        """Passes `item` on to the captions."""
        return self._written(lambda: self._captions.feed(item))

    def finish(self) -> Iterator[object]:
        """Ends the captions."""
        return self._written(self._captions.finish)

    def _written(self, step: Callable[[], Iterable[object]]) -> Iterator[object]:
        for event in step():
            yield self._converted(event) if isinstance(event, Caption) and event.language == "zh" else event

    def _converted(self, caption: Caption) -> Caption:
        if caption.utterance != self._utterance:
            self._utterance, self._told = caption.utterance, ""
        self._told = grown(self._told, caption.text, self._write)
        return replace(
            caption,
            text=self._told,
            tail=self._write(caption.tail),
            words=_words(caption, self._told, self._write),
        )


def _words(caption: Caption, text: str, write: Writing) -> tuple[Word, ...]:
    """The words as they stand in the converted `text`: conversions keep the number of letters."""
    words, at = [], 0
    for word in caption.words:
        at = caption.text.find(word.text, at)
        if at < 0:
            return tuple(replace(word, text=write(word.text)) for word in caption.words)
        words.append(replace(word, text=text[at : at + len(word.text)]))
        at += len(word.text)
    return tuple(words)
