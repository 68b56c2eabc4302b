"""A stretch of a report's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` (inclusive) to `end` (exclusive) of a report's text, and the words that stand there.

    Offsets count Unicode characters. `report.text[span.start:span.end] == span.text` holds for every span.

    >>> Span.of("JFS attacked", 0, 3)
    Span(start=0, end=3, text='JFS')
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """The span of `text` from `start` to `end`."""
        return cls(start, end, text[start:end])

    def covers(self, other: "Span") -> bool:
        """True if `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """True if the two spans share a character."""
        return self.start < other.end and other.start < self.end
