"""Which group each known person leads, for *his men*."""

from collections import defaultdict
from datetime import date

from allegiance.model.actor import Actor
from allegiance.packs.schema import Leadership
from allegiance.resolution.index import ActorIndex

ARMED = frozenset({"armed_group", "coalition", "military"})


def groups_led(index: ActorIndex, day: date | None = None) -> dict[str, Actor]:
    """The one armed group that each known person leads by the packs, by the person's id; on a day if it is given.

    Who leads several at once is left out.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for actor in index.actors.values():
        for leader in actor.leaders if actor.kind in ARMED else ():
            if leader.id is not None and _led_on(leader, day):
                found[leader.id].add(actor.id)
    known = index.actors
    return {
        person: Actor(known[group].id, known[group].name, known[group].kind)
        for person, (group, *others) in ((p, sorted(g)) for p, g in found.items())
        if not others
    }


def _led_on(leader: Leadership, day: date | None) -> bool:
    first, last = leader.first_day, leader.last_day
    return day is None or ((first is None or first <= day) and (last is None or day <= last))
