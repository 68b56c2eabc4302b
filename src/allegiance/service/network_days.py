"""The days on which the network of ties changes, so that one can go from one to the next."""

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from allegiance.record.days import moved
from allegiance.service.inquiry import HELD
from allegiance.service.joining import JoinedStore
from allegiance.service.networks import signs
from allegiance.service.recording import up_to_date

if TYPE_CHECKING:
    from allegiance.store.store import Store


def days_of_change(store: "Store", joined: JoinedStore, first: date, last: date) -> dict[date, int]:
    """How many signed ties come to hold or hold no longer on each day from `first` to `last`, everybody believed."""
    up_to_date(joined)
    with store.lists() as lists:
        found = lists.segments(tuple(signs().sign), [state.value for state in HELD], first, last)
    days: Counter[date] = Counter()
    before: tuple[int, date] | None = None
    for line, start, end in found:
        if before != (line, start):
            days[start] += 1
            if before:
                days[before[1]] += 1
        before = line, moved(end, 1)
    if before:
        days[before[1]] += 1
    return {day: days[day] for day in sorted(days) if first <= day <= last}
