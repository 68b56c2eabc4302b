"""The countries that a report speaks of: what tells namesakes apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from allegiance.model.place import PlaceMention
from allegiance.resolution.index import ActorIndex

AT_HOME = ("armed_group", "coalition", "party")
"""Kinds of actor that mostly act in their own country: armies and governments of others are in the news, too."""
ORGANS = ("government", "military", "police")
"""Kinds of actor that are bodies of a state."""
NAMED_ALIKE = "party"
"""A kind whose names many countries have (*the Democrats*): one alone does not tell where a report is at home."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How often a report speaks of each country, and the one where its unknown groups are taken to be (None: open).

    `organs` are the kinds and countries of the bodies of states that it names.
    """

    countries: Counter[str] = field(default_factory=Counter)
    home: str | None = None
    organs: frozenset[tuple[str, str]] = frozenset()


def setting_of(index: ActorIndex, names: Iterable[str], places: Iterable[PlaceMention] = ()) -> Setting:
    """The setting by the names of known actors, each of which may stand there often, and by the places of a report.

    Its home is the country of most of its towns, provinces and local groups; where it has none, of all its actors.
    """
    votes, local, parties = Counter[str](), Counter[str](), Counter[str]()
    organs: set[tuple[str, str]] = set()
    for name in names:
        bearers = index.named(name)
        organs.update((a.kind, a.country) for a in bearers if a.kind in ORGANS and a.country)
        found = {actor.country for actor in bearers}
        if len(found) == 1 and None not in found:
            votes.update(c for c in found if c)
            if all(actor.kind == NAMED_ALIKE for actor in bearers):
                parties.update(c for c in found if c)
            elif all(actor.kind in AT_HOME for actor in bearers):
                local.update(c for c in found if c)
    for place in places:
        if place.value and place.value.country and place.value.precision != "country":
            local[place.value.country] += 1
    local.update({c: n for c, n in parties.items() if local[c] or votes[c] > n})
    return Setting(votes, _most(local) or _most(votes), frozenset(organs))


def _most(votes: Counter[str]) -> str | None:
    """The country with the most votes; None for a tie."""
    top = votes.most_common(2)
    return top[0][0] if top and (len(top) == 1 or top[0][1] > top[1][1]) else None
