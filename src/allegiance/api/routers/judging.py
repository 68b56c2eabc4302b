"""Which actors are one: what is suggested, and what was judged."""

from typing import Annotated

from fastapi import APIRouter, Query

from allegiance.api.asked import OneActor, Store
from allegiance.api.models.judgement import (
    ClaimPair,
    Judgement,
    Judgements,
    Made,
    Pair,
    Suggestion,
    Suggestions,
    Undo,
    Withheld,
)
from allegiance.api.opened import Opened
from allegiance.api.problems import answers
from allegiance.api.rights import Reviewer
from allegiance.service import events, judging

router = APIRouter(tags=["judgements"], responses=answers(404, 422))

KEPT = answers(403, 503)


@router.get("/suggestions", operation_id="listSuggestions")
def list_suggestions(opened: Store, limit: Annotated[int, Query(ge=1, le=500)] = 20) -> Suggestions:
    """Pairs of actors that are likely one, best first, with the reasons; pairs that are judged are left out."""
    found = opened.suggested()[:limit]
    return Suggestions(
        items=[Suggestion(first=p.first, second=p.second, score=p.score, reasons=list(p.reasons)) for p in found]
    )


@router.get("/judgements", operation_id="listJudgements")
def list_judgements(opened: Store, actor: OneActor = None) -> Judgements:
    """What was judged, in order of time, undone judgements too."""
    return Judgements(items=[_judgement(one) for one in judging.listed(opened.store, name=actor)])


@router.post("/judgements/same", operation_id="judgeSame", status_code=201, responses=KEPT)
def judge_same(opened: Store, who: Reviewer, body: Pair) -> Made:
    """Judges two actors, by names or ids, to be one."""
    return _made(opened, judging.judge(opened.store, "same", body.names(), author=who.name, reason=body.reason))


@router.post("/judgements/distinct", operation_id="judgeDistinct", status_code=201, responses=KEPT)
def judge_distinct(opened: Store, who: Reviewer, body: Pair) -> Made:
    """Judges two actors, by names or ids, to be two."""
    return _made(opened, judging.judge(opened.store, "distinct", body.names(), author=who.name, reason=body.reason))


@router.post("/judgements/same-event", operation_id="judgeSameEvent", status_code=201, responses=KEPT)
def judge_same_event(opened: Store, who: Reviewer, body: ClaimPair) -> Made:
    """Judges that two claims tell of one happening."""
    made = events.judge_claims(opened.store, "same_event", body.ids(), author=who.name, reason=body.reason)
    return _made(opened, judging.Made(made))


@router.post("/judgements/distinct-event", operation_id="judgeDistinctEvent", status_code=201, responses=KEPT)
def judge_distinct_event(opened: Store, who: Reviewer, body: ClaimPair) -> Made:
    """Judges that two claims tell of two happenings."""
    made = events.judge_claims(opened.store, "distinct_event", body.ids(), author=who.name, reason=body.reason)
    return _made(opened, judging.Made(made))


@router.post("/judgements/undo", operation_id="undoJudgement", status_code=201, responses=KEPT)
def undo(opened: Store, who: Reviewer, body: Undo) -> Made:
    """Takes back a judgement; the undo is one itself, and may be undone."""
    return _made(opened, judging.undo(opened.store, body.id, author=who.name, reason=body.reason))


def _made(opened: Opened, made: judging.Made) -> Made:
    kept = next(one for one in judging.listed(opened.store) if one.judgement.id == made.judgement.id)
    chains = [Withheld(actors=list(c.pair), judgements=[j.id for j in c.withheld]) for c in made.contradictions]
    return Made(judgement=_judgement(kept), contradictions=chains)


def _judgement(found: judging.Listed) -> Judgement:
    made = found.judgement
    return Judgement(
        id=made.id, kind=made.kind, subjects=list(made.subjects), names=found.names, author=made.author,
        moment=made.moment, reason=made.reason, stands=found.stands, withheld=found.withheld,
    )  # fmt: skip
