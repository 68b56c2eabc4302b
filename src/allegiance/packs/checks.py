"""What must hold between the actors of all packs: parents that exist, no circles, no name shared unsaid."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from allegiance.packs.schema import KnownName, PackActor


def faults_between(known: Mapping[str, PackActor]) -> list[tuple[str, str]]:
    """The faults between actors, each with the id of the actor that it is told of.

    An actor whose parent could not be read is at fault as one whose parent nobody wrote: both are told.
    """
    return [*_parents(known), *_circles(known), *_shared(known)]


def _parents(known: Mapping[str, PackActor]) -> Iterator[tuple[str, str]]:
    for actor in known.values():
        if actor.parent is not None and actor.parent not in known:
            yield actor.id, f"actors.{actor.id}.parent: {actor.parent!r} is no actor"


def _circles(known: Mapping[str, PackActor]) -> Iterator[tuple[str, str]]:
    """Each circle once, told of the first of its actors by the alphabet."""
    for start in known:
        path = [start]
        while (parent := known[path[-1]].parent) in known and parent not in path:
            path.append(str(parent))
        if parent == start and start == min(path):
            yield start, f"actors.{start}.parent: a circle: {' > '.join([*path, start])}"


def _shared(known: Mapping[str, PackActor]) -> Iterator[tuple[str, str]]:
    """Names that two actors of a country have, where neither bounds it in time nor says that it is shared."""
    owners: dict[tuple[str | None, str], dict[str, KnownName]] = defaultdict(dict)
    for actor in known.values():
        for name in actor.known_names():
            kept = owners[actor.country, same_name(name.text)].get(actor.id)
            owners[actor.country, same_name(name.text)][actor.id] = kept if kept and _open(name) else name
    for (country, _), named in owners.items():
        for (first, one), (second, other) in combinations(named.items(), 2):
            if _open(one) and _open(other):
                yield second, f"actors.{second}.names: {other.text!r} is also {first} ({country or 'no country'})"


def _open(name: KnownName) -> bool:
    return not (name.shared or name.bounded)


def same_name(text: str) -> str:
    """A key that spellings of one name share: letters and digits alone, without case, accents and articles.

    >>> same_name("Jabhat Fateh al-Sham") == same_name("jabhat fateh al sham")
    True
    """
    plain = unicodedata.normalize("NFKD", text.casefold().replace("-", " "))
    words = ("".join(c for c in word if c.isalnum()) for word in plain.split())
    return " ".join(word for word in words if word not in {"al", "the"})
