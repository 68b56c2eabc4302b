"""The line of a tie through time: for each day what is told for it and against it, and by which rule."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from allegiance.model.quarter import last_day, quarter_of
from allegiance.model.tie import Effect, Rule, Segment, State, Telling
from allegiance.record.reach import Stretch, stretches
from allegiance.record.rules import Rules
from allegiance.record.voices import independent

ONE = timedelta(days=1)
LAST = date.max - ONE
"""The last day of any line: the calendar has a day behind it."""

Window = tuple[date | None, date | None]
"""The first and the last day; None: without bound."""


def segments(
    tellings: Iterable[Telling], *, type_: str, rules: Rules, voices: int = 1, within: Window = (None, None)
) -> list[Segment]:
    """The line of one tie of this type, in order of time; days of which nobody tells anything are in no segment.

    What counts is to be chosen before (`believed`). With `voices` above 1, so many independent ones must stand behind
    each side for it to count. Days outside of `within` are left out.
    """
    ordered = sorted(tellings, key=lambda t: t.order)
    found = _clipped(stretches(ordered, type_=type_, rules=rules, all_=voices > 1), within)
    return list(_joined(_cut(list(found), voices)))


def cut(segments: Iterable[Segment]) -> Iterator[Segment]:
    """The same days in segments that lie in one quarter each."""
    for segment in segments:
        start = segment.start
        while start <= segment.end:
            end = min(segment.end, last_day(quarter_of(start)))
            yield Segment(start, end, segment.state, segment.rule, segment.pieces)
            start = end + ONE


def standing(found: Sequence[Segment], day: date) -> Segment | None:
    """The segment of the day; None where nothing is told."""
    return next((segment for segment in found if segment.start <= day <= segment.end), None)


def _clipped(found: Iterable[Stretch], within: Window) -> Iterator[tuple[date, date, Stretch]]:
    """The days of each stretch that lie within the window."""
    first, last = within[0] or date.min, min(within[1] or LAST, LAST)
    for stretch in found:
        start, end = max(stretch.start, first), min(stretch.end, last)
        if start <= end:
            yield start, end, stretch


@dataclass(slots=True)
class _Side:
    """The stretches of a day that speak for a tie, or against it, the strongest last."""

    ranked: list[tuple[tuple[object, ...], int, Stretch]] = field(default_factory=list)

    def add(self, rank: tuple[object, ...], number: int, stretch: Stretch) -> None:
        insort(self.ranked, (rank, number, stretch))

    def remove(self, rank: tuple[object, ...], number: int) -> None:
        del self.ranked[bisect_left(self.ranked, (rank, number))]

    def strongest(self, voices: int) -> Stretch | None:
        """The strongest stretch, if so many independent voices stand behind the side."""
        if not self.ranked:
            return None
        if voices > 1 and independent((p for *_, s in self.ranked for p in s.pieces), enough=voices) < voices:
            return None
        return self.ranked[-1][2]


def _cut(found: Sequence[tuple[date, date, Stretch]], voices: int) -> Iterator[Segment]:
    """A segment for every run of days in which the same stretches lie."""
    starts: dict[date, list[int]] = {}
    ends: dict[date, list[int]] = {}
    for number, (start, end, _) in enumerate(found):
        starts.setdefault(start, []).append(number)
        ends.setdefault(end + ONE, []).append(number)
    ranks = [stretch.rank for *_, stretch in found]
    sides = {True: _Side(), False: _Side()}
    for day, following in pairwise(sorted(starts.keys() | ends.keys())):
        for number in ends.get(day, ()):
            sides[found[number][2].speaks_for].remove(ranks[number], number)
        for number in starts.get(day, ()):
            sides[found[number][2].speaks_for].add(ranks[number], number, found[number][2])
        segment = _segment(sides[True].strongest(voices), sides[False].strongest(voices), day, following - ONE)
        if segment:
            yield segment


def _segment(for_: Stretch | None, against: Stretch | None, start: date, end: date) -> Segment | None:
    if for_ and against:
        return Segment(start, end, State.CONTRADICTED, for_.rule, (for_.pieces[-1], against.pieces[-1]))
    if for_:
        return Segment(start, end, State.CERTAIN if for_.sure else State.POSSIBLE, for_.rule, for_.pieces)
    if against:
        return Segment(start, end, State.NO_EVIDENCE, _why_not(against.pieces[-1]), against.pieces)
    return None


def _why_not(piece: Telling) -> Rule:
    if piece.effect is Effect.CONTRADICTS:
        return Rule.DENIED
    return Rule.ENDED if piece.rule is Rule.STATED else piece.rule


def _joined(found: Iterable[Segment]) -> Iterator[Segment]:
    """Joins neighbours that stand alike."""
    last: Segment | None = None
    for segment in found:
        if last and last.end + ONE == segment.start and _same(last, segment):
            last = Segment(last.start, segment.end, last.state, last.rule, last.pieces)
            continue
        if last:
            yield last
        last = segment
    if last:
        yield last


def _same(one: Segment, other: Segment) -> bool:
    return (one.state, one.rule, one.pieces) == (other.state, other.rule, other.pieces)
