"""From a predicate along a slot path to the words at its end (docs/ontology.md lists the slots)."""

from collections.abc import Iterator

from allegiance.claims.fillers import Fillers
from allegiance.text.arguments import Arguments, coordinated, is_noun, is_verb
from allegiance.text.syntax import Token

AFFECTED = "affected"
"""The slot of whom the doing falls upon, wherever it stands below the predicate."""
REACHED = (
    "indirect", "object", "complement", "of", "against", "on", "upon", "to", "with", "for", "between", "among", "from",
    "into", "over", "at", "towards", "toward", "along", "outside", "near", "inside", "by", "in", "possessive",
    "modifier", "despite",
)  # fmt: skip
"""The slots in which those affected stand, the likeliest first."""
DEPTH = 5


class Paths:
    """Follows slot paths in one text."""

    def __init__(self, arguments: Arguments, fillers: Fillers) -> None:
        self._arguments = arguments
        self._fillers = fillers
        self._found: dict[tuple[int, str], list[Token]] = {}

    def tokens(self, predicate: Token, path: str) -> list[Token]:
        """The words at the end of a slot path."""
        first, *rest = path.split(".")
        found = self._slot(predicate, first)
        for slot in rest:
            # *most of its funding*: what is asked of the most is asked of the funding
            found = [t for token in found for t in self._slot(token, slot) or self._slot(self._behind(token), slot)]
        return found

    def _behind(self, token: Token) -> Token:
        return (
            self._fillers.standing.behind(token)
            if is_noun(token) or token.pos in ("ADJ", "DET", "NUM", "PRON")
            else token
        )

    def _slot(self, token: Token, slot: str) -> list[Token]:
        if slot == "self":
            return self._fillers.standing.self_of(token)
        if slot == AFFECTED:
            return list(dict.fromkeys(self._affected(token, DEPTH)))
        if slot == "author":
            return self._authors(token)
        if slot == "then":  # *left the front and **founded** one of its own*
            return [c for c in token.children if c.dep == "conj" and is_verb(c) and not c.child("nsubj", "nsubjpass")]
        if slot == "main":  # *was **formed** when a faction broke away*
            return _main(token)
        if slot in ("modal", "negation", "condition"):
            return [c for c in token.children if _is(c, slot)]
        if slot == "number":
            return [c for c in token.children if c.dep == "nummod"]
        if token.dep == "aux" and slot == "clause":
            return [token.head]
        slots = self._arguments.slots(token)
        if slot == "by" and "by" not in slots and token.pos == "NOUN":
            return []
        if slot == "clause" and "clause" not in slots and "object" not in slots:
            return slots.get("purpose", [])  # *has sworn to fight*: parsers take it for the purpose
        if slot == "purpose" and "purpose" not in slots:  # *left it to found another*
            return [c for c in slots.get("clause", []) if c.tag == "VB"]
        return slots.get(slot, [])

    def _authors(self, noun: Token) -> list[Token]:
        """*a plan drawn up by Norway*, *a resolution that France had submitted*: whose it is."""
        slots = [self._arguments.slots(c) for c in noun.children if c.dep in ("acl", "relcl") and c.tag[:2] == "VB"]
        return [m for s in slots if noun in s.get("object", ()) for m in s.get("subject", ()) if m is not noun]

    def _affected(self, token: Token, depth: int) -> Iterator[Token]:
        """Whom the doing falls upon, the likeliest first: *impose restrictions on goods from Japan* → *Japan*."""
        if depth == 0:
            return
        for slot in REACHED:
            if slot == "of" and is_verb(token):
                continue
            for filler in self._slot(token, slot):
                if slot == "modifier" and not filler.text[:1].isupper():
                    continue  # *a military offensive* falls upon no military
                yield filler
                for member in coordinated(filler) if is_noun(filler) else ():
                    yield from self._affected(member, depth - 1)
        for below in token.children:  # *the curfew imposed in Sudan*
            if is_noun(token) and below.dep == "acl" and below.tag == "VBN":
                yield from self._affected(below, depth - 1)
        for slot in ("clause", "purpose"):
            for below in self._slot(token, slot):
                yield from self._affected(below, depth - 1)


def _main(clause: Token) -> list[Token]:
    """The verb around a clause, also where the clause hangs on its day: *came about in May, when A and B merged*."""
    head = clause.head
    if clause.dep == "relcl" and head.entity == "DATE" and any(c.lower == "when" for c in clause.children):
        head = head.head.head if head.dep == "pobj" else head.head
    if clause.dep == "acl" and head.dep in ("nsubj", "nsubjpass"):
        head, within = head.head, True  # *soldiers accompanied by mercenaries **swept** through the town*
    else:
        within = clause.dep in ("advcl", "relcl")
    return [head] if within and is_verb(head) else []


def _is(child: Token, slot: str) -> bool:
    if slot == "modal":
        return child.dep == "aux" and child.tag == "MD"
    if slot == "negation":
        return child.dep == "neg"
    mark = child.child("mark") if child.dep == "advcl" else None
    return mark is not None and mark.lower in ("if", "unless")
