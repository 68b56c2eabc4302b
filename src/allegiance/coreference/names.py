"""Whether two names of one report mean the same actor: full and short forms, initials, a letter's slip."""

from rapidfuzz.distance import OSA

from allegiance.coreference.entity import Entity
from allegiance.languages.fold import fold
from allegiance.languages.schema import Language
from allegiance.model.mention import Mention


def entity_named(mention: Mention, entities: list[Entity], language: Language) -> Entity | None:
    """The entity that a name means; None if it is new."""
    key = fold(mention.span.text)
    named = [e for e in reversed(entities) if e.named]
    for same in (_equal, _initials, _slip):
        found = next((e for e in named if _kinds_fit(mention, e) and any(same(key, n) for n in e.names)), None)
        if found is not None:
            return found
    shorter = [e for e in named if _kinds_fit(mention, e) and any(_part(key, n, mention, e, language) for n in e.names)]
    return shorter[0] if len(shorter) == 1 or (shorter and shorter[0].person) else None


def _kinds_fit(mention: Mention, entity: Entity) -> bool:
    if mention.actor_kind == "person" and entity.kind in ("armed_group", "coalition", "state", "military"):
        return False
    return not (entity.person and mention.actor_kind in ("armed_group", "coalition", "state", "military"))


def _equal(key: str, name: str) -> bool:
    return key == name


def _initials(key: str, name: str) -> bool:
    """`FSA` for `free syrian army`, either way round."""
    if 2 < len(key) <= 6 and " " not in key and len(name.split()) > 2:
        return "".join(w[0] for w in name.split()) == key
    words = key.split()
    return len(words) > 2 and " " not in name and "".join(w[0] for w in words) == name


def _slip(key: str, name: str) -> bool:
    """One letter more, less or other in a long name."""
    return len(key) >= 8 and len(name) >= 8 and " " in key and OSA.distance(key, name, score_cutoff=1) <= 1


def _part(key: str, name: str, mention: Mention, entity: Entity, language: Language) -> bool:
    """A shorter form of the name: its last words, for a person its last or first name."""
    words, whole = key.split(), name.split()
    if len(words) >= len(whole) or not set(words) <= set(whole):
        return False
    if all(w in language.names.heads for w in words):
        return mention.actor_kind == "organisation"  # *the Observatory*, *the Commission*; not *the Army*
    if entity.person or mention.actor_kind == "person":
        return words[-1] == whole[-1] or (len(words) == 1 and words[0] == whole[0]) or len(words) > 1
    return len(words) > 1 or words[0] not in ("north", "south", "east", "west", "new")
