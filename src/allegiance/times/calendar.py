"""Stretches of whole days, and the weeks, months, seasons and years that hold a day."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from allegiance.model.when import Basis, Precision

Position = Literal["early", "middle", "late"]


@dataclass(frozen=True, slots=True)
class Days:
    """From `start` to `end`, both included; either may be open."""

    start: date | None
    end: date | None
    precision: Precision
    basis: Basis = "stated"

    def on(self, basis: Basis) -> "Days":
        """The same days, known from elsewhere than the words alone; `inferred` is never taken back."""
        return self if self.basis == "inferred" else replace(self, basis=basis)

    def holds(self, day: date) -> bool:
        """True if `day` is one of these days."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def one(day: date) -> Days:
    """A single day."""
    return Days(day, day, "day")


def exact(year: int, month: int, day: int) -> date | None:
    """The day of that date; None for one that the calendar does not have, as 31 June."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def week(day: date) -> Days:
    """The week, Monday to Sunday, that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6), "week")


def weekend(day: date) -> Days:
    """Saturday and Sunday of the week that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday + timedelta(days=5), monday + timedelta(days=6), "range")


def months(year: int, month: int, count: int, precision: Precision = "range") -> Days:
    """`count` whole months from that one on."""
    last = year * 12 + month - 1 + count - 1
    end_year, end_month = last // 12, last % 12 + 1
    return Days(
        date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]), precision
    )  # fmt: skip


def month(year: int, number: int) -> Days:
    """A whole month."""
    return months(year, number, 1, "month")


def years(first: int, count: int = 1) -> Days:
    """`count` whole years."""
    return months(first, 1, 12 * count, "year" if count == 1 else "range")


def season(year: int, first: int, last: int) -> Days:
    """The season that begins in that year; `first` and `last` are its months."""
    return months(year, first, (last - first) % 12 + 1, "season")


def shifted(day: date, count: int, unit: str) -> date | None:
    """`day`, so many units later (earlier for a negative count); the 31st becomes the last of a shorter month.

    None for a day that calendars do not reach.
    """
    try:
        if unit in ("day", "week", "fortnight"):
            return day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])
        if unit in ("hour", "minute", "second"):
            hours = -(-abs(count) // {"hour": 24, "minute": 1440, "second": 86400}[unit])
            return day + timedelta(days=hours if count > 0 else -hours)
        size = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        at = day.year * 12 + day.month - 1 + count * size
        year, number = at // 12, at % 12 + 1
        return date(year, number, min(day.day, monthrange(year, number)[1]))
    except (OverflowError, ValueError):
        return None


def around(day: date, unit: str) -> Days:
    """The unit that holds `day`: its week, its month, its decade."""
    if unit == "week":
        return week(day)
    if unit == "weekend":
        return weekend(day)
    if unit == "month":
        return month(day.year, day.month)
    if unit == "quarter":
        return months(day.year, (day.month - 1) // 3 * 3 + 1, 3)
    if unit == "year":
        return years(day.year)
    if unit == "decade":
        return years(day.year // 10 * 10, 10)
    if unit == "century":
        return years(day.year // 100 * 100, 100)
    return one(day)


def part(days: Days, position: Position) -> Days:
    """The early, middle or late part: of a month days 1-10, 11-20 and the rest; of a year three, four, three months.

    >>> part(years(2017), "early").end
    datetime.date(2017, 3, 31)
    """
    start, end = days.start, days.end
    if start is None or end is None or start == end:
        return days
    at = ("early", "middle", "late").index(position)
    if days.precision == "week":
        first, last = ((0, 1), (2, 3), (4, 6))[at]
        return replace(days, start=start + timedelta(days=first), end=start + timedelta(days=last), precision="range")
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    if count == 1:
        first_day, last_day = ((1, 10), (11, 20), (21, end.day))[at]
        return replace(days, start=start.replace(day=first_day), end=end.replace(day=last_day), precision="range")
    first_month, behind = _months_in(count)[at]
    index = start.year * 12 + start.month - 1 + first_month
    piece = months(index // 12, index % 12 + 1, behind - first_month)
    return replace(piece, basis=days.basis)


def _months_in(count: int) -> tuple[tuple[int, int], ...]:
    """From which month up to which the early, the middle and the late part of so many months are."""
    if count == 12:
        return (0, 3), (4, 8), (9, 12)
    if count >= 120:
        first, second = -(-count * 4 // 10) // 12 * 12, count * 7 // 10 // 12 * 12
    else:
        first, second = count // 3 or 1, max(count - count // 3, 1)
    return (0, first), (first, max(second, first + 1)), (min(second, count - 1), count)
