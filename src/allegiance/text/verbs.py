"""The slots of a verb, whatever the construction that it stands in."""

from collections.abc import Collection

from allegiance.languages.schema import Language
from allegiance.text.predicates import COPULAS, coordinated, is_infinitive, is_noun, is_passive, is_verb
from allegiance.text.prepositions import BORROWED, Prepositions
from allegiance.text.subjects import Slots, Subjects, nearest_conjunct
from allegiance.text.syntax import Token

TAKEN_BY_VERBS = ("against", "alongside")
"""Prepositions that a noun for an actor does not take itself: *sided with the government against them*."""


class Verbs:
    """Finds the slots of the verbs of one text."""

    def __init__(self, language: Language, subjects: Subjects, prepositions: Prepositions) -> None:
        self._words = language.grammar
        self._speech = language.reporting.speech
        self._actors: Collection[str] = language.noun_kinds
        self._subjects = subjects
        self._prepositions = prepositions

    def slots(self, verb: Token) -> Slots:
        """The slots of a verb, filled ones only."""
        slots: Slots = {}
        surface = self._subjects.of(verb)
        if surface is not None:
            slots[self._surface_slot(verb)] = [surface]
        for child in verb.children:
            self._child(slots, child)
        self._gap(verb, slots)
        self._shared_object(verb, slots)
        self._misplaced_agent(verb, slots)
        self._apposed_complement(slots)
        self._named(verb, slots)
        self._recipient(verb, slots)
        if verb.dep == "parataxis" and "clause" not in slots and verb.lemma in self._speech and is_verb(verb.head):
            slots["clause"] = [verb.head]  # *the rebels, he said, have left*
        self._borrow(verb, slots)
        return slots

    def _surface_slot(self, verb: Token) -> str:
        """As what a verb's surface subject stands: *were given arms* is said of those who received them."""
        if not is_passive(verb):
            return "subject"
        return "indirect" if verb.child("dobj") and verb.lemma in self._words.giving else "object"

    def _child(self, slots: Slots, child: Token) -> None:
        dep = child.dep
        if dep == "dobj" and (child.tag == "IN" or (child.lower == "that" and child.head.dep in ("ccomp", "advcl"))):
            return  # *claims that a group crossed*: no pronoun
        if dep == "dobj":
            slots.setdefault("object", []).append(self._subjects.antecedent(child))
        elif dep == "dative" and child.pos != "ADP":
            slots.setdefault("indirect", []).append(child)
        elif dep in ("attr", "acomp", "oprd"):
            slots.setdefault("complement", []).append(child)
        elif dep in ("ccomp", "xcomp"):
            slots.setdefault("clause", []).append(child)
        elif dep == "advcl":
            self._adverbial(slots, child)
        elif dep in ("advmod", "intj") or (dep == "conj" and child.pos == "ADV"):  # *said no to the plan*
            slots.setdefault("adverb", []).append(child)
            self._prepositions.behind_adverb(slots, child)
        elif dep in ("npadvmod", "amod") and child.i < child.head.i and (_is_hyphenated(child) or _is_joined(child)):
            slots.setdefault("hyphen", []).append(child)
        elif (
            dep == "npadvmod"
            and child.i > child.head.i
            and child.entity not in ("DATE", "TIME", "CARDINAL", "QUANTITY")
        ):
            slots.setdefault("adverb", []).append(child)  # *went its own way*
        elif dep in ("prep", "agent", "dative"):
            self._preposition(slots, child)

    @staticmethod
    def _adverbial(slots: Slots, clause: Token) -> None:
        if is_infinitive(clause):
            slots.setdefault("purpose", []).append(clause)
            return
        target = clause.head.child("dobj")
        if clause.pos == "ADJ" and not clause.children and target is not None and target.i < clause.i:
            slots.setdefault("complement", []).append(clause)  # *left dozens of people dead*

    def _preposition(self, slots: Slots, prep: Token) -> None:
        order = prep.child("pobj")
        if order is not None and order.lower == "order" and (aim := order.child("acl")) is not None:
            slots.setdefault("purpose", []).append(aim)  # *in order to protect*
            return
        doer = prep.child("pobj") if prep.lower == "by" and is_passive(prep.head) else None
        if (
            doer is not None
            and not prep.head.child("agent")
            and doer.entity not in ("DATE", "TIME", "CARDINAL", "PERCENT")
        ):
            slots.setdefault("subject", []).append(self._subjects.antecedent(doer))
            return
        self._prepositions.fill(slots, prep)
        # *conducted a raid together near the bridge*
        if joined := [c for c in prep.children if c.lower in self._words.jointly]:
            slots.setdefault("adverb", []).extend(joined)
        particle = prep.head.child("prt")
        if prep.lower == "of" and particle is not None and particle.lower == "out" and "of" in slots:
            slots["out of"] = slots["of"]

    def _gap(self, verb: Token, slots: Slots) -> None:
        """`areas M23 has conquered`: the noun is the object that the relative clause lacks."""
        where = next((c for c in verb.children if c.dep == "advmod" and c.lower == "where"), None)
        if where is not None and verb.dep in ("relcl", "advcl") and is_noun(verb.head):
            slots.setdefault("in", []).append(nearest_conjunct(verb.head, verb))
        if where is not None or "object" in slots or is_passive(verb) or not verb.child("nsubj"):
            return
        if verb.lemma in COPULAS or any(t.tag in ("WP$", "WRB", "WDT", "WP") for t in _before(verb)):
            return
        if verb.dep == "conj" and verb.head.dep == "relcl" and self._subjects.has_gap_object(verb.head):
            slots["object"] = [nearest_conjunct(verb.head.head, verb.head)]  # *which A took and B later lost*
            return
        subject = verb.child("nsubj")
        own = subject is not None and subject.lower not in self._words.relative and verb.head not in slots.get("to", ())
        if verb.dep == "relcl" and own and not verb.child("attr", "acomp"):
            slots["object"] = [nearest_conjunct(verb.head, verb)]

    def _shared_object(self, verb: Token, slots: Slots) -> None:
        """`surrounded, bombed and shelled the town`: the last verb's object is that of all."""
        if "object" in slots or "clause" in slots or is_passive(verb) or verb.child("prep"):
            return
        other: Token | None = verb
        while other is not None:
            other = next(
                (c for c in other.children if c.dep == "conj" and not c.child("nsubj", "mark", "aux", "neg")), None
            )
            if other is None or any(is_noun(c) and c.i < other.i for c in other.children):
                return
            objects = [c for c in other.children if c.dep == "dobj"]
            if objects and is_verb(other):
                slots["object"] = objects[:1]
                return

    def _misplaced_agent(self, verb: Token, slots: Slots) -> None:
        """*was given passage by A*, *prevented from entering by A*: parsers hang the agent on what stands nearest."""
        if "subject" in slots or not is_passive(verb):
            return
        nouns = slots.get("complement", []) + slots.get("as", []) + slots.get("clause", [])
        nouns += [c for c in verb.children if c.dep == "dobj"]
        # *supplied with weapons by A*
        nouns += [
            n for p in verb.children if p.dep == "prep" for n in p.children if n.pos == "PROPN" or p.lower == "with"
        ]
        placed = [n for p in verb.children if p.dep == "prep" for n in p.children if n.dep == "pobj"]
        # *captured at a checkpoint called Gate 27 by fighters*
        nouns += [c for n in placed for c in n.children if c.dep == "acl" and c.lemma in self._words.naming]
        for prep in [c for noun in nouns for c in noun.children if c.dep in ("prep", "agent") and c.i > verb.i]:
            called = prep.head.dep == "acl" and prep.head.lemma in self._words.naming
            if prep.lower == "by" and (called or not is_passive(prep.head)):
                slots["subject"] = [c for c in prep.children if c.dep == "pobj"]
            elif prep.lower == "including":
                self._prepositions.fill(slots, prep)

    @staticmethod
    def _apposed_complement(slots: Slots) -> None:
        """*designated the group a terrorist organisation*: no comma, no apposition."""
        for target in slots.get("object", [])[:1]:
            behind = next((c for c in target.children if c.dep == "amod" and c.i > target.i and c.child("prep")), None)
            if behind is not None and target.dep == "dobj":
                slots.setdefault("complement", [behind])  # *holds them responsible for it*
            beside = target.child("appos")
            if beside is not None and "complement" not in slots and target.dep == "dobj":
                commas = [c for c in target.children if c.dep == "punct" and target.i < c.i < beside.i]
                if not commas and beside.pos == "NOUN" and beside.child("det"):
                    slots["complement"] = [beside]

    def _named(self, verb: Token, slots: Slots) -> None:
        """*designated the group a terrorist organisation*, where parsers take the group for who is given something."""
        giving = verb.lemma in self._words.giving
        if giving and len(slots.get("object", ())) == 2 and "indirect" not in slots and not is_passive(verb):
            slots["indirect"] = [slots["object"].pop(0)]  # *lent it fighters*, where parsers see two objects
        if verb.lemma in self._words.naming and "object" not in slots:
            self._named_beside(verb, slots)
        if verb.lemma not in self._words.naming or "object" not in slots or "complement" in slots:
            return
        if "indirect" in slots:
            slots["object"], slots["complement"] = slots.pop("indirect"), slots["object"]
        elif len(slots["object"]) == 2:  # *the army was renamed the front*, *branded it a traitor*
            slots["complement"] = [slots["object"].pop()]

    @staticmethod
    def _named_beside(verb: Token, slots: Slots) -> None:
        """*declared A a terrorist group*, *named A defence minister*: parsers join what it is named to its name."""
        for target in slots.get("indirect", [])[:1]:
            beside = target.child("appos")
            if beside is not None and beside.pos == "NOUN" and not any(c.dep == "punct" for c in target.children):
                slots["object"], slots["complement"] = slots.pop("indirect"), [beside]
                return
        for post in slots.get("complement", [])[:1] if not is_passive(verb) else ():
            name = next((c for c in post.children if c.dep in ("compound", "nmod") and c.pos == "PROPN"), None)
            if name is not None and post.pos == "NOUN":
                slots["object"] = [name]

    def _recipient(self, verb: Token, slots: Slots) -> None:
        """*gave the Houthis drones*: parsers take the receiver for a part of what is given."""
        always = verb.lemma in self._words.giving_always
        if not (always or verb.lemma in self._words.giving_often) or slots.keys() & {"indirect", "to"}:
            return
        given = verb.child("dobj")
        if given is None or given.child("cc") or is_passive(verb) or (given.lemma in self._actors and not always):
            return
        article = given.child("det")
        for beside in given.children:
            if beside.dep not in ("compound", "amod", "nmod") or beside.child("punct"):
                continue
            whose = article is not None and article.i == beside.i - 1 and beside.lemma in self._actors
            if beside.pos == "PROPN" or whose:
                slots["indirect"] = [beside]
                return

    def _held(self, noun: Token) -> list[Token]:
        """*most of its funding*: the funding."""
        if noun.lemma not in self._words.transparent:
            return []
        return [below for c in noun.children if c.lower == "of" for below in c.children if below.dep == "pobj"]

    def _strayed(self, verb: Token, slots: Slots) -> list[Token]:
        """*known in Arabic **as** B*; *A **alongside** B took it*: the verb's, hung on what stands before."""
        named = [n for n in slots.get("in", ()) if verb.lemma in self._words.naming]
        found = [c for noun in named for c in noun.children if c.lower == "as"]
        behind = [c for who in slots.get("subject", ()) for c in who.children if c.i > who.i]
        return found + [c for c in behind if c.dep == "prep" and c.lower == "alongside"]

    def _borrow(self, verb: Token, slots: Slots) -> None:
        """Takes over what parsers hang on the noun beside the verb instead of the verb."""
        for target in [t for first in slots.get("object", [])[:1] for t in (*coordinated(first), *self._held(first))]:
            for prep in target.children:
                if prep.dep == "prep" and prep.lower in BORROWED and prep.lower not in slots:
                    self._prepositions.fill(slots, prep)
        for prep in self._strayed(verb, slots):
            if prep.lower not in slots:
                self._prepositions.fill(slots, prep)
        for noun in [n for name in BORROWED for n in slots.get(name, ())]:
            if noun.pos != "PROPN" and noun.lemma not in self._actors:
                continue
            for prep in noun.children:
                if prep.dep == "prep" and prep.lower in TAKEN_BY_VERBS and prep.lower not in slots:
                    self._prepositions.fill(slots, prep)


def _is_joined(child: Token) -> bool:
    """True for the name in *Iran backed militia*."""
    return child.text[:1].isupper() and child.head.dep == "amod" and child.i == child.head.i - 1


def _is_hyphenated(word: Token) -> bool:
    """True for *rebel* in *rebel-held*."""
    near = (*word.children, *word.head.children, *word.head.head.children)
    return any(c.dep == "punct" and c.start == word.end for c in near)


def _before(verb: Token) -> list[Token]:
    """The words of a relative clause up to its verb that are no object of it."""
    return [t for c in verb.children if c.i < verb.i and c.dep not in ("dobj", "mark") for t in c.subtree()]
