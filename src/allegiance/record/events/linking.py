"""The links of accounts, and the events of a whole record at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from math import inf

from allegiance.model.claim import Claim
from allegiance.model.identity import IdentityMap
from allegiance.model.judgement import Judgement
from allegiance.model.report import Report
from allegiance.record.events.account import Account
from allegiance.record.events.accounts import accounts
from allegiance.record.events.blocking import keys
from allegiance.record.events.grouping import Link, groups, judgement
from allegiance.record.events.kin import Kinship
from allegiance.record.events.likeness import compare


def link(one: Account, other: Account, *, kinship: Kinship, judged: IdentityMap) -> Link | None:
    """The link between two accounts if they are taken for one happening or judged to be."""
    found = judgement(one, other, judged)
    if found is not None:
        return Link.of(one.id, other.id, inf) if found else None
    likeness = compare(one, other, kinship)
    return Link.of(one.id, other.id, likeness.points) if likeness.same else None


def claims_judged(judgements: Iterable[Judgement]) -> IdentityMap:
    """Which claims are judged to be of one happening and which are not."""
    return IdentityMap.of(judgements, same="same_event", distinct="distinct_event")


def all_accounts(
    reports: Iterable[tuple[Report, Iterable[Claim]]], *, kinship: Kinship, judged: IdentityMap
) -> dict[str, Account]:
    """The accounts of all reports by id."""
    found = (a for report, claims in reports for a in accounts(report, claims, kinship=kinship, judged=judged))
    return {account.id: account for account in found}


def all_links(
    found: Mapping[str, Account], *, kinship: Kinship, judged: IdentityMap, keyed: Mapping[str, frozenset[int]]
) -> Iterator[Link]:
    """The links between all accounts that share a key or are judged to be one; `keyed` has the keys of each."""
    for one, other in sorted(_candidates(keyed) | _judged_pairs(found, judged)):
        linked = link(found[one], found[other], kinship=kinship, judged=judged)
        if linked:
            yield linked


def all_events(
    reports: Iterable[tuple[Report, Iterable[Claim]]], judgements: Iterable[Judgement] = ()
) -> list[list[Account]]:
    """The events of the reports, each as its accounts; what a store that grew by one report at a time has, too."""
    judgements = list(judgements)
    kinship, judged = Kinship(IdentityMap.of(judgements)), claims_judged(judgements)
    found = all_accounts(reports, kinship=kinship, judged=judged)
    keyed = {id_: keys(account, kinship) for id_, account in found.items()}
    links = all_links(found, kinship=kinship, judged=judged, keyed=keyed)
    return [[found[id_] for id_ in ids] for ids in groups(found, links, kinship=kinship, judged=judged)]


def _candidates(keyed: Mapping[str, frozenset[int]]) -> set[tuple[str, str]]:
    by_key: dict[int, list[str]] = defaultdict(list)
    for id_ in sorted(keyed):
        for key in keyed[id_]:
            by_key[key].append(id_)
    return {pair for ids in by_key.values() for pair in combinations(ids, 2)}


def _judged_pairs(found: Mapping[str, Account], judged: IdentityMap) -> set[tuple[str, str]]:
    account_of = {claim: id_ for id_, account in found.items() for claim in account.claims}
    ids = [[account_of[claim] for claim in group if claim in account_of] for group in set(judged.groups.values())]
    return {(min(pair), max(pair)) for group in ids for pair in combinations(group, 2) if pair[0] != pair[1]}
