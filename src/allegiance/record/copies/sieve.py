"""Tells soon that two reports share too little for a reprint: numbers stand for the words, a few kilobytes a report."""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from allegiance.model.report import Report
from allegiance.record.copies.copy import Crediting, credited, least_share
from allegiance.record.copies.passages import Passage
from allegiance.record.copies.same import ALIKE

Numbers = tuple[int, "array[int]"]
"""The number of a passage's words, and its shingles as numbers."""

ROUNDED = 0.001
"""Shares are rounded where they are compared."""


class Sieve:
    """The shingles of many reports' passages as numbers, which are equal where the shingles are.

    What it lets through is to be compared by its words: two shingles may have one number, though hardly ever.
    """

    def __init__(self) -> None:
        self._passages: dict[str, tuple[Numbers, ...]] = {}
        self._credits: dict[str, Crediting] = {}
        self._index = _Index({}, frozenset(), 0)
        self._indexed = ""

    def add(self, report: Report, passages: Iterable[Passage]) -> None:
        """Takes in a report with its passages."""
        self._passages[report.id] = tuple((p.words, array("q", map(hash, p.shingles))) for p in passages)
        self._credits[report.id] = Crediting.of(report)

    def lets_through(self, one: str, other: str) -> bool:
        """True unless two reports, by id, surely share too few words; soonest with the same first."""
        if self._indexed != one:
            self._indexed, self._index = one, _indexed(self._passages[one])
        share = least_share(credited(self._credits[one], self._credits[other])) - ROUNDED
        some, others = self._passages[one], self._passages[other]
        least, least_theirs = share * _words(some), share * _words(others)
        ours, theirs = set[int](), 0
        for words, numbers in others:
            alike = self._index.alike(some, numbers)
            if alike:
                ours.update(alike)
                theirs += words
                if theirs >= least_theirs or sum(some[p][0] for p in ours) >= least:
                    return True
        return False


@dataclass(frozen=True, slots=True)
class _Index:
    """Which passages of a report, by place, have each number; `shortest` is the least size of one in numbers."""

    places: dict[int, list[int]]
    numbers: frozenset[int]
    shortest: int

    def alike(self, passages: Sequence[Numbers], numbers: "array[int]") -> list[int]:
        """The passages, by place, that share enough with one of another report."""
        hits = self.numbers.intersection(numbers)
        if len(hits) < ALIKE * min(self.shortest, len(numbers)):
            return []
        shared = Counter(place for number in hits for place in self.places[number])
        return [p for p, count in shared.items() if count >= ALIKE * min(len(passages[p][1]), len(numbers))]


def _words(passages: Sequence[Numbers]) -> int:
    return max(1, sum(words for words, _ in passages))


def _indexed(passages: Sequence[Numbers]) -> _Index:
    places: dict[int, list[int]] = {}
    for place, (_, numbers) in enumerate(passages):
        for number in numbers:
            places.setdefault(number, []).append(place)
    return _Index(places, frozenset(places), min((len(numbers) for _, numbers in passages), default=0))
