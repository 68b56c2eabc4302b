"""Actors out of a table, a CSV file with a line of column names."""

import csv
from collections.abc import Iterable, Mapping

from allegiance.errors import DataError
from allegiance.exchange.importing import Imported, Known, Placed, Row, keep_apart, new_id, split_names, validated
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
    """The actors of the rows that the packs do not have yet.

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
        if "id" not in row and row.get("name") and (same := packs.same(row)):
            found.known.append(same)
            continue
        id_ = row.setdefault("id", new_id(row.get("name", ""), row.get("country"), taken))
        if id_ in taken:
            faults.append(f"{where}:{reader.line_num}: id: {id_!r} is another actor's already")
        taken.add(id_)
        if "name" not in row:
            faults.append(f"{where}:{reader.line_num}: name: is empty")
            continue
        rows.append(Placed(row, f"{where}:{reader.line_num}"))
    found.taken_out = keep_apart(rows, packs)
    found.actors = validated(rows, faults)
    return found


def _row(cells: Mapping[str, str], kind: str | None, source: str) -> Row:
    row: Row = {key: cells[key].strip() for key in SINGLE if cells.get(key, "").strip()}
    lists = {key: [t.strip() for t in cells.get(key, "").split(SEPARATOR) if t.strip()] for key in LISTS}
    names, short = split_names(lists["names"], row.get("name", ""))
    row["names"] = [*names, *({"text": text, "former": True} for text in lists["former_names"])]
    row["abbreviations"] = list(dict.fromkeys([*lists["abbreviations"], *short]))
    return {"kind": kind or "organisation", "source": source, **row}
