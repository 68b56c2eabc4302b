"""Which passages of two reports are one passage."""

from collections import Counter
from collections.abc import Iterator, Sequence

from allegiance.record.copies.passages import Passage

ALIKE = 0.7
"""Shares of shingles of the shorter of two passages from which on they are one passage with changes."""


def same_passages(some: Sequence[Passage], others: Sequence[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Each passage with that of the others which is most like it, the first of several, if it is like enough."""
    having: dict[str, list[int]] = {}
    for place, other in enumerate(others):
        for shingle in other.shingles:
            having.setdefault(shingle, []).append(place)
    for one in some:
        shared = Counter(place for shingle in one.shingles for place in having.get(shingle, ()))
        alike = ((n / min(len(one.shingles), len(others[place].shingles)), -place) for place, n in shared.items())
        best = max(alike, default=(0.0, 0))
        if best[0] >= ALIKE:
            yield one, others[-best[1]]
