"""Claims: a search among them, and one."""

from typing import Annotated

from fastapi import APIRouter, Query

from allegiance.api.asked import AskedPage, First, Id, Last, ManyActors, Place, Reviewed, Store, Types, Words
from allegiance.api.models.claim import Claim, Claims
from allegiance.api.problems import answers
from allegiance.model.claim import Polarity, Status
from allegiance.service import listing
from allegiance.service.asking import Search

router = APIRouter(tags=["claims"], responses=answers(404, 422))


@router.get("/claims", operation_id="listClaims")
def list_claims(
    opened: Store,
    page: AskedPage,
    *,
    types: Types = (),
    actors: ManyActors = (),
    according_to: Annotated[str | None, Query(min_length=1, max_length=500)] = None,
    first: First = None,
    last: Last = None,
    place: Place = None,
    text: Words = None,
    report: Annotated[str | None, Query(min_length=1, max_length=1000)] = None,
    status: Status | None = None,
    polarity: Polarity | None = None,
    reviewed: Reviewed = False,
) -> Claims:
    """Claims in order of time, undated ones last; one that states no time counts by its report's day."""
    wanted = Search(types, actors, according_to, first, last, place, text, report, status, polarity, reviewed)
    found, total = listing.claims(opened.store, opened.joined(), wanted, page)
    more = page.skip + len(found) < total
    return Claims(limit=page.limit, offset=page.skip, total=total, more=more, items=[Claim.of(told) for told in found])


@router.get("/claims/{id:path}", operation_id="getClaim")
def claim(opened: Store, id: Id) -> Claim:
    """One claim."""
    return Claim.of(listing.claim(opened.store, opened.joined(), id))
