"""Reviewing claims: a queue by doubt and weight; accept, reject, correct; `POST judgements/undo` takes it back."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query

from allegiance.api.asked import AskedHappening, Store, in_order
from allegiance.api.models.claim import Claim
from allegiance.api.models.review import Decision, Decisions, NewCorrection, Queue, Queued, Verdict, ids_of
from allegiance.api.opened import Opened
from allegiance.api.problems import answers
from allegiance.api.rights import Reviewer
from allegiance.model.review import Review
from allegiance.service import reviewing

router = APIRouter(tags=["review"], responses=answers(404, 422))

KEPT = answers(503)
ReportId = Annotated[str | None, Query(min_length=1, max_length=1000, description="Only of this report, by its id.")]
ClaimId = Annotated[str | None, Query(min_length=1, max_length=500, description="Only on this claim, by its id.")]


@router.get("/review/queue", operation_id="listReviewQueue")
def queue(
    opened: Store,
    wanted: AskedHappening,
    report: ReportId = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 20,
) -> Queue:
    """Claims that nobody reviewed, those first that are doubtful and on which much rests."""
    in_order(wanted.since, wanted.until)
    found = reviewing.queue(opened.store, replace(wanted, report=report), limit=limit)
    return Queue(items=[Queued(claim=Claim.of(q.told), score=q.score, reasons=list(q.reasons)) for q in found])


@router.get("/review/decisions", operation_id="listDecisions")
def decisions(opened: Store, report: ReportId = None, claim: ClaimId = None) -> Decisions:
    """What was decided, by whom, when and why, in order of time, with the machine's reading beside it."""
    found = reviewing.decisions(opened.store, report=report, claim=claim)
    return Decisions(items=[Decision.of(one) for one in found])


@router.post("/review/accept", operation_id="acceptClaims", status_code=201, responses=KEPT)
def accept(opened: Store, who: Reviewer, body: Verdict) -> Decisions:
    """The machine read these claims rightly."""
    return _made(
        opened, reviewing.decide(opened.store, "accept", body.claims, author=who.name, reason=body.reason)
    )  # fmt: skip


@router.post("/review/reject", operation_id="rejectClaims", status_code=201, responses=KEPT)
def reject(opened: Store, who: Reviewer, body: Verdict) -> Decisions:
    """The machine read these claims wrongly: no answer counts them."""
    return _made(
        opened, reviewing.decide(opened.store, "reject", body.claims, author=who.name, reason=body.reason)
    )  # fmt: skip


@router.post("/review/correct", operation_id="correctClaim", status_code=201, responses=KEPT)
def correct(opened: Store, who: Reviewer, body: NewCorrection) -> Decisions:
    """Says what a claim should be; it answers so from now on, and the machine's reading stays beside it."""
    made = reviewing.correct(opened.store, body.claim, body.correction(), author=who.name, reason=body.reason)
    return _made(opened, [made])


def _made(opened: Opened, made: list[Review]) -> Decisions:
    ids, reports = ids_of(made), {review.read.document for review in made}
    found = [one for report in sorted(reports) for one in reviewing.decisions(opened.store, report=report)]
    return Decisions(items=[Decision.of(one) for one in found if one.review.judgement.id in ids])
