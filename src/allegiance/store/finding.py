"""Restores claims with their reports."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Select, Table, func, select

from allegiance.model.claim import Claim, ClaimKind
from allegiance.model.ports import ClaimQuery, Told
from allegiance.model.report import Report
from allegiance.store import schema
from allegiance.store.matching import matching
from allegiance.store.restoring import OF_CLAIM, OF_REPORT, PARTS, claim_of, report_from
from allegiance.store.rows import Row

BATCH = 400
"""Claims restored at a time: few enough for the parameters of one statement of any database."""
READINGS = 100
"""Readings whose claims are restored at a time."""


def find(connection: Connection, query: ClaimQuery) -> Iterator[Told]:
    """The claims that fit with their reports, in order of time."""
    yield from restored(connection, connection.execute(matching(query)).scalars().all())


def ids(connection: Connection, query: ClaimQuery) -> list[str]:
    """The ids of the claims that fit, in order of time."""
    return list(connection.execute(matching(query).with_only_columns(schema.claims.c.id)).scalars())


def of_ids(connection: Connection, wanted: Sequence[str], *, known_by: date | None = None) -> Iterator[Told]:
    """The claims of these ids in current readings, in order of id; those reported up to a day, if one is given."""
    claims, readings = schema.claims, schema.readings
    query = select(claims.c.key).join(readings, readings.c.key == claims.c.reading).where(readings.c.current)
    if known_by is not None:
        query = query.where(claims.c.published <= known_by)
    for start in range(0, len(wanted), BATCH):
        batch = query.where(claims.c.id.in_(wanted[start : start + BATCH])).order_by(claims.c.id)
        yield from restored(connection, connection.execute(batch).scalars().all())


def by_report(connection: Connection, kinds: Collection[ClaimKind] = ()) -> Iterator[Told]:
    """All claims of current readings, report by report; of these kinds alone where any are given."""
    readings, claims = schema.readings, schema.claims
    query = select(readings.c.key, readings.c.report_id).where(readings.c.current).order_by(readings.c.report_id)
    found = connection.execute(query).all()
    for start in range(0, len(found), READINGS):
        batch = dict(tuple(row) for row in found[start : start + READINGS])
        wanted = [claims.c.reading.in_(sorted(batch))]
        if kinds:
            # Within a function, so that no database looks the kind up: there are far more of it than of the readings.
            wanted.append(func.lower(claims.c.kind).in_([kind.value for kind in kinds]))
        query_ = select(claims.c.key, claims.c.reading, claims.c.position, *OF_CLAIM, readings.c.report_id)
        of_readings = query_.add_columns(readings.c.reader).join(readings, readings.c.key == claims.c.reading)
        rows = connection.execute(of_readings.where(*wanted)).all()
        made = _made(connection, [(row[0], row[3:]) for row in rows], select(claims.c.key).where(*wanted))
        reports = _reports(connection, batch.values(), {})
        for _, row in sorted(((batch[row[1]], row[2]), row) for row in rows):
            yield reports[row[-2]], made[row[0]]


def restored(connection: Connection, keys: Sequence[int]) -> Iterator[Told]:
    """The claims of these keys with their reports, in the same order; rows are read a batch at a time."""
    reports: dict[str, Report] = {}
    for start in range(0, len(keys), BATCH):
        batch = keys[start : start + BATCH]
        found = restored_by_key(connection, batch, reports)
        reports = {report.id: report for report, _ in found.values()}
        yield from (found[key] for key in batch)


def restored_by_key(
    connection: Connection, keys: Sequence[int], known: Mapping[str, Report] | None = None
) -> dict[int, Told]:
    """The claims of these keys with their reports, by key; `known` are reports that need not be read again."""
    found: dict[int, Told] = {}
    claims, readings = schema.claims, schema.readings
    for start in range(0, len(keys), BATCH):
        wanted = keys[start : start + BATCH]
        query = select(claims.c.key, *OF_CLAIM, readings.c.report_id, readings.c.reader)
        rows = connection.execute(
            query.join(readings, readings.c.key == claims.c.reading).where(claims.c.key.in_(wanted))
        ).all()
        made = _made(connection, [(row[0], row[1:]) for row in rows], wanted)
        reports = _reports(connection, {row[-2] for row in rows}, known or {})
        found |= {key: (reports[claim.document], claim) for key, claim in made.items()}
    return found


def report_of(row: Row) -> Report:
    """The report that the row keeps."""
    return report_from([row[column.name] for column in OF_REPORT])


def _made(
    connection: Connection, rows: Iterable[tuple[int, Sequence[Any]]], wanted: Sequence[int] | Select[tuple[int]]
) -> dict[int, Claim]:
    """The claims of the rows, each with its key, by key; `wanted` are these keys."""
    parts = [_parts(connection, *part, wanted) for part in PARTS]
    return {key: claim_of(values, *(part.get(key, ()) for part in parts)) for key, values in rows}


def _reports(connection: Connection, ids: Iterable[str], known: Mapping[str, Report]) -> dict[str, Report]:
    """The reports of these ids, and no others: those of earlier batches need no more room."""
    kept = {id_: known[id_] for id_ in ids if id_ in known}
    query = select(*OF_REPORT).where(schema.reports.c.id.in_([id_ for id_ in ids if id_ not in known]))
    return kept | {row[0]: report_from(row) for row in connection.execute(query)}


def _parts(
    connection: Connection,
    table: Table,
    columns: Sequence[Column[Any]],
    make: Callable[[Sequence[Any]], Any],
    wanted: Sequence[int] | Select[tuple[int]],
) -> dict[int, list[Any]]:
    """What the claims have of the table, in order, by the key of the claim."""
    actors = schema.actors
    query = select(table.c.claim, *columns).where(table.c.claim.in_(wanted))
    if "actor" in table.c:
        query = query.add_columns(actors.c.id, actors.c.name, actors.c.kind)
        query = query.outerjoin(actors, actors.c.key == table.c.actor)
    found: dict[int, list[Any]] = defaultdict(list)
    for key, *values in connection.execute(query.order_by(table.c.claim, table.c.position)):
        found[key].append(make(values))
    return found
