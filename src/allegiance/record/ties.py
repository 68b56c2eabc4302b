"""Lines of ties out of claims, and how the ties stand on a day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from allegiance.model.ports import Told
from allegiance.model.tie import ActorChange, Party, Segment, State, Telling, Tie, TieKey
from allegiance.record.belief import Belief, believed
from allegiance.record.changes import heirs, implied
from allegiance.record.line import segments, standing
from allegiance.record.rules import Rules
from allegiance.record.tellings import actor_changes, told_of_ties

_ORDER = tuple(State)


@dataclass(frozen=True, slots=True)
class Line:
    """A tie with all that is told of it, in order of time."""

    tie: Tie
    tellings: tuple[Telling, ...]

    def segments(self, *, rules: Rules, belief: Belief) -> list[Segment]:
        """How it stands through time, as far as is believed."""
        counted = believed(self.tellings, belief, rules)
        return segments(counted, type_=self.tie.type, rules=rules, voices=belief.independent)


@dataclass(frozen=True, slots=True)
class TieOnDay:
    """How a tie stands on a day, with the line that this is seen on."""

    line: Line
    segment: Segment


def lines(told: Iterable[Told], *, rules: Rules, copies: Mapping[str, str] | None = None) -> list[Line]:
    """The lines of all ties that the claims tell of, by type and party; `copies` names texts by report id.

    The same whatever the order of the claims.
    """
    copies = copies or {}
    ties: dict[TieKey, Tie] = {}
    direct: dict[TieKey, list[Telling]] = defaultdict(list)
    changes: dict[str, list[ActorChange]] = defaultdict(list)
    parties: dict[str, Party] = {}
    for report, claim in told:
        copy = copies.get(report.id)
        for tie, telling in told_of_ties(report, claim, symmetric=rules.symmetric, copy=copy):
            ties[tie.key] = preferred(ties.get(tie.key, tie), tie)
            direct[tie.key].append(telling)
        for change in actor_changes(report, claim, copy=copy):
            for party in filter(None, (change.subject, change.other)):
                changes[party.key].append(change)
                parties.setdefault(party.key, party)
    parties |= {party.key: party for tie in ties.values() for party in tie.parties}
    for type_, subject, other in [heir for key in ties for heir in heirs(key, _of(key, changes), rules)]:
        ties.setdefault((type_, subject, other), Tie(type_, parties[subject], parties[other]))
    found = (
        Line(tie, tuple(sorted([*direct.get(key, ()), *implied(key, _of(key, changes), direct, rules)], key=_time)))
        for key, tie in ties.items()
    )
    return sorted((line for line in found if line.tellings), key=lambda line: line.tie.key)


def ties_on(day: date, found: Iterable[Line], *, rules: Rules, belief: Belief) -> list[TieOnDay]:
    """The ties of which something is told for `day`: certain ones first, then by type and party."""
    on = []
    for line in found:
        segment = standing(line.segments(rules=rules, belief=belief), day)
        if segment:
            on.append(TieOnDay(line, segment))
    return sorted(on, key=lambda tie: (_ORDER.index(tie.segment.state), tie.line.tie.key))


def preferred(one: Tie, other: Tie) -> Tie:
    """The wording of a tie that is shown, whichever was read first."""
    return min(one, other, key=lambda tie: [party.name for party in tie.parties])


def _of(key: TieKey, changes: Mapping[str, list[ActorChange]]) -> list[ActorChange]:
    """The changes of the tie's parties, each once."""
    found = {id(change): change for party in key[1:] for change in changes.get(party, ())}
    return list(found.values())


def _time(telling: Telling) -> tuple[object, ...]:
    return telling.order
