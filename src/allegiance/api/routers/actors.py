"""Actors: a list by name, one with all that is told of it, and its descent."""

from typing import Annotated

from fastapi import APIRouter, Query

from allegiance.api.asked import AskedPage, AskedView, First, Last, Name, Store, in_order, reached
from allegiance.api.models.actor import ActorInList, Actors, Counted, Fact, Genealogy, NameInTime, Step, WholeActor
from allegiance.api.models.claim import Claim
from allegiance.api.models.tie import TieInSum
from allegiance.api.problems import answers
from allegiance.model import answer
from allegiance.record.dating import day_of
from allegiance.service import listing, lives, profiles

router = APIRouter(tags=["actors"], responses=answers(404, 422))

Called = Annotated[str | None, Query(min_length=1, max_length=200, description="Words of one of its names.")]


@router.get("/actors", operation_id="listActors")
def list_actors(opened: Store, page: AskedPage, name: Called = None) -> Actors:
    """The actors that reports name, those of most claims first."""
    found, total = opened.remembered(
        ("actors", name, page), lambda: listing.actors(opened.store, opened.joined(), opened.actors(), name, page)
    )
    items = [
        ActorInList(id=a.actor.id, name=a.actor.name, kind=a.actor.kind, names=a.names, claims=a.actor.claims)
        for a in found
    ]
    return Actors(limit=page.limit, offset=page.skip, total=total, more=page.skip + page.limit < total, items=items)


@router.get("/actors/{name:path}", operation_id="getActor")
def actor(
    opened: Store, name: Name, view: AskedView, page: AskedPage, first: First = None, last: Last = None
) -> WholeActor:
    """An actor: names through time, what packs know, ties, what it took part in and what it says."""
    in_order(first, last)
    found = profiles.profile(
        opened.gathered(), opened.joined(), name, first=first, last=last, view=view, limit=reached(page)
    )
    who, told = found.answer.actor, found.answer
    return WholeActor(
        id=who.id, name=who.name, kind=who.kind, country=found.country, wikidata=found.wikidata,
        members=list(found.members), names=[NameInTime.of(called) for called in found.names.names],
        wordings=found.names.wordings, facts=[_fact(fact) for fact in found.facts], first=found.days[0],
        last=found.days[1], ties=[TieInSum.of(tie) for tie in told.ties],
        claims=[Claim.of(one) for one in told.claims], said=[Claim.of(one) for one in found.said],
        tellers=found.tellers, figures=[Counted.of(one) for one in found.counted],
        warnings=[str(warning) for warning in found.names.warnings], more=told.more,
    )  # fmt: skip


@router.get("/genealogy/{name:path}", operation_id="getGenealogy")
def genealogy(opened: Store, name: Name, view: AskedView) -> Genealogy:
    """What an actor came from and went into, and those in turn: formed, merged, split, renamed, dissolved."""
    found = lives.genealogy(opened.joined(), name, view=view)
    return Genealogy(actor=found.actor, steps=[_step(step) for step in found.steps], names=found.names)


def _fact(found: profiles.Fact) -> Fact:
    return Fact(
        sort=found.sort, words=found.words, actor=found.actor, since=str(found.since) if found.since else None,
        until=str(found.until) if found.until else None, source=found.source,
    )  # fmt: skip


def _step(found: answer.Step) -> Step:
    day = day_of(*found.told)
    return Step(
        kind=found.kind, day=day.day if day else None, actor=found.actor, other=found.other,
        claim=Claim.of(found.told),
    )  # fmt: skip
