"""An index over the ontology's triggers: from a predicate's dictionary form to the types that it may carry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from allegiance.ontology.loader import Ontology
from allegiance.ontology.schema import ClaimType, Trigger, Words
from allegiance.text.arguments import is_verb, key_forms
from allegiance.text.syntax import Token

ANY_NAME = "<name>"
"""The word of a trigger that any name fits."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What one slot of a predicate must hold, or must not: one of the words, or a filler of one of the sorts."""

    path: str
    words: frozenset[str]
    sorts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger that a predicate may be, its type, and its conditions."""

    type: ClaimType
    trigger: Trigger
    having: tuple[Condition, ...]
    lacking: tuple[Condition, ...]

    @classmethod
    def of(cls, claim_type: ClaimType, trigger: Trigger) -> "Candidate":
        """The candidate of one trigger of a type."""
        return cls(claim_type, trigger, _conditions(trigger.having), _conditions(trigger.lacking))


def _conditions(slots: Mapping[str, Words]) -> tuple[Condition, ...]:
    return tuple(
        Condition(path, frozenset(w for w in words if w[0] != "<"), tuple(w for w in words if w[0] == "<"))
        for path, words in slots.items()
    )


class TriggerIndex:
    """The triggers of an ontology by part of speech and word."""

    def __init__(self, ontology: Ontology) -> None:
        self.answerable = frozenset(claim_type.id for claim_type in ontology.values() if claim_type.answerable)
        """The types of happenings that somebody is blamed for."""
        self.events = frozenset(
            word
            for claim_type in ontology.values()
            if claim_type.answerable
            for trigger in claim_type.triggers
            if trigger.pos == "noun"
            for word in trigger.words
        )
        """The nouns that tell of them."""
        self._by_form: dict[tuple[str, str], list[Candidate]] = {}
        for claim_type in ontology.values():
            for trigger in claim_type.triggers:
                candidate = Candidate.of(claim_type, trigger)
                for word in trigger.words:
                    self._by_form.setdefault((trigger.pos, word), []).append(candidate)

    def candidates(self, token: Token) -> list[Candidate]:
        """The triggers that a word may be; of each type those of the longest form that the type has."""
        for pos in _parts_of_speech(token):
            found: list[Candidate] = []
            for form in _forms(token, pos):
                taken = {candidate.type.id for candidate in found}
                found += [c for c in self._by_form.get((pos, form), ()) if form == ANY_NAME or c.type.id not in taken]
            if found:
                return found
        return []


def _parts_of_speech(token: Token) -> Iterator[str]:
    """As what a word may trigger: a participle before a noun is verb and adjective."""
    if token.dep in ("aux", "auxpass"):
        if token.tag == "MD":
            yield "modal"
        return
    if token.dep == "acomp" and token.tag == "VBN":
        yield "adjective"  # *is opposed to*
    if is_verb(token):
        yield "verb"
        if token.tag in ("VBN", "VBG"):
            yield "adjective"
    elif token.pos == "ADJ" or token.tag in ("JJ", "RB"):
        yield "adjective"
        yield "noun"  # parsers take nouns before nouns for adjectives: `rebel groups`, `ally Iran`
    elif token.pos in ("NOUN", "PROPN"):
        yield "noun"
        if token.dep in ("amod", "compound"):
            yield "adjective"


def _forms(token: Token, pos: str) -> Iterator[str]:
    if pos == "adjective":
        yield token.lower
        return
    particle = next((c for c in token.children if c.dep == "prt"), None) if pos == "verb" else None
    for form in key_forms(token):
        if particle is not None and form == token.lemma:
            continue  # `carry out` is another word than `carry`
        yield form
    if token.pos == "PROPN" and pos == "noun" and token.dep not in ("compound", "amod", "nmod"):
        yield ANY_NAME
