"""Gathers what is told of lines, by claims and by changes of actors, few looks into the store for many lines."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from allegiance.model.identity import IdentityMap
from allegiance.model.recording import LineRef, RecordPort
from allegiance.model.tie import ActorChange, Party, Telling, Tie, TieKey
from allegiance.record.changes import acts_on, implied, sources
from allegiance.record.days import moved
from allegiance.record.line import Window
from allegiance.record.parties import actor_key
from allegiance.record.rules import Rules

ALWAYS: Window = (None, None)


@dataclass(frozen=True, slots=True)
class Gatherer:
    """Gathers from the tables, by these rules; joined actors are one. `known_by`: no report of a later day is there.

    `read`, where it is given, keeps the changes of each party for the next time that they are asked for; nothing may be
    changed in between.
    """

    tables: RecordPort
    rules: Rules
    identity: IdentityMap = field(default_factory=IdentityMap)
    known_by: date | None = None
    read: dict[str, list[ActorChange]] | None = None

    def tellings(self, windows: Mapping[LineRef, Window]) -> dict[LineRef, list[Telling]]:
        """All that is told of each line that may bear on the days of its window; there may be more."""
        if not windows:
            return {}
        acting = self.acting(windows)
        found: dict[LineRef, list[Telling]] = {}
        for (_, acted), lines in _alike(windows, acting, self.rules).items():
            # A change acts on what is told as far from it as it may be from the day itself.
            far = _around(lines, self.rules, times=2 if acted else 1)
            before = {key for line in lines for key in sources(line.tie, acting[line], self.rules)}
            numbers = {line.tie: line.key for line in [*lines, *(self.tables.find_lines(before) if before else ())]}
            told = self.tables.tellings(numbers.values(), *far, known_by=self.known_by)
            direct = {key: told.get(number, []) for key, number in numbers.items()}
            for line in lines:
                found[line] = [*direct[line.tie], *implied(line.tie, acting[line], direct, self.rules)]
        return {line: found[line] for line in windows}

    def acting(self, windows: Mapping[LineRef, Window]) -> dict[LineRef, list[ActorChange]]:
        """The changes that may act on each line in its window: those no further from it than the days of its type."""
        if not windows:
            return {}
        parties = {party for line in windows for party in line.tie[1:] if party}
        changes = self.changes(parties, _around(windows, self.rules))
        found = {}
        for line, window in windows.items():
            first, last = _around({line: window}, self.rules)
            found[line] = [
                c
                for c in changes_of(line.tie, changes)
                if (first is None or c.telling.end >= first)
                and (last is None or c.telling.start <= last)
                and acts_on(line.tie, c, self.rules)
            ]
        return found

    def changes(self, parties: Iterable[str], window: Window) -> dict[str, list[ActorChange]]:
        """The changes of the parties in the window, by party, each told of those that answer for its own."""
        wanted = [key for party in parties for key in self._members(party)]
        found: dict[str, list[ActorChange]] = defaultdict(list)
        for change in self._changes(wanted, window) if wanted else ():
            for party in {party.key for party in (change.subject, change.other) if party}:
                found[party].append(change)
        return found

    def _changes(self, wanted: Collection[str], window: Window) -> Iterable[ActorChange]:
        """The changes of the parties, by keys of their own, in the window."""
        if self.read is None:
            return map(self.joined_change, self.tables.changes(wanted, *window, known_by=self.known_by))
        fresh = {key for key in wanted if key not in self.read}
        self.read.update((key, []) for key in fresh)
        for change in self.tables.changes(fresh, None, None, known_by=self.known_by) if fresh else ():
            one = self.joined_change(change)
            for key in fresh.intersection(party.key for party in (change.subject, change.other) if party):
                self.read[key].append(one)
        # One that was read for either of its parties is there twice.
        every = {_sign(change): change for key in wanted for change in self.read[key]}
        first, last = window
        return [
            c
            for c in every.values()
            if (first is None or c.telling.end >= first) and (last is None or c.telling.start <= last)
        ]

    def joined_change(self, change: ActorChange) -> ActorChange:
        """The change with the parties that answer for its own."""
        if not self.identity.groups:
            return change
        other = self.joined(change.other) if change.other else None
        return replace(change, subject=self.joined(change.subject), other=other)

    def joined_key(self, tie: Tie) -> TieKey:
        """The key of the tie between those that answer for its parties."""
        other = self.joined(tie.object) if tie.object else None
        symmetric = tie.type in self.rules.symmetric
        return Tie.between(tie.type, self.joined(tie.subject), other, symmetric=symmetric).key

    def joined(self, party: Party) -> Party:
        """The party under the key of the actor that answers for it."""
        if not party.actor or party.actor.id not in self.identity.groups:
            return party
        return replace(party, key=actor_key(self.identity.one(party.actor.id)))

    def _members(self, key: str) -> list[str]:
        sort, _, id_ = key.partition(" ")
        return [actor_key(member) for member in self.identity.members(id_)] if sort == "id" else [key]


def _sign(change: ActorChange) -> tuple[object, ...]:
    """Tells changes apart, however often they were read."""
    return change.telling.ref, change.type, change.subject.key, change.other.key if change.other else ""


def changes_of(key: TieKey, changes: Mapping[str, list[ActorChange]]) -> list[ActorChange]:
    """The changes of both parties of the tie, each once."""
    return list({id(change): change for party in key[1:] for change in changes.get(party, ())}.values())


def _alike(
    windows: Mapping[LineRef, Window], acting: Mapping[LineRef, Collection[ActorChange]], rules: Rules
) -> dict[tuple[int, bool], dict[LineRef, Window]]:
    """The lines by the days of their type, those that changes act on apart: so far as one needs to look, all do."""
    found: dict[tuple[int, bool], dict[LineRef, Window]] = defaultdict(dict)
    for line, window in windows.items():
        found[rules.days(line.tie[0]), bool(acting[line])][line] = window
    return found


def _around(windows: Mapping[LineRef, Window], rules: Rules, *, times: int = 1) -> Window:
    """All days of the windows, and so many times the days of its type around each."""
    firsts = [first and moved(first, -times * rules.days(line.tie[0])) for line, (first, _) in windows.items()]
    lasts = [last and moved(last, times * rules.days(line.tie[0])) for line, (_, last) in windows.items()]
    first = None if None in firsts else min(day for day in firsts if day)
    return first, None if None in lasts else max(day for day in lasts if day)
