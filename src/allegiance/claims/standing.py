"""What a word stands for: what *one of*, *a series of* or *an ally of* is really about."""

from collections.abc import Callable

from allegiance.languages.schema import Language
from allegiance.text.arguments import Arguments, coordinated, is_noun, is_passive, is_verb
from allegiance.text.syntax import Token

BE = frozenset({"be", "become", "remain", "stay"})
NAMING = frozenset({"as", "among", "amongst"})
"""Prepositions that say as what, or as one of whom, somebody counts."""


class Standing:
    """Goes from a word to the one that it stands for; `is_name` tells the heads of names."""

    def __init__(self, language: Language, arguments: Arguments, is_name: Callable[[Token], bool]) -> None:
        self._grammar = language.grammar
        self._phase = language.phase
        self._kinds = language.noun_kinds
        self._channels = language.reporting.channels
        self._arguments = arguments
        self._is_name = is_name

    def behind(self, token: Token) -> Token:
        """*any of its fighters* → *fighters*; *a series of raids* → *raids*."""
        for _ in range(3):
            counted = token.tag == "CD" and token.child("prep") is not None  # *1,300 of his soldiers*
            if not counted and not {token.lemma, token.lower} & self._grammar.transparent:
                return self._author(token) or token
            beside = token.child("appos")
            if beside is not None and self._is_name(beside):  # *one of its commanders, Adnan*
                return beside
            of = next((c for c in token.children if c.dep == "prep" and c.lower == "of"), None)
            below = of.child("pobj") if of else None
            if below is None or self._is_body(token, below):
                return token
            token = below
        return token

    def _is_body(self, token: Token, below: Token) -> bool:
        """*a column of armoured vehicles*: the column acts, not the vehicles; *a column of rebels* is the rebels."""
        kinds = self._kinds
        return token.lemma in kinds and below.pos == "NOUN" and below.lemma not in kinds and below.tag != "CD"

    def _author(self, token: Token) -> Token | None:
        """*A statement by the army accused …*: whoever speaks through it; only where it does something itself."""
        if token.dep != "nsubj" or token.lemma not in self._channels or not is_noun(token):
            return None
        by = [c.child("pobj") for c in token.children if c.dep in ("prep", "agent") and c.lower in ("by", "from", "of")]
        return token.child("poss") or next((author for author in by if author is not None), None)

    def self_of(self, noun: Token) -> list[Token]:
        """Who a noun like *ally*, *commander*, *branch* itself means (docs/ontology.md, slot `self`)."""
        if noun.dep in ("amod", "compound", "nmod") and is_noun(noun.head):
            if noun.pos == "ADJ" or noun.tag in ("VBN", "VBG"):
                return [noun.head]
            named = noun.head
            while named.dep == "compound" and is_noun(named.head):  # *commander Brigadier General A*
                named = named.head
            return [named] if named.pos == "PROPN" or self._is_name(named) else [noun]
        if noun.dep in ("attr", "acomp", "oprd"):
            return self._predicated(noun.head)
        # *though part of the front, A …*
        if noun.dep == "advcl" and is_verb(noun.head) and (is_noun(noun) or noun.i < noun.head.i):
            return self._arguments.slots(noun.head).get("subject") or [noun]
        if noun.dep == "appos":
            return [noun.head] if noun not in coordinated(noun.head) else [noun]
        if noun.dep == "nsubj" and noun.head.lemma in BE:
            names = [c for c in noun.head.children if c.dep == "attr" and self._is_name(c)]
            if names:
                return names
        beside = [c for c in noun.children if c.dep == "appos" and self._is_name(c)]
        if beside:
            return [n for c in beside for n in coordinated(c)]
        if noun.dep == "pobj":
            return self._behind_preposition(noun) or [noun]
        if noun.dep == "conj" and is_noun(noun.head):
            above = self.self_of(noun.head)
            return above if noun.head.dep in ("attr", "appos") and above != [noun.head] else [noun]
        return [noun]

    def _behind_preposition(self, noun: Token) -> list[Token] | None:
        """Of whom a noun behind *as*, *to* or *of* is said."""
        above = noun.head.head
        if is_verb(above):
            return self._said_of(noun, above)
        if noun.head.lower == "of" and self._counts(above):  # *is one of the allies of A*
            one = self.self_of(above)
            return one if one != [above] else None
        return None

    def one_of(self, noun: Token) -> Token | None:
        """Who is said to be one of those that a noun means: *A is one of the factions*, *A, one of the factions*."""
        if noun.dep != "pobj":
            return None
        above = noun.head.head
        if noun.head.lower == "of" and above.dep == "appos" and above.lower == "one":
            return above.head
        copula = above.head if noun.head.lower == "of" and above.dep == "attr" and above.lower == "one" else above
        said = copula.lemma in BE and (copula is not above or noun.head.lower in NAMING)
        subject = self._arguments.slots(copula).get("subject", []) if said and not copula.child("neg") else []
        return subject[0] if len(subject) == 1 else None

    def _said_of(self, noun: Token, verb: Token) -> list[Token] | None:
        """Of whom a verb says a noun behind *as* or *to*; None if it does not."""
        slots = self._arguments.slots(verb)
        if noun.head.lower == "to" and verb.lemma in self._phase.appointing:
            return self._predicated(verb)  # *was promoted to commander*
        if noun.head.lower not in NAMING:
            return None
        if verb.lemma in self._phase.succeeding and slots.get("subject"):
            return slots["subject"]  # *A replaced B as leader*
        given = slots.get("object", [])
        if verb.lemma == "have" and noun.child("poss"):
            return given  # *has as its leader a former colonel*
        whom = [] if self._light(verb) and not any(map(self._is_name, given)) else given
        return whom or slots.get("subject", [])

    def _counts(self, token: Token) -> bool:
        """True for *one*, *some*, *part* of them, said of somebody or standing beside a name."""
        some = token.lemma in self._grammar.transparent or token.lower in self._grammar.transparent
        return some and (token.dep in ("attr", "appos", "oprd") or (token.dep == "pobj" and token.head.lower in NAMING))

    def _light(self, verb: Token) -> bool:
        """*flew raids as part of the coalition*: who flew them, not the raids, is part of it."""
        return verb.lemma in self._grammar.light and not is_passive(verb)

    def _predicated(self, verb: Token) -> list[Token]:
        slots = self._arguments.slots(verb)
        if verb.lemma in BE:
            return slots.get("subject", [])
        return slots.get("object") or slots.get("subject") or []
