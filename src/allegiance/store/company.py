"""Where and with whom actors are told of, out of the claims."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, select

from allegiance.model.actor import Actor
from allegiance.model.company import Company
from allegiance.store.schema import actor_names, actors, claims, participants, readings

BATCH = 400


def company(connection: Connection, ids: Collection[str] | None = None) -> dict[str, Company]:
    """The company of the actors of these ids, or of all, by id; who is in no claim is not there."""
    if ids is None:
        return _gathered(connection.execute(_rows()), None)
    wanted = sorted(ids)
    found: dict[str, Company] = {}
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        keys = select(actors.c.key).where(actors.c.id.in_(batch))
        theirs = select(participants.c.claim).where(participants.c.actor.in_(keys))
        found |= _gathered(connection.execute(_rows().where(claims.c.key.in_(theirs))), frozenset(batch))
    return found


def told_of(connection: Connection) -> dict[Actor, list[str]]:
    """The actors of the store, each as it was named last, with all names, by id."""
    latest = {
        row.id: Actor(row.id, row.name, row.kind) for row in connection.execute(select(actors).order_by(actors.c.key))
    }
    names: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(select(actor_names.c.actor_id, actor_names.c.name).order_by(actor_names.c.name)):
        names[row.actor_id].append(row.name)
    return {latest[id_]: names[id_] for id_ in sorted(latest)}


def _rows() -> Select[tuple[int, str, str | None, str]]:
    return (
        select(claims.c.key, claims.c.type, claims.c.place_country, actors.c.id)
        .join(readings, readings.c.key == claims.c.reading)
        .join(participants, participants.c.claim == claims.c.key)
        .join(actors, actors.c.key == participants.c.actor)
        .where(readings.c.current)
        .order_by(claims.c.key)
    )


def _gathered(rows: Iterable[Any], wanted: Collection[str] | None) -> dict[str, Company]:
    """The company out of rows of participants, those of one claim one after the other."""
    countries: dict[str, set[str]] = defaultdict(set)
    partners: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for _, group in groupby(rows, key=lambda row: row.key):
        parties = list(group)
        together = {row.id for row in parties}
        for one in together if wanted is None else together.intersection(wanted):
            countries[one].update(row.place_country for row in parties if row.place_country)
            for other in together - {one}:
                partners[one][other].add(parties[0].type)
    ids = {*countries, *partners}
    return {i: Company(frozenset(countries[i]), {o: frozenset(t) for o, t in partners[i].items()}) for i in ids}
