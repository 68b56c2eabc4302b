"""A day counted from a longer time is known no better than that time."""

from allegiance.model.report import Block, Report
from allegiance.pipeline import Reader


def test_a_day_before_a_day_in_a_month_is_somewhere_in_those_days(reader: Reader) -> None:
    """*In September …, a day after an attack*: the attack is put on no day that nobody tells."""
    text = "In September 2019, the government suspended negotiations a day after rebels attacked a convoy."
    claims = reader.read(Report("x", text, blocks=(Block(0, len(text)),))).claims
    time = next(c.time for c in claims if c.type == "assault")
    assert time is not None
    assert (str(time.start), str(time.end), time.precision) == ("2019-08-31", "2019-09-29", "range")
