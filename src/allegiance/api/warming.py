"""Makes what takes long and everybody asks for first, before somebody asks for it, and anew when something is added."""

import gc
import logging
from collections.abc import Callable, Iterator
from threading import Event, Thread

from allegiance.api.opened import Opened
from allegiance.api.routers import actors, events, judging, networks, status
from allegiance.model.recording import Page
from allegiance.service.asking import Search
from allegiance.service.inquiry import ALL

logger = logging.getLogger(__name__)

FIRST_PAGE = Page(50)
"""The page that is answered where none is asked for."""
ON_THE_MAP = Page(200)
"""The page of events that the view of events asks for."""
SELDOM = 10_000, 20, 500
"""How many objects are made before the collector looks at the newest, and how often that before it looks farther."""
PAUSE = 2.0
"""Seconds between two looks at the store; what is added at one look and no more at the next is warmed."""


class Warming:
    """Keeps a store warm behind those who ask; `warm` is set while the first answers are those of what is kept now."""

    def __init__(self, opened: Opened, *, pause: float = PAUSE) -> None:
        self.warm = Event()
        self._opened = opened
        self._pause = pause
        self._over = Event()

    def start(self) -> None:
        """Begins in a thread of its own; questions are answered meanwhile."""
        Thread(target=self._keep, name="allegiance-warming", daemon=True).start()

    def stop(self) -> None:
        """Ends after the answer that is being made."""
        self._over.set()

    def _keep(self) -> None:
        warmed: object = None
        before: object = self._seen()
        while not self._over.is_set() and not self._opened.closed:
            now = self._seen()
            if now is not None and now != warmed and now == before:
                self.warm.clear()
                warm(self._opened)
                warmed = now
                self.warm.set()
            before = now
            self._over.wait(self._pause)

    def _seen(self) -> object:
        """What is kept now; None while reports are read or the store cannot be."""
        try:
            return None if self._opened.jobs.busy else self._opened.mark()
        except Exception:
            if not self._opened.closed:
                logger.exception("the store could not be looked at")
            return None


def warm(opened: Opened) -> None:
    """Makes the first answers one after the other; one that fails is left to whoever asks for it."""
    for make in _first_asked(opened):
        if opened.closed:
            return
        try:
            with opened.kept():
                make()
        except Exception:
            if not opened.closed:
                logger.exception("a first answer could not be made")
    # What is there now stays, and answers that are remembered hold no rings: without this the collector would look
    # through all of them again and again, and whoever asks meanwhile would wait for it.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)


def _first_asked(opened: Opened) -> Iterator[Callable[[], object]]:
    """What is asked for first, what is soonest made at the head; events may have to be gathered for long."""
    yield lambda: status.status(opened)
    yield lambda: actors.list_actors(opened, FIRST_PAGE)
    yield lambda: networks.network_span(opened)
    yield lambda: events.warnings(opened, FIRST_PAGE, ALL)
    yield lambda: events.list_events(opened, Search(), ALL, FIRST_PAGE)
    yield lambda: events.list_events(opened, Search(), ALL, ON_THE_MAP)
    yield lambda: events.disputes(opened, Search(), ALL, FIRST_PAGE)
    yield lambda: judging.list_suggestions(opened, 20)
