"""Lists of reports, actors and claims, a page at a time, for those who look around."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from allegiance.errors import NotKeptError, UnknownNameError
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
    """How much a store holds, from which outlets, the report that was read last, and how many claims by conflict."""

    counts: Counts
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


def overview(store: "Store") -> Overview:
    """What the store holds."""
    with store.lists() as lists:
        return Overview(lists.counts(), lists.outlets(), lists.newest(), told_of(lists.countries()))


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


def actors(store: "Store", joined: JoinedStore, text: str | None, page: Page) -> tuple[list[ActorFound], int]:
    """The actors of which a name has the words, those of most claims first; joined ones once a page."""
    with store.lists() as lists:
        listed, total = lists.actors(text, page), lists.number_of_actors(text)
        members = {member for one in listed for member in joined.identity.members(one.id)}
        names = lists.names_of(sorted(members))
    found: dict[str, ActorFound] = {}
    for one in listed:
        group = joined.identity.members(one.id)
        called = sorted({name for member in group for name in names.get(member, ())})
        claims = one.claims + (found[group[0]].actor.claims if group[0] in found else 0)
        found[group[0]] = ActorFound(ActorListed(group[0], one.name, one.kind, claims), called)
    return list(found.values()), total
