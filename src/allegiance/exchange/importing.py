"""What an import gives: actors for a pack, and in words what was left out."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from allegiance.errors import DataError
from allegiance.naming.words import is_acronym
from allegiance.packs.checks import same_name
from allegiance.packs.schema import Addition, PackActor

Row = dict[str, Any]
"""The table of an actor as a pack's file has it."""


@dataclass(slots=True)
class Imported:
    """New actors, additions to actors that the packs have, and how much of what was left out.

    Left out are `private` persons, `other` things that are no actors, and abbreviations that several actors have.
    """

    actors: list[PackActor] = field(default_factory=list)
    additions: list[Addition] = field(default_factory=list)
    private: int = 0
    other: int = 0
    taken_out: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """The row of an actor with where it is from, for telling faults."""

    row: Row
    where: str


def fill(found: Imported, rows: Collection[Placed], known: Mapping[str, PackActor], faults: list[str]) -> None:
    """Puts what the rows make into `found`; DataError with these faults and those of all rows."""
    for placed in rows:
        actor = known.get(placed.row["id"])
        try:
            if actor is None:
                found.actors.append(PackActor.model_validate(placed.row))
            else:
                found.additions.append(_addition(placed.row, actor))
        except ValidationError as error:
            faults += [f"{placed.where}: {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
    if faults:
        raise DataError(faults)


def _addition(row: Row, actor: PackActor) -> Addition:
    """What the row says of an actor that the packs have, without the names that they know however they are spelled."""
    has = {same_name(text) for text in actor.wordings()}
    kept = {key: row[key] for key in Addition.model_fields if key in row}
    kept |= {"to": actor.id, "names": [one for one in (row["name"], *row["names"]) if same_name(_text(one)) not in has]}
    kept["abbreviations"] = [short for short in row["abbreviations"] if same_name(short) not in has]
    return Addition.model_validate(kept)


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
