"""What is told to a user: English with named values, which the window can say in its own language.

`asr` and `translate` know nothing of each other, so both have this file; a test holds them the same.
"""

import json
import os
from collections.abc import Mapping
from typing import Any, Self

Value = str | int | float | os.PathLike[str] | tuple[str, ...]
"""What stands in a sentence: words, a number whose format the template gives, a path, a list of words."""


class Language(str):
    """The code of a language, such as `es`; the window writes its name."""

    __slots__ = ()


class Sentence(str):
    """The English, with the template it was made of and the values in it.

    `template` is the key of a translation; it has the places of `values` as `str.format` writes them.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, Value]

    @classmethod
    def tr(cls, template: str, /, **values: Value) -> Self:
        """The sentence; Qt Linguist finds `template`, a literal, by the name of class and method."""
        return cls._filled(template, values)

    @classmethod
    def given(cls, words: str) -> Self:
        """Words that come from outside, such as those of a library."""
        return cls._filled(words.replace("{", "{{").replace("}", "}}"), {})

    @classmethod
    def by_system(cls, error: OSError) -> Self:
        """What the operating system says of `error`."""
        return cls.given(error.strerror or str(error) or type(error).__name__)

    @classmethod
    def from_json(cls, written: str) -> Self:
        """What `to_json` wrote; raises ValueError, LookupError or TypeError for anything else."""
        made = json.loads(written, object_hook=cls._unpacked)
        if not isinstance(made, cls):
            raise ValueError("this is no sentence")
        return made

    def to_json(self) -> str:
        """Template and values, for another process or another day."""
        return json.dumps(_plain(self), ensure_ascii=False)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self)._filled, (self.template, self.values)

    @classmethod
    def _filled(cls, template: str, values: Mapping[str, Value]) -> Self:
        shown = {name: ", ".join(one) if isinstance(one, tuple) else one for name, one in values.items()}
        made = super().__new__(cls, template.format(**shown))
        made.template, made.values = template, values
        return made

    @classmethod
    def _unpacked(cls, fields: dict[str, Any]) -> object:
        if "$language" in fields:
            return Language(fields["$language"])
        if "$template" in fields:
            return cls._filled(fields["$template"], fields["values"])
        return {name: tuple(one) if isinstance(one, list) else one for name, one in fields.items()}


def _plain(value: Any) -> object:
    if hasattr(value, "template"):
        return {
            "$template": value.template,
            "values": {name: _plain(one) for name, one in value.values.items()},
        }
    if isinstance(value, Language):
        return {"$language": str(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return os.fspath(value) if isinstance(value, os.PathLike) else value


NOTHING = Sentence.given("")
