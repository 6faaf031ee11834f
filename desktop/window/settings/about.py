"""About: version, licences, log folder, the checks of this machine, a problem report, repair of a damaged record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop.window.notice_bar import Notice
from desktop.window.parts import button, label
from desktop.window.ready.checks import CheckList
from desktop.window.services import About
from desktop.window.settings.section import Bench, Section, Verdict


class AboutSection(Section):
    """The report is written where the rep can read it first; nothing is sent. `mend_asked` carries a section's id."""

    mend_asked = Signal(str)
    welcome_asked = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._logs = Path()
        self.checks = CheckList()
        self.checks.asked.connect(self._check)
        self.checks.mend_asked.connect(self.mend_asked)
        self.report_verdict, self.repair_verdict = Verdict(), Verdict()
        self.report = button(self.tr("Write a problem report"), "file", self._report)
        self.repair = button(self.tr("Repair the record"), "refresh", self._ask_repair)
        self.group("").addWidget(self.checks)
        self.group(
            self.tr("When something is wrong"),
            self.tr(
                "The report has facts about this machine, without speech, names or tokens. Read it, then pass it on."
            ),
        )
        logs = button(self.tr("Open the log folder"), "folder", lambda: _open(self._logs))
        welcome = button(self.tr("Set up again, step by step"), "start", self.welcome_asked.emit)
        self.buttons(self.report, logs, welcome)
        self.row("", self.report_verdict)
        self.buttons(self.repair)
        self.row("", self.repair_verdict)
        self._about = self.group(self.tr("Deskcast"))
        self._version = label("")
        self._licences = label("", "muted", wrap=True)
        self._about.addWidget(self._version)
        self._about.addWidget(
            label(self.tr("Free software under the Apache License 2.0. It is made of:"), wrap=True)
        )
        self._about.addWidget(self._licences)
        self.close_column()

    def enter(self) -> None:
        """Looks at everything."""
        bench = self.bench
        bench.background.run(bench.backend.care.about, self._show, bench.fail)
        bench.background.run(bench.backend.care.is_damaged, self._show_damage, bench.fail)
        self._check()

    def _show(self, about: About) -> None:
        self._logs = about.logs
        self._version.setText(self.tr("Version %1").replace("%1", about.version))
        self._licences.setText("\n".join(about.licences))

    def _show_damage(self, damaged: bool) -> None:
        self.repair.setVisible(damaged)
        if damaged:
            self.repair_verdict.bad(
                self.tr("The record is damaged."),
                self.tr(
                    "Repair it: the newest backup and all that can be read come back; the damaged file is kept."
                ),
            )

    def _check(self) -> None:
        self.checks.fill(self.bench.background, self.bench.backend.checks)

    def _report(self) -> None:
        care = self.bench.backend.care
        self.report.setEnabled(False)
        self.report_verdict.wait(self.tr("Looking at this machine…"))
        self.bench.background.run(lambda: care.report(care.report_path()), self._written, self._not_written)

    def _written(self, path: Path) -> None:
        self.report.setEnabled(True)
        self.report_verdict.good(self.tr("Written: %1").replace("%1", str(path)))
        note = self.tr("The problem report is written. Read it before you pass it on.")
        self.bench.tell(Notice("note", note, str(path), self.tr("Open it"), lambda: _open(path)))

    def _not_written(self, text: str, hint: str) -> None:
        self.report.setEnabled(True)
        self.report_verdict.bad(text, hint)

    def _ask_repair(self) -> None:
        care = self.bench.backend.care
        self.repair.setEnabled(False)
        self.repair_verdict.wait(self.tr("Repairing; nothing is deleted…"))
        self.bench.background.run(care.repair, self._repaired, self._not_repaired)

    def _repaired(self, text: str) -> None:
        self.repair.hide()
        self.repair_verdict.good(text)

    def _not_repaired(self, text: str, hint: str) -> None:
        self.repair.setEnabled(True)
        self.repair_verdict.bad(text, hint)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
