"""A text that two outlets print is one voice; only another text is a second."""

from datetime import date
from pathlib import Path

import pytest
from toy_reader import ToyReader

from allegiance.model.report import Report
from allegiance.service.event_keeping import catch_up
from allegiance.service.joining import open_joined
from allegiance.service.keeping import ingest
from allegiance.service.texts import one_text
from allegiance.service.ties import on_day
from allegiance.service.viewing import View
from allegiance.store.store import open_store

AGENCY = (
    "ON 2016-05-01: JFS is an ally of FSA. The two groups fought side by side in the hills above the river for the "
    "whole of the spring, and their commanders shared one operations room in the old school of the town."
)
DAY = date(2016, 5, 1)


def held(folder: Path, reports: list[Report], independent: int) -> list[str]:
    """The types of ties that hold on the day by so many independent voices."""
    location = str(folder / "record.sqlite")
    with open_store(location) as opened:
        list(ingest(reports, ToyReader(), opened))
        catch_up(opened)
    with open_joined(location) as joined:
        return [answer.tie.type for answer in on_day(joined, DAY, view=View(independent=independent)).ties]


@pytest.mark.parametrize(
    ("last", "expected"),
    [(AGENCY, []), ("ON 2016-05-01: JFS is an ally of FSA.", ["allied_with"])],
    ids=["reprinted", "told by another"],
)
def test_a_reprint_is_no_second_voice(tmp_path: Path, last: str, expected: list[str]) -> None:
    """Two outlets with one agency's text are one voice; with texts of their own they are two."""
    reports = [
        Report("a", AGENCY, "A", "Wire", date(2016, 5, 2)),
        Report("b", last, "B", "Paper", date(2016, 5, 3)),
    ]
    assert held(tmp_path, reports, 2) == expected


def test_reprints_of_reprints_are_one_text() -> None:
    """Who reprints a reprint prints the same text."""
    assert one_text([("b", "c"), ("a", "b"), ("x", "y")]) == {"a": "a", "b": "a", "c": "a", "x": "x", "y": "x"}
