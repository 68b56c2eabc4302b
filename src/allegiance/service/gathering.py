"""Gathers what is told of lines, by claims and by changes of actors, few looks into the store for many lines."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from allegiance.model.identity import IdentityMap
from allegiance.model.recording import LineRef, RecordPort
from allegiance.model.tie import ActorChange, Party, Telling, Tie, TieKey
from allegiance.record.changes import implied, sources
from allegiance.record.days import moved
from allegiance.record.parties import actor_key
from allegiance.record.rules import Rules

Window = tuple[date | None, date | None]
"""The first and the last day; None: without bound."""

ALWAYS: Window = (None, None)


@dataclass(frozen=True, slots=True)
class Gatherer:
    """Gathers from the tables, by these rules; joined actors are one."""

    tables: RecordPort
    rules: Rules
    identity: IdentityMap = field(default_factory=IdentityMap)

    def tellings(self, windows: Mapping[LineRef, Window]) -> dict[LineRef, list[Telling]]:
        """All that is told of each line that may bear on the days of its window; there may be more."""
        if not windows:
            return {}
        window = _around(windows, self.rules)
        changes = self.changes({party for line in windows for party in line.tie[1:] if party}, window)
        wanted = {line: changes_of(line.tie, changes) for line in windows}
        before = {key for line, own in wanted.items() for key in sources(line.tie, own, self.rules)}
        numbers = {line.tie: line.key for line in [*windows, *self.tables.find_lines(before)]}
        # A change acts on what is told as far from it as it may be from the day itself.
        far = _around(windows, self.rules, times=2) if changes else window
        found = self.tables.tellings(numbers.values(), *far)
        direct = {key: found.get(number, []) for key, number in numbers.items()}
        return {line: [*direct[line.tie], *implied(line.tie, own, direct, self.rules)] for line, own in wanted.items()}

    def changes(self, parties: Iterable[str], window: Window) -> dict[str, list[ActorChange]]:
        """The changes of the parties in the window, by party, each told of those that answer for its own."""
        wanted = [key for party in parties for key in self._members(party)]
        found: dict[str, list[ActorChange]] = defaultdict(list)
        for change in map(self.joined_change, self.tables.changes(wanted, *window) if wanted else ()):
            for party in {party.key for party in (change.subject, change.other) if party}:
                found[party].append(change)
        return found

    def joined_change(self, change: ActorChange) -> ActorChange:
        """The change with the parties that answer for its own."""
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


def changes_of(key: TieKey, changes: Mapping[str, list[ActorChange]]) -> list[ActorChange]:
    """The changes of both parties of the tie, each once."""
    return list({id(change): change for party in key[1:] for change in changes.get(party, ())}.values())


def _around(windows: Mapping[LineRef, Window], rules: Rules, *, times: int = 1) -> Window:
    """All days of the windows, and so many times the days of its type around each."""
    firsts = [first and moved(first, -times * rules.days(line.tie[0])) for line, (first, _) in windows.items()]
    lasts = [last and moved(last, times * rules.days(line.tie[0])) for line, (_, last) in windows.items()]
    first = None if None in firsts else min(day for day in firsts if day)
    return first, None if None in lasts else max(day for day in lasts if day)
