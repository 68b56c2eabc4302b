"""Actors out of a table, a CSV file with a line of column names."""

import csv
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from allegiance.errors import DataError
from allegiance.exchange.imported import Imported, Placed, Row
from allegiance.exchange.importing import Known, fill, keep_apart, split_names
from allegiance.packs.schema import PackActor

LISTS = ("names", "former_names", "abbreviations")
SINGLE = ("id", "name", "kind", "country", "parent", "post", "wikidata", "source")
SEPARATOR = "|"


def actors_from_table(
    lines: Iterable[str],
    *,
    known: Mapping[str, PackActor],
    where: str,
    kind: str | None = None,
    source: str | None = None,
) -> Imported:
    """The actors of the rows, and what they say of those that the packs have.

    Columns: `name` (needed), `id`, `kind`, `country`, `parent`, `post`, `wikidata`, `source`, and lists split by `|`:
    `names`, `former_names`, `abbreviations`. `kind` and `source` stand in for empty cells; an id is made of country and
    name. A person needs a `post`; those without one are left out and counted. What is at fault is told and left out.
    Raises DataError for a table without the column `name`, or of which nothing can be used.
    """
    reader = csv.DictReader(lines)
    columns = [name.strip() for name in reader.fieldnames or ()]
    unknown = [name for name in columns if name not in LISTS + SINGLE]
    faults = [f"{where}:1: {name}: unknown column; there are {', '.join(SINGLE + LISTS)}" for name in unknown]
    if "name" not in columns:
        raise DataError([*faults, f"{where}:1: name: this column is missing"])
    reader.fieldnames = columns
    found = Imported(faults=faults)
    packs = Known(known)
    rows: list[Placed] = []
    taken = set(known)
    for cells in _cells(reader, where, faults):
        placed = Placed(_row(cells, kind, source or where), _at(reader, where))
        if placed.row["kind"] == "person" and "post" not in placed.row:
            found.private += 1
        elif fault := _fault(placed.row, taken):
            faults.append(f"{placed.where}: {fault}; the row is left out")
        else:
            if "id" not in placed.row:
                packs.place(placed.row, taken)
            taken.add(placed.row["id"])
            rows.append(placed)
    found.taken_out = keep_apart(rows, packs)
    fill(found, rows, known)
    return found


def _cells(reader: "csv.DictReader[str]", where: str, faults: list[str]) -> Iterator[dict[str, str]]:
    """The cells of each row by column; a row that is no row of the table is told."""
    while True:
        try:
            row: dict[str | None, Any] = dict(next(reader))
        except StopIteration:
            return
        except csv.Error as error:
            faults.append(f"{_at(reader, where)}: {error}; the row is left out")
            continue
        if row.pop(None, None):
            faults.append(f"{_at(reader, where)}: more cells than columns; those are left out")
        yield {k: v for k, v in row.items() if k and isinstance(v, str)}


def _fault(row: Row, taken: Collection[str]) -> str | None:
    if any("\N{REPLACEMENT CHARACTER}" in str(value) for value in row.values()):
        return "is not UTF-8"
    if "name" not in row:
        return "name: is empty"
    return f"id: {row['id']!r} is another actor's already" if row.get("id") in taken else None


def _at(reader: "csv.DictReader[str]", where: str) -> str:
    return f"{where}:{reader.line_num}"


def _row(cells: Mapping[str, str], kind: str | None, source: str) -> Row:
    row: Row = {key: cells[key].strip() for key in SINGLE if cells.get(key, "").strip()}
    lists = {key: [t.strip() for t in cells.get(key, "").split(SEPARATOR) if t.strip()] for key in LISTS}
    names, short = split_names(lists["names"], row.get("name", ""))
    row["names"] = [*names, *({"text": text, "former": True} for text in lists["former_names"])]
    row["abbreviations"] = list(dict.fromkeys([*lists["abbreviations"], *short]))
    return {"kind": kind or "organisation", "source": source, **row}
