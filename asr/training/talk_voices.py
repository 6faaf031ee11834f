"""Two speech synthesisers through their C libraries, which unlike their commands say when a word is spoken.

flite 2.2 gives the tree of words and sounds with the end of every sound, espeak-ng 1.51 an event a word:
times are exact to a sound, not estimated (apt: libflite1, libespeak-ng1).
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

RATE_HZ: Final = 16_000

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Utterance:
    """float32[n] at 16 kHz, and (start, end) in seconds of each spoken word."""

    samples: Samples
    spans_s: tuple[tuple[float, float], ...]


class _Wave(ctypes.Structure):
    """cst_wave of flite's cst_wave.h."""

    _fields_ = (
        ("type", ctypes.c_char_p),
        ("rate_hz", ctypes.c_int),
        ("count", ctypes.c_int),
        ("channels", ctypes.c_int),
        ("samples", ctypes.POINTER(ctypes.c_short)),
    )


class Flite:
    """flite through its C library, which unlike its command says which word a sound belongs to."""

    def __init__(self) -> None:
        self._lib = ctypes.CDLL("libflite.so.1")
        self._lib.flite_init()
        for name in (
            "flite_synth_text",
            "utt_relation",
            "relation_head",
            "item_next",
            "path_to_item",
            "utt_wave",
        ):
            getattr(self._lib, name).restype = ctypes.c_void_p
        self._lib.item_feat_string.restype = ctypes.c_char_p
        self._lib.item_feat_float.restype = ctypes.c_float

    def speak(self, text: str, voice: str) -> Utterance:
        """`text` in one of the cmu_us voices (16 kHz)."""
        register = getattr(ctypes.CDLL(f"libflite_cmu_us_{voice}.so.1"), f"register_cmu_us_{voice}")
        register.restype = ctypes.c_void_p
        handle = ctypes.c_void_p(register(None))
        utterance = ctypes.c_void_p(self._lib.flite_synth_text(text.encode(), handle))
        wave = ctypes.cast(self._lib.utt_wave(utterance), ctypes.POINTER(_Wave)).contents
        if wave.rate_hz != RATE_HZ:
            raise ValueError(f"voice {voice} speaks at {wave.rate_hz} Hz, not {RATE_HZ}")
        samples = np.ctypeslib.as_array(wave.samples, (wave.count,)).astype(np.float32) / np.float32(32768)
        return Utterance(samples, self._spans(utterance))

    def _spans(self, utterance: ctypes.c_void_p) -> tuple[tuple[float, float], ...]:
        """(start, end) of each word: of the sounds under it in the syllable tree; pauses are under none."""
        spans: dict[int, tuple[float, float]] = {}
        relation = ctypes.c_void_p(self._lib.utt_relation(utterance, b"Segment"))
        sound, start_s = self._lib.relation_head(relation), 0.0
        while sound:
            item = ctypes.c_void_p(sound)
            end_s = float(self._lib.item_feat_float(item, b"end"))
            word = self._lib.path_to_item(item, b"R:SylStructure.parent.parent")
            if word:
                spans[word] = (spans.get(word, (start_s, end_s))[0], end_s)
            sound, start_s = self._lib.item_next(item), end_s
        return tuple(spans.values())


class _Event(ctypes.Structure):
    """espeak_EVENT of espeak-ng's speak_lib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_ms", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user", ctypes.c_void_p),
        ("id", ctypes.c_void_p),
    )


class Espeak:
    """espeak-ng through its C library, whose events say at which sample a word begins and a clause ends."""

    _SYNCHRONOUS, _UTF8, _POSITION_CHARACTER, _SPEED = 2, 1, 1, 1
    _EVENT_WORD, _EVENT_CLAUSE_END = 1, 5

    def __init__(self) -> None:
        self._lib = ctypes.CDLL("libespeak-ng.so.1")
        self._rate_hz: int = self._lib.espeak_Initialize(self._SYNCHRONOUS, 0, None, 0)
        self._blocks: list[npt.NDArray[np.int16]] = []
        self._marks: list[tuple[int, int]] = []
        kind = ctypes.CFUNCTYPE(
            ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
        )
        self._callback = kind(self._heard)
        self._lib.espeak_SetSynthCallback(self._callback)

    def _heard(self, wave: Any, count: int, events: Any) -> int:
        if count:
            self._blocks.append(np.ctypeslib.as_array(wave, (count,)).copy())
        index = 0
        while events[index].type:
            self._marks.append((events[index].type, events[index].sample))
            index += 1
        return 0

    def speak(self, text: str, voice: str, words_a_minute: int) -> Utterance:
        """`text` in `voice`, brought to 16 kHz."""
        self._blocks, self._marks = [], []
        self._lib.espeak_SetVoiceByName(voice.encode())
        self._lib.espeak_SetParameter(self._SPEED, words_a_minute, 0)
        data = text.encode()
        self._lib.espeak_Synth(data, len(data) + 1, 0, self._POSITION_CHARACTER, 0, self._UTF8, None, None)
        kinds = (self._EVENT_WORD, self._EVENT_CLAUSE_END)
        marks = [(kind, at / self._rate_hz) for kind, at in self._marks if kind in kinds]
        spans = [(at, marks[i + 1][1]) for i, (kind, at) in enumerate(marks) if kind == self._EVENT_WORD]
        return Utterance(_resampled(np.concatenate(self._blocks), self._rate_hz), tuple(spans))


def _resampled(samples: npt.NDArray[np.int16], rate_hz: int) -> Samples:
    """Band-limited resampling to 16 kHz: the spectrum cut at 8 kHz."""
    count = round(len(samples) * RATE_HZ / rate_hz)
    spectrum = np.fft.rfft(samples / 32768)[: count // 2 + 1]
    return (np.fft.irfft(spectrum, count) * count / len(samples)).astype(np.float32)
