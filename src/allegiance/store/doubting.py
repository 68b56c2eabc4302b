"""Finds the claims that most need a look: doubtful ones, and those on which much rests."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, func, or_, select

from allegiance.model.ports import ClaimQuery
from allegiance.model.tie import State
from allegiance.store import schema
from allegiance.store.matching import matching
from allegiance.store.record_schema import segments
from allegiance.store.record_windows import batches


@dataclass(frozen=True, slots=True)
class Resting:
    """A claim, by key and id, with how sure it is, how many stretches of ties rest on it, and on how many of them
    others contradict it."""

    key: int
    report: str
    id: str
    confidence: float
    stretches: int
    contradicted: int


def doubtful(connection: Connection, query: ClaimQuery, *, limit: int) -> list[Resting]:
    """Claims that fit and that nobody reviewed: the `limit` least sure, and as many that others contradict."""
    claims = schema.claims
    # So put, the index of reviews, which leads to nearly all claims, is left for that of confidence.
    unreviewed = matching(replace(query, limit=None)).where(func.coalesce(claims.c.review, "") == "").order_by(None)
    least_sure = connection.execute(unreviewed.order_by(claims.c.confidence, claims.c.key).limit(limit)).scalars().all()
    against = select(segments).where(segments.c.state == State.CONTRADICTED.value).subquery()
    told = select(against.c.piece).union(select(against.c.other))
    # The sum keeps the database from going through all claims by their confidence until it meets the few disputed.
    disputed = unreviewed.where(claims.c.key.in_(told)).order_by(claims.c.confidence + 0.0, claims.c.key).limit(limit)
    keys = sorted({*least_sure, *connection.execute(disputed).scalars()})
    return _resting(connection, keys)


def _resting(connection: Connection, keys: Sequence[int]) -> list[Resting]:
    claims, readings = schema.claims, schema.readings
    all_, disputed = _counted(connection, keys), _counted(connection, keys, states=[State.CONTRADICTED.value])
    query = select(claims.c.key, readings.c.report_id, claims.c.id, claims.c.confidence)
    query = query.join(readings, readings.c.key == claims.c.reading)
    return [
        Resting(*row, all_.get(row.key, 0), disputed.get(row.key, 0))
        for batch in batches(keys)
        for row in connection.execute(query.where(claims.c.key.in_(batch)))
    ]


def _counted(connection: Connection, keys: Sequence[int], *, states: Collection[str] = ()) -> dict[int, int]:
    """How many stretches of ties, in these states or any, rest on each claim."""
    found: dict[int, int] = {}
    for batch in batches(keys):
        for column in (segments.c.piece, segments.c.other):
            query = select(column, func.count()).where(column.in_(batch)).group_by(column)
            if states:
                query = query.where(or_(*(segments.c.state == state for state in states)))
            for key, number in connection.execute(query):
                found[key] = found.get(key, 0) + number
    return found
