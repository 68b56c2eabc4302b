"""Ties on a day, what changed between two days, what is told between two actors, and what happened in order."""

from fastapi import APIRouter

from allegiance.api.asked import (
    AskedBetween,
    AskedChanges,
    AskedPage,
    AskedView,
    Conflict,
    First,
    Last,
    ManyActors,
    OneActor,
    OneDay,
    Place,
    Store,
    Types,
    cut,
    in_order,
    reached,
)
from allegiance.api.models.claim import Claim, Claims
from allegiance.api.models.tie import Between, Changes, Line, Shift, Standing, TiesOnDay
from allegiance.api.problems import answers
from allegiance.service import happenings, ties

router = APIRouter(tags=["days"], responses=answers(404, 422))


@router.get("/on/{day}", operation_id="listTiesOnDay")
def on(
    opened: Store, day: OneDay, view: AskedView, page: AskedPage, actor: OneActor = None, types: Types = (),
    conflict: Conflict = None,
) -> TiesOnDay:  # fmt: skip
    """Which ties hold on a day: how surely, by which rule, who says so; of a named actor also those that have ended."""
    found = ties.on_day(
        opened.joined(), day, actor=actor, types=types, conflict=conflict, view=view, limit=reached(page)
    )
    items = [Standing.of(tie) for tie in cut(found.ties, page)]
    return TiesOnDay(
        limit=page.limit, offset=page.skip, more=found.more, day=found.day, undated=found.undated, items=items
    )


@router.get("/changes", operation_id="listChanges")
def changes(asked: AskedChanges, page: AskedPage) -> Changes:
    """What changed: ties that opened, ended or became contradicted; changes of actors themselves."""
    found = asked(reached(page))
    shifts = [Shift(day=s.day, change=str(s.kind), now=Standing.of(s.answer)) for s in cut(found.ties, page)]
    return Changes(
        limit=page.limit, offset=page.skip, more=found.more, first=found.first, last=found.last, ties=shifts,
        actors=[Claim.of(told) for told in cut(found.actors, page)],
    )  # fmt: skip


@router.get("/between", operation_id="getBetween")
def between(asked: AskedBetween, page: AskedPage) -> Between:
    """All that is told between two actors: each tie through time, then events and changes in order of time."""
    found = asked(reached(page))
    return Between(
        limit=page.limit, offset=page.skip, more=found.more, first=found.first, second=found.second,
        lines=[Line.of(line) for line in found.lines], claims=[Claim.of(told) for told in cut(found.claims, page)],
    )  # fmt: skip


@router.get("/timeline", operation_id="listTimeline")
def timeline(
    opened: Store,
    view: AskedView,
    page: AskedPage,
    actors: ManyActors = (),
    types: Types = (),
    place: Place = None,
    first: First = None,
    last: Last = None,
) -> Claims:
    """Events and changes in order of time, undated ones last."""
    in_order(first, last)
    found = happenings.timeline(
        opened.joined(), actors=actors, types=types, place=place, first=first, last=last, view=view,
        limit=reached(page),
    )  # fmt: skip
    items = [Claim.of(told) for told in cut(found.claims, page)]
    return Claims(limit=page.limit, offset=page.skip, more=found.more, items=items)
