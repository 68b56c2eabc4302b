"""How alike two accounts are: points for each sign that they are of one happening, with the reason in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from allegiance.record.events.account import Account, Count, Spot, Window
from allegiance.record.events.exclusion import exchanged, exclusion
from allegiance.record.events.kin import Kinship
from allegiance.record.events.naming import NARROW
from allegiance.record.events.policy import policy
from allegiance.record.events.where import (
    holds,
    kilometres,
    named,
    one_place,
    other_country,
    share_a_name,
    shared_names,
)

_SMALL = 12
"""Up to here, two reports may well give the same number by chance; so they may a round one."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One reason for or against, with its points; `kind` is `time`, `place`, `who` or `what`."""

    kind: str
    points: float
    why: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """All signs, or the one that rules it out that the two are one happening."""

    signs: tuple[Sign, ...] = ()
    excluded: str | None = None

    @property
    def points(self) -> float:
        """The sum of the points, to two places."""
        return round(sum(sign.points for sign in self.signs), 2)

    @property
    def same(self) -> bool:
        """True if the two are taken for one happening."""
        if self.excluded is not None:
            return False
        thresholds = policy().thresholds
        best = max((sign.points for sign in self.signs if sign.kind == "place"), default=0.0)
        return self.points >= thresholds["same" if best > 1 else "broad" if best > 0 else "without_place"]

    @property
    def why(self) -> str:
        """The reasons in words, the weightiest first."""
        if self.excluded is not None:
            return self.excluded
        return "; ".join(f"{s.why} ({s.points:+g})" for s in sorted(self.signs, key=lambda s: (-abs(s.points), s.why)))


def compare(one: Account, other: Account, kinship: Kinship) -> Likeness:
    """How alike two accounts of different reports are; the order of the two makes no difference."""
    one, other = sorted((one, other), key=lambda a: a.id)
    excluded = exclusion(one, other, kinship)
    if excluded:
        return Likeness(excluded=excluded)
    found = (
        *_time(one.window, other.window), *_place(one, other), *_agents(one, other, kinship),
        *_patients(one, other, kinship), *_what(one, other),
    )  # fmt: skip
    return Likeness(found)


def _time(one: Window | None, other: Window | None) -> Iterator[Sign]:
    points = policy().points
    if one is None or other is None:
        return
    if not (one.stated and other.stated):
        fresh = abs((one.last - other.last).days) <= policy().window["fresh"]
        yield Sign("time", points["fresh" if fresh else "undated"], "the days of the reports agree")
    elif one.gap(other):
        yield Sign("time", points["next_day"], "the next day")
    else:
        longest = max(one.days, other.days)
        name = next(name for name, days in (("day", 3), ("week", 10), ("month", 45), ("year", 9999)) if longest <= days)
        yield Sign("time", points[name], f"the same {name}")


def _place(one: Account, other: Account) -> Iterator[Sign]:
    points = policy().points
    pairs = [(a, b) for a in one.spots for b in other.spots]
    best = max((s for pair in pairs for s in _spots(*pair)), key=lambda s: s.points, default=None)
    if best:
        yield best
    elif other_country(one, other):
        yield Sign("place", points["other_country"], "different countries are named")
    elif one.countries & other.countries:
        yield Sign("place", points["same_home"], f"both reports tell of {min(one.countries & other.countries)}")
    elif one.countries and other.countries and not share_a_name(one, other):
        yield Sign("place", points["other_home"], "the reports tell of different countries")
    same = {spot.name for pair in pairs if one_place(*pair) for spot in pair} if best and best.points > 1 else set()
    shared = [name for name in shared_names(one, other) if not named(name, same)]
    if shared:
        more = points["first_name"] + points["further_name"] * (len(shared) - 1)
        at = _lies(one, shared) or _lies(other, shared)
        least = points["same_place"] if at and not same else 0.0
        yield Sign("place", max(least, min(more, points["names_at_most"])), f"both name {', '.join(shared)}")
    elif policy().is_of_place(one.family) and one.names and other.names and not same:
        yield Sign("place", points["other_place"], "different places are named")


def _lies(account: Account, shared: Sequence[str]) -> bool:
    """True if one of the names is that of the place where the account lies."""
    return any(named(spot.name, shared) for spot in account.spots if spot.precision in NARROW)


def _spots(one: Spot, other: Spot) -> Iterator[Sign]:
    points, widths = policy().points, (one.precision, other.precision)
    if one_place(one, other):
        name = {"country": "same_country", "province": "same_province"}.get(max(widths, key=_WIDTH.index), "same_place")
        yield Sign("place", points[name], f"the same place, {one.name}")
        return
    if holds(one, other) or holds(other, one):
        yield Sign("place", points["inside"], f"{one.name} and {other.name}, the one within the other")
        return
    if "province" in widths and {one.name, one.within} & {other.name, other.within} - {None}:
        yield Sign("place", points["same_province"], "the same province")
        return
    if "country" in widths and one.country is not None and one.country == other.country:
        yield Sign("place", points["same_country"], "the same country")
        return
    distance = kilometres(one, other)
    if distance is not None and distance <= policy().reach[one.precision] + policy().reach[other.precision]:
        wide = any(width in ("province", "country") for width in widths)
        yield Sign("place", points["same_country" if wide else "close"], f"{distance:.0f} km apart")
    elif distance is None and one.within is not None and one.within == other.within:
        yield Sign("place", points["same_province"], "the same province")


_WIDTH = ("exact", "near", "district", "province", "country")


def _agents(one: Account, other: Account, kinship: Kinship) -> Iterator[Sign]:
    points = policy().points
    pair = kinship.shared(told(one.agents), told(other.agents))
    if pair:
        yield Sign("who", points["same_agent"], f"the same side acts, {_both(pair)}")
        return
    if exchanged(one, other, kinship):
        yield Sign("who", points["same_sides"], "the same two sides fight")
        return
    crossed = kinship.shared(kinship.settled(one.agents), kinship.settled(other.patients)) or kinship.shared(
        kinship.settled(one.patients), kinship.settled(other.agents)
    )
    if crossed and not _symmetric(one, other):
        yield Sign("who", points["sides_changed"], "who acts there suffers here")
    elif told(one.agents) and told(other.agents):
        yield Sign("who", points["other_agent"], "those who act go by different names")


def _symmetric(one: Account, other: Account) -> bool:
    return not one.patients or not other.patients


def _patients(one: Account, other: Account, kinship: Kinship) -> Iterator[Sign]:
    points = policy().points
    pair = kinship.shared(told(one.patients), told(other.patients))
    if pair:
        yield Sign("who", points["same_patient"], f"it befalls the same side, {_both(pair)}")
    elif kinship.settled(one.patients) and kinship.settled(other.patients):
        yield Sign("who", points["other_patient"], "it befalls different sides")


def told(ids: frozenset[str]) -> list[str]:
    """The ids of those who are called by a name, and not only described."""
    return [id_ for id_ in ids if not id_.startswith("report:")]


def _both(pair: Sequence[str]) -> str:
    return pair[0] if pair[0] == pair[1] else " and ".join(pair)


def _what(one: Account, other: Account) -> Iterator[Sign]:
    points = policy().points
    if one.modes & other.modes:
        yield Sign("what", points["same_mode"], f"both are {min(one.modes & other.modes)}")
    shared = sorted(one.words & other.words)
    if shared:
        yield Sign(
            "what", min(points["word"] * len(shared), points["words_at_most"]), f"both tell of {', '.join(shared)}"
        )
    yield from counts(one.counts, other.counts)


def counts(some: Sequence[Count], others: Sequence[Count]) -> Iterator[Sign]:
    """What the figures say: the best agreement of any measure that both give."""
    found = []
    for a in some:
        for b in others:
            if a.measure == b.measure and (x := a.low or a.high) and (y := b.low or b.high):
                name = _agreement(max(x, y) / min(x, y), max(x, y))
                if name:
                    found.append(Sign("what", policy().points[name], f"{a.measure}: {x} and {y}"))
    if found:
        yield max(found, key=lambda s: (s.points, s.why))


def _agreement(ratio: float, number: int) -> str:
    if ratio == 1:
        return "odd_count" if is_odd(number) else "same_count"
    return "near_count" if ratio <= 1.5 else "far_count" if ratio > 4 else ""


def is_odd(number: int) -> bool:
    """True for a number that two reports seldom give by chance: neither small nor round."""
    return number > _SMALL and number % 10 != 0
