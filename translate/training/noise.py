"""What a caption or a chat line looks like when it is not clean, and lines that must come through unchanged.

Figures are never touched: a model that learns to guess a number is worse than none.
"""

import random
import re
import string

_MARKS = re.compile(r"[.,!?;:，。！？；：、¿¡](?!\d)")
_CJK = r"\u3400-\u9fff"
_LATIN_BESIDE_CJK = re.compile(rf"(?<=[{_CJK}])(?=[A-Za-z])|(?<=[A-Za-z])(?=[{_CJK}])")
_CODE_BEFORE_CJK = re.compile(rf"([A-Z]-?\d+)(?=[{_CJK}])")
_WORD = re.compile(r"(?<![\w-])[A-Z][a-z]{2,}(?![\w-])", re.ASCII)
_CODE = re.compile(r"(?<![\w-])[A-Z]{1,4}-\d+[A-Z]?(?![\w-])", re.ASCII)
_KEPT = set(
    re.split(" ", "no not sin one two ten six four five nine half uno una dos tres seis diez más less more")
)
_SPELLS = (string.ascii_lowercase, "aeiou", "bcdfghjklmnprstvz")
_OTHER_SCRIPTS = (
    "абвгдежзиклмнопрстуфхцчшыэюяابتجحدرسعفقكلمنهويçãõâêôàèìòùäößłşğčžÑÁÉÍÓÚΑΒΓαβγ한국어日本語のは"
)


def spaced(text: str) -> str:
    """A space between Han characters and Latin words, so that a name has the same pieces in every language."""
    return _CODE_BEFORE_CJK.sub(r"\1 ", _LATIN_BESIDE_CJK.sub(" ", text))


def noisy(text: str, language: str, random_source: random.Random) -> str:
    """One light fault: marks missing, no capitals, or a word without a figure dropped or said twice."""
    kind = random_source.random()
    if kind < 0.35:
        return _MARKS.sub("", text)
    if kind < 0.55:
        return text.lower() if not re.search(r"\d", text) else text.rstrip(".!?。！？")
    if language == "zh":
        return _MARKS.sub("，" if kind < 0.8 else " ", text).strip("， ")
    words = text.split(" ")
    places = [i for i, word in enumerate(words) if _may_go(word)]
    if len(words) < 6 or not places:
        return _MARKS.sub("", text)
    place = random_source.choice(places)
    copies = 0 if kind < 0.75 else 2
    return " ".join(words[:place] + [words[place]] * copies + words[place + 1 :])


def _may_go(word: str) -> bool:
    """Short lower-case words carry little: articles, prepositions, fillers; `no` and `not` carry everything."""
    return word.isalpha() and word.islower() and len(word) <= 4 and word not in _KEPT


def made_up_word(random_source: random.Random) -> str:
    """A name nobody has heard: CV syllables, or letters at random."""
    if random_source.random() < 0.7:
        parts = (
            random_source.choice(_SPELLS[2]) + random_source.choice(_SPELLS[1])
            for _ in range(random_source.randint(1, 4))
        )
        word = "".join(parts) + random_source.choice(["", "", "n", "r", "s", "x", "l", "m", "tech"])
    else:
        word = "".join(random_source.choice(_SPELLS[0]) for _ in range(random_source.randint(2, 9)))
    return random_source.choice([word, word.capitalize(), word.capitalize(), word.upper()])


def made_up_code(random_source: random.Random) -> str:
    """A model number such as KX-420, B7 or LED9500W."""
    letters = "".join(
        random_source.choice(string.ascii_uppercase) for _ in range(random_source.randint(1, 4))
    )
    digits = "".join(random_source.choice(string.digits) for _ in range(random_source.randint(1, 5)))
    tail = random_source.choice(["", "", "", random_source.choice(string.ascii_uppercase)])
    return letters + random_source.choice(["-", "-", ""]) + digits + tail


def made_up_address(random_source: random.Random) -> str:
    name, host = made_up_word(random_source).lower(), made_up_word(random_source).lower()
    ending = random_source.choice(["com", "cn", "net", "com.mx", "es", "co"])
    return random_source.choice(
        [f"{name}@{host}.{ending}", f"www.{host}.{ending}", f"https://{host}.{ending}/{name}"]
    )


def renamed(source: str, target: str, random_source: random.Random) -> tuple[str, str]:
    """Both texts with one name or model number that they share exchanged for one nobody has heard.

    A buyer types `kx-420`, the translation says `KX-420`: the case of each side stays.
    """
    for pattern, maker in ((_CODE, made_up_code), (_WORD, made_up_word)):
        shared = sorted(
            word for word in set(pattern.findall(target)) if _has(source, word) or _has(source, word.lower())
        )
        if shared:
            old, new = random_source.choice(shared), maker(random_source)
            lowered = _whole(old.lower()).sub(new.lower(), source)
            return _whole(old).sub(new, lowered), _whole(old).sub(new, target)
    return source, target


def _has(text: str, word: str) -> bool:
    return _whole(word).search(text) is not None


def _whole(word: str) -> re.Pattern[str]:
    """`word` with no other Latin letter, digit or hyphen beside it."""
    return re.compile(rf"(?<![\w-]){word}(?![\w-])", re.ASCII)


def _made_up_other(random_source: random.Random) -> str:
    """Letters of other scripts, and now and then any character at all, so that bytes are copied too."""
    if random_source.random() < 0.5:
        return "".join(random_source.choice(_OTHER_SCRIPTS) for _ in range(random_source.randint(1, 6)))
    start, count = random_source.choice(((33, 94), (0xA1, 700), (0x4E00, 20_000), (0x1F300, 500)))
    return "".join(chr(start + random_source.randrange(count)) for _ in range(random_source.randint(1, 8)))


def _digits(random_source: random.Random) -> str:
    return str(random_source.randint(0, 10 ** random_source.randint(1, 6)))


def copy_line(random_source: random.Random) -> str:
    """Names, codes, addresses, digits, foreign letters and lone marks that mean the same in every language."""
    if random_source.random() < 0.03:
        return random_source.choice("?!.,…。？！，-&/@")
    makers = (
        made_up_word,
        made_up_word,
        made_up_code,
        made_up_code,
        _digits,
        made_up_address,
        _made_up_other,
    )
    count = random_source.choice((1, 1, 2, 3, 4, 6, 9))
    parts = [random_source.choice(makers)(random_source) for _ in range(count)]
    return random_source.choice([" ", " ", " ", ", ", " / ", ""]).join(parts)
