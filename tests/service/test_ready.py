"""What takes long is told as it was last, while it is made anew."""

import threading

from allegiance.service import ready
from allegiance.service.ready import Ready


def test_it_is_made_once_for_a_state() -> None:
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    found = Ready(make)
    assert [found.of("a"), found.of("a"), found.of("b")] == [1, 1, 2]


def test_nobody_waits_for_what_took_long() -> None:
    """The last answer is told until the new one is there."""
    may_end, ended, made = threading.Event(), threading.Event(), list[int]()

    def make() -> int:
        if made:
            may_end.wait(10)
        made.append(1)
        if len(made) > 1:
            ended.set()
        return len(made)

    found = Ready(make)
    assert found.of("a") == 1
    found._took = ready.SOON + 1
    assert [found.of("b"), found.of("b")] == [1, 1]
    may_end.set()
    assert ended.wait(10)
    while found.of("b") == 1:
        pass
    assert (found.of("b"), len(made)) == (2, 2)
