"""Dates, months, seasons and named days: what comes once a year, and weekdays, which come once a week."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from allegiance.model.when import TimexType
from allegiance.times.calendar import Days, around, exact, one
from allegiance.times.scene import Node, Relation, Scene

REACH = 8
"""Years to look back for a date: enough for 29 February, even around a year like 1900."""


@dataclass(frozen=True, slots=True)
class Stated:
    """Days that the words alone determine: `2017-01-26`, `2014`, `the 1990s`."""

    value: Days | None

    def days(self, _scene: Scene, /) -> Days | None:
        """Those days; None for a date that does not exist."""
        return self.value


@dataclass(frozen=True, slots=True)
class Undated:
    """A time that names no day: `three days`, `daily`, `now`; type and value as TIMEX3 has them, none for an age."""

    type: TimexType | None = None
    value: str = ""
    meant: Node | None = None
    """What a reader takes it for all the same: *hours later* is the same day."""

    def days(self, scene: Scene) -> Days | None:
        """None, or those of what is meant."""
        return self.meant.days(scene) if self.meant and not scene.plain else None


@dataclass(frozen=True, slots=True)
class Numeric:
    """`03/04/2017`, read day first and month first; None for an order that gives no date."""

    by_day: date | None
    by_month: date | None

    def days(self, scene: Scene) -> Days | None:
        """The date where one order is possible; in a plain scene month first, as agencies of the US write it."""
        both = self.by_day is not None and self.by_month is not None and self.by_day != self.by_month
        if both and not scene.plain:
            return None
        day = self.by_month or self.by_day
        return one(day) if day else None


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month in any year."""

    month: int
    day: int

    def __call__(self, year: int) -> list[Days]:
        """That day of the year; nothing where the year does not have it."""
        found = exact(year, self.month, self.day)
        return [one(found)] if found else []


@dataclass(frozen=True, slots=True)
class Yearly:
    """What comes once a year: `26 January`, `March`, `last summer`, `Christmas 2016`, `May last year`.

    `of` gives its days in a year (none where that year has none). `weekday` is the day of the week that the text
    gives beside the date, which tells the year where the text does not.
    """

    of: Callable[[int], list[Days]]
    year: int | None = None
    relation: Relation | None = None
    within: Node | None = None
    weekday: int | None = None

    def days(self, scene: Scene) -> Days | None:
        """The one of the stated year, of the stretch it lies in, or the nearest by relation and tense."""
        if self.year is not None:
            found = self.of(self.year) if 1 <= self.year <= 9998 else []
            return found[0] if found else None
        if self.within is not None:
            return self._inside(scene)
        if self.relation in ("previous", "same", "following"):
            return self._from_anchor(scene)
        if self.relation is None and scene.borrowed is not None and not scene.future:
            days = self._borrowed(scene)
            if days is not None:
                return days
        chosen = self._nearest(scene)
        return scene.clipped(chosen.on("relative")) if chosen else None

    def _inside(self, scene: Scene) -> Days | None:
        container = self.within.days(replace(scene, plain=True)) if self.within else None
        if container is None or container.start is None or container.end is None:
            return None
        for year in range(container.start.year, container.end.year + 1):
            for days in self.of(year):
                if days.start and container.holds(days.start):
                    return scene.clipped(days.on(container.basis)) if container.basis != "stated" else days
        return None

    def _nearest(self, scene: Scene) -> Days | None:
        now = scene.published
        if now is None:
            return None
        around_now = self._candidates(range(now.year - REACH, now.year + REACH + 1))
        past = [d for d in around_now if d.start and d.start <= now]
        ahead = [d for d in around_now if d.end and d.end >= now]
        if self.relation == "last":
            past = [d for d in past if d.end and d.end < now]
            return past[-1] if past else None
        if self.relation == "next":
            ahead = [d for d in ahead if d.start and d.start > now]
            return ahead[0] if ahead else None
        if self.relation == "this":
            current = [d for d in around_now if d.holds(now)] or [d for d in around_now if _year(d) == now.year]
            return current[0] if current else None
        if not scene.future and not scene.past and past and ahead and _nearer(ahead[0], past[-1], now):
            return ahead[0]
        chosen = ahead[:1] if scene.future else past[-1:]
        return chosen[0] if chosen else None

    def _candidates(self, span: range) -> list[Days]:
        found = [d for year in span if 1 <= year <= 9998 for d in self.of(year)]
        if self.weekday is not None:
            return [d for d in found if d.start and d.start.weekday() == self.weekday] or found
        return found

    def _borrowed(self, scene: Scene) -> Days | None:
        """*In March 2011 it split, in December it made peace*: the first December from then on."""
        before = scene.borrowed
        if before is None or before.start is None:
            return None
        for days in self._candidates(range(before.start.year, before.start.year + 2)):
            if days.start and days.start >= before.start:
                return days.on("inferred") if scene.published is None or days.start <= scene.published else None
        return None

    def _from_anchor(self, scene: Scene) -> Days | None:
        anchor = scene.anchor("year")
        if anchor is None or anchor.start is None or anchor.end is None:
            return None
        candidates = self._candidates(range(anchor.start.year - 1, anchor.start.year + 3))
        if self.relation == "following":
            chosen = [d for d in candidates if d.start and d.start > anchor.end][:1]
        elif self.relation == "previous":
            chosen = [d for d in candidates if d.end and d.end < anchor.start][-1:]
        else:
            chosen = [d for d in candidates if d.start and d.end and anchor.start <= d.end and d.start <= anchor.end][
                :1
            ]
        return chosen[0].on("relative") if chosen else None


def _nearer(ahead: Days, past: Days, now: date) -> bool:
    """True if what is ahead lies nearer than what is past: in November *payable Dec. 15* is this December."""
    return bool(ahead.start and past.end and ahead.start - now < now - past.end)


def _year(days: Days) -> int | None:
    return days.start.year if days.start else None


@dataclass(frozen=True, slots=True)
class Weekday:
    """`Tuesday`, `last Friday`, `the following Monday`, `Thursday of last week`; 0 is Monday."""

    number: int
    relation: Relation | None = None
    within: Node | None = None
    behind: Node | None = None
    """The day that it is told together with: in *Monday and Tuesday* the Tuesday is the one after."""

    def days(self, scene: Scene) -> Days | None:
        """That day: by default the latest not after the report's day, or the next one in what is to come."""
        if self.within is not None:
            week = self.within.days(replace(scene, plain=True))
            day = self._in_week(week.start) if week and week.start else None
            return one(day).on("relative") if day else None
        if self.relation in ("previous", "same", "following"):
            anchor = scene.anchor("week")
            if anchor is None or anchor.start is None or anchor.end is None:
                return None
            if self.relation == "same":
                return one(self._in_week(anchor.start)).on("relative")
            return one(
                self._after(anchor.end) if self.relation == "following" else self._before(anchor.start)
            ).on("relative")  # fmt: skip
        if scene.published is None:
            return None
        day = self._nearest(scene.published, future=scene.future)
        first = self.behind.days(scene) if self.behind and not scene.past else None
        if first is not None and first.start is not None and day < first.start:
            day = self._after(first.start)
        return one(day).on("relative")

    def _nearest(self, now: date, *, future: bool) -> date:
        if self.relation == "last":
            return self._before(now)
        if self.relation == "next":
            return self._after(now)
        if self.relation == "this":
            return self._in_week(now)
        if now.weekday() == self.number:
            return now
        return self._after(now) if future else self._before(now)

    def _in_week(self, day: date) -> date:
        return day + timedelta(days=self.number - day.weekday())

    def _after(self, day: date) -> date:
        return day + timedelta(days=(self.number - day.weekday() - 1) % 7 + 1)

    def _before(self, day: date) -> date:
        return day - timedelta(days=(day.weekday() - self.number - 1) % 7 + 1)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """`the 9th`: of the month told by the report's day and the tense."""

    number: int

    def days(self, scene: Scene) -> Days | None:
        """The latest such day, or the next one."""
        now = scene.published
        if now is None:
            return None
        step = 1 if scene.future else -1
        for count in range(4):
            month = now.year * 12 + now.month - 1 + step * count
            day = exact(month // 12, month % 12 + 1, self.number)
            if day and (day >= now if scene.future else day <= now):
                return one(day).on("relative")
        return None


@dataclass(frozen=True, slots=True)
class WeekOf:
    """`the week of 2 April`, `the week ending 6 February`."""

    inner: Node
    ending: bool = False

    def days(self, scene: Scene) -> Days | None:
        """Seven days: the calendar's week of the day, or those up to it."""
        days = self.inner.days(scene)
        if days is None or days.start is None:
            return None
        if self.ending:
            return Days(days.start - timedelta(days=6), days.start, "week", days.basis)
        if days.start.weekday() == 6:
            return Days(days.start, days.start + timedelta(days=6), "week", days.basis)
        return around(days.start, "week").on(days.basis)
