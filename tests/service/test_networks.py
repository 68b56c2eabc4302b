"""The network of a day, whose claims are told by id without being restored."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from toy_reader import ToyReader

from allegiance.model.report import Report
from allegiance.service.event_keeping import ingest_and_gather
from allegiance.service.inquiry import ALL
from allegiance.service.joining import JoinedStore
from allegiance.service.networks import network_on, signs
from allegiance.service.ties import on_day
from allegiance.service.viewing import View
from allegiance.store.store import open_store

REPORTS = (
    Report("r1", "ON 2016-05-01: OLD is an ally of FSA. ON 2016-05-02: OLD fights ISIS. SANA said: SDF fights FSA.",
           "A", "Wire", date(2016, 5, 3)),
    Report("r2", "ON 2016-05-10: OLD is no longer an ally of FSA. possible: SDF is an ally of ISIS.",
           "B", "Paper", date(2016, 5, 11)),
    Report("r3", "ON 2016-05-20: OLD is an ally of FSA. denied: SDF is an ally of ISIS.", "C", "Wire",
           date(2016, 5, 21)),
)  # fmt: skip


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JoinedStore]:
    with open_store(str(Path(tmp_path_factory.mktemp("networks")) / "s.sqlite")) as store:
        list(ingest_and_gather(REPORTS, ToyReader(), store))
        yield JoinedStore(store)


VIEWS = (ALL, View(known_by=date(2016, 5, 15)), View(according_to=("Wire",)), View(counting=()))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("day", [date(2016, 5, 2), date(2016, 5, 12), date(2016, 5, 25)])
def test_ties_by_id_are_those_whose_claims_are_restored(joined: JoinedStore, day: date, view: View) -> None:
    """In the same order, through the same days, in the same state, out of the same claims."""
    restored = on_day(joined, day, types=tuple(signs().sign), view=view).ties
    wanted = [
        (one.tie, one.segment.start, one.segment.end, one.segment.state, one.segment.rule, [c.id for _, c in one.told])
        for one in restored
    ]
    found = network_on(joined, day, view=view).ties
    told = [(one.tie, one.start, one.end, one.state, one.rule, list(one.claims)) for one in found]
    assert told == [one for one in wanted if one[0] in {tie for tie, *_ in told}]
    assert len(told) == len([one for one in restored if signs().weight.get(one.segment.state)])


def test_the_days_asked_for_have_ties(joined: JoinedStore) -> None:
    """So that the comparison above compares something."""
    assert [len(network_on(joined, day).ties) for day in (date(2016, 5, 2), date(2016, 5, 25))] != [0, 0]
