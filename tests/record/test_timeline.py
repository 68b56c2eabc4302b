"""What is claimed of an actor, in order of time."""

from datetime import date

from toy_reader import told

from allegiance.record.timeline import timeline


def test_claims_come_in_order_of_time_and_undated_ones_last() -> None:
    """A stated time counts before the report's date; what nobody dates comes last."""
    claims = [
        *told("JFS attacked ISIS.", id="r0", published=None),
        *told("JFS attacked FSA. ON 2016-05-01: FSA attacked JFS.", id="r1", published=date(2017, 1, 30)),
        *told("JFS joined HTS.", id="r2", published=date(2017, 1, 29)),
    ]
    found = timeline("name:jfs", claims)
    assert [(str(e.day.day), e.day.dated) if e.day else None for e in found] == [
        ("2016-05-01", "stated"),
        ("2017-01-29", "reported"),
        ("2017-01-30", "reported"),
        None,
    ]
    assert [entry.roles for entry in found] == [("patient",), ("subject",), ("agent",), ("agent",)]


def test_claims_of_others_are_left_out() -> None:
    """Only claims in which the actor takes part are told; to speak is not to take part."""
    assert timeline("name:sana", told("SANA said: JFS attacked FSA.")) == []
