"""`deskcast leads`: whom to write to after a session, as the file that a customer system takes in."""

import argparse
import sys
from pathlib import Path

from asr.telling import Sentence
from desktop.errors import ArgumentError
from desktop.lead_export import LeadFile, lead_bytes, lead_name, leads_for, willing
from desktop.paths import app_paths
from desktop.rooms.lead_files import SYSTEMS
from desktop.sessions.exports.export import write_new
from desktop.sessions.store import SessionStore
from desktop.sessions.transcript import Transcript


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `leads`."""
    leads = commands.add_parser(
        "leads",
        help="write a session's buyers as leads for HubSpot, Salesforce, Zoho, OKKI or an address book",
        description="Buyers who left a contact, inquired or asked something, and named companies from overseas. "
        "Domestic viewers who left no contact and sent no inquiry are left out. "
        "Who wants no messages is left out and counted.",
        epilog="generic: for a spreadsheet, safe to open; okki: Chinese headings, take --as xlsx; vcard: only those "
        "who can be reached. Private: it holds names and contacts of people.",
    )
    leads.add_argument("session", metavar="SESSION", help="id as in deskcast sessions list")
    leads.add_argument("--for", dest="system", required=True, choices=SYSTEMS, help="who takes the file in")
    form = leads.add_mutually_exclusive_group()
    form.add_argument(
        "--as",
        dest="form",
        choices=("csv", "xlsx"),
        default="csv",
        help="xlsx: a workbook in which all is text",
    )
    form.add_argument(
        "--raw",
        dest="form",
        action="store_const",
        const="raw",
        help="csv with every value as it is, not for Excel",
    )
    leads.add_argument(
        "--output", type=Path, metavar="PATH", help="file or folder; without it, the exports folder"
    )
    leads.set_defaults(run=_leads)


def _leads(asked: argparse.Namespace) -> int:
    with SessionStore.read(app_paths().database) as store:
        transcript = store.load(asked.session)
    every = leads_for(transcript, asked.system)
    leads = willing(every, app_paths().database)
    if len(leads) < len(every):
        print(f"Left out, because they want no messages: {len(every) - len(leads)}.", file=sys.stderr)
    if not leads:
        print(_nobody(transcript, asked.system), file=sys.stderr)
        return 0
    file = LeadFile(asked.system, asked.form)
    path = write_new(
        lead_bytes(leads, transcript.session.title, file), _target(lead_name(transcript, file), asked)
    )
    print(f"{len(leads)} of {len(transcript.buyers)} buyers are leads.", file=sys.stderr)
    print(path)
    return 0


def _nobody(transcript: Transcript, system: str) -> str:
    """No file is made: a customer system refuses an empty one, and a person would look for what is missing."""
    if not transcript.buyers:
        return "Nobody came to this session, so there are no leads and no file was made."
    wanted = "left a contact" if system == "vcard" else "asked anything or left a contact"
    return f"None of the {len(transcript.buyers)} buyers of this session {wanted} and wants messages: no file was made."


def _target(name: str, asked: argparse.Namespace) -> Path:
    path: Path = asked.output or app_paths().exports
    if asked.output is None or path.is_dir():
        return path / name
    if path.exists():
        raise ArgumentError(
            "file-exists",
            Sentence.tr("{path} is there already.", path=path),
            Sentence.tr("Give another name with --output, or move that file."),
        )
    return path
