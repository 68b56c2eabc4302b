"""Questions about ties: how they stand on a day, what changed between two days, what is told between two actors."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import TypeVar

from allegiance.errors import AllegianceError
from allegiance.model.answer import Between, Changes, LineAnswer, OnDay, Run, TieAnswer, TieShift, TieStanding
from allegiance.model.recording import Asked, AskedClaims, LineRef, Page, Row
from allegiance.model.tie import Segment, State, TieKey
from allegiance.record.shifts import shifts
from allegiance.record.tellings import retold
from allegiance.service.asking import known_types
from allegiance.service.conflicts import countries_of
from allegiance.service.happened import happened
from allegiance.service.inquiry import ALL, HELD, Inquiry, inquiry, key_of
from allegiance.service.joining import JoinedStore
from allegiance.service.naming import actor_named
from allegiance.service.viewing import View

EVERYTHING = 1_000_000
"""More ties than any day has."""

_STATES = tuple(State)


def on_day(
    store: JoinedStore,
    day: date,
    *,
    actor: str | None = None,
    types: Collection[str] = (),
    conflict: str | None = None,
    view: View = ALL,
    limit: int = 100,
) -> OnDay:
    """How ties stand on `day`, of one actor or all, of these types or all: the `limit` most told of, surest first.

    `conflict` is a conflict's id or a country's code: a claim that a tie rests on must tell of it.

    Ties without evidence for the day are left out, unless an actor is named: then those that have ended are told.
    Raises UnknownNameError or AmbiguousNameError for a name, AllegianceError for what the view cannot have.
    """
    parties = [key_of(actor_named(store, actor))] if actor else []
    asked = Asked(parties, known_types(types), () if actor else HELD, countries_of(conflict))
    with inquiry(store, view) as record:
        found = record.standing(day, asked, Page(limit + 1))
        return OnDay(day, sorted(found[:limit], key=_surest_first), len(found) > limit, record.tables.undated())


def on_day_by_id(
    store: JoinedStore, day: date, *, types: Collection[str] = (), conflict: str | None = None, view: View = ALL
) -> list[TieStanding]:
    """All ties as `on_day` has them, with the claims by id alone; raises as it does."""
    asked = Asked([], known_types(types), HELD, countries_of(conflict))
    with inquiry(store, view) as record:
        return sorted(record.standing_by_id(day, asked, Page(EVERYTHING)), key=_surest_first)


def changes(
    store: JoinedStore,
    first: date,
    last: date,
    *,
    actor: str | None = None,
    types: Collection[str] = (),
    view: View = ALL,
    limit: int = 100,
) -> Changes:
    """What changed from `first` to `last`: ties that opened, ended, became contradicted; changes of actors themselves.

    At most `limit` of each, in order of time. Raises as `on_day`, and AllegianceError for days the wrong way round.
    """
    if first > last:
        raise AllegianceError(f"no day is from {first} on and not after {last}")
    named = actor_named(store, actor) if actor else None
    asked = Asked([key_of(named)] if named else [], known_types(types))
    with inquiry(store, view) as record:
        ties = list(_shifted(record, first, last, asked, limit + 1))
        wanted = AskedClaims(record.members(named.id) if named else [], kinds=["change"], first=first, last=last)
        actors = record.claims(wanted, limit + 1)
    return Changes(first, last, ties[:limit], actors[:limit], len(ties) > limit or len(actors) > limit)


def between(
    store: JoinedStore,
    one: str,
    other: str,
    *,
    first: date | None = None,
    last: date | None = None,
    view: View = ALL,
    limit: int = 100,
) -> Between:
    """All that is told between two actors: each tie through time, and what happened, at most `limit` happenings.

    Raises UnknownNameError or AmbiguousNameError for a name, AllegianceError where both mean one actor.
    """
    actors = actor_named(store, one), actor_named(store, other)
    if actors[0].id == actors[1].id:
        raise AllegianceError(f"{one!r} and {other!r} both mean {actors[0].name} ({actors[0].id}); name two actors")
    with inquiry(store, view) as record:
        lines = record.tables.among([key_of(actors[0])], [key_of(actors[1])])
        wanted = AskedClaims(record.members(actors[0].id), record.members(actors[1].id), first=first, last=last)
        events = happened(record, wanted, limit + 1)
        answers = list(_lines(record, lines, limit))
    return Between(*actors, answers, events[:limit], len(events) > limit)


def _surest_first(answer: TieAnswer | TieStanding) -> tuple[int, TieKey]:
    state = answer.state if isinstance(answer, TieStanding) else answer.segment.state
    return _STATES.index(state), answer.tie.key


def _shifted(record: Inquiry, first: date, last: date, asked: Asked, limit: int) -> Iterator[TieShift]:
    if record.as_kept:
        found = record.tables.shifted(first, last, asked, Page(limit))
        answers = record.answers([(line, row) for line, _, row in found])
        yield from (TieShift(s.day, s.kind, answer) for (_, s, _), answer in zip(found, answers, strict=True))
        return
    moved: list[tuple[LineRef, Segment, str]] = []
    for line, segments in record.all_segments(record.tables.told_within(first, last, asked), first, last).items():
        for segment, kind in shifts(segments):
            if first <= segment.start <= last:
                moved.append((line, segment, kind))
    moved = sorted(moved, key=lambda m: (m[1].start, m[0].tie))[:limit]
    answers = record.computed([(line, segment) for line, segment, _ in moved])
    yield from (TieShift(s.start, kind, answer) for (_, s, kind), answer in zip(moved, answers, strict=True))


def _lines(record: Inquiry, lines: Sequence[LineRef], limit: int) -> Iterator[LineAnswer]:
    keys = [line.key for line in lines]
    sums, ties = record.tables.summed(keys), record.ties(line.tie for line in lines)
    rows = record.tables.rows(keys) if record.as_kept else {}
    for line in lines:
        runs = _kept_runs(record, line, rows.get(line.key, []), limit) if record.as_kept else _runs(record, line, limit)
        if line.key in sums and runs:
            yield LineAnswer(ties[line.tie], sums[line.key], runs)


def _kept_runs(record: Inquiry, line: LineRef, rows: Sequence[Row], limit: int) -> list[Run]:
    groups = _alike(rows)[:limit]
    told = record.told(key for group in groups for row in (group[0], group[-1]) for key in row.claims)
    runs = []
    for group in groups:
        claims = tuple(told[key] for key in dict.fromkeys([*group[0].claims, *group[-1].claims]))
        pieces = tuple(retold(line.tie, *claim, rules=record.rules) for claim in claims)
        runs.append(Run(group[0].start, group[-1].end, group[0].state, pieces, claims))
    return runs


def _runs(record: Inquiry, line: LineRef, limit: int) -> list[Run]:
    groups = _alike(record.segments(line))[:limit]
    runs = []
    for group in groups:
        pieces = tuple(dict.fromkeys([*group[0].pieces, *group[-1].pieces]))
        told = record.told(piece.ref for piece in pieces if piece.ref is not None)
        claims = tuple(told[piece.ref] for piece in pieces if piece.ref is not None)
        runs.append(Run(group[0].start, group[-1].end, group[0].state, pieces, claims))
    return runs


S = TypeVar("S", Row, Segment)


def _alike(segments: Sequence[S]) -> list[list[S]]:
    """Neighbours that are in one state, day by day without a gap."""
    groups: list[list[S]] = []
    for segment in segments:
        last = groups[-1][-1] if groups else None
        if last and last.state is segment.state and (segment.start - last.end).days == 1:
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return groups
