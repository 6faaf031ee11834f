"""Help for each page in a few sentences; the user guide says more."""

from typing import Literal

from PySide6.QtCore import QCoreApplication

HelpPage = Literal["welcome", "ready", "live", "review", "settings"]


def page_title(page: HelpPage) -> str:
    """What the help is about."""
    translate = QCoreApplication.translate
    return {
        "welcome": translate("Help", "First steps"),
        "ready": translate("Help", "Before you go live"),
        "live": translate("Help", "While you are live"),
        "review": translate("Help", "After the session"),
        "settings": translate("Help", "Settings"),
    }[page]


def page_help(page: HelpPage) -> tuple[str, ...]:
    """What can be done on the page, the most important first."""
    translate = QCoreApplication.translate
    return {
        "welcome": (
            translate("Help", "Five steps, about five minutes. Every step can be skipped and done later."),
            translate("Help", "Nothing needs a network: without one, go on with the demo model."),
            translate("Help", "What you choose is kept at once, also when you leave in the middle."),
        ),
        "ready": (
            translate(
                "Help", "Press Start when the checks are green. A check that is not says what to do about it."
            ),
            translate(
                "Help", "Rehearse runs everything without buyers; its record can be deleted at the end."
            ),
            translate(
                "Help",
                "The microphone can be tested here, and a recording can be dropped on the page instead.",
            ),
            translate("Help", "Earlier sessions are on the right: open one to read, search and export it."),
        ),
        "live": (
            translate(
                "Help", "Captions are on the left: dark words are settled, lighter ones may still change."
            ),
            translate(
                "Help",
                "Buyers and what they ask are in the middle; a new overseas buyer comes in at the top.",
            ),
            translate(
                "Help",
                "The light at the top right is green, amber or red. Press it to read why and what to do.",
            ),
            translate(
                "Help",
                "A wrong line on screen: fix it or take it back with its key; the overlay follows at once.",
            ),
            translate("Help", "What carries a lock is for you only and never reaches the overlay."),
        ),
        "review": (
            translate(
                "Help", "What was said and promised stands with its time; press a time to jump to the line."
            ),
            translate("Help", "Leads to follow up say why they are there and when they are due."),
            translate("Help", "Export writes subtitles, tables, or one page that opens in any browser."),
        ),
        "settings": (
            translate(
                "Help", "Changes count at once and are remembered; each page can be put back as it was."
            ),
            translate(
                "Help", "Models and language packs can be imported from a file where there is no network."
            ),
            translate("Help", "Room sources, alerts and the overlay have a button to try them."),
        ),
    }[page]
