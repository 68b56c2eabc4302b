"""Makes what takes long and everybody asks for first, before somebody asks for it."""

import gc
import logging
from collections.abc import Callable, Iterator
from threading import Thread

from allegiance.api.opened import Opened
from allegiance.api.routers import actors, events, judging, networks, status
from allegiance.model.recording import Page
from allegiance.service.asking import Search
from allegiance.service.inquiry import ALL

logger = logging.getLogger(__name__)

FIRST_PAGE = Page(50)
"""The page that is answered where none is asked for."""


def warm_behind(opened: Opened) -> Thread:
    """Warms the store in a thread of its own, which it returns; questions are answered meanwhile."""
    thread = Thread(target=warm, args=(opened,), name="allegiance-warming", daemon=True)
    thread.start()
    return thread


def warm(opened: Opened) -> None:
    """Makes the first answers one after the other; one that fails is left to whoever asks for it."""
    for make in _first_asked(opened):
        if opened.closed:
            return
        try:
            make()
        except Exception:
            if not opened.closed:
                logger.exception("a first answer could not be made")
    # What is there now stays: the collector need not look through it again with every large answer.
    gc.collect()
    gc.freeze()


def _first_asked(opened: Opened) -> Iterator[Callable[[], object]]:
    """What is asked for first, what is soonest made at the head; events may have to be gathered for long."""
    yield lambda: status.status(opened)
    yield lambda: actors.list_actors(opened, FIRST_PAGE)
    yield lambda: networks.network_span(opened)
    yield lambda: events.warnings(opened, FIRST_PAGE)
    yield lambda: judging.list_suggestions(opened, 20)
    yield lambda: events.list_events(opened, Search(), ALL, FIRST_PAGE)
    yield lambda: events.disputes(opened, Search(), ALL, FIRST_PAGE)
