"""Whom a pronoun of the third person, a relative or a reflexive means."""

from collections.abc import Iterator

from allegiance.coreference.agreement import agreement
from allegiance.coreference.binding import barred, possessive
from allegiance.coreference.draft import Draft
from allegiance.coreference.entity import Entity, Occurrence
from allegiance.coreference.salience import DECAY, OFTEN, RECENCY, salience, weight
from allegiance.coreference.shadows import Shadows
from allegiance.text.arguments import coordinated, is_verb
from allegiance.text.syntax import Token

REACH = {"person": 4, "thing": 2, "plural": 2}
"""How many sentences back a pronoun looks."""
GROUP_AS_MANY = 0.6
"""What the weight of a group counts for `they`, beside that of several."""
SAYER = 2.5
"""Who says something often speaks of himself."""
PARALLEL = 1.6
"""Who does something is mostly who did it before or after."""
HEARER = 0.3
"""Whom something is told to is seldom spoken of."""


class Pronouns:
    """Resolves the pronouns of one draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._grammar = draft.language.grammar
        self._shadows = Shadows(draft)
        self._order = {o.at: i for i, o in enumerate(draft.occurrences)}

    def relative(self, occurrence: Occurrence) -> Entity | None:
        """`who`, `which`, `whose`: the noun that the clause hangs on."""
        noun = self._draft.arguments.antecedent(occurrence.token)
        return self._draft.entity(noun) if noun is not occurrence.token else None

    def third(self, occurrence: Occurrence) -> Entity | None:
        """The entity that `he`, `it`, `their`, `themselves` means; None if none is likely."""
        token, word = occurrence.token, occurrence.token.lower
        fits = agreement(word, self._grammar)
        joined = self._draft.entity(_joined_to(token))
        if joined is not None and joined is not occurrence.entity and fits(joined):
            return joined
        own = self._own_subject(token) if possessive(token) or _reflexive(word) else None
        if own is not None and own is not occurrence.entity and fits(own) and self._owns(occurrence, own):
            return own
        if _reflexive(word):
            return None
        if word in self._grammar.pronouns_plural:
            return self._many(occurrence)
        return self._one(occurrence)

    # ------------------------------------------------------------------ one

    def _one(self, occurrence: Occurrence) -> Entity | None:
        fits = agreement(occurrence.token.lower, self._grammar)
        out = barred(self._draft, occurrence)
        thing = occurrence.token.lower in self._grammar.pronouns_thing
        reach = REACH["thing" if thing else "person"]
        best, heaviest = None, 0.0
        for entity in self._recent(occurrence, reach):
            if entity in out or not fits(entity):
                continue
            weighs = self._weight(entity, occurrence, reach) * _likely(entity, thing=thing)
            if weighs > heaviest:
                best, heaviest = entity, weighs
        if thing and not self._acts(occurrence) and self._shadows.heaviest(occurrence, plural=False) > heaviest:
            return None
        return best or self._ahead(occurrence, out)

    def _ahead(self, occurrence: Occurrence, out: set[Entity]) -> Entity | None:
        """The subject of the main clause behind: *after it lost the town, JFS …*."""
        fits = agreement(occurrence.token.lower, self._grammar)
        for above in occurrence.token.ancestors():
            if not is_verb(above) or above.dep not in ("advcl", "pcomp", "prep"):
                continue
            main = above.head.head if above.dep == "pcomp" else above.head
            subject = main.child("nsubj", "nsubjpass") if is_verb(main) else None
            entity = self._draft.entity(subject)
            if subject is not None and entity is not None and subject.start > occurrence.at and fits(entity):
                return entity if entity not in out else None
        return None

    # ------------------------------------------------------------------ several

    def _many(self, occurrence: Occurrence) -> Entity | None:
        found = self._several(occurrence)
        if isinstance(found, list):
            self._draft.gather(occurrence.entity, found)
            return None
        return found

    def _several(self, occurrence: Occurrence) -> Entity | list[Entity] | None:
        """Who is most in mind of those that are many: one entity, or the actors of a list."""
        fits = agreement(occurrence.token.lower, self._grammar)
        out = barred(self._draft, occurrence)
        best: Entity | None = None
        heaviest = 0.0
        for entity in self._recent(occurrence, REACH["plural"]):
            if entity in out or not fits(entity):
                continue
            several = entity.plural is True or bool(entity.members) or entity.kind == "people"
            weighs = self._weight(entity, occurrence, REACH["plural"]) * (1.0 if several else GROUP_AS_MANY)
            if weighs > heaviest:
                best, heaviest = entity, weighs
        together = self._together(occurrence, out)
        if together is not None and together[0] >= heaviest:
            return together[1]
        if not self._acts(occurrence) and self._shadows.heaviest(occurrence, plural=True) > heaviest:
            return None
        return best

    def _together(self, occurrence: Occurrence, out: set[Entity]) -> tuple[float, list[Entity]] | None:
        """The list of actors most in mind: *A and B trained; they …*."""
        best: tuple[float, list[Entity]] | None = None
        for other in self._occurrences_before(occurrence, 1):
            if not _heads_list(other.token):
                continue
            listed = [o for t in coordinated(other.token) if (o := self._draft.at(t)) is not None]
            together = [o.entity for o in listed if o.at < occurrence.at]
            if len(together) < 2 or out & set(together):
                continue
            lent = RECENCY + weight(other.token) + OFTEN * len(together)
            weighs = lent * DECAY ** (occurrence.sentence - other.sentence)
            weighs *= SAYER if other.entity is self._sayer(occurrence.token) else 1.0
            if best is None or weighs > best[0]:
                best = (weighs, together)
        return best

    # ------------------------------------------------------------------ both

    def _recent(self, occurrence: Occurrence, reach: int) -> list[Entity]:
        return list(dict.fromkeys(o.entity for o in self._occurrences_before(occurrence, reach)))

    def _occurrences_before(self, occurrence: Occurrence, reach: int) -> Iterator[Occurrence]:
        for i in range(self._order[occurrence.at] - 1, -1, -1):
            other = self._draft.occurrences[i]
            if occurrence.sentence - other.sentence > reach:
                return
            yield other

    def _weight(self, entity: Entity, occurrence: Occurrence, reach: int) -> float:
        weighs = salience(entity, occurrence.at, occurrence.sentence, reach)
        if entity.kind == "media":
            return weighs * HEARER
        sayer = self._sayer(occurrence.token)
        spoken_for = sayer.group if sayer is not None and sayer.person else None
        plural = occurrence.token.lower in self._grammar.pronouns_plural
        if entity is sayer or (plural and entity is spoken_for):  # *the rebels' spokesman said they …*
            return weighs * SAYER
        return weighs * (PARALLEL if entity is self._doer_above(occurrence.token) else 1.0)

    def _sayer(self, token: Token) -> Entity | None:
        """*A said that it …*: the subject of the verb whose clause the pronoun is subject of."""
        verb = token.head
        if token.dep not in ("nsubj", "nsubjpass") or verb.dep != "ccomp" or not is_verb(verb.head):
            return None
        return self._draft.entity(self._draft.arguments.surface_subject(verb.head))

    def _doer_above(self, token: Token) -> Entity | None:
        """*The militia killed ten soldiers after it ambushed them*: the subject of the clause around."""
        verb = token.head
        if token.dep not in ("nsubj", "nsubjpass") or verb.dep != "advcl" or verb.i < verb.head.i:
            return None
        return self._draft.entity(verb.head.child("nsubj", "nsubjpass"))

    def _owns(self, occurrence: Occurrence, own: Entity) -> bool:
        """False for `their` of a single actor while several are at hand: *A blamed the rebels for their raid*."""
        if occurrence.token.lower not in self._grammar.pronouns_plural:
            return True
        return own.plural is True or bool(own.members) or own.kind == "people" or self._several(occurrence) is None

    def _own_subject(self, token: Token) -> Entity | None:
        """The subject of the pronoun's own clause, wherever it stands: *despite renouncing its ties, JFS …*."""
        verb = next((above for above in token.ancestors() if is_verb(above)), None)
        subject = self._draft.arguments.surface_subject(verb) if verb is not None else None
        if emphatic(token):  # *the minister herself*
            subject = token.head if token.dep == "appos" else subject
        elif subject is None or token in subject.subtree() or token.head.dep == "attr":  # *Faisal was his deputy*
            return None
        return self._draft.entity(subject)

    def _acts(self, occurrence: Occurrence) -> bool:
        """True where only an actor can stand: who says something, whose fighters these are."""
        token, language = occurrence.token, self._draft.language
        if possessive(token):
            return token.head.lemma in language.assets.people or token.head.lemma in language.noun_kinds
        words = language.reporting
        speaks = token.head.lemma in words.speech | words.denial | words.blame
        return token.dep == "nsubj" and (speaks or token.head.lemma in language.factuality.planned)


def _likely(entity: Entity, *, thing: bool) -> float:
    """Persons are he and she before names of unknown kind are; `it` is a group before it is a state."""
    if thing:
        return 0.7 if entity.kind in ("state", "person") else 1.0
    return 1.0 if entity.person or entity.genders else 0.3


def _joined_to(token: Token) -> Token | None:
    """*the army and its ally*: what the phrase of a possessive is joined to."""
    noun = token.head
    return noun.head if token.tag == "PRP$" and noun.dep == "conj" and noun.pos in ("NOUN", "PROPN") else None


def _heads_list(token: Token) -> bool:
    """True for the first of *A, B and C*."""
    inside = token.dep == "conj" or (token.dep == "appos" and token.head.child("conj") is not None)
    return token.child("conj") is not None and not inside and token.dep not in ("compound", "amod", "nmod")


def emphatic(token: Token) -> bool:
    """True for `herself` in *the minister herself*."""
    return _reflexive(token.lower) and token.dep in ("appos", "npadvmod", "advmod")


def _reflexive(word: str) -> bool:
    return word.endswith(("self", "selves"))
