"""Answers that are sought one after the other, no further than somebody asks."""

from collections.abc import Iterator
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Sought(Generic[T]):
    """What an iterator gives, kept as far as it was asked for; may be asked by several at a time.

    >>> found = Sought(iter("abc"))
    >>> found.first(2), found.first(9)
    (['a', 'b'], ['a', 'b', 'c'])
    """

    def __init__(self, answers: Iterator[T]) -> None:
        self._answers = answers
        self._found: list[T] = []
        self._lock = Lock()

    def first(self, number: int) -> list[T]:
        """The first answers, so many or all."""
        with self._lock:
            while len(self._found) < number:
                try:
                    self._found.append(next(self._answers))
                except StopIteration:
                    break
            return self._found[:number]
