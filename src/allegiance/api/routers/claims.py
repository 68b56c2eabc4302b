"""Claims: a search among them, and one."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from allegiance.api.asked import (
    AskedPage,
    Conflict,
    Day,
    First,
    Id,
    Last,
    ManyActors,
    Place,
    Reviewed,
    Store,
    Types,
    Voices,
    Words,
)
from allegiance.api.models.claim import Claim, Claims
from allegiance.api.problems import answers
from allegiance.model.claim import Polarity, Status
from allegiance.service import listing
from allegiance.service.asking import Search

router = APIRouter(tags=["claims"], responses=answers(404, 422))


def asked_claims(
    *,
    types: Types = (),
    actors: ManyActors = (),
    according_to: Voices = (),
    first: First = None,
    last: Last = None,
    place: Place = None,
    text: Words = None,
    report: Annotated[str | None, Query(min_length=1, max_length=1000)] = None,
    status: Status | None = None,
    polarity: Polarity | None = None,
    conflict: Conflict = None,
    known_by: Annotated[Day | None, Query(description="Only what was reported up to this day.")] = None,
    reviewed: Reviewed = False,
) -> Search:
    """Which claims are asked for."""
    return Search(
        types, actors, according_to, first, last, place, text, report, status, polarity, reviewed,
        conflict=conflict, known_by=known_by,
    )  # fmt: skip


@router.get("/claims", operation_id="listClaims")
def list_claims(opened: Store, wanted: Annotated[Search, Depends(asked_claims)], page: AskedPage) -> Claims:
    """Claims in order of time, undated ones last; one that states no time counts by its report's day."""
    joined = opened.joined()
    total = opened.remembered(("claims", wanted), lambda: listing.number_of_claims(opened.store, joined, wanted))
    found = listing.claims(opened.store, joined, wanted, page)
    more = page.skip + len(found) < total
    return Claims(limit=page.limit, offset=page.skip, total=total, more=more, items=[Claim.of(told) for told in found])


@router.get("/claims/{id:path}", operation_id="getClaim")
def claim(opened: Store, id: Id) -> Claim:
    """One claim."""
    return Claim.of(listing.claim(opened.store, opened.joined(), id))
