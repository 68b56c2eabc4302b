"""Finds the events and reprints of all reports at once: the same as gathering one by one, in less time."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING

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


def gather_events(store: "Store", tables: HappeningTables, *, kinship: Kinship, judged: IdentityMap) -> None:
    """Fills the empty tables with the accounts, links and events of all current readings."""
    found: dict[str, Account] = {}
    for report, claims in _by_report(store):
        found.update((a.id, a) for a in accounts(report, claims, kinship=kinship, judged=judged))
    links = list(linking.all_links(found, kinship=kinship, judged=judged))
    for batch in _batches(found.values()):
        tables.put([_row(account, kinship) for account in batch])
    tables.put_links((link.first, link.second, link.points) for link in links)
    events = groups(found, links, kinship=kinship, judged=judged)
    tables.set_events({id_: ids[0] for ids in events for id_ in ids[1:]})


SHARED = copy.PART_WITH_CREDIT - 0.001
"""The least share of words that makes a reprint, which is rounded where it is compared."""


def gather_copies(tables: HappeningTables) -> None:
    """Fills the empty tables with the reprints among all reports."""
    by_key: dict[int, list[str]] = defaultdict(list)
    sieve = Sieve()
    for report in tables.reports():
        found = passages.passages(report)
        keys = passages.keys(found)
        tables.put_passages(report.id, keys)
        sieve.add(report.id, found)
        for key in keys:
            by_key[key].append(report.id)
    shared = Counter(pair for ids in by_key.values() for pair in combinations(sorted(ids), 2))
    pairs = sorted(pair for pair, number in shared.items() if number >= passages.KEYS_IN_COMMON)
    alike = (pair for pair in pairs if sieve.lets_through(*pair, share=SHARED))
    compared = (copy.compare(tables.report(one), tables.report(other)) for one, other in alike)
    tables.put_copies([to_row(one) for one in compared if one is not None])


def to_row(found: copy.Copy) -> dict[str, object]:
    """A copy as the store keeps it."""
    return {
        "first": found.first, "second": found.second, "first_share": found.first_share,
        "second_share": found.second_share, "credit": found.credit,
        "stretches": [[list(a), list(b)] for a, b in found.stretches],
    }  # fmt: skip


def _row(account: Account, kinship: Kinship) -> AccountRow:
    keys = blocking.keys(account, kinship)
    return AccountRow(account.id, account.report, plain.to_plain(account), keys, account.claims)


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


def _batches(found: Iterable[Account], size: int = 500) -> Iterator[list[Account]]:
    batch: list[Account] = []
    for account in found:
        batch.append(account)
        if len(batch) == size:
            yield batch
            batch = []
    yield batch
