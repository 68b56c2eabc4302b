"""Which ties are told of in ways that cannot all be so."""

from collections.abc import Sequence

from sqlalchemy import Connection, and_, case, distinct, func, or_, select

from allegiance.model.ports import ClaimQuery
from allegiance.model.recording import LineRef
from allegiance.store import record_schema as tables
from allegiance.store import schema
from allegiance.store.matching import fitting
from allegiance.store.record import line_of


def differing_lines(connection: Connection, query: ClaimQuery) -> list[LineRef]:
    """The lines of which the claims that fit differ: told and denied, begun or ended on several days.

    Those of most claims first.
    """
    lines, ties, tellings, claims = tables.lines, tables.ties, tables.tellings, schema.claims
    denied, told = claims.c.polarity == "denied", claims.c.polarity != "denied"
    both = and_(
        func.sum(case((denied, 1), else_=0)) > 0,
        func.sum(case((and_(told, claims.c.status == "actual"), 1), else_=0)) > 0,
    )
    days = [case((and_(told, claims.c.phase == phase), claims.c.time_start)) for phase in ("began", "ended")]
    number = func.count(distinct(claims.c.key))
    query_ = (
        select(lines)
        .select_from(tellings)
        .join(ties, ties.c.key == tellings.c.tie)
        .join(lines, lines.c.key == ties.c.line)
        .join(claims, claims.c.key == tellings.c.claim)
        .where(*fitting(query))
        .group_by(lines.c.key, lines.c.type, lines.c.subject, lines.c.object)
        .having(or_(both, *(func.count(distinct(day)) > 1 for day in days)))
        .order_by(number.desc(), lines.c.type, lines.c.subject, lines.c.object)
    )
    return [line_of(row) for row in connection.execute(query_)]


def claims_on(connection: Connection, lines: Sequence[int], query: ClaimQuery) -> dict[int, list[int]]:
    """The keys of the claims that fit and tell of the lines, by line."""
    ties, tellings, claims = tables.ties, tables.tellings, schema.claims
    found: dict[int, list[int]] = {line: [] for line in lines}
    query_ = (
        select(ties.c.line, claims.c.key, claims.c.day)
        .select_from(tellings)
        .join(ties, ties.c.key == tellings.c.tie)
        .join(claims, claims.c.key == tellings.c.claim)
        .where(ties.c.line.in_(lines), *fitting(query))
        .order_by(claims.c.day, claims.c.key)
        .distinct()
    )
    for line, claim, _ in connection.execute(query_):
        found[line].append(claim)
    return found
