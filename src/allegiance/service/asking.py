"""Answers questions out of the store."""

from collections.abc import Collection
from datetime import date

from allegiance.errors import AllegianceError, UnknownNameError
from allegiance.model.actor import Actor
from allegiance.model.claim import ClaimKind
from allegiance.model.ports import ClaimQuery, StorePort
from allegiance.record.tie import TieOnDay
from allegiance.record.ties import ties_on
from allegiance.record.timeline import Entry, timeline

NEAREST = 3
TIE_CHANGES = ("merge", "split", "dissolve")


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
    found = store.named(name)
    exact = [a for a in found if a.id == name] or [a for a in found if not a.id.startswith("report:")] or found
    if not exact:
        raise UnknownNameError(name, nearest_names(store, name))
    if len(exact) > 1:
        raise AmbiguousNameError(name, exact)
    return exact[0]


def nearest_names(store: StorePort, name: str) -> list[str]:
    """The names of the store that are most like `name`, the likest first."""
    from rapidfuzz import fuzz, process

    found = process.extract(name, store.names(), scorer=fuzz.WRatio, limit=NEAREST, score_cutoff=55)
    return [match[0] for match in found]


def on_day(store: StorePort, day: date, *, actor: str | None = None, according_to: str | None = None) -> list[TieOnDay]:
    """The ties told of up to `day`, of one actor or all, as one speaker or anybody tells them."""
    from allegiance.ontology.loader import ontology

    symmetric = [t.id for t in ontology().values() if t.symmetric]
    voices = said_by(store, according_to) if according_to else ClaimQuery()
    wanted = actor_named(store, actor) if actor else None
    found = [
        told
        for kind in (ClaimKind.RELATION, ClaimKind.CHANGE)
        for told in store.find(
            ClaimQuery(kinds=[kind], until=day, speakers=voices.speakers, outlets=voices.outlets, voices=voices.voices)
        )
        if kind is ClaimKind.RELATION or told[1].type in TIE_CHANGES
    ]
    ties = ties_on(day, found, symmetric=symmetric)
    if wanted is None:
        return ties
    return [t for t in ties if any(p.actor is not None and p.actor.id == wanted.id for p in t.tie.parties)]


def said_by(store: StorePort, name: str) -> ClaimQuery:
    """A query for what a speaker says: an actor, an outlet, or a wording that names no known actor.

    Raises UnknownNameError if nobody of that name speaks in the store.
    """
    speakers = [a.id for a in store.named(name)]
    outlets, voices = store.outlets(name), store.voices(name)
    if not (speakers or outlets or voices):
        raise UnknownNameError(name, nearest_names(store, name))
    return ClaimQuery(speakers=speakers, outlets=outlets, voices=voices)


def history(store: StorePort, name: str) -> tuple[Actor, list[Entry]]:
    """The actor that goes by `name`, and all that is claimed of it, in order of time."""
    actor = actor_named(store, name)
    return actor, timeline(actor.id, store.find(ClaimQuery(actors=[actor.id])))


def actor_ids(store: StorePort, names: Collection[str]) -> list[str]:
    """The ids of the actors that go by the names; raises UnknownNameError for the first that nobody goes by."""
    return [actor_named(store, name).id for name in names]
