"""Whom a name means that a user gives."""

from collections.abc import Collection

from allegiance.errors import AllegianceError, UnknownNameError
from allegiance.model.actor import Actor
from allegiance.model.ports import ClaimQuery, StorePort

NEAREST = 3
"""How many known names an unknown one is answered with."""

LIKE_ENOUGH = 65
"""Out of 100: below this the nearest name is no help."""


class AmbiguousNameError(AllegianceError):
    """A name that several actors of the store go by."""

    def __init__(self, name: str, actors: list[Actor]) -> None:
        listed = ", ".join(f"{a.name} ({a.id})" for a in actors)
        super().__init__(f"{name!r} names {len(actors)} actors: {listed}; ask for one by its id")
        self.actors = actors


def actor_named(store: StorePort, name: str) -> Actor:
    """The one actor of the store that goes by `name`, a name, any wording of it or an id.

    Raises UnknownNameError with the nearest known names, or AmbiguousNameError.
    """
    found = _actors_named(store, name)
    if not found:
        raise UnknownNameError(name, nearest_names(store, name))
    if len(found) > 1:
        raise AmbiguousNameError(name, found)
    return found[0]


def actor_ids(store: StorePort, names: Collection[str]) -> list[str]:
    """The ids of the actors that go by the names; raises UnknownNameError for the first that nobody goes by."""
    return [actor_named(store, name).id for name in names]


def said_by(store: StorePort, name: str) -> ClaimQuery:
    """A query for what a speaker says: an actor, an outlet, or a wording that names no known actor.

    Speakers whom reports only describe (*a military source*) are taken together. Raises UnknownNameError if nobody of
    that name speaks in the store, AmbiguousNameError if several actors go by it.
    """
    found = _actors_named(store, name)
    if len(found) > 1 and not _described(found[0]):
        raise AmbiguousNameError(name, found)
    outlets, voices = store.outlets(name), store.voices(name)
    if not (found or outlets or voices):
        raise UnknownNameError(name, nearest_names(store, name))
    return ClaimQuery(speakers=[actor.id for actor in found], outlets=outlets, voices=voices)


def nearest_names(store: StorePort, name: str) -> list[str]:
    """The names of the store that are most like `name`, the likest first."""
    from rapidfuzz import fuzz, process, utils

    found = process.extract(
        name,
        store.names(),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=NEAREST,
        score_cutoff=LIKE_ENOUGH,
    )
    return [match[0] for match in found]


def _actors_named(store: StorePort, name: str) -> list[Actor]:
    """Who goes by the name: the actor of that id, else those that have it as a name, else those described so."""
    found = store.named(name)
    return [a for a in found if a.id == name] or [a for a in found if not _described(a)] or found


def _described(actor: Actor) -> bool:
    return actor.id.startswith("report:")
