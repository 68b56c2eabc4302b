"""What the inner stages find on the way from a text to its claims, for looking inside."""

from dataclasses import dataclass

from allegiance.model.span import Span


@dataclass(frozen=True, slots=True)
class Argument:
    """What fills a slot of a predicate."""

    slot: str
    span: Span


@dataclass(frozen=True, slots=True)
class Proposition:
    """A predicate with its arguments; `modality` is the claim status that its surroundings give it."""

    predicate: Span
    lemma: str
    arguments: tuple[Argument, ...]
    negated: bool
    modality: str


@dataclass(frozen=True, slots=True)
class SpeechFound:
    """Somebody says something: who, by which words, and where what is said stands."""

    span: Span
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    quoted: bool
