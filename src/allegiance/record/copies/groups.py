"""Copies of one text: reports that hang together by reprints."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from allegiance.model.report import Report
from allegiance.record.copies.copy import Copy, compare
from allegiance.record.copies.passages import KEYS_IN_COMMON, keys, passages
from allegiance.record.hanging import components


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Reports that hang together by reprints, by id, and which share what with which."""

    reports: tuple[str, ...]
    copies: tuple[Copy, ...]


def copy_groups(copies: Iterable[Copy]) -> list[CopyGroup]:
    """The groups, in order of their first report's id."""
    copies = sorted(copies, key=lambda c: (c.first, c.second))
    ids = {id_ for c in copies for id_ in (c.first, c.second)}
    found = components(ids, ((c.first, c.second) for c in copies))
    return [CopyGroup(tuple(group), tuple(c for c in copies if c.first in group)) for group in found]


def all_copies(reports: Sequence[Report]) -> list[Copy]:
    """The copies among all reports; what a store that grew by one report at a time has, too."""
    keyed = [(report, keys(passages(report))) for report in reports]
    pairs = [
        (a, b) for i, (a, some) in enumerate(keyed) for b, others in keyed[:i] if len(some & others) >= KEYS_IN_COMMON
    ]
    return sorted((c for a, b in pairs if (c := compare(a, b))), key=lambda c: (c.first, c.second))
