"""What an actor of the store is called, was called, and is called wrongly."""

from dataclasses import dataclass
from datetime import date

from allegiance.languages.fold import fold
from allegiance.model.actor import Actor
from allegiance.model.claim import ClaimKind
from allegiance.model.ports import ClaimQuery
from allegiance.record.names import Called, NameWarning, bounds, called_on, names_known, names_out_of_time, names_told
from allegiance.service.joining import JoinedStore
from allegiance.service.known import known_actors
from allegiance.service.naming import actor_named

NAMING = (ClaimKind.NAME, ClaimKind.CHANGE)
"""The kinds of claim that tell a name."""


@dataclass(frozen=True, slots=True)
class NameHistory:
    """The dated names of an actor, further `wordings` by which reports call it, and names used out of their time."""

    actor: Actor
    names: list[Called]
    wordings: list[str]
    warnings: list[NameWarning]


def name_history(store: JoinedStore, name: str, *, on: date | None = None, reviewed: bool = False) -> NameHistory:
    """The names of the actor that goes by `name`; with `on`, only those that it may have gone by on that day.

    `reviewed` leaves out what claims say that nobody reviewed. Raises UnknownNameError or AmbiguousNameError.
    """
    actor = actor_named(store, name)
    members = store.identity.members(actor.id)
    packs = known_actors()
    known = [called for id_ in members if id_ in packs for called in names_known(packs[id_])]
    asked = ClaimQuery(actors=[actor.id], kinds=NAMING, reviewed=reviewed)
    names = [*known, *names_told(store.find(asked), {actor.id})]
    dated = {fold(called.name) for called in names}
    wordings = [wording for wording in store.names_of(actor.id) if fold(wording) not in dated]
    # only names that have days can be used out of their time, and few actors have such
    told = store.find(ClaimQuery(actors=[actor.id], reviewed=reviewed)) if any(map(bounds, names)) else ()
    warnings = names_out_of_time(names, told, {actor.id})
    return NameHistory(actor, called_on(names, on) if on else names, [] if on else wordings, warnings)
