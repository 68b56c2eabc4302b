"""What the record needs of a store: rows of ties, tellings and segments, so that it depends on no database."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from allegiance.model.claim import Claim
from allegiance.model.report import Report
from allegiance.model.tie import ActorChange, Rule, State, Telling, Tie, TieKey

NOBODY = ""
"""In the place of an actor: all claims; in the place of the other one: the claims of one."""


@dataclass(frozen=True, slots=True)
class LineRef:
    """A line that is kept, by the key of its row and of its tie."""

    key: int
    tie: TieKey


@dataclass(frozen=True, slots=True)
class Row:
    """A segment as it is kept: cut where a quarter begins; `piece` and `other` are the keys of claims."""

    start: date
    end: date
    state: State
    rule: Rule
    piece: int
    other: int | None


@dataclass(frozen=True, slots=True)
class Shift:
    """A day on which a tie comes to stand otherwise."""

    day: date
    kind: str


@dataclass(frozen=True, slots=True)
class Present:
    """How many tellings reach into a quarter."""

    quarter: int
    tellings: int


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a line for some days."""

    segments: Collection[Row]
    shifts: Collection[Shift]
    presence: Collection[Present]


@dataclass(frozen=True, slots=True)
class Appearance:
    """A claim in which an actor takes part, or two; `claim` is its id in the report."""

    actor: str
    other: str
    claim: str
    day: date | None
    kind: str


@dataclass(frozen=True, slots=True)
class RecordState:
    """By which rules a record was made, and which ids were joined: all of a group under each of them."""

    version: str
    joined: Mapping[str, tuple[str, ...]]


class RecordPort(Protocol):
    """The tables of the record, inside one transaction."""

    def state(self) -> RecordState | None:
        """By which rules the record was made, and which actors are joined in it; None where there is none."""

    def keep_state(self, state: RecordState) -> None:
        """Keeps that the record is so made now."""

    def clear(self) -> None:
        """Empties the record."""

    def forget(self, report: str) -> tuple[list[tuple[LineRef, Telling]], list[ActorChange]]:
        """Takes out what older readings of a report told, and returns it."""

    def line(self, tie: Tie, joined: TieKey) -> LineRef:
        """The line of a tie whose key is `joined` once its parties are; both are kept if they are new."""

    def joined_line(self, joined: TieKey) -> LineRef:
        """The line of this key, which is kept if it is new."""

    def add_tellings(self, report: str, told: Iterable[tuple[Tie, Telling]]) -> None:
        """Keeps tellings of the report's current reading."""

    def add_changes(self, report: str, changes: Iterable[ActorChange]) -> None:
        """Keeps changes of actors of the report's current reading."""

    def add_appearances(self, report: str, found: Iterable[Appearance]) -> None:
        """Keeps who takes part in claims of the report's current reading."""

    def find_line(self, joined: TieKey) -> LineRef | None:
        """The line of this key."""

    def lines(self) -> list[LineRef]:
        """All lines."""

    def lines_of(self, parties: Collection[str], quarters: tuple[int, int] | None = None) -> list[LineRef]:
        """The lines of one of the parties, by joined keys; only those of which something is told in the quarters."""

    def ties_of(self, parties: Collection[str]) -> list[tuple[Tie, LineRef]]:
        """The ties of the parties, by keys of their own, with the lines that they are on."""

    def tellings(self, lines: Collection[int], first: date | None, last: date | None) -> dict[int, list[Telling]]:
        """What is told of the lines for days from `first` to `last` (None: without bound), by line."""

    def changes(self, parties: Collection[str], first: date | None, last: date | None) -> list[ActorChange]:
        """The changes in which one of the parties, by keys of their own, takes part."""

    def replace(self, line: int, first: date | None, last: date | None, kept: Kept) -> None:
        """Keeps this of the line for the days from `first` to `last`, and nothing else."""


Grow = Callable[[RecordPort, Report, Sequence[Claim]], None]
"""Takes the claims of a report's current reading, which are kept, into the record."""
