"""Which actors are one: what is suggested, and what was judged."""

from typing import Annotated

from fastapi import APIRouter, Query

from allegiance.api.asked import OneActor, Store
from allegiance.api.models.judgement import Judgement, Judgements, Suggestion, Suggestions
from allegiance.api.problems import answers
from allegiance.service import judging
from allegiance.service.suggesting import suggestions

router = APIRouter(tags=["judgements"], responses=answers(404, 422))


@router.get("/suggestions", operation_id="listSuggestions")
def list_suggestions(opened: Store, limit: Annotated[int, Query(ge=1, le=500)] = 20) -> Suggestions:
    """Pairs of actors that are likely one, best first, with the reasons; pairs that are judged are left out."""
    found = suggestions(opened.store, limit=limit)
    return Suggestions(
        items=[Suggestion(first=p.first, second=p.second, score=p.score, reasons=list(p.reasons)) for p in found]
    )


@router.get("/judgements", operation_id="listJudgements")
def list_judgements(opened: Store, actor: OneActor = None) -> Judgements:
    """What was judged, in order of time, undone judgements too."""
    return Judgements(items=[_judgement(one) for one in judging.listed(opened.store, name=actor)])


def _judgement(found: judging.Listed) -> Judgement:
    made = found.judgement
    return Judgement(
        id=made.id, kind=made.kind, subjects=list(made.subjects), names=found.names, author=made.author,
        moment=made.moment, reason=made.reason, stands=found.stands, withheld=found.withheld,
    )  # fmt: skip
