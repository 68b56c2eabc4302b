"""What several outlets tell of one happening stands once, in a timeline and between two actors: with all tellings."""

from collections.abc import Iterator
from datetime import date

import pytest

from allegiance.model.answer import Happened
from allegiance.service.event_keeping import catch_up
from allegiance.service.happenings import timeline
from allegiance.service.joining import JoinedStore
from allegiance.service.lives import actor
from allegiance.service.ties import between
from allegiance.service.viewing import View
from allegiance.store.store import Store, open_store
from generator.filling import fill_store
from generator.reports import generate

MADE = list(generate(40, seed=8, actors=150, claims=10))
TEXTS = {one.report.id: one.report.text for one in MADE}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = str(tmp_path_factory.mktemp("happened") / "made.sqlite")
    fill_store(path, MADE)
    with open_store(path) as store:
        catch_up(store)
        yield store


@pytest.fixture(scope="module")
def store(opened: Store) -> JoinedStore:
    return JoinedStore(opened)


def ids(event: Happened) -> set[str]:
    return {claim.id for _, claim in event.told}


def test_each_happening_stands_once_with_all_its_tellings(opened: Store, store: JoinedStore) -> None:
    """As `events` has them; no claim is in two; every telling leads back to the words."""
    found = timeline(store, limit=10_000).events
    every = [id_ for event in found for id_ in ids(event)]
    assert len(every) == len(set(every))
    assert sum(event.reports > 1 for event in found) > 10
    for event in found:
        assert ids(event) <= set(opened.events([event.told[0][1].id])[event.id])
        assert event.reports == len({report.id for report, _ in event.told}) >= event.sources >= 1
        for report, claim in event.told:
            assert TEXTS[report.id][claim.evidence.start : claim.evidence.end] == claim.evidence.text


def test_a_page_is_the_beginning_of_all(store: JoinedStore) -> None:
    """However many are asked for, the order is one."""
    every = timeline(store, limit=10_000)
    for limit in (1, 7, 50):
        page = timeline(store, limit=limit)
        assert page.events == every.events[:limit]
        assert page.more is (limit < len(every.events))


def test_only_tellings_that_count_are_told(store: JoinedStore) -> None:
    """As known by a day, a happening has the tellings of the reports of that day, and none of later ones."""
    day = date(2016, 1, 1)
    later = timeline(store, limit=10_000)
    known = timeline(store, view=View(known_by=day), limit=10_000)
    assert known.events
    assert all(report.published and report.published <= day for event in known.events for report, _ in event.told)
    expected = {frozenset(c.id for r, c in e.told if r.published and r.published <= day) for e in later.events} - {
        frozenset()
    }
    assert {frozenset(ids(event)) for event in known.events} == expected


def test_between_two_actors_too(store: JoinedStore) -> None:
    told = max(timeline(store, types=["assault"], limit=10_000).events, key=lambda event: event.reports)
    sides = sorted({p.actor.id for p in told.told[0][1].participants if p.actor})
    if len(sides) == 2:
        assert told.id in {event.id for event in between(store, *sides, limit=1000).events}
    assert told.reports > 2
    assert actor(store, sides[0], limit=1000).claims
