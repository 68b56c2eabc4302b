"""Days before and after a day, within what the calendar has."""

from datetime import date


def moved(day: date, days: int) -> date:
    """So many days later, or earlier; the calendar's first or last day where it has no such day.

    >>> moved(date.max, 1) == date.max
    True
    """
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
