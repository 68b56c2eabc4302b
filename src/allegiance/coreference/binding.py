"""Whom a pronoun cannot mean, by its place in the clause."""

from allegiance.coreference.draft import Draft
from allegiance.coreference.entity import Entity, Occurrence
from allegiance.model.mention import MentionKind
from allegiance.text.arguments import coordinated, is_verb
from allegiance.text.syntax import Token

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "agent"})


def barred(draft: Draft, occurrence: Occurrence) -> set[Entity]:
    """The entities that the occurrence cannot mean: arguments of its own verb, and what its own phrase is of."""
    token = occurrence.token
    found = {draft.entity(t) for t in _own_phrase(token)}
    found |= {draft.entity(t) for t in _beside(token)}
    if not possessive(token):
        found |= {draft.entity(t) for t in _mates(draft, token)}
    found |= _named_behind(draft, token)
    quote = draft.quote_of(occurrence)
    if quote is not None and quote.speaker is not None:
        speaker = draft.entity(_word(draft, quote.speaker))
        found |= {speaker, speaker.group if speaker is not None else None}
    return {e for e in found if e is not None}


def _named_behind(draft: Draft, token: Token) -> set[Entity | None]:
    """Whom names mean that its own verb takes: *It is listed as a terrorist group by Turkey* is not said of Turkey.

    Names further below may come back to it: *it would bar them from entry to the United States*.
    """
    verb = token.head
    if token.dep not in ("nsubj", "nsubjpass") or not is_verb(verb) or token.i > verb.i:
        return set()
    own = [c for c in verb.children if c.i > verb.i]
    taken = [*own, *(c for prep in own if prep.dep in ("prep", "agent") for c in prep.children)]
    later = (draft.at(t) for t in taken)
    return {o.entity for o in later if o is not None and o.mention.kind is MentionKind.NAME}


def clause_mates(draft: Draft, occurrence: Occurrence) -> set[Entity]:
    """The entities spoken of before in the same clause: a description there brings in somebody else."""
    verb = _verb_above(occurrence.token)
    others = (draft.at(t) for t in draft.sentence(occurrence).tokens if t.start < occurrence.at)
    return {o.entity for o in others if o is not None and _verb_above(o.token) is verb}


def tellers(draft: Draft, occurrence: Occurrence) -> set[Entity]:
    """The entities that tell what the words stand in: the subjects of the verbs whose clause it is."""
    clauses = [above for above in occurrence.token.ancestors() if above.dep == "ccomp" and is_verb(above.head)]
    subjects = (draft.arguments.surface_subject(clause.head) for clause in clauses)
    found = (draft.entity(subject) for subject in subjects if subject is not None)
    return {entity for entity in found if entity is not None}


def _verb_above(token: Token) -> Token | None:
    return next((above for above in token.ancestors() if is_verb(above)), None)


def possessive(token: Token) -> bool:
    """True for `his`, `their`."""
    return token.tag == "PRP$" or token.dep == "poss"


def _word(draft: Draft, offset: int) -> Token | None:
    return next((o.token for o in draft.occurrences if o.at == offset), None)


def _own_phrase(token: Token) -> list[Token]:
    """*its leader*, *the leader of its wing*: whose phrase the pronoun stands in is not who it means."""
    found = []
    for above in token.ancestors():
        if is_verb(above):
            break
        found.append(above)
        if above.dep == "attr":  # *A was its leader*: nor is it who is called so
            found += [t for c in above.head.children if c.dep in ("nsubj", "nsubjpass") for t in coordinated(c)]
    return found


def _beside(token: Token) -> list[Token]:
    """The others of its list."""
    top = token
    while top.dep == "conj" and top.head is not top:
        top = top.head
    return [t for t in coordinated(top) if t is not token]


def _mates(draft: Draft, token: Token) -> list[Token]:
    """The arguments of the verb whose argument the word is: `it` in *A attacked it* is not A."""
    top = token
    while top.dep == "conj" and top.head is not top:
        top = top.head
    verb = top.head
    if top.dep == "pobj":
        if top.head.lower in draft.language.anaphora.accompanying and is_verb(top.head.head):
            return []
        verb = top.head.head
        if verb.dep == "dobj" and is_verb(verb.head):
            verb = verb.head
    if not is_verb(verb):
        return []
    mates = [a for c in verb.children if c is not top for a in _arguments(c)]
    subject = draft.arguments.surface_subject(verb)
    if subject is not None and subject is not top:
        mates += coordinated(subject)
    return mates


def _arguments(child: Token) -> list[Token]:
    if child.dep in ("agent", "prep", "dative") and child.pos == "ADP":
        return [t for c in child.children if c.dep == "pobj" for t in coordinated(c)]
    return coordinated(child) if child.dep in ARGUMENTS else []
