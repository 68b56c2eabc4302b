"""Whose words a claim repeats: claims that stand in reprinted passages are one telling."""

from collections.abc import Iterable, Sequence

from allegiance.model.claim import Claim
from allegiance.record.copies.copy import Copy, Stretch


def one_telling(one: Claim, other: Claim, copies: Iterable[Copy]) -> bool:
    """True if both claims are of one report, or stand in a passage that their reports share, or in reprints."""
    if one.document == other.document:
        return True
    first, second = sorted((one, other), key=lambda c: c.document)
    found = [c for c in copies if (c.first, c.second) == (first.document, second.document)]
    return any(c.whole or any(_in(first, a) and _in(second, b) for a, b in c.stretches) for c in found)


def independent(claims: Sequence[Claim], copies: Sequence[Copy]) -> list[list[Claim]]:
    """The claims by telling: those of one report and of its reprints are together, each list in order."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (c.document, c.evidence.start, c.id)):
        same = [group for group in groups if any(one_telling(claim, other, copies) for other in group)]
        groups = [group for group in groups if group not in same]
        groups.append([*(c for group in same for c in group), claim])
    return groups


def _in(claim: Claim, stretch: Stretch) -> bool:
    return stretch[0] <= claim.trigger.start < stretch[1]
