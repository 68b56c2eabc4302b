"""Where two accounts lie: how far apart, which within which, and which names they share."""

from collections.abc import Collection
from math import asin, cos, radians, sin, sqrt

from allegiance.record.events.account import Account, Spot
from allegiance.record.events.policy import policy
from allegiance.record.events.spelled import one_name

_EARTH = 12742.0
"""Its diameter in kilometres."""


def kilometres(one: Spot, other: Spot) -> float | None:
    """The distance of two places; None where one has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    half_lat, half_lon = radians(other.lat - one.lat) / 2, radians(other.lon - one.lon) / 2
    chord = sin(half_lat) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(half_lon) ** 2
    return _EARTH * asin(sqrt(min(1.0, chord)))


def one_place(one: Spot, other: Spot) -> bool:
    """True if the two are one place, however it is spelled."""
    known = one.geonames_id is not None and other.geonames_id is not None
    return one.geonames_id == other.geonames_id if known and one.name != other.name else one_name(one.name, other.name)


def holds(wider: Spot, inner: Spot) -> bool:
    """True if the one is a province or a district that the other lies in, by name."""
    return wider.precision in ("province", "district") and inner.within is not None and wider.name == inner.within


def is_far(one: Spot, other: Spot) -> bool:
    """True if the two are too far apart for how exactly they are told; a place in the other never is."""
    if holds(one, other) or holds(other, one):
        return False
    distance = kilometres(one, other)
    if distance is None:
        return one.country is not None and other.country is not None and one.country != other.country
    reach = policy().reach
    return distance > 1.5 * (reach[one.precision] + reach[other.precision]) + 10


def other_country(one: Account, other: Account) -> bool:
    """True if both say in which countries they lie, none is the same, and no name says otherwise."""
    ours, theirs = ({spot.country for spot in account.spots if spot.country} for account in (one, other))
    return bool(ours) and bool(theirs) and not ours & theirs and not share_a_name(one, other)


def shared_names(one: Account, other: Account) -> list[str]:
    """The names that both give, as the first spells them."""
    return sorted(name for name in one.names if named(name, other.names))


def named(name: str, names: Collection[str]) -> bool:
    """True if it is one of the names, however it is spelled."""
    return name in names or any(one_name(name, other) for other in names)


def share_a_name(one: Account, other: Account) -> bool:
    """True if both give a name of a place or thing, or the one names where the other lies."""
    return any(
        named(name, names)
        for names, others in ((one.names, _all_names(other)), (other.names, _all_names(one)))
        for name in others
    )


def _all_names(account: Account) -> set[str]:
    return {*account.names, *(spot.name for spot in account.spots if spot.precision != "country")}
