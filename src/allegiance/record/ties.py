"""How ties stand on a day, by what has been told of them up to then."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from allegiance.model.ports import Told
from allegiance.record.tellings import tellings
from allegiance.record.tie import Standing, State, Telling, TieOnDay, Weighed

_ORDER = tuple(State)


def ties_on(day: date, told: Iterable[Told], *, symmetric: Collection[str] = ()) -> list[TieOnDay]:
    """The ties that are told of up to `day`: those that hold first, then by type and party.

    A telling counts from its day on: the start of the time that it states, or the date of its report. It is overtaken
    by one of a later day that says the opposite, except that after an end a tie counts again only if it is said to
    have begun anew; a report that goes on to speak of the tie contradicts the end, and both are shown. What is denied
    speaks against a tie, unless it is denied of one place only; what is possible, planned, threatened, demanded or
    conditional is shown and does not count.
    """
    by_tie: dict[tuple[str, str, str], list[Telling]] = defaultdict(list)
    for telling in tellings(told, symmetric=symmetric):
        if telling.day <= day:
            by_tie[telling.tie.key].append(telling)
    return sorted(map(_weighed, by_tie.values()), key=_sort_key)


def _weighed(found: Sequence[Telling]) -> TieOnDay:
    weighed = tuple(Weighed(telling, _standing(telling, found)) for telling in found)
    return TieOnDay(found[0].tie, _state(weighed), weighed)


def _standing(telling: Telling, others: Sequence[Telling]) -> Standing:
    weight = _weight(telling)
    if weight is Standing.FOR:
        ended = any(t.ends and t.day > telling.day and _weight(t) is Standing.AGAINST for t in others)
        return Standing.CLOSED if ended else weight
    if weight is Standing.AGAINST:
        begun = any(t.begins and t.day > telling.day and _weight(t) is Standing.FOR for t in others)
        return Standing.CLOSED if begun else weight
    return weight


def _weight(telling: Telling) -> Standing:
    """What the telling says by itself."""
    claim = telling.claim
    if claim.factuality.status != "actual":
        return Standing.ASIDE
    if claim.factuality.polarity == "denied":
        return Standing.ASIDE if telling.ends or claim.place else Standing.AGAINST
    return Standing.AGAINST if telling.ends else Standing.FOR


def _state(weighed: Sequence[Weighed]) -> State:
    standings = {w.standing for w in weighed}
    if Standing.FOR in standings:
        return State.DISPUTED if Standing.AGAINST in standings else State.HOLDS
    if Standing.AGAINST in standings:
        against = (w.telling for w in weighed if w.standing is Standing.AGAINST)
        return State.ENDED if any(_weight_is_end(t) for t in against) else State.DENIED
    return State.NOT_ACTUAL


def _weight_is_end(telling: Telling) -> bool:
    return telling.ends and telling.claim.factuality.polarity == "affirmed"


def _sort_key(found: TieOnDay) -> tuple[int, tuple[str, str, str]]:
    return _ORDER.index(found.state), found.tie.key
