"""Ties between actors through time: what is told of them, and how they stand."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from allegiance.model.actor import Actor
from allegiance.model.claim import Polarity, Status

TieKey = tuple[str, str, str]
"""The type and the keys of both parties (the second empty where only one is named); equal for the same tie."""

Dated = Literal["stated", "reported"]
"""Whether the report states the time, or the day is that of the report itself."""


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a tie: an actor, or a place or something else that only its words name. `key` tells it apart."""

    key: str
    name: str
    actor: Actor | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie of a type; `object` is None where only one side is named (a ceasefire declared by one)."""

    type: str
    subject: Party
    object: Party | None

    @classmethod
    def between(cls, type_: str, subject: Party, other: Party | None, *, symmetric: bool) -> "Tie":
        """The tie between two parties; which of them is given first makes no difference to a symmetric one."""
        if symmetric and other and other.key < subject.key:
            subject, other = other, subject
        return cls(type_, subject, other)

    @property
    def key(self) -> TieKey:
        """Equal for the same tie."""
        return self.type, self.subject.key, self.object.key if self.object else ""

    @property
    def parties(self) -> tuple[Party, ...]:
        """Those whom it ties."""
        return (self.subject, self.object) if self.object else (self.subject,)


class Rule(StrEnum):
    """What a telling, or the answer for a day, rests on; docs/record.md says each in full."""

    STATED = "stated"
    UNTIL = "until"
    MERGED = "merged"
    SPLIT = "split"
    RENAMED = "renamed"
    DISSOLVED = "dissolved"
    PASSED_ON = "passed on"
    WITHIN = "within"
    BRIDGED = "bridged"
    PERSISTS = "persists"
    DENIED = "denied"
    ENDED = "ended"


class Effect(StrEnum):
    """What a telling does to its tie."""

    OPENS = "opens"
    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CLOSES = "closes"

    @property
    def speaks_for(self) -> bool:
        """True if it tells that the tie holds."""
        return self in (Effect.OPENS, Effect.SUPPORTS)


class State(StrEnum):
    """Whether a tie holds on a day, as far as it is told."""

    CERTAIN = "certain"
    CONTRADICTED = "contradicted"
    POSSIBLE = "possible"
    NO_EVIDENCE = "no evidence"


@dataclass(frozen=True, slots=True)
class Telling:
    """What one claim says of one tie: it opens, supports, contradicts or closes it on the days `start` to `end`.

    `throughout` tells that it does so on every one of these days; else on some of them: *in 2015*. `reported` is the
    day of the report, None where nobody says. `voices` are the keys of those who say so, nearest first; `copy` is
    equal for reports that reprint one text. `report` and `claim` are ids: they lead back to the words. `ref` is the key
    of the claim in a store that keeps it.
    """

    effect: Effect
    start: date
    end: date
    throughout: bool
    dated: Dated
    rule: Rule
    reported: date | None
    polarity: Polarity
    status: Status
    voices: tuple[str, ...]
    copy: str
    report: str
    claim: str
    ref: int | None = field(default=None, compare=False)

    @property
    def order(self) -> tuple[date, date, str, str, str]:
        """Sorts tellings in time, the same way wherever they come from."""
        return self.start, self.end, self.report, self.claim, self.rule

    @property
    def sure(self) -> bool:
        """True if it tells of every one of its days as of a fact."""
        return self.throughout and self.status == "actual"


@dataclass(frozen=True, slots=True)
class ActorChange:
    """A change of an actor, told as a fact; `other` is what it merges into, splits from, or was called before.

    `telling` is how the change itself would tell of a tie that it ends.
    """

    type: str
    subject: Party
    other: Party | None
    telling: Telling


@dataclass(frozen=True, slots=True)
class Segment:
    """Days, both included, through which a tie stands alike; `pieces` are the tellings that this rests on.

    Of a bridged gap the pieces are those before and after it; of a contradiction, one for the tie and one against it.
    """

    start: date
    end: date
    state: State
    rule: Rule
    pieces: tuple[Telling, ...]
