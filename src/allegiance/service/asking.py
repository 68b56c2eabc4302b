"""Answers questions out of the store."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from allegiance.errors import AllegianceError
from allegiance.model.actor import Actor
from allegiance.model.claim import ClaimKind, Polarity, Status
from allegiance.model.ports import ClaimQuery, StorePort, Told
from allegiance.record.tie import TieOnDay
from allegiance.record.ties import ties_on
from allegiance.record.timeline import Entry, timeline
from allegiance.service.naming import actor_ids, actor_named, said_by


@dataclass(frozen=True, slots=True)
class OnDay:
    """The ties told of up to a day; `undated` claims tell of ties, too, but nobody says when."""

    day: date
    ties: list[TieOnDay]
    undated: int


@dataclass(frozen=True, slots=True)
class History:
    """The names of an actor, and what is claimed of it, in order of time."""

    actor: Actor
    names: list[str]
    entries: list[Entry]


@dataclass(frozen=True, slots=True)
class Search:
    """Which claims a user asks for; every field that is set narrows the answer.

    `actors` (any of which takes part) and `according_to` are names or ids. `since` and `until` are days, both included.
    """

    types: Collection[str] = ()
    actors: Collection[str] = ()
    according_to: str | None = None
    since: date | None = None
    until: date | None = None
    place: str | None = None
    text: str | None = None
    report: str | None = None
    status: Status | None = None
    polarity: Polarity | None = None
    limit: int | None = None


def on_day(store: StorePort, day: date, *, actor: str | None = None, according_to: str | None = None) -> OnDay:
    """The ties told of up to `day`, of one actor or all, as one speaker or anybody tells them.

    Raises UnknownNameError or AmbiguousNameError for a name.
    """
    wanted = actor_named(store, actor).id if actor else None
    voices = said_by(store, according_to) if according_to else ClaimQuery()
    query = replace(voices, kinds=[ClaimKind.RELATION, ClaimKind.CHANGE])
    # All claims, not the actor's alone: a tie may end by what happens to the other side.
    ties = ties_on(day, store.find(replace(query, until=day)), symmetric=_symmetric_types())
    undated = store.find(replace(query, undated=True, actors=[wanted] if wanted else ()))
    return OnDay(day, [tie for tie in ties if wanted is None or _is_of(tie, wanted)], sum(1 for _ in undated))


def history(store: StorePort, name: str) -> History:
    """All that is claimed of the actor that goes by `name`; raises UnknownNameError or AmbiguousNameError."""
    actor = actor_named(store, name)
    return History(actor, store.names_of(actor.id), timeline(actor.id, store.find(ClaimQuery(actors=[actor.id]))))


def search(store: StorePort, wanted: Search) -> Iterator[Told]:
    """The claims that fit, in order of time, undated ones last.

    Raises UnknownNameError or AmbiguousNameError for a name, AllegianceError for an unknown type or days that are the
    wrong way round.
    """
    from allegiance.ontology.loader import ontology

    unknown = sorted(set(wanted.types) - set(ontology()))
    if unknown:
        raise AllegianceError(f"no claim type is called {unknown[0]!r}; there are {', '.join(sorted(ontology()))}")
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise AllegianceError(f"no day is from {wanted.since} on and not after {wanted.until}")
    voices = said_by(store, wanted.according_to) if wanted.according_to else ClaimQuery()
    query = replace(
        voices, types=wanted.types, actors=actor_ids(store, wanted.actors), since=wanted.since, until=wanted.until,
        place=wanted.place, text=wanted.text, report=wanted.report, status=wanted.status, polarity=wanted.polarity,
        limit=wanted.limit,
    )  # fmt: skip
    return store.find(query)


def _symmetric_types() -> list[str]:
    from allegiance.ontology.loader import ontology

    return [t.id for t in ontology().values() if t.symmetric]


def _is_of(tie: TieOnDay, actor: str) -> bool:
    return any(party.actor is not None and party.actor.id == actor for party in tie.tie.parties)
