"""Happenings with all their tellings, where tellings differ, and what does not go together."""

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query

from allegiance.api.asked import AskedHappening, AskedPage, AskedView, Id, OneActor, Store, cut, in_order, reached
from allegiance.api.models.claim import Claim
from allegiance.api.models.event import (
    Dispute,
    Disputes,
    Event,
    Events,
    Spread,
    Warned,
    Warnings,
    actors_of,
    event_words,
)
from allegiance.api.models.tie import Tie
from allegiance.api.problems import answers
from allegiance.model.actor import Actor
from allegiance.model.recording import Page
from allegiance.record.events import event as record
from allegiance.service import events, happenings
from allegiance.service.asking import Search
from allegiance.service.events import Disputed
from allegiance.service.inquiry import ALL
from allegiance.service.seeking import Sought

if TYPE_CHECKING:
    from allegiance.store.store import Store as KeptStore

router = APIRouter(tags=["events"], responses=answers(404, 422))


@router.get("/events", operation_id="listEvents")
def list_events(
    opened: Store,
    wanted: AskedHappening,
    view: AskedView,
    page: AskedPage,
    reports: Annotated[int, Query(ge=1, le=1000, description="Told by so many reports at least.")] = 1,
) -> Events:
    """Happenings, those told by most claims first, each with the tellings that are believed.

    `counting` leaves nothing out where it is not given. `total` is told where everybody is believed, as known now.
    """
    in_order(wanted.since, wanted.until)
    store = opened.gathered()
    if view == ALL:
        return opened.remembered(("events", wanted, page, reports), lambda: _page(store, wanted, page, reports))
    sought = opened.remembered(
        ("events", wanted, view, reports), lambda: Sought(events.events(store, wanted, reports=reports, view=view))
    ).first(reached(page) + 1)
    items = [Event.of(one) for one in cut(sought, page)]
    return Events(limit=page.limit, offset=page.skip, more=len(sought) > reached(page), items=items)


def _page(store: "KeptStore", wanted: Search, page: Page, reports: int) -> Events:
    found = events.event_page(store, wanted, page, reports=reports)
    items = [Event.of(one) for one in found.events]
    return Events(limit=page.limit, offset=page.skip, total=found.total, more=found.more, items=items)


@router.get("/events/{claim:path}", operation_id="getEvent")
def event(opened: Store, claim: Id) -> Event:
    """The happening that the claim of this id tells of."""
    return Event.of(events.event_of(opened.gathered(), claim))


@router.get("/disputes", operation_id="listDisputes")
def disputes(opened: Store, wanted: AskedHappening, view: AskedView, page: AskedPage) -> Disputes:
    """Events, then ties, of which reports tell different things: each value with those who tell it.

    `counting` leaves nothing out where it is not given.
    """
    in_order(wanted.since, wanted.until)
    store = opened.gathered()

    def made() -> Disputes:
        sought = opened.remembered(
            ("disputes", wanted, view), lambda: Sought(events.disputes(store, wanted, view=view))
        )  # fmt: skip
        found = sought.first(reached(page) + 1)
        items = [_dispute(one) for one in cut(found, page)]
        return Disputes(limit=page.limit, offset=page.skip, more=len(found) > reached(page), items=items)

    return opened.remembered(("page of disputes", wanted, view, page), made)


@router.get("/warnings", operation_id="listWarnings")
def warnings(opened: Store, page: AskedPage, view: AskedView, actor: OneActor = None) -> Warnings:
    """What does not go together: a dissolved actor that acts, a name out of its time, allies that fight."""
    most = reached(page) + 1
    found = opened.remembered(
        ("warnings", actor, view, most),
        lambda: happenings.warnings(opened.joined(), actor=actor, view=view, limit=most),
    )
    items = [
        Warned(kind=w.kind, day=w.day, what=w.what, claims=[Claim.of(told) for told in w.told])
        for w in cut(found, page)
    ]
    return Warnings(limit=page.limit, offset=page.skip, more=len(found) > reached(page), items=items)


def _dispute(found: Disputed) -> Dispute:
    spreads = [Spread.of(spread) for spread in found.spreads]
    claims = list(dict.fromkeys(claim for spread in spreads for value in spread.values for claim in value.claims))
    subject = found.subject
    if isinstance(subject, record.Event):
        return Dispute(
            event=subject.id, tie=None, type=subject.type, day=subject.day, actors=actors_of(subject),
            words=event_words(subject), claims=claims, told=spreads,
        )  # fmt: skip
    tie = Tie.of(subject)
    actors: list[Actor] = [party.actor for party in subject.parties if party.actor]
    return Dispute(
        event=None, tie=tie, type=tie.type, day=None, actors=actors, words=tie.words, claims=claims, told=spreads
    )
