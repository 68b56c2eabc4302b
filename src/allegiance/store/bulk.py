"""Writes many rows of one table, by the place of their values: where the record is made anew there are millions."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Date, Dialect, Table, insert

ROWS = 10_000
"""Rows that are handed to the database at a time."""


def write_rows(connection: Connection, table: Table, names: tuple[str, ...], rows: Iterable[Sequence[Any]]) -> None:
    """Writes rows that have the values of these columns."""
    waiting = iter(rows)
    while batch := list(islice(waiting, ROWS)):
        if connection.dialect.paramstyle == "qmark":
            _handed_over(connection, table, names, batch)
        else:
            connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in batch])


def _handed_over(connection: Connection, table: Table, names: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> None:
    """Hands the rows to the driver as they are: the usual way takes as long for each as writing it."""
    statement, order, changes = _statement(table, names, connection.dialect)
    given = list(zip(*rows, strict=True))
    columns: list[Sequence[Any]] = [given[place] for place in order]
    for place, change in changes:
        columns[place] = [None if value is None else change(value) for value in columns[place]]
    connection.exec_driver_sql(statement, list(zip(*columns, strict=True)))


Changes = list[tuple[int, Callable[[Any], Any]]]
"""The places of values that the driver does not take as they are, each with what makes them what it takes."""


@lru_cache(maxsize=64)
def _statement(table: Table, names: tuple[str, ...], dialect: Dialect) -> tuple[str, list[int], Changes]:
    """The statement, the places of its values among the names, and how they are to be changed."""
    made = insert(table).compile(dialect=dialect, column_keys=list(names))
    order = [names.index(name) for name in made.positiontup or ()]
    changes: Changes = []
    for place, name in enumerate(made.positiontup or ()):
        type_ = table.c[name].type
        change = date.isoformat if isinstance(type_, Date) else type_.dialect_impl(dialect).bind_processor(dialect)
        if change:
            changes.append((place, change))
    return str(made), order, changes
