"""Which country each claim of a reading tells of."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from allegiance.model.claim import Claim
from allegiance.packs.homes import home

Told = tuple[str | None, Collection[str]]
"""The country of a claim's place, if it names one, and the ids of its actors."""


def told_of(claim: Claim) -> Told:
    """What says which country the claim is about."""
    place = claim.place.country if claim.place else None
    return place, [p.actor.id for p in claim.participants if p.actor]


def countries(claims: Sequence[Told]) -> list[str | None]:
    """The country of each claim: that of its place, else where its actors are at home, else that of the report.

    A report's country is the one that most of its claims name; None where none does.

    >>> countries([("ML", ()), (None, ()), ("NE", ()), ("ML", ())])
    ['ML', 'ML', 'NE', 'ML']
    """
    own = [place or _most(filter(None, map(home, sorted(set(actors))))) for place, actors in claims]
    of_report = _most(filter(None, own))
    return [country or of_report for country in own]


def _most(found: Iterable[str]) -> str | None:
    counted = Counter(found)
    return min(counted, key=lambda country: (-counted[country], country), default=None)
