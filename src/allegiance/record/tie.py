"""A tie between two parties, what is told of it, and how it stands on a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from allegiance.languages.fold import fold
from allegiance.model.actor import Actor
from allegiance.model.claim import Claim, Participant
from allegiance.model.place import Place
from allegiance.model.report import Report
from allegiance.record.dating import Dated


class Rule(StrEnum):
    """What a telling rests on; docs/commands.md says each in full."""

    STATED = "stated"
    UNTIL = "until"
    MERGED = "merged"
    SPLIT = "split"
    DISSOLVED = "dissolved"


class Standing(StrEnum):
    """How a telling weighs on the day: for the tie, against it, overtaken by a later one, or shown without weight."""

    FOR = "for"
    AGAINST = "against"
    CLOSED = "closed"
    ASIDE = "aside"


class State(StrEnum):
    """How a tie stands on a day, as far as it is told."""

    HOLDS = "holds"
    DISPUTED = "disputed"
    NOT_ACTUAL = "not actual"
    DENIED = "denied"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a tie: an actor, or a place or something else that only its words name."""

    name: str
    actor: Actor | None = None

    @classmethod
    def of(cls, participant: Participant, place: Place | None = None) -> "Party":
        """The party that the participant is; a place that the claim knows is called as the gazetteer has it."""
        actor, words = participant.actor, participant.mention.text
        if actor:
            return cls(actor.name, actor)
        return cls(place.name if place and fold(place.text) == fold(words) else words)

    @property
    def key(self) -> str:
        """Equal for the same party."""
        return f"id {self.actor.id}" if self.actor else f"words {fold(self.name)}"


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie of a type; `object` is None where only one side is named (a ceasefire declared by one)."""

    type: str
    subject: Party
    object: Party | None
    symmetric: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """Equal for the same tie; which side comes first makes no difference to a symmetric one."""
        sides = [self.subject.key, self.object.key if self.object else ""]
        first, second = sorted(sides) if self.symmetric and self.object else sides
        return self.type, first, second

    @property
    def parties(self) -> tuple[Party, ...]:
        """Those whom it ties."""
        return (self.subject, self.object) if self.object else (self.subject,)


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim about a tie: from `day` on the tie is said to hold (or not, if `ends`)."""

    report: Report
    claim: Claim
    tie: Tie
    day: date
    dated: Dated
    ends: bool
    rule: Rule = Rule.STATED

    @property
    def begins(self) -> bool:
        """True if the tie is said to have come about then, and not only to hold."""
        return not self.ends and (self.rule is Rule.MERGED or self.claim.phase == "began")

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who says so within the report, nearest first; empty where the outlet does. Hearsay is `hearsay`."""
        sources = (attribution.source for attribution in self.claim.attribution)
        return tuple(Party.of(source).name if source else "hearsay" for source in sources)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A telling with its standing on the day asked for."""

    telling: Telling
    standing: Standing


@dataclass(frozen=True, slots=True)
class TieOnDay:
    """How a tie stands on a day, with all that is told of it up to then, in order of time."""

    tie: Tie
    state: State
    tellings: tuple[Weighed, ...]

    @property
    def deciding_standing(self) -> Standing:
        """The standing of the tellings that the state rests on."""
        if self.state is State.NOT_ACTUAL:
            return Standing.ASIDE
        return Standing.AGAINST if self.state in (State.ENDED, State.DENIED) else Standing.FOR

    @property
    def deciding(self) -> Telling:
        """The latest telling that the state rests on; of a disputed tie, the latest that speaks for it."""
        return self.of(self.deciding_standing)[-1]

    def of(self, standing: Standing) -> tuple[Telling, ...]:
        """The tellings of that standing, in order of time."""
        return tuple(weighed.telling for weighed in self.tellings if weighed.standing is standing)

    @property
    def reports(self) -> int:
        """How many reports tell of it."""
        return len({weighed.telling.report.id for weighed in self.tellings})
