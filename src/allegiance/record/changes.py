"""How changes of actors act on ties that other claims tell of, each by a named rule that can be switched off."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from allegiance.model.tie import ActorChange, Effect, Party, Rule, Telling, TieKey
from allegiance.record.days import moved
from allegiance.record.rules import Rules

BELONGING = ("component_of", "affiliate_of")
"""The ties that end for an actor that splits from another; its membership is ended by the split's own words."""

Direct = Mapping[TieKey, Sequence[Telling]]
"""What claims tell of ties in their own words, by tie."""


def implied(key: TieKey, changes: Iterable[ActorChange], direct: Direct, rules: Rules) -> Iterator[Telling]:
    """What the changes of a tie's parties tell of it, if something is told of it not too long before or after.

    By all rules, whether on or not: `believed` leaves out what rests on those that are off.

    - split: who splits from another is no longer its component or affiliate.
    - dissolved: all ties of an actor end when it is dissolved.
    - renamed: the ties of an actor go on under its new name, and end under the old one.
    - passed on: the ties of an actor that merges into another go on as that one's (off unless asked for).

    `direct` must hold what is told of the ties from which one may go on.
    """
    days = rules.days(key[0])
    for change in changes:
        if change.other is not None and change.type in ("rename", "merge"):
            yield from _handed_on(key, change, direct, rules)
        elif not _near(direct.get(key, ()), change.telling, days):
            continue
        elif change.telling.rule is Rule.SPLIT:
            if key[0] in BELONGING and change.other and key[1:] == (change.subject.key, change.other.key):
                yield change.telling
        elif change.telling.rule is Rule.DISSOLVED and change.subject.key in key[1:]:
            yield change.telling


def acts_on(key: TieKey, change: ActorChange, rules: Rules) -> bool:
    """True if the change may tell something of the tie, whatever else is told of it."""
    if change.type in ("rename", "merge"):
        if change.other is None:
            return False
        before, after = (party.key for party in _before_and_after(change))
        ended = change.type == "rename" and before in key[1:] and after not in key[1:]
        return ended or exchanged(key, after, before, rules) is not None
    if change.type == "split":
        return key[0] in BELONGING and change.other is not None and key[1:] == (change.subject.key, change.other.key)
    return change.type == "dissolve" and change.subject.key in key[1:]


def sources(key: TieKey, changes: Iterable[ActorChange], rules: Rules) -> Iterator[TieKey]:
    """The ties that may go on as this one: those of the actors that were renamed or merged into its parties."""
    for before, after in _handing_on(changes):
        source = exchanged(key, after.key, before.key, rules)
        if source:
            yield source


def heirs(key: TieKey, changes: Iterable[ActorChange], rules: Rules) -> Iterator[TieKey]:
    """The ties as which the tie may go on: those of the actors that its parties were renamed or merged into."""
    for before, after in _handing_on(changes):
        heir = exchanged(key, before.key, after.key, rules)
        if heir:
            yield heir


def _handed_on(key: TieKey, change: ActorChange, direct: Direct, rules: Rules) -> Iterator[Telling]:
    rule = Rule.RENAMED if change.type == "rename" else Rule.PASSED_ON
    before, after = (party.key for party in _before_and_after(change))
    told = replace(change.telling, rule=rule)
    days = rules.days(key[0])
    if rule is Rule.RENAMED and before in key[1:] and after not in key[1:] and _near(direct.get(key, ()), told, days):
        yield told
    source = exchanged(key, after, before, rules)
    if source and _alive(direct.get(source, ()), told, days):
        yield replace(told, effect=Effect.SUPPORTS)


def exchanged(key: TieKey, party: str, by: str, rules: Rules) -> TieKey | None:
    """The tie with `by` in the place of `party`; None where that is no other tie between two."""
    type_, *sides = key
    if party not in sides or by in sides or "" in sides:
        return None
    first, second = (by if side == party else side for side in sides)
    return (type_, second, first) if type_ in rules.symmetric and second < first else (type_, first, second)


def _handing_on(changes: Iterable[ActorChange]) -> Iterator[tuple[Party, Party]]:
    for change in changes:
        if change.type in ("rename", "merge") and change.other is not None:
            yield _before_and_after(change)


def _before_and_after(change: ActorChange) -> tuple[Party, Party]:
    """The party whose ties go on, and as whose."""
    assert change.other
    return (change.other, change.subject) if change.type == "rename" else (change.subject, change.other)


def _near(tellings: Iterable[Telling], change: Telling, days: int) -> bool:
    first, last = moved(change.start, -days), moved(change.end, days)
    return any(t.start <= last and t.end >= first for t in tellings)


def _alive(tellings: Iterable[Telling], change: Telling, days: int) -> bool:
    """True if the tie was told to hold not more than `days` before the change, and no end of it since."""
    before = [t for t in tellings if t.start <= change.end and t.status == "actual"]
    last = max((t.end for t in before if t.effect.speaks_for), default=None)
    ended = any(t.effect is Effect.CLOSES and last is not None and t.end > last for t in before)
    return last is not None and not ended and moved(last, days) >= change.start
