"""All that is known of one actor, from the packs and from the reports, put together for one page."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from allegiance.export.wording import speakers
from allegiance.model.actor import Actor
from allegiance.model.answer import ActorAnswer
from allegiance.model.partial import PartialDate
from allegiance.model.ports import Told
from allegiance.model.recording import Page
from allegiance.record.events.event import Event
from allegiance.service import events, listing, lives
from allegiance.service.asking import Search
from allegiance.service.inquiry import ALL
from allegiance.service.joining import JoinedStore
from allegiance.service.known import known_actors, pack_actor
from allegiance.service.names import NameHistory, name_history
from allegiance.service.viewing import View

if TYPE_CHECKING:
    from allegiance.packs.schema import PackActor
    from allegiance.store.store import Store


COUNTED = 20
"""Events whose figures one page tells."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What a pack knows of an actor, for a time, with the publication in which it can be looked up."""

    sort: str
    words: str
    source: str
    actor: Actor | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """An actor with its names, ties and claims; what the packs know; what it says; how many claims each tells of it.

    `counted` are the events with figures, those told by most claims first.
    """

    answer: ActorAnswer
    names: NameHistory
    members: tuple[str, ...]
    facts: list[Fact]
    said: list[Told]
    tellers: dict[str, int]
    days: tuple[date | None, date | None]
    counted: list[Event]
    country: str | None
    wikidata: str | None


def profile(
    store: "Store",
    joined: JoinedStore,
    name: str,
    *,
    first: date | None = None,
    last: date | None = None,
    view: View = ALL,
    limit: int = 100,
) -> Profile:
    """The profile of the actor that goes by `name`; raises as `lives.actor`."""
    found = lives.actor(joined, name, first=first, last=last, view=view, limit=limit)
    id_ = found.actor.id
    members = joined.identity.members(id_)
    packs = [known_actors()[member] for member in members if member in known_actors()]
    said = listing.said(store, joined, Search(according_to=[id_], since=first, until=last), Page(limit))
    tellers = Counter(_teller(told) for told in found.claims)
    with store.lists() as lists:
        days = lists.days_of(members)
    asked = Search(actors=[id_], since=first, until=last, counted=True, limit=COUNTED)
    if view == ALL:
        counted = events.event_page(store, asked, Page(COUNTED)).events
    else:
        counted = list(events.events(store, asked, view=view))
    return Profile(
        found, name_history(joined, id_), members, [fact for pack in packs for fact in facts(pack)], said,
        dict(tellers.most_common()), days, counted, next((p.country for p in packs if p.country), None),
        next((p.wikidata for p in packs if p.wikidata), None),
    )  # fmt: skip


def facts(pack: "PackActor") -> Iterator[Fact]:
    """What the pack knows beside names."""
    if pack.parent:
        yield Fact("parent", _name(pack.parent), pack.source, pack_actor(pack.parent))
    for m in pack.member_of:
        yield Fact("member of", _name(m.coalition), m.source, pack_actor(m.coalition), m.since, m.until)
    for led in pack.leaders:
        leader = pack_actor(led.id) if led.id else None
        yield Fact("leader", leader.name if leader else led.name or "", led.source, leader, led.since, led.until)
    for d in pack.designations:
        words = f"{d.authority}, {d.programme}" if d.programme else d.authority
        yield Fact("designation", words, d.source, None, d.since, d.until)
    if pack.post:
        yield Fact("post", pack.post, pack.source)
    for external in pack.ids:
        yield Fact("external id", f"{external.scheme}: {external.id}", external.source)


def _name(id_: str) -> str:
    found = pack_actor(id_)
    return found.name if found else id_


def _teller(told: Told) -> str:
    report, claim = told
    return speakers(claim) if claim.attribution else report.outlet or "no outlet"
