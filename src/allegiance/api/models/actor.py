"""Actors: in lists, whole, and their descent."""

from datetime import date
from typing import Self

from pydantic import BaseModel, Field

from allegiance.api.models.claim import Claim
from allegiance.api.models.event import NO_FIGURES, Spread, event_words
from allegiance.api.models.listing import Listing
from allegiance.api.models.tie import TieInSum
from allegiance.model.actor import Actor
from allegiance.model.tie import Dated
from allegiance.record import disputes
from allegiance.record.events.event import Event
from allegiance.record.names import Called


class ActorInList(BaseModel):
    """An actor with the names that reports call it by, and how many claims it takes part in."""

    id: str
    name: str
    kind: str | None
    names: list[str]
    claims: int


class Actors(Listing):
    """A page of actors, those of most claims first."""

    items: list[ActorInList]


class NameInTime(BaseModel):
    """A name with the days from which and until which it holds, as precise as they are known: `2016-07`.

    `source` is a publication; `claim` is the claim that says so, where a report does.
    """

    name: str
    sort: str
    since: str | None
    until: str | None
    language: str
    source: str
    dated: Dated
    claim: str | None

    @classmethod
    def of(cls, found: Called) -> Self:
        """The name."""
        return cls(
            name=found.name, sort=found.sort, since=str(found.since) if found.since else None,
            until=str(found.until) if found.until else None, language=found.language, source=found.source,
            dated=found.dated, claim=found.told[1].id if found.told else None,
        )  # fmt: skip


class Fact(BaseModel):
    """What a pack knows of an actor, for a time, with the publication in which it can be looked up."""

    sort: str = Field(description="`member_of`, `leader`, `designation`, `parent` or `external id`.")
    words: str
    actor: Actor | None
    since: str | None
    until: str | None
    source: str


class Counted(BaseModel):
    """An event in which the actor took part, with each of its figures: low, best, high, and who tells which."""

    event: str
    type: str
    day: date | None
    words: str
    figures: list[Spread]

    @classmethod
    def of(cls, found: Event) -> Self:
        """The event."""
        spreads = (s for s in disputes.spreads(found.tellings, found.copies) if s.about not in NO_FIGURES)
        return cls(
            event=found.id,
            type=found.type,
            day=found.day,
            words=event_words(found),
            figures=list(map(Spread.of, spreads)),
        )


class WholeActor(BaseModel):
    """An actor: names through time, what packs know, ties, and what it took part in, in order of time."""

    id: str
    name: str
    kind: str | None
    country: str | None
    wikidata: str | None
    members: list[str] = Field(description="All ids that are judged to be this actor.")
    names: list[NameInTime]
    wordings: list[str] = Field(description="Further wordings by which reports call it.")
    facts: list[Fact]
    first: date | None = Field(description="The first day of which something is told of it.")
    last: date | None
    ties: list[TieInSum]
    claims: list[Claim]
    said: list[Claim] = Field(description="What it says, in order of time.")
    tellers: dict[str, int] = Field(description="Who tells of it, and how many of `claims` each.")
    figures: list[Counted] = Field(description="Of the events told by most claims; /events lists all.")
    warnings: list[str]
    more: bool


class Step(BaseModel):
    """A change in the descent of an actor; `other` is what it came from, went into or was called before."""

    kind: str
    day: date | None
    actor: Actor
    other: Actor | None
    claim: Claim


class Genealogy(BaseModel):
    """An actor with those that it came from and that came from it: steps in order of time, and what each is called."""

    actor: Actor
    steps: list[Step]
    names: dict[str, list[str]] = Field(description="By the actor's name: its names, with their days where known.")
