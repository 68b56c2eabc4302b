"""Who does what a verb says where the verb has no subject of its own: control, raising, participles, conjuncts."""

from collections.abc import Callable, Collection

from allegiance.languages.schema import Language
from allegiance.text.predicates import SUBJECT_DEPS, coordinated, is_noun, is_passive, is_verb
from allegiance.text.syntax import Token

Slots = dict[str, list[Token]]
"""Slot → the words that head what fills it; lists (*A, B and C*) are taken apart by `coordinated`."""

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"acl", "amod", "relcl", "compound"})
QUOTES = frozenset({'"', "”", "’", "''"})
"""Marks that close a quotation."""
INHERITING = NOMINAL | {"conj", "xcomp", "advcl", "pcomp", "ccomp", "aux"}
"""Where a verb may take its subject from the word above it."""


class Subjects:
    """Finds subjects in one text; `slots` gives the arguments of a noun (who has or does what it stands for).

    Nouns of the language that can act do so themselves: in *a force to guard the camp* the force guards.
    """

    def __init__(self, language: Language, slots: Callable[[Token], Slots]) -> None:
        self._words = language.grammar
        self._units = language.times.unit_names
        reporting = language.reporting
        self._speech = reporting.speech | reporting.directive | reporting.blame | reporting.asking | reporting.quoting
        self._actors: Collection[str] = language.noun_kinds
        self._slots = slots

    def of(self, verb: Token) -> Token | None:
        """The word that stands, or would stand, before the verb as its subject."""
        own = verb.child(*SUBJECT_DEPS)
        if own is not None:
            return self.antecedent(own)
        if verb.child("expl") is not None:  # *there were no clashes, he said*: nobody is said to be them
            return None
        if verb.dep == "acomp" and is_verb(verb.head):  # *is committed to fighting*
            return self.of(verb.head)
        return self._inherited(verb) if verb.dep in INHERITING else None

    def antecedent(self, token: Token) -> Token:
        """The noun that a relative pronoun stands for; any other word itself."""
        if token.lower not in self._words.relative or token.tag not in ("WDT", "WP", "WP$", "IN"):
            return token
        for above in token.ancestors():
            if above.dep == "relcl" and not is_verb(above.head):
                return nearest_conjunct(above.head, above)
        return token

    def said_of(self, word: Token) -> Token | None:
        """Of whom a noun or an adjective is predicated: *A is loyal to*, *found A guilty of*, *a group loyal to*."""
        own = word.child(*SUBJECT_DEPS)
        if own is not None:
            return self.antecedent(own)
        head = word.head
        if word.dep == "conj" and not is_verb(head):
            return self.said_of(head)
        if word.dep in ("attr", "acomp") and is_verb(head):
            return self.of(head)
        if word.dep in ("oprd", "ccomp", "xcomp") and is_verb(head):
            return self.of(head) if is_passive(head) else head.child("dobj") or self.of(head)
        if word.pos == "ADJ" and word.dep in ("amod", "acl", "relcl", "advcl"):
            return self.of(head) if is_verb(head) else head
        return None

    def holder(self, noun: Token) -> Token | None:
        """Who has or does what a noun stands for: `its decision`, `the group's vow`, `A made a vow`."""
        slots = self._slots(noun)
        for slot in ("possessive", "by", "subject"):
            if slots.get(slot):
                return slots[slot][0]
        named = [t for t in slots.get("modifier", ()) if t.pos == "PROPN" or t.entity == "NORP"]
        return named[-1] if named else None  # `Coalition efforts to defeat …`

    def has_gap_object(self, verb: Token) -> bool:
        """True if a relative pronoun is the verb's object."""
        return any(c.dep == "dobj" and c.lower in self._words.relative for c in verb.children)

    def _inherited(self, verb: Token) -> Token | None:
        head = verb.head
        if verb.dep in NOMINAL and not is_verb(head):
            return self._of_noun(verb, head)
        if verb.dep == "conj":
            return self.of(head) if is_verb(head) else None
        if verb.dep == "pcomp":
            return self._behind_preposition(head)
        if is_verb(head):
            if verb.dep == "ccomp" and verb.i < head.i and _is_finite(verb):
                return None  # *was shot in the port, police said*, with a subject that the parser lost: not the police
            # *pressed them to stop*: parsers take the clause for a purpose
            told = verb.dep == "advcl" and verb.tag == "VB"
            told = told and head.lemma in self._words.object_control - self._words.sending
            said = self._said_before(verb, head)
            return self._controller(verb, said or head, through=verb.dep in ("xcomp", "ccomp") or told)
        if is_noun(head):
            return self.holder(head)
        return self.said_of(head) if head.pos == "ADJ" else None

    def _said_before(self, verb: Token, cue: Token) -> Token | None:
        """*Rebels took the town, officials said, killing ten*: the participle goes on with what was said."""
        if verb.dep != "advcl" or verb.tag != "VBG" or verb.i < cue.i:
            return None
        if verb.lemma in self._speech:  # *…, the ministry said, urging both sides to withdraw*
            return next((c for c in cue.children if c.dep == "parataxis" and cue.i < c.i < verb.i), None)
        said = next((c for c in cue.children if c.dep == "ccomp" and c.i < cue.i), None)
        if said is not None and any(c.text in QUOTES and said.i < c.i < cue.i for c in (*cue.children, *said.children)):
            return None  # *"It is a crime," Kyiv said, lashing out at Moscow*: the speaker does
        return said

    def _behind_preposition(self, prep: Token) -> Token | None:
        """*accused A of shelling* is A's doing, *weakened A by killing its leader* is not."""
        top = prep.head
        while top.dep == "prep" and top.pos in ("ADP", "SCONJ"):
            prep, top = top, top.head
        if is_verb(top):
            adjunct = prep.lower in self._words.adjunct or prep.i < top.i
            return self._controller(prep, top, through=not adjunct)
        if is_noun(top):
            return self.holder(top) or self._through_time(top)
        return self.said_of(top)

    def _through_time(self, noun: Token) -> Token | None:
        """*in three years of fighting the regime they lost men*: they fought."""
        lasting = noun.lower in self._units and noun.dep == "pobj" and is_verb(noun.head.head)
        return self.of(noun.head.head) if lasting else None

    def _of_noun(self, verb: Token, noun: Token) -> Token | None:
        if verb.tag == "VB":  # `their decision to attack`: whoever decided; `troops to guard the camp`: the troops
            if noun.lower == "order" and noun.dep == "pobj" and is_verb(noun.head.head):
                return self.of(noun.head.head)  # *in order to*
            body = noun.tag == "NN" and noun.lemma in self._actors  # *leads a force to fight*; *sends men to fight*
            return noun if body else self.holder(noun) or self._able(noun)
        if verb.dep == "relcl" and (verb.child(*SUBJECT_DEPS) or self.has_gap_object(verb)):
            return None
        own = verb.child("dobj")
        if own is not None and own.lower in self._words.reflexive_plural:  # *A and B, calling themselves …*: both
            return noun
        return nearest_conjunct(noun, verb)

    def _able(self, noun: Token) -> Token:
        """*troops to guard it*: the troops; *fled without the ability to defend it*: those who fled."""
        if noun.pos != "NOUN" or noun.lemma in self._actors:
            return noun
        above = noun.head.head if noun.dep == "pobj" else noun.head
        return (self.of(above) if is_verb(above) and noun.dep in ("dobj", "pobj") else None) or noun

    def _controller(self, below: Token, head: Token, *, through: bool) -> Token | None:
        """Who does what a clause below `head` says, where the clause does not."""
        passive = is_passive(head)
        if through and (head.lemma in self._words.object_control or passive):
            target = head.child("dobj", "dative") if not passive else None
            if target is not None and target.i < below.i:
                return target
        for prep in head.children if through else ():  # *called on the fighters to join*
            if prep.dep == "prep" and prep.i < below.i and f"{head.lemma} {prep.lower}" in self._words.object_control:
                return prep.child("pobj") or self.of(head)
        if passive and not through:
            return self._of_passive(below, head)
        return self.of(head)

    def _of_passive(self, below: Token, head: Token) -> Token | None:
        """*hired to fight*: those hired; *blown up by the rebels to slow them*: the rebels; *broken by bombing*: —."""
        if head.lemma in self._words.sending and below.tag == "VB":
            return self.of(head)
        by = head.child("agent")
        agent = by.child("pobj") if by else None
        return agent or (None if below.lower == "by" else self.of(head))


def _is_finite(verb: Token) -> bool:
    """True for *attacked*, *was shot*, *has left*: a clause that has a subject of its own."""
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    return any(c.tag in FINITE for c in helpers) or (not helpers and verb.tag in FINITE)


def nearest_conjunct(noun: Token, clause: Token) -> Token:
    """Of *A and B, which …*, B: parsers hang the clause on the list's head."""
    first = min((t.i for t in clause.subtree()), default=clause.i)
    between = [t for t in coordinated(noun) if noun.i <= t.i < first]
    return between[-1] if between else noun
