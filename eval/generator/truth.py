"""What is so in the made-up world: which ties hold from when to when, and what happens on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from allegiance.model.actor import Actor
from allegiance.model.place import Place
from generator.world import Conflict

FIRST, LAST = date(2013, 1, 1), date(2023, 12, 31)
"""The days of the made-up news."""

TIES = {
    "fighting": 14, "allied_with": 12, "supports": 9, "member_of": 12, "affiliate_of": 6, "controls": 12,
    "present_in": 8, "based_in": 5, "ceasefire_with": 6, "rival_of": 6, "cooperates_with": 6, "component_of": 4,
}  # fmt: skip
OF_PLACES = ("controls", "present_in", "based_in")
EVENTS = {
    "assault": 42, "capture": 10, "coerce": 9, "consult": 9, "retreat": 6, "aid": 5, "agree": 5, "accuse": 6,
    "mobilize": 4, "support": 4,
}  # fmt: skip
CHANGES = {"merge": 3, "split": 3, "form": 2, "dissolve": 1, "rename": 1}


@dataclass(frozen=True, slots=True)
class HeldTie:
    """A tie that holds from `start` until `end` (None: still); `object` is an actor or a place."""

    type: str
    subject: Actor
    object: Actor | Place
    start: date
    end: date | None

    def holds(self, day: date) -> bool:
        """True if it holds on the day."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened: all claims that tell of it are one event."""

    id: str
    type: str
    agent: Actor
    patient: Actor
    day: date
    place: Place
    killed: int | None


@dataclass(frozen=True, slots=True)
class Change:
    """A change of an actor itself on a day."""

    type: str
    subject: Actor
    object: Actor
    day: date


@dataclass(frozen=True)
class History:
    """What is so in one conflict."""

    conflict: Conflict
    ties: tuple[HeldTie, ...]
    changes: tuple[Change, ...]


def history(rng: Random, conflict: Conflict) -> History:
    """Ties, one and a half for each actor, and changes, one for every ten."""
    ties = tuple(_tie(rng, conflict) for _ in range(len(conflict.actors) * 3 // 2))
    changes = (
        Change(_draw(rng, CHANGES), *_two(rng, conflict), _day(rng)) for _ in range(len(conflict.actors) // 10 + 1)
    )
    return History(conflict, ties, tuple(changes))


def happenings(rng: Random, conflict: Conflict, day: date, *, prefix: str, count: int) -> Iterator[Happening]:
    """What happens in the conflict on the day and the two before, as the reports of the day tell it."""
    for number in range(count):
        type_ = _draw(rng, EVENTS)
        agent, patient = _two(rng, conflict)
        killed = max(1, round(rng.lognormvariate(1.5, 1))) if type_ == "assault" and rng.random() < 0.6 else None
        when = day - timedelta(days=rng.choice((0, 0, 1, 1, 1, 2)))
        yield Happening(f"{prefix}-{number}", type_, agent, patient, when, conflict.town(rng), killed)


def _tie(rng: Random, conflict: Conflict) -> HeldTie:
    type_ = _draw(rng, TIES)
    subject, other = _two(rng, conflict)
    start = _day(rng)
    length = timedelta(days=round(rng.lognormvariate(6, 1.2)))
    end = start + length if rng.random() < 0.7 else None
    return HeldTie(type_, subject, conflict.town(rng) if type_ in OF_PLACES else other, start, end)


def _two(rng: Random, conflict: Conflict) -> tuple[Actor, Actor]:
    first = conflict.actor(rng)
    while (second := conflict.actor(rng)).id == first.id:
        pass
    return first, second


def _day(rng: Random) -> date:
    return FIRST + timedelta(days=rng.randrange((LAST - FIRST).days))


def _draw(rng: Random, weights: dict[str, int]) -> str:
    return rng.choices(list(weights), weights=list(weights.values()))[0]
