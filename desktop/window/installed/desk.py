"""Secrets, room sources and lists of this machine for the settings page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from asr.telling import Sentence
from desktop.errors import ArgumentError
from desktop.paths import Paths
from desktop.window.services import ListKind, ListRead
from desktop.window.telling import told

if TYPE_CHECKING:
    from desktop.rooms.products import Product
    from desktop.rooms.sources.catalogue import SourceKind
    from desktop.rooms.sources.trying import Trial
    from translate.terms import Term

SHOWN_ROWS = 5
SHOWN_FLAWS = 20


class InstalledSecrets:
    """In the system's keyring, else in a file that only the user can read; `changed` is called after each."""

    def __init__(self, paths: Paths, changed: Callable[[], None]) -> None:
        self._paths = paths
        self._changed = changed

    def kept(self, name: str) -> bool:
        """The text itself is not given out."""
        from desktop.secrets import Passwords

        return bool(Passwords(self._paths.passwords).load(name))

    def keep(self, name: str, text: str) -> bool:
        """Whether the keyring took it."""
        from desktop.secrets import Passwords

        passwords = Passwords(self._paths.passwords)
        passwords.save(name, text)
        self._changed()
        return passwords.in_keyring


class InstalledRooms:
    """The catalogue of sources."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def kinds(self) -> tuple[SourceKind, ...]:
        """All but standard input, which a window has none of."""
        from desktop.rooms.sources.catalogue import KINDS

        return tuple(kind for kind in KINDS if kind.name != "stdin")

    def trial(self, source: str) -> Trial:
        """Half a minute at most."""
        from desktop.rooms.sources.trying import try_source
        from desktop.secrets import Passwords

        return try_source(source, Passwords(self._paths.passwords).load)


class InstalledLists:
    """Reads with what sessions read with."""

    def __init__(self, paths: Paths) -> None:
        self._folder = paths.settings.parent / "lists"

    def read(self, kind: ListKind, path: Path) -> ListRead:
        """Rows that are used, and those that are not."""
        return _READERS[kind](path)

    def paste(self, kind: ListKind, text: str) -> ListRead:
        """A bad paste leaves the file of the one before as it was."""
        from desktop.secrets import save_private

        if not text.strip():
            raise ArgumentError(
                "paste-empty",
                Sentence.tr("The clipboard holds no text."),
                Sentence.tr("Copy the cells of the sheet first."),
            )
        target, fresh = self._folder / f"{kind}.tsv", self._folder / f"{kind}.new.tsv"
        save_private(fresh, text)
        try:
            self.read(kind, fresh)
            fresh.replace(target)
        finally:
            fresh.unlink(missing_ok=True)
        return self.read(kind, target)


def _glossary(path: Path) -> ListRead:
    from translate.glossary import read_glossary

    found = read_glossary(path)
    return ListRead(
        str(path),
        len(found.terms),
        tuple(_term_line(term) for term in found.terms[:SHOWN_ROWS]),
        tuple(told(flaw.text) for flaw in found.flaws[:SHOWN_FLAWS]),
    )


def _term_line(term: Term) -> str:
    targets = ", ".join(f"{one.language}: {one.text}" for one in term.targets)
    spoken = f" ← {' | '.join(term.spoken)}" if term.spoken else ""
    return f"{term.written}{spoken}{f' → {targets}' if targets else ''}"


def _products(path: Path) -> ListRead:
    from desktop.rooms.product_list import read_products

    found = read_products(path)
    return ListRead(
        str(path),
        len(found.items),
        tuple(_product_line(product) for product in found.items[:SHOWN_ROWS]),
        tuple(f"{row.line}: {told(row.text)}" for row in found.bad_rows[:SHOWN_FLAWS]),
    )


def _product_line(product: Product) -> str:
    prices = " · ".join(f"{one.quantity}: {one.currency} {one.price}" for one in product.price_breaks)
    return " · ".join(part for part in (product.model, product.name, prices) if part)


def _script(path: Path) -> ListRead:
    from desktop.rooms.script_file import read_script

    chapters = read_script(path)
    return ListRead(str(path), len(chapters), tuple(chapter.title for chapter in chapters[:SHOWN_ROWS]))


_READERS = {"glossary": _glossary, "products": _products, "script": _script}
