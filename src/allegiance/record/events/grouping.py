"""Accounts into events: a function of the accounts, the links between them and the judgements, in whatever order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from allegiance.model.identity import IdentityMap
from allegiance.record.events.account import Account
from allegiance.record.events.exclusion import exclusion
from allegiance.record.events.kin import Kinship


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
    happening with an account of the other, so that no chain of doubtful links ties two happenings together.
    """
    judged = judged or IdentityMap()
    group: dict[str, list[str]] = {id_: [id_] for id_ in accounts}
    apart = _Apart(accounts, kinship, judged)
    for link in sorted(links, key=lambda link: (-link.points, link.first, link.second)):
        one, other = group[link.first], group[link.second]
        if one is not other and not apart(one, other):
            joined = sorted([*one, *other])
            group.update(dict.fromkeys(joined, joined))
    return sorted({members[0]: members for members in group.values()}.values())


@dataclass(frozen=True, slots=True)
class _Apart:
    """Whether an account of one group cannot be one happening with one of the other."""

    accounts: Mapping[str, Account]
    kinship: Kinship
    judged: IdentityMap

    def __call__(self, one: Sequence[str], other: Sequence[str]) -> bool:
        return any(self._pair(self.accounts[a], self.accounts[b]) for a in one for b in other)

    def _pair(self, one: Account, other: Account) -> bool:
        found = judgement(one, other, self.judged)
        return exclusion(one, other, self.kinship) is not None if found is None else not found


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
