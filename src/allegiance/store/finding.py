"""Restores claims with their reports."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, select

from allegiance.model.ports import ClaimQuery, Told
from allegiance.model.report import Block, BlockKind, Report
from allegiance.store import schema
from allegiance.store.matching import matching
from allegiance.store.rows import Row, restore

BATCH = 400
"""Claims restored at a time: few enough for the parameters of one statement of any database."""


def find(connection: Connection, query: ClaimQuery) -> Iterator[Told]:
    """The claims that fit with their reports, in order of time."""
    yield from restored(connection, connection.execute(matching(query)).scalars().all())


def ids(connection: Connection, query: ClaimQuery) -> list[str]:
    """The ids of the claims that fit, in order of time."""
    return list(connection.execute(matching(query).with_only_columns(schema.claims.c.id)).scalars())


def of_ids(connection: Connection, wanted: Sequence[str]) -> Iterator[Told]:
    """The claims of these ids in current readings, in order of id."""
    claims, readings = schema.claims, schema.readings
    query = select(claims.c.key).join(readings, readings.c.key == claims.c.reading).where(readings.c.current)
    for start in range(0, len(wanted), BATCH):
        batch = query.where(claims.c.id.in_(wanted[start : start + BATCH])).order_by(claims.c.id)
        yield from restored(connection, connection.execute(batch).scalars().all())


def by_report(connection: Connection) -> Iterator[Told]:
    """All claims of current readings, report by report."""
    readings, claims = schema.readings, schema.claims
    query = select(claims.c.key).join(readings, readings.c.key == claims.c.reading).where(readings.c.current)
    yield from restored(
        connection, connection.execute(query.order_by(readings.c.report_id, claims.c.position)).scalars().all()
    )


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
    for start in range(0, len(keys), BATCH):
        batch = keys[start : start + BATCH]
        rows = _rows(connection, _claims(batch))
        reports = _reports(connection, {row["document"] for row in rows}, known or {})
        parts = [_parts(connection, table, batch) for table in _PARTS]
        for row in rows:
            participants, attributions, figures = (part.get(row["key"], ()) for part in parts)
            claim = restore(row, participants=participants, attributions=attributions, figures=figures)
            found[row["key"]] = reports[row["document"]], claim
    return found


def report_of(row: Row) -> Report:
    """The report that the row keeps."""
    blocks = tuple(Block(start, end, BlockKind(kind)) for start, end, kind in row["blocks"])
    return Report(row["id"], row["text"], row["title"], row["outlet"], row["published"], row["url"], blocks)


_OF_LISTS = ("evidence_folded", "current", "published", "day", "country")
_OF_CLAIM = tuple(column for column in schema.claims.c if column.name not in _OF_LISTS)
_PARTS = (schema.participants, schema.attributions, schema.figures)


def _claims(keys: Sequence[int]) -> Select[Any]:
    readings = schema.readings
    return (
        select(*_OF_CLAIM, readings.c.report_id.label("document"), readings.c.reader)
        .join(readings, readings.c.key == schema.claims.c.reading)
        .where(schema.claims.c.key.in_(keys))
    )


def _reports(connection: Connection, ids: Iterable[str], known: Mapping[str, Report]) -> dict[str, Report]:
    """The reports of these ids, and no others: those of earlier batches need no more room."""
    kept = {id_: known[id_] for id_ in ids if id_ in known}
    query = select(schema.reports).where(schema.reports.c.id.in_([id_ for id_ in ids if id_ not in known]))
    return kept | {row["id"]: report_of(row) for row in _rows(connection, query)}


def _parts(connection: Connection, table: Table, keys: Sequence[int]) -> dict[int, list[Row]]:
    query = select(table).where(table.c.claim.in_(keys)).order_by(table.c.claim, table.c.position)
    if "actor" in table.c:
        actors = schema.actors
        named = (actors.c.id.label("actor_id"), actors.c.name.label("actor_name"), actors.c.kind.label("actor_kind"))
        query = query.add_columns(*named).outerjoin(actors, actors.c.key == table.c.actor)
    found: dict[int, list[Row]] = defaultdict(list)
    for row in _rows(connection, query):
        found[row["claim"]].append(row)
    return found


def _rows(connection: Connection, query: Select[Any]) -> list[Row]:
    """The rows as plain dictionaries, in which the many values of a claim are found soonest."""
    found = connection.execute(query)
    names = tuple(found.keys())
    return [dict(zip(names, row, strict=True)) for row in found]
