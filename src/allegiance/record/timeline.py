"""What is claimed of an actor, in order of time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from allegiance.model.claim import Claim
from allegiance.model.ports import Told
from allegiance.model.report import Report
from allegiance.record.dating import Day, day_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim in which the actor takes part, in which roles, and the day that it is placed at (None: nobody says)."""

    day: Day | None
    roles: tuple[str, ...]
    report: Report
    claim: Claim


def timeline(actor: str, told: Iterable[Told]) -> list[Entry]:
    """The claims in which the actor of this id takes part, in order of time; those without a day come last."""
    entries = [
        Entry(day_of(report, claim), roles, report, claim)
        for report, claim in told
        if (roles := tuple(p.role for p in claim.participants if p.actor and p.actor.id == actor))
    ]
    return sorted(entries, key=_place_in_time)


def _place_in_time(entry: Entry) -> tuple[bool, date, str, int]:
    day = entry.day.day if entry.day else date.max
    return entry.day is None, day, entry.report.id, entry.claim.evidence.start
