"""How much ground a place covers: whether it narrows down where something happened."""

from functools import cache

from allegiance.languages.fold import fold
from allegiance.model.place import Place


def wide(place: Place) -> bool:
    """True for a place that is a state, or a part of one that is told by no name: *the west of Niger*."""
    return place.precision == "country" or fold(place.name) in _states()


@cache
def state_wordings() -> frozenset[str]:
    """The names of states, and their adjectives."""
    from allegiance.packs.loader import actors  # takes a while, and the help of a command asks for none of it

    states = [actor for actor in actors().values() if actor.kind == "state"]
    return frozenset(w for a in states for w in (a.name, *a.adjectives, *(n.text for n in a.known_names())))


@cache
def _states() -> frozenset[str]:
    return frozenset(map(fold, state_wordings()))
