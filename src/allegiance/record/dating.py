"""Which days a claim is about: closed intervals, from its own words or from its report's day."""

from dataclasses import dataclass
from datetime import date

from allegiance.model.claim import Claim
from allegiance.model.report import Report
from allegiance.model.tie import Dated

WHOLE = ("day", "week", "month", "range")
"""Precisions of times throughout which something is said to be so; *in 2015* is some time in it."""


@dataclass(frozen=True, slots=True)
class Day:
    """The first day that a claim is about, and how that day is known."""

    day: date
    dated: Dated


@dataclass(frozen=True, slots=True)
class Days:
    """The days, both included, that a claim is about; `throughout` as in Telling."""

    start: date
    end: date
    dated: Dated
    throughout: bool


def day_of(report: Report, claim: Claim) -> Day | None:
    """The start of the claim's time; without one the report's date, named as such; None where neither is known."""
    days = days_of(report, claim)
    return Day(days.start, days.dated) if days else None


def days_of(report: Report, claim: Claim) -> Days | None:
    """The claim's time, closed: an end that nobody states is the start, and the other way round.

    What begins or ends does so on one day: a longer time is the span in which that day lies.
    """
    time = claim.time
    if time is None or (time.start is None and time.end is None):
        return Days(report.published, report.published, "reported", True) if report.published else None
    start, end = sorted((time.start or time.end, time.end or time.start))  # type: ignore[type-var]
    assert start
    assert end
    whole = start == end or (claim.phase in (None, "holds") and time.precision in WHOLE)
    return Days(start, end, "stated", whole)


def place_in_time(report: Report, claim: Claim) -> tuple[bool, date, str, int]:
    """Sorts claims in time; those without a day come last."""
    day = day_of(report, claim)
    return day is None, day.day if day else date.max, report.id, claim.evidence.start
