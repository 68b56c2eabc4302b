"""Times of ties, closed: a tie told up to a day has ended then."""

from dataclasses import replace
from datetime import date, timedelta

from allegiance.model.claim import Phase
from allegiance.model.when import Precision, When


def closed(time: When | None, phase: Phase | None) -> tuple[When | None, Phase | None]:
    """The time of a tie without an open start, and its phase.

    *Led it until 2015* tells that this ended in 2015; *before 2015*, that it had ended by the last day before. Other
    times and phases come back as they are.
    """
    if time is None or time.start is not None or time.end is None:
        return time, phase
    precision: Precision = "day" if time.precision == "range" else time.precision
    closed_time = replace(time, start=_first(time.end, precision), precision=precision)
    return closed_time, "ended" if phase == "holds" else phase


def _first(end: date, precision: Precision) -> date:
    """The first day of what ends on `end`."""
    if precision == "year":
        return date(end.year, 1, 1)
    if precision == "month":
        return end.replace(day=1)
    if precision == "season":
        return (end.replace(day=1) - timedelta(days=45)).replace(day=1)
    return end - timedelta(days=6) if precision == "week" else end
