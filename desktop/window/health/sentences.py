"""Findings as sentences: the word on the light, what is so, and what to do."""

from PySide6.QtCore import QCoreApplication

from desktop.window.health.model import Finding, Part


def part_name(part: Part) -> str:
    """What a line is about."""
    tr = QCoreApplication.translate
    return {
        "microphone": tr("Health", "Microphone"),
        "delay": tr("Health", "Delay"),
        "model": tr("Health", "Speech model"),
        "overlay": tr("Health", "Overlay and OBS"),
        "room": tr("Health", "Room"),
        "disk": tr("Health", "Disk"),
        "system": tr("Health", "Computer"),
    }[part]


def light_word(light: str) -> str:
    """The word that goes with the colour."""
    tr = QCoreApplication.translate
    return {
        "good": tr("Health", "good"),
        "note": tr("Health", "note"),
        "late": tr("Health", "look"),
        "lost": tr("Health", "fault"),
    }[light]


def short(found: Finding) -> str:
    """A fault in two or three words, for the light itself."""
    tr = QCoreApplication.translate
    return {
        "unplugged": tr("Health", "Microphone gone"),
        "stall": tr("Health", "No sound"),
        "silent": tr("Health", "Silence"),
        "clipping": tr("Health", "Too loud"),
        "moved": tr("Health", "Other microphone"),
        "smaller": tr("Health", "Smaller model"),
        "refused": tr("Health", "OBS refused"),
        "gone": tr("Health", "Overlay gone"),
        "not-in-scene": tr("Health", "Not in the scene"),
        "source-lost": tr("Health", "Room lost"),
        "fault": tr("Health", "Record at risk"),
        "little": tr("Health", "Disk nearly full"),
        "may-sleep": tr("Health", "May go to sleep"),
        "internal": tr("Health", "Fault"),
    }.get(found.code, part_name(found.part))


def said(found: Finding) -> str:
    """What is so."""
    tr = QCoreApplication.translate
    text = {
        "recording": tr("Health", "A recording is played: %1"),
        "unplugged": tr("Health", "It was unplugged: %1"),
        "stall": tr("Health", "It sends no sound at all: %1"),
        "muted": tr("Health", "Captions are paused by you."),
        "silent": tr("Health", "Not even noise for %1 s: it is switched off, or it is the wrong one."),
        "clipping": tr("Health", "It is so loud that words are distorted: %1"),
        "heard": tr("Health", "Heard well: %1"),
        "keeps": tr("Health", "Captions are %1 s behind your speech."),
        "behind": tr("Health", "Captions are %1 s behind: buyers read late."),
        "partials": tr(
            "Health", "%1 s behind; open lines are skipped to catch up, finished lines never are."
        ),
        "beam": tr("Health", "%1 s behind; lines are read once instead of several times to catch up."),
        "model": tr("Health", "%1 s behind; a smaller model stands in until it has caught up."),
        "audio": tr("Health", "%1 s behind; the oldest sound is left out and marked as a gap."),
        "runs": tr("Health", "In use: %1"),
        "smaller": tr("Health", "A smaller model stands in for %1"),
        "hidden": tr("Health", "Hidden by you: viewers see no captions."),
        "open": tr("Health", "Open in %1 page(s), but not seen in OBS."),
        "gone": tr("Health", "The overlay was open and is not any more: viewers see no captions."),
        "off": tr("Health", "No overlay is open yet."),
        "free": tr("Health", "%1 free where the record is kept."),
        "little": tr("Health", "Only %1 free where the record is kept."),
        "in-obs": tr("Health", "OBS shows it."),
        "not-in-scene": tr("Health", "OBS has it, but the scene on air does not show it."),
    }.get(found.code, "%1")
    return text.replace("%1", found.detail)


def mended(found: Finding) -> str:
    """What to do; empty where there is nothing to do."""
    tr = QCoreApplication.translate
    own = {
        "unplugged": tr("Health", "Plug it in again; captions go on by themselves."),
        "stall": tr("Health", "Look at its cable and switch; captions go on by themselves."),
        "muted": tr("Health", "Press Mute again to go on."),
        "silent": tr("Health", "Look at the switch on the microphone, or end and choose another one."),
        "clipping": tr("Health", "Move away a little, or turn the microphone down in the system's settings."),
        "behind": tr("Health", "Close other programs, or take a smaller model in the settings."),
        "partials": tr("Health", "Close other programs, or take a smaller model in the settings."),
        "beam": tr("Health", "Close other programs, or take a smaller model in the settings."),
        "model": tr("Health", "Close other programs, or take a smaller model in the settings."),
        "audio": tr("Health", "Pause for a breath; close other programs, or take a smaller model."),
        "hidden": tr("Health", "Press Hide again to show it."),
        "open": tr("Health", "Paste its address into a browser source of OBS."),
        "gone": tr(
            "Health", "See that OBS runs and its browser source is switched on; it connects by itself."
        ),
        "off": tr("Health", "Paste its address into a browser source of OBS; it stands in the Desk column."),
        "not-in-scene": tr(
            "Health", "In OBS, switch the source on in this scene, or change to one that has it."
        ),
        "little": tr("Health", "Free some space; the record needs it."),
        "source-lost": tr("Health", "It is tried again by itself; buyers can be entered by hand meanwhile."),
    }.get(found.code, "")
    return found.mend or own
