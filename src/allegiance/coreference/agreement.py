"""Whether an actor may be meant by a pronoun, by number, gender and being a person."""

from collections.abc import Callable

from allegiance.coreference.entity import Entity
from allegiance.languages.words import Grammar

Fits = Callable[[Entity], bool]


def agreement(word: str, grammar: Grammar) -> Fits:
    """The test that a third-person pronoun puts to an entity."""
    if word in grammar.pronouns_plural:
        return plural
    if word in grammar.pronouns_thing:
        return thing
    return male if word in grammar.pronouns_male else female


def plural(entity: Entity) -> bool:
    """`they`: several, or a group."""
    return entity.plural is True or bool(entity.members) or entity.group_like or entity.kind == "people"


def thing(entity: Entity) -> bool:
    """`it`: one group, state or body."""
    if entity.plural is True or entity.members or entity.genders or entity.person or entity.kind == "people":
        return False
    return entity.named or entity.kind is not None


def male(entity: Entity) -> bool:
    """`he`."""
    return _somebody(entity) and entity.gender in (None, "male")


def female(entity: Entity) -> bool:
    """`she`."""
    return _somebody(entity) and entity.gender in (None, "female")


def _somebody(entity: Entity) -> bool:
    if entity.plural is True or entity.members:
        return False
    return entity.person or bool(entity.genders) or doubtful(entity)


def doubtful(entity: Entity) -> bool:
    """True for a name that may be anybody's: no list knows it, and it never stands as a place."""
    if not entity.named:
        return entity.kind is None
    unknown = entity.kind in (None, "state", "people") and not entity.known
    return unknown and not entity.placed
