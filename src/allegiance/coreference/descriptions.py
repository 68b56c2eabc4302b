"""Whom a definite description means: `the group`, `the extremists`, `the minister`."""

from collections.abc import Callable, Iterable

from allegiance.coreference.binding import barred, clause_mates, tellers
from allegiance.coreference.draft import Draft
from allegiance.coreference.entity import Entity, Occurrence
from allegiance.coreference.salience import latest, salience
from allegiance.model.mention import MentionKind
from allegiance.text.syntax import Token

FAR, NEAR, NEAR_PERSON = 12, 6, 2
"""How many sentences back the same noun, and another one, is looked for."""
NAMED = 1.5
"""A description mostly takes up somebody with a name."""
ACTING = frozenset({"nsubj", "nsubjpass", "pobj", "poss", "dobj", "attr", "dative", "csubj", "npadvmod"})
STATES_WHICH = ("amod", "compound", "poss", "nmod", "nummod")


def described(draft: Draft, occurrence: Occurrence) -> Entity | None:
    """The entity that a definite description takes up; None if it brings in somebody new."""
    found = same_noun(draft, occurrence)
    if not _bare(draft, occurrence.token) or _several(draft, occurrence):
        return found
    earlier = _earlier(draft, occurrence)
    fits = _sort(draft, occurrence)
    if found is not None:
        taken_over = _topic_since(draft, occurrence, found) if _of_one_group(draft, occurrence) else None
        return taken_over if taken_over in earlier and fits is not None and fits(taken_over) else found
    found = _heaviest(occurrence, [e for e in earlier if _in_name(draft, occurrence, e)], NEAR)
    reach = NEAR_PERSON if occurrence.mention.actor_kind == "person" else NEAR
    return found or (_heaviest(occurrence, [e for e in earlier if fits(e)], reach) if fits is not None else None)


def _of_one_group(draft: Draft, occurrence: Occurrence) -> bool:
    """True for *the group*, *the movement*: what any group may be called in turn."""
    one = occurrence.mention.actor_kind == "armed_group" and occurrence.mention.plural is not True
    return one and occurrence.token.lemma in draft.language.assets.collective


def _topic_since(draft: Draft, occurrence: Occurrence, before: Entity) -> Entity | None:
    """The one named as the subject of a sentence since `before` was spoken of last: now *the group* is that one."""
    last = latest(before, occurrence.at)
    for other in reversed(draft.occurrences) if last is not None else ():
        if other.at >= occurrence.at:
            continue
        if last is None or other.sentence <= last.sentence:
            return None
        token = other.token
        leads = token.dep in ("nsubj", "nsubjpass") and token.head.head is token.head
        if leads and other.mention.kind is MentionKind.NAME:
            return other.entity
    return None


def same_noun(draft: Draft, occurrence: Occurrence) -> Entity | None:
    """The entity that was described by the same noun before, and by nothing that differs."""
    noun = occurrence.token.lemma
    again = [e for e in _earlier(draft, occurrence) if noun in e.nouns and _again(draft, occurrence, e)]
    return _heaviest(occurrence, again, FAR)


def _earlier(draft: Draft, occurrence: Occurrence) -> list[Entity]:
    out = barred(draft, occurrence) | clause_mates(draft, occurrence)
    if occurrence.mention.plural:
        out |= tellers(draft, occurrence)  # *The mission said the gunmen had fled*: it tells of others
    return [e for e in draft.entities() if e is not occurrence.entity and e not in out and e.first < occurrence.at]


def bare_plural(draft: Draft, occurrence: Occurrence) -> Entity | None:
    """A plural without an article that was used before in the same words: `rebel groups`."""
    words = occurrence.mention.span.text.lower()
    if occurrence.token.tag != "NNS" or occurrence.mention.count or occurrence.token.child("poss"):
        return None
    found = None
    for entity in draft.entities():
        if entity.first < occurrence.at and entity is not occurrence.entity:
            found = entity if any(m.span.text.lower() == words for m in entity.mentions) else found
    return found


def _heaviest(occurrence: Occurrence, entities: Iterable[Entity], reach: int) -> Entity | None:
    weighed = [
        (salience(e, occurrence.at, occurrence.sentence, reach) * (NAMED if e.named else 1.0), e) for e in entities
    ]
    best = max(weighed, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] > 0 else None


# ---------------------------------------------------------------------- the same noun


def _again(draft: Draft, occurrence: Occurrence, entity: Entity) -> bool:
    """Whether the same noun may mean the same: number agrees, and nothing that says which one differs."""
    plural = occurrence.mention.plural is True
    if _several(draft, occurrence) and not entity.members and entity.plural is not True:
        return False
    if entity.plural is not None and entity.plural is not plural and not (entity.named and entity.kind != "person"):
        return False
    own = _which(occurrence.token)
    if own & draft.language.anaphora.other:
        return False
    for other in entity.nominals():
        if other.token.lemma != occurrence.token.lemma:
            continue
        theirs = _which(other.token)
        named, their_named = _telling(draft, own), _telling(draft, theirs)
        if named and (named - their_named):
            return False
        if _owner(occurrence.token) and _owner(occurrence.token) != _owner(other.token):
            return False
    return True


def _several(draft: Draft, occurrence: Occurrence) -> bool:
    """True for *the groups*, which is never one group, as *the fighters* may be."""
    return occurrence.mention.plural is True and occurrence.token.lemma in draft.language.anaphora.bodies


def _which(token: Token) -> set[str]:
    return {c.text for c in token.children if c.dep in STATES_WHICH and c.i < token.i}


def _telling(draft: Draft, words: set[str]) -> set[str]:
    """Capitalised words that tell which one; *the Islamist group* tells of what sort, as *the militant group* does."""
    return {w for w in _capital(words) if w.lower() not in draft.language.noun_kinds}


def _capital(words: set[str]) -> set[str]:
    return {w for w in words if w[:1].isupper()}


def _owner(token: Token) -> str | None:
    """Whose or of what it is: `the president of Chad`."""
    of = next((c for c in token.children if c.dep == "prep" and c.lower == "of"), None)
    below = (of.child("pobj") if of is not None else None) or token.child("poss")
    return below.lemma if below is not None else None


# ---------------------------------------------------------------------- another noun


def _bare(draft: Draft, token: Token) -> bool:
    """True for a description that tells no more than what sort of actor it is."""
    if any(c.dep in ("poss", "relcl", "prep", "acl", "nummod") for c in token.children):
        return False
    before = [c for c in token.children if c.i < token.i and c.dep not in ("det", "predet")]
    if any(c.lower in draft.language.anaphora.other for c in before):
        return False
    below = [t for c in before for t in c.subtree()]
    return not any(t.name or (t.text[:1].isupper() and t.entity != "NORP") for t in below)


def _sort(draft: Draft, occurrence: Occurrence) -> Callable[[Entity], bool] | None:
    """The test that a bare description of this sort puts to an entity; None for nouns that mostly bring in others."""
    kind, lemma = occurrence.mention.actor_kind, occurrence.token.lemma
    plural = occurrence.mention.plural is True
    if kind == "armed_group" and (plural or not occurrence.entity.single):
        return lambda e: (
            _one_group(e) and (e.kind == "armed_group" or _unknown(e) or (e.kind == "party" and bool(e.known)))
        )
    if kind == "military" and lemma in draft.language.anaphora.generic:
        return lambda e: _one_group(e) and e.named and (e.kind in ("military", "armed_group") or _unknown(e))
    if plural:
        return None
    if kind == "coalition":
        return lambda e: _one_group(e) and (e.kind == "coalition" or _unknown(e))
    if kind in ("party", "media", "organisation"):
        return lambda e: _one_group(e) and e.named and e.kind in (kind, None)
    if kind == "state":
        return lambda e: e.named and e.kind == "state"
    if kind == "person" and not _capital(_which(occurrence.token)):
        gender = occurrence.entity.gender
        return lambda e: e.named and e.person and not e.nouns and (gender is None or e.gender in (None, gender))
    return None


def _one_group(entity: Entity) -> bool:
    return entity.plural is not True and not entity.members and not entity.person


def _unknown(entity: Entity) -> bool:
    return (
        entity.named and entity.kind is None and not entity.placed and any(_acts(o.token) for o in entity.occurrences)
    )


def _acts(token: Token) -> bool:
    """False for a name that only tells where, or stands before another: *Nduga regency*, *NAZRAN, Ingushetia*."""
    while token.dep in ("conj", "appos") and token.head is not token:
        token = token.head
    if token.dep == "npadvmod" and token.head.dep in ("amod", "compound"):  # *English-speaking areas*
        return False
    return token.dep in ACTING


def _in_name(draft: Draft, occurrence: Occurrence, entity: Entity) -> bool:
    """`the front` for the Polisario Front; but `the army` is the state's and not the Arakan Army."""
    noun = occurrence.token.lemma
    organ = any(noun in nouns for nouns in draft.language.organs.nouns.values())
    if organ and entity.kind == "armed_group" and not occurrence.token.child("amod"):
        return False
    return not entity.person and any(noun in name.split() and " " in name for name in entity.names)
