"""The quicker speech model that stands in while this machine cannot follow the one the rep chose."""

from collections.abc import Callable, Sequence

from asr.errors import ModelError
from asr.hypothesis import SpeechModel
from asr.models import ModelInfo

_AT_MOST = 0.6
"""Of the size of the model that is too slow; a model nearly as large is no quicker."""


def lesser_model(
    chosen: ModelInfo, installed: Sequence[ModelInfo], load: Callable[[ModelInfo], SpeechModel]
) -> SpeechModel | None:
    """The largest of `installed` that is clearly smaller than `chosen` and can be loaded; None without one.

    Demo models that came with the app are none of them: they know their own voices only.
    """
    smaller = [one for one in installed if not one.bundled and one.size_bytes <= chosen.size_bytes * _AT_MOST]
    for one in sorted(smaller, key=lambda one: one.size_bytes, reverse=True):
        try:
            return load(one)
        except ModelError:
            continue
    return None
