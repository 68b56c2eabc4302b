"""Ties told up to a day have ended then, and their time is closed."""

from datetime import date

import pytest

from allegiance.claims.closed import closed
from allegiance.model.report import Report
from allegiance.model.when import Precision, When
from allegiance.pipeline import Reader


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("John Garang led the SPLM until 2005.", date(2005, 1, 1), date(2005, 12, 31), "year"),
        ("The FARC was an ally of the ELN until July 2006.", date(2006, 7, 1), date(2006, 7, 31), "month"),
        ("The FARC was an ally of the ELN until 3 July 2006.", date(2006, 7, 3), date(2006, 7, 3), "day"),
    ],
)
def test_a_tie_told_until_a_time_ended_then(
    reader: Reader, text: str, start: date, end: date, precision: Precision
) -> None:
    """Nobody says since when it held; what is told is when it ended."""
    (claim, *_) = reader.read(Report("r1", text, published=date(2020, 1, 1))).claims
    assert claim.time is not None
    assert (claim.phase, claim.time.start, claim.time.end, claim.time.precision) == ("ended", start, end, precision)


@pytest.mark.parametrize(
    ("precision", "start"),
    [
        ("range", date(2005, 5, 31)),
        ("week", date(2005, 5, 25)),
        ("season", date(2005, 3, 1)),
        ("day", date(2005, 5, 31)),
    ],
)
def test_the_first_day_of_what_ends(precision: Precision, start: date) -> None:
    """A week has seven days, a season three months; what has no unit is its last day."""
    time, phase = closed(When(None, date(2005, 5, 31), precision, "until then", "stated"), "holds")
    assert time is not None
    assert (time.start, phase) == (start, "ended")


def test_other_times_stay_as_they_are() -> None:
    """A closed time, an open end, and no time."""
    since = When(date(2005, 1, 1), None, "range", "since 2005", "stated")
    assert closed(since, "holds") == (since, "holds")
    assert closed(None, "began") == (None, "began")
