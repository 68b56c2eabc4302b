"""The words of a noun phrase that belong to the mention of its head."""

from allegiance.text.syntax import Token

BEFORE = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "advmod", "npadvmod"})
LEFT_OUT = frozenset({"punct", "cc", "prep", "mark"})


def phrase(head: Token) -> tuple[int, int]:
    """Start and end in the report of the phrase before and with `head`: determiner, numbers, adjectives, compounds.

    What follows the head (*of*, *who*, *in*) is no part of it.
    """
    joined = _joined(head)
    start = head.start
    for child in head.children:
        if (joined.i if joined else -1) < child.i < head.i and child.dep in BEFORE:
            start = min(start, _leftmost(child))
    if joined:  # *rebel* may hang on the first noun
        start = min(start, *(_leftmost(c) for c in joined.children if c.dep == "conj"), start)
    if _joined(head.head) is head:
        start = min(start, *(_leftmost(c) for c in head.head.children if c.i <= head.i and c.dep in BEFORE))
    return start, head.end


def _joined(head: Token) -> Token | None:
    """*Syria's government and rebel groups* are two, though parsers hang the first noun on the second."""
    return next((c for c in head.children if c.dep == "nmod" and c.i < head.i and c.child("cc") is not None), None)


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
