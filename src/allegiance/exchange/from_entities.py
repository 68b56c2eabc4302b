"""Actors out of FollowTheMoney entities: organisations, and persons in public office."""

import re
from collections.abc import Iterable, Mapping, Sequence

from allegiance.exchange.entity import Entity
from allegiance.exchange.imported import Imported, Placed, Row
from allegiance.exchange.importing import Known, fill, keep_apart, split_names
from allegiance.packs.schema import PackActor

BODIES = frozenset({"Company", "LegalEntity", "Organization", "PublicBody"})
EDGES = frozenset({"Sanction", "Membership", "Directorship"})
KIND_OF_TOPIC = {
    "mil": "military", "gov.security": "police", "pol.party": "party", "gov.igo": "organisation", "gov": "government",
}  # fmt: skip
"""Kinds by the topics that OpenSanctions gives; the first that fits. `gov` stands for all topics below it."""
IN_OFFICE = ("role.pep", "gov.head")
"""Topics of persons in public office, past ones too."""
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def actors_from_entities(
    entities: Iterable[Entity],
    *,
    known: Mapping[str, PackActor],
    where: str,
    kind: str | None = None,
    source: str | None = None,
    faults: Sequence[str] = (),
) -> Imported:
    """The actors among the entities, and what they say of those that the packs have.

    Sanctions become designations, memberships coalitions, directorships leaders. `kind` is that of organisations whose
    topics say nothing better (`organisation` by default), `source` what the facts are said to be from (by default the
    entity's own source, or its datasets). Persons without a public office are left out and counted.
    What is at fault is told beside `faults` and left out. Raises DataError where nothing can be used.
    """
    found = Imported(faults=list(faults))
    packs = Known(known)
    by_id: dict[str, Entity] = {}
    for entity in entities:
        if entity.schema_ in BODIES | EDGES | {"Person"}:
            by_id[entity.id] = entity
        else:
            found.other += 1
    rows: dict[str, Placed] = {}
    taken = set(known)
    for entity in by_id.values():
        if entity.schema_ in EDGES:
            continue
        if entity.schema_ == "Person" and not _in_office(entity):
            found.private += 1
        elif row := _row(entity, kind, source):
            packs.place(row, taken)
            rows[entity.id] = Placed(row, f"{where}: {entity.id}")
        else:
            found.other += 1
    _add_edges(by_id, rows, source)
    found.taken_out = keep_apart(list(rows.values()), packs)
    fill(found, list(rows.values()), known)
    return found


def _in_office(person: Entity) -> bool:
    topics = person.texts("topics")
    return bool(person.texts("position")) and any(t.startswith(IN_OFFICE) for t in topics)


def _row(entity: Entity, kind: str | None, source: str | None) -> Row | None:
    names = entity.texts("name")
    name = entity.caption if entity.caption in names else next(iter(names), None)
    if name is None:
        return None
    former = set(entity.texts("previousName"))
    others, short = split_names([*names, *entity.texts("alias", "weakAlias", "abbreviation")], name)
    row: Row = {
        "name": name,
        "kind": _kind(entity, kind),
        "names": [t for t in others if t not in former]
        + [{"text": t, "former": True} for t in sorted(former - {name})],
        "abbreviations": short,
        "source": source or _source(entity),
    }
    countries = [c for c in entity.texts("country", "jurisdiction", "mainCountry") if re.fullmatch("[a-z]{2}", c)]
    if len(set(countries)) == 1:
        row["country"] = countries[0].upper()
    wikidata = entity.first("wikidataId") or entity.id
    if re.fullmatch(r"Q[1-9]\d*", wikidata):
        row["wikidata"] = wikidata
    if entity.schema_ == "Person":
        row["post"] = entity.first("position")
    row["ids"] = [{"scheme": "opensanctions", "id": entity.id, "source": row["source"]}]
    return row


def _kind(entity: Entity, given: str | None) -> str:
    if entity.schema_ == "Person":
        return "person"
    topics = entity.texts("topics")
    told = (k for topic, k in KIND_OF_TOPIC.items() if any(t == topic or t.startswith(f"{topic}.") for t in topics))
    return next(told, "government" if entity.schema_ == "PublicBody" else given or "organisation")


def _source(entity: Entity) -> str:
    return entity.first("sourceUrl", "publisher") or ", ".join(entity.datasets) or f"FollowTheMoney: {entity.id}"


def _add_edges(by_id: Mapping[str, Entity], rows: Mapping[str, Placed], source: str | None) -> None:
    """Adds to the rows what the entities say about them as sanctions, memberships, directorships and parents."""
    for entity in by_id.values():
        held = {**_days(entity), "source": source or _source(entity)}
        if entity.schema_ == "Sanction":
            for owner in _rows_of(entity, "entity", rows):
                _designate(owner, entity, held)
        elif entity.schema_ == "Membership":
            for organisation in _rows_of(entity, "organization", rows):
                for member in _rows_of(entity, "member", rows):
                    member.setdefault("member_of", []).append({"coalition": organisation["id"], **held})
        elif entity.schema_ == "Directorship":
            for organisation in _rows_of(entity, "organization", rows):
                leaders = [found for d in entity.related("director") for found in _leader(d, by_id, rows, held)]
                organisation.setdefault("leaders", []).extend(leaders)
        elif entity.id in rows:
            for parent in _rows_of(entity, "parent", rows):
                rows[entity.id].row["parent"] = parent["id"]


def _rows_of(entity: Entity, name: str, rows: Mapping[str, Placed]) -> list[Row]:
    return [rows[id_].row for id_ in entity.related(name) if id_ in rows]


def _designate(owner: Row, sanction: Entity, held: Row) -> None:
    authority = sanction.first("authority", "publisher") or _source(sanction)
    program, listed = sanction.first("program", "programId"), sanction.first("unscId")
    designation = {"authority": authority, **({"programme": program} if program else {}), **held}
    owner.setdefault("designations", []).append(designation)
    if listed:
        owner["ids"].append({"scheme": "un-sc", "id": listed, "source": held["source"]})


def _leader(director: str, by_id: Mapping[str, Entity], rows: Mapping[str, Placed], held: Row) -> list[Row]:
    """Who directs an organisation is publicly its head: by the id of an actor, else by name alone."""
    if director in rows:
        return [{"id": rows[director].row["id"], **held}]
    name = by_id[director].first("name") if director in by_id else None
    return [{"name": name, **held}] if name else []


def _days(entity: Entity) -> Row:
    """`since` and `until` as precise as they are given."""
    found: Row = {}
    for key, names in (("since", ("startDate", "listingDate")), ("until", ("endDate",))):
        given = entity.first(*names)
        if given is not None:
            date = _DATE.match(given)
            found[key] = date[0] if date else given
    return found
