"""What happened, as told by several reports: events, reprints, and where tellings differ."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from allegiance.errors import AllegianceError, NotKeptError
from allegiance.model.claim import ClaimKind
from allegiance.model.judgement import Judgement
from allegiance.model.ports import StorePort, Told
from allegiance.model.report import Report
from allegiance.model.tie import Tie, TieKey
from allegiance.record.copies.copy import Copy
from allegiance.record.copies.groups import CopyGroup, copy_groups
from allegiance.record.disputes import Spread, spreads, tie_spreads
from allegiance.record.events.event import Event
from allegiance.record.tellings import told_of_ties
from allegiance.service.asking import Search, query_for
from allegiance.service.joining import JoinedStore
from allegiance.service.viewing import View, rules_of

if TYPE_CHECKING:
    from allegiance.store.store import Store

KINDS = (ClaimKind.EVENT, ClaimKind.CHANGE)


@dataclass(frozen=True, slots=True)
class Disputed:
    """An event or a tie of which the tellings differ, and all that they say of it."""

    subject: Event | Tie
    spreads: tuple[Spread, ...]

    @property
    def disputed(self) -> tuple[Spread, ...]:
        """What they differ in."""
        return tuple(spread for spread in self.spreads if spread.disputed)


@dataclass(frozen=True, slots=True)
class Reprints:
    """Reports that hang together by reprints."""

    group: CopyGroup
    reports: tuple[Report, ...]


def events(store: "Store", wanted: Search, *, reports: int = 1) -> list[Event]:
    """The events that a claim of which fits, those told by most claims first, at most `wanted.limit`.

    `reports` is by how many reports an event must be told. Raises as `search`.
    """
    return made(store, ordered(store, wanted, reports=reports)[: wanted.limit])


def ordered(store: "Store", wanted: Search, *, reports: int = 1) -> list[str]:
    """The ids of the events that a claim of which fits, those told by most claims first; raises as `search`."""
    joined = JoinedStore(store)
    query = joined.widened(replace(query_for(joined, replace(wanted, limit=None)), kinds=KINDS))
    return store.event_order(query, reports=reports)


def made(store: "Store", ids: Sequence[str]) -> list[Event]:
    """The events of these ids, in the same order."""
    joined, claims = JoinedStore(store), store.claims_of_events(ids)
    told = {c.id: (r, joined.seen(c)) for r, c in store.claims([c for found in claims.values() for c in found])}
    shared = copies(store, {report.id for report, _ in told.values()})
    tellings = {id_: [told[claim] for claim in claims[id_] if claim in told] for id_ in ids}
    return [Event.of(id_, tellings[id_], shared) for id_ in ids if tellings[id_]]


def event_of(store: "Store", claim: str) -> Event:
    """The event that the claim of this id tells of; NotKeptError where there is none."""
    found = store.events([claim])
    if not found:
        raise NotKeptError(f"no happening has a claim {claim!r}; `allegiance events` lists them with their claims")
    ((event, ids),) = found.items()
    return _event(store, JoinedStore(store), event, ids)


def _event(store: "Store", joined: JoinedStore, event: str, ids: Sequence[str], *, reviewed: bool = False) -> Event:
    """The event with the claims that tell of it; `reviewed` leaves out those that nobody reviewed."""
    told = [(report, joined.seen(claim)) for report, claim in store.claims(ids) if claim.review or not reviewed]
    return Event.of(event, told, copies(store, {report.id for report, _ in told}))


def copies(store: StorePort, reports: Collection[str] | None = None) -> list[Copy]:
    """The copies that any of the reports is part of, or all."""
    return [_copy(row) for row in store.copies(reports)]


def _copy(row: Mapping[str, Any]) -> Copy:
    stretches = tuple(((a[0], a[1]), (b[0], b[1])) for a, b in row["stretches"])
    return Copy(row["first"], row["second"], row["first_share"], row["second_share"], row["credit"], stretches)


def reprints(store: "Store", *, report: str | None = None) -> list[Reprints]:
    """The groups of reports that reprint each other, or the one that `report`, an id, is in."""
    groups = [g for g in copy_groups(copies(store)) if report is None or report in g.reports]
    return [Reprints(group, tuple(store.report(id_) for id_ in group.reports)) for group in groups]


def disputes(store: "Store", wanted: Search) -> list[Disputed]:
    """The events and ties that fit of which the tellings differ, at most `wanted.limit` of each."""
    limit = wanted.limit
    told = events(store, replace(wanted, limit=None), reports=2)
    found = [one for e in told if (one := Disputed(e, tuple(spreads(e.tellings, e.copies)))).disputed]
    ties = [one for one in _ties(store, wanted) if one.disputed]
    return [*found[:limit], *ties[:limit]]


def _ties(store: "Store", wanted: Search) -> Iterator[Disputed]:
    joined = JoinedStore(store)
    query = replace(query_for(joined, replace(wanted, limit=None)), kinds=[ClaimKind.RELATION])
    by_tie: dict[TieKey, list[Told]] = {}
    ties: dict[TieKey, Tie] = {}
    symmetric = rules_of(View()).symmetric
    for report, claim in joined.find(query):
        for tie, _ in told_of_ties(report, claim, symmetric=symmetric):
            ties.setdefault(tie.key, tie)
            by_tie.setdefault(tie.key, []).append((report, claim))
    for key in sorted(by_tie, key=lambda key: (-len(by_tie[key]), key)):
        if len(by_tie[key]) > 1:
            reports = {report.id for report, _ in by_tie[key]}
            yield Disputed(ties[key], tuple(tie_spreads(by_tie[key], copies(store, reports))))


def judge_claims(
    store: "Store",
    kind: Literal["same_event", "distinct_event"],
    claims: Collection[str],
    *,
    author: str,
    reason: str = "",
    now: datetime | None = None,
) -> Judgement:
    """Keeps the judgement that these claims, by id, tell of one happening, or of two.

    Raises NotKeptError for a claim that the store does not have or that tells of no happening.
    """
    kept = {claim.id for _, claim in store.claims(list(claims)) if claim.kind in KINDS}
    for claim in claims:
        if claim not in kept:
            raise NotKeptError(f"no claim of a happening has the id {claim!r}; `allegiance events` shows their ids")
    if len(set(claims)) < 2:
        raise AllegianceError("one claim alone needs no judgement; name two")
    made = Judgement.made(kind, sorted(set(claims)), author=author, moment=now or datetime.now(UTC), reason=reason)
    store.judge(made)
    return made
