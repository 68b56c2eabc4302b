"""Answers questions out of the store."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from allegiance.errors import AllegianceError
from allegiance.model.actor import Actor
from allegiance.model.answer import OnDay, TieAnswer
from allegiance.model.claim import ClaimKind, Polarity, Status
from allegiance.model.ports import ClaimQuery, StorePort, Told
from allegiance.model.tie import State
from allegiance.record.dating import days_of
from allegiance.record.parties import actor_key
from allegiance.record.ties import lines, ties_on
from allegiance.record.timeline import Entry, timeline
from allegiance.service.naming import actor_ids, actor_named, said_by
from allegiance.service.viewing import View, belief_of, rules_of

ALL = View()
"""Everybody is believed, as known now."""


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


def on_day(
    store: StorePort,
    day: date,
    *,
    actor: str | None = None,
    types: Collection[str] = (),
    view: View = ALL,
    limit: int = 100,
) -> OnDay:
    """How ties stand on `day`, of one actor or all, of these types or all: certain ones first; at most `limit`.

    Ties without evidence for the day are left out, unless an actor is named: then those that have ended are told.
    Raises UnknownNameError or AmbiguousNameError for a name, AllegianceError for what the view cannot have.
    """
    wanted = actor_key(actor_named(store, actor).id) if actor else None
    rules, belief = rules_of(view), belief_of(store, view)
    told = list(store.find(ClaimQuery(kinds=[ClaimKind.RELATION, ClaimKind.CHANGE])))
    by_id = {(report.id, claim.id): (report, claim) for report, claim in told}
    found = [
        TieAnswer(tie.line.tie, tie.segment, tuple(by_id[p.report, p.claim] for p in tie.segment.pieces))
        for tie in ties_on(day, lines(told, rules=rules), rules=rules, belief=belief)
        if (wanted in tie.line.tie.key if wanted else tie.segment.state is not State.NO_EVIDENCE)
        and (not types or tie.line.tie.type in types)
    ]
    undated = sum(1 for report, claim in told if days_of(report, claim) is None)
    return OnDay(day, found[:limit], len(found) > limit, undated)


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
