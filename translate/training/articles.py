"""Articles and the words that merge with them, by language and by the gender that the lexicon gives a noun."""

from collections.abc import Mapping

FRAMES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "es": {
        "m": {"def": "el {}", "indef": "un {}", "del": "del {}", "al": "al {}", "this": "este {}", "our": "nuestro {}"},
        "f": {
            "def": "la {}", "indef": "una {}", "del": "de la {}", "al": "a la {}", "this": "esta {}",
            "our": "nuestra {}",
        },
        "mp": {"def": "los {}", "del": "de los {}", "this": "estos {}", "our": "nuestros {}"},
        "fp": {"def": "las {}", "del": "de las {}", "this": "estas {}", "our": "nuestras {}"},
    },
    "pt": {
        "m": {
            "def": "o {}", "indef": "um {}", "del": "do {}", "in": "no {}", "by": "pelo {}", "this": "este {}",
            "our": "nosso {}",
        },
        "f": {
            "def": "a {}", "indef": "uma {}", "del": "da {}", "in": "na {}", "by": "pela {}", "this": "esta {}",
            "our": "nossa {}",
        },
        "mp": {"def": "os {}", "del": "dos {}", "in": "nos {}", "this": "estes {}", "our": "nossos {}"},
        "fp": {"def": "as {}", "del": "das {}", "in": "nas {}", "this": "estas {}", "our": "nossas {}"},
        "": {"def": "{}", "del": "de {}", "in": "em {}"},
    },
}  # fmt: skip
"""Language, gender (`m`, `f`; `mp`, `fp` plural; empty: a name that takes no article), form: text around the word."""
PLURALS: Mapping[str, str] = {
    "defpl": "def", "delpl": "del", "inpl": "in", "these": "this", "ours": "our",
}  # fmt: skip
"""A form of the plural -> the form of the singular whose plural it is."""


def framed(language: str, gender: str, form: str) -> str:
    """The text around a word for `form`, such as `do {}`; KeyError where the language has no such form."""
    if form in PLURALS:
        return FRAMES[language][gender + "p"][PLURALS[form]]
    return FRAMES[language][gender][form]
