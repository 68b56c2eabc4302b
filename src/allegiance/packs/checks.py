"""What must hold between the actors of all packs: whom they refer to exists, no circles, no name shared unsaid."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from allegiance.packs.positions import Path
from allegiance.packs.schema import KnownName, PackActor


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at `path` in the table of the actor of this id."""

    actor: str
    path: Path
    what: str

    def __str__(self) -> str:
        return f"actors.{self.actor}.{'.'.join(map(str, self.path))}: {self.what}"


def faults_between(known: Mapping[str, PackActor]) -> list[Fault]:
    """The faults between actors.

    An actor whose parent could not be read is at fault as one whose parent nobody wrote: both are told.
    """
    return [*_strangers(known), *_circles(known), *_shared(known)]


def _strangers(known: Mapping[str, PackActor]) -> Iterator[Fault]:
    for actor in known.values():
        for path, id_ in _references(actor):
            if id_ not in known:
                yield Fault(actor.id, path, f"{id_!r} is no actor")
            elif id_ == actor.id and path != ("parent",):
                yield Fault(actor.id, path, f"{id_!r} is the actor itself")
        for number, leader in enumerate(actor.leaders):
            if leader.id is not None and leader.id in known and known[leader.id].kind not in LEADERS:
                yield Fault(actor.id, ("leaders", number, "id"), f"{leader.id!r} is a {known[leader.id].kind}")


LEADERS = ("person", "armed_group", "organisation", "party")
"""Who may lead: persons, and groups that lead a coalition."""


def _references(actor: PackActor) -> Iterator[tuple[Path, str]]:
    if actor.parent is not None:
        yield ("parent",), actor.parent
    for number, membership in enumerate(actor.member_of):
        yield ("member_of", number, "coalition"), membership.coalition
    for number, leader in enumerate(actor.leaders):
        if leader.id is not None:
            yield ("leaders", number, "id"), leader.id


def _circles(known: Mapping[str, PackActor]) -> Iterator[Fault]:
    """Each circle once, told of the first of its actors by the alphabet."""
    for start in known:
        path = [start]
        while (parent := known[path[-1]].parent) in known and parent not in path:
            path.append(str(parent))
        if parent == start and start == min(path):
            yield Fault(start, ("parent",), f"a circle: {' > '.join([*path, start])}")


def _shared(known: Mapping[str, PackActor]) -> Iterator[Fault]:
    """Names that two actors of a country have, where neither bounds it in time nor says that it is shared."""
    owners: dict[tuple[str | None, str], dict[str, tuple[Path, KnownName]]] = defaultdict(dict)
    for actor in known.values():
        for path, name in _placed(actor):
            named = owners[actor.country, same_name(name.text)]
            if actor.id not in named or not _open(named[actor.id][1]):
                named[actor.id] = path, name
    for (country, _), named in owners.items():
        for (first, (_, one)), (second, (path, other)) in combinations(named.items(), 2):
            if _open(one) and _open(other):
                yield Fault(second, path, f"{other.text!r} is also {first} ({country or 'no country'})")


def _placed(actor: PackActor) -> Iterator[tuple[Path, KnownName]]:
    """The actor's names with where each stands in its table."""
    texts = {n.text for n in actor.names if isinstance(n, KnownName)}
    if actor.name not in texts:
        yield ("name",), KnownName(text=actor.name)
    for number, name in enumerate(actor.names):
        yield ("names", number), name if isinstance(name, KnownName) else KnownName(text=name)
    for number, short in enumerate(actor.abbreviations):
        yield ("abbreviations", number), KnownName(text=short)


def _open(name: KnownName) -> bool:
    return not (name.shared or name.bounded or name.former)


def same_name(text: str) -> str:
    """A key that spellings of one name share: letters and digits alone, without case, accents and articles.

    >>> same_name("Jabhat Fateh al-Sham") == same_name("jabhat fateh al sham")
    True
    """
    plain = unicodedata.normalize("NFKD", text.casefold().replace("-", " "))
    words = ("".join(c for c in word if c.isalnum()) for word in plain.split())
    return " ".join(word for word in words if word not in {"al", "the"})
