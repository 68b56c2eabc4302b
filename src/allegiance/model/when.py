"""Times as reports state them: closed intervals of days that carry their precision."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from allegiance.model.span import Span

Precision = Literal["day", "week", "month", "season", "year", "range"]
Basis = Literal["stated", "relative", "inferred"]


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
