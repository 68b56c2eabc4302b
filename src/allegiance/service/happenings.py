"""Questions about what happened: in order of time, and what does not go together."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain, islice

from allegiance.model.answer import Timeline, Warned
from allegiance.model.claim import Claim
from allegiance.model.ports import Told
from allegiance.model.recording import AskedClaims
from allegiance.record.belief import counts
from allegiance.record.dating import day_of
from allegiance.record.parties import actor_key
from allegiance.service.asking import known_types
from allegiance.service.happened import happened
from allegiance.service.inquiry import ALL, Held, Inquiry, inquiry
from allegiance.service.joining import JoinedStore
from allegiance.service.known import known_actors
from allegiance.service.names import name_history
from allegiance.service.naming import actor_named
from allegiance.service.viewing import View

ACTING = ("agent", "party", "subject")
"""The roles of those who act."""


def timeline(
    store: JoinedStore,
    *,
    actors: Collection[str] = (),
    types: Collection[str] = (),
    place: str | None = None,
    first: date | None = None,
    last: date | None = None,
    view: View = ALL,
    limit: int = 100,
) -> Timeline:
    """What happened and changes of actors in order of time: of any of the actors, of these types, there, in these days.

    Each happening stands once, with all its tellings that count, at most `limit` happenings.
    Raises UnknownNameError or AmbiguousNameError for a name, AllegianceError for an unknown type or view.
    """
    ids = [actor_named(store, name).id for name in actors]
    with inquiry(store, view) as record:
        members = [member for id_ in ids for member in record.members(id_)]
        kinds = ("event", "change")
        asked = AskedClaims(members, (), kinds, known_types(types), first, last, place)
        found = happened(record, asked, limit + 1)
    return Timeline(found[:limit], len(found) > limit)


def warnings(store: JoinedStore, *, actor: str | None = None, view: View = ALL, limit: int = 100) -> list[Warned]:
    """What does not go together, of one actor or all: dissolved and acting, named before its time, ally and enemy.

    Each is a hint for review: one of the claims may be wrong, or read wrongly. Raises UnknownNameError or
    AmbiguousNameError, AllegianceError for an unknown view.
    """
    one = actor_named(store, actor).id if actor else None
    with inquiry(store, view) as record:
        found = chain(_dissolved(record, one), _both(record, one), _names(record, one, reviewed=view.reviewed))
        return list(islice(found, limit))


def _dissolved(record: Inquiry, one: str | None) -> Iterator[Warned]:
    """Each dissolved actor's first deed after its end, unless it was told of as formed anew in between."""
    ends: dict[str, tuple[date, int]] = {}
    for change in record.tables.dissolutions([actor_key(id_) for id_ in record.members(one)] if one else []):
        who = change.subject.actor
        if who and change.telling.ref is not None and record.belief.counts(change.telling):
            end = change.telling.end, change.telling.ref
            ends[record.store.identity.one(who.id)] = min(end, ends.get(record.store.identity.one(who.id), end))
    for id_, (day, key) in sorted(ends.items(), key=lambda item: item[1]):
        after = AskedClaims(record.members(id_), first=day + timedelta(days=1), kinds=("event", "change"))
        for told in record.claims(after, 20):
            if told[1].type == "form":
                break
            if _acts(told[1], id_):
                end_told = record.told([key])[key]
                when = day_of(*told)
                name = next(p.actor.name for p in told[1].participants if p.actor and p.actor.id == id_)
                what = f"{name} was dissolved by {day}, and acts on {when.day if when else 'no day'}"
                yield Warned("dissolved actor acts", when.day if when else None, what, (end_told, told))
                break


def _acts(claim: Claim, id_: str) -> bool:
    factual = (claim.factuality.polarity, claim.factuality.status) == ("affirmed", "actual")
    return factual and any(p.role in ACTING and p.actor and p.actor.id == id_ for p in claim.participants)


def _both(record: Inquiry, one: str | None) -> Iterator[Warned]:
    """Each pair that is certainly allied and certainly fighting on one day: the first such day."""
    for allied, fighting in record.tables.pairs_of("allied_with", "fighting", [actor_key(one)] if one else []):
        certain = record.certain([allied, fighting])
        for first, second in _overlaps(certain[allied], certain[fighting]):
            told = record.told([first.piece, second.piece])
            subject, other = (party.name for party in record.ties([allied.tie])[allied.tie].parties)
            day = max(first.start, second.start)
            what = f"{subject} and {other} are told to be allies and to fight each other on {day}"
            yield Warned("allied and fighting", day, what, (told[first.piece], told[second.piece]))
            break


def _overlaps(rows: Sequence[Held], others: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    at = 0
    for row in rows:
        while at < len(others) and others[at].end < row.start:
            at += 1
        if at < len(others) and others[at].start <= row.end:
            yield row, others[at]


def _names(record: Inquiry, one: str | None, *, reviewed: bool) -> Iterator[Warned]:
    """Names used before or after their time, of actors whose names have days in the packs."""
    for id_ in [one] if one else _dated(record.store):
        for warning in name_history(record.store, id_, reviewed=reviewed).warnings:
            told: Told = (warning.report, warning.claim)
            if counts(*told, record.belief):
                yield Warned("name out of its time", warning.day, str(warning), (told,))


def _dated(store: JoinedStore) -> Iterator[str]:
    for id_, known in sorted(known_actors().items()):
        if any(name.since or name.until for name in known.known_names()) and store.names_of(id_):
            yield id_
