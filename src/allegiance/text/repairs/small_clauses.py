"""What a verb says of its object: *left six dead*, *considers the group a threat*, *dismissed as lies claims that*."""

from allegiance.text.repairs.tree import attach
from allegiance.text.syntax import Token

SETTING = frozenset({"in", "near", "at", "on", "after", "outside", "around"})
"""Prepositions of where and when: *dead near Jos*; what stands with others describes the noun: *loyal to*."""


def small_clause(said: Token, _: tuple[Token, ...]) -> None:
    """*left eight people dead*, *considers the group a threat*: somebody, and what is said of him."""
    verb, whom = said.head, said.child("nsubj")
    if said.dep not in ("oprd", "ccomp", "acomp") or whom is None or not verb.tag.startswith("VB"):
        return
    if said.tag.startswith("VB") or said.child("mark", "aux", "cop") or not verb.i < whom.i < said.i:
        return
    if not verb.child("dobj"):
        attach(whom, verb, "dobj")
        said.dep = "oprd"


def said_of_object(said: Token, _: tuple[Token, ...]) -> None:
    """*left six people dead near Jos*, *calling themselves the Brotherhood*: said of the object by the verb."""
    above = said.head
    verb = above.head if said.dep == "amod" else above
    whom = above if said.dep == "amod" else next((c for c in verb.children if c.dep == "dobj"), said)
    if whom.dep != "dobj" or not whom.i < said.i or not verb.tag.startswith("VB") or verb.child("oprd"):
        return
    prep = said.child("prep")
    adjective = said.dep == "amod" and said.tag == "JJ" and (prep is None or prep.lower in SETTING)
    name = said.dep == "dobj" and whom.lower.endswith(("self", "selves")) and said is not whom
    if adjective or name:
        attach(said, verb, "oprd")


def bare_count(token: Token, _: tuple[Token, ...]) -> None:
    """*killed at least 7*, *left four dead*: a number without a noun is what the verb is done to."""
    verb = token.head
    if token.tag == "JJ" and token.dep in ("dobj", "oprd"):
        number = token.child("nummod")
        taken = any(c.dep in ("dobj", "auxpass") and c is not token for c in verb.children)
        if number is not None and not token.child("det", "poss") and not taken:
            for other in [c for c in token.children if c.dep in ("conj", "cc")]:
                attach(other, number, other.dep)
            attach(number, verb, "dobj")
            token.dep = "oprd"
        return
    plain = token.tag == "CD" and token.dep == "npadvmod" and token.entity in ("CARDINAL", "")
    if plain and verb.tag.startswith("VB") and not verb.child("dobj", "auxpass") and verb.i < token.i:
        token.dep = "dobj"


def counted_participle(said: Token, tokens: tuple[Token, ...]) -> None:
    """*reported two dead and four wounded*: a number and what those counted are; nobody else wounded anybody."""
    if said.tag not in ("VBN", "VBD") or said.i == 0 or said.child("aux", "auxpass", "dobj", "agent"):
        return
    number, verb = tokens[said.i - 1], said.head
    listed = number.i > 1 and (tokens[number.i - 1].tag == "CC" or tokens[number.i - 1].text == ",")
    if number.tag != "CD" or number.entity not in ("CARDINAL", "") or not verb.tag.startswith("VB"):
        return
    if number.dep in ("conj", "dobj") and number.head is not said:
        attach(said, number, "amod")
    elif listed and number.dep in ("nsubj", "nsubjpass") and number.head is said and not verb.child("auxpass"):
        first = next((t for t in reversed(tokens[: number.i - 1]) if t.tag == "CD" or t.child("nummod")), None)
        if first is None or first.i < verb.i:
            return
        while first.head is not verb and (first.dep in ("nummod", "conj") and first.head.i < said.i):
            first = first.head
        attach(number, first, "conj")
        attach(said, number, "amod")


def object_behind_as(noun: Token, _: tuple[Token, ...]) -> None:
    """*dismissed as propaganda claims that …*: the claims were dismissed, as propaganda."""
    prep = noun.head
    verb, that = prep.head, noun.child("acl", "ccomp", "relcl")
    if noun.dep != "pobj" or prep.lower != "as" or noun.tag not in ("NNS", "VBZ") or that is None:
        return
    before = [c for c in noun.children if c.dep in ("amod", "compound", "nmod") and prep.i < c.i < noun.i]
    if not before or not verb.tag.startswith("VB") or verb.child("dobj", "auxpass") or noun.child("det"):
        return
    noun.pos, noun.tag = "NOUN", "NNS"
    that.dep = "acl"
    attach(noun, verb, "dobj")
    attach(before[0], prep, "pobj" if before[0].pos == "NOUN" else "amod")


def said_of_all(said: Token, _: tuple[Token, ...]) -> None:
    """*left 13 prisoners and a guard dead*: what is said behind the last of several is said of all."""
    last = said.child("nsubj") if said.dep in ("ccomp", "acomp", "advcl") else said.head
    if said.tag not in ("JJ", "VBN") or last is None or last.dep not in ("conj", "nsubj") or said.i != last.i + 1:
        return
    first = last.head if last.dep == "conj" else None
    verb = first.head if first is not None else said.head
    if first is None:
        first = verb.child("dobj")
        if first is None or not first.child("cc") or first.i > last.i:
            return
    if first.dep != "dobj" or verb.lemma != "leave":
        return
    attach(said, verb, "oprd")
    attach(last, first, "conj")
