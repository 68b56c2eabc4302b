"""The grammar of a report's sentences, free of any parser's objects.

Labels are those of spaCy's English pipelines: Penn tags, universal parts of speech, ClearNLP dependencies.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from allegiance.model.report import Block
from allegiance.model.span import Span


@dataclass(frozen=True, slots=True)
class Name:
    """A name of several words that the grammar treats as one: `Jabhat Fateh al-Sham`, `Free Syrian Army`.

    `kind` is None where the wording alone does not tell (`Deir al-Zor` may be a place, `Omar al-Bashir` a person).
    `aside` is a shorter name that stands behind it in brackets: `(FSA)`. `actor` is the id of the known actor whose
    name it is, where exactly one fits by its wording alone.
    """

    span: Span
    kind: str | None = None
    actor: str | None = None
    aside: Span | None = None


@dataclass(slots=True, eq=False)
class Token:
    """One word of a sentence. `start` and `end` are offsets into the report; `head` is itself for the root."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    entity: str = ""
    entity_start: bool = False
    name: Name | None = None
    head: "Token" = field(init=False, repr=False)
    children: list["Token"] = field(init=False, repr=False, default_factory=list)
    lower: str = field(init=False, repr=False)
    """The word in lower case."""

    def __post_init__(self) -> None:
        self.lower = self.text.lower()

    def child(self, *deps: str) -> "Token | None":
        """The first child with one of the dependency labels."""
        for child in self.children:
            if child.dep in deps:
                return child
        return None

    def ancestors(self) -> Iterator["Token"]:
        """The words above, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def subtree(self) -> list["Token"]:
        """The word and all below it, in the order of the text."""
        found = [self]
        for token in found:
            found += token.children
        return sorted(found, key=lambda t: t.i)


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence: its words in order, `start` to `end` in the report, and the block that it stands in."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    block: Block

    @property
    def root(self) -> Token:
        """The word that heads the sentence."""
        return next(t for t in self.tokens if t.head is t)

    def at(self, offset: int) -> Token | None:
        """The word that holds the character at `offset`."""
        return next((t for t in self.tokens if t.start <= offset < t.end), None)


@dataclass(slots=True, eq=False)
class Text:
    """A report's text with its sentences; `asides` are the short names given in brackets behind a long one."""

    text: str
    sentences: tuple[Sentence, ...]

    def span(self, start: int, end: int) -> Span:
        """The span from `start` to `end`."""
        return Span.of(self.text, start, end)

    def names(self) -> Iterator[Name]:
        """The names of several words, in order."""
        return (t.name for s in self.sentences for t in s.tokens if t.name)


def link(tokens: list[Token], heads: list[int]) -> tuple[Token, ...]:
    """Joins words to their heads, given by position; also how tests build a parse by hand."""
    for token in tokens:
        token.children = []
    for token, head in zip(tokens, heads, strict=True):
        token.head = tokens[head]
        if tokens[head] is not token:
            tokens[head].children.append(token)
    return tuple(tokens)
