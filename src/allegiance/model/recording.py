"""What the record needs of a store: rows of ties, tellings and segments, so that it depends on no database."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from allegiance.model.claim import Claim
from allegiance.model.report import Report
from allegiance.model.tie import ActorChange, Party, Rule, State, Telling, Tie, TieKey

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

    @property
    def claims(self) -> tuple[int, ...]:
        """The keys of the claims that it rests on."""
        return (self.piece,) if self.other is None else (self.piece, self.other)


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
    """What is kept of a line for the days of a window, both included (None: without bound)."""

    line: int
    window: tuple[date | None, date | None]
    segments: Collection[Row]
    shifts: Collection[Shift]
    presence: Collection[Present]


@dataclass(frozen=True, slots=True)
class Appearance:
    """A claim in which an actor takes part, or two; `claim` is its id in the report."""

    actor: str
    other: str
    report: str
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

    def keep_ties(self, ties: Collection[tuple[Tie, TieKey]]) -> dict[TieKey, LineRef]:
        """The lines of ties, each with its key once its parties are joined, by the tie's own; new ones are kept."""

    def joined_lines(self, joined: Collection[TieKey]) -> dict[TieKey, LineRef]:
        """The lines of these keys; new ones are kept."""

    def find_claims(self, reports: Collection[str]) -> None:
        """Looks up the claims of these reports' current readings; what they tell may be kept from then on."""

    def add_tellings(self, told: Iterable[tuple[Tie, Telling]]) -> None:
        """Keeps tellings of reports' current readings."""

    def add_changes(self, changes: Iterable[ActorChange]) -> None:
        """Keeps changes of actors of reports' current readings."""

    def add_appearances(self, found: Iterable[Appearance]) -> None:
        """Keeps who takes part in claims of reports' current readings."""

    def find_lines(self, joined: Collection[TieKey]) -> list[LineRef]:
        """The lines of these keys; those that are not kept are not there."""

    def lines(self) -> list[LineRef]:
        """All lines."""

    def lines_of(self, parties: Collection[str], quarters: tuple[int, int] | None = None) -> list[LineRef]:
        """The lines of one of the parties, by joined keys; only those of which something is told in the quarters."""

    def ties_of(self, parties: Collection[str]) -> list[tuple[Tie, LineRef]]:
        """The ties of the parties, by keys of their own, with the lines that they are on."""

    def tellings(
        self, lines: Collection[int], first: date | None, last: date | None, *, known_by: date | None = None
    ) -> dict[int, list[Telling]]:
        """What is told of the lines for days from `first` to `last` (None: without bound), by line.

        `known_by`: only what was reported up to this day.
        """

    def changes(
        self, parties: Collection[str], first: date | None, last: date | None, *, known_by: date | None = None
    ) -> list[ActorChange]:
        """The changes in which one of the parties, by keys of their own, takes part; `known_by` as in `tellings`."""

    def replace(self, kept: Collection[Kept]) -> None:
        """Keeps this of each line for the days of its window, and nothing else."""


@dataclass(frozen=True, slots=True)
class Page:
    """How many answers, behind how many that were given already."""

    limit: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lines: of these parties, by joined keys, of these types, in these states; empty: any.

    `countries` are ISO codes: how a line stands must rest on a claim that tells of one of them.
    """

    parties: Collection[str] = ()
    types: Collection[str] = ()
    states: Collection[State] = ()
    countries: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class AskedClaims:
    """Which claims: of one of these actors (none: of anybody), with one of the others where any are given.

    `kinds` and `types` are those of claims, empty: any; `first` and `last` are days; `place` is a place's name.
    """

    actors: Collection[str] = ()
    others: Collection[str] = ()
    kinds: Collection[str] = ()
    types: Collection[str] = ()
    first: date | None = None
    last: date | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """How much is told of a line, and of which days."""

    tellings: int
    first: date
    last: date


class AskPort(RecordPort, Protocol):
    """The tables of the record with the questions that they answer without looking at more than is asked for."""

    def parties(self, keys: Collection[str]) -> dict[str, Party]:
        """The parties of these keys, by key; those that are not kept are not there."""

    def told(self, claims: Collection[int]) -> dict[int, tuple[Report, Claim]]:
        """The claims of these keys with their reports, by key."""

    def ids(self, claims: Collection[int]) -> dict[int, str]:
        """The ids of the claims of these keys, by key."""

    def undated(self) -> int:
        """How many claims of ties have no day, neither their own nor their report's."""

    def present(self, day: date, asked: Asked, page: Page) -> list[LineRef]:
        """The lines of which something is told in the day's quarter, those most told of first."""

    def standing(self, day: date, asked: Asked, page: Page) -> list[tuple[LineRef, Row]]:
        """How the lines stand on the day where something is told of it, those most told of first."""

    def shifted(self, first: date, last: date, asked: Asked, page: Page) -> list[tuple[LineRef, Shift, Row]]:
        """The days from `first` to `last` on which lines come to stand otherwise, in order of time."""

    def told_within(self, first: date, last: date, asked: Asked) -> list[LineRef]:
        """The lines of which something is told in the quarters from `first` to `last`."""

    def among(self, first: Collection[str], second: Collection[str]) -> list[LineRef]:
        """The lines between one of the first parties and one of the second, by joined keys."""

    def pairs_of(self, first: str, second: str, parties: Collection[str]) -> list[tuple[LineRef, LineRef]]:
        """The lines of the first type with those of the second between the same two, of one of the parties or all."""

    def in_countries(self, claims: Collection[int], countries: Collection[str]) -> set[int]:
        """Those of the claims, by key, that tell of one of the countries."""

    def dissolutions(self, parties: Collection[str]) -> list[ActorChange]:
        """The dissolutions of the parties, by keys of their own; of all where none is given."""

    def most_told(self, parties: Collection[str], page: Page) -> list[LineRef]:
        """The lines of the parties, those most told of first."""

    def summed(self, lines: Collection[int]) -> dict[int, Sum]:
        """What is told of the lines in all, by line."""

    def rows(self, lines: Collection[int]) -> dict[int, list[Row]]:
        """All segments of the lines, in order of time, by line."""

    def last_rows(self, lines: Collection[int]) -> dict[int, Row]:
        """The last segment of each line."""

    def appearing(self, asked: AskedClaims, page: Page) -> list[int]:
        """The keys of claims in order of time, undated ones last."""

    def events(self, claims: Collection[int]) -> dict[int, str]:
        """The event that each of the claims tells of, by the key of the claim; its own id where none is found yet."""

    def tellings_of(self, events: Collection[str]) -> dict[str, list[int]]:
        """The keys of all claims in current readings that tell of the events, by event."""


Grow = Callable[[RecordPort, Report, Sequence[Claim]], None]
"""Takes the claims of a report's current reading, which are kept, into the record."""
