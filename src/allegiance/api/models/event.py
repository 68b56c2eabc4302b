"""Events with their tellings, and where tellings differ."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Self

from pydantic import BaseModel, Field

from allegiance.api.models.claim import Claim, Document
from allegiance.api.models.listing import Listing
from allegiance.api.models.tie import Tie
from allegiance.export.wording import statement, tellers
from allegiance.model.actor import Actor
from allegiance.model.place import Place
from allegiance.model.ports import Told
from allegiance.model.span import Span
from allegiance.record import disputes
from allegiance.record.events import event as record

DOING, SUFFERING = ("agent", "party", "subject"), ("patient", "object")


class Telling(BaseModel):
    """A claim with the words that it rests on, and where they stand."""

    claim: str
    statement: str
    says_so: str
    evidence: Span
    document: Document

    @classmethod
    def of(cls, told: Told) -> Self:
        """What the claim tells."""
        report, claim = told
        return cls(
            claim=claim.id, statement=statement(claim), says_so=tellers(claim, report), evidence=claim.evidence,
            document=Document.of(report),
        )  # fmt: skip


class Value(BaseModel):
    """One value with those who tell it; `tellers` counts independent ones."""

    value: str
    low: int | None
    high: int | None
    tellers: int
    claims: list[str]
    told: list[Telling]

    @classmethod
    def of(cls, found: disputes.Value, known: Mapping[str, Telling]) -> Self:
        """The value; `known` are tellings by claim that need not be put into words again."""
        told = [known.get(one[1].id) or Telling.of(one) for one in found.told]
        ids = [one.claim for one in told]
        return cls(
            value=found.words, low=found.low, high=found.high, tellers=found.tellers, claims=ids, told=told
        )  # fmt: skip


class Spread(BaseModel):
    """The values told of one thing; `best` is what most independent tellings say.

    `about` is a measure (`killed`), `day`, `place`, `who`, `whether`, `since` or `until`. Days are ordinals in `low`
    and `high` of values, days as text elsewhere.
    """

    about: str
    disputed: bool
    rule: str
    low: str | None
    best: str
    high: str | None
    values: list[Value]

    @classmethod
    def of(cls, found: disputes.Spread, known: Mapping[str, Telling] = MappingProxyType({})) -> Self:
        """The spread; `known` as for a value."""
        low, high = found.low, found.high
        return cls(
            about=found.about, disputed=found.disputed, rule=found.rule, low=low.words if low else None,
            best=found.best.words, high=high.words if high else None, values=[Value.of(v, known) for v in found.values],
        )  # fmt: skip


class Point(BaseModel):
    """Where a gazetteer puts the place, in degrees (WGS 84); no nearer than `precision` says."""

    lat: float
    lon: float
    precision: str
    name: str


class Event(BaseModel):
    """One happening with all that reports tell of it; `id` is that of one of its claims."""

    id: str
    type: str
    mode: str | None
    day: date | None
    place: str | None
    point: Point | None
    who: list[Actor]
    whom: list[Actor]
    reports: int
    sources: int = Field(description="How many reports tell it in words of their own.")
    denied: bool = Field(description="All tellings deny it.")
    possible: bool = Field(description="No telling tells it as a fact.")
    words: str
    claims: list[str]
    figures: list[Spread]
    tellings: list[Telling]

    @classmethod
    def of(cls, found: record.Event) -> Self:
        """The event."""
        spreads = disputes.spreads(found.tellings, found.copies)
        claims = [claim for _, claim in found.tellings]
        tellings = {told[1].id: Telling.of(told) for told in found.tellings}
        return cls(
            id=found.id, type=found.type, mode=next((c.mode for c in claims if c.mode), None), day=found.day,
            place=found.place, point=_point(found), who=_actors(found, DOING), whom=_actors(found, SUFFERING),
            reports=found.reports, sources=found.sources,
            denied=all(c.factuality.polarity == "denied" for c in claims),
            possible=all(c.factuality.status != "actual" for c in claims), words=event_words(found),
            claims=[c.id for c in claims],
            figures=[Spread.of(s, tellings) for s in spreads if s.about not in NO_FIGURES],
            tellings=list(tellings.values()),
        )  # fmt: skip


NO_FIGURES = ("day", "place", "who", "whether")
"""What spreads are about beside measures."""


class Events(Listing):
    """A page of events."""

    items: list[Event]


class Dispute(BaseModel):
    """An event or a tie of which the tellings differ, and all that they say of it."""

    event: str | None = Field(description="The event's id; null for a tie.")
    tie: Tie | None
    type: str
    day: date | None
    actors: list[Actor]
    words: str
    claims: list[str]
    told: list[Spread]


class Disputes(Listing):
    """A page of disputes."""

    items: list[Dispute]


class Warned(BaseModel):
    """Something told that does not go together, in words, with the claims that say so."""

    kind: str
    day: date | None
    what: str
    claims: list[Claim]


class Warnings(Listing):
    """A page of warnings."""

    items: list[Warned]


def event_words(found: record.Event) -> str:
    """Who does what to whom and where: `Gunmen – assault → soldiers, at Tessit`."""
    who, whom = ", ".join(found.who(*DOING)), ", ".join(found.who(*SUFFERING))
    what = found.type.replace("_", " ")
    sides = f"{who or '…'} – {what} → {whom}" if whom else f"{who or '…'} – {what}"
    return f"{sides}, at {found.place}" if found.place else sides


def actors_of(found: record.Event) -> list[Actor]:
    """Who did it, then whom it was done to."""
    return [*_actors(found, DOING), *_actors(found, SUFFERING)]


def _actors(found: record.Event, roles: tuple[str, ...]) -> list[Actor]:
    """The actors in these roles, the most named first."""
    order = {name: at for at, name in enumerate(found.who(*roles))}
    parties = (p.actor for _, claim in found.tellings for p in claim.participants if p.role in roles and p.actor)
    named = {actor.id: actor for actor in parties if actor.name in order}
    return sorted(named.values(), key=lambda actor: (order[actor.name], actor.id))


def _point(found: record.Event) -> Point | None:
    places = (claim.place for _, claim in found.tellings if claim.place and claim.place.name == found.place)
    return next(map(_as_point, (place for place in places if place.lat is not None)), None)


def _as_point(place: Place) -> Point:
    assert place.lat is not None
    assert place.lon is not None
    return Point(lat=place.lat, lon=place.lon, precision=place.precision, name=place.name)
