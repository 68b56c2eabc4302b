"""Answers that take long, kept ready: while a new one is made, the last is told."""

import time
from collections.abc import Callable, Hashable
from threading import Lock, Thread
from typing import Generic, TypeVar

T = TypeVar("T")

SOON = 0.5
"""Seconds: what took no longer is made while one waits."""


class Ready(Generic[T]):
    """What `make` gives for a state of the store.

    >>> ready = Ready(lambda: "made")
    >>> ready.of(1)
    'made'
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: tuple[Hashable, T] | None = None
        self._took = 0.0
        self._making = Lock()

    def of(self, state: Hashable) -> T:
        """The answer for the state; for an earlier one where making it took long, while the new one is made."""
        made = self._made
        if made is not None and made[0] == state:
            return made[1]
        if made is not None and self._took > SOON:
            Thread(target=self._renewed, args=(state,), kwargs={"wait": False}, daemon=True).start()
            return made[1]
        return self._renewed(state, wait=True)

    def _renewed(self, state: Hashable, *, wait: bool) -> T:
        if not self._making.acquire(blocking=wait):
            assert self._made
            return self._made[1]  # somebody else makes it
        try:
            if self._made is None or self._made[0] != state:
                begun = time.monotonic()
                self._made = state, self._make()
                self._took = time.monotonic() - begun
            return self._made[1]
        finally:
            self._making.release()
