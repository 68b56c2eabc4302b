"""How far each telling reaches: over its own days, and by named rules over days that nobody speaks of."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from allegiance.model.tie import Effect, Rule, Telling
from allegiance.record.days import moved
from allegiance.record.rules import Rules

ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days, both included, for which a telling (or two with a bridged gap between) speaks for or against a tie."""

    start: date
    end: date
    speaks_for: bool
    sure: bool
    rule: Rule
    pieces: tuple[Telling, ...]

    @property
    def rank(self) -> tuple[object, ...]:
        """Sorts the stretches of one day: what is sure, then what is told, then what was told last."""
        return self.sure, _RANK.get(self.rule, 3), self.pieces[-1].order


_RANK = {Rule.PERSISTS: 0, Rule.BRIDGED: 1, Rule.WITHIN: 2}


def stretches(tellings: Sequence[Telling], *, type_: str, rules: Rules, all_: bool = False) -> Iterator[Stretch]:
    """What the tellings of one tie, in order, say and reach by the rules that are on.

    Rules: `within` (a time that is longer than what it dates: some day in it), `bridged` (told before and after, and
    nothing against it in between), `persists` (told last so many days ago, and not ended since; so is an end or a
    denial). `all_` also gives what a later telling reaches further than.
    """
    days = rules.days(type_)
    for_ = [t for t in tellings if t.effect.speaks_for]
    against = [t for t in tellings if not t.effect.speaks_for]
    yield from _told(for_, against, rules)
    if Rule.BRIDGED in rules.on:
        yield from _bridged(for_, against, days)
    if Rule.PERSISTS in rules.on:
        closes = sorted(t.end for t in against if t.effect is Effect.CLOSES)
        opens = sorted(t.start for t in for_ if t.effect is Effect.OPENS and t.status == "actual")
        yield from _persisting(for_, closes, days, all_=all_)
        yield from _persisting(against, opens, days, all_=all_)


def _told(for_: Iterable[Telling], against: Iterable[Telling], rules: Rules) -> Iterator[Stretch]:
    for telling in for_:
        if telling.throughout or Rule.WITHIN in rules.on:
            rule = telling.rule if telling.throughout else Rule.WITHIN
            yield Stretch(telling.start, telling.end, True, telling.sure, rule, (telling,))
    for telling in against:
        start = telling.end if telling.effect is Effect.CLOSES else telling.start
        yield Stretch(start, telling.end, False, telling.sure, telling.rule, (telling,))


def _bridged(for_: Sequence[Telling], against: Sequence[Telling], days: int) -> Iterator[Stretch]:
    """The gaps between a telling for the tie and the next one, or its stated end, that are no longer than `days`."""
    ends = [t for t in against if t.effect is Effect.CLOSES and t.dated == "stated"]
    last: Telling | None = None
    for telling in sorted([*for_, *ends], key=lambda t: t.order) if ends else for_:
        if last and last.end + ONE < telling.start <= moved(last.end, days + 1) and telling.effect is not Effect.OPENS:
            between = [t for t in against if t is not telling and t.end >= last.end and t.start <= telling.start]
            if not between:
                sure = last.sure and (telling.sure or not telling.effect.speaks_for)
                start, end = last.end + ONE, telling.start - ONE
                yield Stretch(start, end, True, sure, Rule.BRIDGED, (last, telling))
        if telling.effect.speaks_for and (last is None or telling.end >= last.end):
            last = telling


def _persisting(side: Sequence[Telling], stops: Sequence[date], days: int, *, all_: bool) -> Iterator[Stretch]:
    """From the last day of each telling on, up to the first stop behind it or, if not `all_`, to the next telling."""
    ordered = sorted(side, key=lambda t: t.end)  # those that end alike stay in their order
    for number, telling in enumerate(ordered):
        end = moved(telling.end, days)
        stop = bisect_right(stops, telling.end)
        if stop < len(stops):
            end = min(end, stops[stop] - ONE)
        if not all_ and number + 1 < len(ordered):
            end = min(end, ordered[number + 1].end)
        if end > telling.end:
            yield Stretch(telling.end + ONE, end, telling.effect.speaks_for, False, Rule.PERSISTS, (telling,))
