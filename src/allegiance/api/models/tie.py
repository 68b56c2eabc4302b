"""Ties: on a day, through time, and how they change."""

from datetime import date
from typing import Self

from pydantic import BaseModel, Field

from allegiance.api.models.claim import Claim, Document
from allegiance.api.models.listing import Listing
from allegiance.export.ties import tie_words
from allegiance.export.wording import tellers
from allegiance.model import answer
from allegiance.model.actor import Actor
from allegiance.model.claim import Polarity, Status
from allegiance.model.ports import Told
from allegiance.model.span import Span
from allegiance.model.tie import Dated, Effect, Party, Rule, State, Telling
from allegiance.model.tie import Tie as ModelTie


class Tie(BaseModel):
    """A tie of a type; `object` is null where only one side is named. `key` is equal for the same tie."""

    key: list[str]
    type: str
    subject: Party
    object: Party | None
    words: str = Field(description="`JFS – member of – HTS`.")

    @classmethod
    def of(cls, tie: ModelTie) -> Self:
        """The tie."""
        return cls(key=list(tie.key), type=tie.type, subject=tie.subject, object=tie.object, words=tie_words(tie))


class Piece(BaseModel):
    """A piece of evidence: what a claim does to a tie, for which days, and where it stands."""

    effect: Effect
    start: date
    end: date
    dated: Dated
    rule: Rule
    reported: date | None
    polarity: Polarity
    status: Status
    says_so: str
    evidence: Span
    claim: str
    document: Document

    @classmethod
    def of(cls, telling: Telling, told: Told) -> Self:
        """What the claim tells of the tie."""
        report, claim = told
        return cls(
            effect=telling.effect, start=telling.start, end=telling.end, dated=telling.dated, rule=telling.rule,
            reported=telling.reported, polarity=telling.polarity, status=telling.status,
            says_so=tellers(claim, report), evidence=claim.evidence, claim=claim.id, document=Document.of(report),
        )  # fmt: skip


class Standing(BaseModel):
    """How a tie stands from `start` to `end`, by which rule, and on which claims that rests."""

    tie: Tie
    state: State
    rule: Rule
    start: date
    end: date
    pieces: list[Piece]
    claims: list[str] = Field(description="The ids of the claims that it rests on.")

    @classmethod
    def of(cls, found: answer.TieAnswer) -> Self:
        """How the tie stands."""
        segment = found.segment
        return cls(
            tie=Tie.of(found.tie), state=segment.state, rule=segment.rule, start=segment.start, end=segment.end,
            pieces=_pieces(segment.pieces, found.told), claims=_ids(found.told),
        )  # fmt: skip


class TiesOnDay(Listing):
    """How ties stand on a day, surest first; `undated` claims of ties have no day, and so count on none."""

    day: date
    undated: int
    items: list[Standing]


class Shift(BaseModel):
    """A tie that stands otherwise from a day on: opened, told of, contradicted, ended, denied."""

    day: date
    change: str
    now: Standing


class Changes(Listing):
    """What changed between two days: ties, and actors themselves, each in order of time."""

    first: date
    last: date
    ties: list[Shift]
    actors: list[Claim]


class Run(BaseModel):
    """Days, both included, through which a tie is in one state."""

    start: date
    end: date
    state: State
    pieces: list[Piece]
    claims: list[str]


class TieInSum(BaseModel):
    """A tie with how often it is told of, from the first day to the last, and how it stood last."""

    tie: Tie
    tellings: int
    first: date
    last: date
    stood_last: Standing | None

    @classmethod
    def of(cls, found: answer.TieInSum) -> Self:
        """The tie."""
        stood = Standing.of(found.last) if found.last else None
        return cls(
            tie=Tie.of(found.tie), tellings=found.sum.tellings, first=found.sum.first, last=found.sum.last,
            stood_last=stood,
        )  # fmt: skip


class Line(BaseModel):
    """A tie through time."""

    tie: Tie
    tellings: int
    first: date
    last: date
    runs: list[Run]

    @classmethod
    def of(cls, found: answer.LineAnswer) -> Self:
        """The line."""
        runs = [
            Run(start=r.start, end=r.end, state=r.state, pieces=_pieces(r.pieces, r.told), claims=_ids(r.told))
            for r in found.runs
        ]
        return cls(
            tie=Tie.of(found.tie), tellings=found.sum.tellings, first=found.sum.first, last=found.sum.last, runs=runs
        )


class Between(Listing):
    """All that is told between two actors: ties through time, then events and changes in order of time."""

    first: Actor
    second: Actor
    lines: list[Line]
    claims: list[Claim]


def _pieces(pieces: tuple[Telling, ...], told: tuple[Told, ...]) -> list[Piece]:
    return [Piece.of(*both) for both in zip(pieces, told, strict=True)]


def _ids(told: tuple[Told, ...]) -> list[str]:
    return list(dict.fromkeys(claim.id for _, claim in told))
