"""Quarters of a year, by which the record is cut so that a day is found."""

from datetime import date, timedelta


def quarter_of(day: date) -> int:
    """The number of the day's quarter, counted from the year 0.

    >>> quarter_of(date(2017, 1, 30))
    8068
    """
    return day.year * 4 + (day.month - 1) // 3


def first_day(quarter: int) -> date:
    """The first day of the quarter.

    >>> first_day(8069)
    datetime.date(2017, 4, 1)
    """
    return date(quarter // 4, quarter % 4 * 3 + 1, 1)


def last_day(quarter: int) -> date:
    """The last day of the quarter."""
    return first_day(quarter + 1) - timedelta(days=1) if quarter < quarter_of(date.max) else date.max
