"""What goes out of a session by signed webhook: who joined, their contacts, and how far they are; for a CRM.

The body is a CloudEvent: `room.viewer.joined`, `room.buyer.contact`, `room.lead.updated`. A buyer who wants no messages
goes out as that and nothing else: the receiver must know, and needs no more.
"""

import json
import secrets
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import suppress
from datetime import datetime

from desktop.errors import ArgumentError, DeskcastError, Problem, problem_from
from desktop.network import NetworkThread
from desktop.rooms.courier import Courier, CourierClock, Receiver, check_receiver
from desktop.rooms.events import Buyer, BuyerSeen
from desktop.rooms.memory import BuyerProfile
from desktop.rooms.outbox import Letter, Outbox
from desktop.rooms.sources.signatures import read_secret, write_secret
from desktop.secrets import Passwords

KEY_NAME = "webhook-out"
"""Name of the signing secret among the passwords; made when there is none, for the receiver to be given."""
_KEY_BYTES = 32
_LAST_SENDING_S = 3.0
Json = dict[str, object]


def signing_key(passwords: Passwords) -> bytes:
    """The key that signs what goes out; StoreError when a new one cannot be kept."""
    kept = passwords.load(KEY_NAME)
    if not kept:
        kept = write_secret(secrets.token_bytes(_KEY_BYTES))
        passwords.save(KEY_NAME, kept)
    return read_secret(kept)


class Outbound:
    """Stage: fed with every event, it writes letters to the outbox; a courier in the network thread delivers them.

    An address that letters must not go to is told as a Problem, and nothing goes out.
    """

    def __init__(
        self, outbox: Outbox, receiver: Receiver, network: NetworkThread, now: Callable[[], datetime]
    ) -> None:
        self._outbox = outbox
        self._now = now
        self._network = network
        self._known = Known()
        self._told: list[DeskcastError] = []
        self._courier = Courier(outbox, receiver, CourierClock(now), self._told.append)
        self._running: Future[None] | None = None
        try:
            check_receiver(receiver.url, receiver.inside)
            self._running = network.submit(self._courier.run())
        except ArgumentError as error:
            self._told.append(error)

    def feed(self, event: object) -> Iterable[Problem]:
        """Writes the letters that follow from `event`; gives what the courier has to tell."""
        for kind, buyer_id, data in self._known.news(event) if self._running else ():
            self._outbox.put(_letter(kind, buyer_id, data, self._now()))
            self._courier.wake()
        while self._told:
            yield problem_from(self._told.pop(0), getattr(event, "at_ms", 0))

    def finish(self) -> Iterable[Problem]:
        """What waits is given a moment; the rest is sent in the next session."""
        if self._running is None:
            return ()
        with suppress(TimeoutError, RuntimeError):
            self._network.call(self._courier.settled(), _LAST_SENDING_S)
        self._running.cancel()
        return ()


class Known:
    """What the receiver was told of each buyer, so that only news goes out: pure."""

    def __init__(self) -> None:
        self._present: set[str] = set()
        self._buyers: dict[str, Buyer] = {}
        self._contacts: dict[str, tuple[str, ...]] = {}
        self._leads: dict[str, Json] = {}

    def news(self, event: object) -> list[tuple[str, str, Json]]:
        """Type, buyer and data of each message that follows from `event`."""
        if isinstance(event, BuyerSeen):
            return self._seen(event)
        return self._profile(event) if isinstance(event, BuyerProfile) else []

    def _seen(self, seen: BuyerSeen) -> list[tuple[str, str, Json]]:
        buyer = seen.buyer
        self._buyers[buyer.id] = buyer
        came = seen.present and buyer.id not in self._present
        (self._present.add if seen.present else self._present.discard)(buyer.id)
        home: Json = {"home": seen.origin.home, "visits": buyer.visits}
        return [("room.viewer.joined", buyer.id, {**_person(buyer), **home})] if came else []

    def _profile(self, profile: BuyerProfile) -> list[tuple[str, str, Json]]:
        buyer_id = profile.buyer_id
        lead = _lead(profile)
        person = {} if profile.do_not_contact else _person(self._buyers.get(buyer_id))
        news: list[tuple[str, str, Json]] = []
        fresh = [one for one in profile.contacts if one not in self._contacts.get(buyer_id, ())]
        if fresh and not profile.do_not_contact:
            news.append(("room.buyer.contact", buyer_id, {**person, "contacts": list(profile.contacts)}))
        if lead != self._leads.get(buyer_id, _NO_LEAD):
            news.append(("room.lead.updated", buyer_id, {**person, **lead}))
        self._contacts[buyer_id], self._leads[buyer_id] = profile.contacts, lead
        return news


_NO_LEAD: Json = {}


def _lead(profile: BuyerProfile) -> Json:
    """Nothing for one who only watches."""
    if profile.do_not_contact:
        return {"do_not_contact": True}
    if profile.stage == "viewer":
        return _NO_LEAD
    return {
        "stage": profile.stage,
        "score": profile.points,
        "reasons": [point.reason for point in profile.score],
        "products": list(profile.products),
        "quantities": list(profile.quantities),
    }


def _person(buyer: Buyer | None) -> Json:
    if buyer is None:
        return {}
    shown: Json = {
        "name": buyer.name,
        "company": buyer.company,
        "country": buyer.country,
        "language": buyer.languages[0] if buyer.languages else "",
    }
    return {field: value for field, value in shown.items() if value}


def _letter(kind: str, buyer_id: str, data: Json, now: datetime) -> Letter:
    letter_id = f"msg_{secrets.token_hex(12)}"
    event = {
        "specversion": "1.0",
        "id": letter_id,
        "source": "deskcast",
        "type": kind,
        "time": now.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "subject": buyer_id,
        "datacontenttype": "application/json",
        "data": data,
    }
    return Letter(letter_id, buyer_id, json.dumps(event, ensure_ascii=False))
