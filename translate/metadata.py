"""The metadata.json of a language pack, read as the outside text it is: every field checked before it is believed."""

import json
import re
from dataclasses import dataclass

from translate.errors import PackError
from translate.telling import Language, Sentence

MOST_BYTES = 64_000
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")
_VERSION = re.compile(r"[0-9A-Za-z.+_-]{0,20}")
_HINT = Sentence.tr("Get the pack again, or ask whoever made it for a whole one.")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a pack says of itself; languages as ISO 639 codes (Argos writes zt for traditional Chinese)."""

    source: str
    source_name: str
    target: str
    target_name: str
    version: str

    @property
    def label(self) -> str:
        """As a reader sees it: `English → Spanish 1.0`."""
        return f"{self.source_name} → {self.target_name} {self.version}".rstrip()


def parse_metadata(content: bytes) -> Metadata:
    """Reads metadata.json; raises PackError naming the first field that is wrong."""
    fields = _object(content)
    for name in ("from_name", "to_name", "package_version", "argos_version", "target_prefix", "type"):
        _text(fields, name)
    for name in ("from_codes", "to_codes", "languages", "source_languages", "target_languages", "links"):
        _list(fields, name)
    if fields.get("type", "translate") != "translate":
        raise _wrong(
            Sentence.tr("is a pack of the kind {kind!r}, not a translation pack", kind=str(fields["type"]))
        )
    source, target = _language(fields, "from_code"), _language(fields, "to_code")
    if source == target:
        raise _wrong(Sentence.tr("translates {source} into itself", source=Language(source)))
    names = _text(fields, "from_name") or source, _text(fields, "to_name") or target
    version = _text(fields, "package_version")
    return Metadata(source, names[0], target, names[1], version if _VERSION.fullmatch(version) else "")


def _object(content: bytes) -> dict[str, object]:
    if len(content) > MOST_BYTES:
        raise _wrong(
            Sentence.tr("has a metadata.json of more than {most_bytes} bytes", most_bytes=MOST_BYTES)
        )
    try:
        fields = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        raise _wrong(Sentence.tr("has a metadata.json that is not JSON")) from None
    if not isinstance(fields, dict):
        raise _wrong(Sentence.tr("has a metadata.json that is not an object"))
    return fields


def _text(fields: dict[str, object], name: str) -> str:
    value = fields.get(name, "")
    if not isinstance(value, str) or len(value) > 60 or not value.isprintable():
        raise _wrong(Sentence.tr("has a {name} that is not a short text", name=name))
    return value


def _list(fields: dict[str, object], name: str) -> None:
    if not isinstance(fields.get(name, []), list):
        raise _wrong(Sentence.tr("has a {name} that is not a list", name=name))


def _language(fields: dict[str, object], name: str) -> str:
    code = _text(fields, name)
    if not _CODE.fullmatch(code):
        raise _wrong(Sentence.tr("has no language code in {name}", name=name))
    return code


def _wrong(what: Sentence) -> PackError:
    return PackError("pack-metadata", Sentence.tr("The language pack {what}.", what=what), _HINT)
