"""The words of a noun phrase that belong to the mention of its head."""

from allegiance.text.syntax import Token

BEFORE = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "advmod", "npadvmod"})
LEFT_OUT = frozenset({"punct", "cc", "prep", "mark"})


def phrase(head: Token) -> tuple[int, int]:
    """Start and end in the report of the phrase before and with `head`: determiner, numbers, adjectives, compounds.

    What follows the head (*of*, *who*, *in*) is no part of it.
    """
    start = head.start
    for child in head.children:
        joined = child.dep == "nmod" and child.child("cc") is not None  # *government and rebel groups* are two
        if joined:
            start = head.start
        elif child.i < head.i and child.dep in BEFORE:
            start = min(start, _leftmost(child))
    return start, head.end


def _leftmost(token: Token) -> int:
    start = token.start
    for child in token.children:
        if child.i < token.i and child.dep not in LEFT_OUT:
            start = min(start, _leftmost(child))
    return start


def long_phrase(head: Token) -> tuple[int, int]:
    """The phrase with an *of* phrase behind it: `the fighters of M23`."""
    start, end = phrase(head)
    for child in head.children:
        if child.dep == "prep" and child.lower == "of":
            end = max(end, *(grand.end for grand in child.subtree() if grand.dep not in ("relcl", "acl")))
    return start, end
