"""What stands above a predicate decides whether it is so, whether it came about, and who says it.

One climb from the predicate to the root of its sentence reads negation, modals, hedges, conditions, plans, threats,
demands and acts of saying, each with its scope. The words are the language's data.
"""

from dataclasses import dataclass, field

from allegiance.claims.sayings import Speech
from allegiance.claims.speech import Speeches
from allegiance.languages.schema import Language
from allegiance.model.claim import Polarity, Status
from allegiance.text.arguments import COPULAS, Arguments, is_verb, key_forms
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
MODALS_PLANNED = frozenset({"will", "shall", "'ll", "wo"})
MODALS_DEMANDED = frozenset({"must", "should"})
COMPLEMENTS = frozenset({"xcomp", "ccomp", "dobj", "pobj", "pcomp", "nsubjpass", "acl", "attr", "relcl", "oprd"})
ASIDES = frozenset({"appos", "relcl", "acl"})


@dataclass(slots=True)
class Scope:
    """The factuality of a predicate and its speakers, nearest first."""

    denied: bool = False
    status: Status = "actual"
    speeches: list[Speech] = field(default_factory=list)
    quoted: bool = False
    ended: bool = False
    began: bool = False

    @property
    def polarity(self) -> Polarity:
        """`denied` if an odd number of words deny it."""
        return "denied" if self.denied else "affirmed"

    def raise_to(self, status: Status) -> None:
        """Takes a status over if it is stronger than the one so far."""
        if STRENGTH[status] > STRENGTH[self.status]:
            self.status = status


class Scopes:
    """Finds the scope of predicates of one text."""

    def __init__(self, language: Language, arguments: Arguments, speeches: Speeches) -> None:
        self._facts = language.factuality
        self._phase = language.phase
        self._reporting = language.reporting
        self._arguments = arguments
        self._speeches = speeches
        self._transparent = language.grammar.transparent
        self._light = language.grammar.light

    def of(self, predicate: Token) -> Scope:
        """The scope of a predicate."""
        scope = Scope()
        self._own(predicate, scope)
        self._speech_above(predicate, scope)
        at = predicate
        aside, direct = False, True
        while at.head is not at:
            head, dep = at.head, at.dep
            aside = aside or self._is_aside(at)
            if direct:
                direct = self._step(at, head, dep, scope)
            self._speech_above(head, scope, aside=aside)
            at = head
        self._quotation(predicate, scope)
        return scope

    def _own(self, predicate: Token, scope: Scope) -> None:
        for child in predicate.children:
            self._modifier(child, scope)
        if predicate.dep == "pcomp" and predicate.head.lower == "without":
            scope.denied = not scope.denied

    def _modifier(self, child: Token, scope: Scope) -> None:
        """Words that hang directly on a predicate, or on the verb that carries it."""
        facts = self._facts
        lower = child.lower
        if child.dep == "neg" or (child.dep in ("det", "advmod", "preconj") and lower in facts.negators):
            scope.denied = not scope.denied
        elif child.dep == "aux":
            self._modal(child, scope)
        elif child.dep == "mark" and lower in facts.conditional_marks and lower != "until":
            scope.raise_to("conditional")
        elif child.dep in ("advmod", "amod", "acomp"):
            if lower in self._reporting.hearsay or child.lemma in facts.possible:
                scope.raise_to("possible")
            elif child.dep == "amod" and child.lemma in facts.planned:
                scope.raise_to("planned")
        elif child.dep == "advcl" and scope.status in ("planned", "possible") and _is_condition(child):
            scope.raise_to("conditional")

    @staticmethod
    def _modal(child: Token, scope: Scope) -> None:
        word = child.lower
        if word in MODALS_POSSIBLE:
            scope.raise_to("possible")
        elif word in MODALS_PLANNED or word in ("would", "'d"):
            scope.raise_to("planned")
        elif word in MODALS_DEMANDED:
            scope.raise_to("demanded")

    def _step(self, at: Token, head: Token, dep: str, scope: Scope) -> bool:
        """Takes over what `head` says of what is below it; False where nothing further up says more than who speaks."""
        if dep == "conj":
            if is_verb(head) and is_verb(at) and not at.child("aux", "nsubj", "nsubjpass"):
                for child in head.children:
                    if child.dep == "aux" and child.i < head.i:
                        self._modal(child, scope)
            return True
        if dep in ("nsubj", "csubj"):
            self._governed(at, head, scope, subject=True)
            return False
        if dep == "prep":
            return self._preposition(at, scope)
        if dep in COMPLEMENTS and not (
            dep in ("relcl", "acl") and at.tag != "VB" and not self._speeches.of_content(at)
        ):
            if head.pos not in ("ADP", "SCONJ") and head.dep != "prep":
                self._governed(at, head, scope)
            carried = is_verb(head) and (head.lemma in self._light or head.lemma in COPULAS)
            return carried or is_verb(at) or head.pos in ("ADP", "SCONJ") or head.dep == "prep" or self._passes(head)
        return False

    def _preposition(self, prep: Token, scope: Scope) -> bool:
        """A clause or noun behind a preposition: *prevented from leaving*, *accused of*, *without*, *threat of*."""
        below = prep.child("pobj", "pcomp")
        if below is None:
            return False
        if prep.lower == "without" and below.dep == "pobj":
            scope.denied = not scope.denied
            return False
        if prep.lower in ("of", "from", "for", "to", "against", "in", "on"):
            self._governed(below, prep, scope)
            return self._passes(prep.head) or (is_verb(prep.head) and prep.lower in ("from", "of"))
        return False

    def _passes(self, noun: Token) -> bool:
        """True for a noun that is itself said of what is below it: *a series of*, *the threat of*, *plans for*."""
        facts = self._facts
        return noun.lemma in (facts.possible | facts.planned | facts.threatened | facts.demanded) or (
            noun.lemma in self._transparent
        )

    def _governed(self, at: Token, head: Token, scope: Scope, *, subject: bool = False) -> None:
        """What the word above says of the clause or noun below it."""
        verb = head
        through = ""
        if head.dep == "prep" or head.pos in ("ADP", "SCONJ"):
            through, verb = head.lower, head.head
        forms = [*key_forms(verb), f"{verb.lemma} {through}".strip()]
        if is_verb(verb) and not (at.pos == "NOUN" and self._is_content(at)):
            self._carrier(at, verb, scope)
        if subject:
            return
        self._by_governor(at, verb, forms, scope)

    def _carrier(self, at: Token, verb: Token, scope: Scope) -> None:
        """A verb that only carries a noun (*did not launch an attack*) gives it its own negation and modals."""
        if at.pos in ("NOUN", "PROPN") or verb.lemma in self._facts.implicative | self._facts.denying:
            for child in verb.children:
                if child is not at:
                    self._modifier(child, scope)

    def _by_governor(self, at: Token, verb: Token, forms: list[str], scope: Scope) -> None:
        facts = self._facts
        speech = at in [c for s in self._speeches.of_content(at) for c in s.content]
        if any(f in self._phase.ended for f in forms) and is_verb(verb):
            scope.ended = True
        elif any(f in self._phase.began for f in forms) and is_verb(verb):
            scope.began = True
        if any(f in facts.denying for f in forms) and not (speech and verb.lemma in self._reporting.denial):
            scope.denied = not scope.denied
        elif any(f in facts.threatened for f in forms):
            scope.raise_to("threatened")
        elif self._demands(at, forms):
            scope.raise_to("demanded")
        elif self._plans(at, verb, forms):
            scope.raise_to("planned")
        elif any(f in facts.possible for f in forms) and (is_verb(verb) or verb.pos in ("ADJ", "NOUN")):
            scope.raise_to("possible")

    def _demands(self, at: Token, forms: list[str]) -> bool:
        if not any(f in self._facts.demanded for f in forms):
            return False
        auxiliary = at.child("aux")
        return at.tag == "VB" or at.pos == "NOUN" or (auxiliary is not None and auxiliary.lower in ("to", "should"))

    def _plans(self, at: Token, verb: Token, forms: list[str]) -> bool:
        if not any(f in self._facts.planned for f in forms):
            return False
        if at.pos == "NOUN":
            return verb.lemma in self._facts.planned_happenings
        return at.tag == "VB" or at.child("aux") is not None

    def _is_content(self, noun: Token) -> bool:
        return bool(self._speeches.of_content(noun))

    # ------------------------------------------------------------------ speakers

    def _is_aside(self, at: Token) -> bool:
        """True for what the writer puts in about somebody: appositions, titles, clauses between commas."""
        if at.dep == "appos":
            return True
        if at.dep in ("relcl", "acl") and at.head.pos in ("PROPN", "NOUN"):
            first = min(t.i for t in at.subtree())
            before = [c for c in at.head.children if c.dep == "punct" and c.lower == "," and at.head.i < c.i <= first]
            return bool(before)
        return False

    def _speech_above(self, token: Token, scope: Scope, *, aside: bool = False) -> None:
        for speech in self._speeches.of_content(token):
            if aside and not self._inside_quote(token):
                continue
            if speech in scope.speeches:
                continue
            scope.speeches.append(speech)
            if speech.denies:
                scope.denied = not scope.denied
            if speech.doubts:
                scope.raise_to("possible")

    def _inside_quote(self, token: Token) -> bool:
        return self._speeches.quote_at(token.start) is not None

    def _quotation(self, predicate: Token, scope: Scope) -> None:
        quote = self._speeches.quote_at(predicate.start)
        if quote is None:
            return
        speech = quote[1]
        cues = [s for s in scope.speeches if not quote[0].start <= s.cue.start < quote[0].end]
        if cues:
            scope.quoted = True
        elif speech is not None and speech.cue is not predicate:
            scope.speeches.append(speech)
            scope.quoted = True
            if speech.denies:
                scope.denied = not scope.denied


def _is_condition(clause: Token) -> bool:
    """*if*, *unless* before a clause."""
    mark = clause.child("mark")
    return mark is not None and mark.lower in ("if", "unless")
