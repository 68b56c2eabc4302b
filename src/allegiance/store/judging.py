"""Keeps judgements; none is ever changed or deleted."""

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from allegiance.model.judgement import Judgement
from allegiance.store.schema import judgements


def write(connection: Connection, given: Iterable[Judgement]) -> None:
    """Writes the judgements; one that is there already stays as it is."""
    fresh = {judgement.id: judgement for judgement in given}
    if not fresh:
        return
    known = set(connection.execute(select(judgements.c.id).where(judgements.c.id.in_(fresh))).scalars())
    rows = [_values(judgement) for judgement in fresh.values() if judgement.id not in known]
    if rows:
        connection.execute(insert(judgements), rows)


def kept(connection: Connection) -> list[Judgement]:
    """All judgements, those that are undone and the undos too, in order of time."""
    rows = connection.execute(select(judgements).order_by(judgements.c.moment, judgements.c.id))
    return [Judgement(r.id, r.kind, tuple(r.subjects), r.author, r.moment, r.reason) for r in rows]


def _values(judgement: Judgement) -> dict[str, object]:
    return {
        "id": judgement.id, "kind": judgement.kind, "subjects": list(judgement.subjects), "author": judgement.author,
        "moment": judgement.moment, "reason": judgement.reason,
    }  # fmt: skip
