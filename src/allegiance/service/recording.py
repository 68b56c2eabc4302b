"""Keeps the record beside the claims: grown with each report, or made anew out of all of them."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain, combinations

from allegiance.model.claim import Claim, ClaimKind
from allegiance.model.identity import IdentityMap
from allegiance.model.ports import StorePort, Told
from allegiance.model.quarter import first_day, last_day, quarter_of
from allegiance.model.recording import (
    NOBODY,
    Appearance,
    Grow,
    Kept,
    LineRef,
    Present,
    RecordPort,
    RecordState,
    Row,
    Shift,
)
from allegiance.model.report import Report
from allegiance.model.tie import ActorChange, Party, Segment, Telling, Tie
from allegiance.record.belief import Belief, believed
from allegiance.record.changes import heirs, implied, sources
from allegiance.record.dating import days_of
from allegiance.record.days import moved
from allegiance.record.line import cut, segments
from allegiance.record.parties import actor_key
from allegiance.record.rules import Rules
from allegiance.record.shifts import shifts
from allegiance.record.tellings import actor_changes, told_of_ties
from allegiance.service.viewing import View, rules_of

Days = tuple[date, date]
VERSION = "1"
"""Raised with each change of how the record is made, so that older ones are made anew."""


def state_of(rules: Rules, identity: IdentityMap) -> RecordState:
    """Equal where the record of the same claims is the same."""
    parts = (VERSION, sorted(map(str, rules.on)), sorted(rules.lasts.items()), sorted(rules.symmetric))
    return RecordState(hashlib.sha256(repr(parts).encode()).hexdigest()[:16], dict(identity.groups))


def up_to_date(store: StorePort, *, tell: Callable[[str], None] = lambda _: None) -> Grow:
    """Brings the store's record up to date with the program's rules and the judgements that stand.

    Returns what takes further reports into it; `tell` is told of work that takes long.
    """
    rules, identity = rules_of(View()), IdentityMap.of(store.judgements())
    wanted = state_of(rules, identity)
    with store.record() as kept:
        found = kept.state()
    if found is None or found.version != wanted.version:
        tell("the record is made anew")
        rebuild(store)
    elif found != wanted:
        with store.recording() as tables:
            Recorder(tables, rules, identity).rejoin(found.joined)

    def grow(tables: RecordPort, report: Report, claims: Sequence[Claim]) -> None:
        Recorder(tables, rules, identity).grow(report, claims)

    return grow


class Growth:
    """What takes reports into the record of a store, by the judgements that stand."""

    def __init__(self, store: StorePort) -> None:
        self._store = store
        self._grow: Grow | None = None

    def grow(self) -> Grow:
        """Brings the record up to date where that was not done yet, and returns what takes further reports into it."""
        self._grow = self._grow or up_to_date(self._store)
        return self._grow

    def judged(self) -> None:
        """Tells that there are new judgements."""
        self._grow = None


def rebuild(store: StorePort) -> None:
    """Makes the record anew out of all claims, in one transaction."""
    rules, identity = rules_of(View()), IdentityMap.of(store.judgements())
    with store.recording() as tables:
        Recorder(tables, rules, identity).rebuild(store.readings())


@dataclass(slots=True)
class Recorder:
    """Keeps the record in the tables, by these rules; joined actors are one."""

    tables: RecordPort
    rules: Rules
    identity: IdentityMap = field(default_factory=IdentityMap)

    def grow(self, report: Report, claims: Iterable[Claim]) -> None:
        """Takes in a report's current reading, whose claims are kept already, in place of its older ones."""
        gone, undone = self.tables.forget(report.id)
        touched = _Touched()
        for line, telling in gone:
            touched.add(line, telling)
        told, changes = self._keep(report, claims)
        for tie, telling in told:
            touched.add(self._line(tie), telling)
        for change in map(self.joined_change, chain(undone, changes)):
            for line in self._near(change):
                touched.add(line, change.telling)
        for line, days in list(touched.days.items()):
            for heir, change in self._heirs(line, days):
                touched.add(heir, change.telling)
        for line, days in touched.days.items():
            self.refresh(line, days)

    def rebuild(self, told: Iterable[Told]) -> None:
        """Makes the record anew out of all claims of current readings, those of one report one after the other."""
        self.tables.clear()
        self.tables.keep_state(state_of(self.rules, self.identity))
        for report, claims in _by_report(told):
            for tie, _ in self._keep(report, claims)[0]:
                self._line(tie)
        lines = self.tables.lines()
        for line in lines:
            for heir, _ in self._heirs(line, None):
                self.refresh(heir, None)
        for line in lines:
            self.refresh(line, None)

    def rejoin(self, before: Mapping[str, tuple[str, ...]]) -> None:
        """Takes in that other actors are joined now than `before`."""
        groups = self.identity.groups
        changed = {id_ for id_ in before.keys() | groups.keys() if before.get(id_) != groups.get(id_)}
        ties = self.tables.ties_of([actor_key(id_) for id_ in changed])
        answering = {group[0] for id_ in changed for group in (before.get(id_), groups.get(id_)) if group}
        for tie, _ in ties:
            self._line(tie)
        for line in self.tables.lines_of([actor_key(id_) for id_ in changed | answering]):
            self.refresh(line, None)
        self.tables.keep_state(state_of(self.rules, self.identity))

    def refresh(self, line: LineRef, days: Days | None) -> None:
        """Keeps anew how the line stands on these days (None: on all) and as far around them as they reach."""
        first, last = self._reached(line, days) if days else (None, None)
        tellings = self.line_tellings(line, first and moved(first, -1), last)
        counted = believed(tellings, Belief(), self.rules)
        found = segments(counted, type_=line.tie[0], rules=self.rules) if line.tie[1] != line.tie[2] else []
        rows = [s for s in cut(found) if (first is None or s.end >= first) and (last is None or s.start <= last)]
        moves = [Shift(s.start, kind) for s, kind in shifts(found) if _within(s.start, first, last)]
        kept = Kept([_row(s) for s in rows], moves, list(self._presence(line, tellings, first, last)))
        self.tables.replace(line.key, first, last, kept)

    def line_tellings(self, line: LineRef, first: date | None, last: date | None) -> list[Telling]:
        """All that is told of the line, by changes of actors too, that may bear on the days from `first` to `last`."""
        days = self.rules.days(line.tie[0])
        near = (first and moved(first, -days), last and moved(last, days))
        changes = self.joined_changes(line.tie[1:], *near)
        far = (near[0] and moved(near[0], -days), near[1] and moved(near[1], days)) if changes else near
        keys = {line.tie: line.key}
        for key in sources(line.tie, changes, self.rules):
            source = self.tables.find_line(key)
            keys |= {key: source.key} if source else {}
        found = self.tables.tellings(keys.values(), *far)
        direct = {key: found.get(number, []) for key, number in keys.items()}
        return [*direct[line.tie], *implied(line.tie, changes, direct, self.rules)]

    def joined_changes(self, parties: Iterable[str], first: date | None, last: date | None) -> list[ActorChange]:
        """The changes of the parties, each known as those that answer for them."""
        wanted = [key for party in parties for key in self._members(party)]
        return [self.joined_change(change) for change in self.tables.changes(wanted, first, last)]

    def joined_change(self, change: ActorChange) -> ActorChange:
        """The change with the parties that answer for its own."""
        other = self._joined(change.other) if change.other else None
        return replace(change, subject=self._joined(change.subject), other=other)

    def _keep(self, report: Report, claims: Iterable[Claim]) -> tuple[list[tuple[Tie, Telling]], list[ActorChange]]:
        claims = tuple(claims)
        told = [pair for claim in claims for pair in told_of_ties(report, claim, symmetric=self.rules.symmetric)]
        changes = [change for claim in claims for change in actor_changes(report, claim)]
        for tie, _ in told:
            self._line(tie)
        self.tables.add_tellings(report.id, told)
        self.tables.add_changes(report.id, changes)
        self.tables.add_appearances(report.id, [a for claim in claims for a in _appearances(report, claim)])
        return told, changes

    def _line(self, tie: Tie) -> LineRef:
        joined = Tie.between(
            tie.type, self._joined(tie.subject), self._joined(tie.object) if tie.object else None,
            symmetric=tie.type in self.rules.symmetric,
        )  # fmt: skip
        return self.tables.line(tie, joined.key)

    def _joined(self, party: Party) -> Party:
        if not party.actor or party.actor.id not in self.identity.groups:
            return party
        return replace(party, key=actor_key(self.identity.one(party.actor.id)))

    def _members(self, key: str) -> list[str]:
        sort, _, id_ = key.partition(" ")
        return [f"id {member}" for member in self.identity.members(id_)] if sort == "id" else [key]

    def _near(self, change: ActorChange) -> list[LineRef]:
        days = max([*self.rules.lasts.values(), self.rules.days("")])
        first, last = moved(change.telling.start, -days), moved(change.telling.end, days)
        keys = [party.key for party in (change.subject, change.other) if party]
        return self.tables.lines_of(keys, (quarter_of(first), quarter_of(last)))

    def _heirs(self, line: LineRef, days: Days | None) -> Iterator[tuple[LineRef, ActorChange]]:
        reach = self.rules.days(line.tie[0])
        changes = self.joined_changes(line.tie[1:], days and days[0], days and moved(days[1], reach))
        for change in changes:
            for key in heirs(line.tie, [change], self.rules):
                yield self.tables.joined_line(key), change

    def _reached(self, line: LineRef, days: Days) -> Days:
        # A change of an actor acts on what is told so far from it, and reaches as far again.
        reach = 2 * self.rules.days(line.tie[0])
        first, last = moved(days[0], -reach), moved(days[1], reach + 1)
        return first_day(quarter_of(first)), last_day(quarter_of(last))

    def _presence(
        self, line: LineRef, tellings: Sequence[Telling], first: date | None, last: date | None
    ) -> Iterator[Present]:
        counts: dict[int, int] = {}
        for telling in tellings:
            end = moved(telling.end, self.rules.days(line.tie[0]))
            for quarter in range(quarter_of(telling.start), quarter_of(end) + 1):
                counts[quarter] = counts.get(quarter, 0) + 1
        for quarter, count in counts.items():
            if _within(first_day(quarter), first, last):
                yield Present(quarter, count)


@dataclass(slots=True)
class _Touched:
    """The days of each line that something new is told of."""

    days: dict[LineRef, Days] = field(default_factory=dict)

    def add(self, line: LineRef, telling: Telling) -> None:
        first, last = self.days.get(line, (telling.start, telling.end))
        self.days[line] = min(first, telling.start), max(last, telling.end)


def _row(segment: Segment) -> Row:
    keys = [piece.ref for piece in segment.pieces]
    assert keys[0] is not None
    return Row(segment.start, segment.end, segment.state, segment.rule, keys[0], keys[1] if len(keys) > 1 else None)


def _within(day: date, first: date | None, last: date | None) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)


def _by_report(told: Iterable[Told]) -> Iterator[tuple[Report, list[Claim]]]:
    report: Report | None = None
    claims: list[Claim] = []
    for one, claim in told:
        if report and one.id != report.id:
            yield report, claims
            claims = []
        report = one
        claims.append(claim)
    if report:
        yield report, claims


def _appearances(report: Report, claim: Claim) -> Iterator[Appearance]:
    if claim.kind is ClaimKind.RELATION:
        return
    days = days_of(report, claim)
    day = days.start if days else None
    actors = sorted({p.actor.id for p in claim.participants if p.actor})
    for first, second in chain([(NOBODY, NOBODY)], ((a, NOBODY) for a in actors), combinations(actors, 2)):
        yield Appearance(first, second, claim.id, day, claim.kind.value)
