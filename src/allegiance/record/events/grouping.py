"""Accounts into events: a function of the accounts, the links between them and the judgements, in whatever order."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from allegiance.model.identity import IdentityMap
from allegiance.record.events.account import Account
from allegiance.record.events.exclusion import exclusion
from allegiance.record.events.kin import Kinship
from allegiance.record.hanging import components


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Two accounts that are taken for one happening; `first` is the lesser id. A judged one has endless points."""

    first: str
    second: str
    points: float

    @classmethod
    def of(cls, one: str, other: str, points: float) -> "Link":
        """The link between two accounts."""
        return cls(min(one, other), max(one, other), points)


def groups(
    accounts: Mapping[str, Account], links: Iterable[Link], *, kinship: Kinship, judged: IdentityMap | None = None
) -> list[list[str]]:
    """The ids of the accounts of each event.

    The strongest links join first; a link does not join two groups of which an account of the one cannot be one
    happening with an account of the other, so that no chain of doubtful links ties two happenings together. Accounts
    that are judged to be of one happening count as one: what goes with either of them goes with both.
    """
    judged = judged or IdentityMap()
    group: dict[str, list[str]] = {id_: [id_] for id_ in accounts}
    links = sorted(links, key=lambda link: (-link.points, link.first, link.second))
    apart = _Apart(accounts, _judged_one(links), kinship, judged)
    for link in links:
        one, other = group[link.first], group[link.second]
        if one is not other and not apart(one, other):
            joined = sorted([*one, *other])
            group.update(dict.fromkeys(joined, joined))
    return sorted({members[0]: members for members in group.values()}.values())


def _judged_one(links: Iterable[Link]) -> dict[str, tuple[str, ...]]:
    """The accounts that are judged to be of one happening, each with all of them."""
    pairs = [(link.first, link.second) for link in links if link.points == inf]
    found = components({id_ for pair in pairs for id_ in pair}, pairs)
    return {id_: tuple(ids) for ids in found for id_ in ids}


@dataclass(frozen=True, slots=True)
class _Apart:
    """Whether an account of one group cannot be one happening with one of the other."""

    accounts: Mapping[str, Account]
    as_one: Mapping[str, tuple[str, ...]]
    kinship: Kinship
    judged: IdentityMap

    def __call__(self, one: Sequence[str], other: Sequence[str]) -> bool:
        bridges = {self.as_one[id_] for id_ in (*one, *other) if id_ in self.as_one}
        return any(self._pair(a, b, bridges) for a in one for b in other)

    def _pair(self, one: str, other: str, bridges: Collection[tuple[str, ...]]) -> bool:
        if self.judged.apart and judged_by(self.accounts[one], self.accounts[other], self.judged.judged_apart):
            return True
        if not self._excluded(one, other):
            return False
        return not any(self._fits(one, bridge) and self._fits(other, bridge) for bridge in bridges)

    def _fits(self, one: str, bridge: Sequence[str]) -> bool:
        """True if the account may be one happening with one of those that are judged to be one."""
        return one in bridge or not all(self._excluded(one, other) for other in bridge)

    def _excluded(self, one: str, other: str) -> bool:
        return exclusion(self.accounts[one], self.accounts[other], self.kinship) is not None


def judgement(one: Account, other: Account, judged: IdentityMap) -> bool | None:
    """True if claims of both are judged to be of one happening, False if of two; None where nobody judged."""
    if not judged.apart and not judged.groups:
        return None
    if judged_by(one, other, judged.judged_apart):
        return False
    return True if judged_by(one, other, lambda a, b: judged.one(a) == judged.one(b)) else None


def judged_by(one: Account, other: Account, judge: Callable[[str, str], bool]) -> bool:
    """True if `judge` says so of a claim of the one account and a claim of the other."""
    return any(judge(a, b) for a in one.claims for b in other.claims)
