"""Tells soon that two reports share too little for a reprint: numbers stand for the words, a few kilobytes a report."""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence

from allegiance.record.copies.passages import Passage
from allegiance.record.copies.same import ALIKE

Numbers = tuple[int, "array[int]"]
"""The number of a passage's words, and its shingles as numbers."""


class Sieve:
    """The shingles of many reports' passages as numbers, which are equal where the shingles are.

    What it lets through is to be compared by its words: two shingles may have one number, though hardly ever.
    """

    def __init__(self) -> None:
        self._passages: dict[str, tuple[Numbers, ...]] = {}
        self._index: tuple[str, dict[int, list[int]]] = "", {}

    def add(self, report: str, passages: Iterable[Passage]) -> None:
        """Takes in the passages of a report, by its id."""
        self._passages[report] = tuple((p.words, array("q", map(hash, p.shingles))) for p in passages)

    def lets_through(self, one: str, other: str, *, share: float) -> bool:
        """True unless they surely share less than `share` of the words of either; soonest with the same first."""
        some, others = self._passages[one], self._passages[other]
        if self._index[0] != one:
            self._index = one, _indexed(some)
        index, ours, theirs = self._index[1], set[int](), 0
        for words, numbers in others:
            shared = Counter(place for number in numbers if number in index for place in index[number])
            alike = [p for p, count in shared.items() if count >= ALIKE * min(len(some[p][1]), len(numbers))]
            ours.update(alike)
            theirs += words if alike else 0
        return sum(some[p][0] for p in ours) >= share * _words(some) or theirs >= share * _words(others)


def _words(passages: Sequence[Numbers]) -> int:
    return max(1, sum(words for words, _ in passages))


def _indexed(passages: Iterable[Numbers]) -> dict[int, list[int]]:
    """Which passages, by place, have each number."""
    index: dict[int, list[int]] = {}
    for place, (_, numbers) in enumerate(passages):
        for number in numbers:
            index.setdefault(number, []).append(place)
    return index
