"""The line of a tie through time: for each day what is told for it and against it, and by which rule."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from allegiance.model.quarter import last_day, quarter_of
from allegiance.model.tie import Effect, Rule, Segment, State, Telling
from allegiance.record.reach import Stretch, stretches
from allegiance.record.rules import Rules
from allegiance.record.voices import independent

ONE = timedelta(days=1)


def segments(tellings: Iterable[Telling], *, type_: str, rules: Rules, voices: int = 1) -> list[Segment]:
    """The line of one tie of this type, in order of time; days of which nobody tells anything are in no segment.

    What counts is to be chosen before (`believed`). With `voices` above 1, so many independent ones must stand behind
    each side for it to count.
    """
    found = list(stretches(sorted(tellings, key=lambda t: t.order), type_=type_, rules=rules, all_=voices > 1))
    return list(_joined(_cut(found, voices)))


def cut(segments: Iterable[Segment]) -> Iterator[Segment]:
    """The same days in segments that lie in one quarter each."""
    for segment in segments:
        start = segment.start
        while start <= segment.end:
            end = min(segment.end, last_day(quarter_of(start)))
            yield replace(segment, start=start, end=end)
            if end == date.max:
                return
            start = end + ONE


def standing(found: Sequence[Segment], day: date) -> Segment | None:
    """The segment of the day; None where nothing is told."""
    return next((segment for segment in found if segment.start <= day <= segment.end), None)


def _cut(found: Sequence[Stretch], voices: int) -> Iterator[Segment]:
    """A segment for every run of days in which the same stretches lie."""
    starts: dict[date, list[Stretch]] = {}
    ends: dict[date, list[Stretch]] = {}
    for stretch in found:
        starts.setdefault(stretch.start, []).append(stretch)
        ends.setdefault(stretch.end + ONE, []).append(stretch)
    active: list[Stretch] = []
    days = sorted(starts.keys() | ends.keys())
    for day, following in pairwise(days):
        for stretch in ends.get(day, ()):
            active.remove(stretch)
        active += starts.get(day, ())
        segment = _segment(active, day, following - ONE, voices)
        if segment:
            yield segment


def _segment(active: Sequence[Stretch], start: date, end: date, voices: int) -> Segment | None:
    for_ = _strongest([s for s in active if s.speaks_for], voices)
    against = _strongest([s for s in active if not s.speaks_for], voices)
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


def _strongest(side: Sequence[Stretch], voices: int) -> Stretch | None:
    if not side or (voices > 1 and independent(p for s in side for p in s.pieces) < voices):
        return None
    return max(side, key=lambda s: s.rank)


def _joined(found: Iterable[Segment]) -> Iterator[Segment]:
    """Joins neighbours that stand alike."""
    last: Segment | None = None
    for segment in found:
        if last and last.end + ONE == segment.start and _same(last, segment):
            last = replace(last, end=segment.end)
            continue
        if last:
            yield last
        last = segment
    if last:
        yield last


def _same(one: Segment, other: Segment) -> bool:
    return (one.state, one.rule, one.pieces) == (other.state, other.rule, other.pieces)
