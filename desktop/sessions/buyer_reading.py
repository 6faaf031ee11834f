"""Reads buyers over all sessions: the list, and those that a text finds."""

from dataclasses import replace
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, Select, bindparam, select, text

from desktop.rooms.events import Buyer, BuyerSeen, Origin
from desktop.rooms.memory import BuyerProfile
from desktop.sessions.desk_reading import profile
from desktop.sessions.desk_tables import BUYER_PROFILES
from desktop.sessions.search_index import searchable
from desktop.sessions.tables import BUYERS, SESSIONS
from desktop.sessions.transcript import KnownBuyer

AT_MOST = 200

_NEWEST_FIRST = (SESSIONS.c.started_at.desc(), SESSIONS.c.id.desc())

_FINDING = text("""
    SELECT b.id, max(s.started_at) AS newest
    FROM buyers AS b JOIN sessions AS s ON s.id = b.session_id
    LEFT JOIN buyer_profiles AS p ON p.session_id = b.session_id AND p.buyer_id = b.id
    WHERE searchable(b.name || ' ' || b.company || ' ' || b.country || ' ' || b.id || ' ' || coalesce(
        p.stage || ' ' || p.topics || ' ' || p.contacts || ' ' || p.notes, '')) LIKE :part ESCAPE '!'
    GROUP BY b.id ORDER BY newest DESC, b.id LIMIT :most""")


def buyers(connection: Connection) -> tuple[KnownBuyer, ...]:
    """Every buyer of the record once, those of the newest sessions first."""
    query = select(BUYERS, SESSIONS.c.started_at).join(SESSIONS)
    standing = select(BUYER_PROFILES).join(SESSIONS, SESSIONS.c.id == BUYER_PROFILES.c.session_id)
    with connection.begin():
        return _known(connection, query, standing)


def search_buyers(connection: Connection, typed: str, most: int = AT_MOST) -> tuple[KnownBuyer, ...]:
    """Buyers of whom `typed` stands in name, company, country, id, stage, topics, contacts or notes, newest first."""
    part = searchable(typed).strip()
    if not part:
        return ()
    escaped = "".join(f"!{character}" if character in "!%_" else character for character in part)
    with connection.begin():
        ids = connection.execute(_FINDING, {"part": f"%{escaped}%", "most": most}).scalars().all()
        chosen: BindParameter[str] = bindparam("ids", value=ids, expanding=True)
        query = select(BUYERS, SESSIONS.c.started_at).join(SESSIONS).where(BUYERS.c.id.in_(chosen))
        standing = (
            select(BUYER_PROFILES)
            .join(SESSIONS, SESSIONS.c.id == BUYER_PROFILES.c.session_id)
            .where(BUYER_PROFILES.c.buyer_id.in_(chosen))
        )
        return _known(connection, query, standing)


def _known(connection: Connection, query: "Select[Any]", standing: "Select[Any]") -> tuple[KnownBuyer, ...]:
    profiles: dict[str, BuyerProfile] = {}
    for row in connection.execute(standing.order_by(*_NEWEST_FIRST)):
        if row.buyer_id not in profiles:
            profiles[row.buyer_id] = profile(row)
    known: dict[str, KnownBuyer] = {}
    for row in connection.execute(query.order_by(*_NEWEST_FIRST, BUYERS.c.at_ms.desc(), BUYERS.c.id)):
        last = known.get(row.id)
        if last is None:
            new = seen(row)
            last = KnownBuyer(new.buyer, new.origin, 0, row.started_at, profiles.get(row.id))
        known[row.id] = replace(last, sessions=last.sessions + 1)
    return tuple(known.values())


def seen(row: "Row[Any]") -> BuyerSeen:
    """One row of `buyers`."""
    buyer = Buyer(
        id=row.id,
        platform=row.platform,
        name=row.name,
        company=row.company,
        country=row.country,
        languages=row.languages,
        first_seen=row.first_seen,
        visits=row.visits,
    )
    return BuyerSeen(row.at_ms, buyer, Origin(row.home, row.origin_country, row.reasons), row.present)
