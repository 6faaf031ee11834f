"""flite in this process: audio with the time of every word (libflite and its voices through ctypes)."""

import ctypes
from functools import cache

import numpy as np

from asr.training.voices import Clip, Voice

_POINTER, _FLOAT = ctypes.c_void_p, ctypes.c_float
_WORD_START = b"R:SylStructure.daughter.daughter.R:Segment.p.end"


class _Wave(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_char_p),
        ("sample_rate", ctypes.c_int),
        ("num_samples", ctypes.c_int),
        ("num_channels", ctypes.c_int),
        ("samples", ctypes.POINTER(ctypes.c_short)),
    ]


@cache
def _library() -> ctypes.CDLL:
    lib = ctypes.CDLL("libflite.so.1", mode=ctypes.RTLD_GLOBAL)
    for name in ("usenglish", "cmulex"):
        ctypes.CDLL(f"libflite_{name}.so.1", mode=ctypes.RTLD_GLOBAL)
    lib.flite_init()
    for name in ("flite_synth_text", "utt_relation", "relation_head", "item_next"):
        getattr(lib, name).restype = _POINTER
    lib.utt_wave.restype = ctypes.POINTER(_Wave)
    lib.flite_ffeature_float.restype = _FLOAT
    lib.flite_ffeature_string.restype = ctypes.c_char_p
    lib.flite_synth_text.argtypes = [ctypes.c_char_p, _POINTER]
    lib.utt_relation.argtypes = [_POINTER, ctypes.c_char_p]
    lib.flite_feat_set_float.argtypes = [_POINTER, ctypes.c_char_p, _FLOAT]
    for name in ("flite_ffeature_float", "flite_ffeature_string"):
        getattr(lib, name).argtypes = [_POINTER, ctypes.c_char_p]
    for name in ("relation_head", "item_next", "utt_wave", "delete_utterance"):
        getattr(lib, name).argtypes = [_POINTER]
    return lib


@cache
def _voice(name: str) -> int:
    _library()
    library = ctypes.CDLL(f"libflite_cmu_us_{name}.so.1", mode=ctypes.RTLD_GLOBAL)
    register = getattr(library, f"register_cmu_us_{name}")
    register.restype, register.argtypes = _POINTER, [_POINTER]
    return int(register(None))


def speak(text: str, voice: Voice) -> Clip:
    """The text in this voice; `word_start_ms` is empty where flite split the words in its own way."""
    lib, handle = _library(), _voice(voice.name)
    features = ctypes.c_void_p.from_address(handle + ctypes.sizeof(ctypes.c_void_p))
    lib.flite_feat_set_float(features, b"duration_stretch", voice.stretch)
    if voice.pitch:
        lib.flite_feat_set_float(features, b"int_f0_target_mean", float(voice.pitch))
    utterance = lib.flite_synth_text(text.encode("ascii", "ignore"), handle)
    wave = lib.utt_wave(utterance).contents
    audio = np.ctypeslib.as_array(wave.samples, shape=(wave.num_samples,)).copy()
    starts = _starts(utterance, len(text.split()))
    clip = Clip(audio, wave.sample_rate, starts)
    lib.delete_utterance(utterance)
    return clip


def _starts(utterance: int, expected: int) -> tuple[int, ...]:
    lib, starts = _library(), []
    item = lib.relation_head(lib.utt_relation(utterance, b"Word"))
    while item:
        starts.append(int(lib.flite_ffeature_float(item, _WORD_START) * 1000))
        item = lib.item_next(item)
    return tuple(starts) if len(starts) == expected else ()
