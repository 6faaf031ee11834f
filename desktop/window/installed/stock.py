"""Models and packs of this machine for the settings page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

from asr.telling import Sentence
from desktop.errors import ArgumentError
from desktop.paths import ASSETS, Paths
from desktop.settings import Settings
from desktop.window.services import Holding, Offering, Tell

PACK_ENDING = ".argosmodel"


class InstalledStock:
    """`settings` gives the mirror that models come from."""

    def __init__(self, paths: Paths, settings: Callable[[], Settings]) -> None:
        self._paths = paths
        self._settings = settings

    def held(self) -> tuple[Holding, ...]:
        """Models, packs, and pairs through English."""
        return (*self._models(), *self._packs())

    def _models(self) -> Iterator[Holding]:
        from asr.fit import best_fit, kept_fits
        from asr.models import available

        fits = kept_fits(self._paths.models)
        for info in available(self._paths.models, ASSETS):
            fit = best_fit(fits, info.name)
            yield Holding(
                "model",
                info.name,
                info.label,
                info.size_bytes,
                info.languages,
                info.bundled,
                verdict=fit.verdict if fit else "",
                delay_ms=fit.delay_ms if fit else 0,
            )

    def _packs(self) -> Iterator[Holding]:
        from translate.packs import available
        from translate.ways import through_english

        packs = available(self._paths.packs, ASSETS)
        for pack in packs:
            pair = (pack.source, pack.target)
            yield Holding(
                "pack", "-".join(pair), pack.label, pack.size_bytes, pair, pack.bundled, pack.problem
            )
        for way in through_english(packs):
            pair = (way.source, way.target)
            yield Holding("pack", "-".join(pair), way.label, 0, pair, through=way.through)

    def offered_models(self) -> tuple[Offering, ...]:
        """The catalogue without what is there."""
        from asr.catalogue import OFFERED
        from asr.models import installed

        here = {info.name for info in installed(self._paths.models)}
        return tuple(
            Offering("model", one.name, one.size_bytes, one.languages)
            for one in OFFERED
            if one.name not in here
        )

    def offered_packs(self) -> tuple[Offering, ...]:
        """The index without what is there."""
        from translate.index import index_options, offered
        from translate.packs import available

        here = {(pack.source, pack.target) for pack in available(self._paths.packs, ASSETS)}
        return tuple(
            Offering("pack", f"{one.source}-{one.target}", 0, (one.source, one.target))
            for one in offered(index_options())
            if (one.source, one.target) not in here
        )

    def install(self, offer: Offering, tell: Tell, enough: Event) -> None:
        """Downloads a model or a pack."""
        if offer.ware == "model":
            self._install_model(offer.name, tell, enough)
        else:
            self._install_pack(offer, tell, enough)

    def _install_model(self, name: str, tell: Tell, enough: Event) -> None:
        from asr.fetching import FetchOptions
        from asr.models import install

        options = FetchOptions(mirror=self._settings().model_mirror, tell=tell, enough=enough)
        install(name, self._paths.models, options)

    def _install_pack(self, offer: Offering, tell: Tell, enough: Event) -> None:
        from translate.errors import PackError
        from translate.index import index_options, install
        from translate.telling import Sentence

        def watched(done: int, total: int) -> None:
            if enough.is_set():
                raise PackError(
                    "pack-stopped",
                    Sentence.tr("The download was stopped."),
                    Sentence.tr("Install it again to go on from there."),
                )
            tell(done, total)

        source, target = offer.languages
        install(source, target, self._paths.packs, index_options(), watched)

    def take_in(self, path: Path) -> str:
        """A pack by its ending, else a model."""
        from asr.models import import_model
        from translate.installing import import_pack

        if path.suffix == PACK_ENDING:
            pack = import_pack(path, self._paths.packs)
            return f"{pack.source}-{pack.target}"
        return import_model(path, self._paths.models).name

    def check(self, holding: Holding) -> None:
        """Raises the error of what is broken."""
        from asr import models
        from translate import installing, packs

        if holding.ware == "model":
            known = models.available(self._paths.models, ASSETS)
            models.verify(next(one for one in known if one.name == holding.name))
            return
        for pack in packs.available(self._paths.packs, ASSETS):
            if (pack.source, pack.target, pack.bundled) == (*holding.languages, holding.bundled):
                installing.verify(pack, self._paths.packs)

    def remove(self, holding: Holding) -> None:
        """Only what the user installed."""
        from asr import models
        from translate import installing

        if holding.bundled:
            raise ArgumentError(
                "bundled",
                Sentence.tr("{name} came with Deskcast.", name=holding.name),
                Sentence.tr("Only what you installed can be removed."),
            )
        if holding.ware == "model":
            models.remove(holding.name, self._paths.models)
        else:
            installing.remove(holding.languages[0], holding.languages[1], self._paths.packs)

    def measure(self, tell: Tell, enough: Event) -> None:
        """Trial processes do the work."""
        from asr.fit import Watch
        from desktop.doctor import measure

        measure(Watch(lambda _model, done, total: tell(done, total), enough))
