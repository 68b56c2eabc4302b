"""The words above a noun that say who does, suffers or has what it stands for."""

from collections.abc import Iterator

from allegiance.languages.words import Grammar
from allegiance.text.predicates import SUBJECT_DEPS, is_noun, is_passive, is_verb
from allegiance.text.subjects import Subjects
from allegiance.text.syntax import Token


class Governors:
    """Finds the verbs that carry a noun."""

    def __init__(self, words: Grammar, subjects: Subjects) -> None:
        self._words = words
        self._subjects = subjects

    def of(self, noun: Token) -> Iterator[tuple[Token, str]]:
        """The verbs that carry a noun, each with `subject`, `object` or the preposition between them."""
        top = self.through_transparent(noun)
        head = top.head
        if is_verb(head) and top.dep in (*SUBJECT_DEPS, "dobj", "attr"):
            is_object = top.dep in ("dobj", "attr") or is_passive(head)
            yield head, "object" if is_object else "subject"
            if top.dep in SUBJECT_DEPS:  # `the raids are believed to have been carried out by`
                for below in head.children:
                    if below.dep == "xcomp" and is_verb(below):
                        yield below, "object" if is_passive(below) else "subject"
        elif head.dep in ("prep", "agent", "dative") and top.dep == "pobj" and is_verb(head.head):
            yield head.head, "subject" if head.dep == "agent" else head.lower
        for child in noun.children:
            if child.dep in ("acl", "relcl") and is_verb(child) and child.tag != "VB":
                yield child, "subject" if self._is_subject_of(child) else "object"
                for below in child.children if is_passive(child) else ():
                    if below.dep == "xcomp" and is_verb(below):  # `raids believed to have been carried out by`
                        yield below, "object" if is_passive(below) else "subject"

    def through_transparent(self, noun: Token) -> Token:
        """`a series of air raids`: what is said of the series is said of the raids."""
        while noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lemma in self._words.transparent:
            noun = noun.head.head
        while noun.dep == "conj" and is_noun(noun.head):
            noun = noun.head
        return noun

    def above(self, noun: Token) -> tuple[Token, str] | None:
        """The noun or adjective that a noun completes, and the two words as one: *responsible for* the attack."""
        top = self.through_transparent(noun)
        prep = top.head
        if top.dep != "pobj" or prep.dep != "prep" or is_verb(prep.head):
            return None
        return prep.head, f"{prep.head.lemma} {prep.lower}"

    def _is_subject_of(self, clause: Token) -> bool:
        """True if the noun that a clause modifies is the clause's logical subject."""
        if is_passive(clause) or self._subjects.has_gap_object(clause):
            return False
        subject = clause.child("nsubj", "nsubjpass")
        return subject is None or clause.dep != "relcl" or subject.lower in self._words.relative


def carrying_forms(verb: Token, as_what: str) -> Iterator[str]:
    """The forms by which the language's lists name a verb that carries a noun: `carry out`, `come under`."""
    if as_what in ("subject", "object"):
        particle = next((c for c in verb.children if c.dep == "prt" or (c.dep == "advmod" and c.i == verb.i + 1)), None)
        if particle is not None:
            yield f"{verb.lemma} {particle.lower}"
        if particle is None or particle.dep != "prt":  # `took over the town` is another verb than `took`
            yield verb.lemma
        return
    for between in [c for c in verb.children if c.dep in ("prt", "dobj", "advmod", "acomp", "attr") and c.i > verb.i]:
        yield f"{verb.lemma} {between.lemma} {as_what}"
    yield f"{verb.lemma} {as_what}"
