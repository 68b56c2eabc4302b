"""Reviews of claims: what to look at first, and what was decided."""

from datetime import datetime
from typing import Annotated, Self

from pydantic import BaseModel, Field

from allegiance.api.models.body import Strict
from allegiance.api.models.claim import Claim
from allegiance.model.claim import Phase, Polarity, Status
from allegiance.model.judgement import JudgementKind
from allegiance.model.review import Review
from allegiance.service.correcting import Correction
from allegiance.service.reviewing import Decided

Id = Annotated[str, Field(min_length=1, max_length=500)]
Reason = Annotated[str, Field(max_length=2000)]
Names = Annotated[list[Id], Field(max_length=50)]


class Queued(BaseModel):
    """A claim that nobody reviewed: the higher its score the sooner it should be, and why."""

    claim: Claim
    score: float
    reasons: list[str]


class Queue(BaseModel):
    """Claims that nobody reviewed, those first that are doubtful and on which much rests."""

    items: list[Queued]


class Decision(BaseModel):
    """A decision, with the machine's reading beside what it was corrected to.

    One that stands does not count where a later one decided otherwise.
    """

    id: str
    decision: JudgementKind
    author: str
    moment: datetime
    reason: str
    stands: bool
    counts: bool
    changed: list[str]
    read: Claim
    corrected: Claim | None

    @classmethod
    def of(cls, found: Decided) -> Self:
        """The decision."""
        review, judgement = found.review, found.review.judgement
        return cls(
            id=judgement.id, decision=judgement.kind, author=judgement.author, moment=judgement.moment,
            reason=judgement.reason, stands=found.stands, counts=found.counts, changed=list(found.changed),
            read=Claim.of((found.report, review.read)),
            corrected=Claim.of((found.report, review.corrected)) if review.corrected else None,
        )  # fmt: skip


class Decisions(BaseModel):
    """Decisions in order of time."""

    items: list[Decision]


class Verdict(Strict):
    """Claims, by ids, that are all right, or all wrong."""

    claims: Annotated[list[Id], Field(min_length=1, max_length=100)]
    reason: Reason = ""


class NewCorrection(Strict):
    """What a claim should be; null leaves a field as it is.

    `roles` has names or ids by role, in the place of all who stood in it; an empty list: nobody. `speakers` are names
    or ids, nearest first; an empty list: the outlet itself. `time` is `2017`, `2017-01`, `2017-01-28`, two of them with
    a slash between, or empty for none.
    """

    claim: Id
    type: Id | None = None
    phase: Phase | None = None
    polarity: Polarity | None = None
    status: Status | None = None
    roles: dict[str, Names] | None = None
    speakers: Names | None = None
    time: Annotated[str, Field(max_length=50)] | None = None
    reason: Reason = ""

    def correction(self) -> Correction:
        """As the program takes it."""
        return Correction(
            type=self.type, phase=self.phase, polarity=self.polarity, status=self.status, roles=self.roles,
            speakers=self.speakers, time=self.time,
        )  # fmt: skip


def ids_of(reviews: list[Review]) -> set[str]:
    """The ids of the decisions."""
    return {review.judgement.id for review in reviews}
