"""What happened, as told by several reports: events, reprints, and where tellings differ."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain, count, islice
from typing import TYPE_CHECKING, Any, Literal

from allegiance.errors import AllegianceError, NotKeptError
from allegiance.model.claim import ClaimKind
from allegiance.model.judgement import Judgement
from allegiance.model.ports import ClaimQuery, StorePort, Told
from allegiance.model.recording import Page
from allegiance.model.report import Report
from allegiance.model.tie import Tie
from allegiance.record.belief import COUNTABLE, Belief, counts
from allegiance.record.copies.copy import Copy
from allegiance.record.copies.groups import CopyGroup, copy_groups
from allegiance.record.disputes import Spread, spreads, tie_spreads
from allegiance.record.events.event import Event
from allegiance.record.voices import voices_of, voices_told
from allegiance.service.asking import Search, query_for
from allegiance.service.inquiry import ALL, inquiry
from allegiance.service.joining import JoinedStore
from allegiance.service.recording import up_to_date
from allegiance.service.texts import one_text
from allegiance.service.viewing import View, belief_of

if TYPE_CHECKING:
    from allegiance.store.store import Store

KINDS = (ClaimKind.EVENT, ClaimKind.CHANGE)
EVERYTHING = 10_000_000
"""More events than any store has."""
BATCH = 50
"""Ties, and ids of events, that are looked up together."""
FEW = 17
"""Events that are put together at a time: some are told by many reports, and no more are asked for than a page has."""


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


@dataclass(frozen=True, slots=True)
class EventPage:
    """Some events; `total` is how many there are in all, None where they are sought one by one."""

    events: list[Event]
    more: bool
    total: int | None


def event_page(store: "Store", wanted: Search, page: Page, *, reports: int = 1) -> EventPage:
    """The events that a claim of which fits, those told by most claims first; everybody is believed.

    `reports` is by how many reports an event must be told. Raises as `search`.
    """
    joined = JoinedStore(store)
    query = _query(joined, wanted)
    if wanted == Search():
        ids = store.event_page(query, page, reports=reports)
        total = store.number_of_events(query, reports=reports)
    else:  # finding all of them takes no longer than counting them
        found = store.event_page(query, Page(EVERYTHING), reports=reports)
        ids, total = found[page.skip : page.skip + page.limit], len(found)
    return EventPage(made(store, joined, ids), page.skip + len(ids) < total, total)


def events(store: "Store", wanted: Search, *, reports: int = 1, view: View = ALL) -> Iterator[Event]:
    """The events that a claim of which fits, those told by most claims first, at most `wanted.limit`.

    Each has the tellings alone that are believed; what the view counts is all where it does not say. Raises as
    `search`.
    """
    joined = JoinedStore(store)
    return islice(_sought(store, joined, wanted, view, reports=reports), wanted.limit)


def _sought(
    store: "Store", joined: JoinedStore, wanted: Search, view: View, *, reports: int, differing: bool = False
) -> Iterator[Event]:
    belief = belief_of(joined, replace(view, counting=COUNTABLE if view.counting is None else view.counting))
    query = _query(joined, viewed(wanted, view))
    texts = one_text(store.reprinted()) if belief.independent > 1 else {}
    for ids in _pages(store, query, reports=reports, differing=differing):
        for event in made(store, joined, ids, belief):
            if event.reports >= reports and _told_by(event.tellings, texts, belief.independent) >= belief.independent:
                yield event


def _pages(store: "Store", query: ClaimQuery, *, reports: int, differing: bool) -> Iterator[list[str]]:
    """The ids of the events that fit, some at a time: where few fit, finding all takes no longer than finding some."""
    most = EVERYTHING if query.of_claims() else BATCH
    for skip in count(0, most):
        ids = store.event_page(query, Page(most, skip), reports=reports, differing=differing)
        for start in range(0, len(ids), FEW):
            yield ids[start : start + FEW]
        if len(ids) < most:
            return


def viewed(wanted: Search, view: View) -> Search:
    """The search, narrowed to what the view believes as far as one claim by itself can tell."""
    return replace(
        wanted, according_to=[*wanted.according_to, *view.according_to], known_by=view.known_by,
        reviewed=wanted.reviewed or view.reviewed,
    )  # fmt: skip


def _query(joined: JoinedStore, wanted: Search) -> ClaimQuery:
    return joined.widened(replace(query_for(joined, replace(wanted, limit=None)), kinds=KINDS))


def _told_by(told: Iterable[Told], texts: Mapping[str, str], enough: int) -> int:
    """How many independent voices tell it, counted on to as many as are enough."""
    said = ((voices_of(report, claim)[0], texts.get(report.id, report.id)) for report, claim in told)
    return 1 if enough == 1 else voices_told(said, enough=enough)


def made(store: "Store", joined: JoinedStore, ids: Sequence[str], belief: Belief | None = None) -> list[Event]:
    """The events of these ids, in the same order, with the tellings that are believed (None: with all)."""
    claims = store.claims_of_events(ids)
    kept = store.claims(
        [claim for found in claims.values() for claim in found], known_by=belief.known_by if belief else None
    )
    told = {c.id: (r, joined.seen(c)) for r, c in kept if belief is None or counts(r, c, belief)}
    tellings = {id_: [told[claim] for claim in claims[id_] if claim in told] for id_ in ids}
    reports = [{report.id for report, _ in its} for its in tellings.values()]
    shared: dict[str, list[Copy]] = defaultdict(list)
    for copy in map(_copy, store.copies_among(reports)):
        shared[copy.first].append(copy)
    return [
        Event.of(id_, its, [copy for first in of for copy in shared.get(first, ())])
        for (id_, its), of in zip(tellings.items(), reports, strict=True)
        if its
    ]


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


def disputes(store: "Store", wanted: Search, *, view: View = ALL) -> Iterator[Disputed]:
    """The events, then the ties, that fit of which the tellings differ, at most `wanted.limit` of each.

    As many independent voices as the view asks for must tell of each; raises as `search`.
    """
    joined = JoinedStore(store)
    up_to_date(joined)
    told = _sought(store, joined, wanted, view, reports=2, differing=True)
    found = (one for e in told if (one := Disputed(e, tuple(spreads(e.tellings, e.copies)))).disputed)
    ties = (one for one in _ties(store, joined, wanted, view) if one.disputed)
    return chain(islice(found, wanted.limit), islice(ties, wanted.limit))


def _ties(store: "Store", joined: JoinedStore, wanted: Search, view: View) -> Iterator[Disputed]:
    belief = belief_of(joined, replace(view, counting=COUNTABLE if view.counting is None else view.counting))
    query = query_for(joined, replace(viewed(wanted, view), limit=None))
    query = joined.widened(replace(query, kinds=[ClaimKind.RELATION]))
    texts = one_text(store.reprinted()) if belief.independent > 1 else {}
    lines = store.differing_lines(query)
    for start in range(0, len(lines), BATCH):
        batch = lines[start : start + BATCH]
        with inquiry(joined) as record:
            claims = store.claims_on([line.key for line in batch], query)
            told = record.told(key for keys in claims.values() for key in keys)
            ties = record.ties(line.tie for line in batch)
        tellings = {line: [told[k] for k in claims[line.key] if counts(*told[k], belief)] for line in batch}
        shared = store.copies_among([{report.id for report, _ in its} for its in tellings.values()])
        for line, its in tellings.items():
            if its and _told_by(its, texts, belief.independent) >= belief.independent:
                of = {report.id for report, _ in its}
                copied = [_copy(row) for row in shared if row["first"] in of and row["second"] in of]
                yield Disputed(ties[line.tie], tuple(tie_spreads(its, copied)))


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
