"""Outside text made fit for each kind of file: pure.

Speech models, translators and buyers can all produce text that a format reads as its own marks.
"""

import re
import unicodedata

_NOT_SHOWN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
"""Controls, zero-width blanks, marks that turn the reading direction, noncharacters; joiners are letters' and stay."""

_BLANKS = re.compile("[\\s\x85\u2028\u2029]+")

_FORMULA_STARTS = "=+-@\t\r\n\x00＝＋－＠"
"""First characters that make a spreadsheet compute a cell (OWASP ASVS 1.2.10 and its CSV injection page)."""

_SUBTITLE_MARKS = str.maketrans({"{": "｛", "}": "｝", "\\": "∖"})
"""pysubs2 takes every text for ASS: braces would vanish as tags and a backslash would break or style the line."""

_SECONDS = re.compile(r"(?<=\d):(?=\d{1,2}[.,]\d)")
"""Two times in one row are a time line to lenient readers, pysubs2 among them, even without the arrow."""

_MAY_MARK = re.compile(r"[{}\\<>&:]")
"""A text without any of these is as it is in every kind of subtitle."""

_VTT_MARKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

_MARKDOWN_MARKS = re.compile(r"([\\`*_{}\[\]<>|~#&])")

_RESERVED = {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')


def one_line(text: str) -> str:
    """`text` as one line of what can be shown: no controls, every run of blanks and breaks one space."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _BLANKS.sub(" ", _NOT_SHOWN.sub("", _BLANKS.sub(" ", whole))).strip()


def srt_line(text: str) -> str:
    """For SRT, which has no escapes: `<` would begin a tag and `-->` a time line."""
    if not _MAY_MARK.search(text):
        return text
    return _subtitle_line(text).replace("<", "＜").replace("-->", "--＞")


def vtt_line(text: str) -> str:
    """For WebVTT, which has `&amp;`, `&lt;` and `&gt;`."""
    if not _MAY_MARK.search(text):
        return text
    return _subtitle_line(text).translate(_VTT_MARKS)


def ass_line(text: str) -> str:
    """For ASS, where braces hold tags and a backslash begins one."""
    return text.translate(_SUBTITLE_MARKS)


def _subtitle_line(text: str) -> str:
    return _SECONDS.sub("∶", text.translate(_SUBTITLE_MARKS))


def markdown(text: str) -> str:
    """For a Markdown line: outside text can make no link, picture, HTML, table cell or emphasis."""
    return _MARKDOWN_MARKS.sub(r"\\\1", one_line(text))


def cell(text: str) -> str:
    """For a spreadsheet: a cell that would compute gets a leading `'`."""
    plain = one_line(text)
    return (
        "'" + plain
        if (text[:1] in _FORMULA_STARTS and text) or (plain[:1] in _FORMULA_STARTS and plain)
        else plain
    )


def safe_name(title: str, limit_bytes: int) -> str:
    """`title` as one part of a file name on Windows, macOS and Linux: at most `limit_bytes` of UTF-8, never empty."""
    name = unicodedata.normalize("NFC", _NOT_IN_NAMES.sub("-", one_line(title)))
    name = _shortened(name.strip(" .-"), limit_bytes - 1).strip(" .-")
    if not name:
        return "session"
    return f"_{name}" if name.split(".")[0].strip().lower() in _RESERVED else name


def _shortened(name: str, limit_bytes: int) -> str:
    return name.encode("utf-8")[:limit_bytes].decode("utf-8", "ignore")
