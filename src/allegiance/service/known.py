"""Actors as the packs know them, which need not be in the store."""

from allegiance.languages.fold import fold
from allegiance.model.actor import Actor


def pack_actor(id_: str) -> Actor | None:
    """The packs' actor of this id."""
    from allegiance.packs.loader import actors

    known = actors().get(id_)
    return Actor(known.id, known.name, known.kind) if known else None


def pack_actors_named(name: str) -> list[Actor]:
    """The packs' actors of this id or that go by this name now or once, by id."""
    from allegiance.packs.loader import actors

    key = fold(name)
    found = (a for a in actors().values() if a.id == name or any(fold(w) == key for w in a.wordings()))
    return sorted((Actor(a.id, a.name, a.kind) for a in found), key=lambda a: a.id)
