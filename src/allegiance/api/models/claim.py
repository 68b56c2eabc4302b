"""Claims in the form of docs/claims.md, with words for people."""

from datetime import date
from typing import Literal, Self

from pydantic import BaseModel, Field

from allegiance.api.models.listing import Listing
from allegiance.export.wording import statement, tellers
from allegiance.model.claim import Attribution, ClaimKind, Factuality, Participant, Phase
from allegiance.model.figure import Figure
from allegiance.model.place import Place
from allegiance.model.ports import Told
from allegiance.model.report import Report
from allegiance.model.span import Span
from allegiance.model.tie import Dated
from allegiance.model.when import When
from allegiance.record.dating import day_of


class Document(BaseModel):
    """Where a report is from."""

    id: str
    title: str | None
    outlet: str | None
    published: date | None
    url: str | None

    @classmethod
    def of(cls, report: Report) -> Self:
        """That of the report."""
        return cls(
            id=report.id, title=report.title, outlet=report.outlet, published=report.published, url=report.url
        )  # fmt: skip


class Claim(BaseModel):
    """One thing that a report says, tied to its words; docs/claims.md says what each field means."""

    id: str
    kind: ClaimKind
    type: str
    phase: Phase | None
    participants: tuple[Participant, ...]
    time: When | None
    place: Place | None
    figures: tuple[Figure, ...]
    factuality: Factuality
    attribution: tuple[Attribution, ...]
    trigger: Span
    evidence: Span
    confidence: float
    reader: str
    document: Document
    mode: str | None
    means: str | None
    label: str | None
    post: str | None
    review: Literal["accepted", "corrected"] | None
    day: date | None = Field(description="The first day that it is about; the report's own where it states none.")
    dated: Dated | None = Field(description="Whether the claim states `day`, or it is that of the report.")
    statement: str = Field(description="Who, what, whom in a line.")
    says_so: str = Field(description="Who says so, in which outlet, when.")

    @classmethod
    def of(cls, told: Told) -> Self:
        """The claim with its report."""
        report, found = told
        day = day_of(report, found)
        return cls(
            id=found.id, kind=found.kind, type=found.type, phase=found.phase, participants=found.participants,
            time=found.time, place=found.place, figures=found.figures, factuality=found.factuality,
            attribution=found.attribution, trigger=found.trigger, evidence=found.evidence,
            confidence=found.confidence, reader=found.reader, document=Document.of(report), mode=found.mode,
            means=found.means, label=found.label, post=found.post,
            review=found.review, day=day.day if day else None,
            dated=day.dated if day else None, statement=statement(found), says_so=tellers(found, report),
        )  # fmt: skip


class Claims(Listing):
    """A page of claims."""

    items: list[Claim]
