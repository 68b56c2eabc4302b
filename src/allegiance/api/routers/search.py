"""One search over reports, actors and claims."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from allegiance.api.asked import Store
from allegiance.api.models.actor import ActorInList
from allegiance.api.models.claim import Claim
from allegiance.api.models.report import ReportInList
from allegiance.api.problems import answers
from allegiance.api.routers.reports import listed
from allegiance.model.listing import ReportQuery
from allegiance.model.recording import Page
from allegiance.service import listing
from allegiance.service.asking import Search

router = APIRouter(tags=["search"], responses=answers(404, 422))


class Found(BaseModel):
    """The best of each sort, and how many there are in all."""

    actors: list[ActorInList]
    reports: list[ReportInList]
    claims: list[Claim]
    total_actors: int
    total_reports: int
    total_claims: int


@router.get("/search", operation_id="search")
def search(
    opened: Store,
    q: Annotated[str, Query(min_length=1, max_length=200, description="Words.")],
    limit: Annotated[int, Query(ge=1, le=50, description="How many of each sort.")] = 10,
) -> Found:
    """Actors by their names, reports and claims by their words."""
    page = Page(limit)
    actors, total_actors = listing.actors(opened.store, opened.joined(), q, page)
    reports, total_reports = listing.reports(opened.store, ReportQuery(text=q), page)
    claims, total_claims = listing.claims(opened.store, opened.joined(), Search(text=q), page)
    return Found(
        actors=[
            ActorInList(id=a.actor.id, name=a.actor.name, kind=a.actor.kind, names=a.names, claims=a.actor.claims)
            for a in actors
        ],
        reports=[listed(one) for one in reports],
        claims=[Claim.of(told) for told in claims],
        total_actors=total_actors, total_reports=total_reports, total_claims=total_claims,
    )  # fmt: skip
