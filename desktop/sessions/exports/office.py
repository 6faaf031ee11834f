"""Word and Excel files as zipped XML (ECMA-376), written part by part.

By hand because python-docx needs 50 s for 30,000 paragraphs, and openpyxl makes formulas of outside text; the tests
read the files back with both.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument"
_MADE = (1980, 1, 1, 0, 0, 0)
"""The same content gives the same bytes."""

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """`text` fit to stand in XML; what XML cannot hold is left out."""
    return escape(_NOT_XML.sub("", text))


def packed(main: str, kinds: Mapping[str, str], parts: Mapping[str, Iterable[str]]) -> bytes:
    """A package whose first part is `main`; `kinds` are the content types of parts, `parts` their text in pieces."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_MAIN}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    types = (
        f'{_DECLARATION}<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.'
        'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as package:
        _add(package, "[Content_Types].xml", [types])
        _add(package, "_rels/.rels", relations({"rId1": ("officeDocument", main)}))
        for name, pieces in parts.items():
            _add(package, name, pieces)
    return out.getvalue()


def relations(targets: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """A part of relations: id to kind and target."""
    yield f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}">'
    for key, (kind, target) in targets.items():
        yield f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    yield "</Relationships>"


def part(root: str, pieces: Iterable[str]) -> Iterator[str]:
    """An XML part: `root` is its first tag, without the brackets."""
    yield f"{_DECLARATION}<{root}>"
    yield from pieces
    yield f"</{root.split(' ', 1)[0]}>"


def _add(package: zipfile.ZipFile, name: str, pieces: Iterable[str]) -> None:
    info = zipfile.ZipInfo(name, _MADE)
    info.compress_type = zipfile.ZIP_DEFLATED
    with package.open(info, "w") as file:
        for batch in _batches(pieces):
            file.write(batch.encode("utf-8"))


def _batches(pieces: Iterable[str], size: int = 1_000) -> Iterator[str]:
    held: list[str] = []
    for piece in pieces:
        held.append(piece)
        if len(held) >= size:
            yield "".join(held)
            held.clear()
    yield "".join(held)


def column_name(place: int) -> str:
    """`A` for 0, `AA` for 26."""
    name = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        name = chr(65 + letter) + name
    return name


Cells = Sequence[str | int]
