"""The countries that a report speaks of: what tells namesakes apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from allegiance.model.place import PlaceMention
from allegiance.resolution.index import ActorIndex

AT_HOME = ("armed_group", "coalition", "party")
"""Kinds of actor that mostly act in their own country: armies and governments of others are in the news, too."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How often a report speaks of each country, and the one where its unknown groups are taken to be (None: open)."""

    countries: Counter[str] = field(default_factory=Counter)
    home: str | None = None


def setting_of(index: ActorIndex, names: Iterable[str], places: Iterable[PlaceMention] = ()) -> Setting:
    """The setting by the names of known actors, each of which may stand there often, and by the places of a report.

    Its home is the country of most of its towns, provinces and local groups; where it has none, of all its actors.
    """
    votes, local = Counter[str](), Counter[str]()
    for name in names:
        bearers = index.named(name)
        found = {actor.country for actor in bearers}
        if len(found) == 1 and None not in found:
            votes.update(c for c in found if c)
            local.update(c for c in found if c and all(actor.kind in AT_HOME for actor in bearers))
    for place in places:
        if place.value and place.value.country and place.value.precision != "country":
            local[place.value.country] += 1
    return Setting(votes, _most(local) or _most(votes))


def _most(votes: Counter[str]) -> str | None:
    """The country with the most votes; None for a tie."""
    top = votes.most_common(2)
    return top[0][0] if top and (len(top) == 1 or top[0][1] > top[1][1]) else None
