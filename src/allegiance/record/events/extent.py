"""How much ground a place covers: whether it narrows down where something happened."""

from functools import cache

from allegiance.languages.fold import fold
from allegiance.model.claim import Claim
from allegiance.model.place import Place
from allegiance.places.words import place_words


def wide(place: Place) -> bool:
    """True for a place that is a state, or a part of one that is told by no name: *the west of Niger*."""
    return place.precision == "country" or fold(place.name) in _states()


def beside_state(claim: Claim) -> bool:
    """True if all that the claim says of its place is near which state it lies: *an outpost near Uzbekistan*."""
    place, words = claim.place, place_words()
    if place is None or place.precision != "near" or not wide(place):
        return False
    before = claim.evidence.text.partition(place.text)[0].casefold().rstrip()
    return before.endswith((*(f" {word}" for word in words.near), *words.near_phrases))


@cache
def state_wordings() -> frozenset[str]:
    """The names of states, and their adjectives."""
    from allegiance.packs.loader import actors  # takes a while, and the help of a command asks for none of it

    states = [actor for actor in actors().values() if actor.kind == "state"]
    return frozenset(w for a in states for w in (a.name, *a.adjectives, *(n.text for n in a.known_names())))


@cache
def _states() -> frozenset[str]:
    return frozenset(map(fold, state_wordings()))
