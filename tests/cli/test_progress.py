"""How far a long run is told to be."""

import io
from itertools import count

from allegiance.cli.progress import with_progress


class Terminal(io.StringIO):
    """A stream that takes itself for a terminal."""

    def isatty(self) -> bool:
        return True


def test_lines_now_and_then_where_there_is_no_terminal() -> None:
    """With a second for each report and a line every ten, 25 reports get two lines with their rate."""
    err, ticks = io.StringIO(), count()
    assert list(with_progress(range(25), err, clock=lambda: float(next(ticks)), every=10)) == list(range(25))
    assert err.getvalue().splitlines() == ["10 reports, 1.0 reports/s", "20 reports, 1.0 reports/s"]


def test_a_bar_on_a_terminal() -> None:
    """A terminal sees the number of reports and the rate, and no item is lost."""
    err, ticks = Terminal(), count()
    assert list(with_progress(range(3), err, clock=lambda: float(next(ticks)))) == [0, 1, 2]
    assert "3 reports, 1.0 reports/s" in err.getvalue()
