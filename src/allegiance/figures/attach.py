"""Which figures belong to a predicate."""

from collections.abc import Sequence

from allegiance.model.figure import FigureMention
from allegiance.text.arguments import Arguments, coordinated
from allegiance.text.syntax import Token

SLOTS = ("object", "subject", "of", "on", "against", "complement", "with", "between")
WITHIN = frozenset({"prep", "pobj", "nummod", "quantmod", "amod", "compound", "conj", "appos", "poss"})


def figures_of(token: Token, arguments: Arguments, figures: Sequence[FigureMention]) -> list[FigureMention]:
    """The figures in the phrases that fill the predicate's slots, in order."""
    heads: set[int] = set()
    slots = arguments.slots(token)
    for slot in SLOTS:
        for filler in slots.get(slot, ()):
            for member in coordinated(filler):
                heads.update(_phrase(member))
    return [f for f in figures if f.head in heads]


def _phrase(head: Token) -> set[int]:
    """The offsets of the words of a noun phrase, without clauses."""
    inside = [head]
    for word in inside:
        inside += [c for c in word.children if c.dep in WITHIN]
    return {t.start for t in inside}
