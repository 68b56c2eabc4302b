"""Writes many rows of one table, by the place of their values: where the record is made anew there are millions."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Date, Dialect, Table, insert

ROWS = 10_000
"""Rows that are handed to the database at a time."""


def write_rows(connection: Connection, table: Table, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Writes rows that have the values of these columns, two or more."""
    waiting = iter(rows)
    while batch := list(islice(waiting, ROWS)):
        if connection.dialect.paramstyle == "qmark":
            _handed_over(connection, table, names, batch)
        else:
            connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in batch])


def _handed_over(connection: Connection, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Hands the rows to the driver as they are: the usual way takes as long for each as writing it."""
    statement = insert(table).compile(dialect=connection.dialect, column_keys=list(names))
    order = [names.index(name) for name in statement.positiontup or ()]
    values = [list(row) for row in map(itemgetter(*order), rows)]
    for place, change in _changes(table, [names[i] for i in order], connection.dialect):
        for row in values:
            row[place] = None if row[place] is None else change(row[place])
    connection.exec_driver_sql(str(statement), list(map(tuple, values)))


def _changes(table: Table, names: Iterable[str], dialect: Dialect) -> list[tuple[int, Callable[[Any], Any]]]:
    """The places of values that the driver does not take as they are, each with what makes them what it takes."""
    found: list[tuple[int, Callable[[Any], Any]]] = []
    for place, name in enumerate(names):
        type_ = table.c[name].type
        change = date.isoformat if isinstance(type_, Date) else type_.dialect_impl(dialect).bind_processor(dialect)
        if change:
            found.append((place, change))
    return found
