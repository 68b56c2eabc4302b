"""Gathers what reports tell into events, and finds reprints: one report at a time, whatever the order."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from allegiance.errors import InputError
from allegiance.model.claim import Claim
from allegiance.model.identity import IdentityMap
from allegiance.model.judgement import Judgement, standing
from allegiance.model.ports import ReaderPort
from allegiance.model.report import Report
from allegiance.record.copies import copy, passages
from allegiance.record.events import blocking, linking, plain
from allegiance.record.events.account import Account
from allegiance.record.events.accounts import accounts
from allegiance.record.events.grouping import Link, groups, judged_by
from allegiance.record.events.kin import Kinship
from allegiance.service.collecting import seldom_collected
from allegiance.service.events_anew import gather_copies, gather_events, to_row
from allegiance.service.keeping import Kept, ingest
from allegiance.store.happenings import AccountRow, HappeningTables

if TYPE_CHECKING:
    from allegiance.store.store import Store

VERSION = f"5/{passages.SIGNER}"
"""Of how the record is made; a record of another version is made anew."""
SUMS = "2"
"""Of how much is kept to be told of each event; sums of another version are made anew."""


@contextmanager
def open_gathered(location: str) -> Iterator["Store"]:
    """Opens the store at `location` with its record up to date; raises StoreError where there is none."""
    from allegiance.store.store import open_store

    with open_store(location, create=False) as opened:
        if _stale(opened):
            opened.close()
            with open_store(location) as writing:
                catch_up(writing)
        yield opened


def gathered(store: "Store") -> None:
    """Brings the record of a store that is open for writing up to date, if it is not."""
    if _stale(store):
        catch_up(store)


def _stale(store: "Store") -> bool:
    """True if reports or judgements were not taken in yet, or were by another version."""
    if store.ungathered() or store.gathered_state("version") != VERSION or store.gathered_state("sums") != SUMS:
        return True
    return bool(store.gathered_state("judgements") != _standing_ids(store.judgements()))


def ingest_and_gather(
    reports: Iterable[Report | InputError], reader: ReaderPort, store: "Store"
) -> Iterator[Kept | InputError]:
    """As `ingest`; each report that is kept is taken into the record before it is told done."""
    catch_up(store)
    for done in ingest(reports, reader, store):
        if isinstance(done, Kept) and done.change != "unchanged":
            with store.happenings() as tables:
                take(tables, Judged(store.judgements()), done.report.id)
        yield done
    catch_up(store)


def catch_up(store: "Store") -> int:
    """Takes in all that the record lacks, and what new judgements change; returns how many reports that were."""
    judgements = store.judgements()
    with store.happenings() as tables:
        _prepare(tables, judgements)
        waiting, empty = tables.waiting(), tables.nothing_done()
    if empty and len(waiting) > BATCH:
        return regather(store)
    judged = Judged(judgements)
    for start in range(0, len(waiting), BATCH):
        with store.happenings() as tables:
            for report in waiting[start : start + BATCH]:
                take(tables, judged, report)
    return len(waiting)


BATCH = 100
"""Reports taken in by one transaction, where many wait."""


def regather(store: "Store") -> int:
    """Finds events and reprints of all reports anew; returns how many reports there are."""
    judgements = store.judgements()
    judged = Judged(judgements)
    with seldom_collected(), store.happenings() as tables:
        tables.forget_all()
        _prepare(tables, judgements)
        waiting = tables.waiting()
        gather_events(store, tables, kinship=judged.kinship, judged=judged.claims)
        tables.sum_up_all()
        gather_copies(tables)
        tables.all_done()
    return len(waiting)


@dataclass(frozen=True)
class Judged:
    """What judgements say of actors and of claims."""

    judgements: list[Judgement] = field(default_factory=list)

    @cached_property
    def kinship(self) -> Kinship:
        """Which actors are one."""
        return Kinship(IdentityMap.of(self.judgements))

    @cached_property
    def claims(self) -> IdentityMap:
        """Which claims are of one happening."""
        return linking.claims_judged(self.judgements)

    def one_event(self, one: Account, other: Account) -> bool:
        """True if claims of the two accounts are judged to be of one happening."""
        return judged_by(one, other, lambda a, b: self.claims.one(a) == self.claims.one(b))


def _prepare(tables: HappeningTables, judgements: list[Judgement]) -> None:
    """Forgets what a newer version or other judgements change."""
    if tables.state("version") != VERSION:
        tables.forget_all()
        tables.set_state("version", VERSION)
    if tables.state("sums") != SUMS:
        tables.sum_up_all()
        tables.set_state("sums", SUMS)
    before, now = set(tables.state("judgements") or ()), set(_standing_ids(judgements))
    if before != now:
        tables.forget(_affected(tables, judgements, before ^ now))
        tables.set_state("judgements", sorted(now))


def _affected(tables: HappeningTables, judgements: list[Judgement], changed: set[str]) -> set[str]:
    """The reports for which the changed judgements may count."""
    found = [j for j in judgements if j.id in changed]
    actors = {id_ for j in found if j.kind in ("same", "distinct") for id_ in j.subjects}
    claims = {id_ for j in found if j.kind in ("same_event", "distinct_event") for id_ in j.subjects}
    # Whatever was ever judged of them may hang on what was changed, through chains that are withheld or are no more.
    actors |= _chained(judgements, actors, ("same", "distinct"))
    claims |= _chained(judgements, claims, ("same_event", "distinct_event"))
    return tables.reports_of(actors=actors, claims=claims)


def _chained(judgements: list[Judgement], ids: set[str], kinds: Collection[str]) -> set[str]:
    reached = set(ids)
    while (
        fresh := {id_ for j in judgements if j.kind in kinds and reached & set(j.subjects) for id_ in j.subjects}
        - reached
    ):
        reached |= fresh
    return reached


def _standing_ids(judgements: list[Judgement]) -> list[str]:
    return sorted(judgement.id for judgement in standing(judgements))


def take(tables: HappeningTables, judged: Judged, report_id: str) -> None:
    """Gathers what the report's current reading tells, in place of an older one's."""
    report, told = tables.told(report_id)
    _take_events(tables, judged, report, [claim for _, claim in told])
    _take_copies(tables, report)
    tables.done(report_id)


def _take_events(tables: HappeningTables, judged: Judged, report: Report, claims: list[Claim]) -> None:
    told_before = tables.events_in(report.id)
    near = tables.drop(report.id)
    fresh = {a.id: a for a in accounts(report, claims, kinship=judged.kinship, judged=judged.claims)}
    keys = {id_: blocking.keys(account, judged.kinship) for id_, account in fresh.items()}
    alike = tables.candidates({key for some in keys.values() for key in some})
    judged_ids = _judged_accounts(tables, judged, fresh.values())
    others = _restored(tables, set(alike) | judged_ids)
    tables.put([AccountRow(a.id, report.id, plain.to_plain(a), keys[a.id], a.claims) for a in fresh.values()])
    links = set()
    for id_, account in fresh.items():
        near_ids = {other for other, shared in alike.items() if shared & keys[id_]}
        near_ids |= {other for other in judged_ids if judged.one_event(account, others[other])}
        for other in sorted(near_ids):
            links.add(linking.link(account, others[other], kinship=judged.kinship, judged=judged.claims))
        for other in sorted(fresh):
            if other < id_ and (keys[other] & keys[id_] or judged.one_event(account, fresh[other])):
                links.add(linking.link(account, fresh[other], kinship=judged.kinship, judged=judged.claims))
    found = [link for link in links if link is not None]
    tables.put_links((link.first, link.second, link.points) for link in found)
    tables.sum_up(told_before | _regroup(tables, judged, {*near, *fresh}))


def _judged_accounts(tables: HappeningTables, judged: Judged, fresh: Iterable[Account]) -> set[str]:
    """The accounts of claims that are judged to be of one happening with a claim of the fresh ones."""
    own = {claim for account in fresh for claim in account.claims}
    wanted = {member for claim in own for member in judged.claims.members(claim)} - own
    return set(tables.accounts_of(wanted).values())


def _restored(tables: HappeningTables, ids: Collection[str]) -> dict[str, Account]:
    return {id_: plain.from_plain(id_, report, features) for id_, report, features in tables.accounts(ids)}


def _regroup(tables: HappeningTables, judged: Judged, ids: set[str]) -> set[str]:
    """Makes the events of the accounts anew, and of all that hang together with them; returns those, and the former."""
    links: set[tuple[str, str, float]] = set()
    reached, todo = set(ids), set(ids)
    while todo:
        fresh = tables.links(todo)
        todo = {id_ for link in fresh for id_ in link[:2]} - reached
        links |= fresh
        reached |= todo
    found = _restored(tables, reached)
    grouped = groups(found, [Link(*link) for link in links], kinship=judged.kinship, judged=judged.claims)
    events = {id_: members[0] for members in grouped for id_ in members}
    before = tables.events_of(reached)
    tables.set_events({id_: event for id_, event in events.items() if before[id_] != event})
    return {*before.values(), *events.values()}


def _take_copies(tables: HappeningTables, report: Report) -> None:
    tables.drop_copies(report.id)
    keys = passages.keys(passages.passages(report))
    alike = tables.alike(keys, at_least=passages.KEYS_IN_COMMON)
    tables.put_passages(report.id, keys)
    found = (copy.compare(report, other) for other in tables.reports_by_id(alike).values())
    tables.put_copies([to_row(one) for one in found if one is not None])
