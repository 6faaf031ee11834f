"""Findings as sentences: the word on the light, what is so, and what to do."""

from PySide6.QtCore import QCoreApplication

from desktop.window.health.model import Finding, Part
from desktop.window.telling import told


def part_name(part: Part) -> str:
    """What a line is about."""
    translate = QCoreApplication.translate
    return {
        "microphone": translate("Health", "Microphone"),
        "delay": translate("Health", "Delay"),
        "model": translate("Health", "Speech model"),
        "overlay": translate("Health", "Overlay and OBS"),
        "room": translate("Health", "Room"),
        "disk": translate("Health", "Disk"),
        "system": translate("Health", "Computer"),
    }[part]


def light_word(light: str) -> str:
    """The word that goes with the colour."""
    translate = QCoreApplication.translate
    return {
        "good": translate("Health", "good"),
        "note": translate("Health", "note"),
        "late": translate("Health", "look"),
        "lost": translate("Health", "fault"),
    }[light]


def short(found: Finding) -> str:
    """A fault in two or three words, for the light itself."""
    translate = QCoreApplication.translate
    return {
        "unplugged": translate("Health", "Microphone gone"),
        "stall": translate("Health", "No sound"),
        "silent": translate("Health", "Silence"),
        "clipping": translate("Health", "Too loud"),
        "moved": translate("Health", "Other microphone"),
        "smaller": translate("Health", "Smaller model"),
        "refused": translate("Health", "OBS refused"),
        "gone": translate("Health", "Overlay gone"),
        "not-in-scene": translate("Health", "Not in the scene"),
        "source-lost": translate("Health", "Room lost"),
        "fault": translate("Health", "Record at risk"),
        "little": translate("Health", "Disk nearly full"),
        "may-sleep": translate("Health", "May go to sleep"),
        "internal": translate("Health", "Fault"),
    }.get(found.code, part_name(found.part))


def said(found: Finding) -> str:
    """What is so."""
    translate = QCoreApplication.translate
    text = {
        "recording": translate("Health", "A recording is played: %1"),
        "unplugged": translate("Health", "It was unplugged: %1"),
        "stall": translate("Health", "It sends no sound at all: %1"),
        "muted": translate("Health", "Captions are paused by you."),
        "silent": translate("Health", "Not even noise for %1 s: it is switched off, or it is the wrong one."),
        "clipping": translate("Health", "It is so loud that words are distorted: %1"),
        "heard": translate("Health", "Heard well: %1"),
        "keeps": translate("Health", "Captions are %1 s behind your speech."),
        "behind": translate("Health", "Captions are %1 s behind: buyers read late."),
        "partials": translate(
            "Health", "%1 s behind; open lines are skipped to catch up, finished lines never are."
        ),
        "beam": translate("Health", "%1 s behind; lines are read once instead of several times to catch up."),
        "model": translate("Health", "%1 s behind; a smaller model stands in until it has caught up."),
        "audio": translate("Health", "%1 s behind; the oldest sound is left out and marked as a gap."),
        "runs": translate("Health", "In use: %1"),
        "smaller": translate("Health", "A smaller model stands in for %1"),
        "hidden": translate("Health", "Hidden by you: viewers see no captions."),
        "open": translate("Health", "Open in %1 page(s), but not seen in OBS."),
        "gone": translate("Health", "The overlay was open and is not any more: viewers see no captions."),
        "off": translate("Health", "No overlay is open yet."),
        "free": translate("Health", "%1 free where the record is kept."),
        "little": translate("Health", "Only %1 free where the record is kept."),
        "in-obs": translate("Health", "OBS shows it."),
        "not-in-scene": translate("Health", "OBS has it, but the scene on air does not show it."),
    }.get(found.code, "%1")
    return text.replace("%1", told(found.detail))


def mended(found: Finding) -> str:
    """What to do; empty where there is nothing to do."""
    translate = QCoreApplication.translate
    own = {
        "unplugged": translate("Health", "Plug it in again; captions go on by themselves."),
        "stall": translate("Health", "Look at its cable and switch; captions go on by themselves."),
        "muted": translate("Health", "Press Mute again to go on."),
        "silent": translate(
            "Health",
            "Look at the switch on the microphone, or choose another one in the list beside its level.",
        ),
        "clipping": translate(
            "Health", "Move away a little, or turn the microphone down in the system's settings."
        ),
        "behind": translate("Health", "Close other programs, or take a smaller model in the settings."),
        "partials": translate("Health", "Close other programs, or take a smaller model in the settings."),
        "beam": translate("Health", "Close other programs, or take a smaller model in the settings."),
        "model": translate("Health", "Close other programs, or take a smaller model in the settings."),
        "audio": translate("Health", "Pause for a breath; close other programs, or take a smaller model."),
        "hidden": translate("Health", "Press Hide again to show it."),
        "open": translate("Health", "Paste its address into a browser source of OBS."),
        "gone": translate(
            "Health", "See that OBS runs and its browser source is switched on; it connects by itself."
        ),
        "off": translate(
            "Health", "Paste its address into a browser source of OBS; it stands in the Desk column."
        ),
        "not-in-scene": translate(
            "Health", "In OBS, switch the source on in this scene, or change to one that has it."
        ),
        "little": translate("Health", "Free some space; the record needs it."),
        "source-lost": translate(
            "Health", "It is tried again by itself; buyers can be entered by hand meanwhile."
        ),
    }.get(found.code, "")
    return told(found.mend) or own
