"""What a number of people or things measures: who was killed, who fled, how many fight.

The rules, the first that decides: what is done to those counted or what they do, what is said of them, the tally whose
number it is, the noun itself. A share (*six of them*, *including two children*) measures what the number before does.
"""

from collections.abc import Iterator, Mapping

from allegiance.figures.counted import Counted
from allegiance.languages.number_words import Numbers
from allegiance.text.arguments import Arguments
from allegiance.text.predicates import is_passive, is_verb
from allegiance.text.syntax import Token

THINGS = ("weapons", "vehicles", "positions", "settlements", "groups")
"""What nothing is done to that is done to people: no number of villages is killed."""
HARMS = ("killed", "wounded", "missing", "captured", "arrested", "displaced", "surrendered")
CLAUSES = ("attr", "acomp", "oprd", "xcomp", "ccomp", "dobj", "prt", "advmod")
PARTS = frozenset({"including", "among", "like"})
REACHES = frozenset({"to", "at", "by", "past", "above"})
AMOUNTS = frozenset({"be", "number", "total", "reach", "exceed", "hit", "top", "pass", "surpass", "approach"})
"""Verbs that say how many a toll or a force is."""
TOTALS = frozenset({"total", "number", "tally", "count", "figure"})


class Measures:
    """Decides what numbers of one text measure."""

    def __init__(self, arguments: Arguments, words: Numbers) -> None:
        self._arguments = arguments
        self._words = words

    def of(self, found: Counted, zero: bool, before: str | None) -> str | None:
        """The measure of what was found; `before` is that of the number of people before it in the sentence."""
        noun = found.noun.lemma.lower() if found.noun else ""
        if noun in self._words.never.nouns:
            return None
        if found.noun is not None and (thing := self._named(found.noun, THINGS)):
            return thing
        behind = self._said_behind(found.head) if found.noun is None else None
        decided = behind or self._predicated(found) or self._said_of(found.noun) or self._tallied(found, before)
        if decided or noun in self._words.never.casualties:
            return decided or ("killed" if zero else None)
        if self._is_share(found) and before:
            return before
        return self._named(found.noun) if found.noun is not None and not zero else None

    # ------------------------------------------------------------------ what is done to them, what they do

    def _predicated(self, found: Counted) -> str | None:
        for verb, as_what in self._governors(found):
            forms = set(_forms(verb))
            tables = [self._words.done_to] if as_what == "object" else [self._words.with_object, self._words.done_by]
            for table in tables:
                if measure := _first(table, forms):
                    return measure
            if measure := _first(self._words.said_of, _said(verb)):
                return measure
        return None

    def _governors(self, found: Counted) -> Iterator[tuple[Token, str]]:
        head = found.head
        for verb, as_what in self._arguments.governors(head):
            if verb.head is head and _has_own_subject(verb):  # *400 soldiers, 30 of whom were killed*
                continue
            yield verb, "object" if as_what == "subject" and _is_reduced_passive(verb) else as_what
        top = head
        while top.dep in ("pobj", "prep", "nummod", "quantmod") and not is_verb(top) and top.head is not top:
            top = top.head
            if top.dep not in ("pobj", "prep") and _is_quantity(top, found):
                yield from self._arguments.governors(top)
                return
        if is_verb(head.head) and head.dep == "nummod":  # *10,000 fleeing*
            yield head.head, "subject"

    def _said_of(self, noun: Token | None) -> str | None:
        """*45 wounded fighters*, *18 dead*."""
        if noun is None:
            return None
        said = {noun.lower, *(c.lower for c in noun.children if c.dep in ("amod", "compound", "acl") and c.i < noun.i)}
        return _first(self._words.said_of, said)

    def _said_behind(self, number: Token) -> str | None:
        """*nine dead and 15 wounded*."""
        return _first(
            self._words.said_of, {c.lower for c in number.children if c.dep == "amod" and c.i == number.i + 1}
        )

    # ------------------------------------------------------------------ tallies

    def _tallied(self, found: Counted, before: str | None) -> str | None:
        """*the killing of 12 workers*, *a death toll of 18*, *the toll rose to 97*, *puts the dead at 50*."""
        head = found.head
        while head.dep == "conj" and not is_verb(head.head):
            head = head.head
        prep = head.head if head.dep == "pobj" else None
        if prep is None:
            return self._numbered(head, found, before)
        if prep.lower == "of" and not is_verb(prep.head):
            return self._tally(prep.head, found, before)
        while prep.dep == "prep" and prep.head.dep == "prep":
            prep = prep.head
        if prep.lower in REACHES and is_verb(prep.head):
            for slot in ("subject", "object"):
                for filler in self._arguments.slots(prep.head).get(slot, ()):
                    if measure := self._tally(filler, found, before):
                        return measure
        return None

    def _numbered(self, head: Token, found: Counted, before: str | None) -> str | None:
        """*the toll reached 97*, *the garrison numbered 1,500*."""
        if found.noun is None and head.dep in ("dobj", "attr") and head.head.lemma in AMOUNTS:
            for subject in self._arguments.slots(head.head).get("subject", ()):
                if measure := self._tally(subject, found, before):
                    return measure
        return None

    def _tally(self, noun: Token, found: Counted, before: str | None) -> str | None:
        words = self._words
        forms = {
            noun.lemma.lower(),
            noun.lower,
            *(f"{c.lower} {noun.lemma}" for c in noun.children if c.i == noun.i - 1),
        }
        if noun.lemma in TOTALS:
            return self._of_total(noun) or before
        if measure := _first(words.tallies, forms) or _first(_only(words.nouns, HARMS), forms):
            return measure if measure in HARMS or found.noun is None else None
        killing = {noun.lower.removesuffix("s").removesuffix("ing")}
        return _first(words.done_to, killing) if noun.lower.endswith(("ing", "ings")) else None

    def _of_total(self, noun: Token) -> str | None:
        """*the number of dead*, *the number of soldiers captured*."""
        for of in (c for c in noun.children if c.lower == "of"):
            for below in of.children:
                clause = next((c for c in below.children if c.dep == "acl"), None)
                if clause is not None and (measure := _first(self._words.done_to, set(_forms(clause)))):
                    return measure
                return _first(self._words.said_of, {below.lower}) or self._named(below)
        return None

    # ------------------------------------------------------------------ nouns and shares

    def _named(self, noun: Token, measures: tuple[str, ...] | None = None) -> str | None:
        forms = {noun.lemma.lower(), *(f"{c.lower} {noun.lemma}".lower() for c in noun.children if c.i == noun.i - 1)}
        table = self._words.nouns if measures is None else _only(self._words.nouns, measures)
        return _first(table, forms)

    def _is_share(self, found: Counted) -> bool:
        head = found.head
        while head.dep == "conj" and not is_verb(head.head):
            head = head.head
        return found.share or (head.dep == "pobj" and head.head.lower in PARTS) or (head.dep == "appos")


def _forms(verb: Token) -> Iterator[str]:
    """*kill*, *shoot dead*, *take prisoner*, *give themselves*, *lay arm*, *send flee*."""
    yield verb.lemma
    for child in verb.children:
        if child.dep in CLAUSES:
            yield f"{verb.lemma} {child.lemma.lower()}"
            yield f"{verb.lemma} {child.lower}"
        for below in child.children if child.dep == "prep" else ():
            yield f"{verb.lemma} {child.lower} {below.lemma}"
        if child.dep == "prep":
            yield f"{verb.lemma} {child.lower}"


def _said(verb: Token) -> set[str]:
    """*are missing*, *remained in custody*, *were found dead*."""
    words = {c.lower for c in verb.children if c.dep in ("acomp", "oprd", "attr")}
    words |= {f"{c.lower} {b.lower}" for c in verb.children if c.dep == "prep" for b in c.children if b.dep == "pobj"}
    return words | ({verb.lower} if verb.tag in ("VBG", "VBN") else set())


def _has_own_subject(clause: Token) -> bool:
    subject = clause.child("nsubj", "nsubjpass")
    return subject is not None and subject.lower not in ("who", "which", "that")


def _is_reduced_passive(verb: Token) -> bool:
    """*Five were killed and 12 wounded*: the second verb shares the first one's auxiliary."""
    return (
        verb.tag == "VBN" and not verb.child("aux", "auxpass") and verb.dep in ("conj", "advcl", "acl", "ccomp", "ROOT")
    )


def _is_quantity(token: Token, found: Counted) -> bool:
    """True for *dozens* in *dozens of people*, not for *attack* in *the attack on 12 people*."""
    return token is found.number or is_verb(token) or token.pos == "NUM" or is_passive(token)


def _only(table: Mapping[str, frozenset[str]], names: tuple[str, ...]) -> dict[str, frozenset[str]]:
    return {name: table[name] for name in names if name in table}


def _first(table: Mapping[str, frozenset[str]], forms: set[str]) -> str | None:
    return next((name for name, words in table.items() if not words.isdisjoint(forms)), None)
