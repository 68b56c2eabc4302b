"""What a number counts, and how far the words that say so go."""

from dataclasses import dataclass

from allegiance.figures.numbers import Number
from allegiance.text.predicates import is_verb
from allegiance.text.syntax import Sentence, Token

COUNTING = frozenset({"nummod", "quantmod", "amod", "compound", "det", "advmod", "nmod"})
SHARES = frozenset({"most", "all", "many", "some", "half", "both", "several", "few", "none", "mostly"})
"""What opens an aside that says who most of those counted are: *most of them women*."""
PRONOUNS = frozenset({"them", "whom", "us", "those", "these"})


@dataclass(frozen=True, slots=True)
class Counted:
    """The number's own word, the noun that it counts (None where it stands alone), and whether that is a share.

    *six of them* is a share: of those counted before.
    """

    number: Token
    noun: Token | None
    share: bool = False

    @property
    def head(self) -> Token:
        """The word that stands in the sentence for those counted."""
        return self.noun or self.number


def counted(sentence: Sentence, number: Number) -> Counted:
    """`five people`, `dozens of people`, `12`, `six of them`."""
    tokens = sentence.tokens
    for token in tokens[number.core : number.last + 1]:
        head = token.head
        while head.dep in COUNTING and head.head.i > head.i > number.last - 1:  # *seven Hazara hostages*
            head = head.head
        if (
            token.dep in COUNTING
            and head.i > number.last
            and (head.pos in ("NOUN", "PROPN", "ADJ") or head.tag == "NN")
        ):
            return Counted(token, head)
    last = tokens[number.last]
    behind = tokens[number.last + 1] if number.last + 1 < len(tokens) else last
    inside = [t for t in tokens[number.core : number.last + 1] if t.lower == "of"]
    of = next((c for c in last.children if c.dep == "prep" and c.lower == "of"), inside[-1] if inside else None)
    of = of or (behind if behind.lower == "of" else None)  # hung elsewhere: *12 tanks and scores of trucks*
    below = of.child("pobj") if of else None
    if below is not None and below.lower in PRONOUNS:
        return Counted(last, None, share=True)
    if below is not None and below.i > number.last:
        return Counted(last, below)
    return Counted(_top(tokens, number), None)


def _top(tokens: tuple[Token, ...], number: Number) -> Token:
    """The word of a bare number that hangs outside it."""
    inside = tokens[number.core : number.last + 1]
    return next((t for t in reversed(inside) if t.head not in inside), inside[-1])


def phrase_end(sentence: Sentence, found: Counted, number: Number) -> int:
    """Where what is counted ends: with its *of* phrase, and an aside of its parts (*most of them women*)."""
    head = found.noun
    end = sentence.tokens[number.last].end
    if found.share:
        return max(end, *(t.end for c in found.number.children if c.lower == "of" for t in c.subtree()))
    if head is None:
        return end
    end = max(end, head.end)
    for child in head.children:
        if child.dep == "prep" and child.lower == "of" and child.i == head.i + 1:
            end = max(end, *(t.end for t in child.subtree()))
    return _aside_end(sentence, end)


def _aside_end(sentence: Sentence, end: int) -> int:
    tokens = sentence.tokens
    k = next((t.i for t in tokens if t.start >= end), len(tokens))
    if k + 2 >= len(tokens) or tokens[k].text != "," or tokens[k + 1].lower not in SHARES:
        return end
    if tokens[k + 2].lower != "of" and tokens[k + 1].lower != "mostly":
        return end
    last = k + 1
    while last + 1 < len(tokens) and tokens[last + 1].pos != "PUNCT":
        last += 1
        if is_verb(tokens[last]):
            return end
    return tokens[last].end
