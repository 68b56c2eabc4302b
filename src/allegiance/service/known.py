"""Actors as the packs know them, which need not be in the store."""

from typing import TYPE_CHECKING

from allegiance.languages.fold import fold
from allegiance.model.actor import Actor

if TYPE_CHECKING:
    from allegiance.packs.schema import PackActor


def known_actors() -> "dict[str, PackActor]":
    """The actors of all packs by id; they are loaded when they are first asked for."""
    from allegiance.packs.loader import actors

    return actors()


def pack_actor(id_: str) -> Actor | None:
    """The packs' actor of this id."""
    known = known_actors().get(id_)
    return Actor(known.id, known.name, known.kind) if known else None


def pack_actors_named(name: str) -> list[Actor]:
    """The packs' actors of this id or that go by this name now or once, by id."""
    key = fold(name)
    found = (a for a in known_actors().values() if a.id == name or any(fold(w) == key for w in a.wordings()))
    return sorted((Actor(a.id, a.name, a.kind) for a in found), key=lambda a: a.id)
