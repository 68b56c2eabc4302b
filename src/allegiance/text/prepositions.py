"""What stands behind a preposition, as slots of the word that the preposition hangs on."""

from collections.abc import Callable

from allegiance.languages.words import Grammar
from allegiance.text.predicates import is_verb
from allegiance.text.subjects import Slots
from allegiance.text.syntax import Token

BORROWED = ("against", "with", "to", "on", "between", "from", "at", "alongside", "among", "over", "into", "for")
"""Prepositions that parsers hang on the object where they belong to the verb, and the other way round."""


class Prepositions:
    """Fills slots from prepositional phrases; `antecedent` gives the noun that a relative pronoun stands for."""

    def __init__(self, words: Grammar, antecedent: Callable[[Token], Token]) -> None:
        self._words = words
        self._antecedent = antecedent

    def fill(self, slots: Slots, prep: Token, before: str = "") -> None:
        """Adds what stands behind `prep`; `before` is the preposition that it follows (*out* in *out of*)."""
        name = f"{before} {prep.lower}".strip()
        if name == "including by" or (prep.dep == "agent" and not prep.head.child("nsubj")):
            name = "subject"  # *shortened the curfew by an hour* has its doer before it
        if (long := self._long(prep)) is not None:
            meant, fillers = long
            passive = meant == "by" and is_verb(prep.head)
            slots.setdefault("subject" if passive else meant, []).extend(fillers)
        for child in prep.children:
            if child.dep == "pobj" and _absolute(prep, child):
                continue
            if child.dep == "pobj":
                slots.setdefault(name, []).append(self._antecedent(child))
            elif child.dep == "pcomp":
                slots.setdefault(self._clause_slot(prep, child), []).append(child)
            elif child.dep in ("prep", "conj") and child.pos in ("ADP", "SCONJ", "VERB"):
                self.fill(slots, child, name if child.dep == "prep" else "")
        if not prep.child("pobj", "pcomp", "prep"):
            self._shared(slots, prep, name)

    def _long(self, prep: Token) -> tuple[str, list[Token]] | None:
        """*in protest of X*: the preposition that it is as good as, and X."""
        noun = prep.child("pobj")
        for last in noun.children if noun else ():
            meant = self._words.long_prepositions.get(f"{prep.lower} {noun.lower if noun else ''} {last.lower}")
            fillers = [self._antecedent(c) for c in last.children if c.dep == "pobj"]
            if meant and fillers:
                return meant, fillers
        return None

    def behind_adverb(self, slots: Slots, adverb: Token) -> None:
        """*pulled back **from** the border*, *split from the ELN and later **from** the EPL*."""
        for child in adverb.children:
            if child.dep == "prep" and child.i > adverb.i:
                self.fill(slots, child)

    def _clause_slot(self, prep: Token, clause: Token) -> str:
        """*accused of shelling* completes the verb; *by shelling*, *after shelling* say how and when."""
        if prep.lower == "with" and clause.child("nsubj"):
            return "with"  # *with troops patrolling the streets*
        if not is_verb(clause) or prep.lower not in self._words.adjunct:
            return "clause"
        return "means" if prep.lower == "by" else prep.lower

    def _shared(self, slots: Slots, prep: Token, name: str) -> None:
        """*the attack on and capture of the base*, *loyal to and funded by the warlord*: one noun behind both."""
        later = [c for c in prep.head.children if c.dep == "conj" and c.i > prep.i]
        later += [c for c in prep.children if c.dep == "conj"]
        for other in later:
            for below in (other, *other.children):
                noun = below.child("pobj", "npadvmod") if below.dep in ("prep", "agent", "conj") else None
                if noun is not None:
                    slots.setdefault(name, []).append(self._antecedent(noun))
                    return


def _absolute(prep: Token, noun: Token) -> bool:
    """*the pact has not held, with 15 civilians killed*: what came about beside it, no side of the pact."""
    if prep.lower != "with" or prep.head.i >= prep.i - 1:
        return False
    before = [c for above in prep.ancestors() for c in above.children if c.i == prep.i - 1]
    closed = any(c.dep == "punct" for c in before)
    return closed and any(c.dep == "acl" and c.tag in ("VBN", "VBD") and not c.child("agent") for c in noun.children)
