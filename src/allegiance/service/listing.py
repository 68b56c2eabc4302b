"""Lists of reports, actors and claims, a page at a time, for those who look around."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from allegiance.errors import NotKeptError, UnknownNameError
from allegiance.model.actor import Actor
from allegiance.model.listing import ActorListed, Counts, Listed, ReportQuery
from allegiance.model.ports import Told
from allegiance.model.recording import Page
from allegiance.model.report import Report
from allegiance.service.asking import Search, query_for
from allegiance.service.conflicts import Conflict, told_of
from allegiance.service.joining import JoinedStore

if TYPE_CHECKING:
    from allegiance.store.store import Store


@dataclass(frozen=True, slots=True)
class Overview:
    """How much a store holds, of how many actors with a name, from which outlets, how many claims by conflict.

    `newest` is the report that was read last.
    """

    counts: Counts
    actors: int
    outlets: list[str]
    newest: Report | None
    conflicts: list[tuple[Conflict, int]]


@dataclass(frozen=True, slots=True)
class ReportAnswer:
    """A report with its claims in the order of its text, and its neighbours in time."""

    report: Report
    claims: list[Told]
    before: Report | None
    after: Report | None


@dataclass(frozen=True, slots=True)
class ActorFound:
    """An actor that reports name, with all its names."""

    actor: ActorListed
    names: list[str]


def overview(store: "Store", actors: int) -> Overview:
    """What the store holds; `actors` is how many `all_actors` lists."""
    with store.lists() as lists:
        return Overview(lists.counts(), actors, lists.outlets(), lists.newest(), told_of(lists.countries()))


def reports(store: "Store", wanted: ReportQuery, page: Page) -> tuple[list[Listed], int]:
    """The reports that fit, the latest first, and how many there are in all."""
    with store.lists() as lists:
        return lists.reports(wanted, page), lists.number_of_reports(wanted)


def whole_report(store: "Store", joined: JoinedStore, id_: str) -> ReportAnswer:
    """The report of this id; NotKeptError where there is none."""
    with store.lists() as lists:
        report = lists.report(id_)
        if report is None:
            raise NotKeptError(f"no report has the id {id_!r}")
        told = [(report, joined.seen(claim)) for report, claim in lists.claims_of(id_)]
        return ReportAnswer(report, told, *lists.neighbours(report))


def claims(store: "Store", joined: JoinedStore, wanted: Search, page: Page) -> list[Told]:
    """The claims that fit, in order of time; raises as `search`."""
    query = joined.widened(query_for(joined, wanted))
    with store.lists() as lists:
        return [(report, joined.seen(claim)) for report, claim in lists.claims(query, page)]


def number_of_claims(store: "Store", joined: JoinedStore, wanted: Search) -> int:
    """How many claims fit; raises as `search`."""
    query = joined.widened(query_for(joined, wanted))
    with store.lists() as lists:
        return lists.number_of_claims(query)


def said(store: "Store", joined: JoinedStore, wanted: Search, page: Page) -> list[Told]:
    """As `claims`, and nothing where the speaker never speaks."""
    try:
        return claims(store, joined, wanted, page)
    except UnknownNameError:
        return []


def claim(store: "Store", joined: JoinedStore, id_: str) -> Told:
    """The claim of this id; NotKeptError where no current reading makes it."""
    for report, found in store.claims([id_]):
        return report, joined.seen(found)
    raise NotKeptError(f"no claim has the id {id_!r}")


def all_actors(store: "Store", joined: JoinedStore) -> list[ActorListed]:
    """The actors with a name that reports tell of, joined ones once, those of most claims first."""
    with store.lists() as lists:
        listed = lists.actors()
    found: dict[str, ActorListed] = {}
    for one in listed:
        who = joined.actor(Actor(one.id, one.name, one.kind))
        claims = one.claims + (found[who.id].claims if who.id in found else 0)
        found[who.id] = ActorListed(who.id, who.name, who.kind, claims)
    return sorted(found.values(), key=lambda one: (-one.claims, one.id))


def actors(
    store: "Store", joined: JoinedStore, listed: Sequence[ActorListed], text: str | None, page: Page
) -> tuple[list[ActorFound], int]:
    """Those of the listed actors (`all_actors`) of which a name has the words, a page of them, and how many."""
    with store.lists() as lists:
        if text is not None:
            called = {joined.identity.one(id_) for id_ in lists.called(text)}
            listed = [one for one in listed if one.id in called]
        shown = listed[page.skip : page.skip + page.limit]
        names = lists.names_of([member for one in shown for member in joined.identity.members(one.id)])
    found = [
        ActorFound(one, sorted({name for id_ in joined.identity.members(one.id) for name in names.get(id_, ())}))
        for one in shown
    ]
    return found, len(listed)
