"""Times as reports state them: closed intervals of days that carry their precision."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from allegiance.model.span import Span

Precision = Literal["day", "week", "month", "season", "year", "range"]
Basis = Literal["stated", "relative", "inferred"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class When:
    """From `start` to `end`, both days included. `relative` times were resolved against the report's date.

    Either end may be open (None): *since December 30* has no stated end.
    """

    start: date | None
    end: date | None
    precision: Precision
    text: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression of a report, and the days that it means; None where nothing says which."""

    span: Span
    value: When | None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression as TimeML annotates it: without the preposition before it, with TIMEX3's type and value.

    `timex` is None where nothing tells which day is meant. `when` are the days of the calendar's unit that it names
    (*this week* is all seven days of it); None for lengths of time, what recurs, and *now*, *recently*, *the future*.
    """

    span: Span
    type: TimexType
    timex: str | None
    when: When | None
