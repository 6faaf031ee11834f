"""All that was kept of one buyer as JSON: for the buyer who asks for it (GDPR art. 15 and 20, PIPL art. 45)."""

import json
from dataclasses import asdict
from datetime import datetime

from desktop.sessions.transcript import BuyerVisit

VERSION = 1


def buyer_json(buyer_id: str, visits: tuple[BuyerVisit, ...]) -> bytes:
    """One object: `format`, `version`, `buyer`, and `visits` with the fields of `BuyerVisit`; UTF-8."""
    whole = {
        "format": "deskcast.buyer",
        "version": VERSION,
        "buyer": buyer_id,
        "visits": [asdict(visit) for visit in visits],
    }
    text = json.dumps(whole, ensure_ascii=False, indent=1, default=datetime.isoformat)
    return text.encode("utf-8", "replace") + b"\n"
