"""One search over reports, actors and claims."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from allegiance.api.asked import FARTHEST, Store
from allegiance.api.models.actor import ActorInList
from allegiance.api.models.claim import Claim
from allegiance.api.models.report import ReportInList
from allegiance.api.problems import answers
from allegiance.api.routers.reports import listed
from allegiance.model.recording import Page
from allegiance.service import listing, searching
from allegiance.store.terms import terms_of

router = APIRouter(tags=["search"], responses=answers(404, 422))


Marks = tuple[tuple[int, int], ...]


class Stretch(BaseModel):
    """A part of the report's text from character `start` on; `marks` are where words stand in it, from its start."""

    start: int
    text: str
    marks: Marks


class ReportFound(ReportInList):
    """A report that has the words: `marks` are where they stand in its title."""

    marks: Marks
    snippets: list[Stretch]


class ClaimFound(Claim):
    """A claim whose evidence has the words; `marks` are where they stand in it, from its start."""

    marks: Marks


class ActorFound(ActorInList):
    """An actor with a name that has the words; `marks` are where they stand in each of `names`."""

    marks: list[Marks]


class Found(BaseModel):
    """The best of each sort, and how many there are in all. Marks count code points, the end being one behind."""

    actors: list[ActorFound]
    reports: list[ReportFound]
    claims: list[ClaimFound]
    total_actors: int
    total_reports: int
    total_claims: int


@router.get("/search", operation_id="search")
def search(
    opened: Store,
    q: Annotated[str, Query(min_length=1, max_length=200, description='Words; "in quotes" as they stand.')],
    limit: Annotated[int, Query(ge=1, le=50, description="How many of each sort.")] = 10,
    offset: Annotated[int, Query(ge=0, le=FARTHEST, description="Behind how many others of each sort.")] = 0,
) -> Found:
    """Actors by their names; reports and claims that have all the words, or others that begin with a long one."""
    page = Page(limit, offset)
    actors, total_actors = listing.actors(opened.store, opened.joined(), opened.actors(), q, page)
    found = opened.remembered(("search", q, page), lambda: searching.search(opened.store, opened.joined(), q, page))
    wanted = terms_of(q)
    return Found(
        actors=[
            ActorFound(
                id=a.actor.id, name=a.actor.name, kind=a.actor.kind, names=a.names, claims=a.actor.claims,
                marks=[searching.marks(name, wanted) for name in a.names],
            )
            for a in actors
        ],
        reports=[_report(hit) for hit in found.reports],
        claims=[ClaimFound(**dict(Claim.of(told)), marks=evidence.marks) for told, evidence in found.claims],
        total_actors=total_actors, total_reports=found.total_reports, total_claims=found.total_claims,
    )  # fmt: skip


def _report(hit: searching.Hit) -> ReportFound:
    parts = [Stretch(start=one.start, text=one.text, marks=one.marks) for one in hit.snippets]
    return ReportFound(**dict(listed(hit.report)), marks=hit.title, snippets=parts)
