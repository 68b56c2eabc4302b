"""Finds what actors, outlets and speakers of the store are called."""

from sqlalchemy import Connection, or_, select

from allegiance.model.actor import Actor
from allegiance.store.fold import fold_name
from allegiance.store.schema import actor_names, actors, attributions, reports


def named(connection: Connection, name: str) -> list[Actor]:
    """The actors whose id, name or any wording is `name`, each as it was named last, by id."""
    called = select(actor_names.c.actor_id).where(actor_names.c.folded == fold_name(name))
    query = select(actors).where(or_(actors.c.id == name, actors.c.id.in_(called))).order_by(actors.c.id, actors.c.key)
    latest = {row.id: Actor(row.id, row.name, row.kind) for row in connection.execute(query)}
    return list(latest.values())


def names(connection: Connection) -> list[str]:
    """All names and wordings of actors, in alphabetical order."""
    return list(connection.execute(select(actor_names.c.name).distinct().order_by(actor_names.c.name)).scalars())


def names_of(connection: Connection, actor: str) -> list[str]:
    """The names and wordings of the actor of this id, in alphabetical order."""
    query = select(actor_names.c.name).where(actor_names.c.actor_id == actor).order_by(actor_names.c.name)
    return list(connection.execute(query).scalars())


def outlets(connection: Connection, name: str) -> list[str]:
    """The outlets called `name`, as they write themselves."""
    query = select(reports.c.outlet).where(reports.c.outlet_folded == fold_name(name)).distinct()
    return sorted(outlet for outlet in connection.execute(query).scalars() if outlet)


def voices(connection: Connection, name: str) -> list[str]:
    """The wordings `name` of speakers who are no known actors, as they were written."""
    same = (attributions.c.mention_folded == fold_name(name), attributions.c.actor.is_(None))
    query = select(attributions.c.mention_text).where(*same).distinct()
    return sorted(wording for wording in connection.execute(query).scalars() if wording)
