"""Who does what to whom: a predicate's arguments, put into one shape whatever the construction.

Passives, relative and participial clauses, coordination, control, light verbs, nouns that stand for happenings: all
give the same slots (docs/ontology.md lists them). Nothing here knows a claim type.
"""

from collections.abc import Iterator

from allegiance.languages.schema import Language
from allegiance.text.governors import Governors
from allegiance.text.nouns import Nouns
from allegiance.text.predicates import COPULAS, SUBJECT_DEPS, coordinated, is_noun, is_passive, is_verb, key_forms
from allegiance.text.prepositions import Prepositions
from allegiance.text.subjects import Slots, Subjects
from allegiance.text.syntax import Text, Token
from allegiance.text.verbs import Verbs

__all__ = [
    "COPULAS", "SUBJECT_DEPS", "Arguments", "Slots", "coordinated", "is_noun", "is_passive", "is_verb", "key_forms",
]  # fmt: skip

QUANTITIES = frozenset({"most", "some", "many", "several", "all", "few", "others"})


class Arguments:
    """The arguments of the predicates of one text; each predicate's slots are found once."""

    def __init__(self, text: Text, language: Language) -> None:
        self.text = text
        words = language.grammar
        self._subjects = Subjects(language, self.slots)
        prepositions = Prepositions(words, self._subjects.antecedent)
        self._governors = Governors(words, self._subjects)
        self._verbs = Verbs(language, self._subjects, prepositions)
        self._nouns = Nouns(words, language.noun_kinds, self._subjects, self._governors, prepositions, self.slots)
        self._slots: dict[int, Slots] = {}

    def slots(self, token: Token) -> Slots:
        """The slots of a predicate, filled ones only."""
        key = id(token)
        if key not in self._slots:
            self._slots[key] = {}  # a predicate that is its own ancestor's argument must not run in a ring
            self._slots[key] = self._verbs.slots(token) if is_verb(token) else self._nouns.slots(token)
        return self._slots[key]

    def surface_subject(self, verb: Token) -> Token | None:
        """The word that stands, or would stand, before the verb as its subject."""
        return self._subjects.of(verb)

    def governors(self, noun: Token) -> Iterator[tuple[Token, str]]:
        """The verbs that carry a noun, each with `subject`, `object` or the preposition between them."""
        return self._governors.of(noun)

    def antecedent(self, token: Token) -> Token:
        """The noun that a relative pronoun stands for; any other word itself."""
        return self._subjects.antecedent(token)

    def stands_for(self, token: Token) -> Token | None:
        """The noun that a bare quantity leaves out: *a series of raids, most carried out by …*."""
        if token.lower not in QUANTITIES or token.dep not in (*SUBJECT_DEPS, "dobj", "appos") or token.child("prep"):
            return None
        sentence = next(s for s in self.text.sentences if s.start <= token.start < s.end)
        before = [t for t in sentence.tokens[: token.i] if t.tag == "NNS" and t.dep not in ("compound", "npadvmod")]
        return before[-1] if before else None
