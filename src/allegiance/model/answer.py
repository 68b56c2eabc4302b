"""Answers out of the record; each carries the claims that it rests on, and so leads back to the words."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from allegiance.model.actor import Actor
from allegiance.model.ports import Told
from allegiance.model.recording import Sum
from allegiance.model.tie import Rule, Segment, State, Telling, Tie


@dataclass(frozen=True, slots=True)
class TieAnswer:
    """How a tie stands through the days of a segment; `told` are the claims of the segment's pieces, one for each."""

    tie: Tie
    segment: Segment
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class TieStanding:
    """The same with the claims by id alone, for answers that do not show their words."""

    tie: Tie
    start: date
    end: date
    state: State
    rule: Rule
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OnDay:
    """How ties stand on a day; `more` says that there are further ones, `undated` how many claims have no day."""

    day: date
    ties: list[TieAnswer]
    more: bool
    undated: int


@dataclass(frozen=True, slots=True)
class TieShift:
    """A tie that stands otherwise from a day on: opened, told of, contradicted, ended, denied."""

    day: date
    kind: str
    answer: TieAnswer


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed from one day to another: ties, and actors themselves; `more` says that there is more."""

    first: date
    last: date
    ties: list[TieShift]
    actors: list[Told]
    more: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Days, both included, through which a tie is in one state; `told` are claims that this rests on, with tellings."""

    start: date
    end: date
    state: State
    pieces: tuple[Telling, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class LineAnswer:
    """A tie through time."""

    tie: Tie
    sum: Sum
    runs: list[Run]


@dataclass(frozen=True, slots=True)
class Happened:
    """One happening, or one change of an actor, with all its tellings that count; `told` has the one shown first.

    `id` is that of the event. `reports` tell of it, `sources` of them in words of their own: reprints count once.
    """

    id: str
    told: tuple[Told, ...]
    reports: int
    sources: int


@dataclass(frozen=True, slots=True)
class Between:
    """All that is told between two actors: their ties through time, and what happened in order of time."""

    first: Actor
    second: Actor
    lines: list[LineAnswer]
    events: list[Happened]
    more: bool

    @property
    def claims(self) -> list[Told]:
        """Of each happening the telling that is shown first."""
        return [event.told[0] for event in self.events]


@dataclass(frozen=True, slots=True)
class TieInSum:
    """A tie with how much is told of it, and how it stood last; None where nothing that counts is told."""

    tie: Tie
    sum: Sum
    last: TieAnswer | None


@dataclass(frozen=True, slots=True)
class ActorAnswer:
    """An actor: its names, its ties, and what it did, in order of time; `more` says that there is more."""

    actor: Actor
    names: list[str]
    ties: list[TieInSum]
    claims: list[Told]
    more: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A change in the descent of an actor; `other` is what it came from, went into or was called before."""

    kind: str
    actor: Actor
    other: Actor | None
    told: Told


@dataclass(frozen=True, slots=True)
class Genealogy:
    """An actor with those that it came from and that came from it: all steps in order of time, and their names."""

    actor: Actor
    steps: list[Step]
    names: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened, and changes of actors, in order of time; `more` says that there are further ones."""

    events: list[Happened]
    more: bool

    @property
    def claims(self) -> list[Told]:
        """Of each happening the telling that is shown first."""
        return [event.told[0] for event in self.events]


@dataclass(frozen=True, slots=True)
class Warned:
    """Something told that does not go together, in words, with the claims that say so."""

    kind: Literal["dissolved actor acts", "name out of its time", "allied and fighting"]
    day: date | None
    what: str
    told: tuple[Told, ...]
