"""Actors out of a table, a CSV file with a line of column names."""

import csv
from collections.abc import Iterable, Mapping

from allegiance.errors import DataError
from allegiance.exchange.importing import Imported, Known, Placed, Row, fill, keep_apart, split_names
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
    name. A person needs a `post`; those without one are left out and counted. Raises DataError with all faults.
    """
    reader = csv.DictReader(lines)
    columns = [name.strip() for name in reader.fieldnames or ()]
    unknown = [name for name in columns if name not in LISTS + SINGLE]
    faults = [f"{where}:1: {name}: unknown column; there are {', '.join(SINGLE + LISTS)}" for name in unknown]
    if "name" not in columns:
        faults.append(f"{where}:1: name: this column is missing")
    if faults:
        raise DataError(faults)
    reader.fieldnames = columns
    found = Imported()
    packs = Known(known)
    rows: list[Placed] = []
    taken = set(known)
    for cells in reader:
        row = _row({k: v for k, v in cells.items() if k and isinstance(v, str)}, kind, source or where)
        if None in cells:
            faults.append(f"{where}:{reader.line_num}: more cells than columns")
        if row["kind"] == "person" and "post" not in row:
            found.private += 1
            continue
        where_it_is = f"{where}:{reader.line_num}"
        if "name" not in row:
            faults.append(f"{where_it_is}: name: is empty")
            continue
        if "id" not in row:
            packs.place(row, taken)
        elif row["id"] in taken:
            faults.append(f"{where_it_is}: id: {row['id']!r} is another actor's already")
        taken.add(row["id"])
        rows.append(Placed(row, where_it_is))
    found.taken_out = keep_apart(rows, packs)
    fill(found, rows, known, faults)
    return found


def _row(cells: Mapping[str, str], kind: str | None, source: str) -> Row:
    row: Row = {key: cells[key].strip() for key in SINGLE if cells.get(key, "").strip()}
    lists = {key: [t.strip() for t in cells.get(key, "").split(SEPARATOR) if t.strip()] for key in LISTS}
    names, short = split_names(lists["names"], row.get("name", ""))
    row["names"] = [*names, *({"text": text, "former": True} for text in lists["former_names"])]
    row["abbreviations"] = list(dict.fromkeys([*lists["abbreviations"], *short]))
    return {"kind": kind or "organisation", "source": source, **row}
