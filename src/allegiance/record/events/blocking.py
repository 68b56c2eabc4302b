"""Keys that accounts of one happening share, so that not every account need be held against every other."""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from allegiance.record.events.account import Account, Spot, Window
from allegiance.record.events.kin import Kinship
from allegiance.record.events.likeness import is_odd
from allegiance.record.events.policy import policy
from allegiance.record.events.spelled import key_of

_FEW = 3
"""Days up to which what happened is looked for among all that happened in its country on those days."""
_CELL = 0.5
"""Degrees of a cell's side: two places in one cell, or in cells beside each other, share a key."""


def keys(account: Account, kinship: Kinship) -> frozenset[int]:
    """The account's keys: what sort of happening, in which month, where, by whom; 63-bit numbers that never change."""
    if account.window is None:
        return frozenset()
    marks = {*_places(account), *_sides(account, kinship), *_figures(account)}
    sort = f"{account.family}:{account.real}"
    named = (f"{sort}:{month}:{mark}" for month in _months(account.window) for mark in marks)
    return frozenset(map(_number, (*named, *(f"{sort}:{mark}" for mark in _days_in(account)))))


def _places(account: Account) -> Iterator[str]:
    yield from (f"name:{key_of(name)}" for name in account.names)
    for spot in account.spots:
        if spot.precision != "country":
            yield f"name:{key_of(spot.name)}"
            yield from _cells(spot)
        if spot.precision != "country" and spot.within:
            yield f"province:{spot.within}"
        if spot.precision in ("province", "district"):
            yield f"province:{spot.name}"


def _cells(spot: Spot) -> Iterator[str]:
    """The four blocks of two by two cells that the place's own is in: near places share one, whatever lies between."""
    if spot.lat is not None and spot.lon is not None and spot.precision != "province":
        row, column = int(spot.lat // _CELL), int(spot.lon // _CELL)
        yield from (f"cell:{row + r}:{column + c}" for r in (0, 1) for c in (0, 1))


def _days_in(account: Account) -> Iterator[str]:
    """The days and countries in which it happened, if the days are few: who gives no place may give the day."""
    window = account.window
    if window is not None and window.stated and window.days <= _FEW:
        # The day after, too: the two may differ by one.
        days = (window.first + timedelta(days=n) for n in range(window.days + 1))
        yield from (f"day:{day}:{country}" for day in days for country in account.countries)


def _figures(account: Account) -> Iterator[str]:
    """Odd figures: two reports seldom give the same by chance."""
    yield from (f"count:{c.measure}:{c.low}" for c in account.counts if c.low is not None and is_odd(c.low))


def _sides(account: Account, kinship: Kinship) -> Iterator[str]:
    yield from (f"actor:{kinship.root(id_)}" for id_ in account.agents if not id_.startswith("report:"))


def _months(window: Window) -> Iterator[str]:
    """The months of the window, and of the days beside it."""
    slack = timedelta(days=policy().window["slack" if window.stated else "reports_apart"])
    day = (window.first - slack).replace(day=1)
    while day <= window.last + slack:
        yield f"{day:%Y-%m}"
        day = _next_month(day)


def _next_month(day: date) -> date:
    return (day + timedelta(days=32)).replace(day=1)


@lru_cache(maxsize=65536)
def _number(mark: str) -> int:
    return int.from_bytes(hashlib.blake2b(mark.encode(), digest_size=8).digest(), "big") >> 1
