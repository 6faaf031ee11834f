"""espeak-ng in this process through ctypes: audio with the time of every word, and the phones of a text."""

import ctypes
import re

import numpy as np

from asr.training.voices import Clip, Voice

_LIBRARY = "libespeak-ng.so.1"
_SYNCHRONOUS, _UTF8, _WORD_EVENT, _RATE, _PITCH = 2, 1, 1, 1, 3


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    ]


_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


class Espeak:
    """One espeak-ng engine; one a process, because the library keeps global state."""

    def __init__(self) -> None:
        self._lib = ctypes.CDLL(_LIBRARY)
        self.rate_hz = int(self._lib.espeak_Initialize(_SYNCHRONOUS, 0, None, 0))
        if self.rate_hz <= 0:
            raise OSError("espeak-ng could not start; install the package espeak-ng-data")
        self._samples: list[np.ndarray] = []
        self._words: list[tuple[int, int]] = []
        self._callback = _CALLBACK(self._heard)
        self._lib.espeak_SetSynthCallback(self._callback)
        self._lib.espeak_TextToPhonemes.restype = ctypes.c_char_p
        self._voice = ""

    def speak(self, text: str, voice: Voice) -> Clip:
        """The text in this voice; `word_start_ms` has the start of each blank-separated word."""
        self._choose(voice.name)
        self._lib.espeak_SetParameter(_RATE, voice.rate, 0)
        self._lib.espeak_SetParameter(_PITCH, voice.pitch, 0)
        self._samples, self._words = [], []
        data = text.encode()
        self._lib.espeak_Synth(data, len(data) + 1, 0, 1, 0, _UTF8, None, None)
        audio = np.concatenate(self._samples) if self._samples else np.zeros(1, np.int16)
        return Clip(audio, self.rate_hz, self._starts(text))

    def phones(self, text: str) -> list[str]:
        """The phones of the text in American English, without stress, length or word ends."""
        self._choose("en-us")
        pointer = ctypes.c_char_p(text.encode())
        parts: list[str] = []
        while pointer.value:
            parts.append(
                (self._lib.espeak_TextToPhonemes(ctypes.byref(pointer), _UTF8, ord("-") << 8) or b"").decode()
            )
        marks = re.sub(r"[',%=|:;*#_!]|(?<=\D)\d", "", " ".join(parts).replace(" ", "-"))
        return [phone for phone in marks.split("-") if phone]

    def _choose(self, name: str) -> None:
        if name != self._voice and self._lib.espeak_SetVoiceByName(name.encode()) != 0:
            raise OSError(f"espeak-ng has no voice {name}; install the package espeak-ng-data")
        self._voice = name

    def _heard(self, samples: object, count: int, events: object) -> int:
        if samples and count > 0:
            self._samples.append(np.ctypeslib.as_array(samples, shape=(count,)).copy())  # type: ignore[call-overload]
        index = 0
        while events[index].type != 0:  # type: ignore[index]
            if events[index].type == _WORD_EVENT:  # type: ignore[index]
                event = events[index]  # type: ignore[index]
                self._words.append((event.text_position - 1, event.audio_position))
            index += 1
        return 0

    def _starts(self, text: str) -> tuple[int, ...]:
        """The first event at or after each word's place; words without one start with the word before."""
        starts: list[int] = []
        known = dict(reversed(self._words))
        for match in re.finditer(r"\S+", text):
            inside = [known[p] for p in range(match.start(), match.end()) if p in known]
            starts.append(inside[0] if inside else (starts[-1] if starts else 0))
        return tuple(starts)
