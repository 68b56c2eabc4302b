"""Times made of other times: parts of them, stretches between them, and what a preposition makes of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from allegiance.model.when import Precision
from allegiance.times.calendar import Days, Position, months, one, part, shifted
from allegiance.times.scene import Node, Scene

_PRECISIONS: dict[str, Precision] = {"day": "day", "week": "week", "month": "month", "year": "year"}


@dataclass(frozen=True, slots=True)
class Third:
    """`early 2017`, `mid-March`, `the end of the month`."""

    position: Position
    inner: Node

    def days(self, scene: Scene) -> Days | None:
        """The first, middle or last third."""
        whole = self.inner.days(replace(scene, plain=True))
        if whole is None or scene.plain:
            return whole
        return part(whole, self.position)


@dataclass(frozen=True, slots=True)
class SoFar:
    """`earlier this week`: what is over of it."""

    inner: Node

    def days(self, scene: Scene) -> Days | None:
        """Up to the report's day, where that lies within."""
        whole = self.inner.days(replace(scene, plain=True))
        if whole is None or scene.plain:
            return whole
        told = _told_within(whole, scene)
        return replace(whole, end=told.end).on("relative") if told else replace(scene, future=False).clipped(whole)


@dataclass(frozen=True, slots=True)
class Rest:
    """`later this week`, `later that year`: what is still to come of it."""

    inner: Node

    def days(self, scene: Scene) -> Days | None:
        """From the time told before, or from the report's day, where that lies within."""
        whole = self.inner.days(replace(scene, plain=True))
        if whole is None or scene.plain:
            return whole
        told = _told_within(whole, scene)
        if told is not None:
            return replace(whole, start=told.start).on("relative")
        return replace(scene, future=True).clipped(whole)


def _told_within(whole: Days, scene: Scene) -> Days | None:
    """The time told just before, if it is a part of `whole`."""
    told = scene.told[-1] if scene.told else None
    if told is None or told.start is None or told.end is None or (told.start, told.end) == (whole.start, whole.end):
        return None
    return told if whole.holds(told.start) and whole.holds(told.end) else None


@dataclass(frozen=True, slots=True)
class Portion:
    """`the first three months of 2016`, `the last week of April`: `first` counts from 1, 0 is the last."""

    first: int
    count: int
    unit: str
    inner: Node

    def days(self, scene: Scene) -> Days | None:
        """That part of the whole."""
        whole = self.inner.days(replace(scene, plain=True))
        if whole is None or whole.start is None or whole.end is None:
            return None
        if self.first:
            start = shifted(whole.start, self.first - 1, self.unit)
            end = shifted(start, self.count, self.unit) if start else None
            end = end - timedelta(days=1) if end else None
        else:
            end = whole.end
            start = shifted(end + timedelta(days=1), -self.count, self.unit)
        if start is None or end is None or start < whole.start or end > whole.end:
            return None
        precision: Precision = _PRECISIONS.get(self.unit, "range") if self.count == 1 else "range"
        return replace(whole, start=start, end=end, precision=precision)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """`the first Thursday in May`: 0 is the last; the weekday counts from 0 for Monday."""

    number: int
    weekday: int
    inner: Node

    def days(self, scene: Scene) -> Days | None:
        """That day of the month, if it has so many."""
        whole = self.inner.days(replace(scene, plain=True))
        if whole is None or whole.start is None or whole.end is None:
            return None
        if self.number:
            first = whole.start + timedelta(days=(self.weekday - whole.start.weekday()) % 7)
            day = first + timedelta(weeks=self.number - 1)
        else:
            day = whole.end - timedelta(days=(whole.end.weekday() - self.weekday) % 7)
        return one(day).on(whole.basis) if whole.holds(day) else None


@dataclass(frozen=True, slots=True)
class Division:
    """`the third quarter of 2017`, `the first half of last year`: of a year told by `inner`."""

    number: int
    months: int
    inner: Node

    def days(self, scene: Scene) -> Days | None:
        """Three months, or six."""
        whole = self.inner.days(replace(scene, plain=True))
        if whole is None or whole.start is None or whole.precision != "year":
            return None
        return replace(months(whole.start.year, 1 + (self.number - 1) * self.months, self.months), basis=whole.basis)


@dataclass(frozen=True, slots=True)
class Between:
    """`from 2011 to 2016`, `between 3 and 7 May`, `3-7 May`."""

    first: Node
    last: Node

    def days(self, scene: Scene) -> Days | None:
        """From the first day of the one to the last day of the other."""
        end = self.last.days(scene)
        start = self.first.days(scene)
        if start is None or end is None or start.start is None or end.end is None:
            return None
        if start.start > end.end and scene.published is not None:
            if scene.future:
                end = self.last.days(replace(scene, published=start.start))
            else:
                start = self.first.days(replace(scene, published=end.end))
        if start is None or end is None or start.start is None or end.end is None or start.start > end.end:
            return None
        basis = start.basis if start.basis == "inferred" or end.basis == "stated" else end.basis
        return Days(start.start, end.end, "range", basis)


@dataclass(frozen=True, slots=True)
class Framed:
    """A time behind a preposition that makes another stretch of it; `frame` is one of FRAMES."""

    frame: str
    inner: Node

    def days(self, scene: Scene) -> Days | None:
        """The stretch; in a plain scene the time itself."""
        days = self.inner.days(scene)
        return days if days is None or scene.plain else FRAMES[self.frame](days, scene)


def _since(days: Days, scene: Scene) -> Days:
    now = scene.published
    if now is None or (days.start and days.start > now):
        return replace(days, end=None, precision="range")
    return replace(days, end=now, precision="range").on("relative")


def _until(days: Days, scene: Scene) -> Days:
    now = scene.published
    if now is not None and days.end and days.end > now:
        return replace(days, start=now, precision="range").on("relative")
    return replace(days, start=None)  # the precision says what ends then: a day, a month, a year


def _by(days: Days, scene: Scene) -> Days:
    now = scene.published
    if now is None or not days.end or days.end < now or not (scene.future or (days.start and days.start > now)):
        return days
    return replace(days, start=now, precision="range").on("relative")


def _before(days: Days, _scene: Scene) -> Days:
    return replace(days, start=None, end=days.start and days.start - timedelta(days=1), precision="range")


def _after(days: Days, scene: Scene) -> Days:
    return replace(days, end=None, precision="range") if scene.future else _since(days, scene)


FRAMES: dict[str, Callable[[Days, Scene], Days]] = {
    "since": _since, "until": _until, "by": _by, "before": _before, "after": _after,
}  # fmt: skip
