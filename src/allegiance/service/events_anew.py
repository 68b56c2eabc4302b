"""Finds the events and reprints of all reports at once: the same as gathering one by one, in less time."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, islice
from typing import TYPE_CHECKING, TypeVar

from allegiance.model.claim import Claim
from allegiance.model.identity import IdentityMap
from allegiance.model.report import Report
from allegiance.record.copies import copy, passages
from allegiance.record.copies.sieve import Sieve
from allegiance.record.events import blocking, linking, plain
from allegiance.record.events.account import Account
from allegiance.record.events.accounts import accounts
from allegiance.record.events.draft import KINDS
from allegiance.record.events.grouping import groups
from allegiance.record.events.kin import Kinship
from allegiance.store.happenings import AccountRow, HappeningTables

if TYPE_CHECKING:
    from allegiance.store.store import Store

T = TypeVar("T")


def gather_events(store: "Store", tables: HappeningTables, *, kinship: Kinship, judged: IdentityMap) -> None:
    """Fills the empty tables with the accounts, links and events of all current readings."""
    found: dict[str, Account] = {}
    for report, claims in _by_report(store):
        found.update((a.id, a) for a in accounts(report, claims, kinship=kinship, judged=judged))
    keyed = {id_: blocking.keys(account, kinship) for id_, account in found.items()}
    links = list(linking.all_links(found, kinship=kinship, judged=judged, keyed=keyed))
    tables.put([AccountRow(a.id, a.report, plain.to_plain(a), keyed[a.id], a.claims) for a in found.values()])
    tables.put_links((link.first, link.second, link.points) for link in links)
    events = groups(found, links, kinship=kinship, judged=judged)
    tables.set_events({id_: ids[0] for ids in events for id_ in ids[1:]})


def gather_copies(tables: HappeningTables) -> None:
    """Fills the empty tables with the reprints among all reports."""
    by_key: dict[int, list[int]] = defaultdict(list)
    sieve, ids = Sieve(), list[str]()
    for number, report in enumerate(tables.reports()):
        found = passages.passages(report)
        sieve.add(report, found)
        ids.append(report.id)
        for key in passages.keys(found):
            by_key[key].append(number)
    tables.put_all_passages((key, ids[number]) for key in sorted(by_key) for number in by_key[key])
    pairs = ((ids[one], ids[other]) for one, other in _sharing(by_key.values(), len(ids)))
    for batch in _batches(pair for pair in pairs if sieve.lets_through(*pair)):
        reports = tables.reports_by_id({id_ for pair in batch for id_ in pair})
        compared = (copy.compare(reports[one], reports[other]) for one, other in batch)
        tables.put_copies([to_row(one) for one in compared if one is not None])


def _sharing(groups: Iterable[list[int]], number: int) -> Iterator[tuple[int, int]]:
    """The pairs of so many numbers that are in enough groups, in order; each group is in order."""
    shared = Counter(one * number + other for group in groups for one, other in combinations(group, 2))
    for pair in sorted(pair for pair, times in shared.items() if times >= passages.KEYS_IN_COMMON):
        yield divmod(pair, number)


def to_row(found: copy.Copy) -> dict[str, object]:
    """A copy as the store keeps it."""
    return {
        "first": found.first, "second": found.second, "first_share": found.first_share,
        "second_share": found.second_share, "credit": found.credit,
        "stretches": [[list(a), list(b)] for a, b in found.stretches],
    }  # fmt: skip


def _by_report(store: "Store") -> Iterator[tuple[Report, list[Claim]]]:
    report: Report | None = None
    claims: list[Claim] = []
    for one, claim in store.readings(KINDS):
        if report is not None and one.id != report.id:
            yield report, claims
            claims = []
        report = one
        claims.append(claim)
    if report is not None:
        yield report, claims


def _batches(found: Iterable[T], size: int = 500) -> Iterator[list[T]]:
    waiting = iter(found)
    while batch := list(islice(waiting, size)):
        yield batch
