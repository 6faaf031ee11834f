"""Sentences from below the window in the window's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from asr.telling import Language, Sentence
from desktop.window.words import language_name, window_language
from translate.telling import Language as PackLanguage
from translate.telling import Sentence as PackSentence


def told(text: str) -> str:
    """`text` in the window's language where it remembers its template; as it is where it does not."""
    if isinstance(text, Language | PackLanguage):
        return language_name(text)
    if not isinstance(text, Sentence | PackSentence):
        return text
    template = QCoreApplication.translate("Sentence", text.template)
    return template.format(**{name: _value(value) for name, value in text.values.items()})


def _value(value: object) -> object:
    if isinstance(value, tuple):
        return ("、" if window_language() == "zh" else ", ").join(map(told, value))
    return told(value) if isinstance(value, str) else value


OUTSIDE = (
    QT_TRANSLATE_NOOP("Sentence", "Permission denied"),
    QT_TRANSLATE_NOOP("Sentence", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Sentence", "No such file or directory"),
    QT_TRANSLATE_NOOP("Sentence", "File exists"),
    QT_TRANSLATE_NOOP("Sentence", "Is a directory"),
    QT_TRANSLATE_NOOP("Sentence", "Not a directory"),
    QT_TRANSLATE_NOOP("Sentence", "Directory not empty"),
    QT_TRANSLATE_NOOP("Sentence", "No space left on device"),
    QT_TRANSLATE_NOOP("Sentence", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Sentence", "File too large"),
    QT_TRANSLATE_NOOP("Sentence", "File name too long"),
    QT_TRANSLATE_NOOP("Sentence", "Read-only file system"),
    QT_TRANSLATE_NOOP("Sentence", "Input/output error"),
    QT_TRANSLATE_NOOP("Sentence", "Device or resource busy"),
    QT_TRANSLATE_NOOP("Sentence", "Resource busy"),
    QT_TRANSLATE_NOOP("Sentence", "Too many open files"),
    QT_TRANSLATE_NOOP("Sentence", "Invalid argument"),
    QT_TRANSLATE_NOOP("Sentence", "Address already in use"),
    QT_TRANSLATE_NOOP("Sentence", "Cannot assign requested address"),
    QT_TRANSLATE_NOOP("Sentence", "Connection refused"),
    QT_TRANSLATE_NOOP("Sentence", "Connection reset by peer"),
    QT_TRANSLATE_NOOP("Sentence", "Network is unreachable"),
    QT_TRANSLATE_NOOP("Sentence", "Invalid cross-device link"),
    QT_TRANSLATE_NOOP("Sentence", "Cannot allocate memory"),
)
"""What operating systems say of files and connections; other words of theirs are shown as they are."""

STEPS = (
    QT_TRANSLATE_NOOP("Sentence", "captions"),
    QT_TRANSLATE_NOOP("Sentence", "price guard"),
    QT_TRANSLATE_NOOP("Sentence", "room"),
    QT_TRANSLATE_NOOP("Sentence", "desk"),
    QT_TRANSLATE_NOOP("Sentence", "translation"),
    QT_TRANSLATE_NOOP("Sentence", "record"),
    QT_TRANSLATE_NOOP("Sentence", "display"),
    QT_TRANSLATE_NOOP("Sentence", "inbound"),
    QT_TRANSLATE_NOOP("Sentence", "reception"),
    QT_TRANSLATE_NOOP("Sentence", "nudges"),
    QT_TRANSLATE_NOOP("Sentence", "product cards"),
    QT_TRANSLATE_NOOP("Sentence", "room language"),
    QT_TRANSLATE_NOOP("Sentence", "spoken language"),
    QT_TRANSLATE_NOOP("Sentence", "talk script"),
    QT_TRANSLATE_NOOP("Sentence", "backups"),
    QT_TRANSLATE_NOOP("Sentence", "webhook out"),
    QT_TRANSLATE_NOOP("Sentence", "room between sessions"),
)
"""Names of the steps of a session, for the sentence that one of them stopped."""

MODELS = (
    QT_TRANSLATE_NOOP(
        "Sentence",
        "Demo model: knows trade English of the demo kind in synthetic voices; install a real one for your own voice.",
    ),
)
"""What bundled models say of themselves in their cards."""
