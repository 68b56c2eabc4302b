"""Times that look back on a quarter, a month, a year told before: `the quarter`, `the same period last year`."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from allegiance.times.calendar import Days, around, months
from allegiance.times.scene import Node, Scene

PARTS = {1: "month", 3: "quarter", 6: "half"}
"""Parts of a year by their months."""
ALL_PARTS = tuple(PARTS.values())


@dataclass(frozen=True, slots=True)
class Told:
    """`the quarter`, `the month`, `the day`: the one told before, or else the report's own.

    Of quarters it is the last that had ended: accounts are told after their time.
    """

    unit: str

    def days(self, scene: Scene) -> Days | None:
        """The whole unit; in what is to come, the report's own."""
        anchor = None if scene.future else scene.anchor(self.unit)
        if anchor is not None and anchor.start is not None:
            return around(anchor.start, self.unit).on("relative")
        now = scene.published
        if now is None:
            return None
        if self.unit == "quarter" and not scene.future:
            ended = (now.month - 1) // 3 * 3 - 3
            return months(now.year + ended // 12, ended % 12 + 1, 3).on("relative")
        return scene.clipped(around(now, self.unit).on("relative"))


@dataclass(frozen=True, slots=True)
class YearOff:
    """`a year earlier`, `the year-ago quarter`: the month or quarter told before, so many years off.

    `otherwise` is read where none of those in `of` was told before.
    """

    years: int
    otherwise: Node
    of: tuple[str, ...] = ALL_PARTS

    def days(self, scene: Scene) -> Days | None:
        """The same part of the other year."""
        part = told_part(scene, self.of)
        if part is None or part.start is None:
            return self.otherwise.days(scene)
        return moved(part, part.start.year + self.years)


@dataclass(frozen=True, slots=True)
class SamePart:
    """`the same quarter of 2007`, `the same period last year`, `the like period`."""

    within: Node | None

    def days(self, scene: Scene) -> Days | None:
        """The part of a year told before, in the other year; that whole year where no part was told."""
        part = told_part(scene)
        whole = self.within.days(replace(scene, plain=True)) if self.within else None
        if self.within is None or whole is None or whole.start is None:
            return part.on("relative") if part else None
        return moved(part, whole.start.year) if part else whole


def told_part(scene: Scene, of: tuple[str, ...] = ALL_PARTS) -> Days | None:
    """The part of a year that was told last: a month, a quarter, half a year; of two years' the later one.

    *Sales rose from the same quarter of 2005, profits from a year ago*: that is a year before this year's quarter.
    """
    parts = [days for days in scene.told[-3:] if _is_part(days, of)]
    if not parts:
        return None
    alike = [days for days in parts if _months_of(days) == _months_of(parts[-1])]
    return max(alike, key=lambda days: days.start or date.min)


def _is_part(days: Days, of: tuple[str, ...]) -> bool:
    if days.start is None or days.end is None or days.start.day != 1 or days.precision not in ("month", "range"):
        return False
    return days.end.day == monthrange(days.end.year, days.end.month)[1] and PARTS.get(length(days)) in of


def _months_of(days: Days) -> tuple[int, int]:
    return (days.start.month if days.start else 0), length(days)


def length(days: Days) -> int:
    """How many months there are from the first to the last."""
    if days.start is None or days.end is None:
        return 0
    return (days.end.year - days.start.year) * 12 + days.end.month - days.start.month + 1


def moved(part: Days, year: int) -> Days | None:
    """The same months of another year."""
    if part.start is None or not 1 <= year <= 9998:
        return None
    return months(year, part.start.month, length(part), part.precision).on("relative")
