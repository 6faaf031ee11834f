"""Chinese in the script that a reader wants: simplified or traditional (the only importer of opencc).

Every conversion keeps the number of letters, so that the settled beginning of a growing line can stay as it was shown.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, Literal

Script = Literal["simplified", "traditional"]
Writing = Callable[[str], str]
"""A text in another script, letter for letter."""
_RECIPES: dict[Script, str] = {"simplified": "t2s", "traditional": "s2tw"}
"""OpenCC's names; the traditional one writes as Taiwan does, without replacing words by Taiwan's own."""


def as_it_is(text: str) -> str:
    """The writing that changes nothing."""
    return text


def writing(script: Script) -> Writing:
    """The conversion into `script`, loaded when it is first used; text in other writings stays as it is."""
    return lambda text: _converted(text, script)


def writing_for(reader: Script) -> Writing:
    """What the output of a pack needs for a reader of this script: packs write simplified letters."""
    return writing("traditional") if reader == "traditional" else as_it_is


def grown(told: str, text: str, write: Writing) -> str:
    """`text` converted, but for its beginning, which was `told` in this form and stays so."""
    return told + write(text)[len(told) :]


def _converted(text: str, script: Script) -> str:
    converted: str = _converter(script).convert(text) if text else text
    return converted if len(converted) == len(text) else text


@cache
def _converter(script: Script) -> Any:
    from opencc import OpenCC

    return OpenCC(_RECIPES[script])
