"""What an import gives: actors for a pack, and in words what was left out."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from allegiance.errors import DataError
from allegiance.exchange.imported import Imported, Placed, Row
from allegiance.exchange.references import part_with_faults
from allegiance.naming.words import is_acronym
from allegiance.packs.checks import same_name
from allegiance.packs.file import sound_part
from allegiance.packs.schema import Addition, PackActor, Strict

T = TypeVar("T", bound=Strict)


def fill(found: Imported, rows: Collection[Placed], known: Mapping[str, PackActor]) -> None:
    """Puts what the rows make into `found`, without what is at fault in them; DataError if nothing is left of any."""
    for placed in rows:
        actor = known.get(placed.row["id"])
        if actor is None:
            made = _usable(placed, placed.row, PackActor, found.faults)
            found.actors += [made] if made else []
        else:
            added = _usable(placed, _addition(placed.row, actor), Addition, found.faults)
            found.additions += [added] if added else []
    part_with_faults(found, known, {placed.row["id"]: placed.where for placed in rows})
    if found.faults and not found.actors and not found.additions:
        raise DataError(found.faults)


def _usable(placed: Placed, row: Row, table: type[T], faults: list[str]) -> T | None:
    """The row as an actor or an addition, without the details that are at fault; None if nothing is left of it."""
    try:
        return table.model_validate(row)
    except ValidationError as error:
        kept = sound_part(row, table)
        end = "left out" if kept else "the actor is left out"
        told = (f"{_at(e['loc'])}{e['msg'].removeprefix('Value error, ')}" for e in error.errors())
        faults += [f"{placed.where}: {what}; {end}" for what in told]
        return kept


def _at(path: tuple[int | str, ...]) -> str:
    return f"{'.'.join(map(str, path))}: " if path else ""


def _addition(row: Row, actor: PackActor) -> Row:
    """What the row says of an actor that the packs have, without the names that they know however they are spelled."""
    has = {same_name(text) for text in actor.wordings()}
    kept = {key: row[key] for key in Addition.model_fields if key in row}
    kept |= {"to": actor.id, "names": [one for one in (row["name"], *row["names"]) if same_name(_text(one)) not in has]}
    kept["abbreviations"] = [short for short in row["abbreviations"] if same_name(short) not in has]
    return kept


def new_id(name: str, country: str | None, taken: Collection[str]) -> str:
    """An id made of country and name that nobody has.

    >>> new_id("Jaysh al-Nūr", "SY", {"sy-jaysh-al-nur"})
    'sy-jaysh-al-nur-2'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60] or "actor"
    stem = f"{country.lower()}-{slug}" if country else slug
    number, id_ = 1, stem
    while id_ in taken:
        number += 1
        id_ = f"{stem}-{number}"
    return id_


class Known:
    """The packs' actors by what an imported row may be recognised by."""

    def __init__(self, known: Mapping[str, PackActor]) -> None:
        self._known = known
        self._by_wikidata = {a.wikidata: a.id for a in known.values() if a.wikidata}
        self._by_list = {(i.scheme, i.id): a.id for a in known.values() for i in a.ids}
        self.names = {
            (a.country, same_name(text)): a.id for a in known.values() for text in reversed(a.wordings())
        }  # fmt: skip

    def place(self, row: Row, taken: set[str]) -> None:
        """Gives the row the id and the country of the actor that it means, or else an id that is not taken yet."""
        same = self._same(row)
        row["id"] = same or new_id(row["name"], row.get("country"), taken)
        if same is not None:
            row["country"] = self._known[same].country
        taken.add(row["id"])

    def _same(self, row: Row) -> str | None:
        """The id of the actor that the row means: by Wikidata item, another list's id, or its name in its country."""
        listed = (self._by_list.get((i["scheme"], i["id"])) for i in row.get("ids", ()))
        by_name = self.names.get((row.get("country"), same_name(row["name"])))
        return self._by_wikidata.get(row.get("wikidata", "")) or next(filter(None, listed), None) or by_name


def keep_apart(rows: Collection[Placed], known: Known) -> int:
    """Marks names that another actor of the country has as shared; takes out such abbreviations and counts them.

    A short form that several have would name all of them wherever it stands.
    """
    owners: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for key, id_ in known.names.items():
        owners[key].add(id_)
    for placed in rows:
        for text in (*_texts(placed.row), *placed.row["abbreviations"]):
            owners[placed.row.get("country"), same_name(text)].add(placed.row["id"])
    several_in: dict[str | None, set[str]] = defaultdict(set)
    for (country, name), ids in owners.items():
        if len(ids) > 1:
            several_in[country].add(name)
    taken_out = 0
    for row in (placed.row for placed in rows):
        several = several_in[row.get("country")]
        kept = [short for short in row["abbreviations"] if same_name(short) not in several]
        taken_out += len(row["abbreviations"]) - len(kept)
        row["abbreviations"] = kept
        row["names"] = [_shared(entry) if same_name(_text(entry)) in several else entry for entry in row["names"]]
        if same_name(row["name"]) in several:
            row["names"].insert(0, _shared(row["name"]))
    return taken_out


def _shared(entry: Any) -> Row:
    return {**(entry if isinstance(entry, dict) else {"text": entry}), "shared": True}


def _text(entry: Any) -> str:
    return str(entry["text"]) if isinstance(entry, dict) else str(entry)


def split_names(texts: Collection[str], name: str) -> tuple[list[str], list[str]]:
    """The wordings that are names and those that are abbreviations, without the present name."""
    others = [text for text in dict.fromkeys(texts) if text != name and len(text) > 1]
    return [t for t in others if not is_acronym(t)], [t for t in others if is_acronym(t)]


def _texts(row: Row) -> Iterator[str]:
    yield row["name"]
    yield from map(_text, row["names"])
