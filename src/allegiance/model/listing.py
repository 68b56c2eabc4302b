"""What lists of reports and actors tell, and the counts of a store."""

from dataclasses import dataclass
from datetime import date

from allegiance.model.report import Report


@dataclass(frozen=True, slots=True)
class ReportQuery:
    """Which reports are asked for; every field that is set narrows the answer.

    `outlets` as they write themselves; `first` and `last` are days of publication, both included; `text` are words of
    title or text, all of which it has; what stands in quotes stands so.
    """

    outlets: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A report with how many claims its current reading makes."""

    report: Report
    claims: int


@dataclass(frozen=True, slots=True)
class ActorListed:
    """An id of the store with the name it had last, and in how many claims it takes part."""

    id: str
    name: str
    kind: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a store holds; `first` and `last` are days that claims are about, the others days of publication."""

    reports: int
    claims: int
    first: date | None
    last: date | None
    published_first: date | None
    published_last: date | None
