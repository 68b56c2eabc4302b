"""How much is told of each event, kept beside the events, so that lists of them need not look at all claims."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, delete, distinct, func, insert, or_, select

from allegiance.model.ports import ClaimQuery
from allegiance.model.recording import Page
from allegiance.store import schema
from allegiance.store.matching import fitting

BATCH = 400
NARROW = ("exact", "near", "district")
"""How precise places must be to be told apart, as in `record.disputes`."""
DOING = ("agent", "party", "subject")
"""The roles of those who did it."""
_LARGEST = 2**62


def sum_up(connection: Connection, events: Collection[str]) -> None:
    """Keeps the sums of these events anew; those that are no more are taken out."""
    sums = schema.event_sums
    for batch in _batches(sorted(events)):
        connection.execute(delete(sums).where(sums.c.event.in_(batch)))
        found = connection.execute(_counted(batch)).all()
        differing = _differing(connection, [row.event for row in found if row.reports > 1])
        rows = [
            {
                "event": r.event, "claims": r.claims, "reports": r.reports, "differs": r.event in differing,
                "first_told": r.first_told,
            }
            for r in found
        ]  # fmt: skip
        if rows:
            connection.execute(insert(sums), rows)


def sum_up_all(connection: Connection) -> None:
    """Keeps the sums of all events anew."""
    connection.execute(delete(schema.event_sums))
    sum_up(connection, connection.execute(select(schema.accounts.c.event).distinct()).scalars().all())


def event_page(
    connection: Connection, query: ClaimQuery, page: Page, *, reports: int, differing: bool
) -> list[str]:  # fmt: skip
    """The events that a claim which fits tells of, told by so many reports at least; those of most claims first.

    `differing` asks for those alone of which the tellings may differ.
    """
    sums = schema.event_sums
    found = select(sums.c.event).where(*_wanted(query, reports=reports, differing=differing))
    ordered = found.order_by(sums.c.claims.desc(), sums.c.event).limit(page.limit).offset(page.skip)
    return list(connection.execute(ordered).scalars())


def number_of_events(connection: Connection, query: ClaimQuery, *, reports: int) -> int:
    """How many events fit."""
    wanted = _wanted(query, reports=reports, differing=False)
    return int(connection.execute(select(func.count()).select_from(schema.event_sums).where(*wanted)).scalar_one())


def _wanted(query: ClaimQuery, *, reports: int, differing: bool) -> list[ColumnElement[bool]]:
    sums, accounts, kept, claims = schema.event_sums, schema.accounts, schema.account_claims, schema.claims
    found: list[ColumnElement[bool]] = [sums.c.reports >= reports] if reports > 1 else []
    if differing:
        found.append(sums.c.differs)
    if query.known_by is not None:
        found.append(sums.c.first_told <= query.known_by)
    if query.of_claims():
        its = select(claims.c.id).where(*fitting(query))
        of = select(accounts.c.event).join(kept, kept.c.account == accounts.c.id).where(kept.c.claim.in_(its))
        found.append(sums.c.event.in_(of))
    return found


def _counted(events: Sequence[str]) -> Select[Any]:
    accounts, kept, reports = schema.accounts, schema.account_claims, schema.reports
    return (
        select(
            accounts.c.event,
            func.count(kept.c.claim).label("claims"),
            func.count(distinct(accounts.c.report)).label("reports"),
            func.min(reports.c.published).label("first_told"),
        )
        .join(kept, kept.c.account == accounts.c.id)
        .join(reports, reports.c.id == accounts.c.report)
        .where(accounts.c.event.in_(events))
        .group_by(accounts.c.event)
    )


def _differing(connection: Connection, events: Sequence[str]) -> set[str]:
    """Those of which two tellings cannot both be so, who is one being left aside."""
    if not events:
        return set()
    found = set(connection.execute(_in_claims(events)).scalars()) | set(
        connection.execute(_in_figures(events)).scalars()
    )
    return found | _in_doers(connection, [event for event in events if event not in found])


def _in_claims(events: Sequence[str]) -> Select[Any]:
    """Whether, when and where."""
    claims = schema.claims
    denied, told = claims.c.polarity == "denied", claims.c.polarity != "denied"
    day = case((and_(told, claims.c.time_precision == "day"), claims.c.time_start))
    place = case((and_(told, claims.c.place_precision.in_(NARROW)), claims.c.place_name))
    both = and_(_any(denied), _any(and_(told, claims.c.status == "actual")))
    apart = or_(both, func.count(distinct(day)) > 1, func.count(distinct(place)) > 1)
    event = schema.accounts.c.event
    return _tellings(select(event), events).group_by(event).having(apart)


def _in_figures(events: Sequence[str]) -> Select[Any]:
    """How many."""
    figures, claims, event = schema.figures, schema.claims, schema.accounts.c.event
    low, high = func.coalesce(figures.c.low, figures.c.high), func.coalesce(figures.c.high, _LARGEST)
    query = _tellings(select(event), events).join(figures, figures.c.claim == claims.c.key)
    query = query.where(claims.c.polarity != "denied", low.is_not(None))
    return query.group_by(event, figures.c.measure).having(func.max(low) > func.min(high))


def _in_doers(connection: Connection, events: Sequence[str]) -> set[str]:
    """Who did it."""
    claims, parts, actors, event = schema.claims, schema.participants, schema.actors, schema.accounts.c.event
    if not events:
        return set()
    query = (
        _tellings(select(event, claims.c.key, actors.c.id), events)
        .join(parts, parts.c.claim == claims.c.key)
        .join(actors, actors.c.key == parts.c.actor)
        .where(claims.c.polarity != "denied", parts.c.role.in_(DOING))
    )
    doers: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for told, claim, actor in connection.execute(query):
        if not actor.startswith("report:"):
            doers[told][claim].add(actor)
    return {told for told, by_claim in doers.items() if _apart(by_claim.values())}


def _apart(groups: Iterable[set[str]]) -> bool:
    different = {frozenset(group) for group in groups}
    return any(one.isdisjoint(other) for one, other in combinations(different, 2))


def _tellings(query: Select[Any], events: Sequence[str]) -> Select[Any]:
    accounts, kept, claims = schema.accounts, schema.account_claims, schema.claims
    return (
        query.select_from(accounts)
        .join(kept, kept.c.account == accounts.c.id)
        .join(claims, and_(claims.c.id == kept.c.claim, claims.c.current))
        .where(accounts.c.event.in_(events))
    )


def _any(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return func.sum(case((condition, 1), else_=0)) > 0


def _batches(values: Sequence[str]) -> list[Sequence[str]]:
    return [values[start : start + BATCH] for start in range(0, len(values), BATCH)]
