"""From which day on a claim counts."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from allegiance.model.claim import Claim
from allegiance.model.report import Report

Dated = Literal["stated", "reported"]
"""Whether the report states the time, or the day is that of the report itself."""


@dataclass(frozen=True, slots=True)
class Day:
    """The first day that a claim is about, and how that day is known."""

    day: date
    dated: Dated


def day_of(report: Report, claim: Claim) -> Day | None:
    """The start of the claim's time; without one the report's date, named as such; None where neither is known."""
    stated = (claim.time.start or claim.time.end) if claim.time else None
    if stated:
        return Day(stated, "stated")
    return Day(report.published, "reported") if report.published else None
