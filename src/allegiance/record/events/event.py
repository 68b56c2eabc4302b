"""An event: one happening with all that reports tell of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from allegiance.model.ports import Told
from allegiance.record.copies.copy import Copy
from allegiance.record.copies.sources import independent
from allegiance.record.dating import day_of

T = TypeVar("T", str, date)


@dataclass(frozen=True)
class Event:
    """One happening; `id` is that of one of its claims, `tellings` are in order of report and place."""

    id: str
    tellings: tuple[Told, ...]
    copies: tuple[Copy, ...] = ()

    @classmethod
    def of(cls, id_: str, told: Iterable[Told], copies: Iterable[Copy] = ()) -> "Event":
        """The event of these tellings, of which `copies` tells the reprints."""
        tellings = sorted(told, key=lambda t: (t[0].published or date.max, t[0].id, t[1].trigger.start, t[1].id))
        reports = {report.id for report, _ in tellings}
        return cls(id_, tuple(tellings), tuple(c for c in copies if c.first in reports and c.second in reports))

    @cached_property
    def reports(self) -> int:
        """How many reports tell of it."""
        return len({report.id for report, _ in self.tellings})

    @cached_property
    def sources(self) -> int:
        """How many of them tell it in words of their own: reprints count once."""
        return len(independent([claim for _, claim in self.tellings], self.copies))

    @cached_property
    def type(self) -> str:
        """The type that most of its claims have."""
        return _most(claim.type for _, claim in self.tellings) or ""

    @cached_property
    def day(self) -> date | None:
        """The day that most of its claims state; else that of its first report."""
        stated = (c.time.start for _, c in self.tellings if c.time and c.time.start and c.time.precision == "day")
        return _most(stated) or next((d.day for r, c in self.tellings if (d := day_of(r, c))), None)

    @cached_property
    def place(self) -> str | None:
        """The place that most of its claims name."""
        return _most(claim.place.name for _, claim in self.tellings if claim.place)

    def who(self, *roles: str) -> list[str]:
        """The names of the actors in these roles, the most named first; described ones where none is named.

        Who is only said not to have done it is not among them, unless nobody is said to have.
        """
        told = [one for one in self.tellings if one[1].factuality.polarity == "affirmed"] or self.tellings
        named = list(_names(told, roles, described=False))
        found = Counter(named or _names(told, roles, described=True))
        return [name for name, _ in sorted(found.items(), key=lambda item: (-item[1], item[0]))]


def _names(told: Sequence[Told], roles: Sequence[str], *, described: bool) -> Iterator[str]:
    for _, claim in told:
        for p in claim.participants:
            if p.role in roles and p.actor and p.actor.id.startswith("report:") is described:
                yield p.actor.name


def _most(values: Iterable[T]) -> T | None:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value), default=None)
