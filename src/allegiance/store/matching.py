"""A query for claims as SQL."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from allegiance.model.ports import ClaimQuery
from allegiance.store.fold import fold_name
from allegiance.store.fulltext import claims_saying
from allegiance.store.schema import (
    UNDATED,
    actors,
    attributions,
    claim_places,
    claims,
    figures,
    participants,
    readings,
    reports,
)
from allegiance.store.terms import terms_of

Condition = ColumnElement[bool]


def matching(query: ClaimQuery) -> Select[Any]:
    """Selects the keys of the claims that fit, of current readings only, in order of time, undated ones last."""
    return (
        select(claims.c.key)
        .join(readings, readings.c.key == claims.c.reading)
        .where(*fitting(query))
        .order_by(claims.c.day, readings.c.report_id, claims.c.position)
        .limit(query.limit)
    )


def counting(query: ClaimQuery) -> Select[Any]:
    """Selects how many claims fit."""
    return select(func.count()).select_from(claims).where(*fitting(query))


def fitting(query: ClaimQuery) -> list[Condition]:
    """What the rows of the claims that fit have, those of current readings."""
    found: list[Condition] = [claims.c.current, *_own(query), *_days(query)]
    if query.actors:
        found.append(_takes_part(query))
    if query.speakers or query.outlets or query.voices:
        found.append(or_(*_says(query)))
    if query.place is not None:
        there = select(claim_places.c.claim).where(claim_places.c.folded == fold_name(query.place))
        found.append(claims.c.key.in_(there))
    if query.text is not None and (terms := terms_of(query.text)):
        found.append(claims_saying(terms))
    return found


def _own(query: ClaimQuery) -> list[Condition]:
    found: list[Condition] = []
    if query.types:
        found.append(_broad(query, claims.c.type).in_(query.types))
    if query.kinds:
        found.append(_broad(query, claims.c.kind).in_([kind.value for kind in query.kinds]))
    if query.countries:
        found.append(_broad(query, claims.c.country).in_(query.countries))
    if query.report is not None:
        found.append(claims.c.reading.in_(select(readings.c.key).where(readings.c.report_id == query.report)))
    if query.status is not None:
        found.append(claims.c.status == query.status)
    if query.reviewed:
        found.append(claims.c.review.is_not(None))
    if query.polarity is not None:
        found.append(claims.c.polarity == query.polarity)
    if query.counted:
        found.append(exists().where(figures.c.claim == claims.c.key))
    if query.known_by is not None:
        found.append(claims.c.published <= query.known_by)
    return found


def _broad(query: ClaimQuery, column: ColumnElement[str]) -> ColumnElement[str]:
    """The column; where something fits few claims, so that the database does not go through all of a kind instead."""
    few = query.actors or query.speakers or query.voices or query.place or query.text or query.report
    return func.coalesce(column, "") if few else column


def _days(query: ClaimQuery) -> list[Condition]:
    start, end, told = claims.c.time_start, claims.c.time_end, claims.c.published
    stated = or_(start.is_not(None), end.is_not(None))
    found: list[Condition] = []
    if query.since is not None:
        late = or_(end.is_(None), end >= query.since)
        found.append(or_(and_(stated, late), and_(~stated, told >= query.since)))
    if query.until is not None:
        early = or_(start.is_(None), start <= query.until)
        found.append(or_(and_(stated, early), and_(~stated, told <= query.until)))
    if query.undated:
        found.append(claims.c.day == UNDATED)
    return found


def _takes_part(query: ClaimQuery) -> Condition:
    wanted = select(actors.c.key).where(actors.c.id.in_(query.actors))
    return claims.c.key.in_(select(participants.c.claim).where(participants.c.actor.in_(wanted)))


def _says(query: ClaimQuery) -> list[Condition]:
    said = select(attributions.c.claim)
    found: list[Condition] = []
    if query.speakers:
        wanted = select(actors.c.key).where(actors.c.id.in_(query.speakers))
        found.append(claims.c.key.in_(said.where(attributions.c.actor.in_(wanted))))
    if query.voices:
        unknown = attributions.c.actor.is_(None)
        found.append(claims.c.key.in_(said.where(unknown, attributions.c.mention_text.in_(query.voices))))
    if query.outlets:
        of_outlets = select(reports.c.id).where(reports.c.outlet.in_(query.outlets))
        its = select(readings.c.key).where(readings.c.report_id.in_(of_outlets))
        somebody = exists().where(attributions.c.claim == claims.c.key)
        found.append(and_(claims.c.reading.in_(its), ~somebody))
    return found
