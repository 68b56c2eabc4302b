"""Infinitives that parsers hang on the wrong verb."""

from allegiance.text.repairs.tree import attach
from allegiance.text.syntax import Token

FORMS = frozenset({"VBD", "VBN", "VBZ", "VBP"})


def bare_conjunct(verb: Token, _: tuple[Token, ...]) -> None:
    """*failed to disarm the militias, protect civilians or stop the raids*: a bare form goes on the infinitive."""
    above = verb.head
    if verb.dep != "conj" or verb.tag != "VB" or above.tag not in FORMS or verb.child("aux", "nsubj", "nsubjpass"):
        return
    if any(c.dep == "aux" and c.tag == "MD" for c in above.children):
        return
    before = [c for c in above.children if c.dep in ("xcomp", "advcl", "ccomp") and c.tag == "VB" and c.i < verb.i]
    if before:
        attach(verb, before[-1], "conj")
