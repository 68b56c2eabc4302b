"""Judgements are kept as they were given."""

from datetime import UTC, datetime, timedelta, timezone

from allegiance.model.judgement import Judgement
from allegiance.store.store import Store, open_store

MOMENT = datetime(2024, 5, 1, 12, 30, 15, 123456, tzinfo=UTC)
SAME = Judgement.made("same", ["sy-jfs", "name:fateh"], author="ana", moment=MOMENT, reason="one commander")
LATER = Judgement.made("undo", [SAME.id], author="ben", moment=MOMENT + timedelta(days=1))


def test_judgements_come_back_equal_and_in_order(store: Store, location: str) -> None:
    """Who, what, when and why outlast the process; none is lost when one is given twice."""
    store.judge(LATER, SAME)
    store.judge(SAME)
    store.close()
    with open_store(location, create=False) as again:
        assert again.judgements() == [SAME, LATER]


def test_a_moment_of_another_zone_is_the_same_moment(store: Store) -> None:
    """Moments are kept in UTC."""
    east = timezone(timedelta(hours=3))
    store.judge(Judgement.made("distinct", ["a", "b"], author="ana", moment=MOMENT.astimezone(east)))
    assert [j.moment for j in store.judgements()] == [MOMENT]
