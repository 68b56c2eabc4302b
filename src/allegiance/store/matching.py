"""A query for claims as SQL."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select

from allegiance.model.ports import ClaimQuery
from allegiance.store.fold import fold_name, fold_text
from allegiance.store.schema import actors, attributions, claim_places, claims, participants, readings, reports

Condition = ColumnElement[bool]


def matching(query: ClaimQuery) -> Select[Any]:
    """Selects the keys of the claims that fit, of current readings only, in order of time, undated ones last."""
    day = func.coalesce(claims.c.time_start, claims.c.time_end, reports.c.published)
    return (
        select(claims.c.key)
        .join(readings, readings.c.key == claims.c.reading)
        .join(reports, reports.c.id == readings.c.report_id)
        .where(readings.c.current, *_conditions(query))
        .order_by(case((day.is_(None), 1), else_=0), day, reports.c.id, claims.c.position)
        .limit(query.limit)
    )


def _conditions(query: ClaimQuery) -> list[Condition]:
    found: list[Condition] = [*_own(query), *_days(query)]
    if query.actors:
        found.append(_takes_part(query))
    if query.speakers or query.outlets or query.voices:
        found.append(or_(*_says(query)))
    if query.place is not None:
        place = fold_name(query.place)
        found.append(exists().where(claim_places.c.claim == claims.c.key, claim_places.c.folded == place))
    if query.text is not None:
        found.append(claims.c.evidence_folded.contains(fold_text(query.text), autoescape=True))
    return found


def _own(query: ClaimQuery) -> list[Condition]:
    found: list[Condition] = []
    if query.types:
        found.append(claims.c.type.in_(query.types))
    if query.kinds:
        found.append(claims.c.kind.in_([kind.value for kind in query.kinds]))
    if query.report is not None:
        found.append(reports.c.id == query.report)
    if query.status is not None:
        found.append(claims.c.status == query.status)
    if query.reviewed:
        found.append(claims.c.review.is_not(None))
    if query.polarity is not None:
        found.append(claims.c.polarity == query.polarity)
    return found


def _days(query: ClaimQuery) -> list[Condition]:
    start, end, told = claims.c.time_start, claims.c.time_end, reports.c.published
    stated = or_(start.is_not(None), end.is_not(None))
    found: list[Condition] = []
    if query.since is not None:
        late = or_(end.is_(None), end >= query.since)
        found.append(or_(and_(stated, late), and_(~stated, told >= query.since)))
    if query.until is not None:
        early = or_(start.is_(None), start <= query.until)
        found.append(or_(and_(stated, early), and_(~stated, told <= query.until)))
    if query.undated:
        found += [~stated, told.is_(None)]
    return found


def _takes_part(query: ClaimQuery) -> Condition:
    wanted = select(actors.c.key).where(actors.c.id.in_(query.actors))
    return exists().where(participants.c.claim == claims.c.key, participants.c.actor.in_(wanted))


def _says(query: ClaimQuery) -> list[Condition]:
    of_claim = attributions.c.claim == claims.c.key
    found: list[Condition] = []
    if query.speakers:
        wanted = select(actors.c.key).where(actors.c.id.in_(query.speakers))
        found.append(exists().where(of_claim, attributions.c.actor.in_(wanted)))
    if query.voices:
        unknown = attributions.c.actor.is_(None)
        found.append(exists().where(of_claim, unknown, attributions.c.mention_text.in_(query.voices)))
    if query.outlets:
        found.append(and_(reports.c.outlet.in_(query.outlets), ~exists().where(of_claim)))
    return found
