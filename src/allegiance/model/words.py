"""Words that are searched for, and where they stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that stand one after the other; `begun`: words that begin with the last one fit, too."""

    words: str
    begun: bool


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a text from character `start` on; `marks` are where words stand in it, counted from its start."""

    start: int
    text: str
    marks: tuple[tuple[int, int], ...]
