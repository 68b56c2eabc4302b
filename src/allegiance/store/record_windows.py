"""Keeps how lines stand on the days of a window: what is there already stays, what is no more goes."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, bindparam, delete, select

from allegiance.model.quarter import quarter_of
from allegiance.model.recording import Kept
from allegiance.store import record_schema as tables
from allegiance.store.bulk import write_rows
from allegiance.store.record_rows import segment_values

BATCH = 200
"""Keys in one statement: few enough for any database."""

Windows = Mapping[int, tuple[Any, Any]]
"""By line the first and the last day or quarter; None: without bound."""


def replace_windows(connection: Connection, kept: Collection[Kept]) -> None:
    """Keeps this of each line for the days of its window, and nothing else."""
    segments, shifts, presence = tables.segments, tables.shifts, tables.presence
    windows = {one.line: one.window for one in kept}
    quarters = {line: (f and quarter_of(f), last and quarter_of(last)) for line, (f, last) in windows.items()}
    rows = [segment_values(s, line=one.line) for one in kept for s in one.segments]
    _replace(connection, segments, segments.c.start, rows, windows)
    moves = [(one.line, s.day, str(s.kind)) for one in kept for s in one.shifts]
    _replace(connection, shifts, shifts.c.day, moves, windows)
    present = [(one.line, p.quarter, p.tellings) for one in kept for p in one.presence]
    _replace(connection, presence, presence.c.quarter, present, quarters)


def batches(keys: Sequence[Any]) -> list[Sequence[Any]]:
    """The keys, so many at a time."""
    return [keys[start : start + BATCH] for start in range(0, len(keys), BATCH)]


def _replace(
    connection: Connection, table: Table, column: Column[Any], rows: Iterable[tuple[Any, ...]], windows: Windows
) -> None:
    """Writes what is new and deletes what is no more, of the lines and windows; the rest stays untouched."""
    names = list(table.c.keys())
    at = names.index(column.name)
    old = set(_in_windows(connection, table, column, at, windows))
    new = set(rows)
    gone = [{"of": row[0], "at": row[at]} for row in old - new]
    if gone:
        one = delete(table).where(table.c.line == bindparam("of"), column == bindparam("at"))
        connection.execute(one, gone)
    write_rows(connection, table, tuple(names), sorted(new - old, key=itemgetter(0, 1)))


def _in_windows(
    connection: Connection, table: Table, column: Column[Any], at: int, windows: Windows
) -> Iterator[tuple[Any, ...]]:
    """The rows of the lines in their windows; a line's key stands first in each, the day or quarter at `at`."""
    firsts, lasts = zip(*windows.values(), strict=True) if windows else ((), ())
    first = None if None in firsts else min(firsts, default=None)
    last = None if None in lasts else max(lasts, default=None)
    for batch in batches(sorted(windows)):
        query = select(table).where(table.c.line.in_(batch), *_between(column, first, last))
        for row in map(tuple, connection.execute(query).all()):
            low, high = windows[row[0]]
            if (low is None or low <= row[at]) and (high is None or row[at] <= high):
                yield row


def _between(column: ColumnElement[Any], first: object, last: object) -> list[ColumnElement[bool]]:
    found = [column >= first] if first is not None else []
    return [*found, column <= last] if last is not None else found
