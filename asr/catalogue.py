"""The speech models that are offered by name: where each lies on the hub, in which revision, and how large it is.

A revision is pinned, so that what arrives is what was chosen and not what its owner uploaded since; where the SHA-256
of the weights is written here too, not even a mirror can bring others.
"""

from dataclasses import dataclass

from asr.errors import ModelError
from asr.telling import Sentence

ENGLISH = ("en",)


@dataclass(frozen=True, slots=True)
class Offer:
    """A model to download. `revision` None takes the newest; `languages` empty: every language Whisper hears."""

    name: str
    repository: str
    revision: str | None = None
    size_bytes: int = 0  # 0: only the hub knows
    weights_sha256: str = ""  # empty: only the hub knows
    languages: tuple[str, ...] = ()


OFFERED = (
    Offer(
        "tiny",
        "Systran/faster-whisper-tiny",
        "d90ca5fe260221311c53c58e660288d3deb8d356",
        78_203_619,
        "dcb76c6586fc06cbdac6dd21f14cfd129cc4cdd9dce19bf4ffa62e59cbe6e6d1",
    ),
    Offer(
        "tiny.en",
        "Systran/faster-whisper-tiny.en",
        "0d3d19a32d3338f10357c0889762bd8d64bbdeba",
        78_000_000,
        languages=ENGLISH,
    ),
    Offer(
        "base",
        "Systran/faster-whisper-base",
        "ebe41f70d5b6dfa9166e2c581c45c9c0cfc57b66",
        147_900_000,
        "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
    ),
    Offer(
        "base.en",
        "Systran/faster-whisper-base.en",
        "3d3d5dee26484f91867d81cb899cfcf72b96be6c",
        147_900_000,
        "2a166925539a16005f14ff328359f9b9adb9dc4fb631bb3b227526862e93e2ef",
        ENGLISH,
    ),
    Offer(
        "small",
        "Systran/faster-whisper-small",
        "536b0662742c02347bc0e980a01041f333bce120",
        486_212_372,
        "3e305921506d8872816023e4c273e75d2419fb89b24da97b4fe7bce14170d671",
    ),
    Offer(
        "small.en",
        "Systran/faster-whisper-small.en",
        "d1d751a5f8271d482d14ca55d9e2deeebbae577f",
        486_000_000,
        languages=ENGLISH,
    ),
    Offer(
        "medium",
        "Systran/faster-whisper-medium",
        "08e178d48790749d25932bbc082711ddcfdfbc4f",
        1_530_571_735,
        "9b45e1009dcc4ab601eff815b61d80e60ce3fd8c74c1a14f4a282258286b51ae",
    ),
    Offer(
        "medium.en",
        "Systran/faster-whisper-medium.en",
        "a29b04bd15381511a9af671baec01072039215e3",
        1_530_000_000,
        languages=ENGLISH,
    ),
    Offer(
        "large-v2",
        "Systran/faster-whisper-large-v2",
        "f0fe81560cb8b68660e564f55dd99207059c092e",
        3_090_000_000,
    ),
    Offer(
        "large-v3",
        "Systran/faster-whisper-large-v3",
        "edaa852ec7e145841d8ffdb056a99866b5f0a478",
        3_090_835_702,
        "69f74147e3334731bc3a76048724833325d2ec74642fb52620eda87352e3d4f1",
    ),
    Offer(
        "large-v3-turbo",
        "dropbox-dash/faster-whisper-large-v3-turbo",
        "0a363e9161cbc7ed1431c9597a8ceaf0c4f78fcf",
        1_621_665_643,
        "e76620f83d5f5b69efd3d87e3dc180c1bd21df9fbebacfd4335e5e1efcc018da",
    ),
    Offer(
        "distil-small.en",
        "Systran/faster-distil-whisper-small.en",
        "ef77d90526ccd62cde3808ee70626a01e5cf83e4",
        336_000_000,
        languages=ENGLISH,
    ),
    Offer(
        "distil-medium.en",
        "Systran/faster-distil-whisper-medium.en",
        "80ddfce281f77766d8943d63109199fc8145dfa5",
        792_000_000,
        languages=ENGLISH,
    ),
    Offer(
        "distil-large-v3",
        "Systran/faster-distil-whisper-large-v3",
        "c3058b475261292e64a0412df1d2681c06260fab",
        1_516_479_288,
        languages=ENGLISH,
    ),
)
"""By size within a family. Revisions, sizes and sums as published with the models (MIT licence); a size ending in
zeros is rounded."""

_ALIASES = {"large": "large-v3", "turbo": "large-v3-turbo", "distil-large": "distil-large-v3"}


def offer(name: str) -> Offer:
    """The model called `name`, or any repository, `owner/name` or `owner/name@revision`; raises `ModelError`."""
    if "/" in name:
        repository, _, revision = name.partition("@")
        return Offer(repository.replace("/", "--"), repository, revision or None)
    wanted = _ALIASES.get(name, name)
    found = next((known for known in OFFERED if known.name == wanted), None)
    if found is None:
        names = tuple(known.name for known in OFFERED)
        raise ModelError(
            "model-unknown",
            Sentence.tr("No speech model is called {name}.", name=name),
            Sentence.tr("Offered: {names}; or name a CTranslate2 repository as owner/name.", names=names),
        )
    return found
