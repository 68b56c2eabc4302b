"""Joins descriptions with the names that they stand beside or are said of: `A, a group`, `A is a group`."""

from collections.abc import Callable

from allegiance.coreference.draft import Draft
from allegiance.coreference.entity import GROUP_KINDS, Entity, Occurrence
from allegiance.model.mention import MentionKind
from allegiance.text.arguments import coordinated, is_verb
from allegiance.text.syntax import Token

PLACES = ("LOC", "GPE", "FAC")
"""Labels of names that say where: *South Sudan rebels* are not South Sudan."""
HYPHENS = ("-", "‐", "‑")


def join_beside(draft: Draft) -> None:
    """Appositions, predicate nouns, `as` phrases and names within a group's own description."""
    for occurrence in draft.occurrences:
        if occurrence.mention.kind is MentionKind.PRONOUN:
            continue
        for find in FINDERS:
            other = find(draft, occurrence)
            if other is not None and other is not occurrence.entity and _agree(occurrence.entity, other):
                occurrence.said = occurrence.mention.kind is MentionKind.NOMINAL and find in SAYING
                draft.join(other, occurrence.entity)
                break


def find_sides(draft: Draft) -> None:
    """Notes for each person the organisation that its description or title names."""
    for occurrence in draft.occurrences:
        if occurrence.entity.person and (owner := group_of(draft, occurrence)) is not None:
            draft.side(occurrence.entity, owner)


def _agree(one: Entity, other: Entity) -> bool:
    if one.named and other.named and one.kind is not None and other.kind is not None and one.kind != other.kind:
        return False
    return not one.genders or not other.genders or one.gender == other.gender


def _apposition(draft: Draft, occurrence: Occurrence) -> Entity | None:
    token = occurrence.token
    host = draft.at(_host(draft, occurrence))
    if host is None or token.child("conj") or _in_list(token) or (host.token.child("conj") and host.entity.named):
        return None
    if _some_of(host.token):
        return None
    one, other = occurrence.mention, host.mention
    if one.kind is MentionKind.NAME and other.kind is MentionKind.NAME:
        return None  # *Aleppo, Syria*; *A, B* of a list
    if (one.plural is True) != (other.plural is True) and not (host.entity.named and host.entity.kind != "person"):
        return None
    return host.entity


def _some_of(token: Token) -> bool:
    """*None of them Iranians*, *most of them children*: who is only some of those, or none, is not they."""
    return token.dep == "pobj" and token.head.lower == "of" and token.tag in ("PRP", "WP")


def _host(draft: Draft, occurrence: Occurrence) -> Token | None:
    """The word that the occurrence stands beside, also where the parser hung it elsewhere."""
    token = occurrence.token
    if token.dep == "appos":
        above = token.head.head
        person = occurrence.entity.kind in ("person", None) and token.head.dep == "pobj" and above.lower == "of"
        whose = draft.at(above.head) if person else None
        state = draft.entity(token.head) if whose is not None and whose.entity.kind == "person" else None
        # *the president of Chad, Mahamat Déby*
        return above.head if state is not None and state.kind == "state" else token.head
    if token.dep in ("nsubj", "nsubjpass"):  # *A, once the strongest faction, said*: taken for a second subject
        first = token.head.child(token.dep)
        between = (
            first is not None
            and first.i < token.i
            and any(c.text == "," and first.i < c.i < token.i for c in (*token.head.children, *first.children))
        )
        return first if between else None
    return None


def _in_list(token: Token) -> bool:
    """True in *A, B and C*, where parsers take B for an apposition."""
    return any(c.dep in ("conj", "cc") for c in token.head.children if c.i > token.i)


def _predicate(draft: Draft, occurrence: Occurrence) -> Entity | None:
    """`A is a group`, `A became an ally`; not what is denied, asked or only one of several."""
    token = occurrence.token
    first = token.head if token.dep == "conj" and token.head.dep == "attr" else token
    verb = first.head
    if first.dep != "attr" or verb.lemma not in ("be", "become", "remain") or _open(verb):
        return None
    subject = draft.at(draft.arguments.surface_subject(verb))
    if subject is None or subject.mention.kind is MentionKind.PRONOUN:
        return None
    if subject.mention.plural is True and first.pos == "PROPN" and first.child("conj"):
        return None  # *the groups were A and B*: no one of them is the groups
    if (occurrence.mention.plural is True) != (subject.entity.plural is True) and subject.entity.kind == "person":
        return None
    return subject.entity


def _open(verb: Token) -> bool:
    unsure = any(c.dep == "neg" or (c.dep == "aux" and c.tag == "MD") or c.dep == "mark" for c in verb.children)
    return unsure or verb.child("expl") is not None


def _as(draft: Draft, occurrence: Occurrence) -> Entity | None:
    """`served as commander`, `designated A as a terrorist group`."""
    token = occurrence.token
    if occurrence.mention.kind is MentionKind.NAME:
        return None  # *was rebranded as the Syrian Liberation Army*: one name, then another
    if token.dep != "pobj" or token.head.lower != "as" or not is_verb(token.head.head):
        return None
    slots = draft.arguments.slots(token.head.head)
    whom = (slots.get("object") or slots.get("subject") or [token])[0]
    host = draft.at(whom)
    if host is None or host.mention.kind is MentionKind.PRONOUN or host.entity.plural is True or token.tag == "NNS":
        return None
    return host.entity


def _named_by(draft: Draft, occurrence: Occurrence) -> Entity | None:
    """`the powerful Ahrar al-Sham faction`, `JFS fighters` stand for the group that is named."""
    token = occurrence.token
    if token.lemma not in draft.language.assets.collective or occurrence.mention.kind is not MentionKind.NOMINAL:
        return None
    beside = token.child("appos")
    if beside is not None and beside.pos == "PROPN" and not any(c.text == "," for c in token.children):
        return None  # *the Garo outfit GNLA*: the name behind it tells who
    for child in token.children:
        if child.dep in ("compound", "nmod", "amod") and child.pos == "PROPN" and not _prefixed(draft, child):
            entity = draft.entity(child)
            place = entity is not None and entity.kind is None and child.entity in PLACES and token.tag == "NNS"
            if entity is not None and not place and (entity.kind in GROUP_KINDS or entity.kind is None):
                return entity
    return None


def _prefixed(draft: Draft, token: Token) -> bool:
    """True for the name in `pro-ISIS militants`, `anti-Taliban fighters`."""
    before = draft.text.text[max(token.start - 1, 0) : token.start]
    return before in HYPHENS or any(c.end == token.start for c in token.children if c.text in HYPHENS)


def _called(draft: Draft, occurrence: Occurrence) -> Entity | None:
    """`an officer named Mamady Doumbouya`, `also known as Islamic State of Lanao`."""
    token = occurrence.token
    verb = token.head.head if token.dep == "pobj" and token.head.lower == "as" else token.head
    if (
        token.dep not in ("oprd", "pobj", "dobj", "attr")
        or verb.lemma not in draft.language.anaphora.calling
        or verb.dep != "acl"
    ):
        return None
    return draft.entity(verb.head)


FINDERS: tuple[Callable[[Draft, Occurrence], Entity | None], ...] = (_apposition, _predicate, _as, _named_by, _called)


SAYING = (_apposition, _predicate, _as)


def group_of(draft: Draft, occurrence: Occurrence) -> Entity | None:
    """The organisation in a title: `Jaish al-Mujahideen commander`, `spokesman of M23`, `Observatory head N`."""
    token = occurrence.token
    if occurrence.mention.kind is MentionKind.NOMINAL:
        slots = draft.arguments.slots(token)
        fillers = [f for slot in ("of", "possessive", "modifier", "for") for f in slots.get(slot, ())]
        return next((e for f in fillers if (e := draft.entity(f)) is not None and _side(e)), None)
    if occurrence.mention.kind is MentionKind.NAME:
        before = [c for c in token.children if c.i < token.i and c.dep in ("compound", "nmod", "amod")]
        before += [g for c in before for g in c.children if g.dep in ("compound", "nmod", "amod")]
        return next((e for c in before if (e := draft.entity(c)) is not None and _body(e)), None)
    return None


def _side(entity: Entity) -> bool:
    return (entity.kind != "person" and entity.named) or _body(entity)


def _body(entity: Entity) -> bool:
    return entity.kind in GROUP_KINDS and not entity.single


def listed(draft: Draft, token: Token) -> list[Entity]:
    """The entities of the list that stands beside a plural or is said of it: `the factions A, B and C`."""
    beside = [n for c in token.children if c.dep == "appos" and c.i > token.i for n in coordinated(c)]
    if not beside and token.dep == "nsubj" and token.head.lemma == "be" and not _open(token.head):
        names = [c for c in token.head.children if c.dep == "attr" and c.pos == "PROPN"]
        beside = [n for c in names for n in coordinated(c)]  # *the groups were A, B and C*
    own = draft.entity(token)
    return [e for n in beside if (e := draft.entity(n)) is not None and e is not own]
