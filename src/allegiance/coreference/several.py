"""Wordings of more than one: lists, *the two groups*, *both sides*, *each other*, *the former* and *the latter*."""

from allegiance.coreference.beside import listed
from allegiance.coreference.binding import barred
from allegiance.coreference.descriptions import same_noun
from allegiance.coreference.draft import Draft, is_placed
from allegiance.coreference.entity import Entity, Occurrence
from allegiance.model.mention import MentionKind
from allegiance.text.arguments import coordinated, is_verb
from allegiance.text.syntax import Token

REACH = 6
"""How many sentences back those may stand who are counted."""
WHICH = frozenset({"poss", "relcl", "acl", "amod", "nummod"})
"""What tells which ones are meant, so that they are no list that was told."""
PERSONS = frozenset({"person", "people"})
ARMED = frozenset({"armed_group", "military", "police"})


def join_lists(draft: Draft) -> None:
    """*The factions A, B and C*: whoever speaks of the factions speaks of A, B and C."""
    for occurrence in draft.of_kind(MentionKind.NOMINAL):
        if occurrence.mention.plural is not True or occurrence.entity.members:
            continue
        members = listed(draft, occurrence.token)
        named = sum(m.named for m in members)
        if len(members) > 1 and (named > 1 or named == len(members) or len(members) == occurrence.mention.count):
            draft.gather(occurrence.entity, members)


def counted(draft: Draft, occurrence: Occurrence) -> Entity | None:
    """`the two groups`: those counted so before, else the two spoken of last, as members of its own entity."""
    count = occurrence.mention.count or 2
    before = _counted_before(draft, occurrence, count)
    if before is not None and (count > 2 or before.members):
        return before
    members = _last_list(draft, occurrence, count) or _last_named(draft, occurrence, count)
    if members:
        draft.gather(occurrence.entity, members)
        return None
    return before


def several_bodies(draft: Draft, occurrence: Occurrence) -> Entity | None:
    """`the groups`: those called so before, else all of the list told last, as members of its own entity."""
    before = same_noun(draft, occurrence)
    if before is None and not any(c.dep in WHICH for c in occurrence.token.children):
        members = _last_list(draft, occurrence)
        if members:
            draft.gather(occurrence.entity, members)
    return before


def counted_alone(draft: Draft, occurrence: Occurrence) -> Entity | None:
    """*both*, *the two*: as many that were counted just before, the list of as many, else the two spoken of last."""
    count = occurrence.mention.count or 2
    before = _counted_last(draft, occurrence, count)
    if before is not None:
        return before
    listed_last = _last_list(draft, occurrence, count)
    pairs = [_last_named(draft, occurrence, count, persons=persons) for persons in (True, False)]
    latest = max(filter(None, pairs), key=lambda pair: max(_told_last(draft, occurrence, e) for e in pair), default=[])
    members = listed_last or latest
    if members:
        draft.gather(occurrence.entity, members)
    return None


def _counted_last(draft: Draft, occurrence: Occurrence, count: int) -> Entity | None:
    """*two members of A gave up; the two …*: the subject of as many in the sentence before, or its own."""
    for other in reversed(draft.occurrences):
        if other.at >= occurrence.at:
            continue
        if occurrence.sentence - other.sentence > 1:
            return None
        number = other.token.child("nummod")
        subject = other.token.dep in ("nsubj", "nsubjpass")
        if subject and number is not None and other.mention.count == count and other.mention.plural:
            return other.entity
    return None


def _told_last(draft: Draft, occurrence: Occurrence, entity: Entity) -> int:
    """Where an entity is told of last before an occurrence."""
    return max(o.at for o in draft.occurrences if o.entity is entity and o.at < occurrence.at)


def one_of_two(draft: Draft, occurrence: Occurrence, place: int) -> Entity | None:
    """*The former* (0) and *the latter* (-1): of those that the sentence before, or its own, speaks of."""
    for number in (occurrence.sentence, occurrence.sentence - 1):
        found = [o for o in draft.occurrences if o.sentence == number and o.at < occurrence.at]
        told = [o for o in found if _stands(draft, o)]
        heads = [o.token for o in told if o.token.child("conj")]
        lists = [[e for t in coordinated(head) if (e := draft.entity(t)) is not None] for head in heads]
        twos = [two for two in lists if len(set(two)) == 2]
        pair = twos[-1] if twos else list(dict.fromkeys(o.entity for o in told))
        if len(pair) > 1:
            return pair[place]
    return None


def each_other(draft: Draft, occurrence: Occurrence) -> Entity | None:
    """Those who do it to each other."""
    verb = next((above for above in occurrence.token.ancestors() if is_verb(above)), None)
    subject = draft.arguments.surface_subject(verb) if verb is not None else None
    if subject is None:
        return None
    members = [e for t in coordinated(subject) if (e := draft.entity(t)) is not None]
    if len(members) > 1:
        draft.gather(occurrence.entity, members)
        return None
    return members[0] if members and members[0].plural is not False else None


def _counted_before(draft: Draft, occurrence: Occurrence, count: int) -> Entity | None:
    """Those that were counted so before; or told by a list of as many."""
    found = None
    for other in draft.occurrences:
        if other.at >= occurrence.at:
            break
        entity = other.entity
        same = other.mention.count == count and other.mention.plural
        if (same or len(entity.members) == count) and _same_sort(draft, occurrence, entity):
            found = entity
    return found


def _same_sort(draft: Draft, occurrence: Occurrence, entity: Entity) -> bool:
    person = occurrence.mention.actor_kind in PERSONS
    kinds = {entity.kind, *(m.kind for m in entity.members)}
    armed = occurrence.mention.actor_kind in ARMED and occurrence.token.lemma not in draft.language.anaphora.sides
    if armed and any(m.kind in ("state", "government") for m in entity.members):
        return False  # *both parties* may be a state and a group, *the two movements* are not
    return (kinds <= PERSONS) == person or None in kinds


def _last_list(draft: Draft, occurrence: Occurrence, count: int | None = None) -> list[Entity]:
    """The latest list of as many names, or of any number: *A, B and C*."""
    for other in reversed(draft.occurrences):
        if other.at >= occurrence.at or occurrence.sentence - other.sentence > REACH:
            continue
        token = other.token
        if token.dep == "conj" or not token.child("conj", "appos"):
            continue
        members = list(dict.fromkeys(e for t in coordinated(token) if (e := draft.entity(t)) is not None))
        if (len(members) == count if count else len(members) > 1) and all(
            _may_count(draft, occurrence, m) for m in members
        ):
            return members
    return []


def _last_named(draft: Draft, occurrence: Occurrence, count: int, *, persons: bool | None = None) -> list[Entity]:
    """The latest so many of the sort that is counted; those whose kind is known go first.

    `persons` asks for human beings alone, or for none, where the wording does not tell.
    """
    out = barred(draft, occurrence)
    for strict in (True, False):
        seen: dict[Entity, int] = {}
        for other in reversed(draft.occurrences):
            if other.at >= occurrence.at:
                continue
            if occurrence.sentence - other.sentence > REACH or len(seen) == count:
                break
            fits = _may_count(draft, occurrence, other.entity) and other.entity not in out and _stands(draft, other)
            fits = fits and not _mediates(draft, other.token)
            fits = fits and (persons is None or other.entity.person is persons or other.entity.kind is None)
            if fits and not (strict and other.entity.kind is None):
                seen.setdefault(other.entity, other.at)
        if len(seen) == count:
            return sorted(seen, key=lambda e: seen[e])
    return []


def _mediates(draft: Draft, token: Token) -> bool:
    """*Qatar brokered a truce*: whoever goes between the two sides is neither."""
    verb = token.head
    return token.dep == "nsubj" and verb.lemma in draft.language.anaphora.mediating


def _may_count(draft: Draft, occurrence: Occurrence, entity: Entity) -> bool:
    """Whether an entity is of the sort that is counted: a person, a state, an armed group, or any side."""
    kind = occurrence.mention.actor_kind
    if entity.members or (entity.plural is True and not entity.named and kind != "government"):
        return False
    unknown = entity.named and entity.kind is None
    if kind is None:
        return entity.named and entity.kind not in ("people", "media")
    if kind in PERSONS:
        return entity.person or unknown
    if kind == "state":
        return entity.kind == "state" or unknown
    if kind in ARMED and occurrence.token.lemma not in draft.language.anaphora.sides:
        named = entity.named or entity.kind in ("military", "coalition")
        return (named and entity.kind in (*ARMED, "coalition")) or unknown
    return not entity.person and entity.kind not in ("people", "media")


def _stands(draft: Draft, occurrence: Occurrence) -> bool:
    """False for a place where something happens, a title, or an owner."""
    token: Token = occurrence.token
    if occurrence.mention.kind is MentionKind.PRONOUN:
        return False
    if token.dep in ("compound", "amod", "nmod", "poss") and occurrence.entity.kind not in ARMED:
        return False
    if token.dep == "appos" and draft.entity(token.head) is occurrence.entity:
        return False
    return not (is_placed(token, draft.language) and occurrence.entity.kind in ("state", None))
