"""Denials that point back: *Kigali rejected the charge*, *denied any such raid*, *said this was untrue*."""

from collections.abc import Sequence

from allegiance.claims.sayings import Speech
from allegiance.claims.triggers import TriggerIndex
from allegiance.languages.schema import Language
from allegiance.model.claim import Claim
from allegiance.text.arguments import COPULAS, SUBJECT_DEPS, is_verb
from allegiance.text.syntax import Text, Token

REACH = 3
"""How many sentences back the claim that is denied may stand."""
POINTING = frozenset({"the", "this", "these", "that", "those", "such", "all", "any"})
PRONOUNS = frozenset({"it", "this", "that", "these", "those"})


class Denials:
    """Finds the claims that a denial points back to."""

    def __init__(self, text: Text, language: Language, index: TriggerIndex) -> None:
        self._words = language.reporting
        self._untrue = language.factuality.untrue
        self._index = index
        self._sentence = {id(t): n for n, s in enumerate(text.sentences) for t in s.tokens}
        self._starts = [(s.start, s.end) for s in text.sentences]

    def denied(self, speech: Speech, claims: Sequence[Claim]) -> list[Claim]:
        """The claims before a denial that it is about: the last ones told of that sort; none for another speech."""
        types = self._types(speech)
        if types is None or not speech.speakers:
            return []
        here = self._sentence[id(speech.cue)]
        for n in range(here, max(here - REACH, 0) - 1, -1):
            start, end = self._starts[n]
            found = [
                c for c in claims
                if start <= c.trigger.start < min(end, speech.cue.start) and self._deniable(c, types)
            ]  # fmt: skip
            if found:
                return found
        return []

    @staticmethod
    def _deniable(claim: Claim, types: frozenset[str]) -> bool:
        """Held by somebody against somebody, and of the type that the denial names, if it names one."""
        if claim.factuality.polarity != "affirmed" or claim.kind == "name":
            return False
        alleged = any(a.source is not None for a in claim.attribution)
        return claim.type in types if types else alleged

    def _types(self, speech: Speech) -> frozenset[str] | None:
        """The types that the denied words may carry: none named for *the charge*; None if it is no such denial."""
        for head in speech.content:
            if speech.denies and self._points_back(head):
                named = head.lemma in self._words.nouns or head.lower in PRONOUNS
                return frozenset() if named else frozenset(c.type.id for c in self._index.candidates(head)) or None
            if not speech.denies and self._calls_untrue(head):
                return frozenset()
        return None

    @staticmethod
    def _points_back(noun: Token) -> bool:
        """*the charge*, *any such strike*, *it*: what is denied has been told before."""
        if noun.lower in PRONOUNS:
            return True
        if noun.pos != "NOUN" or noun.child("acl", "relcl", "ccomp", "poss"):
            return False
        words = {c.lower for c in noun.children if c.i < noun.i}
        plain = not noun.child("prep")
        return plain and bool(words & POINTING)

    def _calls_untrue(self, clause: Token) -> bool:
        """*that this was untrue*, *the report was a lie*."""
        if not is_verb(clause) or clause.lemma not in COPULAS or clause.child("neg"):
            return False
        said, of = clause.child("acomp", "attr"), clause.child(*SUBJECT_DEPS)
        about = of is not None and (of.lower in PRONOUNS or of.lemma in self._words.nouns)
        return about and said is not None and said.lemma in self._untrue
