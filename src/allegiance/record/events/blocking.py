"""Keys that accounts of one happening share, so that not every account need be held against every other."""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta

from allegiance.record.events.account import Account, Spot, Window
from allegiance.record.events.kin import Kinship
from allegiance.record.events.policy import policy

_CELL = 0.5
"""Degrees: places that have a point share a key with those in the same cell and the cells beside it."""


def keys(account: Account, kinship: Kinship) -> frozenset[int]:
    """The account's keys: what sort of happening, in which month, where, by whom; 63-bit numbers that never change."""
    if account.window is None:
        return frozenset()
    marks = {*_places(account), *_sides(account, kinship)}
    sort = f"{account.family}:{account.real}"
    return frozenset(_number(f"{sort}:{month}:{mark}") for month in _months(account.window) for mark in marks)


def _places(account: Account) -> Iterator[str]:
    yield from (f"name:{name}" for name in account.names)
    for spot in account.spots:
        if spot.precision != "country":
            yield f"name:{spot.name}"
            yield from _cells(spot)


def _cells(spot: Spot) -> Iterator[str]:
    if spot.lat is not None and spot.lon is not None and spot.precision != "province":
        row, column = round(spot.lat / _CELL), round(spot.lon / _CELL)
        yield f"cell:{row}:{column}"


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


def _number(mark: str) -> int:
    return int.from_bytes(hashlib.blake2b(mark.encode(), digest_size=8).digest(), "big") >> 1
