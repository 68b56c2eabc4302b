"""The slots of a noun that stands for a happening, a tie or a role, and of an adjective."""

from collections.abc import Callable, Collection

from allegiance.languages.words import Grammar
from allegiance.text.governors import Governors, carrying_forms
from allegiance.text.predicates import COPULAS, is_infinitive, is_noun, is_passive
from allegiance.text.prepositions import BORROWED, Prepositions
from allegiance.text.subjects import Slots, Subjects
from allegiance.text.syntax import Token

DURING = frozenset({"in", "during", "after", "following"})
"""Behind these stands the happening in which the verb's own came about."""
AROUND = frozenset({"in", "under", "during", "at", "with", "through", "via", "after", "before", "following", "by"})
"""Prepositions behind which a happening stands in which the verb's subject has its part: *said in talks with …*."""
WHERE = ("in", "across", "along", "around")
"""Prepositions of place that hang on a light verb where they belong to its noun: *has a foothold in*."""
LENT = ("with", "against", "between", "alongside")
"""Prepositions that hang on the noun behind *of* where they belong to the whole: *a marriage of convenience with*."""
PREDICATIVE = ("attr", "acomp", "oprd")
APART = frozenset({"in", "at", "on", "under"})
"""Prepositions behind a comma whose noun is said of who stands before it: *separatists, at war with Moscow, …*."""


class Nouns:
    """Finds the slots of the nouns of one text; `slots` gives those of the verbs that carry them."""

    def __init__(
        self,
        words: Grammar,
        actors: Collection[str],
        subjects: Subjects,
        governors: Governors,
        prepositions: Prepositions,
        slots: Callable[[Token], Slots],
    ) -> None:
        self._words = words
        self._actors = actors
        self._subjects = subjects
        self._governors = governors
        self._prepositions = prepositions
        self._slots = slots

    def slots(self, noun: Token) -> Slots:
        """The slots of a noun or adjective, filled ones only."""
        slots: Slots = {}
        for child in noun.children:
            self._child(noun, slots, child)
        self._title(noun, slots)
        self._from_governors(noun, slots)
        self._from_above(noun, slots)
        self._said_of(noun, slots)
        self._shared_owner(noun, slots)
        self._behind_of(slots)
        if noun.dep == "pobj" and noun.head.lower == "in" and noun.head.head.pos == "PROPN":
            slots.setdefault("host", [noun.head.head])  # *A, in alliance with B, …*
        self._borne(noun, slots)
        self._repeated(noun, slots)
        return slots

    @staticmethod
    def _borne(noun: Token, slots: Slots) -> None:
        """*a trader with ties to A*, *separatists, at war with A, …*: who has it stands before the preposition."""
        prep, whose = noun.head, noun.head.head
        if noun.dep != "pobj" or prep.dep != "prep" or not is_noun(whose) or whose.i > prep.i:
            return
        comma = any(c.text == "," and whose.i < c.i < prep.i for c in whose.children)
        if prep.lower == "with" or (comma and prep.lower in APART):
            slots.setdefault("subject", [whose])
        if prep.lower in ("with", "under") or (comma and prep.lower in APART):
            slots.setdefault("host", [whose])  # *a group under the banner of A*

    def _behind_of(self, slots: Slots) -> None:
        """*the fusion of A with B*, *an alliance of nine groups with B*: the fusion with, the alliance with."""
        for below in slots.get("of", ()):
            for prep in below.children:
                if prep.dep == "prep" and prep.lower in LENT and prep.lower not in slots:
                    self._prepositions.fill(slots, prep)

    def _repeated(self, noun: Token, slots: Slots) -> None:
        """*has been present since 2014 in A, and also in B*: what completes an adjective may hang on its verb."""
        if noun.dep != "acomp" or noun.head.lemma not in COPULAS:
            return
        for prep in noun.head.children:
            if prep.dep == "prep" and prep.i > noun.i:
                self._prepositions.fill(slots, prep)

    def _child(self, noun: Token, slots: Slots, child: Token) -> None:
        dep = child.dep
        if dep == "poss":
            slots.setdefault("possessive", []).append(self._subjects.antecedent(child))
        elif dep in ("compound", "nmod", "amod") and child.i < noun.i:
            slots.setdefault("modifier", []).append(child)
            if child.pos == "ADJ" or child.lemma == "ex" or child.tag in ("VBN", "VBG"):
                slots.setdefault("adverb", []).append(child)
            self._led(noun, slots, child)
        elif dep == "npadvmod" and (child.i < noun.i or child.i == noun.i + 2):  # *Iran-backed*, *pro-Iran*
            slots.setdefault("hyphen", []).append(child)
        elif dep == "advmod":
            slots.setdefault("adverb", []).append(child)
        elif dep in ("prep", "agent"):
            self._prepositions.fill(slots, child)
        elif dep == "acl" and child.lower == "belonging":  # *camps belonging to A*
            slots.setdefault("of", []).extend(p for to in child.children if to.lower == "to" for p in to.children)
        elif _is_clause(child):
            slots.setdefault("clause", []).append(child)

    def _led(self, noun: Token, slots: Slots, participle: Token) -> None:
        """*Saudi-led air strikes* are strikes by the Saudis; *a Saudi-led coalition* is no doing."""
        whose = participle.child("npadvmod")
        if whose is not None and participle.lemma in self._words.leading and noun.lemma not in self._actors:
            slots.setdefault("subject", []).append(whose)

    @staticmethod
    def _title(noun: Token, slots: Slots) -> None:
        """*Chadian President Déby*: what stands before the title belongs to it."""
        if noun.dep not in ("compound", "nmod") or noun.head.pos != "PROPN":
            return
        for child in noun.head.children:
            if child.i < noun.i and child.dep in ("compound", "amod", "nmod", "poss"):
                slots.setdefault("possessive" if child.dep == "poss" else "modifier", []).append(child)

    def _from_governors(self, noun: Token, slots: Slots) -> None:
        words = self._words
        for verb, as_what in self._governors.of(noun):
            forms = list(carrying_forms(verb, as_what))
            said = [c for c in verb.children if c.dep == "ccomp" and c.i > noun.i and _is_said(c)]
            if as_what == "object" and "clause" not in slots and said:
                slots["clause"] = said  # *repeated its demand on Monday that the army leave*
            above = self._slots(verb)
            turned = self._is_reversed(noun, forms) and as_what != "subject"
            light = not turned and as_what != "subject" and any(f in words.light for f in forms)
            surface = above.get("object") if is_passive(verb) and as_what != "object" else above.get("subject")
            self._around(noun, slots, verb, as_what, above)
            if turned and surface:
                slots.setdefault("object", surface)
            if light and surface:
                slots.setdefault("subject", surface)
            if light and as_what == "object" and "indirect" in above:
                slots.setdefault("indirect", above["indirect"])
            if above.get("object") and any(f in words.laid_on for f in forms) and as_what not in ("subject", "object"):
                slots.setdefault("subject", above["object"])  # *accused the army of attacks*
            self._pinned(slots, verb, as_what, above)
            if noun.lemma in words.mutual and as_what in DURING and "with" in slots:
                sides = above.get("object") or above.get("subject")  # *he was killed in a clash with policemen*
                if sides:
                    slots.setdefault("subject", sides)
            # *the town is under their control*
            placed = verb.lemma in COPULAS and as_what in words.placing and not verb.child("attr", "acomp")
            if surface and placed and noun.lemma not in words.inflicted:  # *their bases were under attack*
                slots.setdefault("subject", surface)
            intransitive = as_what == "subject" and not verb.child("dobj") and not is_passive(verb)
            if turned or light or intransitive or placed or (as_what == "object" and verb.lemma in COPULAS):
                self._lend(slots, verb, as_what, above, light=light)

    def _pinned(self, slots: Slots, verb: Token, as_what: str, above: Slots) -> None:
        """*blamed the attacks on the army*: the army's."""
        for prep, whose in above.items() if as_what == "object" else ():
            if f"{verb.lemma} {prep}" in self._words.pinned_on:
                slots.setdefault("subject", whose)

    def _lend(self, slots: Slots, verb: Token, as_what: str, above: Slots, *, light: bool) -> None:
        """Gives a noun the prepositions that hang on the verb that carries it."""
        for prep in (*BORROWED, "by", *(WHERE if light and as_what == "object" else ())):
            if prep in above and prep not in slots and prep != as_what:
                slots[prep] = above[prep]
        if as_what == "object" and verb.lemma in COPULAS and "of" not in slots and self._is_fronted(verb, "of"):
            slots["of"] = above["of"]  # *the front, of which A is a member*

    @staticmethod
    def _is_fronted(verb: Token, prep: str) -> bool:
        return any(c.dep == "prep" and c.lower == prep and c.i < verb.i and c.child("pobj") for c in verb.children)

    def _around(self, noun: Token, slots: Slots, verb: Token, as_what: str, above: Slots) -> None:
        """*A, in talks with B, said …*; *A helps B in its war against C*: who has a part in a happening around it."""
        if as_what not in AROUND or (as_what == "in" and noun.lemma in self._words.received):
            return  # *in support of B*: B is given it
        host = above.get("subject") or (above.get("object") if is_passive(verb) else None)
        if host:
            slots.setdefault("host", host)
        helped = above.get("object", []) if verb.lemma in self._words.helping else []
        for given in above.get("object", []):
            if given.lemma in self._words.helping:
                helped = self._slots(given).get("for", []) or self._slots(given).get("to", [])
        if helped:
            slots.setdefault("helped", helped)

    def _is_reversed(self, noun: Token, forms: list[str]) -> bool:
        """True if the verb's subject is the one to whom the noun is done: *came under attack*, *has their support*."""
        words = self._words
        if any(f in words.reversed for f in forms):
            return True
        return noun.lemma in words.received and any(f in words.receiving for f in forms)

    def _from_above(self, noun: Token, slots: Slots) -> None:
        """*responsible for the attack*, *the victim of an attack*, *their part in the attack*."""
        found = self._governors.above(noun)
        if found is None:
            return
        word, form = found
        role = "subject" if form in self._words.bearing else "object" if form in self._words.suffering else None
        if role is None or role in slots:
            return
        who = self._subjects.holder(word) if is_noun(word) else None
        who = who or self._subjects.said_of(word)
        if who is not None and who is not noun:
            slots[role] = [who]

    def _said_of(self, noun: Token, slots: Slots) -> None:
        """*A is an ally of B*, *loyal to B*: A."""
        if "subject" in slots or not (noun.dep in PREDICATIVE or noun.child("nsubj") or self._joined(noun)):
            return
        who = self._subjects.said_of(noun)
        if who is not None and who is not noun:
            slots["subject"] = [who]

    @staticmethod
    def _joined(noun: Token) -> bool:
        """True for the later members of a list that is said of somebody: *a backer and **ally** of B*."""
        return noun.dep == "conj" and noun.head.dep in PREDICATIVE

    def _shared_owner(self, noun: Token, slots: Slots) -> None:
        """*the group's attacks and kidnappings*: both are the group's."""
        if noun.dep == "nmod" and noun.child("cc") and (owner := noun.head.child("poss")) is not None:
            slots.setdefault("possessive", []).append(self._subjects.antecedent(owner))
        if "of" not in slots and noun.dep == "conj" and is_noun(noun.head):
            for prep in noun.head.children:  # *the founder and chairman of the front*
                if prep.lower == "of" and prep.i > noun.i:
                    self._prepositions.fill(slots, prep)
        if noun.dep == "conj" and is_noun(noun.head):
            for prep in noun.head.children:  # *cooperation and open conflict with the Taliban*
                if prep.dep == "prep" and prep.lower in LENT and prep.lower not in slots and prep.i > noun.i:
                    self._prepositions.fill(slots, prep)
        if "possessive" not in slots and noun.dep == "conj" and is_noun(noun.head):
            owner = noun.head.child("poss")
            if owner is not None:
                slots["possessive"] = [self._subjects.antecedent(owner)]


def _is_clause(child: Token) -> bool:
    """True for a clause that completes a noun: *its threat to leave*, *its demand that the army leave*."""
    if child.dep in ("acl", "relcl"):
        return _is_said(child) or is_infinitive(child)
    return child.dep in ("xcomp", "ccomp")


def _is_said(clause: Token) -> bool:
    """True for a clause that tells the content of a noun: *its demand that the army leave*."""
    mark = clause.child("mark")
    return mark is not None and mark.lower == "that"
