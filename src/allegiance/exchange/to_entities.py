"""Actors as FollowTheMoney entities."""

from collections.abc import Iterable, Iterator
from typing import Any

from allegiance.model.actor import Actor, home_of
from allegiance.naming.words import is_acronym
from allegiance.packs.schema import Held, PackActor

Plain = dict[str, Any]

SCHEMAS = {
    "person": "Person", "government": "PublicBody", "military": "PublicBody", "police": "PublicBody",
    "state": "PublicBody",
}  # fmt: skip
"""Schemas of kinds; the others are organisations. A people is no entity."""
TOPICS = {
    "government": "gov", "military": "mil", "police": "gov.security", "party": "pol.party", "state": "gov.national",
    "person": "role.pep",
}  # fmt: skip
"""What a kind says about an actor; that somebody is called a terrorist is a claim and no topic."""
_MAY_BE_ORGANISATION = frozenset({"Organization", "PublicBody"})


def entities(actors: Iterable[PackActor]) -> Iterator[Plain]:
    """Each actor as an entity, then its designations, memberships and leaders as entities of their own.

    FollowTheMoney has no room for the days of names: names that are no longer borne become `previousName`.
    """
    actors = list(actors)
    schemas = {actor.id: SCHEMAS.get(actor.kind, "Organization") for actor in actors if actor.kind != "people"}
    for actor in actors:
        if actor.id in schemas:
            yield _entity(actor.id, schemas[actor.id], _of_actor(actor, schemas))
            yield from _edges(actor, schemas)


def new_entity(actor: Actor, names: Iterable[str]) -> Plain:
    """An actor that no pack knows, with the names that reports give it."""
    others = [name for name in names if name != actor.name]
    short = [name for name in others if is_acronym(name)]
    properties = {
        "name": [actor.name],
        "alias": [name for name in others if name not in short],
        "abbreviation": short,
        "country": [home.lower()] if (home := home_of(actor.id)) else [],
        "topics": [TOPICS[actor.kind]] if actor.kind in TOPICS else [],
    }
    return _entity(actor.id, SCHEMAS.get(actor.kind or "", "Organization"), properties)


def _of_actor(actor: PackActor, schemas: dict[str, str]) -> Plain:
    names = [n for n in actor.known_names() if n.text not in actor.abbreviations]
    return {
        "name": [actor.name],
        "alias": [n.text for n in names if n.text != actor.name and not n.gone],
        "previousName": [n.text for n in names if n.text != actor.name and n.gone],
        "abbreviation": actor.abbreviations,
        "country": [actor.country.lower()] if actor.country else [],
        "topics": [TOPICS[actor.kind]] if actor.kind in TOPICS else [],
        "position": [actor.post] if actor.post else [],
        "parent": [actor.parent] if actor.parent in schemas else [],
        "wikidataId": [actor.wikidata] if actor.wikidata else [],
        "notes": [f"Source: {actor.source}", *(f"{i.scheme}: {i.id}" for i in actor.ids)],
    }


def _edges(actor: PackActor, schemas: dict[str, str]) -> Iterator[Plain]:
    for number, listed in enumerate(actor.designations, 1):
        told = {"entity": [actor.id], "authority": [listed.authority], "program": [listed.programme or ""]}
        yield _entity(f"{actor.id}-sanction-{number}", "Sanction", told | _held(listed, listed.source))
    for number, membership in enumerate(actor.member_of, 1):
        if schemas.get(membership.coalition) in _MAY_BE_ORGANISATION:
            told = {"member": [actor.id], "organization": [membership.coalition]}
            yield _entity(f"{actor.id}-member-{number}", "Membership", told | _held(membership, membership.source))
    for number, leader in enumerate(actor.leaders if schemas[actor.id] in _MAY_BE_ORGANISATION else (), 1):
        id_ = leader.id if leader.id in schemas else f"{actor.id}-leader-{number}"
        if leader.name:
            yield _entity(id_, "Person", {"name": [leader.name]})
        if leader.name or leader.id in schemas:
            told = {"director": [id_], "organization": [actor.id], "role": ["leader"]}
            yield _entity(f"{actor.id}-leads-{number}", "Directorship", told | _held(leader, leader.source))


def _held(held: Held, source: str) -> Plain:
    return {
        "startDate": [str(held.since)] if held.since else [],
        "endDate": [str(held.until)] if held.until else [],
        "publisher": [source],
    }


def _entity(id_: str | None, schema: str, properties: Plain) -> Plain:
    kept = {key: [value for value in values if value] for key, values in properties.items()}
    kept = {key: values for key, values in kept.items() if values}
    caption = kept.get("name", kept.get("authority", [schema]))[0]
    return {"id": id_, "caption": caption, "schema": schema, "properties": kept, "datasets": ["allegiance"]}
