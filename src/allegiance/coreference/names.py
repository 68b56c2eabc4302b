"""Joins the names that mean the same actor: full and short forms, initials, spellings, a letter's slip."""

from collections.abc import Callable, Iterable

from allegiance.coreference.binding import clause_mates
from allegiance.coreference.draft import Draft
from allegiance.coreference.entity import Entity, Occurrence
from allegiance.coreference.spelling import initials, slip
from allegiance.languages.fold import fold
from allegiance.languages.schema import Language
from allegiance.model.mention import MentionKind

NO_PERSON = frozenset(
    {"armed_group", "coalition", "military", "organisation", "party", "police", "government", "media"}
)
POINTS = frozenset({"north", "south", "east", "west", "new", "northern", "southern", "eastern", "western", "central"})


def join_names(draft: Draft) -> None:
    """Each name joins the entity that an earlier name made, the likeliest first."""
    named: list[Entity] = []
    for occurrence in draft.of_kind(MentionKind.NAME):
        entity = _same(draft, occurrence, named)
        if entity is None:
            named.append(occurrence.entity)
        else:
            draft.join(entity, occurrence.entity)


def _same(draft: Draft, occurrence: Occurrence, named: list[Entity]) -> Entity | None:
    own = occurrence.entity
    told = next((e for e in reversed(named) if not own.names.isdisjoint(e.asides)), None)
    if told is not None:  # *the Armed Forces of the Philippines (AFP)* are no news agency
        return told
    fitting = [e for e in reversed(named) if _fits(own, e)]
    if own.known:
        same = next((e for e in fitting if e.known & own.known), None)
        if same is not None:
            return same
    same = next((e for e in fitting if not own.names.isdisjoint(e.names)), None)
    if same is not None:
        return same
    for test in (_initials, slip):
        same = _first(fitting, own.names, test)
        if same is not None:
            return same
    return _shorter(occurrence, [e for e in fitting if not _beside(draft, occurrence, e)], draft.language)


def _beside(draft: Draft, occurrence: Occurrence, entity: Entity) -> bool:
    """*Fatah al-Intifada broke away from Fatah*: of two names below one verb the shorter is not short for the other."""
    if entity.kind == "person" or not any(o.sentence == occurrence.sentence for o in entity.occurrences):
        return False
    return entity in clause_mates(draft, occurrence)


def _first(entities: Iterable[Entity], names: set[str], test: Callable[[str, str], bool]) -> Entity | None:
    return next((e for e in entities if any(test(one, other) for one in names for other in e.names)), None)


def _initials(one: str, other: str) -> bool:
    return initials(one, other) or initials(other, one)


def _fits(one: Entity, other: Entity) -> bool:
    """False for a person and a group, or for two actors that are known as two."""
    if one.known and other.known and not one.known & other.known:
        return False
    return not (
        (one.kind == "person" and other.kind in NO_PERSON) or (other.kind == "person" and one.kind in NO_PERSON)
    )


def _shorter(occurrence: Occurrence, fitting: list[Entity], language: Language) -> Entity | None:
    """The entity of which this is a part of the name, or the whole of one named by a part before.

    Of several persons who share a name it is the one spoken of most, a surname going before a given name.
    """
    key = fold(occurrence.mention.span.text)
    found = [e for e in fitting if any(_part(key, n, occurrence, e, language) for n in e.names)]
    persons = [e for e in found if e.kind == "person"]
    persons = [e for e in persons if any(n.split()[-1] == key for n in e.names)] or persons  # surname before given name
    if persons:
        return max(persons, key=lambda e: (len(e.occurrences), -e.first))
    if len(found) == 1:
        return found[0]
    if occurrence.mention.actor_kind != "person":
        return None
    longer = [e for e in fitting if e.kind in ("person", "state", None) and all(_within(n, key) for n in e.names)]
    return longer[0] if len(longer) == 1 else None


def _within(short: str, whole: str) -> bool:
    """`malhis` or `amin malhis` in `amin khalid malhis`."""
    words, longer = short.split(), whole.split()
    if len(words) > 1 and longer[: len(words)] == words and len(words) < len(longer):
        return True  # with an honour or *junior* behind it
    if len(words) >= len(longer) or words[-1] != longer[-1]:
        return False
    return len(words) == 1 or (words[0] == longer[0] and set(words) <= set(longer))


def _part(key: str, name: str, occurrence: Occurrence, entity: Entity, language: Language) -> bool:
    """A shorter form of the name: its last words, for a person its last or first name."""
    words, whole = key.split(), name.split()
    if len(words) >= len(whole) or not set(words) <= set(whole):
        return False
    if all(w in language.names.heads for w in words):
        # *the Observatory*, *the Tigers*; not *the Army*
        return occurrence.mention.actor_kind == "organisation" or words[-1].endswith("s")
    if entity.kind == "person" or occurrence.mention.actor_kind == "person":
        if len(words) > 1 and words[-1] == whole[-1] and words[0] != whole[0] and whole[-len(words) :] != words:
            return False  # another of the family
        return words[-1] == whole[-1] or (len(words) == 1 and words[0] == whole[0]) or len(words) > 1
    if occurrence.mention.actor_kind == "state" and words == whole[-1:] and entity.kind in NO_PERSON:
        return False  # *Pakistan* is not short for *Tehreek-e-Taliban Pakistan*
    return len(words) > 1 or words[0] not in POINTS
