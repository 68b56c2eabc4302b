"""Whose words a claim repeats: claims that stand in reprinted passages are one telling."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product

from allegiance.model.claim import Claim
from allegiance.record.copies.copy import Copy, Stretch
from allegiance.record.hanging import components


def one_telling(claims: Sequence[Claim], copies: Iterable[Copy]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `claims` by which those that are one telling hang together.

    Two are one that are of one report, or stand in a passage that their reports share, or in reprints.
    """
    by_report: dict[str, list[int]] = defaultdict(list)
    for at, claim in enumerate(claims):
        by_report[claim.document].append(at)
    for its in by_report.values():
        yield from pairwise(its)
    for copy in copies:
        both = product(by_report.get(copy.first, ()), by_report.get(copy.second, ()))
        yield from ((one, other) for one, other in both if _shared(claims[one], claims[other], copy))


def independent(claims: Sequence[Claim], copies: Iterable[Copy]) -> list[list[Claim]]:
    """The claims by telling: those of one report and of its reprints are together, each list in order."""
    ordered = sorted(claims, key=lambda c: (c.document, c.evidence.start, c.id))
    pairs = ((f"{one:09}", f"{other:09}") for one, other in one_telling(ordered, copies))
    found = components((f"{at:09}" for at in range(len(ordered))), pairs)
    return [[ordered[int(at)] for at in group] for group in found]


def _shared(first: Claim, second: Claim, copy: Copy) -> bool:
    return copy.whole or any(_in(first, a) and _in(second, b) for a, b in copy.stretches)


def _in(claim: Claim, stretch: Stretch) -> bool:
    return stretch[0] <= claim.trigger.start < stretch[1]
