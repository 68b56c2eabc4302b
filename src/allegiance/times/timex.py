"""Time expressions as TimeML's TIMEX3 writes them: type and value, and the calendar's days where they name any."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import timedelta

from allegiance.model.when import TimexType
from allegiance.times.calendar import Days
from allegiance.times.dates import Undated
from allegiance.times.line import Match
from allegiance.times.periods import period
from allegiance.times.relative import Ahead, Shift, Stretch
from allegiance.times.scene import Scene
from allegiance.times.stretches import Portion

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


@dataclass(frozen=True, slots=True)
class Timex:
    """What a TIMEX3 says of an expression; `value` is None where nothing tells which day is meant."""

    type: TimexType
    value: str | None
    days: Days | None = None


def timex(match: Match, scene: Scene) -> Timex | None:
    """Type and value of an expression; None for what annotators leave out, as ages."""
    match match.node:
        case Undated(type=kind, value=value):
            return Timex(kind, value) if kind else None
        case Stretch(named=False, sign=sign):
            return Timex("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
        case Stretch(count=count, unit=unit, vague=vague):
            return Timex("DURATION", period(None if vague else count, unit))
        case Ahead(shift=shift):
            return Timex("DURATION", period(shift.low if shift.low == shift.high else None, shift.unit))
        case Portion(count=count, unit=unit) if count > 1:
            return Timex("DURATION", period(count, unit))
        case Shift(low=low, high=high, sign=sign) if low != high:
            return Timex("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    return _dated(match, match.node.days(replace(scene, plain=True)))


def _dated(match: Match, days: Days | None) -> Timex:
    if match.hour and (days is None or days.start == days.end):
        return Timex("TIME", f"{written(days) if days else 'XXXX-XX-XX'}{match.hour}", days)
    return Timex("DATE", written(days) if days else None, days)


def written(days: Days) -> str | None:
    """Days as a TIMEX3 value: `2013-03-22`, `2013-W12`, `2013-Q1`, `199`; a pair for what has no name of its own."""
    start, end = days.start, days.end
    if start is None or end is None:
        return None
    if start == end:
        return start.isoformat()
    if days.precision == "week":
        middle = start + timedelta(days=3)
        return middle.strftime("%G-W%V")
    if days.precision == "range" and (end - start).days == 1 and start.weekday() == 5:
        return start.strftime("%G-W%V-WE")
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return _of_months(days) or f"{start}/{end}"
    return f"{start}/{end}"


def _of_months(days: Days) -> str | None:
    """The name of whole months: a month, a season, a quarter, half a year, a year, a decade, a century."""
    start, end = days.start, days.end
    if start is None or end is None:
        return None
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    year, month = f"{start.year:04}", start.month
    if days.precision == "season":
        return f"{year}-{_SEASONS[month]}" if month in _SEASONS else None
    names = {
        1: f"{year}-{month:02}",
        3: f"{year}-Q{month // 3 + 1}" if month % 3 == 1 else None,
        6: f"{year}-H{month // 6 + 1}" if month % 6 == 1 else None,
        12: year if month == 1 else None,
        120: year[:3] if month == 1 and start.year % 10 == 0 else None,
        1200: year[:2] if month == 1 and start.year % 100 == 0 else None,
    }
    return names.get(count)
