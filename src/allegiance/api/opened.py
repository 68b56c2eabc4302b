"""The store that the API answers from, kept open, with its joined actors and its events up to date."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from threading import Lock, get_ident
from typing import TYPE_CHECKING, Any, TypeVar

from fastapi import Request

from allegiance.model.listing import ActorListed
from allegiance.record.likeness import Likeness
from allegiance.service.accounts import Accounts
from allegiance.service.event_keeping import gathered
from allegiance.service.jobs import Jobs
from allegiance.service.joining import JoinedStore
from allegiance.service.listing import all_actors
from allegiance.service.reading import OpenReader, open_reader
from allegiance.service.ready import Ready
from allegiance.service.suggesting import suggestions

if TYPE_CHECKING:
    from allegiance.store.store import Store

T = TypeVar("T")

REMEMBERED = 64
"""Answers that are remembered beside those that are kept, the largest of which is a list of all events."""


class Opened:
    """A store, and what is made of it once for as long as no report and no judgement is added.

    `for_all` lets everybody in as long as there are no accounts.
    """

    def __init__(self, store: "Store", reader: OpenReader = open_reader, *, for_all: bool = True) -> None:
        self.store = store
        self.for_all = for_all
        self.accounts = Accounts(store)
        self.jobs = Jobs(store, reader)
        self.closed = False
        self._lock = Lock()
        self._gathering = Lock()
        self._mark: tuple[int, int] | None = None
        self._joined = JoinedStore(store)
        self._gathered: tuple[int, int] | None = None
        self._remembered: OrderedDict[Hashable, Any] = OrderedDict()
        self._remembered_at: tuple[int, int] | None = None
        self._kept: set[Hashable] = set()
        self._keeper: int | None = None
        self._suggested = Ready(lambda: suggestions(store))

    def joined(self) -> JoinedStore:
        """The store as questions see it."""
        mark = self.mark()
        with self._lock:
            if mark != self._mark:
                self._joined, self._mark = JoinedStore(self.store), mark
            return self._joined

    def gathered(self) -> "Store":
        """The store with its events up to date; while reports are read, that is left to those who read them."""
        mark = self.mark()
        if self.jobs.busy:
            return self.store
        with self._gathering:  # may take long; other questions do not wait for it
            if mark != self._gathered:
                gathered(self.store)
                self._gathered = self.mark()
        return self.store

    @contextmanager
    def kept(self) -> Iterator[None]:
        """What this thread has remembered within the block gives way to nothing that is asked for later."""
        self._keeper = get_ident()
        try:
            yield
        finally:
            self._keeper = None

    def remembered(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once for as long as nothing is added; the keys asked for last are remembered."""
        if self.jobs.busy:
            return make()  # what is made of a report is not all there yet
        mark = self.mark()
        with self._lock:
            if mark != self._remembered_at:
                self._remembered.clear()
                self._kept.clear()
                self._remembered_at = mark
            if get_ident() == self._keeper:
                self._kept.add(key)
            if key in self._remembered:
                self._remembered.move_to_end(key)
                found: T = self._remembered[key]
                return found
        made = make()
        with self._lock:
            if mark == self._remembered_at:
                self._remembered[key] = made
                passing = [one for one in self._remembered if one not in self._kept]
                for one in passing[: max(0, len(passing) - REMEMBERED)]:
                    del self._remembered[one]
        return made

    def actors(self) -> list[ActorListed]:
        """The actors with a name, joined ones once, those of most claims first."""
        return self.remembered("actors", lambda: all_actors(self.store, self.joined()))

    def suggested(self) -> list[Likeness]:
        """The actors that are likely one, without those that are judged by now, best first.

        They are made anew behind what is told where that takes long, so that nobody waits but the first.
        """
        found = self._suggested.of(self.mark())
        identity = self.joined().identity
        return [one for one in found if not identity.judged_apart(one.first.id, one.second.id)]

    def close(self) -> None:
        """Gives the store back, after the report that is being read."""
        self.closed = True
        self.jobs.close()
        self.store.close()

    def mark(self) -> tuple[int, int]:
        """Another one whenever a report or a judgement was added, by whomever."""
        with self.store.lists() as lists:
            return lists.mark()


def opened(request: Request) -> Opened:
    """The store of the app that answers the request."""
    found: Opened = request.app.state.opened
    return found
