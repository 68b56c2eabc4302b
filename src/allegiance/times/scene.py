"""What a time expression is read against, and what every expression can be asked."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, Protocol

from allegiance.times.calendar import Days, around

Relation = Literal["last", "this", "next", "previous", "same", "following"]
"""Where a unit lies: seen from the report's day (the first three), or from the time told before."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The report's day, the times told so far (the latest last), and whether the sentence tells of the future or past.

    `plain` asks for calendar units as the expression names them (*early 2017* is 2017), not for the days meant.
    `borrowed` is a month of a stated year told just before in the same sentence.
    """

    published: date | None
    told: tuple[Days, ...] = ()
    future: bool = False
    past: bool = False
    plain: bool = False
    borrowed: Days | None = None

    def clipped(self, days: Days) -> Days:
        """Of a stretch that holds the report's day, the side that the sentence speaks of."""
        if self.plain or self.published is None or days.start == days.end or not days.holds(self.published):
            return days
        return replace(days, start=self.published) if self.future else replace(days, end=self.published)

    def over(self, day: date) -> bool:
        """True for a day that a sentence which does not speak of what is to come cannot mean.

        *Nearly 20 years later the case is open*, counted from whatever was told last, is the report's own time.
        """
        return self.published is not None and day > self.published and not self.future

    def anchor(self, unit: str) -> Days | None:
        """The time told last that tells which `unit` is meant: a day tells the month, a year does not tell the day."""
        for days in reversed(self.told[-3:]):
            if days.start is None or days.end is None:
                continue
            if unit in ("second", "hour", "minute", "day"):
                fits = days.start == days.end
            elif unit in ("fortnight", "week"):
                fits = (days.end - days.start).days < 7
            else:
                fits = around(days.start, unit).holds(days.end)
            if fits:
                return days
        return None


class Node(Protocol):
    """A time expression as the words say it."""

    def days(self, scene: Scene, /) -> Days | None:
        """The days that it means in that scene; None where that cannot be told."""
