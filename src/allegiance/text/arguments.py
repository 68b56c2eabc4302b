"""Who does what to whom: a predicate's arguments, put into one shape whatever the construction.

Passives, relative and participial clauses, coordination, control, light verbs, nouns that stand for happenings: all
give the same slots (docs/ontology.md lists them). Nothing here knows a claim type.
"""

from collections.abc import Iterator

from allegiance.languages.schema import Language
from allegiance.text.syntax import Text, Token

Slots = dict[str, list[Token]]
"""Slot → the words that head what fills it; lists (*A, B and C*) are taken apart by `coordinated`."""

SUBJECT_DEPS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
PARTICIPIAL = frozenset({"acl", "amod", "advcl", "relcl", "ccomp", "xcomp", "ROOT", "prep"})
COPULAS = frozenset({"be", "become", "remain"})
QUANTITIES = frozenset({"most", "some", "many", "several", "all", "few", "others"})
BORROWED = ("against", "with", "to", "on", "between", "from", "at", "alongside", "among", "over", "into", "for")
"""Prepositions that parsers hang on the object where they belong to the verb, and the other way round."""


def is_verb(token: Token) -> bool:
    """True for a verb in any form, participles before a noun too."""
    return token.pos in ("VERB", "AUX") or token.tag in VERB_TAGS


def is_noun(token: Token) -> bool:
    """True for a common noun or a name."""
    return token.pos in ("NOUN", "PROPN")


def is_passive(verb: Token) -> bool:
    """True if the surface subject is whom it is done to; so too for a bare past participle."""
    if verb.child("nsubjpass", "auxpass", "csubjpass"):
        return True
    if verb.tag != "VBN" or any(c.dep == "aux" and c.lemma == "have" for c in verb.children):
        return False
    if verb.dep == "conj" and is_verb(verb.head) and not verb.child("nsubj", "aux"):
        return is_passive(verb.head)
    return verb.dep in ("acl", "amod", "advcl", "relcl", "ccomp", "xcomp", "ROOT", "prep") and not verb.child(
        "dobj", "nsubj"
    )


def key_forms(token: Token) -> Iterator[str]:
    """The dictionary forms of a predicate, the longest first: `carry out`, `air strike`, `carry`."""
    if is_verb(token):
        for child in token.children:
            if child.dep == "prt" or (child.dep in ("prep", "advmod") and child.i == token.i + 1):
                yield f"{token.lemma} {child.lower}"
    else:
        for child in token.children:
            if child.dep in ("compound", "amod") and child.i == token.i - 1:
                yield f"{child.lemma} {token.lemma}"
            if child.dep == "prep" and child.lower == "of":
                yield from (f"{token.lemma} of {p.lemma}" for p in child.children if p.dep == "pobj")
    yield token.lemma


def coordinated(token: Token) -> list[Token]:
    """The members of the list that `token` heads, in order; itself alone if there is no list."""
    found = [token]
    for member in found:
        joined = [c for c in member.children if c.dep == "conj" and c.pos != "VERB"]
        if joined:  # in *A, B, the branch of C and D* parsers take the third for an apposition
            joined += [c for c in member.children if c.dep == "appos" and c.i > joined[0].i]
        found += joined
    return sorted(found, key=lambda t: t.i)


class Arguments:
    """The arguments of the predicates of one text; each predicate's slots are found once."""

    def __init__(self, text: Text, language: Language) -> None:
        self.text = text
        self._words = language.grammar
        self._slots: dict[int, Slots] = {}

    def slots(self, token: Token) -> Slots:
        """The slots of a predicate, filled ones only."""
        key = id(token)
        if key not in self._slots:
            self._slots[key] = {}  # a predicate that is its own ancestor's argument must not run in a ring
            self._slots[key] = self._verb(token) if is_verb(token) else self._noun(token)
        return self._slots[key]

    # ------------------------------------------------------------------ verbs

    def _verb(self, verb: Token) -> Slots:
        slots: Slots = {}
        passive = is_passive(verb)
        surface = self.surface_subject(verb)
        if surface is not None:
            slots["object" if passive else "subject"] = [surface]
        for child in verb.children:
            self._verb_child(slots, child)
        self._gap(verb, slots)
        self._shared_object(verb, slots)
        self._misplaced_agent(verb, slots)
        self._apposed_complement(slots)
        self._borrow_from_object(slots)
        return slots

    def _verb_child(self, slots: Slots, child: Token) -> None:
        dep = child.dep
        if dep == "dobj":
            slots.setdefault("object", []).append(self.antecedent(child))
        elif dep == "dative" and child.pos != "ADP":
            slots.setdefault("indirect", []).append(child)
        elif dep in ("attr", "acomp", "oprd"):
            slots.setdefault("complement", []).append(child)
        elif dep == "ccomp" and not is_verb(child) and (whom := child.child("nsubj")) is not None:
            slots.setdefault("object", []).append(whom)  # *considers the group a threat*
            slots.setdefault("complement", []).append(child)
        elif dep in ("ccomp", "xcomp"):
            slots.setdefault("clause", []).append(child)
        elif dep == "advmod":
            slots.setdefault("adverb", []).append(child)
        elif dep == "npadvmod" and child.i < child.head.i and not child.entity.startswith("DATE"):
            slots.setdefault("hyphen", []).append(child)
        elif dep in ("prep", "agent", "dative"):
            self._preposition(slots, child)

    def _preposition(self, slots: Slots, prep: Token, before: str = "") -> None:
        name = f"{before} {prep.lower}".strip()
        if prep.dep == "agent" or name == "including by":
            name = "subject"
        for child in prep.children:
            if child.dep == "pobj":
                slots.setdefault(name, []).append(self.antecedent(child))
            elif child.dep == "pcomp":
                slots.setdefault("clause", []).append(child)
            elif child.dep in ("prep", "conj") and child.pos in ("ADP", "SCONJ", "VERB"):
                self._preposition(slots, child, name if child.dep == "prep" else "")

    def surface_subject(self, verb: Token) -> Token | None:
        """The word that stands, or would stand, before the verb as its subject."""
        own = verb.child(*SUBJECT_DEPS)
        if own is not None:
            return self.antecedent(own)
        if verb.dep in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "acl", "amod", "relcl", "aux", "compound"):
            return self._inherited(verb)
        return None

    def _inherited(self, verb: Token) -> Token | None:
        head = verb.head
        if verb.dep in ("acl", "amod", "relcl", "compound") and not is_verb(head):
            return self._of_noun(verb, head)
        if verb.dep == "conj":
            return self.surface_subject(head) if is_verb(head) else None
        if verb.dep == "pcomp":
            head, through = head.head, True
        else:
            through = verb.dep == "xcomp" or verb.dep == "ccomp"
        if is_verb(head):
            return self._controller(head, through)
        if is_noun(head):
            return self._holder(head)
        if verb.dep == "xcomp" and head.pos == "ADJ":
            return self.surface_subject(head.head) if is_verb(head.head) else head.head
        return None

    def _of_noun(self, verb: Token, noun: Token) -> Token | None:
        if verb.tag == "VB":  # `their decision to attack`: whoever decided; `troops to guard the camp`: the troops
            return self._holder(noun) or noun
        if verb.dep == "relcl" and (verb.child(*SUBJECT_DEPS) or self._has_gap_object(verb)):
            return None
        return self._nearest_conjunct(noun, verb)

    def _controller(self, head: Token, through: bool) -> Token | None:
        """Who does what a clause below `head` says, where the clause does not."""
        if through and (head.lemma in self._words.object_control or is_passive(head)):
            target = head.child("dobj", "dative") if not is_passive(head) else None
            if target is not None:
                return target
        if is_passive(head) and not through:
            agent = self._agent(head)
            if agent is not None:
                return agent
        return self.surface_subject(head)

    def _agent(self, verb: Token) -> Token | None:
        by = verb.child("agent")
        return by.child("pobj") if by else None

    def _holder(self, noun: Token) -> Token | None:
        """Who has or does what a noun stands for: `its decision`, `the group's vow`, `A made a vow`."""
        slots = self.slots(noun)
        for slot in ("possessive", "by", "subject"):
            if slots.get(slot):
                return slots[slot][0]
        return None

    def _has_gap_object(self, verb: Token) -> bool:
        return any(c.dep == "dobj" and c.lower in self._words.relative for c in verb.children)

    def _gap(self, verb: Token, slots: Slots) -> None:
        """`areas M23 has conquered`: the noun is the object that the relative clause lacks."""
        if verb.dep != "relcl" or "object" in slots or is_passive(verb) or not verb.child("nsubj"):
            return
        subject = verb.child("nsubj")
        if subject is not None and subject.lower not in self._words.relative and not verb.child("attr", "acomp"):
            slots["object"] = [self._nearest_conjunct(verb.head, verb)]

    def _shared_object(self, verb: Token, slots: Slots) -> None:
        """`surrounded and shelled the town`: the first verb's object is the second's."""
        if "object" in slots or "clause" in slots or is_passive(verb):
            return
        for other in verb.children:
            if other.dep == "conj" and is_verb(other) and other.i - verb.i <= 3 and not other.child("nsubj"):
                slots_of_other = [c for c in other.children if c.dep == "dobj"]
                if slots_of_other:
                    slots["object"] = slots_of_other[:1]

    def _misplaced_agent(self, verb: Token, slots: Slots) -> None:
        """*listed as a terrorist group by Turkey, including by …*: parsers hang the agent on the nearest noun."""
        if "subject" in slots or not is_passive(verb):
            return
        nouns = slots.get("complement", []) + slots.get("as", [])
        for prep in [c for noun in nouns for c in noun.children if c.dep in ("prep", "agent")]:
            if prep.lower == "by":
                slots["subject"] = [c for c in prep.children if c.dep == "pobj"]
            elif prep.lower == "including":
                self._preposition(slots, prep)

    @staticmethod
    def _apposed_complement(slots: Slots) -> None:
        """*designated the group a terrorist organisation*: no comma, no apposition."""
        for target in slots.get("object", [])[:1]:
            beside = target.child("appos")
            if beside is not None and "complement" not in slots and target.dep == "dobj":
                commas = [c for c in target.children if c.dep == "punct" and target.i < c.i < beside.i]
                if not commas and beside.pos == "NOUN" and beside.child("det"):
                    slots["complement"] = [beside]

    def _borrow_from_object(self, slots: Slots) -> None:
        for target in slots.get("object", [])[:1]:
            for prep in target.children:
                if prep.dep == "prep" and prep.lower in BORROWED and prep.lower not in slots:
                    self._preposition(slots, prep)

    # ------------------------------------------------------------------ nouns and adjectives

    def _noun(self, noun: Token) -> Slots:
        slots: Slots = {}
        for child in noun.children:
            self._noun_child(noun, slots, child)
        if noun.dep in ("compound", "nmod") and noun.head.pos == "PROPN":  # *Chadian President Déby*
            before = [c for c in noun.head.children if c.i < noun.i and c.dep in ("compound", "amod", "nmod", "poss")]
            for child in before:
                slots.setdefault("possessive" if child.dep == "poss" else "modifier", []).append(child)
        self._from_governors(noun, slots)
        if noun.dep == "nmod" and noun.child("cc") and (owner := noun.head.child("poss")) is not None:
            slots.setdefault("possessive", []).append(self.antecedent(owner))
        if "possessive" not in slots and noun.dep == "conj" and is_noun(noun.head):
            owner = noun.head.child("poss")
            if owner is not None:
                slots["possessive"] = [self.antecedent(owner)]
        return slots

    def _noun_child(self, noun: Token, slots: Slots, child: Token) -> None:
        dep = child.dep
        if dep == "poss":
            slots.setdefault("possessive", []).append(self.antecedent(child))
        elif dep in ("compound", "nmod", "amod") and child.i < noun.i:
            slots.setdefault("modifier", []).append(child)
            if child.pos == "ADJ" or child.lemma == "ex":
                slots.setdefault("adverb", []).append(child)
        elif dep == "npadvmod" and child.i < noun.i:
            slots.setdefault("hyphen", []).append(child)
        elif dep == "advmod":
            slots.setdefault("adverb", []).append(child)
        elif dep in ("prep", "agent"):
            self._preposition(slots, child)
        elif dep in ("acl", "relcl") and child.tag == "VB":
            slots.setdefault("clause", []).append(child)

    def stands_for(self, token: Token) -> Token | None:
        """The noun that a bare quantity leaves out: *a series of raids, most carried out by …*."""
        if token.lower not in QUANTITIES or token.dep not in (*SUBJECT_DEPS, "dobj", "appos") or token.child("prep"):
            return None
        sentence = next(s for s in self.text.sentences if s.start <= token.start < s.end)
        before = [t for t in sentence.tokens[: token.i] if t.tag == "NNS" and t.dep not in ("compound", "npadvmod")]
        return before[-1] if before else None

    def governors(self, noun: Token) -> Iterator[tuple[Token, str]]:
        """The verbs whose subject or object the noun is, with which of the two; `under` and `in` count as object."""
        top = self._through_transparent(noun)
        head = top.head
        if is_verb(head) and top.dep in (*SUBJECT_DEPS, "dobj", "attr"):
            is_object = top.dep in ("dobj", "attr") or is_passive(head)
            yield head, "object" if is_object else "subject"
            if top.dep in SUBJECT_DEPS:  # `the raids are believed to have been carried out by`
                for below in head.children:
                    if below.dep == "xcomp" and is_verb(below):
                        yield below, "object" if is_passive(below) else "subject"
        elif head.dep in ("prep", "agent") and top.dep == "pobj" and is_verb(head.head):
            yield head.head, "subject" if head.dep == "agent" else head.lower
        for child in noun.children:
            if child.dep in ("acl", "relcl") and is_verb(child) and child.tag != "VB":
                yield child, "subject" if self._is_subject_of(child) else "object"
                for below in child.children if is_passive(child) else ():
                    if below.dep == "xcomp" and is_verb(below):  # `raids believed to have been carried out by`
                        yield below, "object" if is_passive(below) else "subject"

    def _is_subject_of(self, clause: Token) -> bool:
        """True if the noun that a clause modifies is the clause's logical subject."""
        if is_passive(clause) or self._has_gap_object(clause):
            return False
        subject = clause.child("nsubj", "nsubjpass")
        return subject is None or clause.dep != "relcl" or subject.lower in self._words.relative

    def _through_transparent(self, noun: Token) -> Token:
        """`a series of air raids`: what is said of the series is said of the raids."""
        while noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lemma in self._words.transparent:
            noun = noun.head.head
        while noun.dep == "conj" and is_noun(noun.head):
            noun = noun.head
        return noun

    def _from_governors(self, noun: Token, slots: Slots) -> None:
        for verb, as_what in self.governors(noun):
            form = next(
                (f for f in self._forms(verb, as_what) if f in self._words.light or f in self._words.reversed), None
            )
            above = self.slots(verb)
            lent = above.get("subject")
            if lent and form in self._words.reversed and as_what != "subject":
                slots.setdefault("object", lent)
            if lent and form in self._words.light and as_what != "subject":
                slots.setdefault("subject", lent)
            # *the town is under their control*
            if lent and verb.lemma in COPULAS and as_what not in ("subject", "object"):
                slots.setdefault("subject", lent)
            intransitive = as_what == "subject" and not verb.child("dobj") and not is_passive(verb)
            if form or intransitive or (as_what != "subject" and verb.lemma in COPULAS):
                for prep in BORROWED:
                    if prep in above and prep not in slots:
                        slots[prep] = above[prep]

    @staticmethod
    def _forms(verb: Token, as_what: str) -> Iterator[str]:
        yield from key_forms(verb)
        if as_what not in ("subject", "object"):
            yield f"{verb.lemma} {as_what}"

    # ------------------------------------------------------------------ what a word stands for

    def antecedent(self, token: Token) -> Token:
        """The noun that a relative pronoun stands for; any other word itself."""
        if token.lower not in self._words.relative or token.tag not in ("WDT", "WP", "WP$", "IN"):
            return token
        for above in token.ancestors():
            if above.dep == "relcl" and is_noun(above.head):
                return self._nearest_conjunct(above.head, above)
        return token

    @staticmethod
    def _nearest_conjunct(noun: Token, clause: Token) -> Token:
        """Of *A and B, which …*, B: parsers hang the clause on the list's head."""
        first = min((t.i for t in clause.subtree()), default=clause.i)
        between = [t for t in coordinated(noun) if noun.i <= t.i < first]
        return between[-1] if between else noun
