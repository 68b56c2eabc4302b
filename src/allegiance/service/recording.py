"""Keeps the record beside the claims: grown with each report, or made anew out of all of them."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain, combinations, islice

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
from allegiance.model.tie import ActorChange, Party, Segment, Telling, Tie, TieKey
from allegiance.record.belief import Belief, believed
from allegiance.record.changes import BELONGING, heirs
from allegiance.record.dating import days_of
from allegiance.record.days import moved
from allegiance.record.line import Window, cut, segments
from allegiance.record.parties import actor_key
from allegiance.record.rules import Rules
from allegiance.record.shifts import shifts
from allegiance.record.tellings import actor_changes, told_of_ties
from allegiance.service.collecting import seldom_collected
from allegiance.service.gathering import ALWAYS, Gatherer, changes_of
from allegiance.service.viewing import View, rules_of

Days = tuple[date, date]
BATCH = 200
"""Lines that are weighed together where all are."""

REPORTS = 100
"""Reports that are taken in together where all are."""

VERSION = "4"
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
    with seldom_collected(), store.recording() as tables:
        Recorder(tables, rules, identity).rebuild(store.readings())


class Recorder:
    """Keeps the record in the tables, by these rules; joined actors are one."""

    def __init__(self, tables: RecordPort, rules: Rules, identity: IdentityMap) -> None:
        self._tables = tables
        self._rules = rules
        self._state = state_of(rules, identity)
        self._gatherer = Gatherer(tables, rules, identity, read={})

    def grow(self, report: Report, claims: Iterable[Claim]) -> None:
        """Takes in a report's current reading, whose claims are kept already, in place of its older ones."""
        gone, undone = self._tables.forget(report.id)
        touched = _Touched()
        for line, telling in gone:
            touched.add(line, telling)
        told, changes = self._keep([(report, tuple(claims))])
        for line, telling in told:
            touched.add(line, telling)
        parents = _Touched(dict(touched.days))
        for change in map(self._gatherer.joined_change, chain(undone, changes)):
            for line in self._acted_on(change):
                touched.add(line, change.telling)
            for line in self._handed_on(change):
                parents.add(line, change.telling)
        for line, change in self._heirs(parents.days):
            touched.add(line, change.telling)
        acting = self._gatherer.acting(touched.days)
        self.refresh({line: self._reached(line, days, acting[line]) for line, days in touched.days.items()})

    def rebuild(self, told: Iterable[Told]) -> None:
        """Makes the record anew out of all claims of current readings, those of one report one after the other."""
        self._tables.clear()
        self._tables.keep_state(self._state)
        readings = _by_report(told)
        while some := list(islice(readings, REPORTS)):
            self._keep(some)
        for lines in _batched(self._tables.lines()):
            self._heirs(dict.fromkeys(lines, (date.min, date.max)))
        # Those that reach alike together: their tellings are looked for together.
        for lines in _batched(sorted(self._tables.lines(), key=lambda line: self._rules.days(line.tie[0]))):
            self.refresh(dict.fromkeys(lines, ALWAYS))

    def rejoin(self, before: Mapping[str, tuple[str, ...]]) -> None:
        """Takes in that other actors are joined now than `before`."""
        groups = self._state.joined
        changed = {id_ for id_ in before.keys() | groups.keys() if before.get(id_) != groups.get(id_)}
        answering = {group[0] for id_ in changed for group in (before.get(id_), groups.get(id_)) if group}
        self._lines([tie for tie, _ in self._tables.ties_of([actor_key(id_) for id_ in changed])])
        touched = self._with_partners({actor_key(id_) for id_ in changed | answering})
        self._heirs(dict.fromkeys(self._tables.lines_of(touched), (date.min, date.max)))
        for lines in _batched(self._tables.lines_of(touched)):
            self.refresh(dict.fromkeys(lines, ALWAYS))
        self._tables.keep_state(self._state)

    def _with_partners(self, parties: set[str]) -> set[str]:
        """The parties, and those of their changes: the ties of either may go on as those of the other."""
        changes = self._tables.changes(parties, *ALWAYS)
        joined = map(self._gatherer.joined_change, changes)
        return parties | {party.key for c in joined for party in (c.subject, c.other) if party}

    def refresh(self, windows: Mapping[LineRef, Window]) -> None:
        """Keeps anew how each line stands on the days of its window, which begins and ends with a quarter."""
        found = self._gatherer.tellings({line: (f and moved(f, -1), last) for line, (f, last) in windows.items()})
        self._tables.replace([self._kept(line, windows[line], tellings) for line, tellings in found.items()])

    def _kept(self, line: LineRef, window: Window, tellings: Sequence[Telling]) -> Kept:
        if line.tie[1] == line.tie[2]:  # a tie between two who are one actor is none
            return Kept(line.key, window, [], [], [])
        counted = believed(tellings, Belief(), self._rules)
        # From the day before: a change is one from how the tie stood then.
        within = window[0] and moved(window[0], -1), window[1]
        found = segments(counted, type_=line.tie[0], rules=self._rules, within=within)
        rows = [_row(segment) for segment in cut(found) if _within(segment.start, window)]
        moves = [Shift(segment.start, kind) for segment, kind in shifts(found) if _within(segment.start, window)]
        present = Counter(self._quarters(line, tellings, window))
        return Kept(line.key, window, rows, moves, [Present(*both) for both in present.items()])

    def _quarters(self, line: LineRef, tellings: Iterable[Telling], window: Window) -> Iterator[int]:
        """The quarters of the window that each of the tellings reaches into."""
        days = self._rules.days(line.tie[0])
        first, last = quarter_of(window[0] or date.min), quarter_of(window[1] or date.max)
        for telling in tellings:
            reached = quarter_of(moved(telling.end, days))
            yield from range(max(first, quarter_of(telling.start)), min(last, reached) + 1)

    def _keep(
        self, readings: Sequence[tuple[Report, Sequence[Claim]]]
    ) -> tuple[list[tuple[LineRef, Telling]], list[ActorChange]]:
        """Keeps what the claims of reports tell by themselves."""
        self._gatherer = replace(self._gatherer, read={})
        every = [(report, claim) for report, claims in readings for claim in claims]
        told = [pair for one in every for pair in told_of_ties(*one, symmetric=self._rules.symmetric)]
        changes = [change for one in every for change in actor_changes(*one)]
        lines = self._lines([tie for tie, _ in told])
        self._tables.find_claims([report.id for report, _ in readings])
        self._tables.add_tellings(told)
        self._tables.add_changes(changes)
        self._tables.add_appearances(a for one in every for a in _appearances(*one))
        return [(lines[tie.key], telling) for tie, telling in told], changes

    def _lines(self, ties: Iterable[Tie]) -> dict[TieKey, LineRef]:
        return self._tables.keep_ties([(tie, self._gatherer.joined_key(tie)) for tie in ties])

    def _acted_on(self, change: ActorChange) -> list[LineRef]:
        """The lines that the change ends."""
        if change.type == "split" and change.other:
            return self._tables.find_lines([(of, change.subject.key, change.other.key) for of in BELONGING])
        days = max([*self._rules.lasts.values(), self._rules.days("")])
        if change.type == "dissolve":
            return self._told_around(change.subject, change, days)
        return self._told_around(change.other, change, days) if change.type == "rename" and change.other else []

    def _handed_on(self, change: ActorChange) -> list[LineRef]:
        """The lines that go on as others by the change."""
        if change.type == "merge":
            return self._told_around(change.subject, change, 0)
        return self._told_around(change.other, change, 0) if change.type == "rename" and change.other else []

    def _told_around(self, party: Party, change: ActorChange, days: int) -> list[LineRef]:
        """The party's lines that are told of up to so many days behind the change, and at most their own before it."""
        # A line is present for the days of its type behind each telling: those before the change reach up to it.
        last = moved(change.telling.end, days)
        return self._tables.lines_of([party.key], (quarter_of(change.telling.start), quarter_of(last)))

    def _heirs(self, touched: Mapping[LineRef, Days]) -> list[tuple[LineRef, ActorChange]]:
        """The lines as which those that are touched may go on, and the changes by which they do; new ones are kept."""
        found: list[tuple[TieKey, ActorChange]] = []
        reach = max([*self._rules.lasts.values(), self._rules.days("")])
        first = min((days[0] for days in touched.values()), default=date.min)
        last = moved(max((days[1] for days in touched.values()), default=date.min), reach)
        changes = self._gatherer.changes({p for line in touched for p in line.tie[1:] if p}, (first, last))
        for line, days in touched.items():
            for change in changes_of(line.tie, changes):
                if days[0] <= change.telling.end and change.telling.start <= moved(days[1], reach):
                    found += [(key, change) for key in heirs(line.tie, [change], self._rules)]
        lines = self._tables.joined_lines({key for key, _ in found})
        return [(lines[key], change) for key, change in found]

    def _reached(self, line: LineRef, days: Days, acting: Iterable[ActorChange]) -> Window:
        # Whether a change of an actor acts may hang on what is told anew; what it tells reaches as far again.
        told = [days, *((change.telling.start, change.telling.end) for change in acting)]
        reach = self._rules.days(line.tie[0])
        first, last = moved(min(first for first, _ in told), -reach), moved(max(last for _, last in told), reach + 1)
        return first_day(quarter_of(first)), last_day(quarter_of(last))


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


def _within(day: date, window: Window) -> bool:
    first, last = window
    return (first is None or first <= day) and (last is None or day <= last)


def _batched(lines: Sequence[LineRef]) -> Iterator[Sequence[LineRef]]:
    return (lines[start : start + BATCH] for start in range(0, len(lines), BATCH))


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
        yield Appearance(first, second, report.id, claim.id, day, claim.kind.value)
