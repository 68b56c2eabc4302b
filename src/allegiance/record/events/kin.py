"""Whether two ids may stand for one actor, one side, or surely for two."""

from collections.abc import Collection
from functools import cache, lru_cache

from allegiance.languages.fold import fold
from allegiance.model.actor import is_new, slug_of
from allegiance.model.identity import IdentityMap
from allegiance.packs.loader import actors

ORGANS = ("government", "military", "police", "state")


class Kinship:
    """Answers by the packs and by the judgements that join actors."""

    def __init__(self, identity: IdentityMap | None = None) -> None:
        self._identity = identity or IdentityMap()
        self._settled: dict[frozenset[str], set[str]] = {}

    def shared(self, some: Collection[str], others: Collection[str]) -> tuple[str, str] | None:
        """The first pair of ids that stand for one actor or for a part and its whole, in order of id."""
        return min(((a, b) for a in some for b in others if self.related(a, b)), default=None)

    def related(self, one: str, other: str) -> bool:
        """True if they are one actor, one belongs to the other, or one is a state and the other its organ or people."""
        if one == other:
            return True
        one, other = self._identity.one(one), self._identity.one(other)
        return one == other or _related(one, other)

    def root(self, id_: str) -> str:
        """What related ids share: the state of an organ, else the outermost whole that the actor belongs to."""
        return _root(self._identity.one(id_))

    def settled(self, ids: frozenset[str]) -> set[str]:
        """Those of whom it is known who they are: groups and states of the packs, or joined to them."""
        # Many accounts have the same few, and each is held against many others.
        if ids not in self._settled:
            self._settled[ids] = {one for one in map(self._identity.one, ids) if _is_group(one)}
        return self._settled[ids]


def _is_group(id_: str) -> bool:
    if id_.startswith(("name:", "report:")):
        return False
    known = actors().get(id_)
    return known is None or known.kind not in ("person", "media")


@lru_cache(maxsize=65536)
def _related(one: str, other: str) -> bool:
    if one in _line(other) or other in _line(one) or _is_called(one, other) or _is_called(other, one):
        return True
    if one in _coalitions(other) or other in _coalitions(one):
        return True
    country = _state(one) or _state(other)
    return country is not None and country == country_of(one) == country_of(other)


def _is_called(name: str, known: str) -> bool:
    """True if `name` is a name that nobody was found for, and one of the known actor's all the same."""
    return is_new(name) and slug_of(name) in _slugs(known)


@lru_cache(maxsize=4096)
def _slugs(id_: str) -> frozenset[str]:
    known = actors().get(id_)
    return frozenset(fold(wording).replace(" ", "-") for wording in known.wordings()) if known else frozenset()


def _coalitions(id_: str) -> set[str]:
    """The coalitions that the actor or one that it belongs to is or was a member of."""
    known = (actors().get(one) for one in _line(id_))
    return {membership.coalition for actor in known if actor for membership in actor.member_of}


def _line(id_: str) -> set[str]:
    """The actor and those that it belongs to."""
    found: set[str] = set()
    current: str | None = id_
    while current is not None and current not in found:
        found.add(current)
        known = actors().get(current)
        current = known.parent if known else None
    return found


@lru_cache(maxsize=65536)
def _root(id_: str) -> str:
    country = country_of(id_)
    if country is not None:
        return f"state-{country.lower()}"
    known = actors().get(id_)
    return _root(known.parent) if known and known.parent else id_


def _state(id_: str) -> str | None:
    """The country of `state-ml` or `state-ml-military`, and of a people that no pack has, `name:malians`."""
    if is_new(id_):
        return _peoples().get(slug_of(id_))
    return id_.split("-")[1].upper() if id_.startswith("state-") else None


@cache
def _peoples() -> dict[str, str]:
    """The country of *malian* and *malians*, as they stand in the id of a name that no pack has."""
    states = [actor for actor in actors().values() if actor.kind == "state" and actor.country]
    words = ((fold(word).replace(" ", "-"), actor.country) for actor in states for word in actor.adjectives)
    return {form: country for word, country in words for form in (word, f"{word}s") if country}


def country_of(id_: str) -> str | None:
    """The country, as an ISO code, of a state, of one of its organs or of its people; None for all others."""
    known = actors().get(id_)
    organ = known is not None and known.kind in ORGANS
    return _state(id_) or (known.country if known is not None and organ else None)
