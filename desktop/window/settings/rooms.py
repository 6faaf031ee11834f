"""Room sources: where buyers come from, a test for each, the keys they need, and where leads are sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.window.letters import keep_width
from desktop.window.parts import Elided, button, empty, label
from desktop.window.settings.fields import Drop, Line, Tick
from desktop.window.settings.secret import SecretLine
from desktop.window.settings.section import NAME_PX, Bench, Section, Verdict

if TYPE_CHECKING:
    from desktop.rooms.sources.catalogue import SourceKind
    from desktop.rooms.sources.trying import Trial
    from desktop.settings import Settings

WEBHOOK_SECRETS = ("webhook-in", "webhook-out")


class SourceRow(QWidget):
    """One source of the list: its name, a test, what came of it."""

    removed = Signal(str)

    def __init__(self, bench: Bench, source: str) -> None:
        super().__init__()
        self.source = source
        self._bench = bench
        self.verdict = Verdict()
        self.test = button(self.tr("Test"), "refresh", self._test)
        self.test.setAccessibleName(f"{self.tr('Test')}: {source}")
        remove = button(self.tr("Remove"), "cross", lambda: self.removed.emit(source))
        remove.setAccessibleName(f"{self.tr('Remove')}: {source}")
        line = QHBoxLayout()
        line.addWidget(Elided(source), 1)
        line.addWidget(self.test)
        line.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.verdict)

    def _test(self) -> None:
        rooms, source = self._bench.backend.rooms, self.source
        self.test.setEnabled(False)
        self.verdict.wait(self.tr("Connecting; this takes half a minute at most…"))
        self._bench.background.run(lambda: rooms.trial(source), self._show, self._failed)

    def _show(self, trial: Trial) -> None:
        self.test.setEnabled(True)
        self.verdict.say(trial.text, "good" if trial.works else "lost", trial.hint)

    def _failed(self, text: str, hint: str) -> None:
        self.test.setEnabled(True)
        self.verdict.bad(text, hint)


class RoomsSection(Section):
    """Sources are kept by name; what must not be read is kept in the keyring."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._rooms: tuple[str, ...] = ()
        self._kinds: tuple[SourceKind, ...] = ()
        self._secrets: list[SecretLine] = []
        self._rows, self._keys = QVBoxLayout(), QVBoxLayout()
        self.kind = Drop("")
        self.argument = QLineEdit()
        self.argument.setMaxLength(200)
        self.argument.returnPressed.connect(self._add)
        self.add = button(self.tr("Add"), "check", self._add)
        self._about = label("", "muted", wrap=True)
        self._between = Tick("rooms_between", self.tr("Tell me of buyers while no session runs, too"))
        self.kind.activated.connect(self._show_kind)
        self._lay_out_sources()
        self._lay_out_out()
        self.close_column()

    def _lay_out_sources(self) -> None:
        column = self.group(
            self.tr("Where buyers come from"),
            self.tr("The address of this machine (webhook) is always open while you are live."),
        )
        column.insertLayout(2, self._rows)
        self.field(
            "",
            self._between,
            self.tr("They and this address are heard between sessions. Nothing is shown to viewers or kept."),
        )
        self.row(self.tr("Another source"), self.kind)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.argument, 1)
        line.addWidget(self.add)
        self.row("", holder)
        self.row("", self._about)
        self.group(
            self.tr("Keys of these sources"), self.tr("They stay on this machine, in its keyring.")
        ).addLayout(self._keys)

    def _lay_out_out(self) -> None:
        self.group(
            self.tr("Where leads are sent"),
            self.tr("A signed message for each buyer who comes in, each contact, each lead."),
        )
        self.field(self.tr("Address"), Line("webhook_out", "https://crm.example/deskcast", 2000))
        self.field("", Tick("webhook_out_inside", self.tr("It may be inside my own network")))
        for name, text in zip(
            WEBHOOK_SECRETS, (self.tr("Signs what comes in"), self.tr("Signs what goes out")), strict=True
        ):
            secret = SecretLine(self.bench, name, text)
            self._secrets.append(secret)
            self.row(text, secret)
        self.group(self.tr("By network address"))
        self.field(
            self.tr("Database of addresses"),
            Line("ip_database", self.tr("MMDB file of your own; may stay empty"), 1000),
        )

    @property
    def names(self) -> tuple[str, ...]:
        """With the sources."""
        return (*super().names, "rooms")

    def show_settings(self, settings: Settings) -> None:
        """Lists the sources that are kept."""
        super().show_settings(settings)
        self._between.show_value(settings.hears_between)
        if settings.rooms != self._rooms:
            self._rooms = settings.rooms
            self._list()

    def enter(self) -> None:
        """Fills the kinds once, and looks which keys are kept."""
        if not self._kinds:
            rooms = self.bench.backend.rooms
            self.bench.background.run(rooms.kinds, self._show_kinds, self.bench.fail)
        for secret in self._secrets:
            secret.look()

    def _show_kinds(self, kinds: tuple[SourceKind, ...]) -> None:
        self._kinds = tuple(kind for kind in kinds if kind.name != "webhook")
        self.kind.offer(tuple((source_title(kind), kind.name) for kind in self._kinds))
        self._show_kind()
        for kind in self._kinds:
            for name in (*kind.secrets, *kind.also):
                self._add_secret(name)

    def _add_secret(self, name: str) -> None:
        if any(one.secret == name for one in self._secrets):
            return
        secret = SecretLine(self.bench, name, secret_title(name))
        self._secrets.append(secret)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        title = label(secret_title(name))
        keep_width(title, NAME_PX)
        line.addWidget(title)
        line.addWidget(secret, 1)
        self._keys.addWidget(holder)
        secret.look()

    def _show_kind(self) -> None:
        kind = next((one for one in self._kinds if one.name == self.kind.currentData()), None)
        if kind is None:
            return
        self.argument.setEnabled(bool(kind.argument))
        self.argument.setPlaceholderText(kind.argument.strip("[]").capitalize())
        self.argument.setAccessibleName(kind.argument.strip("[]").capitalize() or source_title(kind))
        parts = [
            self.tr("Connects to a server elsewhere.")
            if kind.leaves_machine
            else self.tr("Stays on this machine."),
            ""
            if kind.shows_joins
            else self.tr("It does not say who enters; a first message counts as that."),
            self.tr("Needs: %1.").replace("%1", ", ".join(map(secret_title, kind.secrets)))
            if kind.secrets
            else "",
        ]
        self._about.setText(" ".join(part for part in parts if part))

    def _add(self) -> None:
        kind = next((one for one in self._kinds if one.name == self.kind.currentData()), None)
        text = self.argument.text().strip()
        needs = kind is not None and bool(kind.argument) and not kind.argument.startswith("[")
        if kind is None or (needs and not text):
            self.argument.setFocus()
            return
        name = f"{kind.name}:{text}" if kind.argument else kind.name
        self.argument.clear()
        if name not in self._rooms:
            self.changed.emit("rooms", (*self._rooms, name))

    def _remove(self, source: str) -> None:
        self.changed.emit("rooms", tuple(one for one in self._rooms if one != source))

    def _list(self) -> None:
        empty(self._rows)
        for source in self._rooms:
            row = SourceRow(self.bench, source)
            row.removed.connect(self._remove)
            self._rows.addWidget(row)
        if not self._rooms:
            self._rows.addWidget(label(self.tr("No other source yet."), "muted"))


def secret_title(name: str) -> str:
    """What a key or token is called in the language of the window."""
    tr = QCoreApplication.translate
    return {
        "tmc-app-key": tr("RoomsSection", "Alibaba.com app key"),
        "tmc-app-secret": tr("RoomsSection", "Alibaba.com app secret"),
        "tmc-session": tr("RoomsSection", "Alibaba.com session key"),
        "youtube-key": tr("RoomsSection", "YouTube API key"),
        "youtube-daily-units": tr("RoomsSection", "YouTube units a day"),
        "restream-token": tr("RoomsSection", "Restream token"),
    }.get(name, name)


def source_title(kind: SourceKind) -> str:
    """What a kind of source is called in the language of the window."""
    tr = QCoreApplication.translate
    return {
        "webhook": tr("RoomsSection", "Web address on this machine"),
        "file": tr("RoomsSection", "A file that grows"),
        "tmc": tr("RoomsSection", "Alibaba.com live"),
        "tmc-https": tr("RoomsSection", "Alibaba.com live over HTTPS"),
        "ssn": tr("RoomsSection", "Social Stream Ninja, by its relay"),
        "ssn-local": tr("RoomsSection", "Social Stream Ninja on this machine"),
        "youtube": tr("RoomsSection", "YouTube live chat"),
        "twitch": tr("RoomsSection", "Twitch chat"),
        "restream": tr("RoomsSection", "Restream chat"),
    }.get(kind.name, kind.title)
