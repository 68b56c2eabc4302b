"""What a view shows, as CSV: the same questions as the lists take, streamed, without pages."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, count, islice
from typing import Annotated, TypeVar

from fastapi import APIRouter, Depends, Query
from starlette.responses import StreamingResponse

from allegiance.api import rows as rows_of
from allegiance.api.asked import (
    AskedBetween,
    AskedChanges,
    AskedHappening,
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
    in_order,
)
from allegiance.api.models.event import NO_FIGURES
from allegiance.api.problems import answers
from allegiance.api.routers.claims import asked_claims
from allegiance.api.routers.reports import Outlets, Text
from allegiance.export.cells import Cell, written
from allegiance.model.listing import ReportQuery
from allegiance.model.recording import Page
from allegiance.record.disputes import spreads
from allegiance.service import events, happenings, listing, reviewing, ties
from allegiance.service.asking import Search

router = APIRouter(tags=["tables"], responses=answers(404, 422), prefix="/tables")

T = TypeVar("T")

BATCH = 500
"""Rows that are looked up together."""
Most = Annotated[int, Query(ge=1, le=100_000, alias="limit", description="How many answers at most.")]


class Csv(StreamingResponse):
    """A table as CSV; cells that a spreadsheet would compute stand behind an apostrophe."""

    media_type = "text/csv"


@router.get("/claims", operation_id="tableOfClaims", response_class=Csv)
def claims(opened: Store, wanted: Annotated[Search, Depends(asked_claims)], most: Most = 10_000) -> Csv:
    """Claims in order of time."""
    joined = opened.joined()
    found = _paged(lambda page: listing.claims(opened.store, joined, wanted, page), most)
    return _csv("claims", rows_of.CLAIMS, rows_of.claim_rows(found))


@router.get("/on/{day}", operation_id="tableOfTies", response_class=Csv)
def on(
    opened: Store, day: OneDay, view: AskedView, actor: OneActor = None, types: Types = (), conflict: Conflict = None,
    most: Most = 10_000,
) -> Csv:  # fmt: skip
    """Ties on a day."""
    found = ties.on_day(opened.joined(), day, actor=actor, types=types, conflict=conflict, view=view, limit=most)
    return _csv(f"ties-{day}", rows_of.TIES, rows_of.tie_rows(found.ties))


@router.get("/changes", operation_id="tableOfChanges", response_class=Csv)
def changes(asked: AskedChanges, most: Most = 10_000) -> Csv:
    """What changed between two days."""
    found = asked(most)
    return _csv(f"changes-{found.first}-{found.last}", rows_of.CHANGES, rows_of.change_rows(found.ties, found.actors))


@router.get("/between/ties", operation_id="tableBetween", response_class=Csv)
def between(asked: AskedBetween, most: Most = 1000) -> Csv:
    """The ties between two actors through time."""
    return _csv("ties-between", rows_of.LINES, rows_of.line_rows(asked(most).lines))


@router.get("/between/claims", operation_id="tableOfClaimsBetween", response_class=Csv)
def claims_between(asked: AskedBetween, most: Most = 1000) -> Csv:
    """What happened between two actors, each happening as one claim tells it."""
    return _csv("claims-between", rows_of.CLAIMS, rows_of.claim_rows(asked(most).claims))


@router.get("/timeline", operation_id="tableOfTimeline", response_class=Csv)
def timeline(
    opened: Store, view: AskedView, actors: ManyActors = (), types: Types = (), place: Place = None,
    first: First = None, last: Last = None, most: Most = 1000,
) -> Csv:  # fmt: skip
    """What happened in order of time, each happening as one claim tells it."""
    in_order(first, last)
    found = happenings.timeline(
        opened.joined(), actors=actors, types=types, place=place, first=first, last=last, view=view, limit=most
    )
    return _csv("timeline", rows_of.CLAIMS, rows_of.claim_rows(found.claims))


@router.get("/events", operation_id="tableOfEvents", response_class=Csv)
def list_events(
    opened: Store,
    wanted: AskedHappening,
    view: AskedView,
    reports: Annotated[int, Query(ge=1, le=1000, description="Told by so many reports at least.")] = 1,
    most: Most = 1000,
) -> Csv:
    """Events with their figures."""
    in_order(wanted.since, wanted.until)
    found = events.events(opened.gathered(), replace(wanted, limit=most), reports=reports, view=view)
    told = ((e, [s for s in spreads(e.tellings, e.copies) if s.about not in NO_FIGURES]) for e in found)
    return _csv("events", rows_of.EVENTS, rows_of.event_rows(told))


@router.get("/disputes", operation_id="tableOfDisputes", response_class=Csv)
def disputes(opened: Store, wanted: AskedHappening, view: AskedView, most: Most = 1000) -> Csv:
    """Where tellings differ, a row for each value."""
    in_order(wanted.since, wanted.until)
    found = islice(events.disputes(opened.gathered(), wanted, view=view), most)
    return _csv("disputes", rows_of.DISPUTES, rows_of.dispute_rows((d.subject, d.disputed) for d in found))


@router.get("/actors", operation_id="tableOfActors", response_class=Csv)
def actors(
    opened: Store,
    name: Annotated[str | None, Query(min_length=1, max_length=200, description="Words of a name.")] = None,
    most: Most = 10_000,
) -> Csv:
    """Actors with their names."""
    joined, listed = opened.joined(), opened.actors()
    found = _paged(lambda page: listing.actors(opened.store, joined, listed, name, page)[0], most)
    rows = ((a.actor.id, a.actor.name, a.actor.kind, "; ".join(a.names), a.actor.claims) for a in found)
    return _csv("actors", ("id", "name", "kind", "names", "claims"), rows)


@router.get("/reports", operation_id="tableOfReports", response_class=Csv)
def reports(
    opened: Store, outlets: Outlets = (), first: First = None, last: Last = None, text: Text = None,
    most: Most = 10_000,
) -> Csv:  # fmt: skip
    """Reports, the latest first."""
    in_order(first, last)
    asked = ReportQuery(tuple(outlets), first, last, text)
    found = _paged(lambda page: listing.reports(opened.store, asked, page)[0], most)
    kept = ((one.report, one.claims) for one in found)
    rows = ((r.id, r.title, r.outlet, r.published, r.url, number) for r, number in kept)
    return _csv("reports", ("id", "title", "outlet", "published", "url", "claims"), rows)


@router.get("/suggestions", operation_id="tableOfSuggestions", response_class=Csv)
def list_suggestions(opened: Store, most: Annotated[int, Query(ge=1, le=500, alias="limit")] = 100) -> Csv:
    """Pairs of actors that are likely one."""
    found = opened.suggested()[:most]
    rows = (rows_of.pair_row(one.first, one.second, one.score, one.reasons) for one in found)
    return _csv("suggestions", rows_of.PAIRS, rows)


@router.get("/decisions", operation_id="tableOfDecisions", response_class=Csv)
def decisions(opened: Store) -> Csv:
    """What was decided on claims, in order of time."""
    found = (one.review for one in reviewing.decisions(opened.store))
    return _csv("reviews", rows_of.DECISIONS, rows_of.decision_rows(found))


def _paged(ask: Callable[[Page], Sequence[T]], most: int) -> Iterator[T]:
    """The answers page after page; a page may have fewer than were asked for, but not none before the last."""
    pages = map(ask, (Page(min(BATCH, most - skip), skip) for skip in count(0, BATCH) if skip < most))
    for page in islice(pages, (most + BATCH - 1) // BATCH):
        if not page:
            return
        yield from page


def _csv(name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Csv:
    """The table as an answer that begins when its first rows are known: what cannot be answered is still a problem."""
    parts = written(columns, rows)
    begun = next(parts, "")
    headers = {"content-disposition": f'attachment; filename="allegiance-{name}.csv"'}
    return Csv(chain([begun], parts), headers=headers)
