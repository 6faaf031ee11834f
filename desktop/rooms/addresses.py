"""Countries of network addresses, from a database that the user gave (only importer of maxminddb, an extra).

Any MMDB file with countries will do: GeoLite2 and DB-IP keep `country.iso_code`, flat ones `country_code`. None comes
with the app, since their licences ask for things that the user must decide on.
"""

from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

from asr.telling import Sentence
from desktop.errors import ArgumentError, RoomError

if TYPE_CHECKING:
    import maxminddb


class AddressBook:
    """The open file; `close` it in the end."""

    def __init__(self, path: Path) -> None:
        """Raises ArgumentError without the extra or for another kind of file, RoomError if it cannot be read."""
        self._file = _opened(path)

    def country_of(self, address: str) -> str:
        """ISO 3166-1 alpha-2 of where `address` is registered; empty when it is not known or no public address."""
        try:
            place = ip_address(address.strip())
            found: object = self._file.get(place) if place.is_global else None
        except ValueError:
            return ""
        return _code(found)

    def close(self) -> None:
        """Gives the file back."""
        self._file.close()


def _opened(path: Path) -> "maxminddb.Reader":
    try:
        import maxminddb
    except ImportError as error:
        raise ArgumentError(
            "addresses.extra",
            Sentence.tr("A database of network addresses needs a part of Deskcast that is not installed."),
            Sentence.tr("Install it with: pip install 'deskcast[addresses]'"),
        ) from error
    try:
        return maxminddb.open_database(str(path), maxminddb.MODE_MEMORY)
    except (maxminddb.InvalidDatabaseError, ValueError) as error:
        raise ArgumentError(
            "addresses.kind",
            Sentence.tr("{file} is no database of network addresses.", file=path.name),
            Sentence.tr("Give an MMDB file of countries."),
        ) from error
    except OSError as error:
        reason = Sentence.by_system(error)
        raise RoomError(
            "addresses.file",
            Sentence.tr("{file} cannot be read: {reason}.", file=path.name, reason=reason),
            Sentence.tr("Give the path of an MMDB file."),
        ) from error


def _code(found: object) -> str:
    if not isinstance(found, dict):
        return ""
    country = found.get("country")
    nested = country.get("iso_code") if isinstance(country, dict) else None
    code = nested or found.get("country_code") or ""
    return code if isinstance(code, str) else ""
