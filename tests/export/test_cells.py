"""Tables for spreadsheets: read back they are what was written, and nothing in them is computed."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allegiance.export.cells import shown, written

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"))


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2), max_size=5))
def test_what_is_written_is_read_back(rows: list[list[str]]) -> None:
    """Commas, quotes and line breaks in cells part no cells; texts that begin as formulas have an apostrophe before."""
    text = "".join(written(["a", "b"], rows))
    head, *read = csv.reader(io.StringIO(text, newline=""))
    assert head == ["a", "b"]
    assert read == [[shown(cell) for cell in row] for row in rows]
    assert [[cell.removeprefix("'") for cell in row] for row in read] == [
        [c.removeprefix("'") for c in r] for r in rows
    ]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\uff1d1", '=HYPERLINK("http://x")', "\0=1"],
)
def test_no_cell_is_a_formula(text: str) -> None:
    """Spreadsheets compute what begins with these signs, blanks before them or not."""
    assert shown(text).startswith("'")


def test_numbers_stay_numbers() -> None:
    """A longitude west of Greenwich is no formula."""
    assert (shown(-3.5), shown(0), shown(None)) == ("-3.5", "0", "")
