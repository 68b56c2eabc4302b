"""Which figures belong to a predicate.

Those in its own words; and where these tell nobody harmed, those of the clause that tells what came of it: *clashed …,
killing 12*, *were killed when A bombed B*, *a blast in which 50 died*, *18 died and 106 were wounded*.
"""

from collections.abc import Iterator, Sequence

from allegiance.figures.measure import HARMS
from allegiance.model.figure import FigureMention
from allegiance.text.arguments import Arguments
from allegiance.text.predicates import coordinated, is_verb
from allegiance.text.syntax import Token

SLOTS = ("object", "subject", "of", "on", "against", "complement", "with", "between", "at", "to", "by")
WITHIN = frozenset({"prep", "pobj", "nummod", "quantmod", "amod", "compound", "conj", "appos", "poss"})
CAUSES = frozenset({"when", "as", "after", "in", "during"})


def figures_of(token: Token, arguments: Arguments, figures: Sequence[FigureMention]) -> list[FigureMention]:
    """The figures of what a predicate tells, in order."""
    found = _own(token, arguments, figures)
    harmed = any(f.measure in HARMS for f in found)
    for clause in _and_also(token) if harmed else _outcomes(token, arguments):
        found += [f for f in _own(clause, arguments, figures) if f.measure in HARMS and f not in found]
    return sorted(found, key=lambda f: f.span.start)


def _own(token: Token, arguments: Arguments, figures: Sequence[FigureMention]) -> list[FigureMention]:
    """The figures in the phrases that fill the predicate's slots."""
    heads = {token.start} if not is_verb(token) and token.child("nummod") else set()  # *33 dead*, *310 deaths*
    slots = arguments.slots(token)
    for slot in SLOTS:
        for filler in slots.get(slot, ()):
            for member in coordinated(filler):
                heads.update(_phrase(member))
    return [f for f in figures if f.head in heads]


def _outcomes(token: Token, arguments: Arguments) -> Iterator[Token]:
    """The clauses that tell what came of the happening."""
    yield from (c for c in token.children if c.dep == "advcl" and c.tag == "VBG")
    if not is_verb(token):
        yield from (c for c in token.children if c.dep == "relcl" and is_verb(c))
        yield from (verb for verb, as_what in arguments.governors(token) if as_what in ("subject", "in"))
    elif token.dep in ("advcl", "relcl") and any(c.lower in CAUSES for c in token.children if c.i < token.i):
        above = next((verb for verb in token.ancestors() if is_verb(verb) and verb.dep != "amod"), None)
        yield from [above] if above is not None else []


def _and_also(token: Token) -> Iterator[Token]:
    """*18 died and 106 were wounded*."""
    yield from (c for c in token.children if c.dep == "conj" and is_verb(c))


def _phrase(head: Token) -> set[int]:
    """The offsets of the words of a noun phrase, without clauses."""
    inside = [head]
    for word in inside:
        inside += [c for c in word.children if c.dep in WITHIN]
    return {t.start for t in inside}
