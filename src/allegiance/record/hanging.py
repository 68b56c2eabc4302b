"""What hangs together: the connected components of pairs."""

from collections import defaultdict
from collections.abc import Iterable


def components(ids: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The ids that hang together by pairs, each list in order, the lists by their first.

    >>> components("abcd", [("a", "c"), ("c", "d")])
    [['a', 'c', 'd'], ['b']]
    """
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        near[one].add(other)
        near[other].add(one)
    found: list[list[str]] = []
    seen: set[str] = set()
    for id_ in sorted(ids):
        if id_ not in seen:
            found.append(sorted(_reached(id_, near)))
            seen.update(found[-1])
    return found


def _reached(start: str, near: dict[str, set[str]]) -> set[str]:
    todo, reached = [start], {start}
    while todo:
        fresh = near[todo.pop()] - reached
        reached |= fresh
        todo += fresh
    return reached
