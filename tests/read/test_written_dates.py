"""Dates in words and figures."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allegiance.read.dates import parse, without_days, written_dates


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    """Each day is read from the forms that leave nothing open."""
    forms = ("%Y-%m-%d", "%d %B %Y", "%d %B, %Y", "%B %d, %Y", "%b. %d, %Y", "%d %b %Y", "%Y/%m/%d", "%A-%d %b %Y")
    for form in forms[:-1]:
        assert parse(day.strftime(form)) == day, form


@pytest.mark.parametrize(
    "text", ["05/01/2017", "30 February 2017", "31.04.2017", "2017-13-01", "January 2017", "", "soon"]
)
def test_what_names_no_day(text: str) -> None:
    """A day that does not exist, or that may be one of two, is none."""
    assert parse(text) is None


@pytest.mark.parametrize(
    "text", ["25-26 January 2017", "January 25-26, 2017", "1–15 March 2023", "v1.2.2017", "x2017-01-26"]
)
def test_ranges_and_numbers_are_no_dates(text: str) -> None:
    """A range of days, and digits inside other signs, are not read as a date."""
    assert written_dates(text) == []


def test_days_without_a_year_are_taken_out_too() -> None:
    """A dateline's place is what is left of it without its day."""
    assert without_days("BEIRUT, Jan. 26") == "BEIRUT, "
    assert without_days("MAY fighters, 5 May") == "MAY fighters, "
