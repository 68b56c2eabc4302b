"""What the words that hang on a predicate say of it: *not*, *may*, *will*, *reportedly*, *if*, *nobody*."""

from dataclasses import dataclass, field

from allegiance.claims.sayings import Speech
from allegiance.languages.schema import Language
from allegiance.model.claim import Polarity, Status
from allegiance.text.arguments import COPULAS, is_verb
from allegiance.text.syntax import Token

STRENGTH: dict[Status, int] = {
    "actual": 0,
    "possible": 1,
    "planned": 2,
    "demanded": 3,
    "threatened": 4,
    "conditional": 5,
}
"""Where two words disagree the stronger wins: *may attack if* is conditional."""
MODALS_POSSIBLE = frozenset({"may", "might", "could", "can"})
MODALS_ABLE = frozenset({"could", "can"})
MODALS_PLANNED = frozenset({"will", "shall", "'ll", "wo", "would", "'d"})
MODALS_DEMANDED = frozenset({"must", "should"})
INVERTED = frozenset({"should", "were", "had"})
LAST = {"mark": 1, "advcl": 2}
"""Words that rest on what the others say are read after them."""
FREE = frozenset({"any"})
"""*any attack* is none that has happened."""


@dataclass(slots=True)
class Scope:
    """The factuality of a predicate and its speakers, nearest first."""

    denied: bool = False
    status: Status = "actual"
    speeches: list[Speech] = field(default_factory=list)
    quoted: bool = False
    conditioned: bool = False
    ended: bool = False
    began: bool = False
    suspended: bool = False

    @property
    def polarity(self) -> Polarity:
        """`denied` if an odd number of words deny it."""
        return "denied" if self.denied else "affirmed"

    def raise_to(self, status: Status) -> None:
        """Takes a status over if it is stronger than the one so far."""
        if STRENGTH[status] > STRENGTH[self.status]:
            self.status = status

    def deny(self) -> None:
        """Turns the polarity round."""
        self.denied = not self.denied


class Modality:
    """Reads the words that hang on predicates."""

    def __init__(self, language: Language) -> None:
        self._facts = language.factuality
        self._hearsay = language.reporting.hearsay

    def of_children(self, predicate: Token, scope: Scope, *, leaving_out: Token | None = None) -> None:
        """Takes over what every word below a predicate says of it; conditions last, as they rest on the rest."""
        children = [c for c in predicate.children if c is not leaving_out]
        for child in sorted(children, key=lambda c: LAST.get(c.dep, 0)):
            self._word(predicate, child, scope)
        if predicate.dep == "acomp" and any(c.dep == "nsubj" and self.is_none(c) for c in predicate.head.children):
            scope.deny()  # *No rebels are present in Kidal*
        if is_verb(predicate):
            there = any(c.dep == "expl" for c in children)  # *There is no police force in Abyei*
            deps = ("nsubj", "nsubjpass", "dobj", *(("attr",) if there else ()))
            if any(c.dep in deps and self.is_none(c) for c in children):
                scope.deny()
            self._nor(predicate, scope)
            if predicate.dep in ("advcl", "ccomp", "xcomp") and self._unmarked_condition(predicate):
                scope.raise_to("conditional")

    def _word(self, predicate: Token, child: Token, scope: Scope) -> None:
        facts = self._facts
        lower = child.lower
        if child.dep == "neg" or (child.dep in ("det", "advmod", "preconj") and lower in facts.negators):
            scope.deny()
        elif child.dep == "aux" and not (lower in MODALS_ABLE and predicate.lemma in facts.perceived):
            self.modal(child, scope)
        elif child.dep == "mark":
            self._mark(predicate, lower, scope)
        elif child.dep in ("advmod", "amod", "acomp"):
            clause = child.child("advcl")
            if clause is not None and self._long_as(child, clause):
                scope.conditioned = True
            if lower in self._hearsay or child.lemma in facts.possible:
                scope.raise_to("possible")
            elif child.dep == "amod" and child.lemma in facts.planned:
                scope.raise_to("planned")
        elif child.dep == "advcl":
            scope.conditioned = scope.conditioned or self.is_condition(child)
        elif child.dep == "prep":
            scope.conditioned = scope.conditioned or self._condition_phrase(child)

    def _mark(self, predicate: Token, mark: str, scope: Scope) -> None:
        """*if* before a clause of its own; *whether*, or *if* behind *ask* or *unclear*, leaves it open."""
        if mark == "until" or mark not in self._facts.conditional_marks:
            return
        open_question = mark == "whether" or (mark == "if" and predicate.dep in ("ccomp", "csubj", "pcomp", "acl"))
        if open_question and scope.status == "planned":
            scope.status = "possible"
        scope.raise_to("possible" if open_question else "conditional")

    @staticmethod
    def modal(word: Token, scope: Scope) -> None:
        """*may*, *will*, *must*; *should* before its subject is a condition."""
        if word.lower in MODALS_POSSIBLE:
            scope.raise_to("possible")
        elif word.lower in MODALS_PLANNED:
            scope.raise_to("planned")
        elif word.lower in MODALS_DEMANDED:
            subject = word.head.child("nsubj", "nsubjpass")
            opens = word.head.dep == "advcl" and word.i == word.head.subtree()[0].i
            before = opens if subject is None else word.i < subject.i
            scope.raise_to("conditional" if before else "demanded")

    def is_none(self, noun: Token) -> bool:
        """True for *no side*, *neither A nor B*, *nobody*, *none*: what is said of them is said not to be so."""
        negators = self._facts.negators
        words = [
            noun,
            *(c for c in noun.children if c.dep in ("det", "preconj", "cc", "advmod", "neg") and c.i < noun.i),
        ]
        return any(w.lower in negators for w in words)

    def _nor(self, verb: Token, scope: Scope) -> None:
        """*has not joined, nor has it attacked*; *neither attacked nor …*."""
        if verb.dep == "conj":
            between = [c for c in verb.head.children if c.dep in ("cc", "preconj") and verb.head.i < c.i < verb.i]
            if any(c.lower == "nor" for c in between) and not verb.child("neg"):
                scope.deny()
        elif any(c.dep in ("cc", "preconj") and c.lower in ("nor", "neither") and c.i < verb.i for c in verb.children):
            scope.deny()

    def adjective(self, copula: Token, scope: Scope) -> None:
        """*It is not true that*, *is possible that*, *is unclear whether*, *is not known if*."""
        facts = self._facts
        said = copula if copula.lemma in facts.settled else copula.child("acomp", "attr")
        if said is None or not (copula.lemma in COPULAS or said is copula):
            return
        negated = any(c.dep == "neg" or (c.dep == "advmod" and c.lower in facts.negators) for c in copula.children)
        if said.lemma in facts.possible or (negated and said.lemma in facts.settled):
            scope.raise_to("possible")
        elif negated != (said.lemma in facts.untrue):
            scope.deny()

    def _unmarked_condition(self, clause: Token) -> bool:
        """*Should it attack*, *Were it to attack*, *In case it attacks*, *as long as it attacks*."""
        if _inverted(clause) or (clause.head.lower in INVERTED and _inverted(clause.head)):
            return True
        if clause.dep == "advcl" and self._long_as(clause.head, clause):
            return True
        return clause.dep == "advcl" and any(c.dep == "prep" and self._condition_phrase(c) for c in clause.children)

    def _condition_phrase(self, prep: Token) -> bool:
        """*on condition that*, *in the event of*, *in case*; *provided* taken for a preposition."""
        noun = prep.child("pobj")
        named = noun is not None and f"{prep.lower} {noun.lemma}" in self._facts.conditional_phrases
        return named or prep.lower in self._facts.conditional_marks

    def is_conditional_noun(self, noun: Token) -> bool:
        """True for *event* in *in the event of*."""
        return noun.dep == "pobj" and f"{noun.head.lower} {noun.lemma}" in self._facts.conditional_phrases

    def _long_as(self, adverb: Token, clause: Token) -> bool:
        """*as long as it lasts*: the clause hangs on the adverb."""
        before, mark = adverb.child("advmod"), clause.child("mark")
        words = (before.lower if before else "", adverb.lower, mark.lower if mark else "")
        return " ".join(words) in self._facts.conditional_phrases

    def is_condition(self, clause: Token) -> bool:
        """*if*, *unless* before a clause; *should it come*; *provided that*."""
        mark = clause.child("mark")
        listed = self._facts.conditional_marks
        if mark is not None:
            return mark.lower in listed and mark.lower not in ("until", "whether")
        if clause.tag in ("VBN", "VBG") and clause.lower in listed:
            return True
        return self._unmarked_condition(clause)


def _inverted(clause: Token) -> bool:
    """*Should the rebels attack*, *Were he to leave*: the auxiliary stands first."""
    subject = clause.child("nsubj", "nsubjpass")
    first = clause if clause.lower in INVERTED else clause.child("aux", "auxpass")
    return subject is not None and first is not None and first.lower in INVERTED and first.i < subject.i
